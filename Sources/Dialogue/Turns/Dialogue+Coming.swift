import Catalogue
import Vietnamese

extension Dialogue {
    /// How many days ahead a change of the rules is told.
    static let warningDays = LawEnds.warningDays

    /// Warns below a guide of rules that come into force, or end, soon: what they change for these very answers.
    func warnOfChanges(_ guiding: Guiding, _ guide: Guide, _ turn: inout Turn) {
        let last = Day(number: guiding.today.number + Self.warningDays)
        let next = guiding.procedure?.editions.first { $0.from > guiding.today && $0.from <= last }
        guard let next, let moved = guiding.moved(to: next.from) else {
            if let until = guiding.edition.until, until <= last {
                turn.show(.line(Line(.rulesEnd, .day(until))), basis: basis(guiding))
            }
            return
        }
        let lines = Self.changes(from: guide, to: moved)
        let head = Line(lines.isEmpty ? .comingEditionSame : .comingEdition, .day(next.from))
        for line in [head] + lines { turn.show(.line(line), basis: basis(guiding)) }
    }

    /// Warns below a guide or a plan of documents it cites that are in force no more, or soon will not be: a sentence for each.
    func warnOfLaw(_ cited: Set<String>, on day: Day, _ turn: inout Turn) {
        for end in catalogue.lawEnds.pressing(cited, on: day) {
            let isOver = end.day <= day
            let line =
                if let by = end.by {
                    Line(isOver ? .citedEndedBy : .citedEndsBy, .plain(end.document), .day(end.day), .plain(by))
                } else {
                    Line(isOver ? .citedEnded : .citedEnds, .plain(end.document), .day(end.day))
                }
            turn.show(.line(line), basis: .rule)
        }
    }

    /// What another edition changes in a guide; nothing where all that counts stays.
    private static func changes(from guide: Guide, to moved: Guiding) -> [Line] {
        let situation = moved.situation
        let new = Guide(situation)
        if case .stopped(let outcome) = moved.step(situation) { return [Line(.comingOutcome, .text(outcome.text))] }
        var lines: [Line] = []
        let before = papers(guide)
        let after = papers(new)
        for paper in after where !before.contains(where: { isSame($0.item, paper.item) }) {
            lines.append(Line(paper.isCertain ? .comingPaper : .comingPaperPerhaps, .text(paper.item.name)))
        }
        for paper in before where !after.contains(where: { isSame($0.item, paper.item) }) {
            lines.append(Line(.comingPaperGone, .text(paper.item.name)))
        }
        let fees = new.fees.map(\.item)
        if Set(fees.map(Sum.init)) != Set(guide.fees.map { Sum($0.item) }) {
            lines.append(Line(.comingFees, .fees(fees)))
        }
        let deadlines = new.deadlines.map(\.item)
        if Set(deadlines.map(Span.init)) != Set(guide.deadlines.map { Span($0.item) }) {
            lines.append(Line(.comingDeadlines, .deadlines(deadlines)))
        }
        if case .asking(let fact) = moved.step(situation) {
            lines.append(Line(.comingQuestion, .text(moved.edition.facts[fact].label)))
        }
        return lines
    }

    /// The papers that a person has to have.
    private static func papers(_ guide: Guide) -> [Guide.Entry<Requirement>] {
        guide.requirements.filter { $0.item.mode != .notNeeded }
    }

    /// By id, or by what they are called: an edition may name them anew.
    private static func isSame(_ a: Requirement, _ b: Requirement) -> Bool { a.id == b.id || a.name.vi == b.name.vi }

    /// What of a fee tells it from others: no wording, and no place in an edition.
    private struct Sum: Hashable {
        let kind: Fee.Kind
        let part: String?
        let channels: [Channel]

        init(_ fee: Fee) { (kind, part, channels) = (fee.kind, fee.part, fee.channels) }
    }

    private struct Span: Hashable {
        let kind: Deadline.Kind
        let part: String?
        let channels: [Channel]

        init(_ deadline: Deadline) { (kind, part, channels) = (deadline.kind, deadline.part, deadline.channels) }
    }
}
