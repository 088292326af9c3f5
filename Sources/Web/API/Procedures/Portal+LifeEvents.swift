import Assistant
import Catalogue
import Dialogue
import HTTPServer
import JSON
import Vietnamese

extension Portal {
    /// `GET /api/v1/life-events`: the events there are plans for.
    func listLifeEvents(_ request: Request, _ caller: inout Caller) async throws(Problem) -> Answer {
        let query = try QueryItems(request.target, names: ["language"])
        let language = try query.language()
        let limit = try take(&caller)
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("life_events")
        writer.beginArray()
        for event in catalogue.lifeEvents {
            writer.beginObject()
            Self.head(event, language, &writer)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return Answer(.json(writer.bytes), limit)
    }

    /// `GET /api/v1/life-events/{id}`: its questions, and its plan before any is answered.
    func showLifeEvent(_ request: Request, _ id: String, _ caller: inout Caller) async throws(Problem) -> Answer {
        let query = try QueryItems(request.target, names: ["on", "language"])
        let day = try query.day("on") ?? today()
        let language = try query.language()
        let limit = try take(&caller)
        let catalogue = catalogue
        guard let event = catalogue.lifeEvent(id) else {
            throw Problem(.notFound, "no-life-event", "The catalogue has no such life event")
        }
        let bytes = await aside {
            var writer = JSONWriter()
            writer.beginObject()
            Self.head(event, language, &writer)
            writer.key("facts")
            writer.beginArray()
            for fact in event.edition.facts { FactJSON.write(fact, on: day, language, &writer) }
            writer.endArray()
            writer.key("plan")
            ReplyJSON.write(
                EventPlan.reply(event, in: catalogue, on: day, language: language), language: language, to: &writer)
            writer.endObject()
            return writer.bytes
        }
        return Answer(.json(bytes), limit)
    }

    private static func head(_ event: LifeEvent, _ language: Language, _ writer: inout JSONWriter) {
        writer.member("id", event.id)
        writer.member("name", event.name, language)
        writer.member("summary", event.summary, language)
    }
}
