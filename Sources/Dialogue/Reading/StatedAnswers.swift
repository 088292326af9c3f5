import Catalogue
import Vietnamese

/// The answers that a sentence states outright, for any fact of the edition.
enum StatedAnswers {
    static func read(_ utterance: Utterance, _ edition: Edition) -> [StatedAnswer] {
        let said = utterance.asserted
        var answers: [StatedAnswer] = []
        for match in edition.phrases.matches(in: said.tokens) {
            var answer = match.meaning
            if isNegated(said, before: match.tokens.lowerBound) {
                // "không phải ở nhà" says the other of two, and nothing definite of three, or of several that may go together.
                let fact = edition.facts[answer.fact]
                if case .choices = fact.kind { continue }
                guard fact.choices.count == 2 else { continue }
                answer = StatedAnswer(fact: answer.fact, choice: 1 - answer.choice)
            }
            if !answers.contains(answer) { answers.append(answer) }
        }
        return answers + joined(said, edition, beside: answers)
    }

    /// The tokens of phrases that state answers.
    static func ranges(_ utterance: Utterance, _ edition: Edition) -> [Range<Int>] {
        edition.phrases.matches(in: utterance.tokens).map(\.tokens)
    }

    private static let verbs: Set<String> = [
        "doi", "thay", "them", "bot", "sua", "tang", "giam", "chuyen",
    ]
    private static let conjunctions: Set<String> = ["va", "voi", "cung", "lan", "ca", "and"]

    /// What is joined to an answer of several: of "đổi ngành nghề và địa chỉ" also the address, whose phrase is "đổi địa chỉ".
    private static func joined(_ said: Utterance, _ edition: Edition, beside answers: [StatedAnswer]) -> [StatedAnswer]
    {
        var found: [StatedAnswer] = []
        for fact in Set(answers.map(\.fact)).sorted() {
            guard case .choices(let choices) = edition.facts[fact].kind else { continue }
            for (index, choice) in choices.enumerated() {
                let answer = StatedAnswer(fact: fact, choice: index)
                guard !answers.contains(answer) else { continue }
                let objects = choice.phrases.compactMap { phrase -> String? in
                    let words = Tokenizer.tokens(phrase)
                    let object = words.drop { verbs.contains($0.folded) }
                    return object.count < words.count && object.count >= 2
                        ? object.map(\.text).joined(separator: " ") : nil
                }
                let isNamed = PhraseTable<Bool>(objects.map { ($0, true) }).matches(in: said.tokens).contains { match in
                    let start = match.tokens.lowerBound
                    let isJoined =
                        start > 0
                        && (said.isAfterPause(start) || conjunctions.contains(said.tokens[start - 1].folded))
                    return isJoined && !isNegated(said, before: start)
                }
                if isNamed { found.append(answer) }
            }
        }
        return found
    }

    private static let negations = PhraseTable<Bool>(listed: [
        (
            true,
            """
            không, chưa, chẳng, chả, hông, không phải, không phải là, không có, chưa có, không ai, không ai là, không có ai,
            không có ai là, không hề, không còn, chưa từng, chưa bao giờ, đâu có, đâu phải, không bị, chưa bị,
            không thuộc, không nằm trong, không từ, không phải từ, not
            """
        )
    ])

    private static func isNegated(_ said: Utterance, before position: Int) -> Bool {
        // "…được không, hộ gia đình": a pause parts the "không" from what follows.
        guard !said.isAfterPause(position) else { return false }
        // "Cha mất" without marks would read as "chả mất": where marks are missing, that word is the father.
        let before = said.tokens[..<position].suffix(4).filter { $0.folded != "cha" || !$0.isPlain }
        return negations.matches(in: Array(before)).contains { $0.tokens.upperBound == before.count }
    }

    /// Numbers and dates that stand beside the words which name their fact.
    static func readCued(_ utterance: Utterance, _ edition: Edition, today: Day) -> [(fact: Int, value: FactValue)] {
        let tokens = utterance.asserted.tokens
        var values: [(fact: Int, value: FactValue)] = []
        let cues = edition.cues.matches(in: tokens)
        guard !cues.isEmpty else { return [] }
        func isBeside(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
            max(a.lowerBound, b.lowerBound) - min(a.upperBound, b.upperBound) <= 1
        }
        for cue in cues {
            switch edition.facts[cue.meaning].kind {
            case .number:
                for number in NumberReader.find(in: tokens) where isBeside(number.tokens, cue.tokens) {
                    values.append((cue.meaning, .number(number.value)))
                }
            case .day:
                for case .found(let found) in DateReader.find(in: tokens, today: today)
                where found.precision == .day && isBeside(found.tokens, cue.tokens) {
                    values.append((cue.meaning, .day(found.day)))
                }
            case .choice, .choices, .yesNo: break
            }
        }
        return values.filter { edition.facts[$0.fact].accepts($0.value, today: today) }
    }
}

/// A yes or no with more words around it: "có, bệnh viện cấp rồi", "chưa, tôi chưa làm".
enum StatedPolarity {
    private static let openings = PhraseTable<Bool>([
        ("có", true), ("dạ có", true), ("vâng", true), ("đúng", true), ("rồi", true), ("đã", true), ("phải", true),
        ("ừ", true), ("yes", true), ("không", false), ("dạ không", false), ("chưa", false), ("dạ chưa", false),
        ("không có", false), ("chưa có", false), ("không phải", false), ("no", false), ("đâu có", false),
    ])

    /// A yes or no that opens the message, where all that follows is in the words of the question: "có giấy rồi", but not
    /// "không mất ở bệnh viện" where something else was asked.
    static func read(_ utterance: Utterance, asked question: String) -> Bool? {
        let core = utterance.core
        guard let first = openings.matches(in: core).first, first.tokens.lowerBound == 0 else { return nil }
        let asked = Set(Tokenizer.tokens(question).map(\.folded))
        let rest = core[first.tokens.upperBound...].filter { !LabelMatch.isEmpty($0) && !LabelMatch.isWeak($0) }
        return rest.count <= 4 && rest.allSatisfy { asked.contains($0.folded) } ? first.meaning : nil
    }

    private static let reservations = PhraseTable<Bool>(listed: [(true, "nhưng, tuy nhiên, but")])
    private static let denials = PhraseTable<Bool>(listed: [(true, "không, chưa, chẳng, not")])
    private static let exceptions = PhraseTable<Bool>(listed: [(true, "thì không, thì chưa, thì không ạ, thì chưa ạ")])

    /// A reservation with a denial behind it: "ba đồng ý, má thì không", "chủ hộ đồng ý nhưng chủ nhà không".
    static func takesBack(_ utterance: Utterance) -> Bool {
        let tokens = utterance.tokens
        if exceptions.matches(in: tokens).contains(where: {
            $0.tokens.upperBound == tokens.count && $0.tokens.lowerBound > 0
        }) {
            return true
        }
        guard let reservation = reservations.matches(in: tokens).first else { return false }
        return denials.matches(in: tokens).contains {
            $0.tokens.lowerBound > reservation.tokens.lowerBound && $0.tokens.upperBound == tokens.count
        }
    }

    /// A yes or no parted by a pause from what follows: "có, bệnh viện cấp rồi".
    static func readBeforePause(_ utterance: Utterance) -> Bool? {
        guard let end = utterance.tokens.indices.dropFirst().first(where: { utterance.isAfterPause($0) }) else {
            return nil
        }
        return YesNoReader.read(Array(utterance.tokens[..<end]))
    }
}
