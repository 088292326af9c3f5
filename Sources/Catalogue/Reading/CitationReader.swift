import JSON

/// Reads `cite` lists, and holds them to the documents listed under `legal_basis`.
struct CitationReader {
    let log: IssueLog
    /// nil where there is no such list.
    let documents: Set<String>?

    func read(_ item: ObjectReader) -> [Citation] {
        item.optionalList("cite").compactMap { element in
            guard let reader = ObjectReader(element.node, path: element.path, log: log) else { return nil }
            defer { reader.close() }
            if reader.optional("record") != nil {
                return reader.choice("record", RecordPart.self).map { .record($0) }
            }
            guard reader.optional("doc") != nil else {
                reader.note(.emptyCitation)
                reader.allow("article", "clause", "point")
                return nil
            }
            let document = reader.string("doc")
            let article = reader.optionalString("article")
            let clause = reader.optionalString("clause")
            let point = reader.optionalString("point")
            guard let document else { return nil }
            if let documents, !documents.contains(document) { reader.note(.documentNotListed(document), key: "doc") }
            return .law(.init(document: document, article: article, clause: clause, point: point))
        }
    }
}
