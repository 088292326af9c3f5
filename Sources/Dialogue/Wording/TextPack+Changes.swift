extension TextPack {
    /// The words about days, editions and a catalogue that changes, in Vietnamese.
    static let vietnameseChanges: [Phrase: String] = [
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
    ]

    /// The words about days, editions and a catalogue that changes, in English.
    static let englishChanges: [Phrase: String] = [
        .notInForceYet: """
        I have no rules for “{0}” on {1}: those I have apply from {2}. I go on by the rules of {3}.
        """,
        .notInForceUntil: "I have no rules for “{0}” on {1}: those I have apply from {2}.",
        .noLongerInForce: """
        I have no rules for “{0}” on {1}: those I have apply until {2}. I go on by the rules of {3}.
        """,
        .otherDay: "This guide is by the rules of {0}, not of today ({1}).",
        .rulesChanged: "The rules of “{0}” have just been updated.",
        .rulesChangedAllKept: "The rules of “{0}” have just been updated: I keep all your answers.",
        .rulesChangedTold: "The rules of “{0}” have just been updated: {1}; I keep all your answers.",
        .rulesChangedUnseen: """
        The rules of “{0}” have just been updated, but nothing changes in your case; I keep all your answers.
        """,
        .theFee: "the fee",
        .theTime: "the time it takes",
        .changesFromTo: "{0} changes from {1} to {2}",
        .comesAs: "{0} is added: {1}",
        .goesAs: "{0} is gone: {1}",
        .filedInPerson: "in person",
        .filedOnline: "online",
        .filedByPost: "by post",
        .differsMore: "and {0} more",
        .paperComes: "“{0}” is needed as well",
        .paperGoes: "“{0}” is needed no more",
        .paperDiffers: "“{0}” is handed in differently",
        .noteComes: "“{0}” does not have to be handed in",
        .noteGoes: "“{0}” is mentioned no more",
        .placeComes: "one may also file at “{0}”",
        .placeGoes: "one files at “{0}” no more",
        .placeDiffers: "one files differently at “{0}”",
        .partDiffers: "something changes under “{0}”",
        .concludesNow: "the conclusion is now: {0}",
        .concludesNoMore: "the earlier conclusion holds no more",
        .asksNow: "there is a further question now, about {0}",
        .rulesChangedSomeKept: """
        The rules of “{0}” have just been updated: I keep the answers that still hold, and ask again only: {1}.
        """,
        .rulesChangedUnheard: "What you just sent answers an earlier question, so I have not used it.",
        .procedureGone: "I no longer have procedure {0}, so I stop that guide.",
        .planGone: "I no longer have that plan, so I stop it.",
        .comingEdition: """
        From {0} this procedure has new rules. If you file from that day on, your case changes as follows:
        """,
        .comingEditionSame: """
        From {0} this procedure has new rules; the papers, fees and times of your case stay the same.
        """,
        .comingPaper: "Needed too: {0}.",
        .comingPaperPerhaps: "May be needed too: {0}.",
        .comingPaperGone: "Needed no more: {0}.",
        .comingFees: "Fee: {0}.",
        .comingDeadlines: "Time: {0}.",
        .comingQuestion: "The new rules also depend on something I have not asked: {0}.",
        .comingOutcome: "{0}",
        .rulesEnd: "These rules apply until {0} only; I have none for after that day.",
        .citedEnds: """
        This guide cites {0}, which is no longer in force from {1}; if you file from that day on, ask the office again.
        """,
        .citedEndsBy: """
        This guide cites {0}, which is no longer in force from {1}, by {2}; if you file from that day on, ask the office \
        again.
        """,
        .citedEnded: """
        This guide cites {0}, which has not been in force since {1}; ask the office before you follow that part.
        """,
        .citedEndedBy: """
        This guide cites {0}, which has not been in force since {1}, by {2}; ask the office before you follow that part.
        """,
    ]
}
