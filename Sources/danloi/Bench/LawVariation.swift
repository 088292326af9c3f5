import Assistant
import Foundation
import JSON
import LegalRetrieval

/// Makes articles like given ones, to see what more of them cost: a fifth of the words are others of the article before.
struct LawVariation {
    private var chance: KnownChance
    private var pool: [Substring] = []

    init(seed: UInt64) { chance = KnownChance(seed: seed) }

    mutating func of(_ article: SearchableArticle, copy: Int) -> SearchableArticle {
        SearchableArticle(
            id: article.id + Int32(copy) * 10_000_000, documentNumber: "\(article.documentNumber)-\(copy)",
            documentKind: article.documentKind, documentTitle: article.documentTitle, title: article.title,
            text: text(of: article.text))
    }

    private mutating func text(of text: String) -> String {
        let other = pool
        var lines: [String] = []
        pool.removeAll(keepingCapacity: true)
        for line in text.split(separator: "\n") {
            var words = line.split(separator: " ")
            pool += words
            for place in words.indices where chance.next() % 5 == 0 {
                if let word = other.randomElement(using: &chance) { words[place] = word }
            }
            lines.append(words.joined(separator: " "))
        }
        return lines.joined(separator: "\n")
    }

    /// `danloi bench law-lines ARTICLES DOCUMENTS --times N`: JSON lines of N - 1 variations of the corpus, for `danloi law import`
    /// beside the corpus itself.
    static func printLines(_ files: [String], times: String?) throws -> Int32 {
        guard files.count == 2, let times = times.flatMap({ Int($0) }), (2...20).contains(times) else {
            throw CommandFailure.usage(
                "`bench law-lines` needs articles, documents, and `--times` with a number from 2 to 20")
        }
        try LawCorpus.forEachLine(of: files[1]) { node in
            for copy in 1..<times {
                var writer = JSONWriter()
                writer.beginObject()
                writer.member("doc", Self.number(node["doc"]?.string ?? "", copy))
                writer.member("number", Self.number(node["number"]?.string ?? "", copy))
                writer.member("type", node["type"]?.string ?? "")
                writer.member("title", node["title"]?.string ?? "")
                writer.endObject()
                Output.line(writer.text)
            }
        }
        var variation = LawVariation(seed: 1)
        try LawCorpus.forEachLine(of: files[0]) { node in
            for copy in 1..<times {
                var writer = JSONWriter()
                writer.beginObject()
                writer.member("doc", Self.number(node["doc"]?.string ?? "", copy))
                writer.member("article", node["article"]?.string ?? "")
                writer.member("title", node["title"]?.string ?? "")
                writer.member("text", variation.text(of: node["text"]?.string ?? ""))
                writer.member("source", "variation")
                writer.endObject()
                Output.line(writer.text)
            }
        }
        return 0
    }

    /// `123/2015/NĐ-CP` is `300123/2015/NĐ-CP` in the third copy.
    private static func number(_ number: String, _ copy: Int) -> String {
        let digits = number.prefix { $0.isNumber }
        return "\(copy)" + String(repeating: "0", count: max(0, 5 - digits.count)) + number
    }
}
