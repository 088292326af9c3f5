import Catalogue
import Vietnamese

/// The answers that a sentence states outright, for any fact of the edition.
enum StatedAnswers {
    static func read(_ utterance: Utterance, _ edition: Edition) -> [StatedAnswer] {
        readWithDenied(utterance, edition).answers
    }

    /// The answers stated, and the facts of which an answer was denied without saying the other.
    static func readWithDenied(_ said: Utterance, _ edition: Edition) -> (answers: [StatedAnswer], denied: Set<Int>) {
        var answers: [StatedAnswer] = []
        var denied: Set<Int> = []
        for match in edition.phrases.matches(in: said.tokens)
        where !isPartOfName(match.tokens, said) && !isParted(match.tokens, said) {
            var answer = match.meaning
            let isDenied = isNegated(said, before: match.tokens.lowerBound)
            switch stance(of: match.tokens, in: said) {
            case .asserted: break
            case .denied:
                guard isDenied else {
                    denied.insert(answer.fact)
                    continue
                }
            case .supposed, .asked, .doubted, .retracted: continue
            }
            // "Không quá 15 ngày" is no "15 ngày".
            if Bound.isAtMost(match.tokens, in: said) {
                denied.insert(answer.fact)
                continue
            }
            if isDenied {
                // "không phải ở nhà" says the other of two, and nothing definite of three, or of several that may go together.
                let fact = edition.facts[answer.fact]
                if case .choices = fact.kind { denied.insert(answer.fact) }
                guard fact.choices.count == 2, !denied.contains(answer.fact) else {
                    denied.insert(answer.fact)
                    continue
                }
                answer = StatedAnswer(fact: answer.fact, choice: 1 - answer.choice)
            }
            if !answers.contains(answer) { answers.append(answer) }
        }
        return (answers + joined(said.asserted, edition, beside: answers), denied)
    }

    /// A phrase that begins with the cue itself states what it means: "không biết chữ", "không phải người nước ngoài".
    private static func stance(of range: Range<Int>, in said: Utterance) -> Stance {
        let first = said.stances[range.lowerBound]
        return first == .retracted || !said.cues.contains(range.lowerBound) ? first : .asserted
    }

    /// "Giấy mất, sổ…" is no "mất sổ": a phrase is not parted by a pause.
    private static func isParted(_ range: Range<Int>, _ said: Utterance) -> Bool {
        range.dropFirst().contains { said.isAfterPause($0) }
    }

    /// "Người Mỹ" is no part of "người Mỹ Tho": a name goes on with a capital letter.
    private static func isPartOfName(_ range: Range<Int>, _ said: Utterance) -> Bool {
        guard said.tokens.indices.contains(range.upperBound), !said.isAfterPause(range.upperBound) else { return false }
        return said.isCapitalized(range.upperBound - 1) && said.isCapitalized(range.upperBound)
            && !said.isCapitalized(range.lowerBound)
    }

    /// The tokens of phrases that state answers.
    static func ranges(_ utterance: Utterance, _ edition: Edition) -> [Range<Int>] {
        edition.phrases.matches(in: utterance.tokens).map(\.tokens)
    }

    private static let conjunctions: WordSet = ["va", "voi", "cung", "lan", "ca", "and"]

    /// What is joined to an answer of several: of "đổi ngành nghề và địa chỉ" also the address, whose phrase is "đổi địa chỉ".
    private static func joined(_ said: Utterance, _ edition: Edition, beside answers: [StatedAnswer]) -> [StatedAnswer]
    {
        var found: [StatedAnswer] = []
        var phrases: [Range<Int>]?
        for fact in Set(answers.map(\.fact)).sorted() {
            guard case .choices = edition.facts[fact].kind else { continue }
            for (index, choice) in edition.words(of: fact).choices.enumerated() {
                let answer = StatedAnswer(fact: fact, choice: index)
                guard !answers.contains(answer) else { continue }
                let isNamed = choice.objects.matches(in: said.tokens).contains { match in
                    let start = match.tokens.lowerBound
                    let isJoined =
                        start > 0
                        && (said.isAfterPause(start) || conjunctions.contains(folded: said.tokens[start - 1]))
                    guard isJoined, !isNegated(said, before: start) else { return false }
                    // "Địa điểm kinh doanh khác" is another phrase, and joins no "địa điểm kinh doanh".
                    let all = phrases ?? edition.phrases.matches(in: said.tokens).map(\.tokens)
                    phrases = all
                    return !all.contains { $0.count > match.tokens.count && $0.overlaps(match.tokens) }
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
            không thuộc, không nằm trong, không từ, không phải từ, không phải do, không phải vì, không phải tại, hổng phải, hông
            phải, chẳng phải, chả phải, đâu có phải, hổng có, hông có, not
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
        let tokens = utterance.tokens
        func isAsserted(_ range: Range<Int>) -> Bool {
            utterance.stances[range.lowerBound] == .asserted && !Bound.isBounded(range, in: utterance)
        }
        var values: [(fact: Int, value: FactValue)] = []
        let cues = edition.cues.matches(in: tokens)
        guard !cues.isEmpty else { return [] }
        func isBeside(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
            max(a.lowerBound, b.lowerBound) - min(a.upperBound, b.upperBound) <= 1
        }
        for cue in cues {
            switch edition.facts[cue.meaning].kind {
            case .number:
                for number in NumberReader.find(in: tokens)
                where isBeside(number.tokens, cue.tokens) && isAsserted(number.tokens) {
                    values.append((cue.meaning, .number(number.value)))
                }
            case .day:
                for case .found(let found) in DateReader.find(in: tokens, today: today)
                where found.precision == .day && isBeside(found.tokens, cue.tokens) && isAsserted(found.tokens) {
                    values.append((cue.meaning, .day(found.day)))
                }
            case .choice, .choices, .yesNo: break
            }
        }
        return values.filter { edition.facts[$0.fact].accepts($0.value, today: today) }
    }
}
