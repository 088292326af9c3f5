import Catalogue
import HTTPServer
import Vietnamese

/// The query of a request: each name is known and given once.
struct QueryItems {
    private var values: [String: String] = [:]

    init(_ target: Target, names: Set<String>) throws(Problem) {
        for item in target.queryItems {
            guard names.contains(item.name) else {
                let known = names.sorted().map { "`\($0)`" }.joined(separator: ", ")
                throw Self.problem(
                    "unknown-key", names.isEmpty ? "no query is expected" : "in the query, only \(known) are expected")
            }
            guard values.updateValue(item.value, forKey: item.name) == nil else {
                throw Self.problem("duplicate-key", "`\(item.name)` is given twice")
            }
        }
    }

    private static func problem(_ code: String, _ detail: String) -> Problem {
        Problem(.badRequest, code, detail)
    }

    func text(_ name: String, upTo limit: Int) throws(Problem) -> String? {
        guard let text = values[name] else { return nil }
        guard !text.isEmpty else { throw Self.problem("bad-value", "`\(name)` is empty") }
        guard text.utf8.count <= limit else {
            throw Self.problem("too-long", "`\(name)` may have at most \(limit) bytes")
        }
        return text
    }

    func required(_ name: String, upTo limit: Int) throws(Problem) -> String {
        guard let text = try text(name, upTo: limit) else {
            throw Self.problem("missing-key", "`\(name)` is needed in the query")
        }
        return text
    }

    func day(_ name: String) throws(Problem) -> Day? {
        guard let text = values[name] else { return nil }
        guard let day = Day(iso: text) else {
            throw Self.problem("bad-value", "`\(name)` has to be an existing day such as 2026-07-01")
        }
        return day
    }

    func language() throws(Problem) -> Language {
        guard let text = values["language"] else { return .vi }
        guard let language = Language(rawValue: text) else {
            throw Self.problem("bad-value", "`language` is `vi` or `en`")
        }
        return language
    }

    func number(_ name: String, _ range: ClosedRange<Int>) throws(Problem) -> Int? {
        guard let text = values[name] else { return nil }
        guard text.utf8.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
            range.contains(number)
        else {
            throw Self.problem(
                "bad-value", "`\(name)` is a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }
}
