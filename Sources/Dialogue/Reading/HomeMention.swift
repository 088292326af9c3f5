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
        // "Vâng" and "thôi" are no names.
        let isOther = alone == .other || Command.read(utterance) != nil || YesNoReader.read(utterance.tokens) != nil
        if !isOther, let place = units.mention(in: utterance.text, isPlace: alone == .asked),
            alone == .asked || !place.finding.isProvince, Self.isBare(Self.outside(place.range, utterance))
        {
            (self.place, rest) = (place, nil)
            return
        }
        guard let place = units.mention(in: utterance.text), !place.finding.isProvince,
            let opening = Self.opening(before: place.range.lowerBound, utterance)
        else { return nil }
        self.place = place
        // "Ở" belongs to the place; "thường trú ở" may be an answer as well.
        let start = opening.isPlain ? opening.start : place.range.lowerBound
        let bytes = Array(utterance.text.utf8)
        let words = String(decoding: bytes[..<start] + [0x20] + bytes[place.range.upperBound...], as: UTF8.self)
        let rest = try? Utterance(words)  // without letters there is no rest
        self.rest = rest.flatMap { Self.isBare($0.tokens) ? nil : $0 }
    }

    private static func outside(_ range: Range<Int>, _ utterance: Utterance) -> [Token] {
        utterance.tokens.filter { !$0.range.overlaps(range) }
    }

    /// Words that say of whom and that it is about living somewhere, and nothing besides.
    private static func isBare(_ tokens: [Token]) -> Bool {
        tokens.allSatisfy { token in
            Particles.isFiller(token) || people.contains(token.folded) || verbs.contains(token.folded)
                || ages.contains(token.folded)
        }
    }

    /// Where the clause begins that tells of the speaker's living at the place behind it; nil where it tells something else.
    private static func opening(before byte: Int, _ utterance: Utterance) -> (start: Int, isPlain: Bool)? {
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
            guard Particles.isFiller(token) || people.contains(token.folded) || times.contains(token.folded) else {
                return nil
            }
            if utterance.isAfterPause(index) { return (token.range.lowerBound, isPlain) }
            index -= 1
        }
        return (0, isPlain)
    }

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
