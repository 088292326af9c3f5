import Dispatch

/// In which order the questions of hand-written procedures are asked.
public enum QuestionOrder: String, Sendable, CaseIterable {
    /// As their authors wrote them.
    case author
    /// In an order that needs fewer questions on the average: see ``FewestQuestions``.
    case fewest
}

extension Procedure {
    /// The same procedure, its questions in an order that needs fewer on the average, if one was found.
    ///
    /// Everything is proved in that order as it is in the author's, which stays where the procedure would not be. Takes bounded time.
    public func askingFewest() -> Procedure {
        let proof = Prover(self).proof()
        // What is not proved is not served; its author is told of the order that was written.
        guard proof.isProved, proof.editions.count == editions.count else { return self }
        let ordered = zip(editions, proof.editions).map { edition, proof in
            let largest = proof.days.max { $0.figures.situations < $1.figures.situations }
            guard let day = largest?.day,
                let fewest = FewestQuestions(edition, today: day, most: maximumQuestions),
                fewest.expected < fewest.authored
            else { return edition }
            return edition.asking(in: fewest.order)
        }
        guard ordered.contains(where: { $0.questionOrder != nil }) else { return self }
        let other = with(editions: ordered)
        return Prover(other).proof().isProved ? other : self
    }
}

extension [Procedure] {
    /// The same procedures in this order of questions. The author's costs nothing; another is looked for on all cores.
    public func asking(in order: QuestionOrder) -> [Procedure] {
        guard order == .fewest else { return self }
        return [Procedure](unsafeUninitializedCapacity: count) { buffer, filled in
            // Each place is written by exactly one iteration, and read only after all have ended.
            nonisolated(unsafe) let slots = buffer
            DispatchQueue.concurrentPerform(iterations: count) { index in
                slots.initializeElement(at: index, to: self[index].askingFewest())
            }
            filled = count
        }
    }
}
