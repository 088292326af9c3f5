import Foundation
import JSON
import LegalRetrieval
import Vietnamese

/// `danloi law cited`: which articles cite a place, each with its state on a day.
enum LawCitedCommand {
    /// An article that cites the place.
    struct Citing {
        let article: LegalLibrary.CitingArticle
        let document: LegalDocument
        let state: LegalState
    }

    /// How many are given where something else was asked for.
    static let shownInPassing = 20

    static func run(_ arguments: inout Arguments, library path: String) throws -> Int32 {
        let isJSON = arguments.flag("--json")
        let day = try arguments.day("--on") ?? todayInVietnam()
        let limit = try arguments.option("--limit").map { text throws(CommandFailure) in
            guard let limit = Int(text), (1...10_000).contains(limit) else {
                throw .usage("`--limit` needs a number from 1 to 10000")
            }
            return limit
        }
        let words = try arguments.rest().joined(separator: " ")
        guard !words.isEmpty else {
            throw CommandFailure.usage("cited needs a citation, such as \"Điều 13 Nghị định 123/2015/NĐ-CP\"")
        }
        let library = try LegalLibrary(path)
        let (place, last) = try LawShowCommand.place(words, on: day, in: library)
        guard last == nil else { throw CommandFailure.usage("cited takes one place, and `\(words)` is a row of them") }
        let (citing, total) = try citing(place, on: day, in: library, limit: limit ?? (isJSON ? 1_000 : 50))
        let view = LawView(day: day, width: Output.width)
        if isJSON { view.showJSON(citing, of: place, total: total) } else { view.show(citing, of: place, total: total) }
        return total > 0 ? 0 : 1
    }

    static func citing(
        _ place: LegalProvision, on day: Day, in library: LegalLibrary, limit: Int
    ) throws -> (citing: [Citing], total: Int) {
        let found = try library.citing(place, limit: limit)
        // Articles of one document follow one another.
        var history: DocumentHistory?
        var citing: [Citing] = []
        for article in found.articles {
            if history?.document.key != article.place.document {
                history = try library.history(of: article.place.document)
            }
            guard let history else { continue }
            citing.append(
                Citing(
                    article: article, document: history.document,
                    state: history.state(of: article.place, effective: article.effective, on: day)))
        }
        return (citing, found.total)
    }
}
