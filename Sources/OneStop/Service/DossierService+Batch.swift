extension DossierService {
    /// Looks many dossiers up: progress as it goes, then the summary.
    ///
    /// Answers come in any order. No source has more of a batch at once than its calls in flight and a few that wait. Whoever
    /// stops taking events stops the batch; cancelling the task that takes them ends the look-ups under way.
    public nonisolated func batch(
        _ codes: [DossierCode], check: OwnerCheck?, caller: DossierCaller
    ) -> AsyncStream<DossierBatchEvent> {
        batch(codes.map { DossierQuestion($0, check: check) }, caller: caller)
    }

    /// The same where each code has a check of its own, or none. All failed checks are the one caller's, whatever was given.
    public nonisolated func batch(
        _ questions: [DossierQuestion], caller: DossierCaller
    ) -> AsyncStream<DossierBatchEvent> {
        let codes = questions.map(\.code)
        var lanes: [ObjectIdentifier?: (width: Int, places: [Int])] = [:]
        for (place, code) in codes.enumerated() {
            let source = source(of: code)
            let limits = source?.settings.limits
            // One waits for each that is about to end, so that the source is never idle.
            let width = limits.map { $0.inFlight + min(8, $0.queue / 2) } ?? 1
            lanes[source.map(ObjectIdentifier.init), default: (width, [])].places.append(place)
        }
        let run = BatchRun(codes, lanes: lanes.values.map { BatchRun.Lane(width: $0.width, places: $0.places) }) {
            await self.look(up: questions[$0].code, check: questions[$0].check, caller: caller)
        }
        return AsyncStream {
            await run.next()
        } onCancel: {
            Task { await run.cancel() }
        }
    }
}

extension DossierBatchSummary {
    mutating func note(_ answer: DossierAnswer, at place: Int) {
        asked += 1
        switch answer {
        case .story(let story, _, _): note(story, at: place)
        case .locked(_, let story):
            locked.append(place)
            if let story { note(story, at: place) }
        case .notAvailable: notAvailable.append(place)
        case .unavailable, .overloaded, .needsFullNumber, .notConnected: unanswered.append(place)
        }
    }

    private mutating func note(_ story: DossierStory, at place: Int) {
        if story.isLate { late.append(place) }
        switch story.status {
        case .supplementRequested, .paymentRequested: needsAction.append(place)
        case let status? where status.isTerminal: done.append(place)
        case .submitted, .accepted, .inProgress, .refused, .withdrawn, .stopped, .completed, .returned, .other, nil:
            inProgress.append(place)
        }
    }

    /// Answers came in any order; places are told in theirs.
    mutating func sort() {
        for list in [
            \DossierBatchSummary.late, \.needsAction, \.done, \.inProgress, \.notAvailable, \.locked, \.unanswered,
        ] {
            self[keyPath: list].sort()
        }
    }
}
