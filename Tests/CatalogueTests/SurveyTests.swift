import Testing
import Vietnamese

@testable import Catalogue

@Suite("What is asked next")
struct SurveyTests {
    private static let today = RandomConditions.today

    /// The guide by the meaning of the conditions: the first stopping outcome that holds, or the papers that hold.
    private func guide(_ edition: Edition, _ values: [FactValue], _ oracle: Oracle) -> [String] {
        if let stop = edition.outcomes.first(where: { $0.stops && oracle.holds(edition.conditions[$0.when], values) }) {
            return ["stop \(stop.id)"]
        }
        let remarks = edition.outcomes.filter { !$0.stops && oracle.holds(edition.conditions[$0.when], values) }
        let papers = edition.requirements.filter { oracle.holds(edition.conditions[$0.when], values) }
        return remarks.map { "remark \($0.id)" } + papers.map { "paper \($0.id)" }
    }

    @Test("At the end of a walk the guide is that of every completion", arguments: 0..<40)
    func ends(seed: Int) throws {
        var random = Repeatable(seed: seed)
        for _ in 0..<10 {
            let edition = RandomEditions.edition(&random)
            let walks = Walks(edition, today: Self.today)
            let isComplete = walks.followAll(budget: 20_000) { end in
                let shown = Guide(end.situation).summary
                var certain: Set<String>?
                var possible: Set<String> = []
                walks.oracle.forEachCompletion(of: end.situation.values) { values in
                    let full = Set(guide(edition, values, walks.oracle))
                    possible.formUnion(full)
                    certain = certain?.intersection(full) ?? full
                }
                let isKnown = !end.asked.contains { $0.value == .unknown }
                if isKnown {
                    // Nothing was left out that could still have changed the guide.
                    #expect(Set(shown) == certain && Set(shown) == possible, "\(walks.retell(end.asked))")
                } else if end.stop == nil {
                    // What is shown as certain is certain; whatever is possible is shown, unless it is a stop.
                    let sure = shown.filter { !$0.hasSuffix("?") && !$0.hasPrefix("stop") }
                    let all = Set(shown.map { $0.hasSuffix("?") ? String($0.dropLast()) : $0 })
                    #expect(possible.filter { !$0.hasPrefix("stop") }.isSubset(of: all))
                    #expect(possible.contains { $0.hasPrefix("stop") } || certain?.isSuperset(of: sure) == true)
                }
            }
            #expect(isComplete)
        }
    }

    @Test("A question is asked only if an answer to it can change the guide, and none before it can", arguments: 0..<40)
    func nextMatters(seed: Int) throws {
        var random = Repeatable(seed: 3000 + seed)
        for _ in 0..<10 {
            let edition = readOnce(&random)
            let walks = Walks(edition, today: Self.today)
            let values = edition.facts.indices.map { random.pick(walks.answers(to: $0)) }
            _ = walks.walk(from: Situation(edition: edition, today: Self.today), values) { survey, situation in
                guard let next = survey.next else { return }
                for fact in 0...next where situation.values[fact] == nil && situation.applicability()[fact] == true {
                    #expect(changes(fact, situation, walks) == (fact == next), "fact \(fact) of \(edition.conditions)")
                }
            }
        }
    }

    /// True if two answers to the fact, all else being equal, give different guides.
    private func changes(_ fact: Int, _ situation: Situation, _ walks: Walks) -> Bool {
        var guides: [[FactValue]: Set<[String]>] = [:]
        walks.oracle.forEachCompletion(of: situation.values) { values in
            var others = values
            others[fact] = .unknown
            guides[others, default: []].insert(guide(walks.edition, values, walks.oracle))
        }
        return guides.values.contains { $0.count > 1 }
    }

    /// An edition in which each fact is named once, by one paper or outcome, so that what may matter does matter.
    private func readOnce(_ random: inout Repeatable) -> Edition {
        let kinds: [Fact.Kind] = [
            TestFacts.yesNo, .choice(TestFacts.choices(["a", "b", "c"])), TestFacts.number(0...2), TestFacts.yesNo,
        ]
        let facts = (0..<4).map { TestFacts.fact("f\($0)", random.pick(kinds)) }
        var order = Array(facts.indices.shuffled(using: &random))
        var conditions: [Condition] = []
        while !order.isEmpty {
            let count = min(order.count, Int.random(in: 1...3, using: &random))
            conditions.append(RandomConditions.readOnce(Array(order.prefix(count)), of: facts, &random))
            order.removeFirst(count)
        }
        let papers = conditions.indices.dropFirst(random.chance(50) ? 1 : 0)
        let outcomes = papers.count < conditions.count ? [Outcome("o", when: 1, kind: .notEligible)] : []
        return Edition(
            facts: facts, conditions: conditions, outcomes: outcomes,
            requirements: papers.map { Requirement("r\($0)", when: $0 + 1) })
    }

    @Test("The most questions left is never too few, and falls with each answer", arguments: 0..<40)
    func mostQuestionsLeft(seed: Int) throws {
        var random = Repeatable(seed: 5000 + seed)
        for _ in 0..<10 {
            let edition = RandomEditions.edition(&random)
            let walks = Walks(edition, today: Self.today)
            let first = Situation(edition: edition, today: Self.today).survey()
            let isComplete = walks.followAll(budget: 20_000) { before, after in
                #expect(after.mostQuestionsLeft < before.mostQuestionsLeft)
                #expect((after.next == nil) == (after.mostQuestionsLeft == 0))
                #expect(after.next == nil || after.stop == nil)
            } end: { end in
                #expect(end.asked.count <= first.mostQuestionsLeft)
            }
            #expect(isComplete)
        }
    }

    @Test(
        "Answers given before they are asked, in any order, lead to the same conclusion and guide", arguments: 0..<60
    )
    func shuffled(seed: Int) throws {
        var random = Repeatable(seed: 7000 + seed)
        for _ in 0..<10 {
            let edition = RandomEditions.edition(&random)
            try checkOrder(Walks(edition, today: Self.today), &random)
        }
    }

    @Test("Where two outcomes stop, the first in the list decides, though the second is known first")
    func firstStop() {
        let facts = [TestFacts.fact("hai", TestFacts.yesNo), TestFacts.fact("mot", TestFacts.yesNo)]
        let edition = Edition(
            facts: facts, conditions: [.holds(1), .holds(0)],
            outcomes: [
                Outcome("dau", when: 1, kind: .notEligible), Outcome("nhac", when: 0, kind: .eligible),
                Outcome("sau", when: 2, kind: .notEligible),
            ])
        let start = Situation(edition: edition, today: Self.today)
        let second = start.answering(0, .yesNo(true))
        #expect(start.survey().next == 0)
        #expect(second.survey().stop == nil && second.survey().next == 1)
        #expect(second.answering(1, .yesNo(true)).survey().stop == 0)
        #expect(second.answering(1, .yesNo(false)).survey().stop == 2)
        #expect(start.answering(1, .yesNo(true)).survey().stop == 0)
        // A remark stops nothing, and is not shown beside a stop.
        #expect(Guide(start.answering(1, .yesNo(true))).remarks.isEmpty)
    }

    @Test("A stop asks nothing that only papers hang on")
    func stopEnds() {
        let facts = ["dung", "giay"].map { TestFacts.fact($0, TestFacts.yesNo) }
        let edition = Edition(
            facts: facts, conditions: [.holds(0), .holds(1)], outcomes: [Outcome("het", when: 1, kind: .notEligible)],
            requirements: [Requirement("giay", when: 2)])
        let stopped = Situation(edition: edition, today: Self.today).answering(0, .yesNo(true))
        #expect(stopped.survey().next == nil && stopped.survey().stop == 0 && stopped.survey().mostQuestionsLeft == 0)
        #expect(Guide(stopped).requirements.isEmpty)
    }

    @Test("A fact that is always asked is asked even where nothing hangs on it")
    func always() {
        let facts = [TestFacts.fact("luon", TestFacts.yesNo, always: true), TestFacts.fact("thua", TestFacts.yesNo)]
        let start = Situation(edition: Edition(facts: facts), today: Self.today)
        #expect(start.survey().next == 0)
        #expect(start.answering(0, .yesNo(false)).survey().next == nil)
    }

    @Test("Branches that exclude each other are not added up")
    func exclusive() {
        let facts =
            [TestFacts.fact("noi", .choice(TestFacts.choices(["nha", "vien"])))]
            + (1...6).map { TestFacts.fact("f\($0)", TestFacts.yesNo, when: $0 <= 3 ? 1 : 2) }
        let edition = Edition(
            facts: facts,
            conditions: [.isAny(0, ChoiceSet([0])), .isAny(0, ChoiceSet([1]))] + (1...6).map { .holds($0) },
            requirements: (1...6).map { Requirement("r\($0)", when: $0 + 2) })
        #expect(Situation(edition: edition, today: Self.today).survey().mostQuestionsLeft == 4)
    }

    @Test("Why a question is asked names what is still open")
    func reasons() {
        let facts = [TestFacts.fact("a", TestFacts.yesNo), TestFacts.fact("b", TestFacts.yesNo, when: 1, always: true)]
        let edition = Edition(
            facts: facts, conditions: [.holds(0), .all([.holds(0), .holds(1)])],
            outcomes: [Outcome("o", when: 2, kind: .eligible)], requirements: [Requirement("r", when: 1)])
        let start = Situation(edition: edition, today: Self.today)
        #expect(start.reasons(for: 0) == ["outcome o", "papers r", "asks b"])
        #expect(start.answering(0, .yesNo(true)).reasons(for: 1) == ["outcome o", "always"])
        #expect(start.answering(0, .yesNo(false)).reasons(for: 1) == ["always"])
    }
}

/// Volunteers some answers in a random order before the walk: stop and guide must be those of the plain walk.
func checkOrder(_ walks: Walks, _ random: inout Repeatable, _ location: SourceLocation = #_sourceLocation) throws {
    let values = walks.edition.facts.indices.map { random.pick(walks.answers(to: $0)) }
    let start = Situation(edition: walks.edition, today: walks.today)
    let plain = walks.walk(from: start, values)
    var told = start
    var most = start.survey().mostQuestionsLeft
    let volunteered = walks.edition.facts.indices.shuffled(using: &random)
    for fact in volunteered.prefix(Int.random(in: 0...volunteered.count, using: &random)) {
        told.answer(fact, values[fact])
        let left = told.survey().mostQuestionsLeft
        #expect(left <= most, "more to ask after an answer: \(walks.retell(plain.asked))", sourceLocation: location)
        most = left
    }
    let other = walks.walk(from: told, values)
    let story: Comment = "\(walks.retell(plain.asked)), told first: \(volunteered)"
    #expect(other.asked.count <= plain.asked.count, story, sourceLocation: location)
    let (before, after) = (Guide(plain.situation).summary, Guide(other.situation).summary)
    guard plain.asked.contains(where: { $0.value == .unknown }) else {
        #expect(other.stop == plain.stop && after == before, story, sourceLocation: location)
        return
    }
    // Where something is not known, what was told beyond the questions may settle more, never other.
    if let stop = other.stop, stop != plain.stop {
        let isOpen = plain.situation.verdict(walks.edition.outcomes[stop].when) == nil
        #expect(isOpen, story, sourceLocation: location)
    } else if other.stop == nil {
        #expect(Set(before.filter { !$0.hasSuffix("?") }).isSubset(of: after), story, sourceLocation: location)
        func names(_ summary: [String]) -> Set<String> { Set(summary.map { $0.replacing("?", with: "") }) }
        #expect(names(after).isSubset(of: names(before)), story, sourceLocation: location)
    }
}
