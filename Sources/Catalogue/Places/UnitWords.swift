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
        /// It is polite, a pause, or calls somebody.
        let isFiller: Bool
        /// Offsets of UTF-8 bytes in the text.
        let range: Range<Int>

        var isPlain: Bool { text == folded }
        fileprivate var spelled: Spelled { Spelled(text: text, folded: folded) }
    }

    let words: [Word]
    /// The kind named at each word, and how many words name it.
    private let kinds: [(kind: UnitKind, length: Int)?]

    /// - Parameters:
    ///   - tokens: those of the text.
    ///   - limit: No more words are read.
    init(_ text: String, _ tokens: [Token], limit: Int) {
        var words: [Word] = []
        let bytes = Array(text.utf8)
        var end = 0
        for token in tokens.prefix(limit) {
            let isAfterStop = bytes[end..<max(end, token.range.lowerBound)].contains { Self.isStop($0) }
            end = token.range.upperBound
            let isWhole = token.kind == .symbol || token.text.utf8.allSatisfy { !(0x30...0x39).contains($0) }
            if isWhole {
                words.append(
                    Word(
                        folded: token.folded, text: token.text, isNumber: false, isAfterStop: isAfterStop,
                        isFiller: Particles.isFiller(token), range: token.range))
            } else {
                for (place, part) in Self.parts(token.text).enumerated() {
                    let folded = VietnameseText.fold(part)
                    let isNumber = part.utf8.allSatisfy { (0x30...0x39).contains($0) }
                    words.append(
                        Word(
                            folded: folded, text: part, isNumber: isNumber, isAfterStop: isAfterStop && place == 0,
                            isFiller: false, range: token.range))
                }
            }
        }
        self.words = words
        kinds = words.indices.map { place in
            let (word, next) = (words[place], place + 1 < words.count ? words[place + 1] : nil)
            return Self.kindWords[word.folded]?.kind(as: word.spelled, next?.spelled)
        }
    }

    private static func isStop(_ byte: UInt8) -> Bool { ",;()".utf8.contains(byte) }

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
    func kind(at index: Int) -> (kind: UnitKind, length: Int)? { kinds.indices.contains(index) ? kinds[index] : nil }

    /// Whether a kind may be named in a text of these tokens; mostly none is.
    static func mayNameKind(_ tokens: ArraySlice<Token>) -> Bool {
        for place in tokens.indices where tokens[place].kind == .word || tokens[place].kind == .code {
            // What has a digit in it is cut further.
            if hasDigit(tokens[place].text) { return true }
            guard let named = kindWords[folded: tokens[place]] else { continue }
            let next = place + 1 < tokens.endIndex ? tokens[place + 1] : nil
            if named.kind(as: Spelled(tokens[place]), next.map { Spelled($0) }) != nil { return true }
        }
        return false
    }

    private static func hasDigit(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in bytes.contains { $0 >= 0x30 && $0 <= 0x39 } }
    }

    /// A word with its marks and without.
    fileprivate struct Spelled {
        let text: String
        let folded: String

        init(text: String, folded: String) { (self.text, self.folded) = (text, folded) }
        init(_ token: Token) { (text, folded) = (token.text, token.folded) }
    }

    /// The kind whose name is one slip away, and how many words it has: "huyn", "thị trn".
    func slipOfKind(at index: Int) -> (kind: UnitKind, length: Int)? {
        guard words.indices.contains(index) else { return nil }
        let word = words[index].folded
        for (name, kind) in Self.longKinds where !Self.names.contains(word) && Self.isSlip(word, name) {
            return (kind, 1)
        }
        guard index + 1 < words.count, !isAfterStop(index + 1) else { return nil }
        let pair = word + words[index + 1].folded
        for (name, kind) in Self.joinedPairs where pair == name || Self.isSlip(pair, name) {
            return (kind, 2)
        }
        return nil
    }

    /// With a letter left out, added or exchanged for the next: another letter makes another word.
    private static func isSlip(_ word: String, _ name: String) -> Bool {
        EditDistance.isOneSlip(word, name)
            && (word.utf8.count != name.utf8.count || word.utf8.sorted() == name.utf8.sorted())
    }

    /// Syllables of names that are as near to a kind.
    private static let names: Set<String> = ["quang", "huong", "phung", "phong", "tin", "uyen"]

    /// A kind and a number.
    func isNumber(in range: Range<Int>) -> Bool { range.count == 2 && words[range.upperBound - 1].isNumber }

    /// The kind that a key begins with which has the name behind it, and how many letters it takes: "xanamchac".
    static func joinedKind(_ key: String) -> (kind: UnitKind, length: Int)? {
        for (name, kind) in longKinds + joinedPairs + [("xa", .commune)] where key.hasPrefix(name) {
            return (kind, name.utf8.count)
        }
        return nil
    }

    private static let longKinds: [(String, UnitKind)] = [
        ("phuong", .ward), ("quan", .urbanDistrict), ("huyen", .ruralDistrict), ("tinh", .province),
    ]
    private static let joinedPairs: [(String, UnitKind)] = [
        ("thitran", .township), ("thixa", .town), ("thanhpho", .city),
    ]

    /// A word that is looked for, with its marks and without.
    struct Looked {
        let marked: String
        let folded: String

        init(_ marked: String) { (self.marked, folded) = (marked, VietnameseText.fold(marked)) }

        func stands(as word: Word) -> Bool { stands(as: word.spelled) }

        fileprivate func stands(as word: Spelled) -> Bool {
            word.folded == folded && (word.text == word.folded || word.text == marked)
        }
    }

    /// The kinds that are named by a word, or by it and a next one.
    private struct KindNames {
        var single: (name: Looked, kind: UnitKind)?
        var pairs: [(first: Looked, second: Looked, kind: UnitKind)] = []

        func kind(as word: Spelled, _ next: Spelled?) -> (kind: UnitKind, length: Int)? {
            if let next {
                for pair in pairs where pair.first.stands(as: word) && pair.second.stands(as: next) {
                    return (pair.kind, 2)
                }
            }
            if let single, single.name.stands(as: word) { return (single.kind, 1) }
            return nil
        }
    }

    /// By the first word without its marks.
    private static let kindWords: WordTable<KindNames> = {
        var names: [String: KindNames] = [:]
        for (marked, kind) in singles {
            let name = Looked(marked)
            names[name.folded, default: KindNames()].single = (name, kind)
        }
        for (first, second, kind) in pairs {
            let (first, second) = (Looked(first), Looked(second))
            names[first.folded, default: KindNames()].pairs.append((first, second, kind))
        }
        return WordTable(names.map { ($0, $1) })
    }()
    private static let pairs: [(String, String, UnitKind)] = [
        ("thị", "trấn", .township), ("thị", "xã", .town), ("thành", "phố", .city), ("đặc", "khu", .specialZone),
    ]
    private static let singles: [(String, UnitKind)] = [
        ("phường", .ward), ("p", .ward), ("f", .ward), ("ward", .ward), ("xã", .commune), ("x", .commune),
        ("tt", .township), ("quận", .urbanDistrict), ("q", .urbanDistrict), ("district", .urbanDistrict),
        ("huyện", .ruralDistrict), ("h", .ruralDistrict), ("tx", .town), ("tp", .city), ("tỉnh", .province),
        ("t", .province),
    ]

    /// Words between the parts of an address that change nothing.
    func isBetween(_ index: Int) -> Bool { words.indices.contains(index) && Self.between.contains(words[index].folded) }
    private static let between: Set<String> = ["thuoc", "cua", "o", "tai", "la", "nay", "vn"]

    /// Words that may be left out of what was said for a place: who lives there, and that they do.
    func isFree(_ index: Int) -> Bool {
        isBetween(index) || isFormer(index) || isNew(index) || words[index].isFiller
            || (Self.around[words[index].folded].map { words[index].isPlain || words[index].text == $0 } ?? false)
            || slipOfKind(at: index)?.length == 1 || isOfPair(index, "viet", "nam")
    }
    private static let around: [String: String] = Dictionary(
        ("nhà sống đang hiện cư trú thường tạm địa chỉ khẩu hộ gần hỏi vợ chồng gia đình bây giờ và thì đó kia còn")
            .split(separator: " ").map { (VietnameseText.fold(String($0)), String($0)) },
        uniquingKeysWith: { first, _ in first })
    private func isOfPair(_ index: Int, _ first: String, _ second: String) -> Bool {
        let start = words[index].folded == second ? index - 1 : index
        return words.indices.contains(start) && words.indices.contains(start + 1) && words[start].folded == first
            && words[start + 1].folded == second
    }

    /// "Cũ" and "mới" behind a unit.
    func isFormer(_ index: Int) -> Bool { stands(index, Self.old) || stands(index, Self.before) }
    func isNew(_ index: Int) -> Bool { stands(index, Self.new) }
    func stands(_ index: Int, _ looked: Looked) -> Bool {
        words.indices.contains(index) && looked.stands(as: words[index])
    }
    private static let old = Looked("cũ")
    private static let before = Looked("trước")
    private static let new = Looked("mới")
}
