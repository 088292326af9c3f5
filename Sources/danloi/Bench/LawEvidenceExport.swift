import Foundation
import JSON
import LegalRetrieval
import Vietnamese

/// `danloi bench law-evidence CORPUS DOCUMENTS QUESTIONS… [--index FILE] [--folded]`: what is known of each candidate of each
/// question, as JSON lines, for `scripts/learn-law`.
enum LawEvidenceExport {
    static func run(_ files: [String], indexPath: String?, isFolded: Bool) throws -> Int32 {
        guard files.count >= 3 else {
            throw CommandFailure.usage("`bench law-evidence` needs articles, documents and files of questions")
        }
        let corpus = try LawCorpus(articles: files[0], documents: files[1])
        let search = ArticleSearch(try LawBench.index(of: corpus, at: indexPath).index)
        var head = JSONWriter()
        head.beginObject()
        head.member("signs", ArticleSearch.evidenceNames)
        head.endObject()
        Output.json(head.text)
        for file in files.dropFirst(2) {
            for question in try LabelledLawQuestion.read(file, corpus) {
                let text = isFolded ? VietnameseText.fold(question.text) : question.text
                let evidence = try search.evidence(for: text)
                var writer = JSONWriter()
                writer.beginObject()
                writer.member("q", text)
                writer.member("document", question.document)
                writer.member("covered", question.isCovered)
                writer.member("answers", question.relevant.count)
                writer.member("unknown", evidence.unknownWords)
                writer.member("possible", Double(evidence.possible))
                writer.member("right", numbers: evidence.articles.map { question.relevant.contains($0) ? 1 : 0 })
                writer.member("values", numbers: evidence.signs.map { (Double($0) * 10000).rounded() / 10000 })
                writer.endObject()
                Output.line(writer.text)
            }
        }
        return 0
    }
}
