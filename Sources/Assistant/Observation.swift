import Catalogue
import Dialogue
import OneStop

/// What can be observed of a reply, by id and never by wording: the vocabulary of dialogue tests.
///
/// `docs/dialogue-tests.md` lists the kinds.
public struct Observation: Hashable, Sendable {
    public let kind: String
    /// What it is about; nil says only that there is one.
    public let subject: String?

    /// Everything that can be observed of `reply`.
    public static func all(of reply: Reply) -> Set<Observation> {
        var found: Set<Observation> = []
        func note(_ kind: String, _ subject: String? = nil) {
            found.insert(Observation(kind: kind, subject: nil))
            if let subject { found.insert(Observation(kind: kind, subject: subject)) }
        }
        note(reply.stage.rawValue)
        if let procedure = reply.procedure { note("guiding", procedure.text) }
        if let event = reply.lifeEvent { note("planning", event) }
        if let question = reply.openQuestion { note("asks", question) }
        if let commune = reply.commune { note("commune", commune.code) }
        if let abstention = reply.abstention { note("abstains", abstention.rawValue) }
        if let left = reply.questionsLeft { note("left", String(left)) }
        for fact in reply.facts { note("knows", "\(fact.id) \(fact.value)") }
        let isGuide = reply.blocks.contains { block in
            if case .line(let line) = block.content {
                line.phrase == .guide || line.phrase == .referenceGuide
            } else {
                false
            }
        }
        func listing<Item: GuideItem>(_ kind: String, _ listing: Listing<Item>) {
            note(kind)
            for entry in listing.entries {
                note(entry.isCertain ? kind : "perhaps", entry.item.id)
                if isGuide && entry.isCertain { note("guide", entry.item.id) }
            }
        }
        func why(_ id: String, _ grounds: WhyGrounds) {
            note("why", id)
            for answer in grounds.answers { note("because", answer.fact.id) }
            for fact in Set(grounds.changes.flatMap(\.facts)) { note("unless", grounds.edition.facts[fact].id) }
            if grounds.changes.isEmpty && grounds.isComplete { note("unless", "nothing") }
        }
        for block in reply.blocks {
            if block.basis != .talk { note("basis", block.basis.rawValue) }
            switch block.content {
            case .line(let line): note("says", line.phrase.id)
            case .heading(let code, _): note("heading", code.text)
            case .lifeEvent(let event): note("heading", event.id)
            case .plan(let told):
                for subject in subjects(told) { note("plan", subject) }
                for entry in told.plan.entries where !entry.isCertain { note("perhaps", entry.step.id) }
            case .question(let question): note("question", question.fact.id)
            case .options(let options): for option in options { note("offers", option.id) }
            case .answers(let answers):
                for answer in answers { note("answers", "\(answer.fact.id) \(answer.fact.name(of: answer.value))") }
            case .outcome(let outcome):
                note("outcome", outcome.id)
                if case .otherProcedure(let code) = outcome.kind { note("other", code.text) }
            case .papers(let papers): listing("papers", papers)
            case .fees(let fees): listing("fee", fees)
            case .deadlines(let deadlines): listing("time", deadlines)
            case .places(let places):
                listing("place", places)
                if places.commune != nil {
                    for entry in places.entries where entry.item.localOffice != nil { note("office", entry.item.id) }
                }
            case .steps(let steps): listing("steps", steps)
            case .results(let results): listing("result", results)
            case .notices(let notices): listing("notice", notices)
            case .remarks(let remarks): listing("conditions", remarks)
            case .legalBasis(let documents): for document in documents { note("law", document.document) }
            case .why(.question(let fact, let grounds)): why(fact.id, grounds)
            case .why(.paper(let paper, let grounds, _)): why(paper.id, grounds)
            case .why(.fee(let fee, let grounds)): why(fee.id, grounds)
            case .term(let term): note("term", term.term)
            case .link(let url): note("link", url)
            case .law(let passage):
                note("law", passage.document.number.description)
                note("provision", LawJSON.place(passage))
                note("state", LawJSON.status(passage.state))
            case .worded: note("worded")
            case .dossier(let dossier): for subject in subjects(dossier) { note("dossier", subject) }
            case .dossiers(let overview):
                for (group, codes) in overview.groups {
                    note("dossiers", group.rawValue)
                    for code in codes { note("dossiers", "\(group.rawValue) \(code.text)") }
                }
            }
        }
        return found
    }

    /// The event, its certain steps, what may be joined, which step is next, and the days of the longest path.
    private static func subjects(_ told: ToldPlan) -> [String] {
        let plan = told.plan
        var about = plan.entries.filter(\.isCertain).map(\.step.id)
        about += plan.later.map { "later \($0.step.id)" }
        about += plan.joined.map { "joined \($0.procedure.code)" }
        about += told.told.map { "told \($0)" } + told.done.map { "done \($0)" }
        if let next = told.next { about.append("next \(next)") }
        if let path = plan.longest {
            about += ["days \(path.most)", "least \(path.least)", "at-least \(path.leastOfAll)"]
        }
        return [plan.event.id] + about.map { "\(plan.event.id) \($0)" }
    }

    private static func subjects(_ dossier: ToldDossier) -> [String] {
        let lines = dossier.lines(in: .vi)
        let about =
            [nil, "status \(dossier.status?.number.map(String.init) ?? "other")"]
            + ["level \(dossier.story.level.rawValue)", dossier.isStale ? "stale" : nil, dossier.isLate ? "late" : nil]
            .compactMap(\.self) + Set(lines.map(\.id)).sorted().map { "tells \($0)" }
        return about.map { [dossier.code.text, $0].compactMap(\.self).joined(separator: " ") }
    }
}
