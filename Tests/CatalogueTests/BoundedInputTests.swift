import Foundation
import Testing

@testable import Catalogue

@Suite("Files far larger than any procedure", .timeLimit(.minutes(2)))
struct BoundedInputTests {
    private let mau = "ho-tich/mau.json5"

    /// The base procedure with parts of its text replaced.
    private static func procedure(_ changes: (String, String)...) throws -> String {
        try changes.reduce(Repository.text(ofBroken: "base/ho-tich/mau")) { text, change in
            try #require(text.contains(change.0))
            return text.replacing(change.0, with: change.1, maxReplacements: 1)
        }
    }

    private func issues(_ text: String, at name: String) throws -> [SchemaIssue] {
        let copy = try CatalogueCopy()
        try FileManager.default.createDirectory(atPath: copy.path("sayings"), withIntermediateDirectories: true)
        try copy.write(text, to: name)
        let result = copy.read()
        for issue in result.issues { checkMessages(of: issue) }
        return result.issues
    }

    @Test(
        "A file of 10 MB is refused by its size, whatever it stands for",
        arguments: [
            "ho-tich/mau.json5", "facts.json5", "fields.json5", "terms.json5", "units.txt", "sayings/s.json5",
        ])
    func tenMegabytes(name: String) throws {
        let issues = try issues(String(repeating: "[", count: 10 << 20), at: name)
        #expect(issues.first { $0.file == name }?.problem == .tooLarge(limit: CatalogueReader.fileSizeLimit))
    }

    private static func fact(_ number: Int, when: String = "") -> String {
        "{id: 'f\(number)', kind: 'yes_no', label: 'L', question: 'Q?', why: 'W.'\(when)}"
    }

    @Test("10,000 facts are told as one issue with the limit; what names them is not blamed")
    func facts() throws {
        let many = (0..<10_000).map { Self.fact($0, when: $0 > 0 ? ", when: 'f\($0 - 1)'" : "") }.joined(
            separator: ",\n")
        let own = try Self.procedure(("      facts: [\n", "      facts: [\n\(many),\n"))
        let issues = try issues(own, at: mau)
        #expect(issues.map(\.problem) == [.tooMany(count: 10_005, limit: Edition.maximumFacts)])
        let shared = try self.issues("{facts: [\(many)]}", at: "facts.json5")
        #expect(shared.contains { $0.file == "facts.json5" && $0.problem == .tooMany(count: 10_000, limit: 500) })
        // As many as are allowed, in one chain and in one circle.
        let chain = (0..<500).map { Self.fact($0, when: ", when: 'f\(($0 + 499) % 500)'") }.joined(separator: ",\n")
        let circle = try self.issues("{facts: [\(chain)]}", at: "facts.json5")
        #expect(
            circle.contains { if case .cyclicSharedFacts(let facts) = $0.problem { facts.count == 500 } else { false } }
        )
    }

    @Test("10,000 items and 10,000 editions likewise")
    func items() throws {
        let fees = (0..<10_000).map { "{id: 'p\($0)', kind: 'amount', amount: \($0 + 1), cite: [{record: 'fees'}]}" }
        let text = try Self.procedure(("      fees: [\n", "      fees: [\n\(fees.joined(separator: ",\n")),\n"))
        #expect(
            try issues(text, at: mau).map(\.problem) == [.tooMany(count: 10_002, limit: Edition.maximumItems)])
        let editions = String(repeating: "{},\n", count: 10_000)
        let edited = try Self.procedure(("  editions: [\n", "  editions: [\n\(editions)"))
        #expect(
            try issues(edited, at: mau).map(\.problem) == [.tooMany(count: 10_001, limit: Procedure.maximumEditions)])
    }

    @Test("200,000 unknown keys: the first are told, the rest counted")
    func keys() throws {
        let keys = (0..<200_000).map { "k\($0): 1" }.joined(separator: ",")
        let issues = try issues("{\(keys)}", at: mau)
        #expect(issues.count == IssueLog.limit + 1)
    }

    @Test("A condition of 50,000 parts is read, and proved or refused as too large, in bounded time")
    func condition() throws {
        let parts = (0..<50_000).map { "so_con == \($0 % 20 + 1)" }.joined(separator: " or ")
        let copy = try CatalogueCopy()
        try copy.write(Self.procedure(("'so_con > 2'", "'(\(parts)) and so_con > 2'")), to: mau)
        let read = copy.read()
        #expect(read.issues.isEmpty)
        let proof = Prover(try #require(read.procedures.first { $0.code.text == "1.000001" })) { _ in true }.proof()
        #expect(proof.isProved)
    }

    @Test("Of 200 fees that all contradict each other the first pairs are told")
    func contradictions() throws {
        let fees = (0..<198).map { "{id: 'p\($0)', kind: 'amount', amount: \($0 + 1), cite: [{record: 'fees'}]}" }
        let copy = try CatalogueCopy()
        let text = try Self.procedure(("      fees: [\n", "      fees: [\n\(fees.joined(separator: ",\n")),\n"))
        try copy.write(text, to: mau)
        let read = copy.read()
        #expect(read.issues.isEmpty)
        let proof = Prover(try #require(read.procedures.first { $0.code.text == "1.000001" })) { _ in true }.proof()
        #expect(proof.issues.count == 50 && proof.issues.allSatisfy { $0.summary.hasPrefix("contradiction fees ") })
    }
}
