import Catalogue
import OneStop
import Vietnamese

/// What a message says of dossiers: their codes, and the owner's number.
struct DossierMention {
    /// What looks like a code, in the order it stands in; each code once.
    let found: [FoundDossierCode]
    /// Given in the same message as the codes.
    let check: OwnerCheck?
    /// The codes are most of the message, not something in passing.
    let isWhole: Bool
    /// What stands after the codes that are read, because there are too many; each code once.
    let left: [DossierCode]

    /// How many dossiers are looked up at a time.
    static let limit = 100
    /// The longest message that is searched for codes, in bytes.
    static let lengthLimit = 65_536

    init(_ utterance: Utterance) {
        let all = DossierCodeReader.find(in: utterance.text)
        self.init(all, in: utterance.text, check: all.isEmpty ? nil : Self.check(utterance, besides: all))
    }

    /// Of a text too long to be read otherwise; nil if it holds no code.
    init?(tooLong raw: String) {
        guard raw.utf8.count <= Self.lengthLimit else { return nil }
        let text = VietnameseText.cleaned(raw).text
        self.init(DossierCodeReader.find(in: text, limit: Self.lengthLimit / 8), in: text, check: nil)
        if likeliest.isEmpty { return nil }
    }

    private init(_ all: [FoundDossierCode], in text: String, check: OwnerCheck?) {
        var seen: Set<[DossierCode]> = []
        let distinct = all.filter { $0.codes.isEmpty || seen.insert($0.codes).inserted }
        found = Array(distinct.prefix(Self.limit))
        left = distinct.dropFirst(Self.limit).compactMap(\.codes.first)
        isWhole = all.reduce(0) { $0 + $1.range.count } * 2 > text.utf8.count
        self.check = check
    }

    /// Four digits alone beside one code are the owner's; among other words only if they are said to be.
    private static func check(_ utterance: Utterance, besides codes: [FoundDossierCode]) -> OwnerCheck? {
        let rest = utterance.without(
            utterance.tokens.indices.filter { index in
                codes.contains { $0.range.overlaps(utterance.tokens[index].range) }
            }.map { $0..<$0 + 1 })
        if let check = OwnerDigits.stated(rest, .either).check { return check }
        if let check = OwnerDigits.alone(rest, .either).check {
            if case .last4 = check, codes.count > 1 { return nil }
            return check
        }
        return OwnerDigits.citizenNumber(rest)
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
