import Synchronization
import Vietnamese

/// The texts of a fact cut into words, by which answers to it are read.
public struct FactWords: Sendable {
    /// The words of one answer.
    public struct Choice: Sendable {
        /// The labels, the Vietnamese one first.
        public let labels: [[Token]]
        public let phrases: [[Token]]
        /// As it was said in the message, with abbreviations written out.
        public let expandedLabels: [[Token]]
        public let expandedPhrases: [[Token]]

        /// The Vietnamese label, where there is one, and the phrases.
        public let told: [[Token]]
        /// What the phrases are about, where they say with a verb what is done to it: of "đổi địa chỉ" the address.
        public let objects: PhraseTable<Bool>

        /// - Parameter isOfSeveral: others may be given with it; else it has no ``objects``.
        init(_ choice: Fact.Choice, isOfSeveral: Bool) {
            labels = [choice.label?.vi, choice.label?.en].compactMap { $0.map { Tokenizer.tokens($0) } }
            phrases = choice.phrases.map { Tokenizer.tokens($0) }
            expandedLabels = labels.map { Abbreviations.expand($0) }
            expandedPhrases = phrases.map { Abbreviations.expand($0) }
            told = (choice.label == nil ? [] : labels.prefix(1)) + phrases
            objects = PhraseTable(
                (isOfSeveral ? phrases : []).compactMap { words in
                    let object = words.drop { Self.verbs.contains($0.folded) }
                    return object.count < words.count && object.count >= 2
                        ? (object.map(\.text).joined(separator: " "), true) : nil
                })
        }

        private static let verbs: Set<String> = ["doi", "thay", "them", "bot", "sua", "tang", "giam", "chuyen"]
    }

    public let question: [Token]
    public let label: [Token]
    public let choices: [Choice]
    /// The words of the question, without marks.
    public let asked: Set<String>
    /// All its words and those of its answers, without marks.
    public let matter: Set<String>
    /// The same with their marks.
    public let written: Set<String>
    /// All that is said for the answers, as the file has it.
    private let texts: [(text: String, choice: Int)]
    /// The places in ``texts``, by their words.
    private let whole: PhraseTable<Int>
    private let slips: SlipTable
    /// The answers by their labels of three words or more.
    private let labels: PhraseTable<Int>

    init(_ fact: Fact) {
        question = Tokenizer.tokens(fact.question.vi)
        label = Tokenizer.tokens(fact.label.vi)
        let isOfSeveral = if case .choices = fact.kind { true } else { false }
        choices = fact.choices.map { Choice($0, isOfSeveral: isOfSeveral) }
        asked = Set(question.map(\.folded))
        let told = ([question, label] + choices.flatMap(\.told)).joined()
        (matter, written) = (Set(told.map(\.folded)), Set(told.map(\.text)))
        texts = fact.choices.enumerated().flatMap { index, choice in
            let labels = [choice.label?.vi, choice.label?.en].compactMap { $0 }
            return (labels + choice.phrases + choice.replies).map { (text: $0, choice: index) }
        }
        let replies = fact.choices.map { $0.replies.map { Tokenizer.tokens($0) } }
        let words = zip(choices, replies).flatMap { $0.labels + $0.phrases + $1 }
        let expanded = zip(choices, replies).flatMap { choice, replies in
            choice.expandedLabels + choice.expandedPhrases + replies.map { Abbreviations.expand($0) }
        }
        // As it is typed, and with abbreviations written out where there are any.
        let answers = texts.map(\.choice)
        let forms = words.enumerated().map { ($1, $0) }
        let writtenOut = expanded.enumerated().filter { words[$0] != $1 }.map { ($1, $0) }
        whole = PhraseTable(words: writtenOut + forms)
        slips = SlipTable(
            (forms + writtenOut).map { (words: $0.0, choice: answers[$0.1]) }, matter: matter, written: written)
        labels = PhraseTable(
            words: choices.enumerated().flatMap { index, choice in
                choice.expandedLabels.filter { $0.count >= 3 }.map { ($0, index) }
            })
    }

    /// The choices whose labels stand in a longer message, and where.
    public func labels(in tokens: [Token]) -> [(choice: Int, tokens: Range<Int>)] {
        labels.matches(in: tokens).map { ($0.meaning, $0.tokens) }
    }

    /// The one choice that the tokens name word for word; nil where they name none, or several.
    public func choice(named tokens: [Token]) -> Int? { named(tokens)?.choice }

    /// The same, with the words of the file by which it is named: they have the marks that may be missing.
    public func named(_ tokens: [Token]) -> (choice: Int, text: String)? {
        let named = whole.meanings(of: tokens)
        guard let first = named.first, named.allSatisfy({ texts[$0].choice == texts[first].choice }) else { return nil }
        return (texts[first].choice, texts[first].text)
    }

    /// The choices that the tokens, as they were typed, name but for one slip of the fingers.
    public func nearly(_ tokens: [Token]) -> NearAnswers { slips.answers(near: tokens) }

    /// Whether the tokens are the label of one of the choices, word for word: what is said then is that choice and nothing else.
    public func isLabel(_ tokens: [Token]) -> Bool {
        choices.contains { choice in
            choice.expandedLabels.contains { label in
                label.count == tokens.count && zip(tokens, label).allSatisfy { $0.stands(for: $1) }
            }
        }
    }
}

/// The words of an edition's facts, each cut when it is first asked for: most conversations never come to most facts.
final class FactWordsTable: Sendable {
    private let words: Mutex<[FactWords?]>

    init(count: Int) { words = Mutex(Array(repeating: nil, count: count)) }

    func words(of fact: Int, in facts: [Fact]) -> FactWords {
        if let known = words.withLock({ $0[fact] }) { return known }
        // Outside the lock: two who come at once do the same.
        let new = FactWords(facts[fact])
        words.withLock { $0[fact] = new }
        return new
    }
}
