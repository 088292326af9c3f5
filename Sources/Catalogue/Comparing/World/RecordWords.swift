import Vietnamese

/// Running text of a record, looked through for sums, times and names.
struct RecordWords {
    /// Folded words with one space between them, before the first and behind the last.
    let folded: String
    let sums: Set<Int>

    init(_ texts: [String]) {
        let text = texts.joined(separator: "\n")
        folded = " " + Tokenizer.tokens(text).map(\.folded).joined(separator: " ") + " "
        sums = Self.sums(in: text)
    }

    /// All of a record that tells how it is done, but the tables of fees and times themselves.
    static func running(_ record: NationalRecord) -> [String] {
        [record.steps, record.conditions, record.result] + record.methods.map(\.note) + record.fees.map(\.note)
            + record.documents.flatMap { [$0.heading, $0.name] }
    }

    func has(_ words: String) -> Bool { folded.contains(" \(words) ") }

    /// Sums of đồng: numbers of a thousand and more that are cut in threes, or that a currency follows.
    static func sums(in text: String) -> Set<Int> {
        var sums = Set(MoneyReader.find(in: Tokenizer.tokens(text)).map(\.dong).filter { $0 >= 1000 })
        let bytes = Array(text.utf8)
        func isDigit(_ place: Int) -> Bool { place < bytes.count && (0x30...0x39).contains(bytes[place]) }
        var place = 0
        while place < bytes.count {
            guard isDigit(place) else {
                place += 1
                continue
            }
            let start = place
            while isDigit(place) { place += 1 }
            // A date, a number of a document, a code: no sum begins with them.
            guard place - start <= 3, start == 0 || !"./,".utf8.contains(bytes[start - 1]) else { continue }
            var groups = 0
            while place < bytes.count, bytes[place] == UInt8(ascii: ".") || bytes[place] == UInt8(ascii: ","),
                isDigit(place + 1), isDigit(place + 2), isDigit(place + 3), !isDigit(place + 4)
            {
                groups += 1
                place += 4
            }
            guard (1...4).contains(groups) else { continue }
            let digits = String(decoding: bytes[start..<place].filter { $0 != 0x2E && $0 != 0x2C }, as: UTF8.self)
            if let sum = Int(digits), sum >= 1000 { sums.insert(sum) }
        }
        return sums
    }
}

extension Channel {
    /// Whether what is said of some channels is said of this one; none named means all.
    func isMeant(by channels: [Channel]) -> Bool { channels.isEmpty || channels.contains(self) }
}
