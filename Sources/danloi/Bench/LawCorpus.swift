import Foundation
import JSON
import LegalRetrieval

/// Articles of law from JSON lines, for measuring: `doc`, `article`, `title`, `text`; with documents of `doc`, `number`, `type`,
/// `title`. An article's number is that of its line, from 0.
struct LawCorpus {
    private let documents: [String: (number: String, kind: String, title: String)]
    private let path: String
    /// The place of each article, by document and article.
    private(set) var places: [String: Int32] = [:]

    init(articles: String, documents path: String) throws {
        self.path = articles
        var documents: [String: (number: String, kind: String, title: String)] = [:]
        try Self.forEachLine(of: path) { node in
            guard let key = node["doc"]?.string else { return }
            documents[key] = (
                node["number"]?.string ?? key, node["type"]?.string ?? "", node["title"]?.string ?? ""
            )
        }
        self.documents = documents
        var places: [String: Int32] = [:]
        var next: Int32 = 0
        try Self.forEachLine(of: articles) { node in
            places[Self.key(node)] = next
            next += 1
        }
        self.places = places
    }

    static func key(_ node: JSONNode) -> String {
        "\(node["doc"]?.string ?? "") \(node["article"]?.string ?? "")"
    }

    /// Calls `body` with one article after another.
    func readArticles(_ body: (SearchableArticle) throws -> Void) throws {
        var next: Int32 = 0
        try Self.forEachLine(of: path) { node in
            let key = node["doc"]?.string ?? ""
            let document = documents[key] ?? (key, "", "")
            try body(
                SearchableArticle(
                    id: next, documentNumber: document.number, documentKind: document.kind,
                    documentTitle: document.title, title: Self.heading(node["title"]?.string ?? ""),
                    text: node["text"]?.string ?? ""))
            next += 1
        }
    }

    /// "Điều 5. Tên" is "Tên".
    private static func heading(_ title: String) -> String {
        guard title.hasPrefix("Điều ") else { return title }
        return title.split(separator: " ", maxSplits: 2).dropFirst(2).first.map(String.init) ?? ""
    }

    static func forEachLine(of path: String, _ body: (JSONNode) throws -> Void) throws {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw CommandFailure.usage("cannot read `\(path)`") }
        defer { close(descriptor) }
        var input = LineReader(descriptor: descriptor, limit: 1 << 24)
        var number = 0
        while let line = input.next() {
            number += 1
            if line.allSatisfy(\.isWhitespace) { continue }
            let node: JSONNode
            do {
                node = try JSONReader.read(line)
            } catch {
                throw CommandFailure.failed("line \(number) of \(path): a JSON object is expected; \(error)")
            }
            try body(node)
        }
    }
}

/// A question with the articles that answer it.
struct LabelledLawQuestion {
    let text: String
    /// Numbers of articles; none where the corpus has none.
    let relevant: Set<Int32>
    /// Whether the law that answers it is in the corpus.
    let isCovered: Bool
    /// The document of the first article that answers it; questions of one document are alike.
    let document: String

    /// Reads JSON lines with `q`, `relevant` and `covered`; what lacks the latter is outside the law.
    static func read(_ path: String, _ corpus: LawCorpus) throws -> [LabelledLawQuestion] {
        var questions: [LabelledLawQuestion] = []
        try LawCorpus.forEachLine(of: path) { node in
            let keys = (node["relevant"]?.array ?? []).map(LawCorpus.key)
            let relevant = Set(keys.compactMap { corpus.places[$0] })
            questions.append(
                LabelledLawQuestion(
                    text: node["q"]?.string ?? "", relevant: relevant,
                    isCovered: node["covered"]?.bool ?? false,
                    document: node["relevant"]?.array?.first?["doc"]?.string ?? ""))
        }
        return questions
    }
}
