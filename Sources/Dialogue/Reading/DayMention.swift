import Vietnamese

/// A day whose rules are asked about: “nếu nộp vào tháng 3 năm sau thì sao”, “hồi tháng 5/2025 thì cần giấy gì”, “theo quy định ngày 1/7/2025”.
///
/// Nothing of the case is read from it: a day on which something happened (“tôi cưới hồi tháng 5 thì cần gì”) is none.
struct DayMention {
    /// Of a month or a year that was named, the first day, or today where it lies in it.
    let day: Day
    /// What is asked besides.
    let aspects: [Aspect]
    /// The rules of the day, or a filing on it, are named: it can be no answer.
    let isOutright: Bool

    /// - Parameter today: the day that hôm nay means.
    static func read(_ utterance: Utterance, today: Day) -> DayMention? {
        let tokens = utterance.tokens
        guard let (day, range) = day(in: tokens, today) else { return nil }
        var before = tokens[..<range.lowerBound].map(\.folded)
        var after = Array(tokens[range.upperBound...])
        let isPlaced = trim(&before, prepositions)
        let isRule = ends(before, with: ruleWords)
        if isRule { _ = trim(&before, prepositions) }
        let isSupposed = before.contains { $0 == "neu" } || before.starts(with: ["gia", "su"])
        let isFiling = !isRule && ends(before, with: filingWords)
        if isRule { before.removeAll() }
        if isFiling { strip(&before, filingWords) }
        guard before.allSatisfy({ fillers.contains($0) }) else { return nil }
        let isFollowed = after.first?.folded == "thi"
        if isFollowed { after.removeFirst() }
        let aspects = Aspect.read(after).map(\.aspect)
        let isAsking = isFollowed || after.isEmpty || !aspects.isEmpty
        // "Tháng 5/2025" alone may answer a question; said with a word before it and one after it, it asks.
        guard isAsking, isRule || (isFiling && (isSupposed || isFollowed)) || ((isPlaced || isSupposed) && isFollowed)
        else { return nil }
        return DayMention(day: day, aspects: aspects, isOutright: isRule || isFiling)
    }

    /// The one day that is named.
    private static func day(in tokens: [Token], _ today: Day) -> (Day, Range<Int>)? {
        let readings = DateReader.find(in: tokens, today: today)
        if readings.isEmpty {
            let folded = tokens.map(\.folded)
            for index in folded.indices.dropLast() where nowWords.contains("\(folded[index]) \(folded[index + 1])") {
                return (today, index..<index + 2)
            }
        }
        guard readings.count == 1, case .found(let found)? = readings.first, !found.isLunar, !found.isApproximate else {
            return nil
        }
        let isNow =
            switch found.precision {
            case .day: false
            case .month: found.day.year == today.year && found.day.month == today.month
            case .year: found.day.year == today.year
            }
        return (isNow ? today : found.day, found.tokens)
    }

    /// Takes such words from the end.
    private static func trim(_ words: inout [String], _ taken: Set<String>) -> Bool {
        let count = words.count
        while let last = words.last, taken.contains(last) { words.removeLast() }
        return words.count < count
    }

    private static func ends(_ words: [String], with phrases: [[String]]) -> Bool {
        phrases.contains { words.count >= $0.count && Array(words.suffix($0.count)) == $0 }
    }

    private static func strip(_ words: inout [String], _ phrases: [[String]]) {
        while let phrase = phrases.first(where: { ends(words, with: [$0]) }) { words.removeLast(phrase.count) }
    }

    private static let prepositions: Set<String> = [
        "vao", "hoi", "tu", "trong", "luc", "ngay", "thang", "nam", "cua", "hom", "o", "dau", "cuoi", "giua", "cho",
    ]
    private static let ruleWords = words("theo quy dinh", "theo luat", "xem theo", "tinh theo", "quy dinh", "theo")
    private static let filingWords = words(
        "nop", "lam", "xin", "dang ky", "nop ho so", "lam ho so", "lam thu tuc", "nop don", "lam giay", "di", "moi",
        "den", "de", "sang")
    private static let nowWords: Set<String> = ["bay gio", "hien nay", "luc nay", "hien tai"]
    private static let fillers: Set<String> = [
        "neu", "gia", "su", "con", "the", "vay", "toi", "minh", "em", "anh", "chi", "nhu", "lo", "ma", "a", "da", "ua",
        "de", "muon", "cho", "hoi", "thi", "chung", "ta",
    ]

    private static func words(_ phrases: String...) -> [[String]] {
        phrases.map { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }
    }
}
