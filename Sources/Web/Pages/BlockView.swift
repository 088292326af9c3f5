import Catalogue

/// The words of one block of a reply as HTML.
struct BlockView: Sendable {
    let turn: Int
    let reply: ShownReply

    func write(_ block: ShownBlock, _ index: Int, _ html: inout HTMLWriter) {
        switch block.kind {
        // Buttons, not words: the form writes them.
        case "choices": return
        case "dossier": dossier(block, &html)
        default: section(block, index, &html)
        }
    }

    /// Titles, items with what belongs to them, and what the whole rests on.
    private func section(_ block: ShownBlock, _ index: Int, _ html: inout HTMLWriter) {
        html.element(.div, .class("block \(Self.className(block))")) { html in
            var rest = block.paragraphs[...]
            var hasBasis = false
            while let paragraph = rest.first {
                if Self.isItem(paragraph, in: block) {
                    // What follows an article of law is said of all of it, not of its last clause.
                    let isLaw = block.kind == "law"
                    let items = rest.prefix {
                        isLaw ? Self.isItem($0, in: block) : $0.role != "title" && $0.role != "heading"
                    }
                    list(Array(items), block, index, &html)
                    rest = rest.dropFirst(items.count)
                    continue
                }
                rest = rest.dropFirst()
                line(paragraph, block, &html)
                if ["title", "heading"].contains(paragraph.role), !hasBasis {
                    hasBasis = basis(block, &html)
                }
            }
            if !hasBasis { _ = basis(block, &html) }
        }
    }

    /// What the block rests on, in a word; false for conversation.
    @discardableResult
    private func basis(_ block: ShownBlock, _ html: inout HTMLWriter) -> Bool {
        guard let name = block.basisName else { return false }
        if block.basis == "unsure" {
            html.element(
                .p, .class("basis unsure"), text: PageWord.basisUnsure.text(Language(rawValue: reply.language) ?? .vi))
        } else {
            html.element(.p, .class("basis sure"), text: name)
        }
        return true
    }

    private func line(_ paragraph: ShownBlock.Paragraph, _ block: ShownBlock, _ html: inout HTMLWriter) {
        switch paragraph.role {
        case "heading", "title", "question": html.element(.h3, .class(paragraph.role)) { words(paragraph, &$0) }
        case "detail", "footnote", "warning", "answer", "item":
            html.element(.p, .class(Self.known(paragraph.role))) { words(paragraph, &$0) }
        default: html.element(.p) { words(paragraph, &$0) }
        }
    }

    private func list(
        _ paragraphs: [ShownBlock.Paragraph], _ block: ShownBlock, _ index: Int, _ html: inout HTMLWriter
    ) {
        html.element(paragraphs.first?.role == "step" ? .ol : .ul, .class("items")) { html in
            var rest = paragraphs[...]
            var number = 0
            while let item = rest.popFirst() {
                let belonging = rest.prefix { !Self.isItem($0, in: block) }
                rest = rest.dropFirst(belonging.count)
                let id = block.kind == "legal_basis" ? item.citations.first.map { place(of: $0.document) } : nil
                html.element(
                    .li, Self.className(item), id.map { .id($0) }
                ) { html in
                    words(item, &html)
                    for paragraph in belonging { line(paragraph, block, &html) }
                }
                number += 1
            }
        }
    }

    private static func className(_ item: ShownBlock.Paragraph) -> HTMLWriter.Attribute? {
        if item.role == "warning" { return .class("warning") }
        // Nothing to bring, and so nothing to tick.
        return item.mode == "not_needed" ? .class("needless") : nil
    }

    private static func isItem(_ paragraph: ShownBlock.Paragraph, in block: ShownBlock) -> Bool {
        switch paragraph.role {
        case "item", "step", "answer": true
        case "warning": block.kind == "notice" || block.kind == "dossiers"
        default: false
        }
    }

    /// The text, with what it cites and where it leads as links.
    private func words(_ paragraph: ShownBlock.Paragraph, _ html: inout HTMLWriter) {
        var pieces = paragraph.words.pieces
        if let url = paragraph.url, let link = HTMLWriter.Link.web(url), let range = paragraph.text.firstRange(of: url)
        {
            pieces.write(String(paragraph.text[..<range.lowerBound]), &html)
            html.element(.a, .href(link), .rel("noopener noreferrer"), .target("_blank")) { $0.words(url) }
            pieces.write(String(paragraph.text[range.upperBound...]), &html)
            return
        }
        var rest = paragraph.text[...]
        let listed = Set(reply.blocks.filter { $0.kind == "legal_basis" }.flatMap(\.ids))
        for cited in paragraph.citations where listed.contains(cited.document) {
            guard let range = rest.firstRange(of: cited.label) else { continue }
            pieces.write(String(rest[..<range.lowerBound]), &html)
            html.element(.a, .href(.fragment(place(of: cited.document)))) { pieces.write(cited.label, &$0) }
            rest = rest[range.upperBound...]
        }
        pieces.write(String(rest), &html)
    }

    /// Where a document stands among the bases of the same reply.
    private func place(of document: String) -> String {
        let plain = document.unicodeScalars.map {
            $0.properties.isAlphabetic || $0.properties.numericType != nil ? "\($0)" : "-"
        }
        return "can-cu-\(turn)-\(plain.joined())"
    }

    private func dossier(_ block: ShownBlock, _ html: inout HTMLWriter) {
        html.element(.div, .class("block dossier")) { html in
            if let title = block.paragraphs.first { html.element(.h3, .class("title"), text: title.text) }
            basis(block, &html)
            for part in block.parts where part.id != "step" {
                html.element(.p, .class("part part-\(Self.known(part.id))")) { told(part, &$0) }
            }
            let steps = block.parts.filter { $0.id == "step" }
            guard !steps.isEmpty else { return }
            html.element(.ol, .class("timeline")) { html in
                for step in steps { html.element(.li) { told(step, &$0) } }
            }
        }
    }

    /// Our words, then the source's own as a quotation.
    private func told(_ part: ShownBlock.Part, _ html: inout HTMLWriter) {
        html.words(part.text)
        guard let quote = part.quote else { return }
        html.words(" ")
        html.element(.q, .lang(Language.vi.rawValue), text: quote)
    }

    private static func className(_ block: ShownBlock) -> String {
        let isHint = block.ids.contains {
            ["severalAllowed", "questionsLeft", "lastQuestion", "mayNotKnow"].contains($0)
        }
        return "kind-\(known(block.kind))" + (isHint ? " hint" : "")
    }

    /// Our own ids; anything else names no class.
    private static func known(_ id: String) -> String {
        id.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_") } ? id : "other"
    }
}
