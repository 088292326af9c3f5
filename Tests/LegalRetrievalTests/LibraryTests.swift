import Foundation
import SQLite
import Testing
import Vietnamese

@testable import LegalRetrieval

@Suite("The library's file")
struct LibraryTests {
    private let small: SmallLibrary

    init() throws { small = try SmallLibrary() }

    @Test("What was imported can be read: documents, articles in their order, topics with their numbers")
    func reading() throws {
        let report = try small.add()
        #expect(report.documentCount == 4 && report.articleCount == 8 && report.rejectionCount == 0)
        #expect(report.mismatches.isEmpty && report.recordlessCount == 0 && report.datedByTextCount == 1)
        let library = try small.open()
        let decree = try #require(try library.document("901/2024/nđ-cp"))
        #expect(decree.kind == .decree && decree.topics == ["9.1 Mèo"] && decree.effective == Day(iso: "2024-07-01"))
        #expect(
            try library.documents().map(\.key) == [
                "900/2023/qh15", "901/2024/nđ-cp", "902/2025/nđ-cp", "903/2026/nđ-cp",
            ])
        let articles = try library.articles(of: "901/2024/nđ-cp")
        #expect(articles.map(\.article.label.description) == ["1", "2", "3"] && articles.map(\.id) == [3, 4, 5])
        #expect(articles[1].article.topic == "9.1 Mèo" && articles[1].article.isCodified)
        #expect(try library.article(id: 4) == articles[1].article && library.article(id: 99) == nil)
        let topics = try library.topics()
        #expect(topics.map(\.text) == ["9.1 Mèo"] && topics[0].documentCount == 2 && topics[0].articleCount == 5)
        #expect(try library.document("1/1999/nđ-cp") == nil && library.check().isEmpty)
        var ids: [Int32] = []
        try library.forEachArticle { ids.append($0.id) }
        #expect(ids == Array(1...8))
    }

    @Test("Citations are kept with their place, resolved by titles and by where they stand")
    func citations() throws {
        try small.add()
        let library = try small.open()
        #expect(try library.citations(in: 3).map(\.target) == [place("900/2023/qh15", "2", clause: "2")])
        #expect(
            try library.citations(in: 2).map(\.target) == [
                place("900/2023/qh15", "2", clause: "2", point: "a"), place("900/2023/qh15", "1", clause: "1"),
            ])
        #expect(try library.citing(place("900/2023/qh15", "2")).articles.map(\.id) == [2, 3])
    }

    @Test("The same input gives the same file, byte for byte, in whatever order it comes, and when it comes twice")
    func repeatable() throws {
        try small.add()
        let first = try small.bytes
        #expect(try small.add().isUnchanged && small.bytes == first)
        let other = try SmallLibrary()
        let lines = try LawFixtures.text("small.jsonl").split(separator: "\n").reversed().joined(separator: "\n")
        try other.add(lines)
        #expect(try other.bytes == first)
        // In two goes, records after their articles.
        let third = try SmallLibrary()
        let all = try LawFixtures.text("small.jsonl").split(separator: "\n")
        try third.add(all.filter { $0.contains("\"text\"") }.joined(separator: "\n"))
        try third.add(all.filter { !$0.contains("\"text\"") }.joined(separator: "\n"))
        #expect(try third.bytes == first)
    }

    @Test("A document that comes again replaces itself, articles and all; the others stay")
    func replacing() throws {
        try small.add()
        let report = try small.add(SmallLibrary.article("901/2024/NĐ-CP", "7", "Mới."))
        #expect(report.articleCount == 6 && report.documentCount == 4 && !report.isUnchanged)
        let library = try small.open()
        #expect(try library.articles(of: "901/2024/nđ-cp").map(\.article.text) == ["Mới."])
        #expect(try library.document("901/2024/nđ-cp")?.title == "Quy định chi tiết Luật Nuôi mèo")
        #expect(try library.articles(of: "900/2023/qh15").count == 2)
    }

    @Test("An article twice in one import: the last stands, and it is told")
    func twice() throws {
        let lines = [SmallLibrary.article("1/2020/NĐ-CP", "1", "a"), SmallLibrary.article("1/2020/NĐ-CP", "1", "b")]
        let report = try small.add(lines.joined(separator: "\n"))
        #expect(
            report.repeatedArticles == ["1/2020/nđ-cp 1"] && report.articleCount == 1 && report.recordlessCount == 1)
        #expect(try small.open().articles(of: "1/2020/nđ-cp").map(\.article.text) == ["b"])
    }

    @Test("What gave no record, and how many articles are missing, is told")
    func reporting() throws {
        let report = try small.add(
            """
            {"doc": "1/2020/NĐ-CP", "number": "1/2020/NĐ-CP", "articles": 3, "màu": 1}
            \(SmallLibrary.article("1/2020/NĐ-CP", "1", "a"))
            nonsense

            {"x": 1}
            """)
        #expect(report.rejections.map(\.line) == [3, 5] && report.rejectionCount == 2)
        #expect(report.remarks[.unknownKey]?.examples.first?.remark.member == "màu")
        #expect(report.mismatches.map(\.document) == ["1/2020/nđ-cp"] && report.mismatches.map(\.found) == [1])
    }

    @Test("A text goes in as it was read, two articles of one label apart, with what it is based on")
    func texts() throws {
        let job = try LibraryImport(into: small.path)
        try job.add(TextReader.read(LawFixtures.text("nghi-dinh-cho-meo.txt"), source: "text"), of: "a.txt")
        let report = try job.finish()
        #expect(report.articleCount == 8 && !report.textProblems.isEmpty && report.datedByTextCount == 1)
        let library = try small.open()
        let fifth = try library.articles(of: "901/2024/nđ-cp", label: ArticleLabel("5"))
        #expect(fifth.map(\.article.copy) == [1, 2] && fifth[0].article.path.chapter?.label == "II")
        let based = try library.relations(by: "901/2024/nđ-cp").filter { $0.kind == .basedOn }
        #expect(based.map(\.target.document) == ["32/2018/qh14"])
    }

    @Test("Readers have the old library until they ask again, and then the new one")
    func swapping() throws {
        try small.add()
        let reader = LibraryReader(small.path)
        let old = try reader.current()
        try small.add(SmallLibrary.article("1/2020/NĐ-CP", "1", "a"))
        #expect(old.articleCount == 8)
        #expect(try old.articles(of: "901/2024/nđ-cp").count == 3)
        let new = try reader.current()
        #expect(new.articleCount == 9 && reader.failure == nil)
        #expect(try reader.current() === new)
    }

    @Test("While one import is at work another is told so, and one that is dropped leaves nothing")
    func locking() throws {
        try small.add()
        let before = try small.bytes
        do {
            let job = try LibraryImport(into: small.path)
            try small.feed(SmallLibrary.article("1/2020/NĐ-CP", "1", "a"), to: job)
            #expect(throws: LawError.busy(path: small.path)) { _ = try LibraryImport(into: small.path) }
        }
        #expect(try small.bytes == before)
        #expect(
            try Set(FileManager.default.contentsOfDirectory(atPath: small.folder)) == [
                "law.sqlite3", "law.sqlite3.lock",
            ])
        try small.add()
    }

    @Test("An import that is over has given the library up, whoever still has a copy of its descriptor")
    func unlocking() throws {
        let path = small.path + ".lock"
        var copy: Int32 = -1
        do {
            let lock = try FileLock(path, for: small.path)
            // As a process that is just being started has one.
            for name in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
                guard let descriptor = Int32(name),
                    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(name)")) == path
                else { continue }
                copy = dup(descriptor)
            }
            #expect(throws: LawError.busy(path: small.path)) { _ = try FileLock(path, for: small.path) }
            withExtendedLifetime(lock) {}
        }
        defer { close(copy) }
        #expect(copy >= 0)
        _ = try FileLock(path, for: small.path)
    }

    @Test("The search's index is kept with what it was built from, and built anew for anything else")
    func index() throws {
        func finish(_ lines: String) throws -> LibraryImportReport {
            let job = try LibraryImport(into: small.path)
            try small.feed(lines, to: job)
            return try job.finish(withIndex: true)
        }
        let lines = try LawFixtures.text("small.jsonl")
        let first = try finish(lines)
        #expect(first.hasIndex && !first.isIndexKept)
        #expect(try small.open().searchIndex()?.articleCount == 8)
        let bytes = try small.bytes
        let second = try finish(lines)
        #expect(try second.hasIndex && second.isIndexKept && small.bytes == bytes)
        #expect(try small.open().check().isEmpty)
        let third = try finish(SmallLibrary.article("1/2020/NĐ-CP", "1", "a"))
        #expect(try !third.isIndexKept && small.open().searchIndex()?.articleCount == 9)
        try small.add(SmallLibrary.article("1/2020/NĐ-CP", "1", "b"))
        #expect(try small.open().searchIndex() == nil)
        #expect(throws: LawError.noIndex(path: small.path)) { try LawAnswering(small.open()) }
    }

    @Test("An index that is open goes on when another library is put in its place")
    func mapped() throws {
        try small.add(withIndex: true)
        let answering = try LawAnswering(small.open())
        try small.add(SmallLibrary.article("1/2020/NĐ-CP", "1", "a"), withIndex: true)
        let question = LawQuestion("Điều 2 Nghị định 901/2024/NĐ-CP", on: try day("2026-01-01"))
        guard case .passages = try answering.answer(question) else {
            Issue.record("a place in the old library is found")
            return
        }
        #expect(try small.open().searchIndex()?.articleCount == 9)
    }
}

@Suite("A library that is none")
struct DamagedLibraryTests {
    private let small: SmallLibrary

    init() throws { small = try SmallLibrary() }

    @Test("No file, another file, another database, another version: each has its name")
    func names() throws {
        #expect(throws: LawError.cannotOpen(path: small.path)) { try small.open() }
        try small.write(Array(repeating: 7, count: 5_000))
        #expect(throws: LawError.notALibrary(path: small.path)) { try small.open() }
        try FileManager.default.removeItem(atPath: small.path)
        do {
            let database = try Database(small.path, DatabaseConfiguration(.create))
            try database.execute("CREATE TABLE t (a)")
        }
        #expect(throws: LawError.notALibrary(path: small.path)) { try small.open() }
        try small.add()
        do { try Database(small.path, DatabaseConfiguration(.readWrite)).execute("PRAGMA user_version = 99") }
        #expect(throws: LawError.otherVersion(path: small.path, found: 99, expected: 3)) { try small.open() }
    }

    @Test("Cut off anywhere: an error with a name, never a crash")
    func truncated() throws {
        try small.add()
        let bytes = try small.bytes
        for count in stride(from: 0, to: bytes.count - 1, by: 2_731) {
            try small.write(Array(bytes.prefix(count)))
            #expect(throws: LawError.self, "\(count)") { try small.open() }
        }
    }

    @Test("Damaged anywhere: errors with names or what can still be read, never a crash")
    func damaged() throws {
        try small.add()
        let bytes = try small.bytes
        for start in stride(from: 100, to: bytes.count, by: 1_777) {
            var damaged = bytes
            for index in start..<min(start + 64, bytes.count) { damaged[index] = 0xA5 }
            try small.write(damaged)
            guard let library = try? small.open() else { continue }
            _ = try? library.documents()
            try? library.forEachArticle { _ in }
            _ = try? library.topics()
            _ = try? library.articleStatuses(on: day("2026-01-01"))
            _ = try? library.citations(in: 2)
            _ = try? library.check()
        }
    }

    @Test("An index that is cut short or changed is a named error, and what is in the database can still be read")
    func damagedIndex() throws {
        try small.add(withIndex: true)
        let bytes = try small.bytes
        let start = try small.open().databaseSize
        for count in stride(from: start + 1, to: bytes.count, by: 997) {
            try small.write(Array(bytes.prefix(count)))
            let library = try small.open()
            #expect { try library.searchIndex() } throws: { Self.isDamage($0) }
            #expect(throws: (any Error).self) { try LawAnswering(library) }
            #expect(try library.articles(of: "901/2024/nđ-cp").count == 3)
        }
        for place in stride(from: start + 16, to: bytes.count, by: 499) {
            var changed = bytes
            changed[place] ^= 0x5A
            try small.write(changed)
            #expect { try small.open().searchIndex() } throws: { Self.isDamage($0) }
        }
        // Of another version: as good as none.
        var other = bytes
        other[start + 8] = 99
        try small.write(other)
        #expect(try small.open().searchIndex() == nil)
        // An import mends it.
        try small.add(withIndex: true)
        #expect(try small.bytes == bytes)
    }

    private static func isDamage(_ error: any Error) -> Bool {
        if case .damaged? = error as? LawError { true } else { false }
    }

    @Test(
        "A disk that is full while anything is written is a named error, the old library stays, and nothing is left behind"
    )
    func full() throws {
        try small.add(withIndex: true)
        let bytes = try small.bytes
        let article = SmallLibrary.article("1/2020/NĐ-CP", "1", String(repeating: "mèo ", count: 2_000))
        for pages in [20, 24, 28, 32, 36] {
            #expect(throws: LawError.full(path: small.path)) {
                let job = try LibraryImport(into: small.path, pageLimit: pages)
                for number in 1...40 { try small.feed(article.replacing("1/2020", with: "\(number)/2020"), to: job) }
                _ = try job.finish(withIndex: true)
            }
            #expect(try small.bytes == bytes && small.open().articleCount == 8)
            let left = try Set(FileManager.default.contentsOfDirectory(atPath: small.folder))
            #expect(left == ["law.sqlite3", "law.sqlite3.lock"])
        }
    }

    @Test("A reader goes on with the old library where a damaged one was put in its place, and tells why")
    func serving() throws {
        try small.add()
        let reader = LibraryReader(small.path)
        let old = try reader.current()
        let bytes = try small.bytes
        try small.write(Array(bytes.prefix(bytes.count / 2)))
        #expect(try reader.current() === old && reader.failure != nil)
        #expect(try old.articles(of: "901/2024/nđ-cp").count == 3)
        try small.write(bytes)
        #expect(try reader.current() !== old && reader.failure == nil)
    }

    @Test("An import over a damaged library makes a sound one")
    func mending() throws {
        try small.add()
        let bytes = try small.bytes
        try small.write(Array(bytes.prefix(9_000)))
        try small.add()
        #expect(try small.bytes == bytes)
    }

    @Test("Where nothing can be written, that is said, and nothing is left behind")
    func unwritable() throws {
        let path = small.folder + "/no/such/folder/law.sqlite3"
        #expect(throws: LawError.cannotWrite(path: path, code: 2)) { _ = try LibraryImport(into: path) }
    }
}

@Suite("Lines of a stream")
struct LineSplitterTests {
    private func split(_ text: String, pieces: Int, limit: Int = 10) -> [String] {
        var splitter = LineSplitter(limit: limit)
        var lines: [String] = []
        func take(_ line: LineSplitter.Line) {
            switch line {
            case .whole(let bytes, let number): lines.append("\(number) \(String(decoding: bytes, as: UTF8.self))")
            case .tooLong(let number): lines.append("\(number) too long")
            }
        }
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: pieces) {
            Array(bytes[start..<min(start + pieces, bytes.count)]).withUnsafeBytes { splitter.take($0) { take($0) } }
        }
        splitter.finish { take($0) }
        return lines
    }

    @Test("Any cut of the bytes gives the same lines", arguments: [1, 2, 3, 7, 100])
    func cuts(pieces: Int) {
        #expect(
            split("a\r\nbc\n\n0123456789\n0123456789X\nend", pieces: pieces)
                == ["1 a", "2 bc", "3 ", "4 0123456789", "5 too long", "6 end"])
        #expect(split("a\n", pieces: pieces) == ["1 a"] && split("", pieces: pieces) == [])
    }
}
