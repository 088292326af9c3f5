/// An answer to a fact by the names of both, with the guide it was given in.
struct KnownAnswer: Hashable, Sendable {
    let fact: String
    let value: String
    /// The ``Guiding/id`` of the guide.
    let source: String
}

/// What a conversation knows of facts that procedures share, also from guides that are done with. It only grows, so that a turn can be
/// taken back to how long it was.
struct KnownAnswers: Hashable, Sendable {
    /// The oldest first; nil where everything before it was forgotten.
    private(set) var log: [KnownAnswer?] = []

    /// A conversation that learns more than this has no end; the oldest is then told anew.
    static let limit = 400

    init(_ log: [KnownAnswer?] = []) { self.log = log }

    /// What counts: of each fact the newest answer, the newest first.
    var answers: [KnownAnswer] {
        var found: [KnownAnswer] = []
        for case let answer? in log.reversed().prefix(while: { $0 != nil })
        where !found.contains(where: { $0.fact == answer.fact }) {
            found.append(answer)
        }
        return found
    }

    mutating func learn(_ new: [KnownAnswer]) {
        let known = answers
        for answer in new where !known.contains(answer) && log.count < Self.limit { log.append(answer) }
    }

    mutating func forget() {
        if !answers.isEmpty { log.append(nil) }
    }

    /// The same as it was with so many entries.
    func asOf(_ count: Int) -> KnownAnswers { KnownAnswers(Array(log.prefix(count))) }
}
