import Foundation
import JSON
import OneStop
import Synchronization

/// `danloi status`: where dossiers stand.
enum StatusCommand {
    /// How many dossiers a batch may ask about.
    static let rowLimit = 50_000

    static func run(_ arguments: inout Arguments) throws -> Int32 {
        let language = try arguments.language()
        let form = try StatusForm(&arguments)
        let batch = try arguments.option("--batch")
        let check = try ownerCheck(&arguments)
        let day = try arguments.day("--on")
        guard let link = try OneStopLink.take(&arguments, on: day) else {
            throw CommandFailure.usage("`status` needs a one-stop system: `--no-one-stop` has no use here")
        }
        let words = try arguments.rest()
        guard (batch == nil) != words.isEmpty else {
            throw CommandFailure.usage("status needs a dossier code, or --batch FILE; see `danloi help`")
        }
        let view = StatusView(text: StatusText(language), hasColours: Output.hasColours, width: Output.width)
        let rows: [StatusRow]
        if let batch {
            rows = try read(batch, check)
        } else {
            rows = try read(words.joined(separator: " "), check, view)
        }
        let service: DossierService
        switch waiting(for: { await Self.service(link) }) {
        case .success(let opened): service = opened
        case .failure(let failure): throw failure
        }
        let outcomes = waiting {
            let outcomes = await look(up: rows, service, showsProgress: batch != nil)
            await link.close()
            return outcomes
        }
        form.show(zip(rows, outcomes).map { ($0, $1) }, view, isBatch: batch != nil || rows.count > 1)
        return StatusCount(outcomes).isComplete ? 0 : 1
    }

    private static func service(_ link: OneStopLink) async -> Result<DossierService, CommandFailure> {
        do throws(CommandFailure) { return .success(try await link.service()) } catch { return .failure(error) }
    }

    private static func ownerCheck(_ arguments: inout Arguments) throws(CommandFailure) -> OwnerCheck? {
        let last4 = try arguments.option("--last4")
        let number = try arguments.option("--number")
        guard last4 == nil || number == nil else { throw .usage("`--last4` does not go with `--number`") }
        if let number { return .fullNumber(number) }
        guard let last4 else { return nil }
        guard last4.utf8.count == 4, last4.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw .usage("`--last4` needs the four last digits of the owner's paper")
        }
        return .last4(last4)
    }

    // MARK: What is asked about

    /// The codes given as arguments; each has to be one.
    private static func read(
        _ text: String, _ check: OwnerCheck?, _ view: StatusView
    ) throws(CommandFailure) -> [StatusRow] {
        let rows = DossierCodeReader.find(in: text).isEmpty ? [] : (try? StatusRow.rows(of: text, check: check)) ?? []
        guard !rows.isEmpty else {
            throw .usage("`\(text)` is no dossier code; one such as H37.12-261112-0011 is expected")
        }
        for row in rows where row.code == nil { throw .usage(view.text.reason(row.subject)) }
        return rows
    }

    /// The codes of a file, or of standard input for `-`.
    private static func read(_ file: String, _ check: OwnerCheck?) throws -> [StatusRow] {
        var isFolder: ObjCBool = false
        if file != "-", FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), isFolder.boolValue {
            throw CommandFailure.usage("`\(file)` is a folder; a file with one code a line is expected")
        }
        let descriptor = file == "-" ? 0 : open(file, O_RDONLY)
        guard descriptor >= 0 else { throw CommandFailure.usage("cannot read `\(file)`") }
        defer { if descriptor > 0 { close(descriptor) } }
        var input = LineReader(descriptor: descriptor)
        var rows: [StatusRow] = []
        var number = 0
        while let line = input.next() {
            number += 1
            do {
                rows += try StatusRow.rows(of: line, check: check)
            } catch {
                throw CommandFailure.usage(
                    "line \(number) of \(file): a dossier code, or a JSON object with `code` is expected; \(error)")
            }
            guard rows.count <= rowLimit else {
                throw CommandFailure.usage("\(file) has more than \(rowLimit) dossiers; please ask in parts")
            }
        }
        guard !rows.isEmpty else { throw CommandFailure.usage("\(file) has no dossier code") }
        return rows
    }

    // MARK: Asking

    /// Looks all up: those with the same owner check together, a few checks at a time.
    private static func look(
        up rows: [StatusRow], _ service: DossierService, showsProgress: Bool
    ) async -> [StatusOutcome] {
        var groups: [(check: OwnerCheck?, places: [Int])] = []
        var groupOfDigits: [String: Int] = [:]
        for (place, row) in rows.enumerated() where row.code != nil {
            let key =
                switch row.check {
                case nil: ""
                case .last4(let digits)?: "4 \(digits)"
                case .fullNumber(let number)?: "n \(number)"
                }
            if let group = groupOfDigits[key] {
                groups[group].places.append(place)
            } else {
                groupOfDigits[key] = groups.count
                groups.append((row.check, [place]))
            }
        }
        let progress = showsProgress ? StatusProgress(of: groups.reduce(0) { $0 + $1.places.count }) : nil
        var outcomes = [StatusOutcome](repeating: .notAsked, count: rows.count)
        await withTaskGroup(of: [(Int, DossierAnswer)].self) { tasks in
            for (index, group) in groups.enumerated() {
                if index >= 8, let done = await tasks.next() {
                    for (place, answer) in done { outcomes[place] = .answered(answer) }
                }
                // One owner's mistakes are not another's: failed checks are counted apart.
                let caller = DossierCaller("status \(index)", kind: .business)
                let codes = group.places.compactMap { rows[$0].code }
                tasks.addTask {
                    var answers = group.places.map { ($0, DossierAnswer.notConnected) }
                    for await event in service.batch(codes, check: group.check, caller: caller) {
                        guard case .answered(let index, _, let answer, done: _, of: _) = event else { continue }
                        answers[index].1 = answer
                        progress?.step()
                    }
                    return answers
                }
            }
            for await done in tasks {
                for (place, answer) in done { outcomes[place] = .answered(answer) }
            }
        }
        progress?.end()
        return outcomes
    }
}

/// How the answers are shown.
private enum StatusForm {
    case people, json, csv

    init(_ arguments: inout Arguments) throws(CommandFailure) {
        let (isJSON, isCSV) = (arguments.flag("--json"), arguments.flag("--csv"))
        guard !(isJSON && isCSV) else { throw .usage("`--json` does not go with `--csv`") }
        self = isJSON ? .json : isCSV ? .csv : .people
    }

    func show(_ rows: [(row: StatusRow, outcome: StatusOutcome)], _ view: StatusView, isBatch: Bool) {
        switch self {
        case .json: for (row, outcome) in rows { view.showJSON(row, outcome) }
        case .csv:
            Output.line(StatusView.csvHeader)
            for (row, outcome) in rows { view.showCSV(row, outcome) }
        // A pipe is read by a program, unless it asked about one dossier only.
        case .people where isBatch && !Output.isTerminal: for (row, outcome) in rows { view.showJSON(row, outcome) }
        case .people where isBatch:
            view.showTable(rows)
            Output.line(view.text.summary(StatusCount(rows.map(\.outcome))))
        case .people:
            for (row, outcome) in rows {
                if let code = row.code, case .answered(let answer) = outcome { view.show(code, answer) }
            }
        }
    }
}

/// How many are answered, on standard error: in place on a terminal, else at each tenth.
private final class StatusProgress: Sendable {
    private let total: Int
    private let done = Mutex(0)
    private let isTerminal = isatty(2) == 1

    init(of total: Int) { self.total = total }

    func step() {
        done.withLock { done in
            done += 1
            if isTerminal {
                Output.progress("\r\(done)/\(total)")
            } else if done * 10 / total != (done - 1) * 10 / total {
                Output.progress("\(done)/\(total)\n")
            }
        }
    }

    func end() { if isTerminal { Output.progress("\r\u{1B}[K") } }
}
