import Catalogue
import Vietnamese

/// Where the speaker lives, told in passing: "em ở phường 5 quận 3 cũ, muốn làm khai sinh".
struct HomeMention {
    let place: UnitMention
    /// What else was said; nil where nothing was.
    let rest: Utterance?

    /// What a message that is a place and nothing else means.
    enum Alone {
        /// Where the speaker lives, also by a name alone: it was asked for.
        case asked
        /// The same, if it is called a commune or district.
        case told
        /// Something else.
        case other
    }

    init?(_ utterance: Utterance, in units: AdministrativeUnits, alone: Alone) {
        guard !units.isEmpty else { return nil }
        let places = units.mentions(in: utterance.said)
        // Where a name alone will not do, most messages end here.
        if places.isEmpty, alone != .asked { return nil }
        // "Vâng" and "thôi" are no names.
        let isOther = alone == .other || Command.read(utterance) != nil || YesNoReader.read(utterance.tokens) != nil
        if !isOther,
            let place = alone == .asked
                ? units.mention(in: utterance.text, isPlace: true) : AdministrativeUnits.best(of: places),
            alone == .asked || !place.finding.isProvince, Self.isBare(Self.outside([place.whole], utterance))
        {
            (self.place, rest) = (place, nil)
            return
        }
        var told: (place: UnitMention, opening: (start: Int, isPlain: Bool))?
        for place in places where !place.finding.isProvince {
            guard place.finding.precision > told?.place.finding.precision ?? 0,
                let opening = Self.opening(before: place.whole.lowerBound, utterance, behind: places.map(\.whole))
            else { continue }
            told = (place, opening)
        }
        guard let (place, opening) = told else { return nil }
        self.place = place
        // "Ở" belongs to the place; "thường trú ở" may be an answer as well.
        let start = opening.isPlain ? opening.start : place.whole.lowerBound
        let bytes = Array(utterance.text.utf8)
        let words = String(decoding: bytes[..<start] + [0x20] + bytes[place.whole.upperBound...], as: UTF8.self)
        let rest = try? Utterance(words)  // without letters there is no rest
        self.rest = rest.flatMap { Self.isBare($0.tokens) || Self.isOfOthers($0, units) ? nil : $0 }
    }

    /// Where others live, and nothing besides.
    private static func isOfOthers(_ utterance: Utterance, _ units: AdministrativeUnits) -> Bool {
        let places = units.mentions(in: utterance.said).map(\.whole)
        let others = outside(places, utterance).filter { !relatives.contains($0.folded) && !joins.contains($0.folded) }
        return !places.isEmpty && isBare(others)
    }

    private static func outside(_ ranges: [Range<Int>], _ utterance: Utterance) -> [Token] {
        utterance.tokens.filter { token in !ranges.contains { token.range.overlaps($0) } }
    }

    /// Whether a message is this place and who lives there, and nothing else.
    static func isAll(_ place: UnitMention, of utterance: Utterance) -> Bool {
        isBare(outside([place.whole], utterance))
    }

    /// Words that say of whom and that it is about living somewhere, and nothing besides.
    private static func isBare(_ tokens: [Token]) -> Bool {
        tokens.allSatisfy { token in
            Particles.isFiller(token) || people.contains(token.folded) || verbs.contains(token.folded)
                || ages.contains(token.folded)
        }
    }

    /// Where the clause begins that tells of the speaker's living at the place behind it; nil where it tells something else.
    private static func opening(before byte: Int, _ utterance: Utterance, behind places: [Range<Int>])
        -> (start: Int, isPlain: Bool)?
    {
        guard let next = utterance.tokens.firstIndex(where: { $0.range.upperBound > byte }),
            utterance.stances[next] == .asserted, next > 0
        else { return nil }
        var index = next - 1
        var isPlain = true
        var isVerb = false
        while index >= 0, verbs.contains(utterance.tokens[index].folded) {
            let folded = utterance.tokens[index].folded
            isVerb = isVerb || stays.contains(folded)
            isPlain = isPlain && plain.contains(folded)
            // Before a pause another clause ends.
            if utterance.isAfterPause(index) {
                return isVerb ? (utterance.tokens[index].range.lowerBound, isPlain) : nil
            }
            index -= 1
        }
        guard isVerb, index < next - 1 else { return nil }
        while index >= 0 {
            let token = utterance.tokens[index]
            // "Chồng em ở đó, còn em ở đây".
            if joinsClauses(index, utterance, behind: places) { return (token.range.lowerBound, isPlain) }
            if isOfOther(index, utterance) { return nil }
            guard Particles.isFiller(token) || people.contains(token.folded) || times.contains(token.folded) else {
                return nil
            }
            if utterance.isAfterPause(index) { return (token.range.lowerBound, isPlain) }
            index -= 1
        }
        return (0, isPlain)
    }

    /// Whether another clause begins with a word: còn, và, nhưng; "con" where a place was told right before.
    private static func joinsClauses(_ index: Int, _ utterance: Utterance, behind places: [Range<Int>]) -> Bool {
        let token = utterance.tokens[index]
        guard joins.contains(token.folded), index > 0 else { return false }
        let isBehind = places.contains { $0.overlaps(utterance.tokens[index - 1].range) }
        return isBehind || ["còn", "và", "nhưng"].contains(token.text)
    }

    /// "Chồng em", "con tôi", "bạn em": others than the speaker, but for "vợ chồng em".
    private static func isOfOther(_ index: Int, _ utterance: Utterance) -> Bool {
        let tokens = utterance.tokens
        guard spouses.contains(tokens[index].folded), tokens.indices.contains(index + 1),
            !utterance.isAfterPause(index + 1), speakers.contains(tokens[index + 1].folded)
        else { return false }
        let before = index > 0 && !utterance.isAfterPause(index) ? tokens[index - 1].folded : ""
        switch tokens[index].folded {
        case "chong": return before != "vo"
        case "ban": return before.isEmpty
        default: return true
        }
    }

    private static let spouses: Set<String> = ["vo", "chong", "con", "ban"]
    private static let speakers: Set<String> = [
        "em", "e", "toi", "t", "minh", "m", "mk", "tui", "to", "chau", "anh", "chi",
    ]
    private static let joins: Set<String> = ["con", "va", "nhung"]
    private static let relatives: Set<String> = [
        "me", "bo", "cha", "ba", "ma", "ong", "bac", "chu", "co", "di", "cau", "mo",
    ]

    /// Words for the speaker and those who live with them.
    private static let people: Set<String> = [
        "em", "e", "toi", "t", "minh", "m", "mk", "tui", "to", "chau", "anh", "chi", "a", "c", "nha", "gia", "dinh",
        "vo", "chong",
        "bon", "tui", "chung", "ta", "ban", "chao", "xin", "i", "we", "my", "live", "is", "am",
    ]
    private static let times: Set<String> = ["hien", "dang", "gio", "bay", "nay", "tai", "thi", "la", "cung", "van"]
    private static let verbs: Set<String> = [
        "o", "song", "tai", "cu", "tru", "thuong", "tam", "thuoc", "dang", "hien", "nay", "in", "at", "ho", "khau",
    ]
    /// Of these one has to be there.
    private static let stays: Set<String> = ["o", "song", "tru", "thuoc", "khau", "in", "at"]
    private static let plain: Set<String> = ["o", "song", "tai", "dang", "hien", "nay", "in", "at"]
    private static let ages: Set<String> = ["cu", "moi", "truoc", "kia", "thi", "la", "do", "thuoc"]
}

extension UnitFinding {
    /// A province alone tells no office.
    var isProvince: Bool {
        if case .province = self { true } else { false }
    }
}
