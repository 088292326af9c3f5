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
        return answers
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

    /// A yes or no that opens the message.
    static func read(_ utterance: Utterance) -> Bool? {
        let core = utterance.core
        guard let first = openings.matches(in: core).first, first.tokens.lowerBound == 0 else { return nil }
        // Few words follow: else the sentence is about something else.
        return core.count - first.tokens.count <= 4 ? first.meaning : nil
    }

    /// A yes or no parted by a pause from what follows: "có, bệnh viện cấp rồi".
    static func readBeforePause(_ utterance: Utterance) -> Bool? {
        guard let end = utterance.tokens.indices.dropFirst().first(where: { utterance.isAfterPause($0) }) else {
            return nil
        }
        return YesNoReader.read(Array(utterance.tokens[..<end]))
    }
}
