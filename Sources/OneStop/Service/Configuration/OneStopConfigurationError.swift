import HTTPClient
import JSON

/// What is wrong in a configuration of sources, and where.
public struct OneStopConfigurationError: Error, Hashable, Sendable {
    /// Where in the file; nil if it is not a place in it.
    public let position: JSONPosition?
    /// Where in the document, such as `sources[1].limits.queue`; empty for the whole.
    public let path: String
    public let problem: Problem

    /// What can be wrong.
    public enum Problem: Hashable, Sendable {
        case tooLarge(limit: Int)
        case syntax(JSONError)
        /// Another type or value than the one named.
        case expected(String)
        case missingKey(String)
        case unknownKey(String, allowed: [String])
        /// An address that cannot be called.
        case badURL(ClientError)
        /// An unencrypted address for which the peers are not restricted.
        case unencrypted
        /// A thing that only one source may have, such as an agency.
        case listedTwice(String)
        /// A secret that is to be given in exactly one of these ways.
        case oneOf([String])
        /// A variable of the environment, or a file, with a secret: missing, empty, or not fit to be sent.
        case badSecret(String)
        /// What the HTTP client refuses.
        case client(ClientError)
    }
}

extension OneStopConfigurationError: CustomStringConvertible {
    /// One line: where, what, and what was expected.
    public var description: String {
        let place = position.map { "line \($0.line), column \($0.column)" } ?? "configuration"
        return "\(place)\(path.isEmpty ? "" : ", \(path)"): \(problem.sentence)"
    }
}

extension OneStopConfigurationError.Problem {
    fileprivate var sentence: String {
        switch self {
        case .tooLarge(let limit): "larger than \(limit) bytes"
        case .syntax(let error): "\(error.problem)"
        case .expected(let what): "expected \(what)"
        case .missingKey(let key): "the key `\(key)` is missing"
        case .unknownKey(let key, let allowed): "unknown key `\(key)`; allowed: \(allowed.joined(separator: ", "))"
        case .badURL(let error): "\(error)"
        case .unencrypted:
            "an http address needs `peers` to be 'loopback' or a list of ranges, so that nothing leaves the own network"
        case .listedTwice(let what): "\(what) is listed twice"
        case .oneOf(let keys): "expected exactly one of \(keys.map { "`\($0)`" }.joined(separator: ", "))"
        case .badSecret(let name): "\(name) is missing, empty, longer than 4,096 bytes or has control characters"
        case .client(let error): "\(error)"
        }
    }
}
