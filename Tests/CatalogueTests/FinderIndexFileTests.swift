import Foundation
import Testing

@testable import Catalogue

@Suite("The finder's index in a file")
struct FinderIndexFileTests {
    private static let summaries = [
        ("1.001193", "Thủ tục đăng ký khai sinh", "Cấp xã", ""), ("1.002755", "Gia hạn tạm trú", "Cấp xã", ""),
        ("1.010028", "Xóa đăng ký tạm trú cho người nước ngoài", "Cấp tỉnh", "UBND tỉnh Đắk Lắk"),
        ("3.000348", "Cấp lại giấy phép lái xe", "Cấp bộ", "Bộ Công an"),
    ].compactMap { code, name, level, issuer in
        ProcedureCode(code).map {
            NationalRecords.Summary(
                code: $0, name: name, field: "Hộ tịch", level: level, agency: "Ủy ban nhân dân", issuer: issuer)
        }
    }
    private static let records = NationalRecords(summaries: summaries)
    private static let sayings = [
        Saying(
            code: summaries[0].code, aliases: ["làm giấy khai sinh"],
            phrasings: ["em mới sinh bé thì làm giấy khai sinh ở đâu"])
    ]
    private static let questions = [
        "làm giấy khai sinh", "lam giay khai sinh cho be", "gia han tam tru", "mất bằng lái xe làm lại ở đâu",
        "xin chào",
        "khai sihn", "xóa đăng ký tạm trú ở đắk lắk",
    ]

    private static func inFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "index-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }  // the system clears its folder for such files
        return try body(folder.appending(path: "records.index").path)
    }

    private static func finder(_ path: String?, sayings: [Saying] = sayings) -> Finder {
        Finder(procedures: [], records: records, sayings: sayings, keptAt: path)
    }

    private static func contents(_ finder: Finder) -> [UInt8] {
        FinderIndexFile.encoded(finder.index, finder.corrector.use)
    }

    @Test("What is read finds and weighs just as what was written")
    func roundTrip() throws {
        try Self.inFolder { path in
            let built = Self.finder(path)
            let source = FinderIndexFile.fingerprint(procedures: [], records: Self.records, sayings: Self.sayings)
            #expect(FinderIndexFile.read(path, madeOf: source) != nil)
            let read = Self.finder(path)
            #expect(Self.contents(read) == Self.contents(built))
            for question in Self.questions {
                #expect(read.find(question) == built.find(question))
                #expect(read.find(question) == Self.finder(nil).find(question))
            }
        }
    }

    @Test("A file made of something else counts for none, and another is put in its place")
    func otherSource() throws {
        try Self.inFolder { path in
            _ = Self.finder(path)
            let old = try Data(contentsOf: URL(fileURLWithPath: path))
            let other = Self.finder(path, sayings: [])
            #expect(Self.contents(other) == Self.contents(Self.finder(nil, sayings: [])))
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) != old)
            #expect(
                try FileManager.default.contentsOfDirectory(
                    atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path
                ).count == 1)
        }
    }

    @Test("Where nothing can be written, the index is made all the same")
    func notWritable() {
        let finder = Self.finder("/dev/null/nowhere/records.index")
        #expect(Self.contents(finder) == Self.contents(Self.finder(nil)))
    }

    @Test("A file cut off or changed in any byte counts for none, and is made anew")
    func damaged() throws {
        try Self.inFolder { path in
            let whole = Self.contents(Self.finder(path))
            let source = FinderIndexFile.fingerprint(procedures: [], records: Self.records, sayings: Self.sayings)
            let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
            func isRead(_ bytes: [UInt8]) throws -> Bool {
                try Data(bytes).write(to: URL(fileURLWithPath: path))
                return FinderIndexFile.read(path, madeOf: source) != nil
            }
            #expect(try isRead(bytes))
            for length in stride(from: 0, to: bytes.count, by: 37) { #expect(try !isRead(Array(bytes[..<length]))) }
            #expect(try !isRead(bytes + [0]))
            var random = SystemRandomNumberGenerator()
            for _ in 0..<150 {
                var changed = bytes
                changed[Int.random(in: 0..<bytes.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
                #expect(try !isRead(changed))
            }
            try Data(bytes.reversed()).write(to: URL(fileURLWithPath: path))
            #expect(Self.contents(Self.finder(path)) == whole)
            #expect(FinderIndexFile.read(path, madeOf: source) != nil)
        }
    }

    @Test("Contents that are none, though their sum agrees, are refused or do no harm")
    func hostile() throws {
        let bytes = Self.contents(Self.finder(nil))
        var random = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                changed[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            guard let (index, use) = changed.withUnsafeBytes({ FinderIndexFile.decoded($0) }) else { continue }
            let finder = Finder(index, use)
            for question in Self.questions { _ = finder.find(question) }
        }
    }

    @Test(
        "An index made otherwise needs another version: then this sum is another, and the version is to be raised with it"
    )
    func version() {
        var sum = Fingerprint()
        Self.contents(Self.finder(nil)).withUnsafeBytes { sum.add($0) }
        #expect(FinderIndexFile.version == 1)
        #expect(sum == Fingerprint(first: 12_254_302_453_458_995_180, second: 14_711_975_229_492_978_354))
    }
}
