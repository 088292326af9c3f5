import Vietnamese

/// Answers questions from a library of law: finds passages by the search's index, knows their state on the day, and puts what is
/// no longer in force behind what replaced it.
///
/// Belongs to one thread at a time, and blocks for some milliseconds.
public final class LawAnswering {
    public let library: LegalLibrary
    private let search: ArticleSearch
    private var citations: CitationReader
    private let names: DocumentNames
    /// By the article's id, from 1; read once for a day.
    private var statuses: (day: Day, all: [LegalState.Status])?
    /// What is known of each article without its text, by its id, from 1.
    private let heads: ArticleHeads

    /// A passage that is less likely than this share of the best is not shown beside it.
    private static let share = 0.35
    /// How many candidates are looked at for one that is in force.
    private static let depth = 20

    /// - Throws: ``LawError``, `.noIndex` where the library was made without one.
    public init(_ library: LegalLibrary) throws {
        self.library = library
        guard let index = try library.searchIndex() else { throw LawError.noIndex(path: library.path) }
        guard index.articleCount == library.articleCount else {
            throw LawError.damaged(path: library.path, detail: "\(index.articleCount) articles in the index")
        }
        search = ArticleSearch(index)
        names = try library.names()
        citations = CitationReader(names: names)
        heads = try ArticleHeads(library)
    }

    /// What is searched on that day.
    public func scope(on day: Day) -> LawScope {
        LawScope(documentCount: library.documentCount, articleCount: library.articleCount, day: day)
    }

    /// Answers a question.
    public func answer(_ question: LawQuestion) throws -> LawFinding {
        let text = String(VietnameseText.cleaned(question.text).text.prefix(4_000))
        var named: Set<String> = []
        for citation in citations.find(in: text) {
            let place = citation.resolved(at: nil, among: names, on: question.day)
            guard citation.document.isNamed else { continue }
            guard let place else { return .noSuchPlace(Self.words(of: citation, in: text)) }
            if place.article != nil {
                let shown = try passages(at: place, through: citation.lastArticle, on: question.day)
                if !shown.isEmpty { return .passages(Array(shown.prefix(max(question.limit, 1)))) }
                return .noSuchPlace(Self.words(of: citation, in: text))
            }
            // A document that is only known by its name to others has no text to answer from.
            if try library.document(place.document) == nil { return .noSuchPlace(Self.words(of: citation, in: text)) }
            named.insert(place.document)
        }
        return try find(text, question, among: named)
    }

    /// The passages at a place, which may be a row of articles.
    public func passages(
        at place: LegalProvision, through last: ArticleLabel? = nil, on day: Day
    ) throws -> [LawPassage] {
        guard let label = place.article, let history = try library.history(of: place.document) else { return [] }
        var stored = try library.articles(of: place.document, label: last == nil ? label : nil)
        if let last { stored = stored.filter { $0.article.label >= label && $0.article.label <= last } }
        return try stored.prefix(20).compactMap { stored in
            let article = stored.article
            let all = 0..<article.text.utf8.count
            var range: Range<Int>? = all
            if place.clause != nil || place.point != nil {
                range = ArticleStructure(article.text).range(clause: place.clause, point: place.point)
            }
            guard let range else { return nil }
            var own = place
            own.article = article.label
            return try passage(own, article, range, history, on: day, probability: 1)
        }
    }

    /// The clauses and articles that cite the first place that a text names, in the order of their documents; none where it names
    /// no document of the library.
    public func citing(_ text: String, on day: Day, limit: Int) throws -> [LawPassage] {
        guard let place = citations.find(in: text).first?.resolved(at: nil, among: names, on: day) else { return [] }
        return try library.citing(place, limit: limit).articles.compactMap { found in
            guard let article = try library.article(id: found.id),
                let history = try library.history(of: article.document)
            else { return nil }
            let (place, range) = Self.clause(found.offset..<found.offset + 1, of: article)
            return try passage(place, article, range, history, on: day, probability: 1)
        }
    }

    // MARK: Search

    private func find(_ text: String, _ question: LawQuestion, among named: Set<String>) throws -> LawFinding {
        let topic = question.topic.map { VietnameseText.fold($0) }
        let isNarrowed = topic != nil || question.level != nil || !named.isEmpty
        let allowed: ((Int32) -> Bool)? =
            isNarrowed
            ? { id in self.isAllowed(id, topic: topic, level: question.level, among: named) } : nil
        var texts: [Int32: String] = [:]
        let outcome = try search.search(text, limit: Self.depth, allowed: allowed) { id in
            if let known = texts[id] { return known }
            let text = (try? self.library.article(id: id))?.text
            texts[id] = text
            return text
        }
        // Whoever names a document is answered from it.
        guard outcome.answers || !named.isEmpty, !outcome.passages.isEmpty else { return .nothing }
        let best = outcome.passages.map(\.probability).max() ?? 0
        let likely = outcome.passages.filter { $0.probability >= Self.share * best }
        let ordered = order(likely, asksForOld: Self.asksForOld(text), on: try statuses(on: question.day))
        var passages: [LawPassage] = []
        for found in ordered.prefix(max(question.limit, 1)) {
            guard let article = try library.article(id: found.articleID),
                let history = try library.history(of: article.document)
            else { continue }
            let (place, range) = Self.clause(found.clause, of: article)
            passages.append(
                try passage(place, article, range, history, on: question.day, probability: found.probability))
        }
        return passages.isEmpty ? .nothing : .passages(passages)
    }

    private func isAllowed(_ id: Int32, topic: String?, level: Issuer.Level?, among named: Set<String>) -> Bool {
        guard let document = heads.document(of: id) else { return false }
        if !named.isEmpty, !named.contains(document.key) { return false }
        if let level, document.level != level { return false }
        guard let topic else { return true }
        return (heads.topic(of: id).map { [$0] } ?? document.topics).contains { written in
            let folded = VietnameseText.fold(written)
            return folded == topic || folded.hasPrefix(topic + " ") || folded.hasSuffix(" " + topic)
        }
    }

    /// What is in force first, then what is to come, then what has ended, unless that is what is asked for. Of equals a higher
    /// document comes before a lower one where they are about as likely, so that rules on one matter stand in their rank.
    private func order(
        _ passages: [Searched], asksForOld: Bool, on statuses: [LegalState.Status]
    ) -> [Searched] {
        func group(_ passage: Searched) -> Int {
            let index = Int(passage.articleID) - 1
            guard !asksForOld, statuses.indices.contains(index) else { return 0 }
            switch statuses[index] {
            case .inForce, .partlyInForce, .unknown: return 0
            case .notYetInForce, .suspended: return 1
            case .ended: return 2
            }
        }
        func rank(_ passage: Searched) -> Int {
            heads.document(of: passage.articleID)?.legalRank ?? 99
        }
        let best = passages.map(\.probability).max() ?? 0
        return passages.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            let groups = (group(a), group(b))
            if groups.0 != groups.1 { return groups.0 < groups.1 }
            let areClose =
                a.probability > 0.8 * best && b.probability > 0.8 * best && left.offset > 0 && right.offset > 0
            if areClose, rank(a) != rank(b) { return rank(a) < rank(b) }
            return left.offset < right.offset
        }.map(\.element)
    }

    private func statuses(on day: Day) throws -> [LegalState.Status] {
        if let statuses, statuses.day == day { return statuses.all }
        let all = try library.articleStatuses(on: day)
        statuses = (day, all)
        return all
    }

    private static func asksForOld(_ text: String) -> Bool {
        let folded = " \(VietnameseText.fold(text)) "
        return [" truoc day ", " het hieu luc ", " luat cu ", " nghi dinh cu ", " quy dinh cu ", " bi bai bo "]
            .contains { folded.contains($0) }
    }

    // MARK: Passages

    private func passage(
        _ place: LegalProvision, _ article: LegalArticle, _ range: Range<Int>, _ history: DocumentHistory, on day: Day,
        probability: Double
    ) throws -> LawPassage {
        let state = history.state(of: place, effective: article.effective, on: day)
        var successors: [LegalDocument] = []
        if case .ended = state.status {
            successors = try library.successors(of: place.document, on: day).compactMap { try library.document($0) }
        }
        return LawPassage(
            place: place, document: history.document, article: article, quoted: range, state: state, day: day,
            successors: successors, probability: probability)
    }

    /// The clause that holds the lines found, if one does, else the whole article.
    private static func clause(_ lines: Range<Int>, of article: LegalArticle) -> (LegalProvision, Range<Int>) {
        var place = LegalProvision(document: article.document, article: article.label)
        let whole = 0..<article.text.utf8.count
        guard !lines.isEmpty else { return (place, whole) }
        let structure = ArticleStructure(article.text)
        guard let clause = structure.clauses.first(where: { $0.range.contains(lines.lowerBound) }) else {
            return (place, whole)
        }
        place.clause = clause.label
        return (place, clause.range)
    }

    private static func words(of citation: Citation, in text: String) -> String {
        let bytes = Array(text.utf8)
        let range = citation.range.clamped(to: 0..<bytes.count)
        return String(String(decoding: bytes[range], as: UTF8.self).prefix(120))
    }
}
