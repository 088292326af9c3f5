import Vietnamese

/// Where a dossier stands: the ten states of the national list, and whatever else a source says.
public enum DossierStatus: Hashable, Sendable {
    /// 1, mới đăng ký: sent, not yet accepted.
    case submitted
    /// 2, được tiếp nhận.
    case accepted
    /// 3, không được tiếp nhận.
    case refused
    /// 4, đang xử lý.
    case inProgress
    /// 5, yêu cầu bổ sung giấy tờ.
    case supplementRequested
    /// 6, yêu cầu thực hiện nghĩa vụ tài chính.
    case paymentRequested
    /// 7, công dân yêu cầu rút hồ sơ.
    case withdrawn
    /// 8, dừng xử lý.
    case stopped
    /// 9, đã xử lý xong: there is a result to collect.
    case completed
    /// 10, đã trả kết quả.
    case returned
    /// A state outside the list, in the source's own text, cleaned and cut; perhaps empty.
    case other(String)

    /// The ten of the national list, in order.
    public static let listed: [DossierStatus] = [
        .submitted, .accepted, .refused, .inProgress, .supplementRequested, .paymentRequested, .withdrawn, .stopped,
        .completed, .returned,
    ]

    /// 1…10; nil for other states.
    public var number: Int? { Self.listed.firstIndex(of: self).map { $0 + 1 } }

    /// The state with that number; nil outside 1…10.
    public init?(number: Int) {
        guard Self.listed.indices.contains(number - 1) else { return nil }
        self = Self.listed[number - 1]
    }

    /// What the time limit does in a state.
    public enum Clock: Hashable, Sendable {
        case notStarted, runs, paused, stopped
    }

    /// What the time limit does. That it runs while a payment is waited for is an assumption: no source says otherwise.
    public var clock: Clock {
        switch self {
        case .submitted: .notStarted
        case .accepted, .inProgress, .paymentRequested, .other: .runs
        case .supplementRequested: .paused
        case .refused, .withdrawn, .stopped, .completed, .returned: .stopped
        }
    }

    /// Whether the agency has nothing more to decide.
    public var isTerminal: Bool { clock == .stopped }

    /// The form of TT 03/2025/TT-VPCP that goes with the state, such as `02`; nil if none does.
    public var form: String? {
        switch self {
        case .accepted: "01"
        case .supplementRequested: "02"
        case .refused: "03"
        case .stopped: "05"
        case .submitted, .inProgress, .paymentRequested, .withdrawn, .completed, .returned, .other: nil
        }
    }

    /// A stable id of the state, for texts and tests: `supplement_requested`.
    public var id: String {
        switch self {
        case .submitted: "submitted"
        case .accepted: "accepted"
        case .refused: "refused"
        case .inProgress: "in_progress"
        case .supplementRequested: "supplement_requested"
        case .paymentRequested: "payment_requested"
        case .withdrawn: "withdrawn"
        case .stopped: "stopped"
        case .completed: "completed"
        case .returned: "returned"
        case .other: "other"
        }
    }
}
