import JSON
import Testing

@testable import Catalogue

@Suite("What people say")
struct SayingsReaderTests {
    private static func read(_ text: String) throws -> (sayings: [Saying], issues: [SchemaIssue]) {
        let log = IssueLog(file: "sayings/x.json5")
        let sayings = SayingsReader(log: log).read(try JSONReader.read(Array(text.utf8), dialect: .json5))
        return (sayings, log.issues)
    }

    @Test("Each procedure has other names and whole sentences, in the order they are written")
    func reads() throws {
        let (sayings, issues) = try Self.read(
            """
            // báo tử
            {sayings: {"1.000656": {aliases: ["báo tử", "giấy chứng tử"], phrasings: ["bố tôi mất thì báo ở đâu",]}}}
            """)
        #expect(issues.isEmpty)
        #expect(
            sayings == [
                Saying(
                    code: try #require(ProcedureCode("1.000656")), aliases: ["báo tử", "giấy chứng tử"],
                    phrasings: ["bố tôi mất thì báo ở đâu"])
            ])
    }

    @Test(
        "A mistake is named with its place",
        arguments: [
            (#"{sayings: {"1.0006": {aliases: [], phrasings: []}}}"#, "sayings.1.0006"),
            (#"{sayings: {"1.000656": {aliases: "báo tử", phrasings: []}}}"#, "sayings.1.000656.aliases"),
            (#"{sayings: {"1.000656": {aliases: [], phrasing: []}}}"#, "sayings.1.000656.phrasing"),
            (#"{sayings: {"1.000656": {aliases: [""], phrasings: []}}}"#, "sayings.1.000656.aliases[0]"),
            (#"{sayings: []}"#, "sayings"), (#"{}"#, ""), (#"[]"#, ""),
        ])
    func mistakes(text: String, path: String) throws {
        let (_, issues) = try Self.read(text)
        #expect(issues.contains { $0.path == path && $0.position != nil })
    }

    @Test("What the project says of people is read without a mistake, and each procedure stands once")
    func ours() {
        let result = CatalogueReader.read(folder: Repository.procedures)
        #expect(result.issues.isEmpty && result.sayings.count > 1_000)
        #expect(Set(result.sayings.map(\.code)).count == result.sayings.count)
    }
}
