import JSON
import LegalRetrieval
import Vietnamese

/// Shows places of the law, for people in Vietnamese, for programs as JSON.
struct LawView {
    let day: Day
    let width: Int

    // MARK: For people

    func show(_ shown: LawShowCommand.Shown) {
        let document = shown.document
        line(heading(of: document))
        var facts: [String] = []
        if let issuer = document.issuer { facts.append(issuer) }
        if let issued = document.issued { facts.append("ban hành \(issued.vietnamese)") }
        if !facts.isEmpty { line(facts.joined(separator: ", ")) }
        line("Ngày \(day.vietnamese): \(words(shown.state.status))" + cause(shown.state))
        if !shown.successors.isEmpty {
            line("Văn bản thay thế: " + shown.successors.map { LawShowCommand.written($0) }.joined(separator: ", "))
        }
        if shown.articles.isEmpty { changes(shown.state) }
        for article in shown.articles { show(article, shown.state) }
        if let link = document.link { line("\nNguồn: \(link)") }
    }

    private func show(_ shown: LawShowCommand.Article, _ documentState: LegalState) {
        let article = shown.article
        line()
        if !article.path.text.isEmpty { line(article.path.text) }
        let copy = article.copy > 1 ? " (bản thứ \(article.copy) trong văn bản)" : ""
        line("Điều \(article.label)\(copy)." + (article.title.isEmpty ? "" : " \(article.title)"))
        if !shown.text.isEmpty { line(shown.text) }
        if shown.state.status != documentState.status {
            line("Ngày \(day.vietnamese): \(words(shown.state.status))" + cause(shown.state))
        }
        changes(shown.state)
    }

    /// A passage that was found: its place, its words, its state.
    func show(_ passage: LawPassage) {
        line()
        line(
            "\(place(passage.place)) \(passage.document.name)"
                + (passage.article.title.isEmpty ? "" : ": \(passage.article.title)"))
        for part in passage.quote.split(separator: "\n") { line("  \(part)") }
        line("Ngày \(day.vietnamese): \(words(passage.state.status))" + cause(passage.state))
        if !passage.successors.isEmpty {
            line("Văn bản thay thế: " + passage.successors.map(\.name).joined(separator: "; "))
        }
        if passage.article.isDigest { line("(tóm lược, không phải nguyên văn)") }
        if let note = passage.document.note { line("Lưu ý: \(note)") }
    }

    private func heading(of document: LegalDocument) -> String {
        let kind = document.kind.map { "\($0.vietnameseName) " } ?? "Văn bản "
        return "\(kind)\(document.number)" + (document.title.isEmpty ? "" : ": \(document.title)")
    }

    private func words(_ status: LegalState.Status) -> String {
        switch status {
        case .unknown: "chưa rõ hiệu lực"
        case .notYetInForce(let from): "chưa có hiệu lực, có hiệu lực từ \(from.vietnamese)"
        case .inForce: "còn hiệu lực"
        case .partlyInForce: "hết hiệu lực một phần"
        case .suspended(let since): "ngưng hiệu lực từ \(since.vietnamese)"
        case .ended(let since): "hết hiệu lực từ \(since.vietnamese)"
        }
    }

    private func cause(_ state: LegalState) -> String {
        guard let ending = state.ending else { return "" }
        let verb = ending.relation.kind == .replaces ? "được thay thế bởi" : "bị bãi bỏ bởi"
        return ", \(verb) \(name(ending.relation.actor))"
    }

    /// The latest first; a long list is cut, for `--json` has all.
    private func changes(_ state: LegalState) {
        let limit = 12
        for change in state.changes.suffix(limit).reversed() { line("- " + text(change)) }
        if state.changes.count > limit { line("- … và \(state.changes.count - limit) thay đổi trước đó") }
        for change in state.later.prefix(limit) { line("- " + text(change)) }
    }

    private func text(_ change: LegalState.Change) -> String {
        let verb =
            switch change.relation.kind {
            case .amends: "được sửa đổi bởi"
            case .supplements: "được bổ sung bởi"
            case .replaces: "được thay thế bởi"
            case .repeals: "bị bãi bỏ bởi"
            case .repealsPartly: "bị bãi bỏ một phần bởi"
            case .corrects: "được đính chính bởi"
            case .suspends: "bị ngưng hiệu lực bởi"
            case .guides: "được hướng dẫn bởi"
            case .basedOn: "là căn cứ của"
            case .related: "liên quan đến"
            }
        let target = change.relation.target
        let what = target.article == nil ? "Văn bản" : place(target)
        let when = change.day.map { ", từ \($0.vietnamese)" } ?? ", chưa rõ từ ngày nào"
        return "\(what) \(verb) \(name(change.relation.actor))\(when)"
    }

    private func place(_ provision: LegalProvision) -> String {
        var words: [String] = []
        if let point = provision.point { words.append("điểm \(point)") }
        if let clause = provision.clause { words.append("khoản \(clause)") }
        if let article = provision.article { words.append("Điều \(article)") }
        return words.joined(separator: " ")
    }

    private func name(_ provision: LegalProvision) -> String {
        let place = place(provision)
        let number = DocumentNumber(provision.document)
        let kind = number?.kind?.vietnameseName ?? "văn bản số"
        return (place.isEmpty ? "" : place + " ") + "\(kind) \(LawShowCommand.written(provision.document))"
    }

    private func line(_ text: String = "") { Output.line(Output.visible(text)) }

    // MARK: For programs

    func showJSON(_ shown: LawShowCommand.Shown) {
        var writer = JSONWriter()
        let document = shown.document
        writer.beginObject()
        writer.member("number", document.number.description)
        writer.member("key", document.key)
        if let kind = document.kind { writer.member("kind", kind.rawValue) }
        writer.member("title", document.title)
        if let issuer = document.issuer { writer.member("issuer", issuer) }
        if let level = document.level { writer.member("level", level.rawValue) }
        if let issued = document.issued { writer.member("issued", issued.description) }
        if let effective = document.effective { writer.member("effective", effective.description) }
        if let expired = document.expired { writer.member("expired", expired.description) }
        if let link = document.link { writer.member("url", link) }
        writer.member("topics", document.topics)
        writer.member("on", day.description)
        write(shown.state, to: &writer, all: shown.articles.isEmpty)
        writer.member("successors", shown.successors.map { LawShowCommand.written($0) })
        writer.key("articles")
        writer.beginArray()
        for shown in shown.articles {
            let article = shown.article
            writer.beginObject()
            writer.member("article", article.label.description)
            if article.copy > 1 { writer.member("copy", article.copy) }
            writer.member("title", article.title)
            writer.member("path", article.path.text)
            writer.member("text", shown.text)
            if let code = article.code { writer.member("code", code) }
            if let topic = article.topic { writer.member("topic", topic) }
            writer.member("digest", article.isDigest)
            write(shown.state, to: &writer, all: true)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        Output.json(writer.text)
    }

    private func write(_ state: LegalState, to writer: inout JSONWriter, all: Bool) {
        switch state.status {
        case .unknown: writer.member("status", "unknown")
        case .notYetInForce(let from):
            writer.member("status", "not-yet-in-force")
            writer.member("from", from.description)
        case .inForce: writer.member("status", "in-force")
        case .partlyInForce: writer.member("status", "partly-in-force")
        case .suspended(let since):
            writer.member("status", "suspended")
            writer.member("since", since.description)
        case .ended(let since):
            writer.member("status", "ended")
            writer.member("since", since.description)
        }
        if let ending = state.ending {
            writer.key("ended_by")
            write(ending, to: &writer)
        }
        guard all else { return }
        for (key, changes) in [("changes", state.changes), ("later", state.later)] {
            writer.key(key)
            writer.beginArray()
            for change in changes { write(change, to: &writer) }
            writer.endArray()
        }
    }

    private func write(_ change: LegalState.Change, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("kind", change.relation.kind.rawValue)
        writer.key("by")
        write(change.relation.actor, to: &writer)
        writer.key("target")
        write(change.relation.target, to: &writer)
        if let day = change.day { writer.member("from", day.description) }
        writer.member("source", change.relation.origin.rawValue)
        writer.endObject()
    }

    private func write(_ provision: LegalProvision, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("document", LawShowCommand.written(provision.document))
        if let article = provision.article { writer.member("article", article.description) }
        if let clause = provision.clause { writer.member("clause", clause) }
        if let point = provision.point { writer.member("point", point) }
        writer.endObject()
    }
}
