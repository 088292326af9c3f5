import Vietnamese

extension ProofIssue {
    /// The conversation as a dialogue file: it holds as long as the fault is there. nil where none can show it.
    public func dialogue() -> String? {
        guard let conversation else { return nil }
        var lines = ["# \(message(in: .vi))", "on \(conversation.day)", "@ start:\(procedure)"]
        for answer in conversation.answers {
            lines.append("< asks \(answer.fact)")
            lines.append(answer.value == "unknown" ? "@ unknown" : "> \(answer.typed)")
            lines.append("= \(answer.fact) \(answer.value)")
        }
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
