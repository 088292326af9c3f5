extension EventIssue {
    public func dialogue() -> String? {
        guard let conversation else { return nil }
        var lines = ["# \(message(in: .vi))"] + conversation.lines(starting: "plan:\(event)")
        switch problem {
        case .tooManyQuestions: break
        case .nothingToDo(let steps):
            lines += shown + steps.map { "! plan \(event) \($0)" } + ["! perhaps \(steps.joined(separator: ", "))"]
        case .endsElsewhere(let code, let outcome):
            lines += shown + ["@ start:\(code)", "< stopped", "< outcome \(outcome)"]
        case .answersDisagree(let code, let fact, let one, _):
            lines += shown + ["@ start:\(code)", "= \(fact) \(one)"]
        case .joinedTwice(_, let one, let other):
            lines += shown + ["< plan \(event) joined \(one), \(event) joined \(other)"]
        case .joinedAround(let code, _): lines += shown + ["< plan \(event) joined \(code)"]
        case .waitsForLater, .unknownProcedure, .procedureEnded, .untimed, .resultNotGiven, .paperNotAsked:
            lines += shown
        case .tooLarge, .questionNeverAsked, .idleComparison, .stepNeverComes, .joinedNeverOffered, .answerNeverGiven,
            .nothingNeverSaid, .circle:
            return nil
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var shown: [String] { ["< guided", "< plan \(event)"] }
}
