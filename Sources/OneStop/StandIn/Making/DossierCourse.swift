/// How a made dossier has gone so far.
enum DossierCourse: CaseIterable {
    case submitted, accepted, refused, inProgress, dueToday, overdue
    /// A supplement was asked for, given, and the appointment moved.
    case supplemented
    case awaitingSupplement
    /// Asked for a supplement a second time, which counts as late.
    case awaitingSecondSupplement
    case awaitingPayment, withdrawn, stopped, completed, completedLate, returned, returnedLate
    /// In a state without equivalent.
    case elsewhere

    /// 0…10.
    var status: Int {
        switch self {
        case .elsewhere: 0
        case .submitted: 1
        case .accepted: 2
        case .refused: 3
        case .inProgress, .dueToday, .overdue, .supplemented: 4
        case .awaitingSupplement, .awaitingSecondSupplement: 5
        case .awaitingPayment: 6
        case .withdrawn: 7
        case .stopped: 8
        case .completed, .completedLate: 9
        case .returned, .returnedLate: 10
        }
    }

    /// How many of the fifty dossiers of a profile go so.
    private var share: Int {
        switch self {
        case .inProgress: 8
        case .overdue: 5
        case .awaitingSupplement: 4
        case .submitted, .accepted, .refused, .supplemented, .awaitingPayment, .completed, .returned: 3
        case .dueToday, .awaitingSecondSupplement, .withdrawn, .stopped, .completedLate: 2
        case .returnedLate, .elsewhere: 1
        }
    }

    /// The fifty, in order.
    static let fifty: [DossierCourse] = allCases.flatMap { Array(repeating: $0, count: $0.share) }

    /// The shortest time of processing, in hours, in which all of it can happen.
    var leastHours: Int {
        switch self {
        case .supplemented, .awaitingSupplement, .awaitingSecondSupplement, .refused, .withdrawn, .stopped: 24
        case .submitted, .accepted, .inProgress, .dueToday, .overdue, .awaitingPayment, .completed, .completedLate,
            .returned, .returnedLate, .elsewhere:
            1
        }
    }
}
