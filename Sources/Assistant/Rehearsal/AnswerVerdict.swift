import Dialogue

/// What became of one answer, beside what its id leads to.
enum AnswerVerdict: Equatable {
    case right
    /// Right, and this was understood besides.
    case besides([String: String])
    case askedAgain
    case wrong(String)

    /// - Parameters:
    ///   - expected: where the conversation stands after the id of the answer was chosen.
    ///   - stated: what is stated besides by the words before a slip was made in them.
    init(
        _ talk: RehearsedTalk, before: Standing, expected: Standing, question: String, stated: [String: String] = [:]
    ) {
        let now = talk.standing
        let besides = talk.shown.merging(now.facts) { first, _ in first }.filter { expected.facts[$0.key] != $0.value }
        if now == expected {
            self = besides.isEmpty ? .right : .besides(besides)
        } else if now.procedure != before.procedure || !Self.guiding.contains(now.stage) {
            self = .wrong("leaves the procedure: \(now.stage.rawValue)")
        } else if now.question == question, now.facts[question] == before.facts[question],
            besides.allSatisfy({ stated[$0.key] == $0.value }),
            before.facts.allSatisfy({ now.facts[$0.key] == $0.value })
        {
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
