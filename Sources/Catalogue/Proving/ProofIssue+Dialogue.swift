import Vietnamese

extension ProofIssue {
    public func dialogue() -> String? {
        guard let conversation else { return nil }
        var lines = ["# \(message(in: .vi))"] + conversation.lines(starting: "start:\(procedure)")
        switch problem {
        case .unknownProcedure(_, let code): lines += ["< stopped", "< other \(code)"]
        case .tooManyQuestions: break
        case .missing(let list, let ids):
            let names = ids.joined(separator: ", ")
            lines += guided + ["! \(list.observation) \(names)", "! perhaps \(names)"]
        case .contradiction(let list, let a, let b): lines += guided + ["< \(list.observation) \(a), \(b)"]
        case .tooLarge, .questionNeverAsked, .itemNeverShown, .outcomeNeverReached, .idleComparison: return nil
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What comes before the guide: with nothing asked there is nothing to check.
    private var guided: [String] {
        conversation?.answers.isEmpty == false ? ["< checking", "@ confirm", "< guided"] : ["< guided"]
    }
}
