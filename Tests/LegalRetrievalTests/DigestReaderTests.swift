import Foundation
import Testing

@testable import LegalRetrieval

@Suite("Digests of the law")
struct DigestReaderTests {
    private func read(_ text: String) throws(LawDigestError) -> LawDigest {
        try DigestReader(file: "f").read(Array(text.utf8))
    }

    @Test("A document is read with its digests and relations")
    func document() throws {
        let digest = try read(
            """
            { number: '60/2014/QH13', kind: 'luật', title: 'Luật Hộ tịch', effective: '2016-01-01', note: 'n',
              relations: [{kind: 'amended_by', document: '23/2023/QH15', article: '13', by_article: '1', from: '2023-08-15'},
                          {kind: 'replaces', document: '158/2005/NĐ-CP'}],
              articles: [{number: '13', title: 'T', digest: ['1. Một.', '2. Hai.']},
                         {number: '13a', title: 'U', digest: ['Ba.'], unread: true}] }
            """)
        #expect(digest.document.name == "Luật Hộ tịch" && digest.document.effective?.description == "2016-01-01")
        #expect(digest.articles.map(\.label.description) == ["13", "13a"])
        #expect(digest.articles.map(\.isDigest) == [true, true])
        #expect(ArticleStructure(digest.articles[0].text).clauses.map(\.label) == ["1", "2"])
        let amended = LegalProvision(document: "60/2014/qh13", article: ArticleLabel(13))
        #expect(digest.relations[0].target == amended && digest.relations[0].actor.document == "23/2023/qh15")
        #expect(digest.relations[1].actor.document == "60/2014/qh13" && digest.relations[1].kind == .replaces)
    }

    @Test(
        "What is wrong is named with its place",
        arguments: [
            ("{", ""), ("[]", ""), ("{number: 'x', title: 't'}", "number"), ("{number: '1/2020/NĐ-CP'}", ""),
            ("{number: '1/2020/NĐ-CP', title: 't', kind: 'sách'}", "kind"),
            ("{number: '1/2020/NĐ-CP', title: 't', issued: '31/02/2020'}", "issued"),
            ("{number: '1/2020/NĐ-CP', title: 't', surprise: 1}", ""),
            (
                "{number: '1/2020/NĐ-CP', title: 't', articles: [{number: 'x', title: 't', digest: ['a']}]}",
                "articles[0].number"
            ),
            (
                "{number: '1/2020/NĐ-CP', title: 't', articles: [{number: '1', title: 't', digest: []}]}",
                "articles[0].digest"
            ),
            (
                "{number: '1/2020/NĐ-CP', title: 't', articles: [{number: '2', title: 't', digest: ['a']}, {number: '2', title: 't', digest: ['a']}]}",
                "articles[1]"
            ),
            (
                "{number: '1/2020/NĐ-CP', title: 't', relations: [{kind: 'eats', document: '2/2020/NĐ-CP'}]}",
                "relations[0].kind"
            ),
        ])
    func wrong(text: String, path: String) {
        do {
            _ = try read(text)
            Issue.record("nothing was wrong")
        } catch {
            #expect(error.path == path)
        }
    }

    @Test("All digests that the project ships are read, each document once")
    func shipped() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Procedures/law")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        var documents: Set<String> = []
        for file in files where file.pathExtension == "json5" {
            let digest = try DigestReader(file: file.lastPathComponent).read(Array(try Data(contentsOf: file)))
            #expect(documents.insert(digest.document.key).inserted)
        }
        #expect(documents.count >= 60)
    }
}
