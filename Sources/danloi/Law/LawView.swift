import JSON
import LegalRetrieval
import Vietnamese

/// Shows places of the law, for people in Vietnamese, for programs as JSON.
struct LawView {
    let day: Day
    let width: Int

    // MARK: For people

    /// - Parameter withTexts: whether the appendices are shown whole, or only named.
    func show(_ shown: LawShowCommand.Shown, withTexts: Bool) {
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
        if shown.articles.isEmpty, !withTexts { changes(shown.state) }
        for article in shown.articles { show(article, shown.state) }
        if !withTexts, !shown.annexes.isEmpty { line("\nPhụ lục, biểu mẫu:") }
        for annex in shown.annexes {
            let heading = annex.name + (annex.title.isEmpty ? "" : ". \(annex.title)")
            line(withTexts ? "\n\(heading)" : "- \(heading)")
            if withTexts, !annex.text.isEmpty { line(annex.text) }
        }
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

    /// What cites a place.
    func show(_ citing: [LawCitedCommand.Citing], of place: LegalProvision, total: Int) {
        guard total > 0 else { return line("Không có điều nào trong kho văn bản dẫn chiếu \(name(place)).") }
        line("\(total) điều dẫn chiếu \(name(place)):")
        for one in citing {
            let title = one.article.title.isEmpty ? "" : ": \(one.article.title)"
            line("- \(self.place(one.article.place)) \(one.document.name)\(title) (\(words(one.state.status)))")
        }
        if total > citing.count { line("- … và \(total - citing.count) điều khác") }
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
}
