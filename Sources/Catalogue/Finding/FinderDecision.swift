extension Finder {
    /// From how likely what is decided.
    private enum Threshold {
        /// The likelihood from which a procedure may be started.
        static let start = 0.74
        /// The same where its very name was typed.
        static let namedStart = 0.4
        /// The same for a message that only names a thing.
        static let bareStart = 0.8
        /// The likelihood, of the best together, from which it is worth asking which is meant.
        static let clarify = 0.25
        /// The same for a message that only tells something: inside a dialogue that is an answer.
        static let tellingClarify = 0.8
        /// The part of the first one's likelihood that makes another worth asking about.
        static let share = 0.12
        /// The same for one of the same name.
        static let siblingShare = 0.08
        /// The likelihood of none from which nothing is offered.
        static let none = 0.75
    }

    /// Whether one is clearly meant, a few come into question, or none.
    func decide(_ ranked: [FinderRanked], none: Double, _ query: FinderQuery, _ setting: Setting) -> Decision {
        guard let first = ranked.first else { return .abstain(.outOfScope) }
        let tone = query.tone(in: setting)
        guard tone != .answer, tone != .outside, none < Threshold.none else { return .abstain(.outOfScope) }
        let near = ranked.prefix(3).filter { $0.likelihood >= first.likelihood * Threshold.share }
        let together = near.reduce(0) { $0 + $1.likelihood }
        // Its very name was typed, and no other's.
        let isNamed = first.isNamed && !ranked.dropFirst().contains(where: \.isNamed)
        // Under way, what people may say for a record is more likely an answer.
        let isCalled = isNamed && (setting == .opening || first.document < index.handWritten)
        let least = tone == .need || isCalled ? Threshold.clarify : Threshold.tellingClarify
        guard together >= least else { return .abstain(.outOfScope) }
        let start = Decision.start(index.documents[first.document].code)
        // The same thing at several levels or in several provinces; what was written by hand stands for all of them.
        let siblings = siblings(of: first, in: ranked)
        let isAmbiguous = first.document >= index.handWritten && !siblings.isEmpty
        let enough = isNamed ? Threshold.namedStart : Threshold.start
        let isNeeded =
            tone == .need || isCalled || (first.likelihood >= Threshold.bareStart && !query.isSituation)
        if first.likelihood >= enough && isNeeded && !isAmbiguous { return start }
        if near.count == 1 && setting == .underWay { return .abstain(.outOfScope) }
        let offered = isAmbiguous && first.likelihood >= Threshold.start ? [first] + siblings.prefix(2) : Array(near)
        return .clarify(offered.map { index.documents[$0.document].code })
    }

    /// Those of the same name that nothing said tells from `first`.
    private func siblings(of first: FinderRanked, in ranked: [FinderRanked]) -> [FinderRanked] {
        let name = index.documents[first.document].name
        return ranked.prefix(Self.candidateLimit).dropFirst().filter {
            index.documents[$0.document].name == name && $0.likelihood >= first.likelihood * Threshold.siblingShare
        }
    }
}

extension FinderQuery {
    /// What the message is taken for: who opens a conversation by telling something has a need, and who begins with "chưa" or
    /// "có" answers nothing yet.
    fileprivate func tone(in setting: Finder.Setting) -> FinderTone {
        switch (setting, tone) {
        case (.opening, .statement): .need
        case (.opening, .answer): .statement
        case (_, let tone): tone
        }
    }
}
