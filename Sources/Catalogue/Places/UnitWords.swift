import Vietnamese

/// A text cut finely enough to find units in: "p5" and "q.3" are a kind and a number.
struct UnitWords {
    struct Word {
        /// Without marks.
        let folded: String
        /// In lower case with its marks.
        let text: String
        let isNumber: Bool
        /// A comma or another stop stands before it.
        let isAfterStop: Bool
        /// Offsets of UTF-8 bytes in the text.
        let range: Range<Int>

        var isPlain: Bool { text == folded }
    }

    let words: [Word]

    /// - Parameter limit: No more words are read.
    init(_ text: String, limit: Int) {
        var words: [Word] = []
        let bytes = Array(text.utf8)
        var end = 0
        for token in Tokenizer.tokens(text).prefix(limit) {
            let isAfterStop = bytes[end..<max(end, token.range.lowerBound)].contains { Self.stops.contains($0) }
            end = token.range.upperBound
            let isWhole = token.kind == .symbol || token.text.utf8.allSatisfy { !(0x30...0x39).contains($0) }
            if isWhole {
                words.append(
                    Word(
                        folded: token.folded, text: token.text, isNumber: false, isAfterStop: isAfterStop,
                        range: token.range))
            } else {
                for (place, part) in Self.parts(token.text).enumerated() {
                    let folded = VietnameseText.fold(part)
                    let isNumber = part.utf8.allSatisfy { (0x30...0x39).contains($0) }
                    words.append(
                        Word(
                            folded: folded, text: part, isNumber: isNumber, isAfterStop: isAfterStop && place == 0,
                            range: token.range))
                }
            }
        }
        self.words = words
    }

    private static let stops = Set(",;()".utf8)

    func isAfterStop(_ index: Int) -> Bool { words.indices.contains(index) && words[index].isAfterStop }

    /// Runs of digits and runs of letters; what joins them is left out.
    private static func parts(_ text: String) -> [String] {
        var parts: [String] = []
        var wasDigit: Bool?
        for scalar in text.unicodeScalars {
            if scalar.isASCII && !scalar.properties.isAlphabetic && !(0x30...0x39).contains(scalar.value) {
                wasDigit = nil
                continue
            }
            let isDigit = (0x30...0x39).contains(scalar.value)
            if wasDigit == isDigit, !parts.isEmpty {
                parts[parts.count - 1].unicodeScalars.append(scalar)
            } else {
                parts.append(String(scalar))
            }
            wasDigit = isDigit
        }
        return parts
    }

    // MARK: Kinds

    /// The kind named at a place, and how many words name it.
    func kind(at index: Int) -> (kind: UnitKind, length: Int)? {
        guard words.indices.contains(index) else { return nil }
        let word = words[index]
        if index + 1 < words.count {
            let next = words[index + 1]
            for pair in Self.pairs where pair.first.stands(as: word) && pair.second.stands(as: next) {
                return (pair.kind, 2)
            }
        }
        if let known = Self.single[word.folded], word.isPlain || word.text == known.marked { return (known.kind, 1) }
        return nil
    }

    /// A word that is looked for, with its marks and without.
    private struct Looked {
        let marked: String
        let folded: String

        init(_ marked: String) { (self.marked, folded) = (marked, VietnameseText.fold(marked)) }

        func stands(as word: Word) -> Bool {
            word.folded == folded && (word.isPlain || word.text == marked)
        }
    }

    private static let pairs: [(first: Looked, second: Looked, kind: UnitKind)] = [
        (Looked("thị"), Looked("trấn"), .township), (Looked("thị"), Looked("xã"), .town),
        (Looked("thành"), Looked("phố"), .city), (Looked("đặc"), Looked("khu"), .specialZone),
    ]
    private static let single: [String: (marked: String, kind: UnitKind)] = [
        "phuong": ("phường", .ward), "p": ("p", .ward), "f": ("f", .ward), "ward": ("ward", .ward),
        "xa": ("xã", .commune), "x": ("x", .commune), "tt": ("tt", .township),
        "quan": ("quận", .urbanDistrict), "q": ("q", .urbanDistrict), "district": ("district", .urbanDistrict),
        "huyen": ("huyện", .ruralDistrict), "h": ("h", .ruralDistrict), "tx": ("tx", .town), "tp": ("tp", .city),
        "tinh": ("tỉnh", .province), "t": ("t", .province),
    ]

    /// "Phường năm", "quận nhất".
    func numberWord(at index: Int) -> String? {
        guard words.indices.contains(index), let known = Self.numbers[words[index].folded] else { return nil }
        return words[index].isPlain || words[index].text == known.marked ? known.number : nil
    }

    private static let numbers: [String: (marked: String, number: String)] = [
        "mot": ("một", "1"), "nhat": ("nhất", "1"), "hai": ("hai", "2"), "ba": ("ba", "3"), "bon": ("bốn", "4"),
        "tu": ("tư", "4"), "nam": ("năm", "5"), "sau": ("sáu", "6"), "bay": ("bảy", "7"), "tam": ("tám", "8"),
        "chin": ("chín", "9"), "muoi": ("mười", "10"),
    ]

    /// Words between the parts of an address that change nothing.
    func isBetween(_ index: Int) -> Bool { words.indices.contains(index) && Self.between.contains(words[index].folded) }
    private static let between: Set<String> = ["thuoc", "cua", "o", "tai", "la", "nay", "vn"]

    /// "Cũ" and "mới" behind a unit.
    func isFormer(_ index: Int) -> Bool { stands(index, Self.old) || stands(index, Self.before) }
    func isNew(_ index: Int) -> Bool { stands(index, Self.new) }
    private func stands(_ index: Int, _ looked: Looked) -> Bool {
        words.indices.contains(index) && looked.stands(as: words[index])
    }
    private static let old = Looked("cũ")
    private static let before = Looked("trước")
    private static let new = Looked("mới")
}
