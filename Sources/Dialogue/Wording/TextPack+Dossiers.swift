import OneStop

extension TextPack {
    /// The words about dossiers, in Vietnamese.
    static let vietnameseDossiers: [Phrase: String] = [
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
    ]

    /// The words about dossiers, in English.
    static let englishDossiers: [Phrase: String] = [
        .dossierNotConnected: """
        I am not connected to the one-stop system yet, so I cannot look up dossiers. You can look the \
        code up on the National Public Service Portal (dichvucong.gov.vn).
        """,
        .askDossierCode: """
        Please give the dossier's code. It looks like H37.12-261112-0011, and is printed at the top of the receipt with \
        the appointment, in the text message or e-mail that confirmed it, and in your account on the public-service \
        portal if you filed online.
        """,
        .stillLooking: "I am asking the one-stop system; please wait a moment.",
        .whereDossierCodeStands: """
        The code is printed at the top of the receipt with the appointment, or in the text message or e-mail that \
        confirmed it; if you filed online, in your account on the public-service portal. An example: \
        H37.12-261112-0011. If you have none of these, ask the one-stop desk where you filed.
        """,
        .notADossierCode: "That is not a dossier code yet. A code looks like H37.12-261112-0011.",
        .badDossierCode: "{0}",
        .dossierCodeRead: "The dossier code I read: {0}.",
        .confirmDossierCode: StoryText.of(.en).sentence(.readBack),
        .whichDossierCode: StoryText.of(.en).sentence(.whichCode),
        .confirmDossierCodes: "I read these codes; are they right? {0}",
        .thisDossier: "Yes, this code",
        .theseDossiers: "Yes, these codes",
        .notThisDossier: "No",
        .tooManyDossiers: """
        I can look at {0} dossiers at a time, so I take the first {0} in your order. Left are {1}, from {2} to {3}: send \
        them next.
        """,
        .manyDossiersAtOnce: """
        A business with many dossiers can ask for a whole list at once, a code a line: danloi status --batch FILE
        """,
        .onlyCodesRead: "The message is longer than {0} characters, so I read only the dossier codes in it.",
        .askingDossiers: "Asking the one-stop system about {0} dossiers, one moment…",
        .dossierNotAvailable: StoryText.of(.en).sentence(.notAvailable),
        .dossierLocked: """
        There were too many attempts that did not match. To protect the owner, try again after {0}.
        """,
        .dossierSourceDown: """
        The one-stop system does not answer now. Try again after {0}, or ask the desk where you filed.
        """,
        .dossierLookUpsUsedUp: "You asked about too many codes at once. You can go on after {0}.",
        .dossierSourceBusy: "Many people are asking about dossiers. Please try again after {0}.",
        .dossierStale: """
        The one-stop system does not answer just now. This is what I knew at {0}; it may have changed since.
        """,
        .dossierLastKnown: "The last I knew of this dossier:",
        .dossiersLastKnown: "The last I knew of the dossiers that could not be answered:",
        .dossierNoSupplement: "As the one-stop system has it, dossier {0} does not wait for more papers.",
        .supplementPlace: """
        Hand the papers in where the dossier was taken: at the one-stop desk named on your receipt, or, if you filed \
        online, in your account on the public-service portal. Bring the receipt and the request for more papers (form 02).
        """,
        .supplementLimit: """
        The one-stop system has no last day for it; if there is one, it stands in the request for more papers (form 02). \
        Hand them in soon: the agency goes on only with the papers complete. If you cannot, tell the one-stop desk.
        """,
        .dossierNoDue:
            "The one-stop system has no appointment for this dossier; look at your receipt, or ask the desk.",
        .ifLate: """
        If it is overdue, the agency owes a letter of apology with a new date (form 04 of Circular 03/2025/TT-VPCP, which \
        guides Decree 118/2025/NĐ-CP); if you have none, ask the one-stop desk for it.
        """,
        .afterOwnerCheck: "That is told only to the dossier's owner, after a check.",
        .stepsAfterOwnerCheck: "Which step it is at is told only to the dossier's owner, after a check.",
        .dossierNotTold: "The one-stop system does not tell that; ask the one-stop desk where you filed.",
        .ownerCheck: "More about this dossier: give the last 4 digits of the owner's paper",
        .ownerCheckOfAll: "More about these dossiers: give the last 4 digits of the owner's paper",
        .ownerCheckWhole: "Give the whole number of the owner's paper",
        .dossierNeedsWholeNumber: """
        The system of this agency answers only to the whole number of the owner's identity paper.
        """,
        .askWholeNumber: """
        Please give the owner's identity number (12 or 9 digits). It is used to ask the one-stop system only, and \
        is not kept.
        """,
        .wholeNumberNotRead: "I need all 12 or 9 digits of the owner's identity number.",
        .ownerCheckHint: "For more, type “more about the dossier”.",
        .askLast4: StoryText.of(.en).sentence(.askLast4),
        .last4NotRead: "I need exactly the last four digits of the identity card or passport. For example: 0123.",
        .noOwnerCheck: "Never mind. When you have them, type “more about the dossier”.",
        .lookUpAgain: "Ask again for dossier {0}",
        .supplementPapers: "The papers asked for, from the guide to “{0}”:",
        .supplementGuide: "See the guide: {0}",
        .supplementGuideHint: "For the guide to this procedure, type {0}.",
        .dossierTitle: "Dossier {0}",
        .dossiersTitle: "Dossiers: {0}",
        .dossiersLate: "Late ({0}): {1}",
        .dossiersNeedAction: "Waiting for your papers or payment ({0}): {1}",
        .dossiersDone: "With a result or ended ({0}): {1}",
        .dossiersUnderWay: "The others ({0}): {1}",
        .dossiersNotAvailable: "No matching dossier ({0}): {1}",
        .dossiersUnanswered: "Not answered yet ({0}): {1}",
        .dossiersAsOf: "As the one-stop system said at {0}; it may have changed since.",
        .oneDossierForMore: "Send one code by itself for all there is about that dossier.",
    ]
}
