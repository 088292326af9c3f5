import Vietnamese

/// The time limits of a procedure against those of its record.
struct DeadlineComparison {
    private let deadlines: [Deadline]
    private let record: NationalRecord
    private let running: RecordWords
    /// What the procedure says besides: in notes and notices.
    private let mentioned: RecordWords

    /// - Parameter day: what no one is shown on it is left out.
    init(_ edition: Edition, _ record: NationalRecord, on day: Day) {
        self.record = record
        deadlines = edition.deadlines.filter { edition.mayHold($0.when, on: day) }
        running = RecordWords(RecordWords.running(record))
        mentioned = RecordWords(
            deadlines.compactMap(\.note?.vi) + edition.steps.map(\.text.vi) + edition.notices.map(\.text.vi))
    }

    func differences() -> [WorldDifference] {
        var found: [WorldDifference] = []
        var stated: [Deadline.Kind] = []
        var bare: [Int] = []
        for limit in record.deadlines {
            guard let value = Int(VietnameseText.cleaned(limit.value).text), value > 0 else { continue }
            let channel = RecordChannel.read(limit.channel)
            guard let kind = RecordTime.unit(limit.unit)?(value) else {
                bare.append(value)
                if !deadlines.contains(where: { Self.mayBe(value, $0.kind) }) {
                    found.append(
                        WorldDifference(
                            .deadline, .toLookAt, "\(value)",
                            "the record gives \(value) without a unit, the procedure has no such number"))
                }
                continue
            }
            stated.append(kind)
            if let difference = missing(kind, channel) { found.append(difference) }
        }
        for deadline in deadlines {
            guard let words = Self.words(deadline.kind), !stated.contains(where: { Self.same($0, deadline.kind) }),
                !bare.contains(where: { Self.mayBe($0, deadline.kind) }), !Self.isTold(deadline.kind, running)
            else { continue }
            found.append(
                WorldDifference(
                    .deadline, stated.isEmpty ? .toLookAt : .contradiction, words,
                    stated.isEmpty
                        ? "the procedure says \(words) (\(deadline.id)); the record states no limit with a unit"
                        : "the procedure says \(words) (\(deadline.id)), the record nowhere"))
        }
        return found
    }

    private func missing(_ kind: Deadline.Kind, _ channel: Channel?) -> WorldDifference? {
        guard let words = Self.words(kind) else { return nil }
        let own = deadlines.filter { Self.same($0.kind, kind) }
        if own.isEmpty {
            if Self.isTold(kind, mentioned) {
                return WorldDifference(
                    .deadline, .information, words,
                    "the record says \(words); the procedure speaks of it without following it")
            }
            if let other = Self.inOtherDays(kind), deadlines.contains(where: { $0.kind == other }),
                Self.isTold(other, running)
            {
                return WorldDifference(
                    .deadline, .information, words,
                    "the record’s table says \(words), its text what the procedure says")
            }
            return WorldDifference(
                .deadline, .contradiction, words, "the record says \(words), the procedure does not")
        }
        guard let channel, !own.contains(where: { channel.isMeant(by: $0.channels) }) else { return nil }
        return WorldDifference(
            .deadline, .contradiction, "\(words) \(channel.rawValue)",
            "the record says \(words) also for \(channel.rawValue), the procedure does not")
    }

    /// The same number of days of the other sort.
    private static func inOtherDays(_ kind: Deadline.Kind) -> Deadline.Kind? {
        switch kind {
        case .days(let count): .workingDays(count)
        case .workingDays(let count): .days(count)
        default: nil
        }
    }

    private static func same(_ a: Deadline.Kind, _ b: Deadline.Kind) -> Bool {
        switch (a, b) {
        // Within the day of filing.
        case (.immediate, .workingDays(1)), (.workingDays(1), .immediate): true
        case (.immediate, .days(1)), (.days(1), .immediate): true
        case (.immediate, .hours(let count)), (.hours(let count), .immediate): count <= 8
        default: a == b
        }
    }

    /// Whether a number without a unit may mean this.
    private static func mayBe(_ value: Int, _ kind: Deadline.Kind) -> Bool {
        switch kind {
        case .workingDays(let count), .days(let count), .hours(let count), .months(let count): count == value
        case .immediate: value == 1
        case .notStated, .quoted: false
        }
    }

    private static func words(_ kind: Deadline.Kind) -> String? {
        switch kind {
        case .workingDays(let count): "\(count) working_days"
        case .days(let count): "\(count) days"
        case .hours(let count): "\(count) hours"
        case .months(let count): "\(count) months"
        case .immediate: "immediate"
        case .notStated, .quoted: nil
        }
    }

    /// Whether the running text of the record says so.
    private static func isTold(_ kind: Deadline.Kind, _ words: RecordWords) -> Bool {
        func says(_ count: Int, _ units: [String]) -> Bool {
            units.contains { words.has("\(count) \($0)") || words.has("0\(count) \($0)") }
        }
        return switch kind {
        case .workingDays(let count): says(count, ["ngay lam viec"])
        case .days(let count): says(count, ["ngay"])
        case .hours(let count): says(count, ["gio"])
        case .months(let count): says(count, ["thang"])
        case .immediate:
            ["ngay trong ngay", "trong ngay", "ngay sau khi", "ngay khi", "ngay tai"].contains { words.has($0) }
        case .notStated, .quoted: true
        }
    }
}
