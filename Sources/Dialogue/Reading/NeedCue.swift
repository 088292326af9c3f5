import Catalogue
import Vietnamese

/// Words by which people say that they need something done.
enum NeedCue {
    private static let phrases = PhraseTable<Bool>(
        [
            "muốn", "cần làm", "đăng ký", "thủ tục", "xin cấp", "xin giấy", "làm giấy", "cấp lại", "cấp đổi", "xin",
            "làm lại", "thế còn", "vậy còn", "còn", "nếu muốn", "hỏi cái khác", "hỏi việc khác", "chuyển sang",
            "đổi sang",
            "i want", "i need", "how to",
        ].map { ($0, true) })

    /// A wish said outright, which leaves what is under way whatever it is about.
    private static let wishes = PhraseTable<Bool>(
        [
            "muốn", "cần làm", "thủ tục", "hỏi cái khác", "hỏi việc khác", "chuyển sang", "thế còn", "vậy còn",
            "nếu muốn",
            "tôi cần", "em cần", "i want", "i need", "how to",
        ].map { ($0, true) })

    static func isPlainWish(_ utterance: Utterance) -> Bool { wishes.stands(in: utterance.tokens) }

    /// Words that belong to needing something done, and name nothing.
    static func isBare(_ token: Token) -> Bool { bare.contains(token.folded) }
    private static let bare: Set<String> = [
        "xin", "giay", "to", "cap", "lai", "lam", "dang", "ky", "thu", "tuc", "ho", "so",
    ]

    static func isStated(_ utterance: Utterance) -> Bool { isStated(utterance.tokens) }

    static func isStated(_ tokens: [Token]) -> Bool { phrases.stands(in: tokens) }
}
