import Foundation
import TestSupport
import Testing

@testable import LegalRetrieval

@Suite("The search index's file")
struct ArticleIndexTests {
    @Test("The same articles give the same bytes, and a file reads as its bytes do")
    func same() throws {
        let bytes = try SmallLaw.bytes()
        #expect(try bytes == SmallLaw.bytes())
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).index")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }  // a left-over file harms nothing
        let index = try ArticleIndex(path: file.path)
        #expect(index.articleCount == SmallLaw.articles.count && index.byteCount == bytes.count)
        let found = try ArticleSearch(index).search("thu hồi đất").passages
        #expect(try found == SmallLaw.search().search("thu hồi đất").passages)
    }

    @Test("What is no index is told apart from an index that is damaged or of another version")
    func errors() throws {
        var bytes = try SmallLaw.bytes()
        #expect(throws: SearchIndexError.notAnIndex) { try ArticleIndex(bytes: []) }
        #expect(throws: SearchIndexError.notAnIndex) { try ArticleIndex(bytes: Array("không phải chỉ mục".utf8)) }
        #expect(throws: SearchIndexError.unreadable(code: 2)) { try ArticleIndex(path: "/nonexistent/index") }
        #expect(throws: SearchIndexError.notAnIndex) { try ArticleIndex(path: "/") }
        bytes[8] = 9
        #expect(throws: SearchIndexError.version(found: 9, expected: 1)) { try ArticleIndex(bytes: bytes) }
    }

    @Test("A file cut short anywhere is an error")
    func cut() throws {
        let bytes = try SmallLaw.bytes()
        for count in stride(from: 0, to: bytes.count, by: 7) {
            #expect(throws: SearchIndexError.self) { try ArticleIndex(bytes: Array(bytes[..<count])) }
        }
    }

    @Test("A byte changed anywhere is an error")
    func changed() throws {
        let bytes = try SmallLaw.bytes()
        for place in stride(from: 0, to: bytes.count, by: 5) {
            var changed = bytes
            changed[place] ^= 0x41
            #expect(throws: SearchIndexError.self) { try ArticleIndex(bytes: changed) }
        }
    }

    @Test("Wrong numbers behind right checksums are errors, or searched without harm", arguments: 0..<8)
    func hostile(seed: UInt64) throws {
        let bytes = try SmallLaw.bytes()
        var chance = SplitMix(seed: seed)
        for _ in 0..<150 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...4, using: &chance) {
                changed[Int.random(in: 24..<bytes.count, using: &chance)] = UInt8.random(in: 0...255, using: &chance)
            }
            Self.mend(&changed)
            guard let index = try? ArticleIndex(bytes: changed) else { continue }  // refused: as it should be
            for question in ["đăng ký khai sinh", "thu hoi dat", "1. phạt tiền 200.000"] {
                // A damaged list may be an error; anything else is some answer.
                _ = try? ArticleSearch(index).search(question, text: SmallLaw.text)
            }
        }
    }

    /// Makes the checksums right again.
    private static func mend(_ bytes: inout [UInt8]) {
        let head = IndexSection.headerSize
        func put(_ sum: UInt64, _ offset: Int) {
            for byte in 0..<8 { bytes[offset + byte] = UInt8(truncatingIfNeeded: sum >> UInt64(byte * 8)) }
        }
        put(bytes.withUnsafeBytes { IndexChecksum.sum(of: UnsafeRawBufferPointer(rebasing: $0[head...])) }, 24)
        put(
            bytes.withUnsafeBytes { IndexChecksum.sum(of: UnsafeRawBufferPointer(rebasing: $0[..<(head - 8)])) },
            head - 8
        )
    }
}
