import Catalogue
import Dialogue
import Vietnamese

extension DialogueScript {
    /// An expectation that did not hold.
    public struct Failure: Hashable, Sendable, CustomStringConvertible {
        public let line: Int
        public let expected: String
        /// What was observed of the same kind.
        public let observed: [String]

        public var description: String {
            let found = observed.isEmpty ? "nothing of the kind" : observed.joined(separator: ", ")
            return "line \(line): expected \(expected); observed \(found)"
        }
    }

    /// Plays the conversation, and reports every expectation that does not hold.
    ///
    /// - Parameters:
    ///   - law: what questions of law are put to.
    ///   - today: the day where the script does not say one.
    public func run(catalogue: Catalogue, law: LawDesk = .notConnected, today: Day) async -> [Failure] {
        await run(catalogue: catalogue, law: law, today: today) { session, _ in session }
    }

    /// The same; `between` gives the session that goes on after each turn, and gets the day where it began.
    func run(
        catalogue: Catalogue, law: LawDesk = .notConnected, today: Day, between: (Session, Day) -> Session
    ) async -> [Failure] {
        var session: Session?
        var day = today
        var begun: Day?
        var language = Language.vi
        var observations: Set<Observation> = []
        var failures: [Failure] = []
        for line in lines {
            /// Sends an event to the conversation, which begins with the first.
            func send(_ event: Event) async {
                var current =
                    session
                    ?? Session(
                        catalogue: catalogue, today: day, language: language, desk: InventedDossiers.desk(on: day),
                        law: law)
                observations = Observation.all(of: await current.send(event))
                session = between(current, begun ?? day)
                begun = begun ?? day
            }
            func check(_ kind: String, _ subjects: [String], isExpected: Bool) {
                let wanted: [String?] = subjects.isEmpty ? [nil] : subjects
                for subject in wanted where Self.holds(kind, subject, in: observations) != isExpected {
                    let words = [isExpected ? kind : "no \(kind)", subject].compactMap { $0 }.joined(separator: " ")
                    // Of a missing kind, where the conversation stands says the most.
                    var same = observations.filter { $0.kind == kind }.compactMap(\.subject).sorted()
                    if same.isEmpty { same = Self.standing(observations) }
                    failures.append(Failure(line: line.number, expected: words, observed: same))
                }
            }
            switch line.kind {
            case .on(let new):
                day = new
                if session != nil { await send(.dayChanged(new)) }
            case .language(let new):
                language = new
                if session != nil { await send(.languageChanged(new)) }
            case .says(let text):
                await send(.said(text.replacing(InventedDossiers.mask, with: InventedDossiers.last4)))
            case .chooses(let id): await send(.chose(id))
            case .knows(let fact, let value): check("knows", ["\(fact) \(value)"], isExpected: true)
            case .expects(let kind, let subjects): check(kind, subjects, isExpected: true)
            case .excludes(let kind, let subjects): check(kind, subjects, isExpected: false)
            }
        }
        return failures
    }

    /// `knows fact` and `answers fact` without a value mean any value.
    private static func holds(_ kind: String, _ subject: String?, in observations: Set<Observation>) -> Bool {
        if kind == "knows" || kind == "answers", let subject, !subject.contains(" ") {
            return observations.contains { $0.kind == kind && $0.subject?.hasPrefix(subject + " ") == true }
        }
        return observations.contains(Observation(kind: kind, subject: subject))
    }

    private static func standing(_ observations: Set<Observation>) -> [String] {
        let stages = Set(Reply.Stage.allCases.map(\.rawValue))
        let telling: Set<String> = ["guiding", "asks", "abstains", "outcome", "knows", "offers"]
        return observations.compactMap { observation in
            if let subject = observation.subject, telling.contains(observation.kind) {
                return "\(observation.kind) \(subject)"
            }
            return stages.contains(observation.kind) ? observation.kind : nil
        }.sorted()
    }
}
