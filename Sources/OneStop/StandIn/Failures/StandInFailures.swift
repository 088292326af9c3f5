/// The failures that are switched on, each for so many calls; the first that fits a call strikes.
public struct StandInFailures: Hashable, Sendable {
    /// The calls that a failure strikes.
    public enum Place: String, Hashable, Sendable {
        /// Calls for a session or a token.
        case logIn = "login"
        /// All other calls to a profile.
        case lookUp = "lookup"
    }

    /// One switch.
    public struct Switch: Hashable, Sendable {
        public let failure: StandInFailure
        public let place: Place
        /// How many calls it still strikes; nil: all.
        public internal(set) var times: Int?

        public init(_ failure: StandInFailure, at place: Place = .lookUp, times: Int? = nil) {
            (self.failure, self.place, self.times) = (failure, place, times.map { max(0, $0) })
        }
    }

    /// Those still on, in the order they were switched on.
    public private(set) var switches: [Switch]

    /// No failures.
    public static let none = StandInFailures([])

    public init(_ switches: [Switch]) { self.switches = switches.filter { $0.times != 0 } }

    /// Reads `KIND`, `KIND:TIMES`, `KIND@login`, `KIND@login:TIMES`, as ``StandInFailure/names`` has the kinds.
    ///
    /// - Throws: ``StandInError/unknownFailure(_:)``.
    public mutating func add(_ text: String) throws(StandInError) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let names = parts[0].split(separator: "@", omittingEmptySubsequences: false)
        let times = parts.count == 2 ? Int(parts[1]) : nil
        guard parts.count == 1 || parts.count == 2 && times.map({ $0 > 0 }) == true, names.count <= 2,
            let failure = StandInFailure(name: String(names[0])),
            let place = names.count == 2 ? Place(rawValue: String(names[1])) : .lookUp
        else { throw .unknownFailure(String(text.prefix(60))) }
        add(Switch(failure, at: place, times: times))
    }

    /// How many switches are kept.
    private static let limit = 1_000

    mutating func add(_ one: Switch) {
        if one.times != 0 && switches.count < Self.limit { switches.append(one) }
    }

    /// The failure for a call, counted down.
    mutating func take(at place: Place) -> StandInFailure? {
        guard let index = switches.firstIndex(where: { $0.place == place }) else { return nil }
        let failure = switches[index].failure
        if let times = switches[index].times {
            switches[index].times = times - 1
            if times <= 1 { switches.remove(at: index) }
        }
        return failure
    }
}
