import OneStop

/// Prints rows as they are answered: JSON and CSV in the order of the input, as far as there is no gap; people's forms at the end.
struct StatusPrinter {
    let view: StatusView
    private let rows: [StatusRow]
    private let form: StatusForm
    private let isMany: Bool
    private var outcomes: [StatusOutcome]
    /// How many rows are printed, from the first.
    private var printed = 0
    private var progress: StatusProgress?

    init(_ rows: [StatusRow], _ form: StatusForm, _ view: StatusView, isMany: Bool) {
        (self.rows, self.form, self.view, self.isMany) = (rows, form, view, isMany)
        outcomes = rows.map { $0.question == nil ? .problem : .open }
    }

    /// What the rows came to.
    var count: StatusCount { StatusCount(outcomes) }

    mutating func begin(askingAbout questions: Int) {
        if isMany && questions > 0 {
            progress = StatusProgress(
                of: questions, view.text, rowsGoToTerminal: form != .text && Output.isTerminal)
        }
        if form == .csv { Output.line(StatusView.csvHeader) }
        if form == .text {
            for row in rows {
                guard let problem = row.problem else { continue }
                Output.error("danloi: \(view.text.place(row.line))\(view.text.reason(problem))")
            }
        }
        flush()
    }

    mutating func note(_ answer: DossierAnswer, _ fault: ConfigurationFault?, rows places: [Int]) {
        for place in places { outcomes[place] = .answered(answer, fault) }
        progress?.note(answer)
    }

    /// Prints what can be printed now.
    mutating func flush() {
        guard form != .text else { return }
        while printed < rows.count, outcomes[printed].isKnown {
            show(printed)
            printed += 1
        }
        Output.flush()
    }

    /// Prints what is there of the rest, and what all came to.
    mutating func end(isPartial: Bool) {
        progress?.clear()
        switch form {
        case .json, .csv:
            for place in printed..<rows.count where outcomes[place].isKnown { show(place) }
            Output.flush()
            if isMany { Output.error(view.text.summary(count, isPartial: isPartial)) }
        case .text where isMany:
            // Problems are on standard error already.
            let answered = rows.indices.filter { rows[$0].code != nil && outcomes[$0].isKnown }
            view.showTable(answered.map { (rows[$0], outcomes[$0]) })
            Output.line(view.text.summary(count, isPartial: isPartial))
        case .text:
            for (row, outcome) in zip(rows, outcomes) {
                if let code = row.code, case .answered(let answer, let fault) = outcome {
                    view.show(code, answer, fault)
                }
            }
        }
        Output.flush()
    }

    private func show(_ place: Int) {
        switch form {
        case .json: view.showJSON(rows[place], outcomes[place])
        case .csv: view.showCSV(rows[place], outcomes[place])
        case .text: break
        }
    }
}

/// What became of a row.
enum StatusOutcome: Sendable {
    /// With what in the configuration keeps it from being answered, if anything.
    case answered(DossierAnswer, ConfigurationFault?)
    /// There is nothing to ask.
    case problem
    /// Not answered yet.
    case open

    var isKnown: Bool { if case .open = self { false } else { true } }
}

/// What many look-ups came to.
struct StatusCount: Sendable {
    /// Rows that ask about a dossier: the sum of the next four.
    var asked = 0
    var answered = 0
    var notAvailable = 0
    /// Shown at the level of the code at most, since checks are locked.
    var locked = 0
    var unanswered = 0
    /// Of those whose state is shown.
    var late = 0
    var needsAction = 0
    var done = 0
    /// Rows that say what is wrong with a line.
    var problems = 0

    init(_ outcomes: [StatusOutcome]) {
        for outcome in outcomes {
            if case .problem = outcome { problems += 1 } else { asked += 1 }
            guard case .answered(let answer, _) = outcome else { continue }
            switch answer {
            case .story(let story, asOf: _, isStale: _):
                answered += 1
                note(story)
            case .locked(until: _, let story):
                locked += 1
                if let story { note(story) }
            case .notAvailable: notAvailable += 1
            case .unavailable, .overloaded, .needsFullNumber, .notConnected: break
            }
        }
        unanswered = asked - answered - notAvailable - locked
    }

    private mutating func note(_ story: DossierStory) {
        if story.isLate { late += 1 }
        switch story.status {
        case .supplementRequested, .paymentRequested: needsAction += 1
        case let status?: if status.isTerminal { done += 1 }
        case nil: break
        }
    }

    /// Every row got what it asked for.
    var isComplete: Bool { notAvailable == 0 && locked == 0 && unanswered == 0 && problems == 0 }
}
