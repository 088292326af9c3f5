import Vietnamese

/// Finds the life event whose plan a sentence asks for.
///
/// An event is meant as a whole where it is told, everything there is to do for it is asked for, and nothing else is said but whose it
/// is, when, and what answers its questions. With more beside it, a procedure of it may be meant: "mới sinh bé, lên phường làm gì".
/// All other sentences are a matter of ``Finder``: "làm giấy khai sinh" names a procedure.
public struct EventFinder: Sendable {
    /// What a sentence has to do with an event.
    public enum Meaning: Hashable, Sendable {
        /// It asks for the plan of the event of this id.
        case plan(String)
        /// It tells the event, asks what is to be done, and says more, or asks only for papers.
        ///
        /// - Parameter asksAll: for everything there is to do, as far as the question tells.
        case told(String, asksAll: Bool)
    }

    private let names: EventNames
    /// Sentences that ask for an event's plan, word for word.
    private let sentences: PhraseTable<Int>
    private let ids: [String]
    /// By event, what answers its questions.
    private let answers: [PhraseTable<Bool>]

    init(_ events: [LifeEvent]) {
        ids = events.map(\.id)
        names = EventNames(events)
        sentences = PhraseTable(
            words: events.enumerated().flatMap { index, event in
                event.phrasings.map { (EventWords.tokens($0), index) }
            })
        answers = events.map { event in
            PhraseTable(event.edition.facts.flatMap(\.choices).flatMap(\.phrases).map { ($0, true) })
        }
    }

    /// The id of the event whose plan is asked for; nil where the sentence does not ask for a plan, or not only.
    public func event(meantBy text: String) -> String? {
        if case .plan(let id) = meaning(of: text) { id } else { nil }
    }

    /// What a sentence has to do with an event; nil where it is about something else.
    public func meaning(of text: String) -> Meaning? {
        guard !ids.isEmpty else { return nil }
        let tokens = EventWords.tokens(text)
        let pauses = Self.pauses(tokens, in: text)
        return meaning(of: tokens) { pauses.contains($0) }
    }

    /// The same of a sentence that was cut into words, with abbreviations written out, before.
    ///
    /// - Parameter isAfterPause: whether it pauses before the token at a place.
    public func meaning(of tokens: [Token], isAfterPause: (Int) -> Bool) -> Meaning? {
        guard !ids.isEmpty, tokens.count <= Self.wordLimit else { return nil }
        if let event = sentences.meanings(of: tokens).first { return .plan(ids[event]) }
        guard let question = EventQuestion(tokens, isAfterPause: isAfterPause) else { return nil }
        let words = EventWords(tokens, besides: question.tokens)
        guard let named = names.event(in: words), !EventWords.namesMatter(words.telling) else { return nil }
        let covered = answers[named.event].matches(in: words.telling).flatMap(\.tokens)
        let beside = words.telling.indices
            .filter { !named.tokens.contains($0) && !covered.contains($0) }
            .map { words.telling[$0] }.filter { !EventWords.isEmpty($0) }
        if beside.isEmpty, question.isWide || words.tellsWhen { return .plan(ids[named.event]) }
        guard named.isFirm || beside.isEmpty, beside.count <= Self.besideLimit else { return nil }
        return .told(ids[named.event], asksAll: question.isWide)
    }

    /// The tokens with a comma or another stop before them.
    private static func pauses(_ tokens: [Token], in text: String) -> Set<Int> {
        let bytes = Array(text.utf8)
        return Set(
            tokens.indices.dropFirst().filter { index in
                let (start, end) = (tokens[index - 1].range.upperBound, tokens[index].range.lowerBound)
                return start < end && end <= bytes.count && bytes[start..<end].contains(where: stops.contains)
            })
    }
    private static let stops = Set(",.;:!?".utf8)

    /// Who tells more than this tells a case.
    private static let wordLimit = 28
    /// With more words that say something else, it is what the sentence is about.
    private static let besideLimit = 5
}
