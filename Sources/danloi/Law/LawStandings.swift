import Assistant
import Catalogue
import LegalRetrieval
import Vietnamese

/// What a library of law says of the places that procedures cite, on one day.
final class LawStandings {
    private let library: LegalLibrary
    private let day: Day
    private var known: [LawStanding.Place: LawStanding] = [:]

    init(_ library: LegalLibrary, on day: Day) { (self.library, self.day) = (library, day) }

    func standing(of place: LawStanding.Place) throws(LawError) -> LawStanding {
        if let standing = known[place] { return standing }
        let standing = try look(up: place)
        known[place] = standing
        return standing
    }

    private func look(up place: LawStanding.Place) throws(LawError) -> LawStanding {
        guard let number = DocumentNumber(place.document) else { return LawStanding(.missing) }
        let provision = LegalProvision(
            document: number.key, article: place.article.flatMap { ArticleLabel($0) }, clause: place.clause,
            point: place.point)
        guard let state = try library.state(of: provision, on: day) else { return LawStanding(.missing) }
        // What is done to a document as a whole says nothing of one of its articles, unless it ends it.
        let own = provision.article.map { article in
            state.changes.filter { $0.relation.target.article == article }
        }
        let changes = (own ?? state.changes).compactMap { change in
            change.day.map { LawStanding.Change(day: $0, document: Self.written(change.relation.actor.document)) }
        }
        return LawStanding(
            status(state, hasOwnChanges: own.map { !$0.isEmpty } ?? true), endedBy: try ending(state, number.key),
            changes: changes, ends: place.article == nil ? try coming(place.document) : nil)
    }

    private func status(_ state: LegalState, hasOwnChanges: Bool) -> LawStanding.Status {
        switch state.status {
        case .unknown: .unclear
        case .notYetInForce(let from): .notYetInForce(from: from)
        case .inForce: .inForce
        case .partlyInForce: hasOwnChanges ? .partlyInForce : .inForce
        case .suspended(let since): .suspended(since: since)
        case .ended(let since): .ended(since: since)
        }
    }

    private func ending(_ state: LegalState, _ document: String) throws(LawError) -> String? {
        guard case .ended = state.status else { return nil }
        if let actor = state.ending?.relation.actor.document { return Self.written(actor) }
        return try library.successors(of: document, on: day).first.map(Self.written)
    }

    /// The end of a whole document that is soon to come.
    private func coming(_ document: String) throws(LawError) -> LawEnds.End? {
        try LawEnds(of: [document], in: library).pressing([document], on: day).first { $0.day > day }
    }

    private static func written(_ key: String) -> String { LawShowCommand.written(key) }
}
