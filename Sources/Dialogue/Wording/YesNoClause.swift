import Catalogue
import Vietnamese

/// Says in a Vietnamese sentence that a question is answered yes or no, by the label of its fact: "đã đăng ký khai sinh", "không có sổ đỏ".
enum YesNoClause {
    /// Words by which a label says something of somebody, and so stands in a sentence as it is.
    private static let predicates: Set<String> = [
        "đã", "đang", "là", "có", "còn", "được", "thuộc", "cùng", "chưa", "bị", "đủ", "ở",
    ]
    /// Words of doing something with which a label may begin.
    private static let verbs: Set<String> = [
        "bán", "kinh", "làm", "nhờ", "nhận", "phát", "thuê", "về", "đổi", "đóng", "hoàn", "mất", "sai", "đến", "lần",
        "nam",
    ]
    /// What a label may begin with, and how that is denied.
    private static let denials = [
        "có": "không có", "đã": "chưa", "là": "không phải là", "thuộc": "không thuộc", "còn": "không còn",
        "được": "không được", "đang": "không còn",
    ]

    /// - Returns: nil where the label cannot be put into a sentence.
    static func vietnamese(_ label: String, isYes: Bool) -> String? {
        let words = label.split(separator: " ").map(String.init)
        guard let first = words.first?.lowercased() else { return nil }
        let isClause = words.contains { predicates.contains($0.lowercased()) } || verbs.contains(first)
        let inner = SentenceCase.inside(label)
        if !isClause { return label.contains(",") ? nil : "\(isYes ? "có" : "không có") \(inner)" }
        if isYes { return inner }
        // Of "A hoặc B", what is denied would not be plain.
        guard let denial = denials[first], !label.contains(","), !words.contains("hoặc") else { return nil }
        return ([denial] + words.dropFirst()).joined(separator: " ")
    }
}
