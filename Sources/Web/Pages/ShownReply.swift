import Assistant
import JSON

/// A stored reply, read back for showing. It was written by ``ReplyJSON``; what is missing is left out.
struct ShownReply: Sendable {
    let state: String
    let language: String
    let openQuestion: String?
    let procedure: String?
    let blocks: [ShownBlock]

    /// nil where the bytes are no reply.
    init?(_ bytes: [UInt8]) {
        // Bytes that cannot be read are shown as no answer at all.
        guard let node = try? JSONReader.read(bytes), let blocks = node["blocks"]?.array else { return nil }
        state = node["state"]?.string ?? ""
        language = node["language"]?.string ?? "vi"
        openQuestion = node["open_question"]?.string
        procedure = node["procedure"]?.string
        self.blocks = blocks.map(ShownBlock.init)
    }

    /// What procedures are called in this reply, by their codes.
    func title(of procedure: String) -> ShownWords? {
        blocks.first { $0.kind == "procedure" && $0.ids.first == procedure }?.paragraphs.first?.words
    }
    /// The procedure that this reply guides through without saying its name.
    var unnamedProcedure: String? {
        guard let procedure, blocks.contains(where: { ["checklist", "fees", "steps"].contains($0.kind) }) else {
            return nil
        }
        return blocks.contains { $0.kind == "procedure" } ? nil : procedure
    }
    /// What an answer to its question looks like.
    var expects: String? { blocks.last { $0.kind == "question" }?.expects }
    /// Whether several options may be chosen together.
    var takesSeveral: Bool { blocks.contains { $0.expects == "choices" } }
    /// Whether the answers are to be checked now.
    var isChecking: Bool { state == "checking" }
    /// The answers shown can be changed by their own buttons.
    var hasChangeLinks: Bool { isChecking && blocks.contains { $0.kind == "answers" } }
    /// Something worth a sheet of paper: a guide, or a dossier.
    var isWorthPrinting: Bool {
        blocks.contains { ["checklist", "fees", "steps", "dossier", "legal_basis", "law", "plan"].contains($0.kind) }
    }
}

/// One typed part of a reply.
struct ShownBlock: Sendable {
    let kind: String
    let basis: String
    let basisName: String?
    let expects: String?
    let ids: [String]
    let options: [Option]
    let paragraphs: [Paragraph]
    let parts: [Part]
    /// The appointment of a dossier, in ISO 8601.
    let due: String?
    /// When its source was asked, in ISO 8601.
    let asOf: String?

    struct Option: Sendable {
        let id: String
        let label: ShownWords
        let note: ShownWords?
    }

    struct Paragraph: Sendable {
        let role: String
        let words: ShownWords
        var text: String { words.text }
        /// For a paper, what happens to it at the office; nil in replies of older versions.
        let mode: String?
        let citations: [Cited]
        let change: String?
        let url: String?
    }

    struct Cited: Sendable {
        let label: String
        let document: String
    }

    /// One thing told of a dossier.
    struct Part: Sendable {
        let id: String
        let text: String
        let quote: String?
    }

    init(_ node: JSONNode) {
        kind = node["kind"]?.string ?? ""
        basis = node["basis"]?.string ?? "talk"
        basisName = node["basis_name"]?.string
        expects = node["expects"]?.string
        ids = node["ids"]?.array?.compactMap(\.string) ?? []
        due = node["due"]?.string
        asOf = node["as_of"]?.string
        options = (node["options"]?.array ?? []).compactMap { option in
            guard let id = option["id"]?.string else { return nil }
            return Option(
                id: id, label: ShownWords(option, "label") ?? ShownWords(id),
                note: ShownWords(option, "note", ("note_language", "note_foreign")))
        }
        paragraphs = (node["paragraphs"]?.array ?? []).map { paragraph in
            let cited = (paragraph["citations"]?.array ?? []).map {
                Cited(label: $0["label"]?.string ?? "", document: $0["document"]?.string ?? "")
            }
            return Paragraph(
                role: paragraph["role"]?.string ?? "text", words: ShownWords(paragraph, "text") ?? ShownWords(""),
                mode: paragraph["mode"]?.string, citations: cited.filter { !$0.label.isEmpty },
                change: paragraph["change"]?.string,
                url: paragraph["url"]?.string)
        }
        parts = (node["parts"]?.array ?? []).map {
            Part(id: $0["id"]?.string ?? "", text: $0["text"]?.string ?? "", quote: $0["quote"]?.string)
        }
    }
}
