/// The search's index of a library.
public enum LawIndex {
    /// The version of its form, as the library keeps it.
    public static let version = Int(IndexSection.version)

    /// Makes the index of all articles. Needs about twice its size in memory.
    public static func build(_ library: LegalLibrary) throws -> [UInt8] {
        let documents = try library.documents().reduce(into: [String: LegalDocument]()) { $0[$1.key] = $1 }
        var builder = ArticleIndexBuilder()
        try library.forEachArticle { stored in
            let document = documents[stored.article.document]
            try builder.add(
                SearchableArticle(
                    id: stored.id, documentNumber: document?.number.description ?? stored.article.document,
                    documentKind: document?.kind?.vietnameseName ?? "", documentTitle: document?.title ?? "",
                    title: stored.article.title, text: stored.article.text))
        }
        return try builder.build()
    }
}
