import Dialogue

/// What became of one answer, beside what its id leads to.
enum AnswerVerdict: Equatable {
    case right
    /// Right, and this was understood besides.
    case besides([String: String])
    case askedAgain
    case wrong(String)

    /// - Parameter expected: where the conversation stands after the id of the answer was chosen.
    init(_ talk: RehearsedTalk, before: Standing, expected: Standing, question: String) {
        let now = talk.standing
        let besides = talk.shown.merging(now.facts) { first, _ in first }.filter { expected.facts[$0.key] != $0.value }
        if now == expected {
            self = besides.isEmpty ? .right : .besides(besides)
        } else if now.procedure != before.procedure || !Self.guiding.contains(now.stage) {
            self = .wrong("leaves the procedure: \(now.stage.rawValue)")
        } else if now.facts == before.facts, now.question == question, besides.isEmpty {
            self = .askedAgain
        } else if let meant = expected.facts[question], now.facts[question] == meant {
            self = .besides(besides)
        } else {
            let taken = besides.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            self = .wrong(taken.isEmpty ? "not taken" : "taken for \(taken.joined(separator: ", "))")
        }
    }

    private static let guiding: Set<Reply.Stage> = [.asking, .checking, .guided, .stopped]
}
