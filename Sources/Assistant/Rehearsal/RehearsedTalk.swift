import Catalogue
import Dialogue
import Vietnamese

/// A generated conversation, as far as it has come; a copy goes its own way.
struct RehearsedTalk {
    private var session: Session
    private(set) var reply = Reply()
    private(set) var observations: Set<Observation> = []
    /// What was sent, as lines of a dialogue file.
    private var lines: [String]

    init(_ procedure: Procedure, in catalogue: Catalogue, law: LawDesk, on day: Day) async {
        session = Session(catalogue: catalogue, today: day, desk: InventedDossiers.desk(on: day), law: law)
        lines = ["on \(day)"]
        await choose("start:\(procedure.code)")
    }

    mutating func say(_ text: String) async {
        lines.append("> \(text)")
        await send(.said(text))
    }

    mutating func choose(_ id: String) async {
        lines.append("@ \(id)")
        await send(.chose(id))
    }

    private mutating func send(_ event: Event) async {
        reply = await session.send(event)
        observations = Observation.all(of: reply)
    }

    /// Has the answers confirmed, where they are to be checked.
    mutating func confirm() async {
        if reply.stage == .checking { await choose("confirm") }
    }

    var standing: Standing { Standing(reply) }
    var items: GuideItems { GuideItems(observations) }

    /// The answers shown as understood, or to be checked, by fact.
    var shown: [String: String] {
        var shown: [String: String] = [:]
        for observation in observations where observation.kind == "answers" {
            guard let parts = observation.subject?.split(separator: " ", maxSplits: 1), parts.count == 2 else {
                continue
            }
            shown[String(parts[0])] = String(parts[1])
        }
        return shown
    }

    /// As a dialogue file that expects this of the last reply.
    func dialogue(_ comment: String, expecting expectations: [String]) -> String {
        (["# \(comment)"] + lines + expectations).joined(separator: "\n") + "\n"
    }
}
