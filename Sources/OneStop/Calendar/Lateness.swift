import Vietnamese

/// Whether a dossier is late, as the quality index of QĐ 766/QĐ-TTg counts it, and how a citizen sees it.
public enum Lateness: Hashable, Sendable {
    /// No appointment, or a closed dossier without its end.
    case unknown
    /// Ended, or stopped for a supplement, by the appointment.
    case onTime
    /// Ended after the appointment, or asked for supplements more than once.
    case late
    /// The appointment is today, and not yet past.
    case dueToday
    /// Days left until the appointment.
    case remaining(DaySpan)
    /// Days since the appointment, which has passed. On its own day both counts are 0.
    case overdue(DaySpan)

    /// A stable id: `due_today`.
    public var id: String {
        switch self {
        case .unknown: "unknown"
        case .onTime: "on_time"
        case .late: "late"
        case .dueToday: "due_today"
        case .remaining: "remaining"
        case .overdue: "overdue"
        }
    }

    /// Judges a dossier.
    ///
    /// - Parameters:
    ///   - due: The appointment, already moved by any supplement.
    ///   - ended: When it was refused, withdrawn, stopped or finished.
    ///   - firstSupplement: When a supplement was first asked for.
    ///   - supplements: How often one was asked for.
    public static func of(
        _ status: DossierStatus, due: Instant?, now: Instant, ended: Instant? = nil, firstSupplement: Instant? = nil,
        supplements: Int = 0, calendar: WorkingCalendar
    ) -> Lateness {
        guard let due else { return .unknown }
        switch status.clock {
        case .paused:
            // The end is the first request; asking twice counts as late whatever the day.
            guard supplements <= 1, let firstSupplement else { return .late }
            return firstSupplement <= due ? .onTime : .late
        case .stopped:
            guard let ended else { return .unknown }
            return ended <= due ? .onTime : .late
        case .notStarted, .runs:
            if now > due { return .overdue(calendar.days(after: due.day, through: now.day)) }
            return now.day == due.day ? .dueToday : .remaining(calendar.days(after: now.day, through: due.day))
        }
    }

    /// Judges a record. Where a dossier was both finished and handed over, finishing counts. One that waits for a supplement of which
    /// the source does not say when it was asked for is unknown.
    public static func of(_ record: DossierRecord, now: Instant, calendar: WorkingCalendar) -> Lateness {
        let asked = record.supplements.compactMap(\.askedAt).min()
        if record.status.clock == .paused && asked == nil && record.supplements.count <= 1 { return .unknown }
        return of(
            record.status, due: record.currentDue, now: now, ended: record.endedAt ?? record.returnedAt,
            firstSupplement: asked, supplements: record.supplements.count, calendar: calendar)
    }
}
