import FoundationEssentials
import Testing

@testable import Catalogue

/// The real records, where `DANLOI_NATIONAL` names their file (JSONL). Skipped without it.
@Suite(
    "Real national records",
    .enabled(if: ProcessInfo.processInfo.environment["DANLOI_NATIONAL"] != nil, "DANLOI_NATIONAL names no file"))
struct NationalRealRecordsTests {
    @Test("Every record comes through, and every reference has something in each list")
    func all() throws {
        let path = try #require(ProcessInfo.processInfo.environment["DANLOI_NATIONAL"])
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        try NationalFixtures.withFile { cache in
            let report = try NationalImport.compile(bytes, to: cache)
            #expect(report.rejections.isEmpty)
            let records = try NationalRecords(cache: cache)
            #expect(records.summaries.count == report.recordCount)
            for summary in records.summaries {
                let procedure = try #require(records.reference(summary.code))
                let edition = try #require(procedure.editions.first)
                #expect(!edition.requirements.isEmpty && !edition.fees.isEmpty && !edition.deadlines.isEmpty)
                #expect(!edition.places.isEmpty && !edition.steps.isEmpty && !edition.results.isEmpty)
                #expect(edition.facts.count <= 1 && !edition.fees.contains { $0.kind == .exempt })
                #expect(edition.steps.allSatisfy { !$0.text.vi.isEmpty })
            }
        }
    }
}
