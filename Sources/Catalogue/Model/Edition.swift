import Vietnamese

/// The rules of a procedure from a day on. Immutable and shared by reference; its identity is its place in the procedure.
public final class Edition: Sendable {
    public let from: Day
    /// The last day, where the law ended it.
    public let until: Day?
    public let summary: LocalizedText
    /// In the author's order, which is the order of questions where ``questionOrder`` has no other; at most 60.
    public let facts: [Fact]
    /// Another order of questions, as places among ``facts``, each once; nil for the author's.
    public let questionOrder: [Int]?
    /// Each condition once; items and facts name them by index. The first is "always".
    public let conditions: [Condition]
    public let outcomes: [Outcome]
    public let requirements: [Requirement]
    public let fees: [Fee]
    public let deadlines: [Deadline]
    public let places: [Place]
    public let steps: [Step]
    public let results: [ProcedureResult]
    public let notices: [Notice]
    public let legalBasis: [LegalBasis]
    public let terms: [Term]

    /// How people state the answers of its facts.
    public let phrases: PhraseTable<StatedAnswer>
    /// Words beside numbers and dates that name their fact.
    public let cues: PhraseTable<Int>

    /// What is made of it once and kept beside it.
    public let companion = EditionCompanion()

    let program: ConditionProgram
    private let words: FactWordsTable
    let markOnce = MarkOnce()
    private let indexByID: [String: Int]

    /// The most facts an edition may have: what it still needs is kept in the bits of one word.
    public static let maximumFacts = 60
    /// The most items one list of an edition may have when it is read: far beyond any guide, and few enough to hold each against each.
    public static let maximumItems = 200

    init(
        from: Day, until: Day?, summary: LocalizedText, facts: [Fact], conditions: [Condition], outcomes: [Outcome],
        requirements: [Requirement], fees: [Fee], deadlines: [Deadline], places: [Place], steps: [Step],
        results: [ProcedureResult], notices: [Notice], legalBasis: [LegalBasis], terms: [Term]
    ) {
        precondition(facts.count <= Self.maximumFacts, "an edition has at most 60 facts")
        self.from = from
        self.until = until
        self.summary = summary
        self.facts = facts
        questionOrder = nil
        self.conditions = conditions
        self.outcomes = outcomes
        self.requirements = requirements
        self.fees = fees
        self.deadlines = deadlines
        self.places = places
        self.steps = steps
        self.results = results
        self.notices = notices
        self.legalBasis = legalBasis
        self.terms = terms
        var index: [String: Int] = [:]
        for (position, fact) in facts.enumerated() { index[fact.id] = position }
        indexByID = index
        phrases = Self.phrases(of: facts)
        cues = Self.cues(of: facts)
        words = FactWordsTable(count: facts.count)
        var used: Set<ConditionID> = []
        func collect(_ items: [some GuideItem]) { for item in items { used.insert(item.when) } }
        collect(outcomes)
        collect(requirements)
        collect(fees)
        collect(deadlines)
        collect(places)
        collect(steps)
        collect(results)
        collect(notices)
        program = ConditionProgram(conditions: conditions, facts: facts, inItems: used)
    }

    /// The same rules, asked in another order.
    private init(_ other: Edition, questionOrder: [Int]?) {
        from = other.from
        until = other.until
        summary = other.summary
        facts = other.facts
        self.questionOrder = questionOrder
        conditions = other.conditions
        outcomes = other.outcomes
        requirements = other.requirements
        fees = other.fees
        deadlines = other.deadlines
        places = other.places
        steps = other.steps
        results = other.results
        notices = other.notices
        legalBasis = other.legalBasis
        terms = other.terms
        phrases = other.phrases
        cues = other.cues
        program = other.program
        words = other.words
        indexByID = other.indexByID
    }

    /// The same rules with their questions in another order; facts, conditions and items keep their places.
    ///
    /// - Parameter order: places among ``facts``, each once; nil for the author's.
    func asking(in order: [Int]?) -> Edition {
        precondition(order.map { $0.sorted() == Array(facts.indices) } ?? true, "each fact once")
        return Edition(self, questionOrder: order)
    }

    /// Of these facts, one bit each, the one that is asked first; nil for none.
    func firstAsked(of needs: UInt64) -> Int? {
        guard needs != 0 else { return nil }
        guard let questionOrder else { return needs.trailingZeroBitCount }
        return questionOrder.first { needs & (1 << UInt64($0)) != 0 }
    }

    /// The words of a fact, by its index; cut once, and kept.
    public func words(of fact: Int) -> FactWords { words.words(of: fact, in: facts) }

    /// The index of the fact called `id`.
    public func factIndex(_ id: String) -> Int? { indexByID[id] }
}
