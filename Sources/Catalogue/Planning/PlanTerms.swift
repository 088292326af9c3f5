import Vietnamese

/// How long the procedures of a plan take, on one day. What was looked up once is kept: the cases of a plan ask for the same again.
final class PlanTerms {
    private struct Asked: Hashable {
        let code: ProcedureCode
        let answers: [NamedAnswer]
    }

    let procedure: (ProcedureCode) -> Procedure?
    private let day: Day
    private let known: [NamedAnswer]
    private let readRecord: (ProcedureCode) -> Procedure?
    private var times: [Asked: PlanTime?] = [:]
    private var records: [ProcedureCode: Plan.TimeSource] = [:]

    init(
        day: Day, known: [NamedAnswer], procedure: @escaping (ProcedureCode) -> Procedure?,
        record: @escaping (ProcedureCode) -> Procedure?
    ) {
        self.day = day
        self.known = known
        self.procedure = procedure
        readRecord = record
    }

    /// By the guide of a hand-written procedure; nil where it is not in force.
    func time(of code: ProcedureCode, with answers: [NamedAnswer]) -> PlanTime? {
        let asked = Asked(code: code, answers: answers)
        if let time = times[asked] { return time }
        let situation = procedure(code)?.situation(on: day, known: known, with: answers)
        let time = situation.map { PlanTime(Guide($0).deadlines) }
        times[asked] = .some(time)
        return time
    }

    /// What a national record states.
    func record(_ code: ProcedureCode) -> Plan.TimeSource {
        if let source = records[code] { return source }
        let source: Plan.TimeSource =
            readRecord(code).map { RecordTerms($0).kinds.map { .record($0) } ?? .unclearRecord } ?? .missingRecord
        records[code] = source
        return source
    }
}

/// The terms that a national record states for its matter.
struct RecordTerms {
    /// Each once; nil where the record states none, or not so that it can be read with certainty.
    let kinds: [Deadline.Kind]?

    /// - Parameter record: the record as a procedure.
    init(_ record: Procedure) {
        var kinds: [Deadline.Kind] = []
        for deadline in record.editions.flatMap(\.deadlines) {
            guard let stated = Length(deadline.kind), Self.agrees(deadline.note?.vi ?? "", with: stated) else {
                self.kinds = nil
                return
            }
            if !kinds.contains(deadline.kind) { kinds.append(deadline.kind) }
        }
        self.kinds = kinds.isEmpty ? nil : kinds
    }

    /// A number of days, hours or months.
    private struct Length: Equatable {
        let count: Int
        /// The word for the unit, as records write it.
        let unit: String
        let isOfWorkingDays: Bool

        init(count: Int, unit: String, isOfWorkingDays: Bool = false) {
            (self.count, self.unit, self.isOfWorkingDays) = (count, unit, isOfWorkingDays)
        }

        /// nil where it is no length.
        init?(_ kind: Deadline.Kind) {
            switch kind {
            case .workingDays(let count): self.init(count: count, unit: "ngày", isOfWorkingDays: true)
            case .days(let count): self.init(count: count, unit: "ngày")
            case .hours(let count): self.init(count: count, unit: "giờ")
            case .months(let count): self.init(count: count, unit: "tháng")
            case .immediate, .notStated, .quoted: return nil
            }
        }

        /// Whether a note that states the other length can mean this one: it may leave out "làm việc", but not add it.
        func agrees(with other: Length) -> Bool {
            count == other.count && unit == other.unit && (isOfWorkingDays || !other.isOfWorkingDays)
        }
    }

    /// What is written beside a term may state another, for a case that the table does not tell.
    private static func agrees(_ note: String, with stated: Length) -> Bool {
        let tokens = Tokenizer.tokens(note)
        return tokens.indices.allSatisfy { index in
            guard tokens[index].kind == .number, let count = Int(tokens[index].text) else { return true }
            // Of a day in the calendar: "ngày 1 tháng 7".
            if index > 0, units.contains(tokens[index - 1].text) { return true }
            // "03 ngày", and "05 (năm) ngày", where "năm" is no year.
            let near = tokens.indices.dropFirst(index + 1).prefix(2).filter { units.contains(tokens[$0].text) }
            guard let unit = near.last else { return true }
            let isOfWorkingDays = tokens[(unit + 1)...].prefix(2).map(\.text) == ["làm", "việc"]
            return stated.agrees(
                with: Length(count: count, unit: tokens[unit].text, isOfWorkingDays: isOfWorkingDays))
        }
    }

    private static let units: Set<String> = ["ngày", "giờ", "tháng", "tuần", "năm"]
}
