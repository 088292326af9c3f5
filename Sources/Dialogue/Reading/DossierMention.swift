import Catalogue
import OneStop
import Vietnamese

/// What a message says of dossiers: their codes, and the owner's last four digits.
struct DossierMention {
    /// What looks like a code, in the order it stands in; each code once.
    let found: [FoundDossierCode]
    /// Given in the same message as the codes.
    let check: OwnerCheck?
    /// The codes are most of the message, not something in passing.
    let isWhole: Bool
    /// More codes stand in the message than are read.
    let isCut: Bool

    /// How many dossiers are looked up at a time.
    static let limit = 100

    init(_ utterance: Utterance) {
        let all = DossierCodeReader.find(in: utterance.text, limit: Self.limit + 1)
        isCut = all.count > Self.limit
        var seen: Set<[DossierCode]> = []
        found = all.prefix(Self.limit).filter { $0.codes.isEmpty || seen.insert($0.codes).inserted }
        let covered = all.reduce(0) { $0 + $1.range.count }
        isWhole = covered * 2 > utterance.text.utf8.count
        let rest = utterance.without(
            utterance.tokens.indices.filter { index in
                all.contains { $0.range.overlaps(utterance.tokens[index].range) }
            }.map { $0..<$0 + 1 })
        // Four digits alone beside one code are the owner's; among other words only if they are said to be.
        let isAlone = all.count == 1 && rest.core.count == 1
        check = all.isEmpty || !(isAlone || OwnerDigits.areNamed(rest)) ? nil : OwnerDigits.read(rest).check
    }

    /// The codes written as codes are.
    var exact: [DossierCode] {
        found.compactMap { if case .exact(let code) = $0.result { code } else { nil } }
    }

    /// The likeliest reading of each code, sure or not.
    var likeliest: [DossierCode] { found.compactMap(\.codes.first) }

    /// What is wrong with what only looks like a code.
    var flaws: [FoundDossierCode.Flaw] {
        found.compactMap { if case .looksLikeCode(let flaw) = $0.result { flaw } else { nil } }
    }
}

/// Digits of the owner's paper, as people give them: "1234", "4 số cuối là 1234", "một hai ba bốn", or the whole number, of which
/// only the end is used where that is enough.
enum OwnerDigits {
    enum Reading: Equatable {
        case check(OwnerCheck)
        /// Digits, but not as many as are wanted.
        case unreadable
        case none

        var check: OwnerCheck? { if case .check(let check) = self { check } else { nil } }
    }

    /// "Bốn số cuối": says what the digits are.
    static func areNamed(_ utterance: Utterance) -> Bool { !names.matches(in: utterance.tokens).isEmpty }

    /// "Xem thêm hồ sơ": asks for what only the owner is told.
    static func areOffered(_ utterance: Utterance) -> Bool { !offers.matches(in: utterance.tokens).isEmpty }

    /// The digits of a message that is said to hold them, or is waited for.
    static func read(_ utterance: Utterance, wantsWhole: Bool = false) -> Reading {
        let rest = utterance.without(names.matches(in: utterance.tokens).map(\.tokens))
        let groups = rest.tokens.map(\.text).filter { $0.utf8.contains { (0x30...0x39).contains($0) } }
        guard !groups.isEmpty else { return spoken(rest, wantsWhole) }
        return reading(groups.joined().filter { !".-".contains($0) }, wantsWhole)
    }

    /// Digits as many as are wanted, and nothing else but politeness.
    static func bare(_ utterance: Utterance, wantsWhole: Bool) -> OwnerCheck? {
        let core = utterance.core
        guard core.count == 1, wantsWhole || core[0].text.utf8.count == 4 else { return nil }
        return read(utterance, wantsWhole: wantsWhole).check
    }

    private static func reading(_ digits: String, _ wantsWhole: Bool) -> Reading {
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return .unreadable }
        // Identity papers have nine or twelve digits.
        let isWhole = [9, 12].contains(digits.utf8.count)
        if wantsWhole { return isWhole ? .check(.fullNumber(digits)) : .unreadable }
        return isWhole || digits.utf8.count == 4 ? .check(.last4(String(digits.suffix(4)))) : .unreadable
    }

    private static func spoken(_ utterance: Utterance, _ wantsWhole: Bool) -> Reading {
        let core = utterance.tokens.filter { !Particles.isVocative($0) && !Particles.isPolite($0) && $0.folded != "la" }
        let digits = core.compactMap { words[$0.folded] }
        // One or two words of numbers are anything: "không", "năm sáu".
        guard digits.count == core.count, digits.count >= 4 else { return .none }
        return reading(digits.joined(), wantsWhole)
    }

    private static let words: [String: String] = [
        "khong": "0", "mot": "1", "hai": "2", "ba": "3", "bon": "4", "tu": "4", "nam": "5", "lam": "5", "sau": "6",
        "bay": "7", "tam": "8", "chin": "9", "zero": "0", "one": "1", "two": "2", "three": "3",
        "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    ]

    private static let names = PhraseTable<Bool>(
        [
            "4 số cuối", "bốn số cuối", "4 chữ số cuối", "bốn chữ số cuối", "4 số cuối căn cước", "số cuối",
            "4 số cuối cccd", "bốn số cuối cccd", "4 số đuôi", "bốn số đuôi", "số đuôi", "last 4 digits",
            "last four digits", "last 4", "last four", "chủ hồ sơ là",
        ].map { ($0, true) })

    private static let offers = PhraseTable<Bool>(
        [
            "xem thêm hồ sơ", "xem thêm về hồ sơ", "xem đầy đủ hồ sơ", "chi tiết hồ sơ", "xem chi tiết hồ sơ",
            "tôi là chủ hồ sơ", "em là chủ hồ sơ", "mình là chủ hồ sơ", "xác nhận chủ hồ sơ",
            "more about the dossier", "i am the owner",
        ].map { ($0, true) })
}
