import Foundation
import Testing

@testable import Catalogue

@Suite("Files that are not what they seem")
struct HostileFileTests {
    /// The issues after `change` to a copy of the base catalogue.
    private func issues(_ change: (CatalogueCopy) throws -> Void) throws -> [SchemaIssue] {
        let copy = try CatalogueCopy()
        try change(copy)
        let result = copy.read()
        #expect(result.procedures.contains { $0.code.text == "1.000002" })
        for issue in result.issues { checkMessages(of: issue) }
        return result.issues
    }

    private let mau = "ho-tich/mau.json5"

    @Test("A folder in the place of a file")
    func directory() throws {
        let issues = try issues { copy in
            try copy.remove(mau)
            try FileManager.default.createDirectory(atPath: copy.path(mau), withIntermediateDirectories: false)
        }
        #expect(issues.map(\.summary) == ["isDirectory  \(mau):0"])
    }

    @Test("A file outside the folders of the fields, which nothing would read")
    func stray() throws {
        let issues = try issues { copy in
            #expect(FileManager.default.createFile(atPath: copy.path("khai-sinh.json5"), contents: nil))
        }
        #expect(issues.map(\.summary) == ["strayFile  khai-sinh.json5:0"])
    }

    @Test("Of very many mistakes the first are told, and how many there are besides")
    func manyMistakes() throws {
        let issues = try issues { copy in
            let keys = (0..<700).map { "k\($0): 1" }.joined(separator: ", ")
            try Data("{\(keys)}".utf8).write(to: URL(fileURLWithPath: copy.path(mau)))
        }
        #expect(issues.count == 501)
        guard case .furtherIssues(let count)? = issues.last?.problem else {
            Issue.record("the rest is not told")
            return
        }
        #expect(count > 200)
    }

    @Test("A folder among the fields whose name ends in .json5")
    func topDirectory() throws {
        let issues = try issues { copy in
            let path = copy.path("cu-tru.json5")
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        }
        #expect(issues.map(\.summary) == ["isDirectory  cu-tru.json5:0"])
    }

    @Test("A file of one byte more than the limit is refused, one of the limit is read", arguments: [0, 1])
    func size(excess: Int) throws {
        let issues = try issues { copy in
            let text = Array(try Repository.text(ofBroken: "base/ho-tich/mau").utf8)
            let count = CatalogueReader.fileSizeLimit + excess
            try copy.write(text + [UInt8](repeating: 0x20, count: count - text.count), to: mau)
        }
        #expect(issues.map(\.problem) == (excess == 0 ? [] : [.tooLarge(limit: CatalogueReader.fileSizeLimit)]))
    }

    static let bytes: [(bytes: [UInt8], problem: String, line: Int)] = [
        ([], "syntax.unexpectedEnd", 1),
        ([0], "syntax.unexpectedCharacter", 1),
        ([0x7F, 0x45, 0x4C, 0x46, 0x02, 0x00], "syntax.unexpectedCharacter", 1),
        (Array("{\n  code: '".utf8) + [0xC3, 0x28] + Array("'}".utf8), "syntax.invalidUTF8", 2),
        (Array("{\n  // ".utf8) + [0xFF, 0xFE, 0x0A] + Array("}".utf8), "syntax.invalidUTF8", 2),
        // UTF-16 with its mark.
        ([0xFF, 0xFE, 0x7B, 0x00], "syntax.invalidUTF8", 1),
        // Windows-1258, as old programs save Vietnamese.
        (Array("{\nname: 'Th".utf8) + [0xFB] + Array("'}".utf8), "syntax.invalidUTF8", 2),
        (Array("{x: '\u{0}\u{1B}[2J', y: \u{1B}}".utf8), "syntax.unexpectedCharacter", 1),
        (Array("{x: 1".utf8) + [UInt8](repeating: 0x30, count: 5000) + Array("}".utf8), "syntax.tooLong", 1),
        ([UInt8](repeating: UInt8(ascii: "["), count: 1 << 20), "syntax.tooDeep", 1),
    ]

    @Test("Bytes that are no JSON5", arguments: bytes.indices)
    func binary(index: Int) throws {
        let (bytes, problem, line) = Self.bytes[index]
        let issues = try issues { try $0.write(bytes, to: mau) }
        #expect(issues.map(\.summary) == ["\(problem)  \(mau):\(line)"])
    }

    @Test("A byte order mark, as Windows writes it, is no error")
    func byteOrderMark() throws {
        let text = try Repository.text(ofBroken: "base/ho-tich/mau")
        #expect(try issues { try $0.write("\u{FEFF}" + text, to: mau) }.isEmpty)
    }

    @Test("Line ends of Windows change no line number")
    func carriageReturns() throws {
        let text = try Repository.text(ofBroken: "30-number-out-of-range").replacing("\n", with: "\r\n")
        let line = try #require(BrokenCase.all.first { $0.name.hasPrefix("30") }).expected[0].line
        #expect(try issues { try $0.write(text, to: mau) }.map { $0.position?.line } == [line])
    }

    @Test(
        "Links that lead nowhere, round in a circle, or to what is no file",
        arguments: [
            ("nowhere.json5", "noSuchFile"), ("mau.json5", "noSuchFile"), ("/dev/null", "notRegularFile"),
            ("/dev/zero", "notRegularFile"),
        ])
    func links(target: String, obstacle: String) throws {
        let issues = try issues { copy in
            try copy.remove(mau)
            try FileManager.default.createSymbolicLink(atPath: copy.path(mau), withDestinationPath: target)
        }
        #expect(issues.map(\.summary) == ["unreadableFile.\(obstacle)  \(mau):0"])
    }

    @Test("A link to a sound file is followed")
    func goodLink() throws {
        let issues = try issues { copy in
            try FileManager.default.moveItem(atPath: copy.path(mau), toPath: copy.path("mau.txt"))
            try FileManager.default.createSymbolicLink(atPath: copy.path(mau), withDestinationPath: "../mau.txt")
        }
        #expect(issues.isEmpty)
    }

    @Test("A FIFO, on which reading would wait for ever, is refused", .timeLimit(.minutes(1)))
    func fifo() throws {
        let issues = try issues { copy in
            try copy.remove(mau)
            try #require(mkfifo(copy.path(mau), 0o600) == 0)
        }
        #expect(issues.map(\.problem) == [.unreadableFile(.notRegularFile)])
    }

    @Test("Without the shared files, procedures that need none are read")
    func sharedFilesMissing() throws {
        let issues = try issues { copy in
            try copy.remove("facts.json5")
            try copy.remove("fields.json5")
        }
        #expect(
            issues.map(\.problem.name) == [
                "unreadableFile.noSuchFile", "unreadableFile.noSuchFile", "unknownSharedFact",
            ])
    }

    @Test("A folder that is not there", arguments: ["/nonexistent/danloi", "/dev/null", ""])
    func noFolder(folder: String) {
        let result = CatalogueReader.read(folder: folder)
        #expect(result.procedures.isEmpty)
        #expect(result.issues.last?.problem.name == "unreadableFile.noSuchFolder")
    }

    @Test("Files that are hidden or of another kind are left alone")
    func otherFiles() throws {
        let issues = try issues { copy in
            for name in ["ho-tich/.mau.json5.swp", "ho-tich/ghi-chu.txt", "README.md", ".git"] {
                try copy.write("{", to: name)
            }
        }
        #expect(issues.isEmpty)
    }
}
