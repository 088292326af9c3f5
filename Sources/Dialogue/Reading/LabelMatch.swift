import Catalogue
import Vietnamese

/// How well what was said fits a label.
enum LabelMatch {
    private static let empty: WordSet = [
        "là", "của", "và", "hoặc", "thì", "mà", "ở", "tại", "cho", "có", "tôi", "mình", "em", "anh", "chị", "cái",
        "trường", "hợp",
        "được", "ạ", "nhé", "các", "những", "một", "thuộc", "loại", "diện", "theo", "rồi", "nên",
    ]
    private static let emptyFolded = empty.folded
    /// Words that tell labels apart, but name nothing by themselves.
    private static let weak: WordSet = [
        "khong", "chua", "roi", "da", "bi", "vi", "khi", "voi", "ve", "nay", "do", "can", "muon", "lam", "con", "duoc",
        "ra",
        "vao", "di", "den", "tu", "cung", "van", "dang", "se", "no", "ho", "nha", "minh", "nguoi", "viec", "yes", "so",
        "tra", "loi", "biet", "may",
    ]

    static func isWeak(_ token: Token) -> Bool { weak.contains(folded: token) }

    static func denies(_ token: Token) -> Bool {
        ["khong", "chua", "chang"].contains(token.folded) && !["chứa", "chùa", "chàng"].contains(token.text)
    }

    static func isEmpty(_ token: Token) -> Bool {
        empty.contains(typed: token) || (token.isPlain && emptyFolded.contains(folded: token))
    }

    /// The share of what was said that the label has, weighed with the share of the label that was said; 0 to 1.
    ///
    /// - Parameter telling: where given, at least one of these must be in the label.
    static func score(_ said: [Token], telling: [Token]? = nil, label: [Token], leastOfLabel: Double = 0) -> Double {
        let label = label.filter { !isEmpty($0) }
        guard !label.isEmpty, !said.isEmpty else { return 0 }
        if let telling, !telling.contains(where: { token in label.contains { matches(token, $0) } }) { return 0 }
        var common = 0
        for token in said where label.contains(where: { matches(token, $0) }) { common += 1 }
        let ofSaid = Double(common) / Double(said.count)
        let ofLabel = Double(min(common, label.count)) / Double(label.count)
        return ofLabel < leastOfLabel ? 0 : 0.85 * ofSaid + 0.15 * ofLabel
    }

    static func matches(_ said: Token, _ label: Token) -> Bool {
        if said.stands(for: label) { return true }
        // One typing error in a word long enough to bear it, and that is no word of its own: "chong" is no "không".
        return said.folded.utf8.count >= 5 && !Syllable.isValid(said.text)
            && EditDistance.isAtMostOne(said.folded, label.folded)
    }
}
