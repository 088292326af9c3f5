import Catalogue
import Vietnamese

/// Why a question is asked or a paper is needed: the answers that led to it, and what would make it fall away.
extension Wording {
    /// Of many provisions, so many are named; the guide names them all.
    private static let citationLimit = 3

    func why(_ why: Why) -> [Paragraph] {
        switch why {
        case .question(let fact, let grounds):
            var paragraphs = [Paragraph(.text, "\(pack.text(.whyTitle)): \(text(fact.why))")]
            paragraphs += because(.askedBecause, grounds)
            paragraphs += changes(grounds, .notAskedIf, only: .onlyNotAskedIf)
            let cited = Array(grounds.citations.prefix(Self.citationLimit))
            if !cited.isEmpty { paragraphs.append(source(cited)) }
            return paragraphs
        case .paper(let paper, let grounds, let carried):
            var paragraphs = [Paragraph(.item, text(paper.name))] + needed(paper, grounds)
            if let carried { paragraphs += changes(carried, .carriedIf, only: .carriedIf) }
            return paragraphs + trailer(paper)
        case .fee(let fee, let grounds):
            let told =
                fee.kind == .notStated
                ? []
                : told(
                    grounds, all: .feeOfAll, because: .feeBecause, changes: .feeNotIf, only: .feeOnlyNotIf,
                    neither: nil)
            return [Paragraph(.item, channelled(self.fee(fee), fee.channels))] + told + trailer(fee)
        }
    }

    private func needed(_ paper: Requirement, _ grounds: WhyGrounds) -> [Paragraph] {
        switch (grounds.holds, paper.mode) {
        case (nil, .notNeeded):
            let words = ConditionWording(wording: self, edition: grounds.edition).text(
                grounds.open ?? grounds.condition)
            return [Paragraph(.detail, pack.text(.carriedNotIf, [words]))]
        case (nil, .submit), (nil, .present):
            let words = ConditionWording(wording: self, edition: grounds.edition).text(
                grounds.open ?? grounds.condition)
            return [Paragraph(.detail, pack.text(.perhaps, [words]))]
        case (true?, .notNeeded):
            return told(
                grounds, all: .carriedByNone, because: .notCarriedBecause, changes: .notCarriedUnless,
                only: .notCarriedUnless, neither: .notCarriedHere)
        case (true?, .submit), (true?, .present):
            return told(
                grounds, all: .neededByAll, because: .neededBecause, changes: .notNeededIf, only: .onlyNotNeededIf,
                neither: .neededHere)
        case (false?, .notNeeded):
            return [Paragraph(.detail, pack.text(.notExempt))] + changes(grounds, .carriedNotIf, only: .carriedNotIf)
        case (false?, .submit), (false?, .present):
            return told(
                grounds, all: .neededByNone, because: .notNeededBecause, changes: .neededIf, only: .onlyNeededIf,
                neither: .notNeededHere)
        }
    }

    /// The answers that made it so, and those that would change it; where there are none, that it is so for everybody.
    private func told(
        _ grounds: WhyGrounds, all: Phrase?, because: Phrase, changes: Phrase, only: Phrase, neither: Phrase?
    ) -> [Paragraph] {
        if grounds.changes.isEmpty {
            return (grounds.isComplete ? all : neither).map { [Paragraph(.detail, pack.text($0))] } ?? []
        }
        // Answers that make it so only together with others are no reason by themselves, but why it is not so.
        let isReason = !grounds.isJoint || grounds.holds == false
        return (isReason ? self.because(because, grounds) : []) + self.changes(grounds, changes, only: only)
    }

    private func because(_ phrase: Phrase, _ grounds: WhyGrounds) -> [Paragraph] {
        // It may hang on the day alone.
        guard !grounds.answers.isEmpty else { return [] }
        let wording = ConditionWording(wording: self, edition: grounds.edition)
        let answers = grounds.answers.map { answer in
            atStake(answer, grounds).map(wording.text) ?? wording.answer(answer.value, to: answer.fact)
        }.joined(separator: "; ")
        return [Paragraph(.detail, pack.text(phrase, [answers]))]
    }

    /// Of several choices made, only those are a reason that would have to be others.
    private func atStake(_ answer: Answered, _ grounds: WhyGrounds) -> Condition? {
        guard case .choices(let made) = answer.value, let fact = grounds.edition.factIndex(answer.fact.id) else {
            return nil
        }
        func choices(_ condition: Condition) -> [Int] {
            switch condition {
            case .has(fact, let choice): [choice]
            case .not(let inner): choices(inner)
            case .all(let parts), .any(let parts): parts.flatMap(choices)
            default: []
            }
        }
        let named = Set(grounds.changes.flatMap(choices)).sorted()
        return named.isEmpty
            ? nil : .all(named.map { made.contains($0) ? .has(fact, $0) : .not(.has(fact, $0)) })
    }

    private func changes(_ grounds: WhyGrounds, _ phrase: Phrase, only: Phrase) -> [Paragraph] {
        guard !grounds.changes.isEmpty else { return [] }
        let wording = ConditionWording(wording: self, edition: grounds.edition)
        let words = grounds.changes.map(wording.text).joined(separator: "; \(pack.text(.or)) ")
        return [Paragraph(.detail, pack.text(grounds.isJoint && grounds.isComplete ? only : phrase, [words]))]
    }
}
