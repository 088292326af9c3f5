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
        ], vietnameseLaw, vietnameseChanges, vietnamesePlans, vietnameseDossiers, vietnameseBlocks)
}
