import Catalogue
import Foundation
import Vietnamese

/// Plain BM25 over the names of procedures, without marks: what any search engine does out of the box.
struct PlainBM25 {
    private let codes: [ProcedureCode]
    private var postings: [String: [(document: Int, count: Double)]] = [:]
    private var lengths: [Double] = []
    private let average: Double

    init(_ catalogue: Catalogue) {
        let handWritten = Set(catalogue.procedures.map(\.code))
        let names =
            catalogue.procedures.map { ($0.code, $0.name.vi) }
            + catalogue.records.summaries.filter { !handWritten.contains($0.code) }.map { ($0.code, $0.name) }
        codes = names.map(\.0)
        for (document, name) in names.enumerated() {
            let words = Self.words(name.1)
            lengths.append(Double(words.count))
            for (word, count) in Dictionary(words.map { ($0, 1.0) }, uniquingKeysWith: +) {
                postings[word, default: []].append((document, count))
            }
        }
        average = lengths.reduce(0, +) / Double(max(1, lengths.count))
    }

    private static func words(_ text: String) -> [String] {
        let folded = Tokenizer.tokens(text).filter { $0.kind != .symbol }.map(\.folded)
        return folded + zip(folded, folded.dropFirst()).map { "\($0) \($1)" }
    }

    /// The best codes, best first.
    func find(_ text: String, limit: Int) -> [ProcedureCode] {
        var scores: [Int: Double] = [:]
        for word in Set(Self.words(text)) {
            guard let documents = postings[word] else { continue }
            let count = Double(documents.count)
            let rare = log(1 + (Double(codes.count) - count + 0.5) / (count + 0.5))
            for (document, count) in documents {
                let length = 1.2 * (0.25 + 0.75 * lengths[document] / average)
                scores[document, default: 0] += rare * count * 2.2 / (count + length)
            }
        }
        let best = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return best.prefix(limit).map { codes[$0.key] }
    }
}
