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

        init(_ choice: Fact.Choice) {
            labels = [choice.label?.vi, choice.label?.en].compactMap { $0.map { Tokenizer.tokens($0) } }
            phrases = choice.phrases.map { Tokenizer.tokens($0) }
            expandedLabels = labels.map { Abbreviations.expand($0) }
            expandedPhrases = phrases.map { Abbreviations.expand($0) }
            told = (choice.label == nil ? [] : labels.prefix(1)) + phrases
        }
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
    /// The answers by all that is said for each, word for word.
    private let whole: PhraseTable<Int>
    /// All that is said for each, of three words or more.
    private let long: [(words: [Token], choice: Int)]

    init(_ fact: Fact) {
        question = Tokenizer.tokens(fact.question.vi)
        label = Tokenizer.tokens(fact.label.vi)
        choices = fact.choices.map { Choice($0) }
        asked = Set(question.map(\.folded))
        let told = ([question, label] + choices.flatMap(\.told)).joined()
        (matter, written) = (Set(told.map(\.folded)), Set(told.map(\.text)))
        let texts = zip(fact.choices, choices).enumerated().flatMap { index, choice in
            let replies = choice.0.replies.map { Abbreviations.expand(Tokenizer.tokens($0)) }
            return (choice.1.expandedLabels + choice.1.expandedPhrases + replies).map { ($0, index) }
        }
        whole = PhraseTable(words: texts)
        long = texts.filter { $0.0.count >= 3 }.map { (words: $0.0, choice: $0.1) }
    }

    /// The one choice that the tokens name word for word; nil where they name none, or several.
    public func choice(named tokens: [Token]) -> Int? {
        let named = Set(whole.meanings(of: tokens))
        return named.count == 1 ? named.first : nil
    }

    /// The one choice that the tokens name word for word but for a slip of the fingers in one of three words or more.
    ///
    /// A word that itself belongs to the question is no slip, unless enough others are right; nor is one that denies.
    public func choice(nearlyNamed tokens: [Token]) -> Int? {
        guard tokens.count >= 3 else { return nil }
        var named: Set<Int> = []
        for (words, choice) in long where words.count == tokens.count {
            let others = tokens.indices.filter { !tokens[$0].stands(for: words[$0]) }
            if others.count == 1, isSlip(tokens[others[0]], of: words[others[0]], among: words.count) {
                named.insert(choice)
            }
        }
        return named.count == 1 ? named.first : nil
    }

    /// Whether the tokens are the label of one of the choices, word for word: what is said then is that choice and nothing else.
    public func isLabel(_ tokens: [Token]) -> Bool {
        choices.contains { choice in
            choice.expandedLabels.contains { label in
                label.count == tokens.count && zip(tokens, label).allSatisfy { $0.stands(for: $1) }
            }
        }
    }

    private func isSlip(_ said: Token, of word: Token, among count: Int) -> Bool {
        guard said.kind == .word, word.kind == .word else { return false }
        if said.folded == word.folded { return true }
        guard !["khong", "chua", "chang", "co"].contains(said.folded) else { return false }
        let isOwn = said.isPlain ? matter.contains(said.folded) : written.contains(said.text)
        guard !isOwn || count >= 5 else { return false }
        return EditDistance.isOneSlip(said.folded, word.folded) || TypingResidue.folded(said.text) == word.folded
            || MixedSounds.differ(said.folded, word.folded)
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
