/// How long conversations live and how large they grow.
public struct ConversationLimits: Hashable, Sendable {
    /// How long a token opens a conversation after its last turn, in seconds.
    public var lifeSeconds = 7 * 86_400
    /// How long a conversation is kept after its last turn, in seconds; at least as long as its token opens it.
    public var retentionSeconds = 30 * 86_400
    /// The most turns of one conversation, its greeting among them.
    public var turns = 1_000
    /// The most turns of one conversation that wait for the one under way.
    public var waitingTurns = 8
    /// The most memory for dialogues kept at hand, in bytes, as they are estimated; the others are resumed from the store.
    public var liveBytes = 96 << 20
    /// The most memory for steps that many conversations take, which are then only looked up, in bytes, as they are estimated.
    public var knownStepBytes = 32 << 20

    public init() {}
}
