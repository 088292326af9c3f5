import Catalogue
import Vietnamese

/// The plan of a life event as it is told: with the names of what it is made of, and what the person has seen of it.
public struct ToldPlan: Sendable {
    public let plan: Plan
    /// The ids of the steps whose guides were given; of what has no guide, of what was told.
    public let told: Set<String>
    /// The ids of the steps that the person says are done.
    public let done: Set<String>
    /// The id of the step to go on with, in the order of the plan; nil where there is none left.
    public let next: String?
    /// The ids of all that are left, in the order of the plan.
    let left: [String]
    /// What the person gets from a step, by its id and that of the result.
    let results: [PlanStep.Need: LocalizedText]
    /// Only of procedures that the catalogue knows: no other code is named.
    let names: [ProcedureCode: LocalizedText]

    /// The code of a step's procedure, where the catalogue knows it.
    public func code(of step: PlanStep) -> ProcedureCode? { step.work.code.flatMap { names[$0] == nil ? nil : $0 } }

    init(_ plan: Plan, told codes: [ProcedureCode], marks: [PlanMark], in catalogue: Catalogue) {
        self.plan = plan
        func steps(_ kind: PlanMark.Kind) -> [String] { marks.filter { $0.kind == kind }.map(\.step) }
        let joined = plan.joined.filter { codes.contains($0.procedure.code) }.flatMap(\.steps)
        let told = Set(
            joined + plan.entries.filter { $0.step.work.code.map(codes.contains) ?? false }.map(\.step.id)
                + steps(.told))
        self.told = told
        done = Set(steps(.done))
        // What stands before something done is done too, or was not needed.
        var past = done
        for entry in plan.entries.reversed() where past.contains(entry.step.id) { past.formUnion(entry.after) }
        past.formUnion(told.union(steps(.skipped)))
        left = plan.entries.filter { $0.isInForce && !past.contains($0.step.id) }.map(\.step.id)
        next = left.first
        var results: [PlanStep.Need: LocalizedText] = [:]
        for need in (plan.entries + plan.later).flatMap(\.needs) {
            guard let id = need.result, let code = plan.event.step(need.step)?.work.code else { continue }
            let all = catalogue.procedure(code)?.editions.flatMap(\.results) ?? []
            results[need] = all.last { $0.id == id }?.name
        }
        self.results = results
        names = Dictionary(
            plan.event.codes.compactMap { code in catalogue.name(of: code).map { (code, $0) } },
            uniquingKeysWith: { first, _ in first })
    }
}

/// The plan of a life event whose answers are given all at once, without a conversation.
public enum EventPlan {
    /// The same reply that a conversation comes to: the plan, or the next question with the plan as far as it is certain.
    ///
    /// - Parameter answers: By the place of their facts; each lies within its fact's domain.
    public static func reply(
        _ event: LifeEvent, in catalogue: Catalogue, on day: Day, language: Language,
        answers: [(fact: Int, value: FactValue)] = []
    ) -> Reply {
        var guiding = Guiding(event, today: day)
        for answer in answers { guiding.answer(answer.fact, answer.value) }
        var dialogue = Dialogue(catalogue: catalogue, today: day, language: language)
        dialogue.tasks = [.guiding(guiding)]
        var turn = Turn()
        turn.show(.lifeEvent(event))
        turn.show(.line(Line(.own, .text(event.summary))), basis: .rule)
        dialogue.showGuideSoFar(&turn)
        dialogue.present(&turn)
        return dialogue.reply(turn)
    }
}
