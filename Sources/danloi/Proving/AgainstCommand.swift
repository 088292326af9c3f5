import Catalogue
import JSON
import LegalRetrieval
import Vietnamese

/// `danloi catalogue check --against`: the hand-written procedures against their national records and against the law.
struct AgainstCommand {
    private let isJSON: Bool
    private let showsAll: Bool
    private let day: Day
    private let procedures: [Procedure]
    private let comparison: WorldComparison
    private let law: LawStandings?
    private var counts: [WorldDifference.Severity: Int] = [:]
    private var acceptedCount = 0
    /// Contradictions that nobody has accepted.
    private var open = 0

    static func run(_ arguments: inout Arguments, records path: String) throws -> Int32 {
        var command = try AgainstCommand(&arguments, records: path)
        return try command.run()
    }

    private init(_ arguments: inout Arguments, records path: String) throws {
        isJSON = arguments.flag("--json")
        showsAll = arguments.flag("--all")
        let day = try arguments.day("--on") ?? todayInVietnam()
        self.day = day
        let location = try CatalogueLocation(&arguments, takesDefaultCache: false)
            .replaced(procedures: nil, national: path)
        let library = try LawLocation.take(&arguments, procedures: location.procedures)
        let words = try arguments.rest()
        let codes = try words.map { word in
            guard let code = ProcedureCode(word) else {
                throw CommandFailure.usage(
                    "check takes codes of procedures, such as 1.001193; found `\(word.saidBack())`")
            }
            return code
        }
        let read = try location.read()
        comparison = WorldComparison(records: read.records)
        let own = Set(read.procedures.map(\.code))
        if let missing = codes.first(where: { !own.contains($0) }) {
            throw CommandFailure.failed("there is no hand-written procedure \(missing)")
        }
        procedures = read.procedures.filter { codes.isEmpty || codes.contains($0.code) }
        do {
            law = try library.map { LawStandings(try LegalLibrary($0.path), on: day) }
        } catch let error as LawError {
            throw CommandFailure.failed("\(error)")
        }
    }

    private mutating func run() throws -> Int32 {
        for procedure in procedures {
            let law = law
            do {
                tell(
                    procedure,
                    try comparison.differences(of: procedure, on: day) { (place) throws(LawError) in
                        try law?.standing(of: place)
                    })
            } catch {
                throw CommandFailure.failed("\(error)")
            }
        }
        if !isJSON {
            let sums = WorldDifference.Severity.allCases.map { "\(counts[$0] ?? 0) \(Self.plural($0))" }
            Output.line(
                "\(procedures.count) procedures on \(day): \(sums.joined(separator: ", ")); \(acceptedCount) accepted")
        }
        return open == 0 ? 0 : 1
    }

    private static func plural(_ severity: WorldDifference.Severity) -> String {
        severity == .contradiction ? "contradictions" : severity.rawValue
    }

    private mutating func tell(_ procedure: Procedure, _ differences: [WorldDifference]) {
        for difference in differences {
            if difference.accepted != nil {
                acceptedCount += 1
            } else {
                counts[difference.severity, default: 0] += 1
                if difference.severity == .contradiction { open += 1 }
            }
            if isJSON { Output.json(Self.json(procedure, difference)) }
        }
        let shown = differences.filter { showsAll || ($0.accepted == nil && $0.severity != .information) }
        guard !isJSON, !shown.isEmpty else { return }
        Output.line(Output.visible("\(procedure.code) \(procedure.name.vi)"))
        for difference in shown {
            let accepted = difference.accepted.map { " [accepted: \($0.vi)]" } ?? ""
            Output.line(
                Output.visible(
                    "  \(Self.mark(difference.severity)) \(difference.part.rawValue): \(difference.text)\(accepted)"))
        }
    }

    private static func mark(_ severity: WorldDifference.Severity) -> String {
        switch severity {
        case .contradiction: "!"
        case .toLookAt: "?"
        case .information: "-"
        }
    }

    private static func json(_ procedure: Procedure, _ difference: WorldDifference) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("code", procedure.code.text)
        writer.member("in", difference.part.rawValue)
        writer.member("severity", difference.severity.rawValue)
        writer.member("about", difference.subject)
        writer.member("text", difference.text)
        if let accepted = difference.accepted { writer.member("accepted", accepted.vi) }
        writer.endObject()
        return writer.text
    }
}
