import Foundation
import LegalRetrieval
import Vietnamese

/// `danloi law show`: what a citation names, and its state on a day.
enum LawShowCommand {
    /// What a citation was found to name.
    struct Shown {
        let place: LegalProvision
        let document: LegalDocument
        let state: LegalState
        /// What has taken the document's place by the day.
        let successors: [String]
        /// The articles, several where a row of articles is cited or a text has one label twice.
        let articles: [Article]
        /// The appendices and forms that are cited; those of a document that is cited as a whole are without their texts.
        var annexes: [LegalAnnex] = []
        /// Who cites the place: the first, and how many in all.
        var citing: [LawCitedCommand.Citing] = []
        var citingCount = 0
    }

    struct Article {
        let article: LegalArticle
        /// The text, or that of the clause or point.
        let text: String
        let state: LegalState
    }

    /// More articles in one row are shown by asking again.
    private static let rowLimit = 50

    static func run(_ arguments: inout Arguments, library path: String) throws -> Int32 {
        let isJSON = arguments.flag("--json")
        let day = try arguments.day("--on") ?? todayInVietnam()
        let words = try arguments.rest().joined(separator: " ")
        guard !words.isEmpty else {
            throw CommandFailure.usage("show needs a citation, such as \"khoản 2 Điều 13 Nghị định 123/2015/NĐ-CP\"")
        }
        let library = try LegalLibrary(path)
        let (place, last) = try self.place(words, on: day, in: library)
        let annex = AnnexCitation.first(in: VietnameseText.cleaned(words).text)
        var shown = try look(up: place, through: last, on: day, in: library)
        if place.article == nil {
            shown.annexes = try library.annexes(of: place.document, withTexts: annex != nil)
            if let annex {
                shown.annexes = shown.annexes.filter { annex.names($0) }
                guard !shown.annexes.isEmpty else {
                    throw CommandFailure.failed("\(written(place.document)) has no `\(annex)` in the library")
                }
            }
        }
        let view = LawView(day: day, width: Output.width)
        if isJSON {
            (shown.citing, shown.citingCount) = try LawCitedCommand.citing(
                place, on: day, in: library, limit: LawCitedCommand.shownInPassing)
            view.showJSON(shown, withTexts: annex != nil)
        } else {
            view.show(shown, withTexts: annex != nil)
        }
        return 0
    }

    /// What words cite, and the last of a row of articles that begins with it.
    static func place(
        _ words: String, on day: Day, in library: LegalLibrary
    ) throws -> (place: LegalProvision, last: ArticleLabel?) {
        let names = try library.names()
        var reader = CitationReader(names: names)
        guard let citation = reader.find(in: VietnameseText.cleaned(words).text).first else {
            throw CommandFailure.usage(
                "`\(words)` is no citation; one such as \"khoản 2 Điều 13 Nghị định 123/2015/NĐ-CP\" is expected")
        }
        guard let place = citation.resolved(at: nil, among: names, on: day) else {
            throw CommandFailure.failed("`\(words)` names no document of the library")
        }
        return (place, citation.lastArticle)
    }

    private static func look(
        up place: LegalProvision, through last: ArticleLabel?, on day: Day, in library: LegalLibrary
    ) throws -> Shown {
        guard let history = try library.history(of: place.document) else {
            throw CommandFailure.failed("\(written(place.document)) is not in the library")
        }
        var stored: [LegalLibrary.Stored] = []
        if let label = place.article {
            stored = try library.articles(of: place.document, label: last == nil ? label : nil)
            if let last { stored = stored.filter { $0.article.label >= label && $0.article.label <= last } }
            guard !stored.isEmpty else {
                throw CommandFailure.failed("\(written(place.document)) has no article \(label) in the library")
            }
        }
        var articles: [Article] = []
        for article in stored.prefix(rowLimit).map(\.article) {
            var text = article.text
            if place.clause != nil || place.point != nil {
                let structure = ArticleStructure(article.text)
                guard let range = structure.range(clause: place.clause, point: place.point) else {
                    throw CommandFailure.failed(
                        "article \(article.label) of \(written(place.document)) has no such clause or point")
                }
                text = String(decoding: Array(article.text.utf8)[range], as: UTF8.self)
            }
            var own = place
            own.article = article.label
            articles.append(
                Article(
                    article: article, text: text, state: history.state(of: own, effective: article.effective, on: day)))
        }
        return Shown(
            place: place, document: history.document,
            state: history.state(of: LegalProvision(document: place.document), on: day),
            successors: try library.successors(of: place.document, on: day), articles: articles)
    }

    /// A key as officials write it.
    static func written(_ key: String) -> String { DocumentNumber(key)?.description ?? key }
}
