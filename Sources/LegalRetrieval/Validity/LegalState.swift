import Vietnamese

/// Where a document, or a place in it, stands on a day.
public struct LegalState: Hashable, Sendable {
    public enum Status: Hashable, Sendable {
        /// From when it is in force is not known.
        case unknown
        case notYetInForce(from: Day)
        case inForce
        /// Something in it was ended or stopped.
        case partlyInForce
        /// Stopped for a time, whose end is not known here.
        case suspended(since: Day)
        case ended(since: Day)
    }

    /// Something done to it, and from which day.
    public struct Change: Hashable, Sendable {
        public let relation: LegalRelation
        /// The relation's own day, else that of the acting document; nil where neither is known.
        public let day: Day?

        public init(relation: LegalRelation, day: Day?) { (self.relation, self.day) = (relation, day) }
    }

    public let status: Status
    /// The first day in force, where it is known.
    public let begin: Day?
    /// What ended it, where that is known: a document with an end of its own has none.
    public let ending: Change?
    /// What was done to it, or to places in it, up to the day, by day.
    public let changes: [Change]
    /// What is to come after the day, and what has no known day, at the end.
    public let later: [Change]
}

/// What became of one document: its days, and all that others do to it.
public struct DocumentHistory: Sendable {
    public let document: LegalDocument
    /// By day; those without one at the end.
    public let changes: [LegalState.Change]

    /// - Parameter changes: relations whose target is the document or in it. What only explains, grounds or is related changes
    ///   nothing, and is left out.
    public init(_ document: LegalDocument, _ changes: [LegalState.Change]) {
        self.document = document
        self.changes = changes.filter { Self.matters($0.relation.kind) }
            .sorted { ($0.day ?? Day(number: .max)) < ($1.day ?? Day(number: .max)) }
    }

    private static func matters(_ kind: LegalRelation.Kind) -> Bool {
        switch kind {
        case .amends, .supplements, .replaces, .repeals, .repealsPartly, .corrects, .suspends: true
        case .guides, .basedOn, .related: false
        }
    }

    /// The state of the document, or of a place in it.
    ///
    /// - Parameter effective: the day given for the place itself, such as ``LegalArticle/effective``.
    public func state(of place: LegalProvision, effective: Day? = nil, on day: Day) -> LegalState {
        let own = changes.filter { $0.relation.target.covers(place) || place.covers($0.relation.target) }
        let done = own.filter { $0.day.map { $0 <= day } ?? false }
        let begin = begin(of: place, effective)
        let ending = done.first { Self.ends($0.relation.kind) && $0.relation.target.covers(place) }
        var ended = ending?.day
        if let expired = document.expired, expired <= day, expired <= ended ?? expired { ended = expired }
        let status: LegalState.Status
        if let begin, begin > day {
            status = .notYetInForce(from: begin)
        } else if let ended {
            status = .ended(since: ended)
        } else if let stop = done.last(where: { $0.relation.kind == .suspends && $0.relation.target.covers(place) })?
            .day
        {
            status = .suspended(since: stop)
        } else if done.contains(where: { Self.takes($0.relation, from: place) }) {
            status = .partlyInForce
        } else {
            status = begin == nil ? .unknown : .inForce
        }
        return LegalState(
            status: status, begin: begin,
            ending: ending.flatMap { ending in ended == ending.day ? ending : nil }, changes: done,
            later: own.filter { change in change.day.map { $0 > day } ?? true })
    }

    /// The first day on which nothing of the document is in force any more, whenever that is, and what ends it, where that is known; nil
    /// where nothing does.
    public var end: (day: Day, by: LegalState.Change?)? {
        let whole = LegalProvision(document: document.key)
        // By day: those without one are at the end.
        let ending = changes.first { Self.ends($0.relation.kind) && $0.relation.target.covers(whole) && $0.day != nil }
        guard let day = [ending?.day, document.expired].compactMap(\.self).min() else { return nil }
        return (day, ending?.day == day ? ending : nil)
    }

    private func begin(of place: LegalProvision, _ effective: Day?) -> Day? {
        // An article with a letter came later, with what added it.
        if let article = place.article, !article.suffix.isEmpty,
            let added = changes.first(where: {
                $0.relation.kind == .supplements && $0.relation.target.article == article
                    && $0.relation.target.clause == nil
            })?.day
        {
            return added
        }
        return effective ?? document.effective ?? document.issued
    }

    private static func ends(_ kind: LegalRelation.Kind) -> Bool { kind == .replaces || kind == .repeals }

    /// Whether something of the place is gone, but not all.
    private static func takes(_ relation: LegalRelation, from place: LegalProvision) -> Bool {
        switch relation.kind {
        case .repealsPartly: true
        case .replaces, .repeals, .suspends: !relation.target.covers(place)
        case .amends, .supplements, .corrects, .guides, .basedOn, .related: false
        }
    }
}
