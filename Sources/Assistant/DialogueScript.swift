import Catalogue
import Dialogue
import Vietnamese

/// A conversation as a text file, for tests, for the simulator and for people: `docs/dialogue-tests.md` has the format.
public struct DialogueScript: Sendable {
    public let lines: [Line]

    /// One line that says something; comments and blank lines are none.
    public struct Line: Sendable {
        /// From 1.
        public let number: Int
        public let kind: Kind
    }

    /// What a line asks for.
    public enum Kind: Sendable {
        case on(Day)
        case language(Language)
        /// `> text`: the citizen says it.
        case says(String)
        /// `@ id`: the citizen chooses the option of that id.
        case chooses(String)
        /// `< kind a, b`: all of these must be observed.
        case expects(kind: String, subjects: [String])
        /// `= fact value`: the fact is known with this value.
        case knows(fact: String, value: String)
        /// `! kind a, b`: none of these may be observed.
        case excludes(kind: String, subjects: [String])
    }

    /// Why a line is no line of a dialogue.
    public struct Malformed: Error, Hashable, CustomStringConvertible {
        public let line: Int
        public let problem: String
        public var description: String { "line \(line): \(problem)" }
    }

    /// The kinds that ``Observation`` knows.
    static let kinds = Set(Reply.Stage.allCases.map(\.rawValue)).union([
        "guiding", "asks", "abstains", "left", "knows", "guide", "perhaps", "basis", "says", "heading", "question",
        "offers", "answers", "outcome",
        "other",
        "dossier", "dossiers", "papers", "fee", "time", "place", "steps", "result", "notice", "conditions", "law",
        "why", "because", "unless", "term", "link", "plan", "planning", "commune", "office",
    ])

    /// - Throws: ``Malformed`` for the first line that cannot be read.
    public init(_ text: String) throws(Malformed) {
        var lines: [Line] = []
        // A carriage return and a line feed are one character to Swift: both are line ends here.
        for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let number = index + 1
            let content = VietnameseText.cleaned(String(raw)).text
            guard let mark = content.unicodeScalars.first, mark != "#" else { continue }
            lines.append(Line(number: number, kind: try Self.kind(content, mark, number)))
        }
        self.lines = lines
    }

    private static func kind(_ content: String, _ mark: Unicode.Scalar, _ number: Int) throws(Malformed) -> Kind {
        let rest = VietnameseText.cleaned(String(content.dropFirst())).text
        switch mark {
        case ">": return .says(rest)
        case "@": return .chooses(rest)
        case "=":
            let parts = rest.split(separator: " ", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw Malformed(line: number, problem: "`= fact value` is expected, found `\(content)`")
            }
            return .knows(fact: parts[0], value: parts[1])
        case "<", "!":
            let parts = rest.split(separator: " ", maxSplits: 1).map(String.init)
            guard let kind = parts.first, kinds.contains(kind) else {
                let known = kinds.sorted().joined(separator: " ")
                throw Malformed(
                    line: number, problem: "`\(parts.first ?? "")` is nothing to observe; there are: \(known)")
            }
            // A fact with its value may hold commas of its own.
            let separator = kind == "answers" || kind == "knows" ? ", " : ","
            let subjects =
                parts.count < 2
                ? [] : parts[1].split(separator: separator).map { VietnameseText.cleaned(String($0)).text }
            return mark == "<" ? .expects(kind: kind, subjects: subjects) : .excludes(kind: kind, subjects: subjects)
        default:
            let parts = content.split(separator: " ").map(String.init)
            if parts.count == 2, parts[0] == "on", let day = Day(iso: parts[1]) { return .on(day) }
            if parts.count == 2, parts[0] == "lang", let language = Language(rawValue: parts[1]) {
                return .language(language)
            }
            throw Malformed(
                line: number,
                problem:
                    "a line starts with `#`, `>`, `@`, `<`, `=`, `!`, or is `on 2026-07-01` or `lang en`; found `\(content)`"
            )
        }
    }
}
