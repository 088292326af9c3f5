import Vietnamese

/// Whether the record is still the one that a procedure was written from.
struct RecordIdentity {
    private let procedure: Procedure
    private let edition: Edition
    private let record: NationalRecord

    init(_ procedure: Procedure, _ edition: Edition, _ record: NationalRecord) {
        (self.procedure, self.edition, self.record) = (procedure, edition, record)
    }

    /// - Parameter siblings: the records of the same name, this one among them.
    func differences(siblings: [NationalRecords.Summary]) -> [WorldDifference] {
        var found: [WorldDifference] = []
        func add(_ severity: WorldDifference.Severity, _ subject: String, _ text: String) {
            found.append(WorldDifference(.record, severity, subject, text))
        }
        let crawled = Self.lastDay(record.crawled)
        let isGone = record.indexed.contains { !$0.isListed && (crawled ?? $0.month) <= $0.month }
        let same = siblings.filter {
            $0.code != procedure.code && VietnameseText.fold($0.level) == VietnameseText.fold(record.level)
                && $0.province == nil
        }
        if isGone {
            let successors = same.map(\.code.text).joined(separator: ", ")
            add(
                .contradiction, procedure.code.text,
                "the record is not in the national index any more"
                    + (successors.isEmpty ? "" : "; of the same name and level: \(successors)"))
        } else {
            for other in same {
                add(
                    other.code > procedure.code ? .toLookAt : .information, other.code.text,
                    "\(other.code) has the same name and level, \(record.level)")
            }
        }
        if let crawled, edition.from > crawled {
            add(
                .information, "crawled",
                "the record was read by \(crawled), before the edition of \(edition.from) began")
        }
        let decision = VietnameseText.cleaned(record.decision).text
        if let own = procedure.record.decision, !decision.isEmpty,
            !DocumentName.names(DocumentName.key(decision), DocumentName.key(own))
        {
            add(
                .toLookAt, decision,
                "the record is now published by \(decision), the procedure was written from \(own)")
        }
        let url = VietnameseText.cleaned(record.url).text
        if !url.isEmpty && url != procedure.record.url {
            add(.information, "url", "the record now stands at \(url)")
        }
        if record.isPartial || record.isStub {
            add(.information, "partial", "the record says of itself that it is not whole")
        }
        return found
    }

    /// The name without "Thủ tục", folded.
    static func plainName(_ name: String) -> String {
        let words = Tokenizer.tokens(name).map(\.folded)
        return (words.starts(with: ["thu", "tuc"]) ? words.dropFirst(2) : words[...]).joined(separator: " ")
    }

    /// The last day of a span such as `2026-06..07`, `2026-07-17..18`, or of one day; nil where it is written otherwise.
    static func lastDay(_ span: String) -> Day? {
        let ends = span.split(separator: ".", omittingEmptySubsequences: true).map {
            $0.split(separator: "-").compactMap { Int($0) }
        }
        guard let first = ends.first, first.count >= 2 else { return nil }
        var parts = first
        if let last = ends.dropFirst().last, last.count <= first.count { parts = first.dropLast(last.count) + last }
        if parts.count >= 3 { return Day(year: parts[0], month: parts[1], day: parts[2]) }
        // The last day of the month.
        return Day(year: parts[0], month: parts[1], day: 1)?.adding(months: 1).adding(days: -1)
    }
}
