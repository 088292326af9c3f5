import OneStop

extension TextPack {
    static let vietnamese = TextPack(
        language: .vi,
        texts: [
            .own: "{0}",
            .welcome: """
            Xin chào! Tôi là Dẫn Lối, trợ lý tự động về thủ tục hành chính. Bạn cần làm việc gì? Bạn cứ viết \
            như nói thường ngày, có dấu hay không dấu đều được.
            """,
            .greeting: "Xin chào bạn!",
            .thanks: "Không có gì ạ. Bạn cần hỏi thêm gì cứ viết tiếp.",
            .goodbye: "Cảm ơn bạn. Khi cần, bạn cứ viết tiếp, tôi vẫn ở đây.",
            .help: """
            Tôi là máy trả lời tự động, dựa trên quy định có dẫn căn cứ. Bạn nói việc cần làm, tôi hỏi vài \
            câu rồi cho biết giấy tờ, nơi nộp, phí và thời hạn của đúng trường hợp bạn. Lúc nào bạn cũng có \
            thể nói: “quay lại”, “tại sao”, “không biết”, “xem lại câu trả lời”, “đổi câu trả lời”, “làm lại \
            từ đầu”, “gặp cán bộ”, “dừng”.
            """,
            .startedOver: "Đã xóa các câu trả lời. Bạn cần làm việc gì?",
            .languageChanged: "Từ giờ tôi trả lời bằng tiếng Việt.",
            .dayChanged: "Từ giờ tôi trả lời theo quy định ngày {0}.",
            .tellMore: """
            Bạn cần làm việc gì? Ví dụ: “làm giấy khai sinh cho con”, “đổi bằng lái xe”, “mở tiệm tạp hóa”.
            """,
            .whatElse: """
            Bạn muốn biết thêm gì về thủ tục này (giấy tờ, phí, nơi nộp, thời hạn), hay cần làm việc khác?
            """,
            .whichProcedure: "Có mấy thủ tục gần với điều bạn nói. Bạn cần việc nào?",
            .whichProcedureAgain: "Bạn chọn giúp một trong các việc sau:",
            .chooseOne: "Tôi chưa rõ bạn chọn việc nào. Bạn gõ số thứ tự giúp tôi.",
            .noneOfThese: "Không phải các việc trên",
            .outOfScope: """
            Việc này tôi chưa có hướng dẫn, và tôi không đoán. Bạn có thể nói cách khác, hoặc nói “gặp cán \
            bộ”.
            """,
            .unclearNeed: "Tôi chưa rõ bạn cần làm thủ tục nào. Bạn nói thêm một chút: việc gì, cho ai?",
            .noSuchProcedure: "Tôi chưa có hướng dẫn cho thủ tục mã {0}.",
            .notInForce: "Tôi không có quy định về “{0}” có hiệu lực vào ngày {1}.",
            .notInForceYet: """
            Tôi không có quy định về “{0}” cho ngày {1}: quy định tôi có áp dụng từ ngày {2}. Tôi vẫn hướng dẫn theo \
            ngày {3}.
            """,
            .notInForceUntil: "Tôi không có quy định về “{0}” cho ngày {1}: quy định tôi có áp dụng từ ngày {2}.",
            .noLongerInForce: """
            Tôi không có quy định về “{0}” cho ngày {1}: quy định tôi có chỉ áp dụng đến hết ngày {2}. Tôi vẫn hướng \
            dẫn theo ngày {3}.
            """,
            .otherDay: "Hướng dẫn này theo quy định ngày {0}, không phải hôm nay ({1}).",
            .rulesChanged: "Quy định của “{0}” vừa được cập nhật.",
            .rulesChangedAllKept: "Quy định của “{0}” vừa được cập nhật: tôi giữ nguyên các câu trả lời của bạn.",
            .rulesChangedTold: "Quy định của “{0}” vừa được cập nhật: {1}; các câu trả lời của bạn giữ nguyên.",
            .rulesChangedUnseen: """
            Quy định của “{0}” vừa được cập nhật, nhưng trường hợp của bạn không có gì thay đổi; các câu trả lời của bạn giữ nguyên.
            """,
            .theFee: "lệ phí",
            .theTime: "thời hạn giải quyết",
            .changesFromTo: "{0} đổi từ {1} thành {2}",
            .comesAs: "thêm {0}: {1}",
            .goesAs: "không còn {0}: {1}",
            .filedInPerson: "nộp trực tiếp",
            .filedOnline: "nộp trực tuyến",
            .filedByPost: "nộp qua bưu chính",
            .differsMore: "và {0} điểm khác",
            .paperComes: "cần thêm “{0}”",
            .paperGoes: "không cần “{0}” nữa",
            .paperDiffers: "“{0}” nộp khác trước",
            .noteComes: "không phải nộp “{0}”",
            .noteGoes: "không còn nhắc đến “{0}”",
            .placeComes: "thêm nơi nộp “{0}”",
            .placeGoes: "không còn nơi nộp “{0}”",
            .placeDiffers: "cách nộp ở “{0}” khác trước",
            .partDiffers: "mục “{0}” có thay đổi",
            .concludesNow: "nay kết luận là: {0}",
            .concludesNoMore: "kết luận trước không còn áp dụng",
            .asksNow: "nay cần hỏi thêm về {0}",
            .rulesChangedSomeKept: """
            Quy định của “{0}” vừa được cập nhật: tôi giữ các câu trả lời cũ còn dùng được, chỉ hỏi lại: {1}.
            """,
            .rulesChangedUnheard: "Câu bạn vừa gửi là cho câu hỏi cũ, nên tôi chưa dùng đến.",
            .procedureGone: "Thủ tục mã {0} không còn trong bộ thủ tục của tôi, nên tôi dừng hướng dẫn đó.",
            .planGone: "Kế hoạch đó không còn trong bộ hướng dẫn của tôi, nên tôi dừng phần này.",
            .comingEdition: """
            Từ ngày {0} thủ tục này có quy định mới. Nếu nộp từ ngày đó, trường hợp của bạn thay đổi như sau:
            """,
            .comingEditionSame: """
            Từ ngày {0} thủ tục này có quy định mới; giấy tờ, lệ phí và thời hạn trong trường hợp của bạn không đổi.
            """,
            .comingPaper: "Cần thêm: {0}.",
            .comingPaperPerhaps: "Có thể cần thêm: {0}.",
            .comingPaperGone: "Không cần nữa: {0}.",
            .comingFees: "Lệ phí: {0}.",
            .comingDeadlines: "Thời hạn: {0}.",
            .comingQuestion: "Quy định mới còn tùy vào điều tôi chưa hỏi: {0}.",
            .comingOutcome: "{0}",
            .rulesEnd: "Quy định này chỉ có hiệu lực đến hết ngày {0}; tôi chưa có quy định áp dụng sau ngày đó.",
            .citedEnds: """
            Hướng dẫn này có dẫn {0}, văn bản hết hiệu lực từ ngày {1}; nếu nộp từ ngày đó, bạn hỏi lại nơi nộp.
            """,
            .citedEndsBy: """
            Hướng dẫn này có dẫn {0}, văn bản hết hiệu lực từ ngày {1} theo {2}; nếu nộp từ ngày đó, bạn hỏi lại nơi nộp.
            """,
            .citedEnded: """
            Hướng dẫn này có dẫn {0}, văn bản đã hết hiệu lực từ ngày {1}; bạn hỏi lại nơi nộp trước khi làm theo phần đó.
            """,
            .citedEndedBy: """
            Hướng dẫn này có dẫn {0}, văn bản đã hết hiệu lực từ ngày {1} theo {2}; bạn hỏi lại nơi nộp trước khi làm theo \
            phần đó.
            """,
            .referenceOnly: """
            Thủ tục này tôi chưa biên soạn. Dưới đây là trích nguyên văn bản ghi trên Cơ sở dữ liệu quốc gia \
            về thủ tục hành chính (dữ liệu {0}); có thể đã thay đổi, bạn nên xem lại ở trang gốc:
            """,
            .yes: "Có",
            .no: "Không",
            .dontKnow: "Tôi không biết",
            .severalAllowed: "Bạn có thể chọn nhiều mục, ví dụ: 1, 3",
            .questionsLeft: "Còn nhiều nhất {0} câu hỏi.",
            .lastQuestion: "Đây là câu hỏi cuối.",
            .understood: "Tôi hiểu:",
            .mustKnow: "Câu này cần có câu trả lời thì hướng dẫn mới đúng cho bạn.",
            .cannotSkip: "Câu này không bỏ qua được, vì hướng dẫn phụ thuộc vào nó.",
            .mayNotKnow: "Nếu không biết, bạn gõ “không biết”.",
            .notUnderstood: "Tôi chưa hiểu câu trả lời.",
            .notUnderstoodHere: "Tôi chưa hiểu ý bạn.",
            .answerByNumber: "Tôi vẫn chưa hiểu. Bạn gõ số của câu trả lời (1, 2, …) giúp tôi.",
            .offerPerson: """
            Xin lỗi, tôi chưa hiểu được. Bạn gõ số của câu trả lời, nói “không biết”, hoặc “gặp cán bộ” để \
            hỏi người thật.
            """,
            .noSuchOption: "Không có lựa chọn số {0}.",
            .notAnOption: "Lựa chọn này không còn trong câu hỏi hiện tại.",
            .noSuchDay: "Không có ngày “{0}” trong lịch. Bạn xem lại giúp tôi.",
            .dayIncomplete: "Tôi cần đủ ngày, tháng, năm. Ví dụ: 15/8/2026.",
            .lunarDay: "Tôi cần ngày dương lịch. Bạn xem lịch và cho tôi ngày, tháng, năm dương lịch giúp tôi.",
            .dayOutside: "Ngày phải trong khoảng từ {0} đến {1}.",
            .numberOutside: "Số phải trong khoảng từ {0} đến {1}.",
            .checkAnswers: "Bạn xem lại các câu trả lời trước khi nhận hướng dẫn:",
            .allRight: "Đúng hết, cho tôi xem hướng dẫn",
            .changeAnswer: "Sửa: {0}",
            .whichAnswerIsWrong: "Bạn muốn sửa câu trả lời nào?",
            .noAnswersYet: "Bạn chưa trả lời câu nào.",
            .yourAnswers: "Các câu trả lời của bạn:",
            .undone: "Đã quay lại.",
            .nothingToUndo: "Không còn gì để quay lại.",
            .goOnWith: "Chuyển sang thủ tục: {0}",
            .goBackTo: "Quay lại thủ tục đang làm dở: {0}",
            .becauseOfAnswers: "Vì bạn đã trả lời:",
            .guide: "Hướng dẫn cho trường hợp của bạn",
            .referenceGuide: "Trích bản ghi quốc gia",
            .guideSoFar: "Theo những gì đã biết tới giờ (có thể thay đổi khi trả lời nốt):",
            .guideFooter: """
            Theo quy định ngày {0} (bản có hiệu lực từ {1}). Đối chiếu với bản ghi quốc gia, dữ liệu {2}.
            """,
            .referenceFooter:
                "Cho ngày {0}; theo bản ghi quốc gia, dữ liệu {1}; bản ghi không nêu có hiệu lực từ ngày nào.",
            .noForm: "Theo quy định tôi có, trường hợp này không có mẫu bắt buộc.",
            .onlineNotStated: "Quy định tôi có không nói đến việc nộp trực tuyến cho trường hợp này.",
            .noConditions: "Quy định tôi có không nêu điều kiện nào loại trừ.",
            .unknownWord: "Tôi chưa có lời giải thích cho “{0}”.",
            // Plans of life events.
            .planHeading: "Kế hoạch: {0}",
            .planTitle: "Các việc cần làm, theo thứ tự",
            .planWave: "Đợt {0}",
            .planTogether: "Đợt {0} (làm cùng lúc được)",
            .planShould: "{0} (nên làm)",
            .planMay: "{0} (không bắt buộc)",
            .planAfter: "Làm sau: {0}",
            .planTakes: "Dùng {0}, là kết quả của: {1}",
            .planBy: "Hạn: {0}",
            .planTime: "Thời gian giải quyết: {0}",
            .planNotInForce: "Thủ tục này không có hiệu lực vào ngày được hỏi.",
            .planTold: "Bạn đã xem việc này.",
            .planLater: "Về sau, khi cần",
            .planJoinedTitle: "Có thể làm chung một hồ sơ (liên thông)",
            .planJoined: "{0}, thay cho: {1}",
            .planLongestTitle: "Lâu nhất là bao nhiêu ngày",
            .planLongest: "{0}: {1}",
            .planUntold: "Chưa kể: {0} (không có thời hạn nêu rõ).",
            .planCounting: """
            Tính theo thời hạn giải quyết, từ thứ hai đến thứ sáu, không kể ngày lễ và thời gian bạn chuẩn bị giấy tờ. Việc xong \
            trong ngày tính 1 ngày; giờ, ngày, tháng theo lịch được đổi ra ngày làm việc.
            """,
            .planChoose: "Bạn chọn một việc để xem hướng dẫn từng bước:",
            .planChosen: "Kế hoạch này theo các câu trả lời:",
            .planDone: "Bạn đã đi hết các việc trong kế hoạch {0}.",
            .nextInPlan: "Tiếp theo trong kế hoạch: {0}",
            .nextInPlanIfNeeded: "Tiếp theo trong kế hoạch (không bắt buộc): {0}",
            .planTimeByRecord: "Thời gian giải quyết: {0} (theo bản ghi quốc gia: {1})",
            .planQuestionFirst: """
            Bạn trả lời nốt phần đang hỏi, rồi tôi sang việc tiếp theo. Muốn bỏ việc này, bạn nhắn: bỏ qua việc này.
            """,
            .planTimeOfRecord: "Thời gian giải quyết: {0} (theo bản ghi quốc gia)",
            .planTimeUnclear: "Thời gian giải quyết: bản ghi quốc gia không nêu đủ rõ; bạn xem hướng dẫn việc này.",
            .planUntoldRecords: "Chưa kể: {0} (thời hạn ghi ở bản ghi quốc gia, ở đây chưa có).",
            .planLongestOpen: "Đó là khi cần đủ các việc vừa nêu; có việc còn tùy câu trả lời của bạn.",
            .planLeastOfAll: "Cả kế hoạch cần ít nhất {0}.",
            .planOfRecords: "Lấy thời hạn từ bản ghi quốc gia: {0}.",
            .planMarkedDone: "Bạn đã làm xong việc này.",
            .planOutside: "Việc này không có hướng dẫn từng bước ở đây, bạn tự làm: {0}",
            .planOrder: "Thứ tự: {0}.",
            .planOrderTogether: "Các việc trong cùng một số làm cùng lúc được.",
            .planLeft: "Còn lại: {0}.",
            .planJoinedAnswer: "Nộp chung một hồ sơ được (liên thông): {0}, thay cho: {1}.",
            .planJoinedMeaning: """
            Liên thông là nộp một hồ sơ, một lần, cho nhiều việc; các cơ quan tự chuyển hồ sơ và kết quả cho nhau.
            """,
            .planNothingJoined: "Trong kế hoạch này không có việc nào nộp chung một hồ sơ; mỗi việc nộp riêng.",
            .planSideBySide: "Làm cùng lúc được, mỗi việc một hồ sơ: {0}.",
            .planNotedDone: "Tôi ghi nhận bạn đã làm xong: {0}.",
            .planNotedSkipped: "Tôi bỏ qua: {0}. Bạn vẫn chọn lại được trong kế hoạch.",
            .planOffer: "Xem kế hoạch mọi việc cần làm: {0}",
            .planHint: "Muốn xem mọi việc cần làm, bạn nhắn: kế hoạch {0}.",
            .backToPlan: "Xem lại kế hoạch: {0}",
            .takenOver: "Tôi dùng lại điều bạn đã cho biết, không hỏi lại (bạn có thể đổi):",
            .takenFrom: "{0} (đã cho biết ở: {1})",
            .daysExactly: "{0} ngày làm việc",
            .daysRange: "{0} đến {1} ngày làm việc",
            .daysOpen: "từ {0} ngày làm việc, có phần không nêu thời hạn",
            .daysUnknown: "không nêu thời hạn",
            .tooLong: "Tin nhắn quá dài (tối đa {0} ký tự). Bạn nói ngắn gọn việc cần làm giúp tôi.",
            .nothingToRead: "Tôi chỉ đọc được chữ và số. Bạn viết việc cần làm giúp tôi.",
            .emergency: """
            Nếu đang nguy hiểm, xin gọi ngay: 113 (công an), 114 (cháy, cứu nạn), 115 (cấp cứu), 111 (bảo vệ \
            trẻ em). Các số này miễn cước, trực ngày đêm.
            """,
            .abuse: """
            Tôi hiểu bạn đang bực. Tôi vẫn sẵn sàng giúp về thủ tục; nếu muốn nói với người thật, bạn gõ \
            “gặp cán bộ”.
            """,
            .unsafe: """
            Việc này trái pháp luật, tôi không hướng dẫn được. Nếu bạn vướng mắc về giấy tờ, tôi có thể chỉ \
            cách làm đúng quy định.
            """,
            .adviceRefused: """
            Việc nên hay không nên là quyết định của bạn, tôi không khuyên được. Tôi chỉ nói được quy định: \
            điều kiện, giấy tờ, phí, thời hạn.
            """,
            .handOff: """
            Trợ lý này chưa nối máy trực tiếp với cán bộ. Bạn đến Bộ phận Một cửa (Trung tâm Phục vụ hành \
            chính công) của xã, phường, hoặc gọi tổng đài Cổng Dịch vụ công quốc gia 1800 1096. Các câu trả \
            lời của bạn ở đây vẫn được giữ trong cuộc trò chuyện.
            """,
            .dossierNotConnected: """
            Tôi chưa được nối với hệ thống một cửa nên chưa xem được hồ sơ. Bạn tra mã hồ sơ trên Cổng Dịch \
            vụ công quốc gia (dichvucong.gov.vn).
            """,
            .askDossierCode: """
            Bạn cho tôi mã hồ sơ. Mã có dạng như H37.12-261112-0011; in ở phần đầu giấy tiếp nhận hồ sơ và hẹn trả kết \
            quả, có trong tin nhắn SMS hoặc thư điện tử báo tiếp nhận, và trong tài khoản của bạn trên Cổng Dịch vụ công \
            nếu nộp trực tuyến.
            """,
            .stillLooking: "Tôi đang hỏi hệ thống một cửa, bạn chờ một chút.",
            .whereDossierCodeStands: """
            Mã hồ sơ in ở phần đầu giấy tiếp nhận hồ sơ và hẹn trả kết quả, hoặc trong tin nhắn SMS, thư điện tử báo tiếp \
            nhận; nộp trực tuyến thì có trong mục hồ sơ của tôi trên Cổng Dịch vụ công. Ví dụ: H37.12-261112-0011. Nếu mất \
            cả giấy lẫn tin nhắn, bạn hỏi bộ phận Một cửa nơi nộp.
            """,
            .notADossierCode: "Đây chưa phải mã hồ sơ. Mã có dạng H37.12-261112-0011.",
            .badDossierCode: "{0}",
            .dossierCodeRead: "Mã hồ sơ tôi đọc được: {0}.",
            .confirmDossierCode: StoryText.of(.vi).sentence(.readBack),
            .whichDossierCode: StoryText.of(.vi).sentence(.whichCode),
            .confirmDossierCodes: "Tôi đọc được các mã sau, có đúng không? {0}",
            .thisDossier: "Đúng mã này",
            .theseDossiers: "Đúng các mã này",
            .notThisDossier: "Không phải",
            .tooManyDossiers: """
            Mỗi lần tôi xem được nhiều nhất {0} hồ sơ, nên lấy {0} mã đầu theo thứ tự bạn gửi. Còn lại {1} mã, từ {2} đến \
            {3}: bạn gửi tiếp sau.
            """,
            .manyDossiersAtOnce: """
            Doanh nghiệp có nhiều hồ sơ có thể tra một lần cả danh sách, mỗi dòng một mã, bằng lệnh: danloi status --batch TỆP
            """,
            .onlyCodesRead: "Tin nhắn dài quá {0} ký tự nên tôi chỉ đọc các mã hồ sơ trong đó.",
            .askingDossiers: "Đang hỏi hệ thống một cửa về {0} hồ sơ, bạn chờ một chút…",
            .dossierNotAvailable: StoryText.of(.vi).sentence(.notAvailable),
            .dossierLocked: """
            Đã thử không khớp nhiều lần. Vì an toàn của chủ hồ sơ, bạn thử lại sau {0}.
            """,
            .dossierSourceDown: """
            Hệ thống một cửa hiện không trả lời. Bạn thử lại sau {0}, hoặc hỏi bộ phận Một cửa nơi nộp.
            """,
            .dossierLookUpsUsedUp: "Bạn đã tra quá nhiều mã cùng lúc. Sau {0} bạn tra tiếp được.",
            .dossierSourceBusy: "Đang có nhiều người tra hồ sơ. Bạn thử lại sau {0}.",
            .dossierStale: """
            Hệ thống một cửa lúc này chưa trả lời. Dưới đây là điều tôi biết lúc {0}; từ đó đến nay có thể đã khác.
            """,
            .dossierLastKnown: "Lần cuối tôi biết về hồ sơ này:",
            .dossiersLastKnown: "Lần cuối tôi biết về các hồ sơ chưa trả lời được:",
            .dossierNoSupplement: "Theo hệ thống một cửa, hồ sơ {0} hiện không ở trạng thái chờ bổ sung.",
            .supplementPlace: """
            Bạn nộp bổ sung ở chính nơi đã nhận hồ sơ: bộ phận Một cửa ghi trên giấy tiếp nhận; nếu nộp trực tuyến thì trong \
            tài khoản của bạn trên Cổng Dịch vụ công. Mang theo giấy hẹn và phiếu yêu cầu bổ sung (mẫu 02).
            """,
            .supplementLimit: """
            Hệ thống một cửa không ghi hạn nộp bổ sung; hạn, nếu có, ghi trong phiếu yêu cầu bổ sung (mẫu 02). Bạn nộp càng \
            sớm càng tốt, vì hồ sơ chỉ được giải quyết tiếp khi đã đủ giấy tờ; nếu không kịp, bạn báo bộ phận Một cửa nơi nộp.
            """,
            .dossierNoDue:
                "Hệ thống một cửa không ghi ngày hẹn trả của hồ sơ này; bạn xem giấy hẹn, hoặc hỏi bộ phận Một cửa.",
            .ifLate: """
            Nếu quá hẹn, cơ quan phải có văn bản xin lỗi và hẹn lại ngày trả (mẫu 04 kèm Thông tư 03/2025/TT-VPCP, hướng dẫn \
            Nghị định 118/2025/NĐ-CP); chưa nhận được thì bạn đề nghị bộ phận Một cửa nơi nộp.
            """,
            .afterOwnerCheck: "Điều này chỉ nói được với chủ hồ sơ, sau khi xác nhận.",
            .stepsAfterOwnerCheck: "Hồ sơ đang ở bước nào thì chỉ nói được với chủ hồ sơ, sau khi xác nhận.",
            .dossierNotTold: "Hệ thống một cửa không cho biết điều này; bạn hỏi bộ phận Một cửa nơi nộp.",
            .ownerCheck: "Xem thêm hồ sơ này: cho 4 số cuối giấy tờ của chủ hồ sơ",
            .ownerCheckOfAll: "Xem thêm các hồ sơ này: cho 4 số cuối giấy tờ của chủ hồ sơ",
            .ownerCheckWhole: "Cho số giấy tờ đầy đủ của chủ hồ sơ",
            .dossierNeedsWholeNumber: """
            Hệ thống của cơ quan này chỉ trả lời khi có đủ số giấy tờ (căn cước, chứng minh nhân dân) của chủ hồ sơ.
            """,
            .askWholeNumber: """
            Bạn cho biết số căn cước (12 số) hoặc chứng minh nhân dân (9 số) của chủ hồ sơ. Số này chỉ dùng để hỏi \
            hệ thống một cửa, không được lưu.
            """,
            .wholeNumberNotRead: "Tôi cần đủ 12 số căn cước hoặc 9 số chứng minh nhân dân của chủ hồ sơ.",
            .ownerCheckHint: "Muốn xem thêm, bạn gõ “xem thêm hồ sơ”.",
            .askLast4: StoryText.of(.vi).sentence(.askLast4),
            .last4NotRead: "Tôi cần đúng bốn chữ số cuối của căn cước, chứng minh nhân dân hoặc hộ chiếu. Ví dụ: 0123.",
            .noOwnerCheck: "Không sao ạ. Khi có, bạn gõ “xem thêm hồ sơ”.",
            .lookUpAgain: "Hỏi lại hồ sơ {0}",
            .supplementPapers: "Giấy tờ được yêu cầu, theo hướng dẫn thủ tục “{0}”:",
            .supplementGuide: "Xem hướng dẫn thủ tục: {0}",
            .supplementGuideHint: "Để xem hướng dẫn của thủ tục này, bạn gõ {0}.",
            .dossierTitle: "Hồ sơ {0}",
            .dossiersTitle: "{0} hồ sơ",
            .dossiersLate: "Trễ hẹn ({0}): {1}",
            .dossiersNeedAction: "Chờ bạn bổ sung hoặc nộp tiền ({0}): {1}",
            .dossiersDone: "Đã có kết quả hoặc kết thúc ({0}): {1}",
            .dossiersUnderWay: "Còn lại ({0}): {1}",
            .dossiersNotAvailable: "Không tìm thấy hồ sơ khớp ({0}): {1}",
            .dossiersUnanswered: "Chưa trả lời được ({0}): {1}",
            .dossiersAsOf: "Dữ liệu lấy từ hệ thống một cửa lúc {0}, có thể đã thay đổi sau đó.",
            .oneDossierForMore: "Bạn gửi riêng một mã để xem đầy đủ hồ sơ đó.",
            .homeQuestion: """
            Bạn ở xã, phường nào? Bạn gõ tên, cũ hay mới đều được, thì tôi ghi rõ tên nơi nộp. Không nói cũng không sao.
            """,
            .homeNoted: "Tôi ghi nhận nơi ở: {0}.",
            .homeNotedFormer: "Tôi ghi nhận nơi ở: {0} (cũ), nay là {1}.",
            .homeWhich: "Có mấy nơi có thể là “{0}”. Bạn ở nơi nào?",
            .homeIsIt:
                "Tôi chưa chắc “{0}” là nơi nào. Có phải nơi sau không? Nếu không, bạn gõ tên xã, phường và tỉnh giúp tôi.",
            .homeWhichProvince: "Nhiều tỉnh có “{0}”. Bạn ở tỉnh, thành phố nào, hoặc quận, huyện cũ nào?",
            .homeDivided: """
            Nơi bạn nói, {0} (cũ), được chia cho mấy xã, phường mới. Nhà bạn nay thuộc nơi nào? Trên VNeID, mục thông tin cư trú có ghi.
            """,
            .homeDistrict: """
            Từ 01/7/2025 không còn cấp huyện: {0} (cũ) nay là các xã, phường sau. Bạn chọn, hoặc gõ tên xã, phường cũ.
            """,
            .homeProvinceOnly: "Ở {0} có nhiều xã, phường. Bạn ở xã, phường nào?",
            .homeUnknown: "Tôi không tìm thấy nơi đó. Bạn gõ tên xã, phường và tỉnh giúp tôi.",
            .homeNow: "{0} (hiện nay)",
            .homeFormer: "{0} (cũ)",
            .homeSkip: "Không cần ghi nơi ở",
            .homeSkipped: "Không sao ạ. Khi cần, bạn cứ nói bạn ở xã, phường nào.",
            .localOffice: "Ở nơi bạn nói: {0} {1}",
            .localOfficeIf: "Nếu {0}: {1} {2}",
            .papersTitle: "Giấy tờ phải nộp",
            .presentTitle: "Giấy tờ xuất trình (mang bản chính để đối chiếu, không phải nộp)",
            .notNeededTitle: "Không cần mang",
            .feesTitle: "Phí, lệ phí",
            .deadlinesTitle: "Thời hạn giải quyết",
            .placesTitle: "Nơi nộp",
            .stepsTitle: "Các bước",
            .resultsTitle: "Kết quả nhận được",
            .noticesTitle: "Cần lưu ý",
            .remarksTitle: "Điều kiện",
            .basisTitle: "Căn cứ pháp lý",
            .stopTitle: "Chưa làm được thủ tục này",
            .otherProcedureTitle: "Trường hợp này làm thủ tục khác",
            .whyTitle: "Vì sao hỏi",
            .askedBecause: "Hỏi câu này vì bạn cho biết {0}",
            .notAskedIf: "Nếu {0} thì không phải hỏi",
            .onlyNotAskedIf: "Chỉ không phải hỏi khi {0}",
            .neededByAll: "Ai làm thủ tục này cũng cần",
            .neededBecause: "Cần vì bạn cho biết {0}",
            .notNeededIf: "Nếu {0} thì không cần",
            .onlyNotNeededIf: "Chỉ không cần khi {0}",
            .neededHere: "Trường hợp của bạn cần giấy này",
            .neededByNone: "Hiện không ai làm thủ tục này phải có giấy này",
            .notNeededBecause: "Trường hợp của bạn không cần, vì bạn cho biết {0}",
            .neededIf: "Nếu {0} thì cần",
            .onlyNeededIf: "Chỉ cần khi {0}",
            .notNeededHere: "Trường hợp của bạn không cần giấy này",
            .carriedByNone: "Ai làm thủ tục này cũng không phải nộp giấy này",
            .notCarriedBecause: "Bạn không phải nộp giấy này, theo quy định cho trường hợp {0}",
            .notCarriedUnless: "Nếu {0} thì quy định này không áp dụng",
            .notCarriedHere: "Trường hợp của bạn không phải nộp giấy này",
            .notExempt: "Trường hợp của bạn không thuộc diện được bỏ giấy này; giấy nào cần thì có trong hướng dẫn",
            .carriedNotIf: "Nếu {0} thì không phải nộp giấy này",
            .carriedIf: "Nếu {0} thì phải nộp",
            .feeOfAll: "Ai làm thủ tục này cũng theo mức này",
            .feeBecause: "Theo mức này vì bạn cho biết {0}",
            .feeNotIf: "Nếu {0} thì không theo mức này",
            .feeOnlyNotIf: "Chỉ không theo mức này khi {0}",
            .linkTitle: "Trang gốc",
            .originals: "{0} bản chính",
            .copies: "{0} bản sao",
            .plainCopies: "{0} bản sao (không cần chứng thực)",
            .certifiedCopies: "{0} bản sao có chứng thực",
            .eitherCopies: "{0} bản sao (chứng thực, hoặc kèm bản chính để đối chiếu)",
            .form: "mẫu: {0}",
            .formOf: "mẫu: {0} ({1})",
            .oneOf: "Một trong các giấy tờ sau:",
            .digital: "Nộp trực tuyến: {0}",
            .obtain: "Lấy ở đâu: {0}",
            .note: "{0}",
            .perhaps: "Có thể cần, nếu {0}",
            .source: "Căn cứ: {0}",
            .record: "bản ghi quốc gia về thủ tục",
            .feeAmount: "{0} đồng",
            .feePer: "{0} đồng/{1}",
            .feeSetByProvince: "Do Hội đồng nhân dân cấp tỉnh nơi bạn nộp quy định; bạn hỏi mức cụ thể ở nơi nộp",
            .feeExempt: "Được miễn theo luật",
            .feeNotStated: "Nguồn dữ liệu không nêu mức phí; bạn hỏi nơi nộp",
            .workingDays: "{0} ngày làm việc",
            .days: "{0} ngày",
            .hours: "{0} giờ",
            .months: "{0} tháng",
            .immediate: "Giải quyết ngay",
            .deadlineNotStated: "Nguồn dữ liệu không nêu thời hạn",
            .inPerson: "Trực tiếp",
            .online: "Trực tuyến",
            .byPost: "Qua bưu chính",
            .ruleBasis: "theo quy tắc",
            .quotedBasis: "trích văn bản",
            .oneStopBasis: "theo hệ thống một cửa",
            .unsureBasis: "chưa chắc",
            .article: "Điều {0}",
            .decree: "Nghị định",
            .circular: "Thông tư",
            .resolution: "Nghị quyết",
            .decision: "Quyết định",
            .law: "Luật",
            .clause: "khoản {0}",
            .point: "điểm {0}",
            .and: "và",
            .or: "hoặc",
            .not: "không phải ({0})",
            .today: "hôm nay",
            .years: "{0} năm",
            .appliesIf: "Nếu {0}",
            .answerIs: "{0} là {1}",
            .answerIsNot: "{0} không phải là {1}",
            .answerHas: "{0} có {1}",
            .answerHasNot: "{0} không có {1}",
            .answerTo: "câu “{0}” trả lời “{1}”",
            .amountIs: "{0} là {1}",
            .amountIsNot: "{0} khác {1}",
            .amountBelow: "{0} dưới {1}",
            .amountAtMost: "{0} không quá {1}",
            .amountAbove: "{0} trên {1}",
            .amountAtLeast: "{0} từ {1} trở lên",
            .timeBefore: "{0} trước {1}",
            .timeUntil: "{0} đến hết {1}",
            .timeAfter: "{0} sau {1}",
            .timeFrom: "{0} từ {1} trở đi",
            .elapsedExactly: "đúng {0} kể từ {1}",
            .elapsedNot: "không đúng {0} kể từ {1}",
            .elapsedLess: "chưa đủ {0} kể từ {1}",
            .elapsedAtMost: "chưa quá {0} kể từ {1}",
            .elapsedMore: "đã quá {0} kể từ {1}",
            .elapsedAtLeast: "đã đủ {0} kể từ {1}",
            .unclearMark: "Chưa rõ: {0}",
            .warningMark: "Chú ý: {0}",
            .unknownValue: "không biết",
            .emptySection: "Quy định tôi có không nêu mục này.",
        ].merging(vietnameseLaw) { first, _ in first })
}
