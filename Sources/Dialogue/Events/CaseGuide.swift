import Catalogue
import Vietnamese

/// The guide for a case whose answers are given all at once, without a conversation.
public enum CaseGuide {
    /// The same reply that a conversation comes to: the guide or a conclusion where the answers suffice, or else the next question
    /// below what is certain so far. Answers to facts that do not apply count for nothing.
    ///
    /// - Parameters:
    ///   - actualDay: today by the clock; a guide on another day says so.
    ///   - answers: By the place of their facts in the edition; each lies within its fact's domain.
    ///   - home: Where the person lives: places are named as the offices there.
    /// - Returns: nil where no edition is in force on that day.
    public static func reply(
        _ procedure: Procedure, in catalogue: Catalogue, on day: Day, actualDay: Day? = nil, language: Language,
        answers: [(fact: Int, value: FactValue)], home: Commune? = nil
    ) -> Reply? {
        guard var guiding = Guiding(procedure, today: day) else { return nil }
        for answer in answers { guiding.answer(answer.fact, answer.value) }
        guiding.countAsAsked()
        // Whoever sends the answers has checked them.
        guiding.isConfirmed = true
        var dialogue = Dialogue(catalogue: catalogue, today: day, actualDay: actualDay, language: language)
        dialogue.home = home.map { .commune($0) }
        dialogue.tasks = [.guiding(guiding)]
        var turn = Turn()
        turn.show(.heading(procedure.code, procedure.name))
        turn.showsGuide = true
        dialogue.showGuideSoFar(&turn)
        dialogue.present(&turn)
        return dialogue.reply(turn)
    }
}
