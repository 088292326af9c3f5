import Vietnamese

/// What a library of law says of a document, or a place in it, on a day.
public struct LawStanding: Hashable, Sendable {
    /// What is asked about.
    public typealias Place = Citation.Provision

    public enum Status: Hashable, Sendable {
        /// The library does not have the document.
        case missing
        /// From when it is in force is not known.
        case unclear
        case notYetInForce(from: Day)
        case inForce, partlyInForce
        case suspended(since: Day)
        case ended(since: Day)
    }

    /// Something done to it.
    public struct Change: Hashable, Sendable {
        public let day: Day
        /// The number of the document that did it.
        public let document: String

        public init(day: Day, document: String) { (self.day, self.document) = (day, document) }
    }

    public let status: Status
    /// The number of the document that ended it, or that now stands in its place; nil where that is not known.
    public let endedBy: String?
    /// What other words it was given, or lost, up to the day.
    public let changes: [Change]

    /// That it ends as a whole within ``LawEnds/warningDays`` after the day; nil where it does not, or has ended.
    public let ends: LawEnds.End?

    public init(_ status: Status, endedBy: String? = nil, changes: [Change] = [], ends: LawEnds.End? = nil) {
        (self.status, self.endedBy, self.changes, self.ends) = (status, endedBy, changes, ends)
    }
}
