import Dialogue
import OneStop
import Vietnamese

/// Keeps a conversation as a dialogue test: what was said, and where it led.
public struct DialogueRecorder: Sendable {
    private var lines: [String]
    /// A conversation begins with the first thing said or chosen; before that there is no reply to expect.
    private var hasBegun = false

    public init(today: Day, language: String) {
        lines = ["on \(today)"]
        if language != "vi" { lines.append("lang \(language)") }
    }

    /// Adds one turn.
    public mutating func record(_ event: Event, _ reply: Reply) {
        switch event {
        case .opened, .dossiersLookedUp, .lawSearched: return
        case .said where reply.abstention == .tooLong:
            // Its length alone was answered; a file of that length would be no use to anybody.
            lines.append("# (a message too long to read)")
            return
        case .said(let text):
            hasBegun = true
            lines.append("> \(reply.hasOwnerCheck ? Self.masked(text) : Self.withoutNumbers(text))")
        case .chose(let id):
            hasBegun = true
            lines.append("@ \(VietnameseText.cleaned(id).text)")
        case .dayChanged(let day): lines.append("on \(day)")
        case .languageChanged(let language): lines.append("lang \(language.rawValue)")
        }
        guard hasBegun else { return }
        if let procedure = reply.procedure { lines.append("< guiding \(procedure)") }
        if let question = reply.openQuestion {
            lines.append("< asks \(question)")
        } else {
            lines.append("< \(reply.stage.rawValue)")
        }
        if let abstention = reply.abstention { lines.append("< abstains \(abstention.rawValue)") }
        let observed = Observation.all(of: reply)
        for kind in ["guide", "outcome"] {
            let subjects = observed.filter { $0.kind == kind }.compactMap(\.subject).sorted()
            if !subjects.isEmpty { lines.append("< \(kind) \(subjects.joined(separator: ", "))") }
        }
        for fact in reply.facts { lines.append("= \(fact.id) \(fact.value)") }
    }

    /// A message without numbers of people: runs of nine digits or more, also typed in groups. Codes have no such run.
    private static func withoutNumbers(_ text: String) -> String {
        let cleaned = VietnameseText.cleaned(text).text
        // Zeros in their place are read as a number, as they were.
        return cleaned.replacing(/[0-9](?:[ .]?[0-9]){8,}/) { match in
            String(match.output.map { $0.isASCII && $0.isNumber ? "0" : $0 })
        }
    }

    /// A message with digits of the owner's paper: of its words only the codes are kept, since digits may be said in any.
    private static func masked(_ text: String) -> String {
        let cleaned = VietnameseText.cleaned(text).text
        let codes = DossierCodeReader.find(in: cleaned, limit: 100).map { found in
            String(decoding: cleaned.utf8.dropFirst(found.range.lowerBound).prefix(found.range.count), as: UTF8.self)
        }
        return (codes + [InventedDossiers.mask]).joined(separator: " ")
    }

    /// The text of the file.
    public var text: String { lines.joined(separator: "\n") + "\n" }
}
