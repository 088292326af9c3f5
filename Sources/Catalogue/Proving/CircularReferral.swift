import Vietnamese

/// Procedures that send a person round in a circle: after the first, none asks anything that is not answered, and the last sends back to it.
public struct CircularReferral: ProofFault, Hashable {
    /// The procedures as they are come to; the last sends on to the first.
    public let legs: [Leg]

    /// One procedure, with the answers after which it sends on.
    public struct Leg: Hashable, Sendable {
        public let procedure: ProcedureCode
        public let name: LocalizedText
        /// The id of the outcome that sends on.
        public let outcome: String
        /// The answers of this walk; behind the first, all of them were given in that.
        public let conversation: ProofConversation
        /// The ids of the shared facts among them.
        let shared: Set<String>
    }

    public var subject: String { legs.first?.procedure.text ?? "" }
    public var conversation: ProofConversation? { legs.first?.conversation }

    public func message(in language: Language) -> String {
        guard let first = legs.first else { return "" }
        let way = legs.enumerated().map { place, leg in
            let next = legs[(place + 1) % legs.count].procedure
            return "\(leg.procedure) `\(leg.outcome)` → \(next)"
        }
        let text =
            switch language {
            case .vi:
                "\(first.procedure) \(first.name.vi): các thủ tục chỉ vòng sang nhau mà không hỏi gì thêm: "
                    + way.joined(separator: ", ")
            case .en:
                "\(first.procedure) \(first.name[.en]): procedures send people round in a circle without asking anything more: "
                    + way.joined(separator: ", ")
            }
        return VietnameseText.cleaned(text + (conversation?.trailer(in: language) ?? "")).text
    }

    public func dialogue() -> String? {
        var lines = ["# \(message(in: .vi))"]
        for (place, leg) in legs.enumerated() {
            lines +=
                place == 0 ? leg.conversation.lines(starting: "start:\(leg.procedure)") : ["@ start:\(leg.procedure)"]
            lines += ["< stopped", "< other \(legs[(place + 1) % legs.count].procedure)"]
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
