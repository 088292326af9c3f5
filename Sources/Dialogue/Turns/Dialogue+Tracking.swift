import Catalogue
import Vietnamese

extension Dialogue {
    /// A dossier is asked about, in the middle of anything; the conversation returns to its open question after.
    mutating func track(_ code: String?, _ turn: inout Turn) {
        // Nothing to take back: the conversation returns to where it was by itself.
        leaveTracking()
        tasks.append(.tracking(code: code))
        guard let code else { return turn.say(.askDossierCode) }
        turn.effects.append(.lookUpDossier(code))
        turn.awaitsResult = true
    }

    /// While a code is waited for: true where the message was about it. Any other matter ends the waiting.
    mutating func leaveOrKeepTracking(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        // "Thôi khỏi" gives up the dossier, not the conversation, where there is one to return to.
        let command = Command.read(utterance)
        if command == .stop, tasks.count > 1, !Self.goodbyes.contains(utterance.words) {
            tasks.removeLast()
            return true
        }
        if let command, command == .dontKnow || command == .skip {
            tasks.removeLast()
            turn.say(.whereDossierCodeStands)
            return true
        }
        let hasDigits = utterance.tokens.contains { $0.kind != .word }
        if hasDigits && utterance.tokens.count <= 4 {
            turn.say(.notADossierCode)
            turn.abstain(.unsupportedInput)
            return true
        }
        // Going back ends the waiting by itself.
        if Command.read(utterance) != .undo { tasks.removeLast() }
        return false
    }

    /// Words that end the conversation wherever it stands.
    private static let goodbyes: Set<String> = [
        "bye", "tạm biệt", "tam biet", "chào tạm biệt", "quit", "exit", "thoát",
    ]
}
