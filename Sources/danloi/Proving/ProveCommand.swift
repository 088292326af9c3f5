import Catalogue
import Foundation
import JSON
import Vietnamese

/// `danloi catalogue prove`: follows every walk through the procedures and the life events and tells what is wrong with them.
struct ProveCommand {
    private let language: Language
    private let isJSON: Bool
    private let catalogue: Catalogue
    private let subjects: [Subject]
    private let withRecords: Bool
    private let isDigest: Bool
    /// Whether the author's order is held against the one that needs the fewest questions.
    private let weighsOrder: Bool
    private var saved: [Double] = []
    private let dialogues: String?
    private var issues = 0
    private var proofs: [ProcedureProof] = []
    private var events: [EventProof] = []
    private var records = RecordSums()

    private enum Subject {
        case procedure(Procedure)
        case event(LifeEvent)
    }

    static func run(_ arguments: inout Arguments) throws -> Int32 {
        var command = try ProveCommand(&arguments)
        return try command.run()
    }

    private init(_ arguments: inout Arguments) throws {
        language = try arguments.language()
        isJSON = arguments.flag("--json")
        isDigest = arguments.flag("--digest")
        switch try arguments.option("--order") {
        case nil, "author": weighsOrder = false
        case "fewest": weighsOrder = true
        case let other?: throw CommandFailure.usage("`--order` is author or fewest; found `\(other.saidBack())`")
        }
        dialogues = try arguments.option("--write-dialogues")
        // Only where they are asked for: it takes a while.
        let location = try CatalogueLocation(&arguments, takesDefaultCache: false)
        withRecords = location.national != nil
        let words = try arguments.rest()
        // What can be neither is told before the catalogue is read.
        if let wrong = words.first(where: { ProcedureCode($0) == nil && !LifeEvent.isID($0) }) {
            throw Self.neither(wrong)
        }
        let catalogue = try location.load()
        self.catalogue = catalogue
        subjects = try words.map { word in
            if let event = catalogue.lifeEvent(word) { return .event(event) }
            guard let code = ProcedureCode(word) else { throw Self.neither(word) }
            guard let procedure = catalogue.procedure(code) ?? catalogue.records.reference(code) else {
                throw CommandFailure.failed("there is no procedure \(code) in the catalogue")
            }
            return .procedure(procedure)
        }
    }

    private static func neither(_ word: String) -> CommandFailure {
        .usage(
            "prove takes codes of procedures, such as 1.001193, and life events, such as sinh-con; found"
                + " `\(word.saidBack())`")
    }

    private mutating func run() throws -> Int32 {
        let start = ContinuousClock.now
        if isDigest {
            let text = CatalogueDigest.text(
                catalogue.procedures.map { catalogue.proof(of: $0) },
                events: catalogue.lifeEvents.map { catalogue.proof(of: $0) })
            Output.line(String(text.dropLast()))
            return 0
        }
        if subjects.isEmpty {
            for procedure in catalogue.procedures { try take(catalogue.proof(of: procedure)) }
            try tell(catalogue.circularReferrals())
            for event in catalogue.lifeEvents { try take(catalogue.proof(of: event)) }
            let seconds = Self.seconds(since: start)
            if !isJSON { tellSum(seconds) }
            if withRecords { try proveRecords() }
        } else {
            for subject in subjects {
                switch subject {
                case .procedure(let procedure): try take(catalogue.proof(of: procedure))
                case .event(let event): try take(catalogue.proof(of: event))
                }
            }
        }
        return issues == 0 ? 0 : 1
    }

    private mutating func take(_ proof: ProcedureProof) throws {
        if isJSON { Output.json(ProofView.json(proof, language)) } else { Output.line(ProofView.line(proof)) }
        proofs.append(proof)
        if weighsOrder { weigh(proof) }
        try tell(proof.issues)
    }

    private mutating func take(_ proof: EventProof) throws {
        if isJSON { Output.json(ProofView.json(proof, language)) } else { Output.line(ProofView.line(proof)) }
        events.append(proof)
        try tell(proof.issues)
    }

    private mutating func weigh(_ proof: ProcedureProof) {
        guard let fewest = proof.fewestQuestions() else { return }
        // The author's order stays where the other saves nothing, or where not everything is proved in it.
        let isServed = proof.procedure.askingFewest() !== proof.procedure
        let expected = isServed ? fewest.expected : fewest.authored
        let share = fewest.authored > 0 ? (fewest.authored - expected) / fewest.authored : 0
        saved.append(share)
        guard !isJSON else { return }
        let bound = fewest.bound.map { "; no order needs fewer than \(Self.text($0))" } ?? ""
        Output.line(
            "  fewest questions: \(Self.text(expected)) expected in \(isServed ? "the order found" : "the author's order"),"
                + " \(Self.text(fewest.authored)) in the author's: saves \(Self.percent(share))\(bound)")
    }

    private mutating func tell(_ found: [any ProofFault]) throws {
        for issue in found {
            issues += 1
            if !isJSON { Output.line(Output.visible("  " + issue.message(in: language))) }
            guard let dialogues, let text = issue.dialogue() else { continue }
            let path = "\(dialogues)/\(issue.subject)-\(issues).txt"
            do {
                try FileManager.default.createDirectory(atPath: dialogues, withIntermediateDirectories: true)
                try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            } catch {
                throw CommandFailure.failed("cannot write `\(path)`")
            }
        }
    }

    // MARK: Sums

    private func tellSum(_ seconds: Double) {
        let proved = proofs.count { $0.isProved }
        let ofEvents = events.isEmpty ? "" : ", \(events.count { $0.isProved }) of \(events.count) life events"
        Output.line(
            "\(proved) of \(proofs.count) procedures proved\(ofEvents),"
                + " \(issues) failures, \(Self.text(seconds)) s")
        if !saved.isEmpty {
            Output.line(
                "fewest questions: `--order fewest` saves \(Self.percent(saved.reduce(0, +) / Double(saved.count))) on the average"
            )
        }
        let largest = proofs.max { situations($0) < situations($1) }
        if let largest, let day = largest.largest {
            let code = largest.procedure.code
            Output.line(
                "largest flow: \(code), \(day.figures.situations) situations, \(day.nodes) nodes, on \(day.day)")
        }
        // Of each procedure, the day with the most situations; each procedure counts the same, and each situation.
        let all = proofs.compactMap { $0.largest?.figures }
        let total = all.reduce(Natural(0)) { $0 + $1.situations }
        let within = all.reduce(Natural(0)) { sum, figures in
            sum + figures.situationsByQuestions.prefix(7).reduce(Natural(0), +)
        }
        guard total > 0 else { return }
        func mean(_ shares: [Double]) -> String { Self.percent(shares.reduce(0, +) / Double(max(1, shares.count))) }
        Output.line(
            "within 6 questions: \(Self.percent(within.approximate / total.approximate)) of \(total) situations;"
                + " mean over procedures \(mean(all.map { $0.share(within: 6) })),"
                + " of answers as likely as each other \(mean(all.map { $0.likelihood(within: 6) }))")
    }

    private func situations(_ proof: ProcedureProof) -> Natural { proof.largest?.figures.situations ?? 0 }

    private struct RecordSums {
        var all = 0
        var asking = 0
        var proved = 0
        var situations: Natural = 0
    }

    private mutating func proveRecords() throws {
        let start = ContinuousClock.now
        for summary in catalogue.records.summaries {
            guard let procedure = catalogue.records.reference(summary.code) else { continue }
            let proof = catalogue.proof(of: procedure)
            records.all += 1
            if procedure.editions.contains(where: { !$0.facts.isEmpty }) { records.asking += 1 }
            if proof.isProved { records.proved += 1 }
            records.situations += situations(proof)
            if isJSON && !proof.isProved { Output.json(ProofView.json(proof, language)) }
            try tell(proof.issues)
        }
        guard !isJSON else { return }
        Output.line(
            "\(records.proved) of \(records.all) national records proved (\(records.asking) of them ask),"
                + " \(records.situations) situations, \(Self.text(Self.seconds(since: start))) s")
    }

    static func seconds(since start: ContinuousClock.Instant) -> Double {
        let elapsed = ContinuousClock.now - start
        return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    }

    static func text(_ number: Double) -> String { String(format: "%.2f", number) }
    static func percent(_ share: Double) -> String { String(format: "%.1f %%", share * 100) }
}
