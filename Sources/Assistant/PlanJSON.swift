import Catalogue
import Dialogue
import JSON

/// The plan of a life event for programs: by ids, in a stable order.
enum PlanJSON {
    static func write(_ told: ToldPlan, _ writer: inout JSONWriter) {
        let plan = told.plan
        writer.beginObject()
        writer.member("event", plan.event.id)
        writer.key("waves")
        writer.beginArray()
        for wave in plan.waves { write(wave, told, &writer) }
        writer.endArray()
        writer.key("later")
        write(plan.later, told, &writer)
        writer.key("joined")
        writer.beginArray()
        for joined in plan.joined {
            writer.beginObject()
            writer.member("procedure", joined.procedure.code.text)
            writer.member("steps", joined.steps)
            writer.member("certain", joined.open == nil)
            write(joined.time, &writer)
            writer.endObject()
        }
        writer.endArray()
        if let path = plan.longest {
            writer.key("longest")
            writer.beginObject()
            writer.member("steps", path.steps)
            writer.member("least_days", path.least)
            writer.member("most_days", path.most)
            writer.member("least_days_of_plan", path.leastOfAll)
            writer.member("untold", path.untold)
            writer.endObject()
        }
        if let next = told.next { writer.member("next", next) }
        writer.endObject()
    }

    private static func write(_ entries: [Plan.Entry], _ told: ToldPlan, _ writer: inout JSONWriter) {
        writer.beginArray()
        for entry in entries {
            let step = entry.step
            writer.beginObject()
            writer.member("id", step.id)
            if let code = told.code(of: step) { writer.member("procedure", code.text) }
            writer.member("need", step.importance.rawValue)
            writer.member("certain", entry.isCertain)
            writer.member("told", told.told.contains(step.id))
            writer.member("done", told.done.contains(step.id))
            writer.member("after", entry.after)
            writer.key("takes")
            writer.beginArray()
            for need in entry.needs {
                writer.beginObject()
                writer.member("from", need.step)
                if let result = need.result { writer.member("result", result) }
                if let paper = need.paper { writer.member("paper", paper) }
                writer.endObject()
            }
            writer.endArray()
            write(entry.time, &writer)
            if case .record = entry.source { writer.member("by_record", true) }
            writer.endObject()
        }
        writer.endArray()
    }

    /// In working days; without the most where no term is stated.
    private static func write(_ time: PlanTime, _ writer: inout JSONWriter) {
        writer.member("least_days", time.least)
        if let most = time.most { writer.member("most_days", most) }
    }
}
