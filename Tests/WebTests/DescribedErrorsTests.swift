import Foundation
import HTTPServer
import JSON
import Testing

@testable import Web

/// Holds the descriptions, for programs and for people, to the errors there are.
@Suite("The description of errors")
struct DescribedErrorsTests {
    @Test("What the server itself refuses is described: any request may come to it", arguments: Refusal.allCases)
    func refusedByServer(refusal: Refusal) throws {
        let document = try #require(OpenAPITests.document)
        let responses = try #require(document["components"]?["responses"])
        let name = refusal.status == .badRequest ? "BadRequest" : "Refused"
        let (_, bytes) = Portal.refusalBody(refusal)
        let problem = try JSONReader.read(bytes)
        let code = try #require(problem["code"]?.string)
        let description = try #require(responses[name]?["description"]?.string)
        #expect(
            description.contains("`\(code)`")
                && (name == "BadRequest" || description.contains("\(refusal.status.code)")))
        let described = try #require(responses[name]?["content"]?["application/problem+json"]?["schema"])
        #expect(JSONSchema(document: document).problems(problem, described) == [])
        // For people: no name of a case of ours.
        #expect(problem["detail"]?.string?.contains(" ") == true)
        // RFC 9457 section 4.2.1.
        #expect(problem["type"]?.string == "about:blank" && problem["title"]?.string == "\(refusal.status.reason)")
        for path in document["paths"]?.members ?? [] {
            for operation in path.node.members ?? [] where operation.key != "parameters" {
                #expect(operation.node["responses"]?["default"] != nil, "\(operation.key) \(path.key)")
            }
        }
    }

    @Test("The page about the API has every code")
    func page() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: folder.appendingPathComponent("docs/api.md"), encoding: .utf8)
        let codes = Set(OpenAPITests.exchanges.compactMap(\.code)).union(Refusal.allCases.map { Problem($0).code })
        for code in codes { #expect(text.contains("`\(code)`"), "\(code)") }
    }
}
