/// Words with which people ask, and which say nothing about what they ask for.
enum QuestionPhrases {
    /// The longest first, so that a part of one is not taken for another.
    private static let phrases: [[String]] = [
        "được quy định như thế nào", "quy định như thế nào", "được quy định thế nào", "được quy định ra sao",
        "quy định ra sao", "quy định thế nào", "như thế nào", "thế nào", "ra sao", "được quy định",
        "theo quy định của pháp luật", "theo quy định pháp luật", "theo quy định mới nhất", "theo quy định", "mới nhất",
        "quy định về", "là bao nhiêu", "bao nhiêu tiền", "bao nhiêu", "là gì", "gồm những gì", "bao gồm những gì",
        "gồm những nội dung gì", "có được không", "có đúng không", "có phải không", "đúng không", "hay không",
        "được không", "cho hỏi", "xin hỏi", "hiện nay", "như nào", "thì có", "là ai", "sẽ bị", "có bị",
        "trong trường hợp nào", "trường hợp nào", "pháp luật quy định", "ở đâu", "khi nào", "bao lâu", "vậy", "gì",
        "nào",
        "thì", "tôi", "có", "nếu", "được", "bị", "là", "ai", "những", "các", "về",
    ].map { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }

    private static let byFirst = Dictionary(grouping: phrases) { $0[0] }

    /// Pairs of words that stand in phrases, which texts of law have seldom but questions often.
    static let pairs = Set(phrases.flatMap { zip($0, $0.dropFirst()).map { "\($0) \($1)" } })

    /// For each word whether it says what is asked for.
    static func contentWords(of words: [String]) -> [Bool] {
        var isContent = [Bool](repeating: true, count: words.count)
        var index = 0
        while index < words.count {
            let phrase = byFirst[words[index]]?.first { words[index...].starts(with: $0) }
            // "không" elsewhere than at the end negates.
            let length = phrase?.count ?? (words[index] == "không" && index == words.count - 1 ? 1 : 0)
            for place in index..<index + length { isContent[place] = false }
            index += max(1, length)
        }
        return isContent
    }
}
