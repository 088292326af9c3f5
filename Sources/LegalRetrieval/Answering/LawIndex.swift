/// The search's index of a library.
enum LawIndex {
    /// Makes the index of all articles, in bounded memory, and writes it into a file from an offset on.
    static func write(of library: LegalLibrary, into descriptor: Int32, from start: Int) throws {
        let documents = try library.documents().reduce(into: [String: LegalDocument]()) { $0[$1.key] = $1 }
        var builder = try ArticleIndexBuilder(scratch: library.folder)
        try library.forEachArticle { stored in
            let document = documents[stored.article.document]
            try builder.add(
                SearchableArticle(
                    id: stored.id, documentNumber: document?.number.description ?? stored.article.document,
                    documentKind: document?.kind?.vietnameseName ?? "", documentTitle: document?.title ?? "",
                    title: stored.article.title, text: stored.article.text))
        }
        _ = try builder.write(into: descriptor, from: start)
    }
}
