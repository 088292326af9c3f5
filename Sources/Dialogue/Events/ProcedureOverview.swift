import Catalogue
import Vietnamese

/// A procedure shown whole, whatever the case: each item that hangs on a condition says so.
public enum ProcedureOverview {
    /// All parts of `edition`, as a reply without a conversation.
    public static func reply(_ procedure: Procedure, edition: Edition, today: Day) -> Reply {
        var reply = Reply()
        reply.procedure = procedure.code
        let basis: Block.Basis = procedure.isReference ? .quoted : .rule
        func add(_ content: Block.Content, _ basis: Block.Basis) { reply.blocks.append(Block(content, basis: basis)) }
        func listing<Item: GuideItem>(_ items: [Item]) -> Listing<Item> {
            Listing(
                entries: items.map { Guide.Entry(item: $0, open: $0.when == 0 ? nil : edition.conditions[$0.when]) },
                edition: edition)
        }
        add(.heading(procedure.code, procedure.name), .talk)
        add(.line(Line(.own, .text(edition.summary))), basis)
        for outcome in edition.outcomes { add(.outcome(outcome), basis) }
        add(.papers(listing(edition.requirements)), basis)
        add(.fees(listing(edition.fees)), basis)
        add(.deadlines(listing(edition.deadlines)), basis)
        add(.places(listing(edition.places)), basis)
        add(.steps(listing(edition.steps)), basis)
        add(.results(listing(edition.results)), basis)
        if !edition.notices.isEmpty { add(.notices(listing(edition.notices)), basis) }
        add(.legalBasis(edition.legalBasis), basis)
        add(.link(procedure.record.url), .talk)
        add(.line(procedure.footer(on: today, edition)), .talk)
        return reply
    }
}

extension Procedure {
    /// On which day's rules a guide stands, and how old the record is. A record does not tell from when on it holds.
    func footer(on day: Day, _ edition: Edition) -> Line {
        isReference
            ? Line(.referenceFooter, .day(day), .plain(record.crawled))
            : Line(.guideFooter, .day(day), .day(edition.from), .plain(record.crawled))
    }
}
