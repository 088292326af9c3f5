import Catalogue
import Vietnamese

/// The words after `danloi`, taken one by one; options may stand anywhere after the command they belong to.
struct Arguments {
    private var words: [String]

    init(_ words: [String]) { self.words = words }

    /// Takes the next word, whatever it is: the name of a command.
    mutating func next() -> String? {
        guard let first = words.first else { return nil }
        words.removeFirst()
        return first
    }

    /// Takes the flag, if it was given.
    mutating func flag(_ name: String) -> Bool {
        guard let index = words.firstIndex(of: name) else { return false }
        words.remove(at: index)
        return true
    }

    /// Takes the option and its value, also as `--name=value`.
    mutating func option(_ name: String) throws(CommandFailure) -> String? {
        if let index = words.firstIndex(where: { $0.hasPrefix("\(name)=") }) {
            return String(words.remove(at: index).dropFirst(name.count + 1))
        }
        guard let index = words.firstIndex(of: name) else { return nil }
        guard index + 1 < words.count else { throw .usage("`\(name)` needs a value") }
        words.remove(at: index)
        return words.remove(at: index)
    }

    /// Takes `--lang`; Vietnamese where it is not given.
    mutating func language() throws(CommandFailure) -> Language {
        let name = try option("--lang") ?? "vi"
        guard let language = Language(rawValue: name) else {
            throw .usage("`--lang` is vi or en; found `\(name.saidBack())`")
        }
        return language
    }

    /// Takes the option as a day.
    mutating func day(_ name: String) throws(CommandFailure) -> Day? {
        guard let text = try option(name) else { return nil }
        guard let day = Day(iso: text) else {
            throw .usage(
                "`\(name)` needs an existing day as year-month-day, such as 2026-07-01; found `\(text.saidBack())`")
        }
        return day
    }

    /// Takes what is left. Words that look like options are wrong use, but for a bare `-`.
    mutating func rest() throws(CommandFailure) -> [String] {
        if let unknown = words.first(where: { $0.hasPrefix("-") && $0 != "-" && $0 != "--" }) {
            throw .usage("there is no option `\(unknown.saidBack())` here; see `danloi help`")
        }
        defer { words = [] }
        return words.filter { $0 != "--" }
    }

    /// Makes sure that nothing is left.
    mutating func end() throws(CommandFailure) {
        if let extra = try rest().first {
            throw .usage("`\(extra.saidBack())` is not expected here; see `danloi help`")
        }
    }
}
