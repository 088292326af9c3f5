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

/// Guiding a person through one procedure: all of it follows from the ordered answers given.
struct Guiding: Equatable, Sendable {
    struct Given: Hashable, Sendable {
        let fact: Int
        var value: FactValue
    }

    let procedure: Procedure
    let editionIndex: Int
    let today: Day
    /// In the order given; each fact once.
    private(set) var given: [Given] = []
    /// The person has checked the answers.
    var isConfirmed = false
    /// The facts answered because they were asked, rather than stated unasked.
    private(set) var asked: Set<Int> = []
    /// A fact the person wants to answer anew.
    var reopened: Int?

    /// Procedures are shared by reference: the same one is the same object.
    static func == (a: Guiding, b: Guiding) -> Bool {
        a.procedure === b.procedure && a.editionIndex == b.editionIndex && a.today == b.today && a.given == b.given
            && a.isConfirmed == b.isConfirmed && a.reopened == b.reopened
    }

    var edition: Edition { procedure.editions[editionIndex] }

    init?(_ procedure: Procedure, today: Day) {
        guard let index = procedure.editionIndex(on: today) else { return nil }
        self.procedure = procedure
        editionIndex = index
        self.today = today
    }

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
        } else {
            given.append(Given(fact: fact, value: value))
        }
        isConfirmed = false
        if reopened == fact { reopened = nil }
    }

    func value(of fact: Int) -> FactValue? { given.first { $0.fact == fact }?.value }

    /// The answers that count: those whose fact applies.
    func counted(_ situation: Situation) -> [Given] {
        let applies = situation.applicability()
        return given.filter { applies[$0.fact] == true }
    }

    /// Takes over the answers to shared facts that another guide already has.
    mutating func carryOver(from other: Guiding) {
        for answer in other.given {
            let fact = other.edition.facts[answer.fact]
            guard fact.isShared, let own = edition.factIndex(fact.id), edition.facts[own].isShared,
                edition.facts[own].accepts(answer.value, today: today), value(of: own) == nil
            else { continue }
            self.answer(own, answer.value)
        }
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
            let most = min(without.mostQuestionsLeft, procedure.maximumQuestions)
            return (.asking(reopened), without.next == reopened ? most : most + 1)
        }
        let survey = situation.survey()
        // The tests hold every procedure to its own maximum, so what was asked already comes off it.
        let rest = max(1, procedure.maximumQuestions - asked.count)
        return (step(next: survey.next, stop: survey.stop), min(survey.mostQuestionsLeft, rest))
    }

    private func step(next: Int?, stop: Int?) -> Step {
        if let reopened { return .asking(reopened) }
        if let next { return .asking(next) }
        if let stop { return .stopped(edition.outcomes[stop]) }
        // With nothing asked there is nothing to check.
        return isConfirmed || given.isEmpty ? .guided : .checking
    }
}
