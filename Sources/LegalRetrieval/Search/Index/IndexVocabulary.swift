import Vietnamese

/// The words of an index by their numbers, and the numbers by the words, with and without diacritics.
struct IndexVocabulary: Sendable {
    /// Ends a line of a text.
    static let lineEnd: UInt16 = 0
    /// Stands for words beyond those that have a number.
    static let unknown = UInt16.max
    static let limit = Int(UInt16.max)

    private var numbers: [String: UInt16] = [:]
    /// The words that are written so without diacritics, the commonest first.
    private var unmarked: [String: [UInt16]] = [:]
    private(set) var spellings: [String] = []
    /// Whether the word is a number of one or two digits, as before a clause.
    private(set) var isShortNumber: [Bool] = []

    /// - Parameters:
    ///   - spellings: every word in UTF-8; the first is the line end, empty.
    ///   - starts: where each starts, ascending; the last is where they end.
    init(spellings bytes: UnsafeBufferPointer<UInt8>, starts: UnsafeBufferPointer<UInt32>) throws(SearchIndexError) {
        let count = starts.count - 1
        guard (1...Self.limit).contains(count) else { throw .corrupt(part: "vocabulary") }
        for number in 0..<count {
            let spelling = String(
                decoding: UnsafeBufferPointer(rebasing: bytes[Int(starts[number])..<Int(starts[number + 1])]),
                as: UTF8.self)
            spellings.append(spelling)
            isShortNumber.append(
                (1...2).contains(spelling.utf8.count) && spelling.utf8.allSatisfy { (48...57).contains($0) })
            guard number > 0 else { continue }
            numbers[spelling] = UInt16(number)
            unmarked[VietnameseText.fold(spelling), default: []].append(UInt16(number))
        }
    }

    subscript(word: String) -> UInt16? { numbers[word] }

    /// Words that differ from `folded` in diacritics at most.
    func readings(of folded: String) -> [UInt16] { unmarked[folded] ?? [] }
}
