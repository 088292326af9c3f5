import Assistant
import LegalRetrieval
import Vietnamese
import Web

/// The library of law as the API asks it.
struct ServingLaw: LawSource {
    let room: LawRoom

    func search(_ question: String, on day: Day, limit: Int) async throws(LawSourceError) -> [LawExcerpt] {
        try await ask { answering in
            switch try answering.answer(LawQuestion(question, on: day, limit: limit)) {
            case .passages(let passages): passages.map(Self.excerpt)
            case .nothing, .noSuchPlace: []
            }
        }
    }

    func provisions(cited citation: String, on day: Day) async throws(LawSourceError) -> [LawExcerpt] {
        let text = VietnameseText.cleaned(citation).text
        var reader = CitationReader()
        guard reader.find(in: text).contains(where: { $0.article != nil }) else { throw .unreadable }
        return try await ask { answering in
            guard case .passages(let passages) = try answering.answer(LawQuestion(text, on: day, limit: 20)) else {
                return []
            }
            // Only what was cited: a search's likelihood is below one.
            return passages.filter { $0.probability == 1 }.map { passage in
                var excerpt = Self.excerpt(passage)
                excerpt.score = nil
                return excerpt
            }
        }
    }

    func citing(_ citation: String, on day: Day, limit: Int) async throws(LawSourceError) -> [LawExcerpt] {
        let text = VietnameseText.cleaned(citation).text
        var reader = CitationReader()
        guard !reader.find(in: text).isEmpty else { throw .unreadable }
        return try await ask { answering in try answering.citing(text, on: day, limit: limit).map(Self.excerpt) }
    }

    private func ask(
        _ body: @escaping @Sendable (LawAnswering) throws -> [LawExcerpt]
    ) async throws(LawSourceError) -> [LawExcerpt] {
        do { return try await room.ask(body) } catch { throw .unavailable(retryAfterSeconds: 60) }
    }

    private static func excerpt(_ passage: LawPassage) -> LawExcerpt {
        let state: LawExcerpt.State =
            switch passage.state.status {
            case .inForce, .partlyInForce: .inForce
            case .notYetInForce: .notYet
            case .ended, .suspended: .ended
            case .unknown: .unknown
            }
        var excerpt = LawExcerpt(
            document: passage.document.number.description, title: passage.article.title, text: passage.quote,
            state: state)
        excerpt.article = passage.article.label.description
        excerpt.clause = passage.place.clause
        excerpt.point = passage.place.point
        excerpt.replacedBy = passage.successors.first?.name
        excerpt.url = passage.document.link
        excerpt.score = passage.probability
        return excerpt
    }
}
