/// What is different from the last look at a dossier.
public enum DossierChange: Hashable, Sendable {
    /// The state is another one.
    case state(from: DossierStatus, to: DossierStatus)
    /// Papers were asked for, once more than before. Only told to the owner; the state tells others.
    case newSupplement(DossierRecord.Supplement)
    /// The appointment is another one, is new, or is gone.
    case newAppointment(from: Instant?, to: Instant?)
    /// It was in time, and is late now.
    case becameLate
}

extension DossierStory {
    /// The state that is told.
    public var status: DossierStatus? {
        for case .state(let status) in parts { return status }
        return nil
    }

    /// The appointment that holds.
    public var due: Instant? {
        for case .due(let due) in parts { return due }
        return nil
    }

    /// Whether it is past its appointment, or ended after it.
    public var isLate: Bool {
        for case .lateness(let lateness) in parts {
            switch lateness {
            case .late, .overdue: return true
            case .unknown, .onTime, .dueToday, .remaining: return false
            }
        }
        return false
    }

    /// The requests for more papers that are told: none at the level of the code.
    public var supplements: [DossierRecord.Supplement] {
        parts.compactMap { if case .supplement(let supplement) = $0 { supplement } else { nil } }
    }

    /// What changed since an earlier story of the same dossier. Nothing is told that either story does not tell.
    ///
    /// Pure: whoever remembers the last look, a conversation say, decides for how long.
    public func changes(since earlier: DossierStory) -> [DossierChange] {
        var changes: [DossierChange] = []
        if let from = earlier.status?.withoutText, let to = status, from != to.withoutText {
            changes.append(.state(from: from, to: to))
        }
        if earlier.level == level {
            changes += supplements.dropFirst(earlier.supplements.count).map { .newSupplement($0) }
        }
        if earlier.due != due { changes.append(.newAppointment(from: earlier.due, to: due)) }
        if isLate && !earlier.isLate { changes.append(.becameLate) }
        return changes
    }
}

extension DossierRecord {
    /// What changed since an earlier record of the same dossier, as the owner is told.
    public func changes(since earlier: DossierRecord, now: Instant, calendar: WorkingCalendar) -> [DossierChange] {
        // The earlier one is seen as it stood when its source was asked.
        let before = DossierStory(earlier, level: .owner, now: earlier.fetchedAt, calendar: calendar)
        return DossierStory(self, level: .owner, now: now, calendar: calendar).changes(since: before)
    }
}
