import Assistant
import Catalogue
import JSON
import OneStop

/// Shows dossiers: as a story, as a table, as JSON lines, as CSV. What the source wrote is in quotation marks, or apart.
struct StatusView {
    let text: StatusText
    let hasColours: Bool

    // MARK: For people

    func show(_ code: DossierCode, _ answer: DossierAnswer, _ fault: ConfigurationFault?) {
        Output.line(style(text.title(code), "1"))
        if let reason = fault.map(text.refused) ?? text.reason(answer) { Output.line(reason) }
        switch answer {
        case .story(let story, asOf: _, let isStale):
            if isStale { Output.line(text.stale) }
            show(story)
        case .locked(until: _, let story?): show(story)
        case .unavailable(_, let lastKnown?):
            Output.line(text.stale)
            show(lastKnown)
        case .notAvailable, .locked, .unavailable, .overloaded, .tooMany, .needsFullNumber, .notConnected: break
        }
    }

    private func show(_ story: DossierStory) {
        for line in text.lines(story) { Output.line("  • \(words(line))") }
    }

    private func words(_ line: StoryLine) -> String {
        guard let quote = line.quote else { return Output.visible(line.text) }
        let inside = quote.replacing("“", with: "\"").replacing("”", with: "\"")
        return Output.visible("\(line.text) “\(inside)”")
    }

    func showTable(_ rows: [(row: StatusRow, outcome: StatusOutcome)]) {
        let lines = [text.columns] + rows.map { cells($0.row, $0.outcome) }
        // The last column may be as long as it likes.
        let widths = (0..<3).map { column in lines.map { $0.count > column + 1 ? $0[column].count : 0 }.max() ?? 0 }
        for (index, cells) in lines.enumerated() {
            var line = ""
            for (column, cell) in cells.enumerated() {
                let isLast = column == cells.count - 1
                line += isLast ? cell : cell + String(repeating: " ", count: max(0, widths[column] - cell.count) + 2)
            }
            Output.line(index == 0 ? style(line, "1") : line)
        }
    }

    /// Code, state, appointment, lateness; or the code and why there is no more.
    private func cells(_ row: StatusRow, _ outcome: StatusOutcome) -> [String] {
        guard let code = row.code, case .answered(let answer, let fault) = outcome else {
            return ["-", row.problem.map(text.reason) ?? ""]
        }
        let story: DossierStory
        var mark = ""
        switch answer {
        case .story(let told, asOf: _, isStale: _): story = told
        case .locked(let until, let told?): (story, mark) = (told, text.lockedInTable(until))
        case .notAvailable, .locked, .unavailable, .overloaded, .tooMany, .needsFullNumber, .notConnected:
            return [code.text, fault.map(text.refused) ?? text.reason(answer) ?? ""]
        }
        let lines = text.lines(story)
        let state = lines.first { $0.id == "state" }.map(words) ?? ""
        let lateness = lines.first { $0.id == "lateness" }.map(words) ?? ""
        return [code.text, state, story.due.map(text.moment) ?? "-", text.inTable(lateness) + mark]
    }

    private func style(_ words: String, _ code: String) -> String {
        hasColours ? "\u{1B}[\(code)m\(words)\u{1B}[0m" : words
    }

    // MARK: For programs

    func showJSON(_ row: StatusRow, _ outcome: StatusOutcome) {
        var writer = JSONWriter()
        writer.beginObject()
        if let line = row.line { writer.member("line", line) }
        let facts = StatusFacts(row, outcome)
        optional("code", row.code?.text, &writer)
        writer.member("answer", facts.answer)
        if let problem = row.problem { writer.member("problem", problem.id) }
        if case .uncertain(let codes) = row.problem { writer.member("perhaps", codes.map(\.text)) }
        facts.told?.writeStory(in: text.language == .vi ? .vi : .en, to: &writer)
        if let retryAt = facts.retryAt { writer.member("retry_at", retryAt.description) }
        if let fault = facts.fault {
            writer.member("source", fault.source)
            writer.member("trouble", "\(fault.kind.rawValue)_refused")
        }
        if let reason = reason(row, outcome) { writer.member("reason", reason) }
        writer.endObject()
        Output.json(writer.text)
    }

    private func optional(_ key: String, _ value: String?, _ writer: inout JSONWriter) {
        writer.key(key)
        if let value { writer.string(value) } else { writer.null() }
    }

    private func reason(_ row: StatusRow, _ outcome: StatusOutcome) -> String? {
        switch outcome {
        case .answered(let answer, let fault): fault.map(text.refused) ?? text.reason(answer)
        case .problem, .open: row.problem.map(text.reason)
        }
    }

    static let csvHeader =
        "code,answer,status,status_number,level,late,lateness,due,as_of,stale,retry_at,state,procedure,reason,line,problem"

    func showCSV(_ row: StatusRow, _ outcome: StatusOutcome) {
        let facts = StatusFacts(row, outcome)
        let story = facts.story
        let lines = story.map(text.lines) ?? []
        let procedure = lines.first { $0.id == "procedure" }?.quote
        let cells: [String?] = [
            row.code?.text, facts.answer, story?.status?.id, story?.status?.number.map(String.init),
            story.map { String($0.level.rawValue) }, story.map { String($0.isLate) }, story?.lateness?.id,
            story?.due?.description, facts.asOf?.description, story.map { _ in String(facts.isStale) },
            facts.retryAt?.description, lines.first { $0.id == "state" }.map(words), procedure, reason(row, outcome),
            row.line.map(String.init), row.problem?.id,
        ]
        Output.line(cells.map { Self.cell($0 ?? "") }.joined(separator: ","))
    }

    /// Quoted where need be. What a spreadsheet would take for a formula is marked as text.
    static func cell(_ raw: String) -> String {
        var text = Output.visible(raw).replacing("\n", with: " ")
        if let first = text.first, "=+-@".contains(first) { text = "'" + text }
        return text.contains { $0 == "," || $0 == "\"" } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }
}

/// An outcome as programs read it.
private struct StatusFacts {
    let answer: String
    let told: DossierFacts?
    let fault: ConfigurationFault?

    var story: DossierStory? { told?.story }
    var asOf: Instant? { told?.asOf }
    var isStale: Bool { told?.isStale ?? false }
    var retryAt: Instant? { told?.retryAt }

    init(_ row: StatusRow, _ outcome: StatusOutcome) {
        guard case .answered(let given, let fault) = outcome else {
            (answer, told, self.fault) = (row.problem?.answer ?? "not_asked", nil, nil)
            return
        }
        let told = DossierFacts(given)
        (answer, self.told, self.fault) = (told.answer, told, fault)
    }
}
