/// Why a stand-in does not start.
public enum StandInError: Error, Hashable, Sendable {
    /// A line of the file of dossiers, counted from 1, and what is expected there instead.
    case badLine(number: Int, expected: String)
    /// The same code twice; the line of the second.
    case codeTwice(number: Int)
    /// There is no failure switch of that name.
    case unknownFailure(String)
    /// The port is not in 0…65535.
    case badPort(Int)
    /// Another process listens there.
    case portInUse(Int)
    /// It was started before; a stand-in runs once.
    case alreadyStarted
    /// Another failure of the system.
    case cannotListen
}

extension StandInError: CustomStringConvertible {
    /// One line: what is wrong and what is expected.
    public var description: String {
        switch self {
        case .badLine(let number, let expected): "line \(number): \(expected)"
        case .codeTwice(let number): "line \(number): a dossier code that no earlier line has is expected"
        case .unknownFailure(let text):
            "there is no failure `\(text)`; expected is KIND, KIND@login, KIND:TIMES, with KIND one of "
                + StandInFailure.names.joined(separator: ", ")
        case .badPort(let port): "a port from 0 to 65535 is expected; found \(port)"
        case .portInUse(let port): "another program listens at port \(port)"
        case .alreadyStarted: "the stand-in was started before"
        case .cannotListen: "the system does not let the stand-in listen on loopback"
        }
    }
}
