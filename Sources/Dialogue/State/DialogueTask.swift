import Catalogue
import Vietnamese

/// One thing the conversation is about. Tasks lie on a stack: the last is under way, those below wait.
enum DialogueTask: Equatable, Sendable {
    /// Which of these procedures is meant?
    case choosing([ProcedureCode], said: String)
    case guiding(Guiding)
    /// Dossiers are followed.
    case tracking(Tracking)
    /// Which commune is meant by these words?
    case locating(String)
}

/// Guiding a person through one procedure, or through the plan of a life event: all of it follows from the ordered answers given.
struct Guiding: Equatable, Sendable {
    struct Given: Hashable, Sendable {
        let fact: Int
        var value: FactValue
        /// The guide it was taken over from, by its ``Guiding/id``; nil where the person gave it here.
        var source: String?
    }

    /// What the person is guided through.
    enum Subject: Sendable {
        case procedure(Procedure, editionIndex: Int)
        case event(LifeEvent)
    }

    let subject: Subject
    let today: Day
    /// In the order given; each fact once.
    private(set) var given: [Given] = []
    /// The person has checked the answers.
    var isConfirmed = false
    /// The facts answered because they were asked, rather than stated unasked.
    private(set) var asked: Set<Int> = []
    /// A fact the person wants to answer anew.
    var reopened: Int?
    /// In the plan of an event: the procedures whose guides were given, in their order.
    var told: [ProcedureCode] = []
    /// In the plan of an event: what else became of its steps, each once.
    private(set) var marks: [PlanMark] = []

    /// Procedures are shared by reference: the same one is the same object.
    static func == (a: Guiding, b: Guiding) -> Bool {
        a.edition === b.edition && a.today == b.today && a.given == b.given && a.isConfirmed == b.isConfirmed
            && a.reopened == b.reopened && a.told == b.told
            && a.marks == b.marks
    }

    init?(_ procedure: Procedure, today: Day) {
        guard let index = procedure.editionIndex(on: today) else { return nil }
        subject = .procedure(procedure, editionIndex: index)
        self.today = today
    }

    init(_ event: LifeEvent, today: Day) {
        subject = .event(event)
        self.today = today
    }

    /// The same subject on another day, without answers; nil where it is not in force.
    func anew(on day: Day) -> Guiding? {
        switch subject {
        case .procedure(let procedure, _): Guiding(procedure, today: day)
        case .event(let event): Guiding(event, today: day)
        }
    }

    var edition: Edition {
        switch subject {
        case .procedure(let procedure, let index): procedure.editions[index]
        case .event(let event): event.edition
        }
    }

    /// nil in the plan of an event.
    var procedure: Procedure? { if case .procedure(let procedure, _) = subject { procedure } else { nil } }
    var event: LifeEvent? { if case .event(let event) = subject { event } else { nil } }

    /// The procedure's code; nil in the plan of an event.
    var code: ProcedureCode? { procedure?.code }

    var name: LocalizedText {
        switch subject {
        case .procedure(let procedure, _): procedure.name
        case .event(let event): event.name
        }
    }

    /// The procedure's code, or the event's id.
    var id: String {
        switch subject {
        case .procedure(let procedure, _): procedure.code.text
        case .event(let event): event.id
        }
    }

    var isReference: Bool { procedure?.isReference ?? false }

    /// The most questions of a walk, by its author.
    private var maximumQuestions: Int { procedure?.maximumQuestions ?? event?.maximumQuestions ?? edition.facts.count }

    /// True if it is about one of these.
    func isOne(of codes: [ProcedureCode]) -> Bool { code.map(codes.contains) ?? false }

    /// The case as the answers tell it. Answers to facts that no longer apply are kept, and count for nothing meanwhile.
    var situation: Situation {
        var situation = Situation(edition: edition, today: today)
        for answer in given { situation.answer(answer.fact, answer.value) }
        return situation
    }

    /// Adds an answer, or changes the one there is; what was checked has to be checked again.
    mutating func answer(_ fact: Int, _ value: FactValue, wasAsked: Bool = false) {
        if wasAsked { asked.insert(fact) }
        if let index = given.firstIndex(where: { $0.fact == fact }) {
            // Another answer may lead another way, on which what was asked before saves no question.
            if given[index].value != value { asked = [] }
            given[index].value = value
            given[index].source = nil
        } else {
            given.append(Given(fact: fact, value: value))
        }
        isConfirmed = false
        if reopened == fact { reopened = nil }
    }

    /// Takes those answers as asked for that a walk from the beginning would have asked for, so that they come off the most that it asks.
    mutating func countAsAsked() {
        var walk = Situation(edition: edition, today: today)
        while let next = walk.standing().next, let value = value(of: next), asked.insert(next).inserted {
            walk.answer(next, value)
        }
    }

    /// Notes what became of a step, in place of what did before.
    mutating func mark(_ new: PlanMark) {
        marks.removeAll { $0.step == new.step }
        marks.append(new)
    }

    func value(of fact: Int) -> FactValue? { given.first { $0.fact == fact }?.value }

    /// The answers that count: those whose fact applies.
    func counted(_ situation: Situation) -> [Given] {
        let applies = situation.applicability()
        return given.filter { applies[$0.fact] == true }
    }

    /// Its answers to facts that procedures share.
    var sharedAnswers: [KnownAnswer] {
        given.filter { edition.facts[$0.fact].isShared }.map { answer in
            let fact = edition.facts[answer.fact]
            return KnownAnswer(fact: fact.id, value: fact.name(of: answer.value), source: answer.source ?? id)
        }
    }

    /// Takes over answers given before, where there is none yet: those to shared facts, or any that were made for this procedure.
    mutating func takeOver(_ answers: [KnownAnswer], onlyShared: Bool = true) {
        for answer in answers {
            guard let fact = edition.factIndex(answer.fact), !onlyShared || edition.facts[fact].isShared,
                value(of: fact) == nil, let value = edition.facts[fact].value(named: answer.value, today: today)
            else { continue }
            self.answer(fact, value)
            note(answer.source, asSourceOf: fact)
        }
    }

    /// Remembers where an answer was taken over from.
    mutating func note(_ source: String, asSourceOf fact: Int) {
        guard let index = given.firstIndex(where: { $0.fact == fact }) else { return }
        given[index].source = source
    }

    /// Where this guide stands.
    enum Step: Sendable {
        case asking(Int)
        /// All is known; the person checks the answers.
        case checking
        case guided
        /// A conclusion ended the walk.
        case stopped(Outcome)
    }

    /// The step for these answers.
    func step(_ situation: Situation) -> Step {
        let standing = situation.standing()
        return step(next: standing.next, stop: standing.stop)
    }

    /// The step, and the most questions that any walk from here asks.
    func outlook(_ situation: Situation) -> (step: Step, mostQuestionsLeft: Int) {
        if let reopened {
            // Its new answer may open any other question again.
            let without = situation.answering(reopened, nil).survey()
            let most = min(without.mostQuestionsLeft, maximumQuestions)
            return (.asking(reopened), without.next == reopened ? most : most + 1)
        }
        let survey = situation.survey()
        // The tests hold every procedure to its own maximum, so what was asked already comes off it.
        let rest = max(1, maximumQuestions - asked.count)
        return (step(next: survey.next, stop: survey.stop), min(survey.mostQuestionsLeft, rest))
    }

    private func step(next: Int?, stop: Int?) -> Step {
        if let reopened { return .asking(reopened) }
        if let next { return .asking(next) }
        if let stop { return .stopped(edition.outcomes[stop]) }
        // With nothing asked there is nothing to check; and a plan stands with its answers beside it, and is soon made anew.
        return isConfirmed || given.isEmpty || event != nil ? .guided : .checking
    }
}
