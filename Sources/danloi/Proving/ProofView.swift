import Catalogue
import JSON
import Vietnamese

/// A proof, as a line for people and as JSON.
enum ProofView {
    /// `1.001193  480 situations, at most 6 questions, 2.9 expected, 100.0 % within 6, 3 classes of days  Đăng ký khai sinh`
    static func line(_ proof: ProcedureProof) -> String {
        let days = proof.editions.reduce(0) { $0 + $1.days.count }
        return line("\(proof.procedure.code)", proof.largest, days, proof.procedure.name)
    }

    /// The same of a life event: `sinh-con  8 situations, at most 2 questions, …  Sinh con`
    static func line(_ proof: EventProof) -> String {
        line(proof.event.id, proof.largest, proof.days.count, proof.event.name)
    }

    private static func line(_ subject: String, _ largest: DayProof?, _ days: Int, _ name: LocalizedText) -> String {
        guard let figures = largest?.figures else { return "\(subject)  not proved" }
        return Output.visible(
            "\(subject)  \(figures.situations) situations, at most \(figures.mostQuestions) questions,"
                + " \(ProveCommand.text(figures.expectedQuestions)) expected,"
                + " \(ProveCommand.percent(figures.share(within: 6))) within 6,"
                + " \(days) \(days == 1 ? "class" : "classes") of days  \(name.vi)")
    }

    static func json(_ proof: ProcedureProof, _ language: Language) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("code", proof.procedure.code.text)
        writer.member("name", proof.procedure.name[language])
        writer.member("proved", proof.isProved)
        writer.key("editions")
        writer.beginArray()
        for edition in proof.editions { write(edition, &writer) }
        writer.endArray()
        writer.key("failures")
        writer.beginArray()
        for issue in proof.issues {
            writer.beginObject()
            writer.member("edition", issue.edition.description)
            write(issue, language, &writer)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return writer.text
    }

    static func json(_ proof: EventProof, _ language: Language) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("event", proof.event.id)
        writer.member("name", proof.event.name[language])
        writer.member("proved", proof.isProved)
        writer.member("digest", proof.digest)
        writer.key("days")
        write(proof.days, &writer)
        writer.key("failures")
        writer.beginArray()
        for issue in proof.issues {
            writer.beginObject()
            write(issue, language, &writer)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return writer.text
    }

    private static func write(_ issue: some ProofFault, _ language: Language, _ writer: inout JSONWriter) {
        writer.member("message", issue.message(in: language))
        if let dialogue = issue.dialogue() { writer.member("dialogue", dialogue) }
    }

    private static func write(_ edition: EditionProof, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("from", edition.from.description)
        if let last = edition.last { writer.member("last", last.description) }
        writer.member("digest", edition.digest)
        writer.key("days")
        write(edition.days, &writer)
        writer.endObject()
    }

    private static func write(_ days: [DayProof], _ writer: inout JSONWriter) {
        writer.beginArray()
        for day in days {
            let figures = day.figures
            writer.beginObject()
            writer.member("from", day.day.description)
            // As texts: there may be more than a number in JSON holds.
            writer.member("situations", figures.situations.description)
            writer.member("guided", figures.guided.description)
            writer.member("byQuestions", figures.situationsByQuestions.map(\.description))
            writer.member("mostQuestions", figures.mostQuestions)
            writer.member("expectedQuestions", ProveCommand.text(figures.expectedQuestions))
            writer.member("nodes", day.nodes)
            writer.member("edges", day.edges)
            writer.endObject()
        }
        writer.endArray()
    }
}
