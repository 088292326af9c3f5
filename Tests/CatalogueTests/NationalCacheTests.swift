import FoundationEssentials
import Testing

@testable import Catalogue

@Suite("National cache")
struct NationalCacheTests {
    private typealias Fixtures = NationalFixtures

    /// A file of two records, handed over as bytes.
    private static func bytes() throws -> [UInt8] {
        let lines = [Fixtures.record("2.000002", ["name": "\"Xóa đăng ký nuôi ong\""]), Fixtures.record("1.000001")]
        return try Fixtures.withFile { path in
            _ = try NationalImport.compile(Array(lines.joined(separator: "\n").utf8), to: path)
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        }
    }

    private static func open(_ bytes: [UInt8]) throws -> NationalRecords {
        try Fixtures.withFile { path in
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            return try NationalRecords(cache: path)
        }
    }

    @Test("What was written is read: in the order of the codes, on one line, each agency once")
    func roundTrip() throws {
        let records = try Self.open(Self.bytes())
        #expect(records.summaries.map(\.code.text) == ["1.000001", "2.000002"])
        let code = try #require(ProcedureCode("2.000002"))
        let summary = try #require(records.summary(of: code))
        #expect(summary.name == "Xóa đăng ký nuôi ong" && summary.field == "Chăn nuôi" && summary.level == "Cấp xã")
        #expect(summary.agency == "Ủy ban nhân dân cấp xã" && summary.audience == [.citizen])
        #expect(records.reference(code)?.name.vi == "Xóa đăng ký nuôi ong")
        #expect(records.summary(of: try #require(ProcedureCode("9.000009"))) == nil)
        #expect(records.reference(try #require(ProcedureCode("9.000009"))) == nil)
    }

    @Test("A file cut off anywhere is an error, never a crash")
    func truncated() throws {
        let bytes = try Self.bytes()
        for length in 0..<bytes.count {
            #expect(throws: NationalCacheError.self) { try Self.open(Array(bytes[..<length])) }
        }
        #expect(throws: NationalCacheError.self) { try Self.open(bytes + [0]) }
    }

    @Test("A byte changed anywhere is an error, or the record that has it cannot be read")
    func corrupt() throws {
        let bytes = try Self.bytes()
        var unreadable = 0
        for position in bytes.indices {
            var changed = bytes
            changed[position] ^= 0xFF
            guard let records = try? Self.open(changed) else { continue }  // refused as a whole
            for summary in records.summaries where records.reference(summary.code) == nil { unreadable += 1 }
        }
        #expect(unreadable > 100)
    }

    @Test("The error says what is wrong")
    func errors() throws {
        let bytes = try Self.bytes()
        var foreign = bytes
        foreign[0] = 0
        #expect(throws: NationalCacheError.foreign) { try Self.open(foreign) }
        var older = bytes
        older[NationalCacheFormat.Header.version] = 99
        #expect(throws: NationalCacheError.otherVersion(found: 99, expected: NationalCacheFormat.version)) {
            try Self.open(older)
        }
        let size = UInt64(bytes.count)
        #expect(throws: NationalCacheError.wrongSize(expected: size, found: size - 1)) {
            try Self.open(Array(bytes.dropLast()))
        }
        #expect(throws: NationalCacheError.unreadable(path: "/nirgends", code: 2)) {
            try NationalRecords(cache: "/nirgends")
        }
    }

    @Test("A file that is open stays readable while another takes its place")
    func replaced() throws {
        try Fixtures.withFile { path in
            _ = try NationalImport.compile(Array(Fixtures.record("1.000001").utf8), to: path)
            let old = try NationalRecords(cache: path)
            _ = try NationalImport.compile(Array(Fixtures.record("1.000002").utf8), to: path)
            let new = try NationalRecords(cache: path)
            #expect(old.reference(try #require(ProcedureCode("1.000001"))) != nil)
            #expect(new.summaries.map(\.code.text) == ["1.000002"])
        }
    }
}
