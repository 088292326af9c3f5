import JSON

/// What is wrong in a calendar file, and where.
public struct WorkingCalendarError: Error, Hashable, Sendable {
    /// Where in the file; nil for its size.
    public let position: JSONPosition?
    /// Where in the document, such as `years[1].holidays[0].from`; empty for the whole.
    public let path: String
    public let problem: Problem

    /// What can be wrong.
    public enum Problem: Hashable, Sendable {
        case tooLarge(limit: Int)
        case syntax(JSONError)
        /// Another type than the one named.
        case expected(String)
        case missingKey(String)
        case unknownKey(String, allowed: [String])
        case badDay(String)
        /// A day outside the year it is listed under.
        case outsideYear(String)
        /// A stretch that ends before it begins, or is longer than 31 days.
        case badStretch
        /// A day or year listed twice.
        case listedTwice(String)
        /// A day worked in exchange that is a weekday, on which offices work anyway.
        case notRestDay(String)
    }
}

extension WorkingCalendarError: CustomStringConvertible {
    /// One line: where, what, and what was expected.
    public var description: String {
        let place = position.map { "line \($0.line), column \($0.column)" } ?? "file"
        return "\(place)\(path.isEmpty ? "" : ", \(path)"): \(problem.sentence)"
    }
}

extension WorkingCalendarError.Problem {
    var sentence: String {
        switch self {
        case .tooLarge(let limit): "larger than \(limit) bytes"
        case .syntax(let error): "\(error.problem)"
        case .expected(let what): "expected \(what)"
        case .missingKey(let key): "the key `\(key)` is missing"
        case .unknownKey(let key, let allowed): "unknown key `\(key)`; allowed: \(allowed.joined(separator: ", "))"
        case .badDay(let text): "`\(text)` is no day of the form yyyy-MM-dd"
        case .outsideYear(let day): "\(day) is not in the year it is listed under"
        case .badStretch: "the stretch ends before it begins, or is longer than 31 days"
        case .listedTwice(let what): "\(what) is listed twice"
        case .notRestDay(let day): "\(day) is a weekday; only Saturdays and Sundays are worked in exchange"
        }
    }
}
