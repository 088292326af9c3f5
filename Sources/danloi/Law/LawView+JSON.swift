import JSON
import LegalRetrieval
import Vietnamese

/// For programs.
extension LawView {
    /// - Parameter withTexts: whether the appendices are shown whole, or only named.
    func showJSON(_ shown: LawShowCommand.Shown, withTexts: Bool) {
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
        writer.key("annexes")
        writer.beginArray()
        for annex in shown.annexes {
            writer.beginObject()
            writer.member("name", annex.name)
            writer.member("kind", annex.label.kind.rawValue)
            writer.member("label", annex.label.written)
            if let appendix = annex.appendix { writer.member("appendix", appendix.written) }
            writer.member("title", annex.title)
            if withTexts { writer.member("text", annex.text) }
            writer.endObject()
        }
        writer.endArray()
        writer.member("cited_by_count", shown.citingCount)
        writer.key("cited_by")
        write(shown.citing, to: &writer)
        writer.endObject()
        Output.json(writer.text)
    }

    /// What cites a place.
    func showJSON(_ citing: [LawCitedCommand.Citing], of place: LegalProvision, total: Int) {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("place")
        write(place, to: &writer)
        writer.member("on", day.description)
        writer.member("cited_by_count", total)
        writer.key("cited_by")
        write(citing, to: &writer)
        writer.endObject()
        Output.json(writer.text)
    }

    private func write(_ citing: [LawCitedCommand.Citing], to writer: inout JSONWriter) {
        writer.beginArray()
        for one in citing {
            writer.beginObject()
            writer.key("place")
            write(one.article.place, to: &writer)
            writer.member("name", one.document.name)
            if one.article.copy > 1 { writer.member("copy", one.article.copy) }
            writer.member("title", one.article.title)
            writer.key("cites")
            writer.beginArray()
            for target in one.article.targets { write(target, to: &writer) }
            writer.endArray()
            write(one.state, to: &writer, all: false)
            writer.endObject()
        }
        writer.endArray()
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
