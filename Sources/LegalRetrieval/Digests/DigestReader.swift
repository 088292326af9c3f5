import JSON
import Vietnamese

/// Reads digests of the law, a document a file:
///
///     {
///       number: '60/2014/QH13', kind: 'luật', title: 'Luật Hộ tịch', issuer: 'Quốc hội', issued: '2014-11-20',
///       effective: '2016-01-01', expired: '2027-01-01', link: 'https://…', topics: ['15.3 Hộ tịch'], note: '…',
///       relations: [{kind: 'amended_by', document: '23/2023/QH15', article: '27', by_article: '1', from: '2023-08-15'}],
///       articles: [{number: '13', title: '…', digest: ['1. …', '2. …'], unread: true}],
///     }
///
/// The schema is closed. Kind, issuer, days, link, topics and note may be left out.
public struct DigestReader: Sendable {
    private let file: String

    /// The largest file read, in bytes.
    public static let sizeLimit = 1 << 20

    /// - Parameter file: how errors name it.
    public init(file: String) { self.file = file }

    /// - Throws: the first thing that is wrong.
    public func read(_ bytes: [UInt8]) throws(LawDigestError) -> LawDigest {
        guard bytes.count <= Self.sizeLimit else {
            throw error(nil, "", .expected("at most \(Self.sizeLimit) bytes"))
        }
        let root: JSONNode
        do { root = try JSONReader.read(bytes, dialect: .json5, maximumDepth: 8) } catch let failure {
            throw error(failure.position, "", .syntax("\(failure.problem)"))
        }
        try check(
            root, "",
            [
                "number", "kind", "title", "issuer", "issued", "effective", "expired", "link", "topics", "note",
                "relations", "articles",
            ])
        let document = try document(root)
        return LawDigest(
            document: document, articles: try articles(root, document.key),
            relations: try relations(root, document.key))
    }

    private func document(_ root: JSONNode) throws(LawDigestError) -> LegalDocument {
        let number = try self.number(root, "number", "number")
        var kind: DocumentKind?
        if let name = try optionalText(root, "kind", "") {
            kind = DocumentKind(vietnameseName: name)
            if kind == nil {
                throw error(root["kind"]?.position, "kind", .expected("a kind such as 'luật' or 'nghị định'"))
            }
        }
        let title = try text(root, "title", "")
        // `Luật Hộ tịch` is called `Hộ tịch`; of a decree all that follows its kind.
        let prefix = (kind ?? number.kind)?.vietnameseName ?? ""
        let bare = !prefix.isEmpty && title.hasPrefix(prefix + " ") ? String(title.dropFirst(prefix.count + 1)) : title
        var topics: [String] = []
        for (index, topic) in (root["topics"]?.array ?? []).enumerated() {
            guard let text = topic.string else { throw error(topic.position, "topics[\(index)]", .expected("a text")) }
            topics.append(text)
        }
        var document = LegalDocument(
            number: number, kind: kind, title: bare, issuer: try optionalText(root, "issuer", ""),
            issued: try day(root, "issued", ""), effective: try day(root, "effective", ""),
            expired: try day(root, "expired", ""), link: try optionalText(root, "link", ""), topics: topics)
        document.note = try optionalText(root, "note", "")
        return document
    }

    private func articles(_ root: JSONNode, _ key: String) throws(LawDigestError) -> [LegalArticle] {
        var articles: [LegalArticle] = []
        for (index, node) in (root["articles"]?.array ?? []).enumerated() {
            let path = "articles[\(index)]"
            try check(node, path, ["number", "title", "digest", "unread"])
            let written = try text(node, "number", path)
            guard let label = ArticleLabel(written) else {
                throw error(node["number"]?.position, "\(path).number", .expected("a number such as '13' or '13a'"))
            }
            if let last = articles.last, label <= last.label {
                throw error(node.position, path, .outOfOrder(written))
            }
            guard let clauses = node["digest"]?.array, !clauses.isEmpty else {
                throw error(node.position, "\(path).digest", .expected("a list of clauses"))
            }
            var lines: [String] = []
            for clause in clauses {
                guard let line = clause.string, !line.isEmpty else {
                    throw error(clause.position, "\(path).digest", .expected("texts"))
                }
                lines.append(line)
            }
            articles.append(
                LegalArticle(
                    document: key, label: label, title: try text(node, "title", path),
                    text: VietnameseText.nfc(lines.joined(separator: "\n")),
                    source: node["unread"]?.bool == true ? LegalArticle.unreadDigest : LegalArticle.digest))
        }
        return articles
    }

    // MARK: Relations

    /// What a kind says, and whether this document is the one that acts.
    private static let kinds: [String: (kind: LegalRelation.Kind, acts: Bool)] = [
        "amends": (.amends, true), "amended_by": (.amends, false), "replaces": (.replaces, true),
        "replaced_by": (.replaces, false), "repeals": (.repeals, true), "repealed_by": (.repeals, false),
        "guides": (.guides, true), "guided_by": (.guides, false), "based_on": (.basedOn, true),
        "corrects": (.corrects, true), "corrected_by": (.corrects, false), "suspended_by": (.suspends, false),
    ]

    private func relations(_ root: JSONNode, _ key: String) throws(LawDigestError) -> [LegalRelation] {
        var relations: [LegalRelation] = []
        for (index, node) in (root["relations"]?.array ?? []).enumerated() {
            let path = "relations[\(index)]"
            try check(node, path, ["kind", "document", "article", "by_article", "from"])
            guard let (kind, acts) = Self.kinds[try text(node, "kind", path)] else {
                throw error(
                    node["kind"]?.position, "\(path).kind",
                    .expected("one of \(Self.kinds.keys.sorted().joined(separator: ", "))"))
            }
            let other = try number(node, "document", path).key
            // `article` is what is acted on, `by_article` what acts, whichever document each is in.
            let target = LegalProvision(document: acts ? other : key, article: try label(node, "article", path))
            let actor = LegalProvision(document: acts ? key : other, article: try label(node, "by_article", path))
            relations.append(LegalRelation(kind, actor, target, effective: try day(node, "from", path)))
        }
        return relations
    }

    // MARK: Values

    private func error(_ position: JSONPosition?, _ path: String, _ problem: LawDigestError.Problem) -> LawDigestError {
        LawDigestError(file: file, line: position?.line, path: path, problem: problem)
    }

    private func check(_ node: JSONNode, _ path: String, _ allowed: [String]) throws(LawDigestError) {
        guard let members = node.members else { throw error(node.position, path, .expected("an object")) }
        if let stray = members.first(where: { !allowed.contains($0.key) }) {
            throw error(stray.keyPosition, path, .unknownKey(stray.key))
        }
    }

    private func optionalText(_ node: JSONNode, _ key: String, _ path: String) throws(LawDigestError) -> String? {
        guard let value = node[key] else { return nil }
        guard let text = value.string, !text.isEmpty else {
            throw error(value.position, path.isEmpty ? key : "\(path).\(key)", .expected("a text that is not empty"))
        }
        return VietnameseText.nfc(text)
    }

    private func text(_ node: JSONNode, _ key: String, _ path: String) throws(LawDigestError) -> String {
        guard let text = try optionalText(node, key, path) else { throw error(node.position, path, .missingKey(key)) }
        return text
    }

    private func day(_ node: JSONNode, _ key: String, _ path: String) throws(LawDigestError) -> Day? {
        guard let text = try optionalText(node, key, path) else { return nil }
        guard let day = Day(iso: text) else {
            throw error(
                node[key]?.position, path.isEmpty ? key : "\(path).\(key)", .expected("a day such as '2016-01-01'"))
        }
        return day
    }

    private func number(_ node: JSONNode, _ key: String, _ path: String) throws(LawDigestError) -> DocumentNumber {
        let written = try text(node, key, path)
        guard let number = DocumentNumber(written) else {
            throw error(node[key]?.position, path, .expected("the number of a document, such as '60/2014/QH13'"))
        }
        return number
    }

    private func label(_ node: JSONNode, _ key: String, _ path: String) throws(LawDigestError) -> ArticleLabel? {
        guard let written = try optionalText(node, key, path) else { return nil }
        guard let label = ArticleLabel(written) else {
            throw error(node[key]?.position, "\(path).\(key)", .expected("the number of an article, such as '13a'"))
        }
        return label
    }
}
