import Foundation
import LegalRetrieval
import Vietnamese

/// Plain BM25 on syllables over titles and texts: what any search engine does out of the box.
struct PlainArticleBM25 {
    private var numbers: [String: Int] = [:]
    private var postings: [[(article: Int32, times: Float)]] = []
    private var lengths: [Float] = []
    private let mean: Float

    init(_ corpus: LawCorpus) throws {
        var numbers: [String: Int] = [:]
        var postings: [[(article: Int32, times: Float)]] = []
        var lengths: [Float] = []
        try corpus.readArticles { article in
            var length: Float = 0
            for word in Self.words(article.title + "\n" + article.text) {
                length += 1
                let number = numbers[word] ?? numbers.count
                if number == numbers.count {
                    numbers[word] = number
                    postings.append([])
                }
                if let last = postings[number].last, last.article == article.id {
                    postings[number][postings[number].count - 1].times += 1
                } else {
                    postings[number].append((article.id, 1))
                }
            }
            lengths.append(length)
        }
        mean = lengths.reduce(0, +) / Float(max(1, lengths.count))
        self.numbers = numbers
        self.postings = postings
        self.lengths = lengths
    }

    static func words(_ text: String) -> [String] {
        Tokenizer.tokens(text).filter { $0.kind != .symbol }.flatMap { token in
            token.kind == .word
                ? [token.text] : token.text.split { ".,/-".contains($0) }.map(String.init)
        }
    }

    /// The best articles, best first.
    func find(_ text: String, limit: Int) -> [Int32] {
        var scores = [Float](repeating: 0, count: lengths.count)
        for number in Set(Self.words(text).compactMap { numbers[$0] }) {
            let count = Float(postings[number].count)
            let rarity = log(1 + (Float(lengths.count) - count + 0.5) / (count + 0.5))
            for (article, times) in postings[number] {
                let room = 1.2 * (0.25 + 0.75 * lengths[Int(article)] / mean)
                scores[Int(article)] += rarity * times * 2.2 / (times + room)
            }
        }
        let order = scores.indices.filter { scores[$0] > 0 }.sorted { (scores[$1], $0) < (scores[$0], $1) }
        return order.prefix(limit).map { Int32($0) }
    }
}
