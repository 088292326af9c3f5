import Catalogue
import Dialogue
import JSON
import OneStop

/// Writes replies as JSON: ids for programs, words for people, in a stable order.
public enum ReplyJSON {
    /// One reply as an object of one line.
    public static func text(_ reply: Reply, language: Language) -> String {
        var writer = JSONWriter()
        write(reply, language: language, to: &writer)
        return writer.text
    }

    /// Writes one reply as an object, within a larger document.
    ///
    /// - Precondition: The writer writes everything in one line.
    public static func write(_ reply: Reply, language: Language, to writer: inout JSONWriter) {
        let wording = Wording(language)
        writer.beginObject()
        writer.member("state", reply.stage.rawValue)
        optional("procedure", reply.procedure?.text, &writer)
        optional("open_question", reply.openQuestion, &writer)
        writer.key("questions_left")
        if let left = reply.questionsLeft { writer.integer(left) } else { writer.null() }
        optional("abstention", reply.abstention?.rawValue, &writer)
        writer.key("facts")
        writer.beginObject()
        for fact in reply.facts { writer.member(fact.id, fact.value) }
        writer.endObject()
        if let event = reply.lifeEvent { writer.member("life_event", event) }
        if let commune = reply.commune {
            writer.key("commune")
            UnitJSON.write(commune, &writer)
        }
        writer.key("blocks")
        writer.beginArray()
        // By their places: a copy of each would count references of all it holds.
        for place in reply.blocks.indices { write(reply.blocks[place], wording, &writer) }
        writer.endArray()
        writer.member("language", language.rawValue)
        writer.endObject()
    }

    private static func optional(_ key: String, _ value: String?, _ writer: inout JSONWriter) {
        writer.key(key)
        if let value { writer.string(value) } else { writer.null() }
    }

    private static func write(_ block: Block, _ wording: Wording, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("kind", kind(block.content))
        writer.member("basis", block.basis.rawValue)
        let ids = ids(block.content)
        if !ids.certain.isEmpty { writer.member("ids", ids.certain) }
        if !ids.uncertain.isEmpty { writer.member("perhaps", ids.uncertain) }
        if case .options(let options) = block.content {
            writer.key("options")
            writer.beginArray()
            for option in options {
                writer.beginObject()
                writer.member("id", option.id)
                write(option, wording, &writer)
                writer.endObject()
            }
            writer.endArray()
        }
        switch block.content {
        case .law(let passage): LawJSON.write(passage, &writer)
        case .plan(let told):
            writer.key("plan")
            PlanJSON.write(told, &writer)
        case .question(let question): writer.member("expects", expected(question.fact.kind))
        case .dossier(let dossier): write(dossier, wording.language, &writer)
        case .dossiers(let overview):
            writer.key("groups")
            writer.beginObject()
            for (group, codes) in overview.groups { writer.member(group.rawValue, codes.map(\.text)) }
            writer.endObject()
        default: break
        }
        if let name = wording.basis(of: block) { writer.member("basis_name", name) }
        writer.key("paragraphs")
        writer.beginArray()
        wording.pieces(block) { piece in
            switch piece {
            case .paragraph(let paragraph): write(paragraph, &writer)
            case .fixed(let words): writer.elements(words.bytes(written))
            }
        }
        writer.endArray()
        writer.endObject()
    }

    /// Paragraphs as elements of an array.
    private static func written(_ paragraphs: [Wording.Paragraph]) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginArray()
        for paragraph in paragraphs { write(paragraph, &writer) }
        writer.endArray()
        return Array(writer.bytes.dropFirst().dropLast())
    }

    /// What an option is called, and what is said of it, each with what is in another language than the reply.
    private static func write(_ option: Option, _ wording: Wording, _ writer: inout JSONWriter) {
        let (label, note) = wording.words(option)
        writer.member("label", label.text)
        write(label, "language", "foreign", &writer)
        guard let note else { return }
        writer.member("note", note.text)
        write(note, "note_language", "note_foreign", &writer)
    }

    /// What is in another language than the reply: all of a text, or parts of it.
    private static func write(
        _ paragraph: Wording.Paragraph, _ whole: String, _ parts: String, _ writer: inout JSONWriter
    ) {
        if let language = paragraph.language { writer.member(whole, language.rawValue) }
        writer.member(parts, foreign: paragraph.foreign)
    }

    private static func write(_ paragraph: Wording.Paragraph, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("role", paragraph.role.rawValue)
        writer.member("text", paragraph.text)
        write(paragraph, "language", "foreign", &writer)
        if let mode = paragraph.mode { writer.member("mode", mode.rawValue) }
        if let number = paragraph.number { writer.member("number", number) }
        if !paragraph.citations.isEmpty {
            writer.key("citations")
            writer.beginArray()
            for cited in paragraph.citations {
                writer.beginObject()
                writer.member("label", cited.label)
                writer.member("document", cited.provision.document)
                if let article = cited.provision.article { writer.member("article", article) }
                if let clause = cited.provision.clause { writer.member("clause", clause) }
                if let point = cited.provision.point { writer.member("point", point) }
                writer.endObject()
            }
            writer.endArray()
        }
        if let change = paragraph.change { writer.member("change", change) }
        if let url = paragraph.url { writer.member("url", url) }
        writer.endObject()
    }

    /// What an answer to a question looks like, so that a form can be made for it.
    private static func expected(_ kind: Fact.Kind) -> String {
        switch kind {
        case .choice: "choice"
        case .choices: "choices"
        case .yesNo: "yes_no"
        case .number: "number"
        case .day: "day"
        }
    }

    private static func write(_ dossier: ToldDossier, _ language: Language, _ writer: inout JSONWriter) {
        writer.member("status", dossier.status?.id ?? "other")
        writer.member("level", dossier.story.level.rawValue)
        writer.member("stale", dossier.isStale)
        // The appointment, for a calendar.
        for case .due(let instant) in dossier.story.parts { writer.member("due", instant.description) }
        for case .asOf(let instant) in dossier.story.parts { writer.member("as_of", instant.description) }
        writer.key("parts")
        writer.beginArray()
        for line in dossier.lines(in: language) {
            writer.beginObject()
            writer.member("id", line.id)
            writer.member("text", line.text)
            if let quote = line.quote { writer.member("quote", quote) }
            writer.endObject()
        }
        writer.endArray()
    }

    private static func kind(_ content: Block.Content) -> String {
        switch content {
        case .line: "text"
        case .heading: "procedure"
        case .lifeEvent: "life_event"
        case .plan: "plan"
        case .question: "question"
        case .options: "choices"
        case .answers: "answers"
        case .outcome: "outcome"
        case .papers: "checklist"
        case .fees: "fees"
        case .deadlines: "deadlines"
        case .places: "places"
        case .steps: "steps"
        case .results: "results"
        case .notices: "notice"
        case .remarks: "conditions"
        case .legalBasis: "legal_basis"
        case .why: "why"
        case .term: "term"
        case .link: "link"
        case .law: "law"
        case .worded: "worded"
        case .dossier: "dossier"
        case .dossiers: "dossiers"
        }
    }

    private static func ids(_ content: Block.Content) -> (certain: [String], uncertain: [String]) {
        func listed<Item: GuideItem>(_ listing: Listing<Item>) -> (certain: [String], uncertain: [String]) {
            // Key paths of a generic type would be made anew each time.
            var ids: (certain: [String], uncertain: [String]) = ([], [])
            for entry in listing.entries {
                if entry.isCertain { ids.certain.append(entry.item.id) } else { ids.uncertain.append(entry.item.id) }
            }
            return ids
        }
        switch content {
        case .line(let line): return ([line.phrase.id], [])
        case .heading(let code, _): return ([code.text], [])
        case .lifeEvent(let event): return ([event.id], [])
        case .plan(let told):
            return (
                told.plan.entries.filter(\.isCertain).map(\.step.id),
                told.plan.entries.filter { !$0.isCertain }.map(\.step.id)
            )
        case .question(let question): return ([question.fact.id], [])
        case .options(let options): return (options.map(\.id), [])
        case .answers(let answers): return (answers.map(\.fact.id), [])
        case .outcome(let outcome): return ([outcome.id], [])
        case .papers(let listing): return listed(listing)
        case .fees(let listing): return listed(listing)
        case .deadlines(let listing): return listed(listing)
        case .places(let listing): return listed(listing)
        case .steps(let listing): return listed(listing)
        case .results(let listing): return listed(listing)
        case .notices(let listing): return listed(listing)
        case .remarks(let listing): return listed(listing)
        case .legalBasis(let documents): return (documents.map(\.document), [])
        case .why(.question(let fact, _)): return ([fact.id], [])
        case .why(.paper(let paper, _, _)): return ([paper.id], [])
        case .why(.fee(let fee, _)): return ([fee.id], [])
        case .term(let term): return ([term.term], [])
        case .link(let url): return ([url], [])
        case .law(let passage): return ([passage.document.number.description], [])
        case .worded: return ([], [])
        case .dossier(let dossier): return ([dossier.code.text], [])
        case .dossiers(let overview): return (overview.codes.map(\.text), [])
        }
    }
}
