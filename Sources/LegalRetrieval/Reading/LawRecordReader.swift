import JSON
import Vietnamese

/// Reads lines of a collection of law: documents, articles and relations, one JSON object a line.
///
/// Which of them a line is, its members tell: a document has a `number`, an article a `text`, a relation a `type` and another
/// document.
public struct LawRecordReader: Sendable {
    /// The longest article known has 300 kilobytes.
    public static let lineLimit = 16 << 20

    /// What is odd about the record read last.
    public private(set) var remarks: [LawRemark] = []

    public init() {}

    /// Reads one line, without its end.
    public mutating func read(_ line: UnsafeRawBufferPointer) -> Result<LawRecord, LawRejection> {
        remarks.removeAll(keepingCapacity: true)
        guard line.count <= Self.lineLimit else { return .failure(.tooLong) }
        return Result { () throws(LawRejection) in try record(line) }
    }

    private mutating func record(_ line: UnsafeRawBufferPointer) throws(LawRejection) -> LawRecord {
        let node: JSONNode
        do { node = try JSONReader.read(line, maximumDepth: 16) } catch { throw .notJSON(error) }
        guard let members = node.members else { throw .notAnObject }
        if node["type"] != nil, node["to_doc"] != nil || node["by_doc"] != nil {
            return .relations(try relations(node, members))
        }
        if node["number"] != nil { return try document(node, members) }
        if node["article"] != nil { return .article(try article(node, members)) }
        throw .unknownRecord
    }

    // MARK: The three records

    private mutating func document(_ node: JSONNode, _ members: [JSONMember]) throws(LawRejection) -> LawRecord {
        note(
            members,
            known: [
                "doc", "number", "type", "title", "issuer", "issued", "effective", "expired", "url", "demuc",
                "phapdien_snapshots", "articles", "sources",
            ])
        let written = string(node, "number") ?? ""
        let key = string(node, "doc") ?? written
        guard let number = DocumentNumber(key) else { throw .noNumber(key) }
        if DocumentNumber(written) != number { remarks.append(LawRemark(.otherNumber, "number", written)) }
        var kind: DocumentKind?
        if let name = string(node, "type"), !name.isEmpty {
            kind = DocumentKind(vietnameseName: name)
            if kind == nil { remarks.append(LawRemark(.unknownKind, "type", name)) }
        }
        let document = LegalDocument(
            number: number, kind: kind, title: VietnameseText.cleaned(string(node, "title") ?? "").text,
            issuer: string(node, "issuer").map { VietnameseText.cleaned($0).text }, issued: day(node, "issued"),
            effective: day(node, "effective"), expired: day(node, "expired"), link: string(node, "url"),
            topics: strings(node, "demuc"), codified: (list(node, "phapdien_snapshots")).compactMap(\.integer))
        return .document(document, articles: node["articles"]?.integer)
    }

    private mutating func article(_ node: JSONNode, _ members: [JSONMember]) throws(LawRejection) -> LegalArticle {
        note(
            members,
            known: ["doc", "article", "title", "text", "source", "code", "demuc", "doc_type", "effective"])
        guard let key = string(node, "doc") else { throw .missing("doc") }
        guard let number = DocumentNumber(key) else { throw .noNumber(key) }
        let written = string(node, "article") ?? ""
        guard let label = ArticleLabel(written) else { throw .noLabel(written) }
        guard let text = string(node, "text") else { throw .missing("text") }
        var article = LegalArticle(document: number.key, label: label)
        article.title = title(string(node, "title") ?? "", label)
        article.text = clean(text, "text")
        article.code = string(node, "code")
        article.topic = string(node, "demuc")
        article.effective = day(node, "effective")
        article.source = string(node, "source") ?? ""
        if article.text.isEmpty && article.title.isEmpty { remarks.append(LawRemark(.emptyArticle, "text")) }
        return article
    }

    private mutating func relations(
        _ node: JSONNode, _ members: [JSONMember]
    ) throws(LawRejection) -> [LegalRelation] {
        note(
            members,
            known: [
                "type", "doc", "article", "to_doc", "to_article", "by_doc", "by_article", "kinds", "label", "effective",
                "snapshot",
            ])
        let type = string(node, "type") ?? ""
        let here = try provision(node, "doc", "article")
        let effective = day(node, "effective")
        if type == "amended_by" {
            let actor = try provision(node, "by_doc", "by_article")
            var kinds: [LegalRelation.Kind] = []
            for name in strings(node, "kinds") {
                guard let kind = Self.kind(of: name) else { throw .unknownRelation(name) }
                if !kinds.contains(kind) { kinds.append(kind) }
            }
            guard !kinds.isEmpty else { throw .missing("kinds") }
            return kinds.map { LegalRelation($0, actor, here, effective: effective) }
        }
        guard let kind = LegalRelation.Kind(rawValue: type) else { throw .unknownRelation(type) }
        return [LegalRelation(kind, here, try provision(node, "to_doc", "to_article"), effective: effective)]
    }

    /// The words of the codification's notes.
    private static func kind(of words: String) -> LegalRelation.Kind? {
        switch words {
        case "sửa đổi", "sửa đổi, bổ sung": .amends
        case "bổ sung", "bổ sung mới": .supplements
        case "thay thế": .replaces
        case "bãi bỏ": .repeals
        case "bãi bỏ một phần": .repealsPartly
        case "ngưng hiệu lực": .suspends
        case "đính chính": .corrects
        default: nil
        }
    }

    private mutating func provision(
        _ node: JSONNode, _ document: String, _ article: String
    ) throws(LawRejection) -> LegalProvision {
        guard let key = string(node, document) else { throw .missing(document) }
        guard let number = DocumentNumber(key) else { throw .noNumber(key) }
        guard let written = string(node, article), !written.isEmpty else { return LegalProvision(document: number.key) }
        guard let label = ArticleLabel(written) else { throw .noLabel(written) }
        return LegalProvision(document: number.key, article: label)
    }

    // MARK: Texts

    /// The title without `Điều 13.`.
    private mutating func title(_ written: String, _ label: ArticleLabel) -> String {
        let title = VietnameseText.cleaned(written).text
        guard let heading = ArticleHeading(title) else { return title }
        if heading.label != label { remarks.append(LawRemark(.otherTitle, "title", title)) }
        return heading.title
    }

    /// Composed, without control characters; line ends stay.
    private mutating func clean(_ text: String, _ member: String) -> String {
        let text = VietnameseText.nfc(text)
        guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 }) else { return text }
        remarks.append(LawRemark(.controlCharacters, member))
        return String(decoding: text.utf8.filter { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 }, as: UTF8.self)
    }

    // MARK: Members of one type

    private mutating func note(_ members: [JSONMember], known: Set<String>) {
        for member in members where !known.contains(member.key) {
            remarks.append(LawRemark(.unknownKey, String(member.key.prefix(40))))
        }
    }

    /// A string; a number without quotation marks is as good as its digits.
    private mutating func string(_ node: JSONNode, _ key: String) -> String? {
        guard let member = node[key] else { return nil }
        switch member.value {
        case .null: return nil
        case .string(let string): return string
        case .integer(let integer): return String(integer)
        case .bool, .number, .array, .object:
            remarks.append(LawRemark(.wrongType, key))
            return nil
        }
    }

    private mutating func list(_ node: JSONNode, _ key: String) -> [JSONNode] {
        guard let member = node[key], !member.isNull else { return [] }
        guard let list = member.array else {
            remarks.append(LawRemark(.wrongType, key))
            return []
        }
        return list
    }

    private mutating func strings(_ node: JSONNode, _ key: String) -> [String] {
        list(node, key).compactMap { element in
            if element.string == nil { remarks.append(LawRemark(.wrongType, key)) }
            return element.string
        }
    }

    private mutating func day(_ node: JSONNode, _ key: String) -> Day? {
        guard let text = string(node, key), !text.isEmpty else { return nil }
        let day = Day(slashed: text) ?? Day(iso: text)
        if day == nil { remarks.append(LawRemark(.noDay, key, text)) }
        return day
    }
}
