import Foundation
import OneStop

/// `danloi status`: where dossiers stand.
enum StatusCommand {
    static func run(_ arguments: inout Arguments) throws -> Int32 {
        let text = StatusText(try arguments.language())
        let form = try StatusForm(&arguments)
        let isCheck = arguments.flag("--check")
        let batch = try arguments.option("--batch")
        let check = try ownerCheck(&arguments)
        let day = try arguments.day("--on")
        guard let link = try OneStopLink.take(&arguments, on: day, keepsFailedChecks: true) else {
            throw CommandFailure.usage("`status` needs a one-stop system: `--no-one-stop` has no use here")
        }
        let words = try arguments.rest()
        if isCheck {
            guard batch == nil, words.isEmpty, check == nil else {
                throw CommandFailure.usage("`--check` asks for sessions only: it goes with no code, check or batch")
            }
            return try SourceChecking.run(link, form, text)
        }
        guard (batch == nil) != words.isEmpty else {
            throw CommandFailure.usage("status needs a dossier code, or --batch FILE; see `danloi help`")
        }
        let rows =
            if let batch {
                try StatusReading.rows(ofFile: batch, check: check)
            } else {
                try StatusReading.rows(of: words, check: check, text)
            }
        let view = StatusView(text: text, hasColours: Output.hasColours)
        let printer = StatusPrinter(rows, form, view, isMany: batch != nil || rows.count > 1)
        return try ask(rows, link, printer)
    }

    private static func ownerCheck(_ arguments: inout Arguments) throws(CommandFailure) -> OwnerCheck? {
        let last4 = try arguments.option("--last4")
        let number = try arguments.option("--number")
        guard last4 == nil || number == nil else { throw .usage("`--last4` does not go with `--number`") }
        if let number {
            guard let check = OwnerCheck(number: number) else {
                throw .usage("`--number` needs the whole number of the owner's paper, 8 to 32 letters and digits")
            }
            return check
        }
        guard let last4 else { return nil }
        guard let check = OwnerCheck(last4: last4) else {
            throw .usage("`--last4` needs the four last digits of the owner's paper")
        }
        return check
    }

    /// Asks about all rows, each question once, and prints as answers come. The person at the command is one caller, whatever
    /// they give for whichever code.
    private static func ask(_ rows: [StatusRow], _ link: OneStopLink, _ printer: StatusPrinter) throws -> Int32 {
        var printer = printer
        let plan = StatusPlan(rows)
        let feed = StatusFeed()
        let service = try link.startedService()
        let signals = try StopSignals()
        Thread.detachNewThread {
            signals.wait()
            feed.put(.interrupted)
        }
        let asking = Task.detached {
            for await event in service.batch(plan.questions, caller: DossierCaller("status")) {
                if case .answered(let place, _, let answer, done: _, of: _) = event {
                    feed.put(.answered(place, answer))
                }
            }
            feed.put(.finished)
        }
        var faults = StatusFaults(service)
        printer.begin(askingAbout: plan.questions.count)
        var isPartial: Bool?
        while isPartial == nil {
            for news in feed.take() {
                switch news {
                case .answered(let place, let answer):
                    let fault = faults.note(answer, for: plan.questions[place].code, heard: link.events())
                    printer.note(answer, fault, rows: plan.rows[place])
                case .finished: isPartial = isPartial ?? false
                case .interrupted: isPartial = isPartial ?? true
                }
            }
            printer.flush()
        }
        asking.cancel()
        printer.end(isPartial: isPartial == true)
        for fault in faults.likely { Output.error("danloi: \(printer.view.text.fault(fault))") }
        // Whoever interrupts does not want to wait; what is open ends with the process.
        if isPartial == false { waiting { await link.close() } }
        return isPartial == true || !printer.count.isComplete ? 1 : 0
    }
}

/// How the answers are shown.
enum StatusForm {
    case text, json, csv

    /// Where none is chosen, people read text on a terminal, and programs JSON elsewhere.
    init(_ arguments: inout Arguments) throws(CommandFailure) {
        let chosen = [("--json", StatusForm.json), ("--csv", .csv), ("--text", .text)]
            .filter { arguments.flag($0.0) }
        guard chosen.count <= 1 else { throw .usage("`\(chosen[0].0)` does not go with `\(chosen[1].0)`") }
        self = chosen.first?.1 ?? (Output.isTerminal ? .text : .json)
    }
}
