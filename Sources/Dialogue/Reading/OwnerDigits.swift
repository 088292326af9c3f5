import Catalogue
import OneStop
import Vietnamese

/// Digits of the owner's paper, as people give them: "1234", "4 số cuối là 1234", "một hai ba bốn", "cccd 001…", or the whole
/// number, of which only the end is used where that is enough.
enum OwnerDigits {
    enum Reading: Equatable {
        case check(OwnerCheck)
        /// Digits, but not as many as are wanted.
        case unreadable
        case none

        var check: OwnerCheck? { if case .check(let check) = self { check } else { nil } }
        var isWholeNumber: Bool { if case .check(.fullNumber) = self { true } else { false } }
    }

    /// What a source, or several, can use.
    enum Wanted {
        case last4, wholeNumber
        /// Four digits as they are, and a whole number whole: it is not known yet which source is asked.
        case either
    }

    /// "Bốn số cuối": says what the digits are.
    static func areNamed(_ utterance: Utterance) -> Bool { names.stands(in: utterance.tokens) }

    /// "Căn cước": names a paper that has a number.
    static func namesPaper(_ utterance: Utterance) -> Bool { papers.stands(in: utterance.tokens) }

    /// "Xem thêm hồ sơ": asks for what only the owner is told.
    static func areOffered(_ utterance: Utterance) -> Bool { offers.stands(in: utterance.tokens) }

    // MARK: Given unasked

    /// Digits that are said to be the owner's anywhere in a message: beside "số cuối", or a whole number beside the name of a paper.
    static func stated(_ utterance: Utterance, _ wanted: Wanted) -> Reading {
        if let name = names.matches(in: utterance.tokens).first?.tokens {
            guard let digits = digits(beside: name, utterance) else { return spoken(utterance, wanted) }
            return reading(digits, wanted)
        }
        for name in papers.matches(in: utterance.tokens).map(\.tokens) {
            if let digits = digits(beside: name, utterance), isWhole(digits) { return reading(digits, wanted) }
        }
        return .none
    }

    /// Digits that are the whole message, but for politeness and what says whose they are: four, or the number of a paper.
    static func alone(_ utterance: Utterance, _ wanted: Wanted) -> Reading {
        guard utterance.tokens.contains(where: isDigits) else { return .none }
        let paperNames = papers.matches(in: utterance.tokens).map(\.tokens)
        let rest = utterance.without(paperNames + names.matches(in: utterance.tokens).map(\.tokens)).tokens
        let groups = rest.filter(isDigits).map(\.text)
        guard !groups.isEmpty, rest.allSatisfy({ isDigits($0) || isAside($0) }) else { return .none }
        let digits = joined(groups)
        if groups.count == 1, isPassport(digits) { return reading(digits, wanted) }
        let isNamed = !paperNames.isEmpty || areNamed(utterance)
        // Points part thousands of đồng as well as the digits of a number.
        let isPlain = isNamed || !groups.contains { $0.contains(".") || $0.contains(",") } || digits.utf8.count == 12
        guard isPlain, digits.utf8.count == 4 || isWhole(digits) else { return isNamed ? .unreadable : .none }
        return reading(digits, wanted)
    }

    /// A number of twelve digits that begins with 0, as those of citizens do, anywhere in a message.
    static func citizenNumber(_ utterance: Utterance) -> OwnerCheck? {
        let number = utterance.tokens.lazy.filter(isDigits).map { joined([$0.text]) }.first {
            $0.utf8.count == 12 && $0.hasPrefix("0") && isAllDigits($0)
        }
        return number.map { .fullNumber($0) }
    }

    // MARK: Waited for

    /// The digits of a message that is to hold them.
    static func read(_ utterance: Utterance, _ wanted: Wanted) -> Reading {
        let stated = stated(utterance, wanted)
        if stated != .none { return stated }
        let rest = utterance.without(
            (names.matches(in: utterance.tokens) + papers.matches(in: utterance.tokens)).map(\.tokens))
        let groups = rest.tokens.filter(isDigits).map(\.text)
        guard !groups.isEmpty else { return spoken(rest, wanted) }
        // Among many words they are another matter's: "còn tách hộ cho 2 vợ chồng thì sao".
        guard rest.tokens.count(where: { !isDigits($0) && !isAside($0) }) <= 3 else { return .none }
        return reading(joined(groups), wanted)
    }

    // MARK: Digits

    private static func reading(_ digits: String, _ wanted: Wanted) -> Reading {
        let isWhole = isWhole(digits)
        guard isWhole || isAllDigits(digits) && digits.utf8.count == 4 else { return .unreadable }
        switch wanted {
        case .wholeNumber: return isWhole ? .check(.fullNumber(digits)) : .unreadable
        case .last4: return .check(.last4(String(digits.suffix(4))))
        case .either: return .check(isWhole ? .fullNumber(digits) : .last4(digits))
        }
    }

    /// The digits that stand next to a name, but for words like "là".
    private static func digits(beside name: Range<Int>, _ utterance: Utterance) -> String? {
        let tokens = utterance.tokens
        let papers = papers.matches(in: tokens).map(\.tokens)
        func isBetween(_ index: Int) -> Bool { isAside(tokens[index]) || papers.contains { $0.contains(index) } }
        func run(_ indices: some Sequence<Int>) -> [String] {
            let digits = indices.drop { isBetween($0) && !isDigits(tokens[$0]) }.prefix { isDigits(tokens[$0]) }
            return digits.map { tokens[$0].text }
        }
        let after = run(name.upperBound..<tokens.count)
        if !after.isEmpty { return joined(after) }
        let before = run((0..<name.lowerBound).reversed())
        return before.isEmpty ? nil : joined(before.reversed())
    }

    private static func joined(_ groups: [String]) -> String { groups.joined().filter { !".-".contains($0) } }

    private static func isDigits(_ token: Token) -> Bool { token.text.utf8.contains { (0x30...0x39).contains($0) } }

    private static func isAllDigits(_ text: String) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }

    /// Identity papers have nine or twelve digits, passports a letter and seven.
    private static func isWhole(_ digits: String) -> Bool {
        isAllDigits(digits) ? [9, 12].contains(digits.utf8.count) : isPassport(digits)
    }

    private static func isPassport(_ text: String) -> Bool {
        guard text.utf8.count == 8, let first = text.utf8.first else { return false }
        return (0x61...0x7A).contains(first) && isAllDigits(String(text.dropFirst()))
    }

    private static func spoken(_ utterance: Utterance, _ wanted: Wanted) -> Reading {
        let named = (names.matches(in: utterance.tokens) + papers.matches(in: utterance.tokens)).map(\.tokens)
        let core = utterance.without(named).tokens.filter {
            !Particles.isVocative($0) && !Particles.isPolite($0) && $0.folded != "la"
        }
        let digits = core.compactMap { words[$0.folded] }
        // One or two words of numbers are anything: "không", "năm sáu".
        guard digits.count == core.count, digits.count >= 4 else { return .none }
        return reading(digits.joined(), wanted)
    }

    // MARK: Words

    /// Whether a word beside digits says no more than whose they are, or nothing.
    private static func isAside(_ token: Token) -> Bool {
        Fillers.contains(token) || asides.contains(token.folded)
    }

    private static let asides: Set<String> = [
        "la", "cua", "so", "day", "ne", "chinh", "chu", "ho", "giay", "to", "nguoi", "nop", "nay", "do", "gui", "tui",
        "minh",
        "toi", "em", "anh", "chi", "con", "vo", "chong", "ba", "me", "bo", "thi", "va", "co", "roi", "lai", "xin", "it",
        "is",
        "my", "number", "the",
    ]

    private static let words: [String: String] = [
        "khong": "0", "mot": "1", "hai": "2", "ba": "3", "bon": "4", "tu": "4", "nam": "5", "lam": "5", "sau": "6",
        "bay": "7", "tam": "8", "chin": "9", "zero": "0", "one": "1", "two": "2", "three": "3",
        "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    ]

    private static let names = PhraseTable<Bool>(listed: [
        (
            true,
            """
            4 số cuối, bốn số cuối, 4 chữ số cuối, bốn chữ số cuối, số cuối, các số cuối, 4 số đuôi, bốn số đuôi, số đuôi, last 4 digits,
            last four digits, last 4, last four, chủ hồ sơ là
            """
        )
    ])

    private static let papers = PhraseTable<Bool>(listed: [
        (
            true,
            """
            căn cước công dân, căn cước, thẻ căn cước, chứng minh nhân dân, chứng minh thư, chứng minh, cmt, số định danh, định danh cá
            nhân, mã định danh, hộ chiếu, passport, identity card, id number, id card
            """
        )
    ])

    private static let offers = PhraseTable<Bool>(listed: [
        (
            true,
            """
            xem thêm hồ sơ, xem thêm về hồ sơ, xem đầy đủ hồ sơ, chi tiết hồ sơ, xem chi tiết hồ sơ, tôi là chủ hồ sơ, em là chủ
            hồ sơ, mình là chủ hồ sơ, xác nhận chủ hồ sơ, more about the dossier, i am the owner
            """
        )
    ])
}
