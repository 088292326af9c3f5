import Foundation
import TestSupport
import Testing

@testable import LegalRetrieval

@Suite("Postings sorted in runs")
struct TermRunsTests {
    private static let folder = FileManager.default.temporaryDirectory.path

    @Test(
        "However many runs there are, each term has its articles in order, with how often",
        arguments: [1, 7, 100, 1 << 20])
    func merged(runSize: Int) throws {
        var chance = SplitMix(seed: 5)
        var runs = try TermRuns(in: Self.folder, runSize: runSize)
        var expected: [UInt32: [UInt32: Int]] = [:]
        // Some articles have nothing; numbers of articles have gaps, as wide as an entry can hold and wider.
        for article in (0..<300).map({ UInt32($0 * $0 * 700) }) {
            try runs.begin(article)
            for _ in 0..<Int.random(in: 0...12, using: &chance) {
                let term: UInt32 =
                    Bool.random(using: &chance)
                    ? .random(in: 0...9, using: &chance) : .random(in: 0 ... .max, using: &chance)
                let times = UInt8.random(in: 1...200, using: &chance)
                runs.add(term, in: article, times: times)
                expected[term, default: [:]][article, default: 0] += Int(times)
            }
        }
        var last: UInt32?
        var count = 0
        try runs.merge { (term, articles, times) throws(SearchIndexError) in
            #expect(last.map { $0 < term } ?? true)
            last = term
            count += 1
            let wanted = (expected[term] ?? [:]).sorted { $0.key < $1.key }
            #expect(articles == wanted.map(\.key) && times.map(Int.init) == wanted.map { min(255, $0.value) })
        }
        #expect(count == expected.count)
    }

    @Test("Nothing added gives no term")
    func nothing() throws {
        var runs = try TermRuns(in: Self.folder)
        try runs.begin(0)
        try runs.merge { (term, _, _) throws(SearchIndexError) in Issue.record("\(term)") }
    }

    @Test("A scratch file gives back what was written, across its buffers, and leaves no name")
    func scratch() throws {
        let folder = Self.folder + "/scratch-\(UUID())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }  // a left-over folder harms nothing
        let file = try ScratchFile(in: folder)
        let numbers = (0..<200_000).map { UInt32($0 &* 2_654_435_761 % 1_000_003) }
        for start in stride(from: 0, to: numbers.count, by: 333) {
            try file.append(Array(numbers[start..<min(start + 333, numbers.count)]))
        }
        #expect(file.count == numbers.count * 4)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        var reader = try file.reader(400..<file.count, bufferSize: 1_000)
        var back = [UInt32](repeating: 0, count: numbers.count - 100)
        try reader.read(into: &back)
        #expect(back == Array(numbers[100...]) && reader.isAtEnd)
        #expect(throws: SearchIndexError.self) { try reader.byte() }
        #expect(throws: SearchIndexError.unwritable(code: ENOENT)) { try ScratchFile(in: folder + "/none") }
    }
}
