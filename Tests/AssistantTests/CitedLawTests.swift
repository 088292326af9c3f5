import Foundation
import JSON
import LegalRetrieval
import Testing

/// What procedures cite of the law, against the digests that the project ships.
@Suite("The law that procedures cite")
struct CitedLawTests {
    @Test("Every place that a procedure cites has its digest, but for those that are known to lack one")
    func digested() throws {
        let folder = Catalogues.root.appendingPathComponent("Procedures").path
        let digests = try DigestLibrary.read(folder + "/law")
        let known = digests.reduce(into: [String: LawDigest]()) { $0[$1.document.key] = $1 }
        var missing: Set<String> = []
        for place in try Self.cited(in: folder) {
            if let lacking = Self.lacking(place, known) { missing.insert(lacking) }
        }
        let list = try String(
            contentsOf: Catalogues.root.appendingPathComponent("fixtures/law/undigested.txt"), encoding: .utf8)
        let listed = Set(list.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") })
        let new = missing.subtracting(listed).sorted()
        #expect(new.isEmpty, "cited, without a digest: write one, or list it in fixtures/law/undigested.txt")
        let mended = listed.subtracting(missing).sorted()
        #expect(mended.isEmpty, "listed in fixtures/law/undigested.txt, but digested or no longer cited: take it out")
    }

    /// What is not there of a place: the document, the article, or the clause.
    private static func lacking(_ place: LegalProvision, _ digests: [String: LawDigest]) -> String? {
        let number = DocumentNumber(place.document)?.description ?? place.document
        guard let digest = digests[place.document] else { return number }
        guard let label = place.article else { return nil }
        guard let article = digest.articles.first(where: { $0.label == label }) else {
            return "\(number) Điều \(label)"
        }
        let structure = ArticleStructure(article.text)
        guard let clause = place.clause, !structure.clauses.isEmpty, structure.clause(clause) == nil else { return nil }
        return "\(number) Điều \(label) khoản \(clause)"
    }

    /// Wherever a file names a document as `doc`: in what a statement cites, and under `legal_basis`.
    private static func cited(in folder: String) throws -> Set<LegalProvision> {
        var places: Set<LegalProvision> = []
        let files = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
        for file in files where file.hasSuffix(".json5") && !file.hasPrefix("law/") && !file.hasPrefix("sayings/") {
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)")))
            collect(try JSONReader.read(bytes, dialect: .json5, maximumDepth: 64), into: &places)
        }
        return places
    }

    private static func collect(_ node: JSONNode, into places: inout Set<LegalProvision>) {
        for element in node.array ?? [] { collect(element, into: &places) }
        guard let members = node.members else { return }
        for member in members { collect(member.node, into: &places) }
        guard let number = node["doc"]?.string.flatMap({ DocumentNumber($0) }) else { return }
        places.insert(
            LegalProvision(
                document: number.key, article: node["article"]?.string.flatMap { ArticleLabel($0) },
                clause: node["clause"]?.string, point: nil))
        for article in node["articles"]?.array ?? [] {
            let label = article.string.flatMap { ArticleLabel($0) }
            places.insert(LegalProvision(document: number.key, article: label))
        }
    }
}
