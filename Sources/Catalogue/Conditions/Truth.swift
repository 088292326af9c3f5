/// True, false, or unknown together with the facts whose answers could decide it (Kleene's strong logic of three values).
struct Truth: Hashable, Sendable {
    enum Value: UInt8 { case no, yes, unknown }

    var value: Value
    /// Unanswered facts that can be asked now and bear on an unknown, one bit each. Empty: the person does not know.
    var needs: UInt64
    /// `needs`, and the facts that may become askable after those.
    var possible: UInt64

    static let yes = Truth(value: .yes, needs: 0, possible: 0)
    static let no = Truth(value: .no, needs: 0, possible: 0)
    static func of(_ condition: Bool) -> Truth { condition ? yes : no }

    static prefix func ! (truth: Truth) -> Truth {
        switch truth.value {
        case .yes: .no
        case .no: .yes
        case .unknown: truth
        }
    }

    mutating func and(_ other: Truth) {
        if value == .no || other.value == .no { self = .no } else if other.value == .unknown { join(other) }
    }

    mutating func or(_ other: Truth) {
        if value == .yes || other.value == .yes { self = .yes } else if other.value == .unknown { join(other) }
    }

    private mutating func join(_ other: Truth) {
        value = .unknown
        needs |= other.needs
        possible |= other.possible
    }
}
