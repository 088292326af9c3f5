import Assistant
import Catalogue
import Dialogue
import JSON
import Vietnamese

/// Procedures as JSON.
enum ProcedureJSON {
    static func list(_ procedures: some Sequence<Procedure>, _ language: Language) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("procedures")
        writer.beginArray()
        for procedure in procedures {
            writer.beginObject()
            head(procedure, language, &writer)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }

    /// The candidates of a sentence, and what they amount to.
    static func found(
        _ result: Finder.Result, limit: Int, in catalogue: Catalogue, _ language: Language
    ) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("procedures")
        writer.beginArray()
        for candidate in result.candidates.prefix(limit) {
            writer.beginObject()
            if let procedure = catalogue.procedure(candidate.code) {
                head(procedure, language, &writer)
            } else {
                writer.member("code", candidate.code.text)
                writer.member("name", catalogue.name(of: candidate.code) ?? LocalizedText(vi: ""), language)
                writer.member("reference", true)
            }
            writer.member("score", (candidate.score * 1000).rounded() / 1000)
            writer.endObject()
        }
        writer.endArray()
        FinderJSON.write(result.decision, &writer)
        writer.endObject()
        return writer.bytes
    }

    /// All of a procedure as it is on a day: its facts, and its parts whatever the case.
    static func whole(_ procedure: Procedure, _ edition: Edition, on day: Day, _ language: Language) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        head(procedure, language, &writer)
        writer.member("summary", edition.summary, language)
        writer.member("from", edition.from.description)
        if let until = edition.until { writer.member("until", until.description) }
        writer.member("most_questions", procedure.maximumQuestions)
        writer.key("facts")
        writer.beginArray()
        for fact in edition.facts { FactJSON.write(fact, on: day, language, &writer) }
        writer.endArray()
        writer.key("overview")
        ReplyJSON.write(
            ProcedureOverview.reply(procedure, edition: edition, today: day), language: language, to: &writer)
        writer.endObject()
        return writer.bytes
    }

    private static func head(_ procedure: Procedure, _ language: Language, _ writer: inout JSONWriter) {
        writer.member("code", procedure.code.text)
        writer.member("name", procedure.name, language)
        writer.member("reference", procedure.isReference)
        writer.member("field", procedure.field)
        writer.member("level", procedure.level.rawValue)
        writer.member("audience", procedure.audience.map(\.rawValue))
        writer.member("source", procedure.record.url)
    }
}
