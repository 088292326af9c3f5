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

    static func isStated(_ utterance: Utterance) -> Bool { !phrases.matches(in: utterance.tokens).isEmpty }
}
