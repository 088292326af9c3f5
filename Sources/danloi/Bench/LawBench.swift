import Foundation
import LegalRetrieval
import Vietnamese

/// `danloi bench law ARTICLES DOCUMENTS QUESTIONS… [--index FILE] [--times N] [--fts5 N]`: how well questions are taken to articles,
/// beside plain BM25 on syllables in the same run.
///
/// With `--fts5`, so many of the questions are asked of SQLite's full-text index too, which takes up to a second for one.
///
/// With `--index`, the index is kept in that file, and taken from there if it is there. With `--times`, an index of so many
/// variations of the corpus is made there, and only that.
enum LawBench {
    static func run(_ files: [String], indexPath: String?, times: String?, fullText: String?) throws -> Int32 {
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
        guard let fullText else { return 0 }
        guard let count = Int(fullText), count > 0 else {
            throw CommandFailure.usage("`--fts5` needs how many questions are asked, such as 200")
        }
        // Every so manyth, so that all parts of the file are met.
        let step = max(1, covered.count / count)
        let sample = stride(from: 0, to: covered.count, by: step).map { covered[$0] }
        try compare(FullTextArticles(corpus), baseline, search, sample)
        return 0
    }

    /// SQLite's full-text index beside the others, on the same questions.
    private static func compare(
        _ fullText: FullTextArticles, _ baseline: PlainArticleBM25, _ search: ArticleSearch,
        _ sample: [LabelledLawQuestion]
    ) throws {
        Output.line(
            "\(sample.count) of the questions; FTS5 takes \(fullText.size / 1_000_000) MB without texts, ours \(search.byteCount / 1_000_000) MB"
        )
        func timed(_ name: String, _ find: (String) throws -> [Int32]) throws {
            var seconds: [Double] = []
            try report(name, sample) { question, _ in
                var found: [Int32] = []
                seconds.append(try BenchCommand.time { found = try find(question.text) })
                return found
            }
            Output.line("    " + quantiles(seconds))
        }
        try timed("FTS5, bm25") { try fullText.find($0, titleWeight: 1, limit: 20) }
        try timed("FTS5, bm25, titles three times") { try fullText.find($0, titleWeight: 3, limit: 20) }
        try timed("plain BM25 on syllables") { baseline.find($0, limit: 20) }
        try timed("ours") { try search.search($0, limit: 20).passages.map(\.articleID) }
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
        let kept = path ?? "\(NSTemporaryDirectory())danloi-bench-\(getpid()).index"
        // An open index stays as it was when its name is gone.
        defer { if path == nil { unlink(kept) } }
        let seconds = try BenchCommand.time {
            var builder = try ArticleIndexBuilder(scratch: URL(fileURLWithPath: kept).deletingLastPathComponent().path)
            var variation = LawVariation(seed: 1)
            try corpus.readArticles { article in
                try builder.add(article)
                for copy in 1..<max(1, times) { try builder.add(variation.of(article, copy: copy)) }
            }
            try builder.write(to: kept)
        }
        let index = try ArticleIndex(path: kept)
        FileHandle.standardError.write(
            Data(
                "index: \(index.byteCount / 1_000_000) MB made in \(String(format: "%.0f", seconds)) s; \(BenchCommand.residentMegabytes()) MB resident at most\n"
                    .utf8))
        return (index, seconds)
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
        let times = try questions.map { text in try BenchCommand.time { _ = try search.search(text) } }
        Output.line("time: \(quantiles(times)); \(BenchCommand.residentMegabytes()) MB resident at most")
    }

    private static func quantiles(_ seconds: [Double]) -> String {
        let sorted = seconds.sorted()
        func at(_ part: Double) -> String {
            guard !sorted.isEmpty else { return "-" }
            return String(format: "%.2f ms", sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))] * 1000)
        }
        return "median \(at(0.5)), 99th percentile \(at(0.99))"
    }
}
