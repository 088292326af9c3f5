/// An answer that a phrase states.
public struct StatedAnswer: Hashable, Sendable {
    /// The index of the fact.
    public let fact: Int
    /// The index among the fact's choices; yes is 0 and no is 1.
    public let choice: Int

    public init(fact: Int, choice: Int) {
        self.fact = fact
        self.choice = choice
    }
}

extension Edition {
    /// The phrases by which people state answers, over all its facts.
    static func phrases(of facts: [Fact]) -> PhraseTable<StatedAnswer> {
        PhraseTable(
            facts.enumerated().flatMap { index, fact in
                fact.choices.enumerated().flatMap { choiceIndex, choice in
                    choice.phrases.map { ($0, StatedAnswer(fact: index, choice: choiceIndex)) }
                }
            })
    }

    /// The words beside a number or a date that show which fact it answers.
    static func cues(of facts: [Fact]) -> PhraseTable<Int> {
        PhraseTable(
            facts.enumerated().flatMap { index, fact -> [(String, Int)] in
                switch fact.kind {
                case .number(let domain): domain.cues.map { ($0, index) }
                case .day(let domain): domain.cues.map { ($0, index) }
                case .choice, .choices, .yesNo: []
                }
            })
    }
}
