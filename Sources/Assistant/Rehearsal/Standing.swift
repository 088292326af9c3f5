import Catalogue
import Dialogue

/// Where a conversation stands, by id.
struct Standing: Hashable {
    let stage: Reply.Stage
    let procedure: ProcedureCode?
    let question: String?
    let facts: [String: String]

    init(_ reply: Reply) {
        (stage, procedure, question) = (reply.stage, reply.procedure, reply.openQuestion)
        facts = Dictionary(reply.facts.map { ($0.id, $0.value) }, uniquingKeysWith: { _, last in last })
    }

    /// As expectations of a dialogue file.
    var expectations: [String] {
        [question.map { "< asks \($0)" } ?? "< \(stage.rawValue)"]
            + facts.sorted { $0.key < $1.key }.map { "= \($0.key) \($0.value)" }
    }
}

/// What a guide or a conclusion holds, by id, to be compared.
struct GuideItems: Hashable, CustomStringConvertible {
    private let items: Set<String>

    /// What a reply shows.
    init(_ observations: Set<Observation>) {
        items = Set(
            observations.compactMap { observation in
                guard let subject = observation.subject, Self.kinds.contains(observation.kind) else { return nil }
                return "\(observation.kind) \(subject)"
            })
    }

    /// What the rules say, without any conversation.
    init(_ guide: Guide) {
        var items: Set<String> = []
        func add<Item: GuideItem>(_ entries: [Guide.Entry<Item>]) {
            for entry in entries { items.insert("\(entry.isCertain ? "guide" : "perhaps") \(entry.item.id)") }
        }
        if let stop = guide.stop {
            items.insert("outcome \(stop.id)")
        } else {
            add(guide.remarks)
            add(guide.requirements)
            add(guide.fees)
            add(guide.deadlines)
            add(guide.places)
            add(guide.steps)
            add(guide.results)
            add(guide.notices)
        }
        self.items = items
    }

    private static let kinds: Set<String> = ["guide", "perhaps", "outcome"]

    var description: String { items.sorted().joined(separator: ", ") }

    /// As expectations of a dialogue file.
    var expectations: [String] { items.sorted().map { "< \($0)" } }

    /// What one has and the other has not.
    func difference(from other: GuideItems) -> String {
        items.symmetricDifference(other.items).sorted().joined(separator: ", ")
    }
}
