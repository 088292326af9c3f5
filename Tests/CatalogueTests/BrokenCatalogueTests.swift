import Foundation
import Testing

@testable import Catalogue

@Suite("Broken files of the catalogue")
struct BrokenCatalogueTests {
    @Test("Each broken file is told of by problem, path and line, and nothing else is", arguments: BrokenCase.all)
    func issues(of broken: BrokenCase) throws {
        let copy = try CatalogueCopy()
        try copy.write(Repository.text(ofBroken: broken.name), to: broken.target)
        let result = copy.read()
        #expect(result.issues.map(\.summary).sorted() == broken.lines)
        for issue in result.issues { checkMessages(of: issue) }
    }

    @Test("A broken file takes nothing down beside itself", arguments: BrokenCase.all)
    func neighbours(of broken: BrokenCase) throws {
        let copy = try CatalogueCopy()
        try copy.write(Repository.text(ofBroken: broken.name), to: broken.target)
        let read = copy.read().procedures.map(\.code.text)
        // A file that has an issue adds no procedure; every other file does.
        let mauIsRead = !broken.expected.contains { ($0.file ?? broken.target) == "ho-tich/mau.json5" }
        #expect(read == (mauIsRead ? ["1.000001", "1.000002"] : ["1.000002"]) || broken.name.hasPrefix("47"))
        #expect(read.contains("1.000002"))
    }

    @Test("The base catalogue is sound")
    func base() throws {
        let result = try CatalogueCopy().read()
        #expect(result.issues.isEmpty)
        #expect(result.procedures.map(\.code.text) == ["1.000001", "1.000002"])
        #expect(result.fields.map(\.id) == ["ho-tich", "cu-tru"])
    }

    @Test("Every broken file is in the table, and begins with what is wrong")
    func table() throws {
        #expect(try Repository.brokenNames() == BrokenCase.all.map(\.name).sorted())
        for broken in BrokenCase.all {
            let first = try Repository.text(ofBroken: broken.name).prefix { $0 != "\n" }
            #expect(first.hasPrefix("// ") && first.hasSuffix("."), "\(broken.name)")
        }
    }

    @Test("Every problem that a file can cause is caused by one")
    func coverage() {
        // Those of HostileFileTests, whose files cannot stand in a repository.
        let elsewhere: Set = [
            "unreadableFile.noSuchFolder", "unreadableFile.noSuchFile", "unreadableFile.notRegularFile", "isDirectory",
            "strayFile",
            "furtherIssues",
            "tooLarge", "syntax.invalidUTF8", "syntax.tooLong",
        ]
        let caused = Set(BrokenCase.all.flatMap { $0.expected.map(\.problem) })
        #expect(Set(SchemaIssue.Problem.names).subtracting(caused) == elsewhere)
        #expect(caused.subtracting(SchemaIssue.Problem.names).isEmpty)
    }

    @Test("Messages suggest the name that was meant")
    func suggestions() throws {
        #expect(try message("20-misspelt-key").contains("`summary`?"))
        #expect(try message("29-fee-kind-misspelt").contains("`amount`?"))
        #expect(try message("49-unknown-field").contains("`ho-tich`?"))
        #expect(try message("63-unknown-shared-fact").contains("`uy_quyen`?"))
        #expect(try message("66-unknown-fact").contains("`so_con`?"))
        #expect(try message("74-one-equals-sign").contains("`==`"))
        #expect(try message("75-vietnamese-and").contains("`and`"))
        // Nothing is like it: what is allowed is listed instead.
        #expect(try message("21-invented-key").contains("aliases, phrasings"))
        #expect(try message("07-key-twice").contains("dòng 7"))
        #expect(try message("83-circle.facts").contains("nguoi_thay → uy_quyen → nguoi_thay"))
    }

    private func message(_ name: String) throws -> String {
        let copy = try CatalogueCopy()
        let target = try #require(BrokenCase.all.first { $0.name == name }).target
        try copy.write(Repository.text(ofBroken: name), to: target)
        return copy.read().issues.map { $0.message(in: .vi) }.joined(separator: "\n")
    }
}

/// What holds for every message: one line with the file's name, in the language asked for, without a word of Swift.
func checkMessages(of issue: SchemaIssue, _ location: SourceLocation = #_sourceLocation) {
    for language in Language.allCases {
        let message = issue.message(in: language)
        #expect(message.hasPrefix(issue.file), sourceLocation: location)
        #expect(message.count > issue.file.count + 12, sourceLocation: location)
        #expect(
            !message.unicodeScalars.contains { $0.properties.generalCategory == .control }, sourceLocation: location)
        #expect(message.unicodeScalars.count < 700, "\(message)", sourceLocation: location)
        let problem = message.dropFirst(issue.file.count)
        #expect(!problem.contains("Optional(") && !problem.contains("nil"), "\(message)", sourceLocation: location)
        // No name of a case or a type: words that change from small to capital letters inside.
        #expect(problem.firstMatch(of: /[a-z][A-Z][a-z]/) == nil, "\(message)", sourceLocation: location)
        if let position = issue.position {
            #expect(problem.hasPrefix(":\(position.line):\(position.column)"), sourceLocation: location)
        }
    }
    let vietnamese = issue.problem.vietnamese
    #expect(vietnamese != issue.problem.english, sourceLocation: location)
    #expect(vietnamese.unicodeScalars.contains { $0.value > 0xFF }, "\(vietnamese)", sourceLocation: location)
}
