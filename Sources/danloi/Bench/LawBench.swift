import Foundation
import LegalRetrieval
import Vietnamese

/// `danloi bench law ARTICLES DOCUMENTS QUESTIONS… [--index FILE] [--times N]`: how well questions are taken to articles, beside
/// plain BM25 on syllables in the same run.
///
/// With `--index`, the index is kept in that file, and taken from there if it is there. With `--times`, an index of so many
/// variations of the corpus is made there, and only that.
enum LawBench {
    static func run(_ files: [String], indexPath: String?, times: String?) throws -> Int32 {
        guard files.count >= 2 else {
            throw CommandFailure.usage("`bench law` needs articles, documents and files of questions, as JSON lines")
        }
        let corpus = try LawCorpus(articles: files[0], documents: files[1])
        if let times {
            guard let count = Int(times), (1...20).contains(count), let indexPath else {
                throw CommandFailure.usage("`--times` needs a number from 1 to 20, and `--index` where to write")
            }
            _ = try build(corpus, times: count, to: indexPath)
            return 0
        }
        let opened = try index(of: corpus, at: indexPath)
        let search = ArticleSearch(opened.index)
        var questions: [LabelledLawQuestion] = []
        for file in files.dropFirst(2) { questions += try LabelledLawQuestion.read(file, corpus) }
        let covered = questions.filter { $0.isCovered && !$0.relevant.isEmpty }
        let baseline = try PlainArticleBM25(corpus)
        Output.line("\(covered.count) questions that the corpus answers     first  within5  within20  MRR@10")
        report("plain BM25 on syllables", covered) { question, _ in baseline.find(question.text, limit: 20) }
        func find(_ text: String) throws -> [Int32] { try search.search(text, limit: 20).passages.map(\.articleID) }
        try report("ours", covered) { question, _ in try find(question.text) }
        try report("ours, without diacritics", covered) { question, _ in try find(VietnameseText.fold(question.text)) }
        try abstention(search, covered, questions)
        try time(search, questions.map(\.text))
        return 0
    }

    /// `danloi bench law-speed INDEX QUESTIONS`: time and memory of searching alone.
    static func speed(_ files: [String]) throws -> Int32 {
        guard files.count == 2 else {
            throw CommandFailure.usage("`bench law-speed` needs an index and a file of questions")
        }
        var questions: [String] = []
        try LawCorpus.forEachLine(of: files[1]) { questions.append($0["q"]?.string ?? "") }
        let opening = ContinuousClock.now
        let index = try ArticleIndex(path: files[0])
        let opened = ContinuousClock.now - opening
        Output.line("\(index.articleCount) articles, \(index.byteCount / 1_000_000) MB, opened in \(opened)")
        try time(ArticleSearch(index), questions)
        return 0
    }

    /// The index of a corpus, kept in a file if one is named, and how long making it took.
    static func index(of corpus: LawCorpus, at path: String?) throws -> (index: ArticleIndex, seconds: Double) {
        if let path, FileManager.default.fileExists(atPath: path) { return (try ArticleIndex(path: path), 0) }
        return try build(corpus, times: 1, to: path)
    }

    private static func build(
        _ corpus: LawCorpus, times: Int, to path: String?
    ) throws -> (index: ArticleIndex, seconds: Double) {
        var bytes: [UInt8] = []
        let seconds = try BenchCommand.time {
            var builder = ArticleIndexBuilder()
            var variation = LawVariation(seed: 1)
            try corpus.readArticles { article in
                try builder.add(article)
                for copy in 1..<max(1, times) { try builder.add(variation.of(article, copy: copy)) }
            }
            bytes = try builder.build()
        }
        FileHandle.standardError.write(
            Data("index: \(bytes.count / 1_000_000) MB made in \(String(format: "%.0f", seconds)) s\n".utf8))
        if let path {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
            return (try ArticleIndex(path: path), seconds)
        }
        return (try ArticleIndex(bytes: bytes), seconds)
    }

    private static func report(
        _ name: String, _ questions: [LabelledLawQuestion], _ find: (LabelledLawQuestion, Int) throws -> [Int32]
    ) rethrows {
        var within = [Int](repeating: 0, count: 21)
        var reciprocal = 0.0
        for (number, question) in questions.enumerated() {
            let found = try find(question, number)
            guard let rank = found.firstIndex(where: question.relevant.contains), rank < 20 else { continue }
            within[rank] += 1
            if rank < 10 { reciprocal += 1 / Double(rank + 1) }
        }
        func share(_ limit: Int) -> String {
            String(format: "%8.1f", 100 * Double(within[..<limit].reduce(0, +)) / Double(max(1, questions.count)))
        }
        Output.line(
            name.padding(toLength: 40, withPad: " ", startingAt: 0) + share(1) + share(5) + "  " + share(20)
                + String(format: "%8.3f", reciprocal / Double(max(1, questions.count))))
    }

    private static func abstention(
        _ search: ArticleSearch, _ covered: [LabelledLawQuestion], _ questions: [LabelledLawQuestion]
    ) throws {
        func abstained(_ questions: [LabelledLawQuestion]) throws -> String {
            let count = try questions.filter { try !search.search($0.text, limit: 1).answers }.count
            return UnderstandingBench.percent(count, questions.count)
        }
        let missing = questions.filter { !$0.isCovered && !$0.document.isEmpty }
        let outside = questions.filter { !$0.isCovered && $0.document.isEmpty }
        Output.line(
            "abstains: of \(covered.count) covered \(try abstained(covered)); of \(missing.count) whose article is missing "
                + "\(try abstained(missing)); of \(outside.count) outside the law \(try abstained(outside))")
    }

    private static func time(_ search: ArticleSearch, _ questions: [String]) throws {
        for text in questions.prefix(200) { _ = try search.search(text) }
        let times = try questions.map { text in try BenchCommand.time { _ = try search.search(text) } }.sorted()
        guard !times.isEmpty else { return }
        func at(_ part: Double) -> String {
            String(format: "%.2f ms", times[min(times.count - 1, Int(Double(times.count) * part))] * 1000)
        }
        Output.line(
            "time: median \(at(0.5)), 99th percentile \(at(0.99)); \(BenchCommand.residentMegabytes()) MB resident at most"
        )
    }
}

/// Makes articles like a given one, to see what more of them cost: a fifth of the words are others of the article before.
struct LawVariation {
    private var chance: SplitMix
    private var pool: [Substring] = []

    init(seed: UInt64) { chance = SplitMix(state: seed) }

    mutating func of(_ article: SearchableArticle, copy: Int) -> SearchableArticle {
        let other = pool
        var lines: [String] = []
        pool.removeAll(keepingCapacity: true)
        for line in article.text.split(separator: "\n") {
            var words = line.split(separator: " ")
            pool += words
            for place in words.indices where chance.next() % 5 == 0 {
                if let word = other.randomElement(using: &chance) { words[place] = word }
            }
            lines.append(words.joined(separator: " "))
        }
        return SearchableArticle(
            id: article.id + Int32(copy) * 10_000_000, documentNumber: "\(article.documentNumber)-\(copy)",
            documentKind: article.documentKind, documentTitle: article.documentTitle, title: article.title,
            text: lines.joined(separator: "\n"))
    }
}
