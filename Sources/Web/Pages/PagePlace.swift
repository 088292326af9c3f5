import Assistant

/// How far the conversation of a page had come: forms carry it, so that none of an old page answers what was asked later.
struct PagePlace: Equatable, Sendable {
    /// The number of the last turn.
    let turn: Int
    /// Which conversation it is, as ``ConversationToken/mark`` says.
    let mark: String

    init(turn: Int, mark: String) { (self.turn, self.mark) = (turn, mark) }

    /// As a form carries it; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let turn = Int(parts[0]) else { return nil }
        self.init(turn: turn, mark: String(parts[1]))
    }

    var text: String { "\(turn)-\(mark)" }
}
