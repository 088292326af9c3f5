extension TextPack {
    /// The words about the law, in Vietnamese.
    static let vietnameseLaw: [Phrase: String] = [
        .lawNotConnected: """
        Câu này phải tra văn bản pháp luật, mà tôi chưa có kho văn bản nên không trả lời, để khỏi nói \
        sai.
        """,
        .lawNothing: """
        Tôi đã tìm trong {1} điều của {0} văn bản pháp luật, theo ngày {2}, mà không thấy điều nào trả lời chắc được câu này, \
        nên không trả lời, để khỏi nói sai.
        """,
        .lawNoSuchPlace: "Kho văn bản của tôi không có “{0}”, nên tôi không trả lời thay.",
        .lawFound: "Về câu này, văn bản pháp luật có (xét theo ngày {0}):",
        .lawMore: "Điều này còn nội dung khác.",
        .lawGuide: "Hướng dẫn làm thủ tục “{0}”",
        .lawGuideHint: "Muốn làm thủ tục “{0}”, bạn gõ {1}.",
        .lawPerson: "Gặp cán bộ để hỏi",
        .lawDigest: "Đây là tóm lược, không phải nguyên văn. Bạn nên xem bản chính thức.",
        .lawUnreadDigest: "Tôi chưa đọc được nguyên văn điều này; đây là điều thủ tục hành chính dẫn lại.",
        .lawWorded: "Máy viết lại từ các đoạn trích bên dưới; bạn hãy đối chiếu với đoạn trích:",
        .lawWordedMark: "{0} (đoạn {1})",
        .lawInForce: "Còn hiệu lực ngày {0}.",
        .lawPartlyInForce: "Ngày {0}: một phần đã hết hiệu lực.",
        .lawNotYet: "Chưa có hiệu lực: từ ngày {0} mới có hiệu lực.",
        .lawSuspended: "Đang ngưng hiệu lực từ ngày {0}.",
        .lawEnded: "Đã hết hiệu lực từ ngày {0}.",
        .lawStateUnknown: "Tôi chưa rõ văn bản này có hiệu lực từ ngày nào.",
        .lawReplacedBy: "Được thay thế bằng {0}.",
        .lawAmendedLater: "Đã được sửa đổi, bổ sung theo {0}; đoạn trích có thể chưa gồm nội dung sửa.",
    ]

    /// The words about the law, in English.
    static let englishLaw: [Phrase: String] = [
        .lawNotConnected: """
        This needs the text of the law, and I have no legal library yet; so I do not answer, rather than \
        answer wrongly.
        """,
        .lawNothing: """
        I looked through {1} articles of {0} legal documents, as of {2}, and found none that answers this for certain; so I do \
        not answer, rather than answer wrongly.
        """,
        .lawNoSuchPlace: "My library does not have “{0}”, so I do not answer in its place.",
        .lawFound: "On this the law says (as of {0}; the texts are in Vietnamese):",
        .lawMore: "The article says more.",
        .lawGuide: "Guide me through “{0}”",
        .lawGuideHint: "For the procedure “{0}”, type {1}.",
        .lawPerson: "Talk to an officer",
        .lawDigest: "This is a digest, not the wording of the law. Please see the official text.",
        .lawUnreadDigest: "I could not read the wording of this article; this is what procedures say of it.",
        .lawWorded: "A machine put the passages below into words; please compare:",
        .lawWordedMark: "{0} (passage {1})",
        .lawInForce: "In force on {0}.",
        .lawPartlyInForce: "On {0}: partly no longer in force.",
        .lawNotYet: "Not yet in force: from {0}.",
        .lawSuspended: "Suspended since {0}.",
        .lawEnded: "No longer in force since {0}.",
        .lawStateUnknown: "I do not know from which day this is in force.",
        .lawReplacedBy: "Replaced by {0}.",
        .lawAmendedLater: "Amended by {0}; the passage may not show it yet.",
    ]
}
