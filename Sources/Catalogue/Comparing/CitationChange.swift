/// What becomes of the provisions that an item, or an edition as a whole, rests on.
public struct CitationChange: Sendable {
    public let list: GuideList
    /// The item's id; of the legal basis, the document's number.
    public let id: String
    public let comes: [Citation]
    public let goes: [Citation]

    /// Items of both editions that cite something else, and documents that the legal basis lists with other articles, or only in one.
    static func between(_ old: Edition, _ new: Edition) -> [CitationChange] {
        var found: [CitationChange] = []
        for list in GuideList.allCases where list != .legalBasis {
            let before = Dictionary(
                old.items(of: list).map { ($0.id, $0.citations) }, uniquingKeysWith: { first, _ in first })
            for item in new.items(of: list) {
                guard let cited = before[item.id] else { continue }
                found += change(list, item.id, from: cited, to: item.citations)
            }
        }
        var documents: [String] = []
        for document in (old.legalBasis + new.legalBasis).map(\.document) where !documents.contains(document) {
            documents.append(document)
        }
        for document in documents {
            found += change(
                .legalBasis, document, from: provisions(document, old), to: provisions(document, new))
        }
        return found
    }

    private static func change(
        _ list: GuideList, _ id: String, from old: [Citation], to new: [Citation]
    ) -> [CitationChange] {
        let (comes, goes) = (new.filter { !old.contains($0) }, old.filter { !new.contains($0) })
        return comes.isEmpty && goes.isEmpty ? [] : [CitationChange(list: list, id: id, comes: comes, goes: goes)]
    }

    private static func provisions(_ document: String, _ edition: Edition) -> [Citation] {
        edition.legalBasis.filter { $0.document == document }.flatMap { basis -> [Citation] in
            [.law(.init(document: document))]
                + basis.articles.map { .law(.init(document: document, article: $0)) }
        }
    }
}
