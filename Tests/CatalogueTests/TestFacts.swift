import Vietnamese

@testable import Catalogue

/// Facts of every kind, for conditions and editions made in tests.
enum TestFacts {
    static let text = LocalizedText(vi: "chữ")

    static func fact(
        _ id: String, _ kind: Fact.Kind, when: ConditionID = 0, always: Bool = false, mayBeUnknown: Bool = false
    ) -> Fact {
        Fact(
            id: id, label: text, question: text, why: text, kind: kind, when: when, isAlwaysAsked: always,
            unknownAdvice: mayBeUnknown ? text : nil, unreadable: nil, isShared: false)
    }

    static func choices(_ ids: [String]) -> [Fact.Choice] {
        ids.map { Fact.Choice(id: $0, label: text, note: nil, phrases: []) }
    }

    static let yesNo = Fact.Kind.yesNo(
        yes: Fact.Choice(id: "yes", label: nil, note: nil, phrases: []),
        no: Fact.Choice(id: "no", label: nil, note: nil, phrases: []))

    static func number(_ range: ClosedRange<Int>) -> Fact.Kind {
        .number(.init(minimum: range.lowerBound, maximum: range.upperBound, unit: nil, cues: []))
    }

    static let day = Fact.Kind.day(
        .init(earliest: .day(Day(number: -40_000)), latest: .day(Day(number: 40_000)), cues: []))

    static func day(_ iso: String) -> Day {
        guard let day = Day(iso: iso) else { preconditionFailure("no such day: \(iso)") }
        return day
    }

    /// As a reader would declare it.
    static func declared(_ fact: Fact) -> ConditionParser.DeclaredFact {
        switch fact.kind {
        case .choice(let choices): .init(id: fact.id, kind: .choice(choices.map(\.id)))
        case .choices(let choices): .init(id: fact.id, kind: .choices(choices.map(\.id)))
        case .yesNo: .init(id: fact.id, kind: .yesNo)
        case .number: .init(id: fact.id, kind: .number)
        case .day: .init(id: fact.id, kind: .day)
        }
    }

    /// One of each kind, and two that look alike.
    static let everyKind: [Fact] = [
        fact("noi", .choice(choices(["nha", "vien", "xe"]))), fact("loai", .choice(choices(["a", "b"]))),
        fact("muc", .choices(choices(["ten", "tuoi", "que"]))), fact("co", yesNo), fact("con_song", yesNo),
        fact("tuoi", number(0...3)), fact("ngay", day),
    ]
}

extension Edition {
    /// An edition of facts and conditions only; each condition stands at its place, after "always".
    convenience init(
        from: String = "2025-07-01", until: String? = nil, facts: [Fact], conditions: [Condition] = [],
        outcomes: [Outcome] = [], requirements: [Requirement] = [],
        notices: [Notice] = []
    ) {
        self.init(
            from: TestFacts.day(from), until: until.map(TestFacts.day), summary: TestFacts.text, facts: facts,
            conditions: [.always] + conditions, outcomes: outcomes, requirements: requirements, fees: [],
            deadlines: [], places: [], steps: [], results: [], notices: notices, legalBasis: [], terms: [])
    }
}

extension Requirement {
    init(_ id: String, when: ConditionID) {
        self.init(
            id: id, when: when, name: TestFacts.text, mode: .submit, originals: 1, copies: 0, copyKind: nil, form: nil,
            anyOf: [], digital: nil, obtain: nil, note: nil, citations: [])
    }
}

extension Outcome {
    init(_ id: String, when: ConditionID, kind: Outcome.Kind) {
        self.init(id: id, when: when, kind: kind, text: TestFacts.text, note: nil, citations: [])
    }
}
