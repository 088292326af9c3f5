import Vietnamese

/// Which documents that the catalogue cites are in force no more from some day on, as a library of law tells. Whoever loads the catalogue
/// asks the library once: no guide has to wait for it.
public struct LawEnds: Sendable, Hashable {
    /// The end of a document as a whole.
    public struct End: Sendable, Hashable {
        /// The number of the document, as the catalogue writes it.
        public let document: String
        /// The first day on which it is not in force.
        public let day: Day
        /// The number of the document that ends it, or takes its place; nil where that is not known.
        public let by: String?

        public init(document: String, day: Day, by: String?) {
            (self.document, self.day, self.by) = (document, day, by)
        }
    }

    /// How many days ahead an end is told, as a change of the rules is.
    public static let warningDays = 60

    /// Nothing is known to end.
    public static let none = LawEnds([])

    private let ends: [String: End]

    /// - Parameter ends: of each document the first.
    public init(_ ends: [End]) {
        self.ends = Dictionary(ends.map { ($0.document, $0) }, uniquingKeysWith: { $0.day <= $1.day ? $0 : $1 })
    }

    /// What tells these ends from others: a line for each; empty where nothing ends.
    public var text: String {
        ends.values.sorted { $0.document < $1.document }
            .map { "\($0.document) \($0.day) \($0.by ?? "-")" }.joined(separator: "\n")
    }

    /// Of these documents, those that have ended by the day or end within ``warningDays`` after it; by day, then by number.
    public func pressing(_ documents: some Sequence<String>, on day: Day) -> [End] {
        let last = day.adding(days: Self.warningDays)
        return Set(documents).compactMap { ends[$0] }.filter { $0.day <= last }
            .sorted { ($0.day, $0.document) < ($1.day, $1.document) }
    }
}

extension [Procedure] {
    /// The numbers of all documents that their items, or the steps of these events, cite or list.
    public func citedDocuments(with events: [LifeEvent]) -> Set<String> {
        Set((flatMap(\.editions) + events.map(\.edition)).flatMap(\.legalBasis).map(\.document))
    }
}
