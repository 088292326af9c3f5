import JSON

/// A reply with every kind of block, and markup in every text, id and address.
enum InjectedReply {
    static let mark = "<img src=x onerror=alert(1)>\"'&</script><script>alert(2)</script>"

    static let kinds = [
        "text", "procedure", "question", "choices", "answers", "outcome", "checklist", "fees", "deadlines", "places",
        "steps", "results", "notice", "conditions", "legal_basis", "why", "term", "link", "law", "worded", "dossier",
        "dossiers",
    ]

    static let roles = [
        "text", "heading", "question", "title", "item", "step", "detail", "option", "answer", "warning", "footnote",
    ]

    static func bytes(state: String = "checking") -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("state", state)
        writer.member("open_question", mark)
        writer.key("blocks")
        writer.beginArray()
        for kind in kinds + [mark] { block(kind, &writer) }
        writer.endArray()
        writer.member("language", "vi")
        writer.endObject()
        return writer.bytes
    }

    private static func block(_ kind: String, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("kind", kind)
        writer.member("basis", mark)
        writer.member("basis_name", mark)
        writer.member("ids", [mark])
        writer.member("due", "2026-12-01T09:05:00+07:00")
        for list in ["options", "parts"] {
            writer.key(list)
            writer.beginArray()
            for id in ["step", mark] {
                writer.beginObject()
                for key in ["id", "label", "note", "text", "quote"] { writer.member(key, key == "id" ? id : mark) }
                writer.endObject()
            }
            writer.endArray()
        }
        writer.key("paragraphs")
        writer.beginArray()
        for role in roles + [mark] {
            for url in ["javascript:alert(1)", "https://a.example/\(mark)"] {
                writer.beginObject()
                writer.member("role", role)
                writer.member("text", "\(mark) \(url)")
                writer.member("change", mark)
                writer.member("mode", mark)
                writer.member("language", mark)
                writer.key("foreign")
                writer.beginArray()
                for language in ["en", mark] {
                    writer.beginObject()
                    writer.member("language", language)
                    writer.member("text", mark)
                    writer.endObject()
                }
                writer.endArray()
                writer.member("url", url)
                writer.key("citations")
                writer.beginArray()
                writer.beginObject()
                writer.member("label", mark)
                writer.member("document", mark)
                writer.endObject()
                writer.endArray()
                writer.endObject()
            }
        }
        writer.endArray()
        writer.endObject()
    }
}
