import Catalogue
import Dialogue
import OneStop
import Vietnamese

/// Where conversations are kept. What returns without an error is durable: it outlasts the end of the process and of the machine.
///
/// Several processes may share one store: a turn is kept only on top of the turn it followed. Nothing that is given to a store holds
/// personal data that could be found, or the token itself.
public protocol ConversationStore: Sendable {
    /// Keeps a new conversation.
    ///
    /// - Returns: where it lies, if that helps the store to find it again.
    nonisolated(nonsending) func begin(_ conversation: NewConversation) async throws(ConversationStoreError)
        -> KeptPlace?

    /// Keeps a turn as the next of its conversation.
    ///
    /// - Returns: as ``begin(_:)``.
    /// - Throws: ``ConversationStoreError/overtaken`` if that is not the one before it, or is gone.
    nonisolated(nonsending) func append(_ turn: NextTurn, to key: ConversationKey) async throws(ConversationStoreError)
        -> KeptPlace?

    /// What a conversation is resumed from; nil if there is none.
    func conversation(_ key: ConversationKey) async throws(ConversationStoreError) -> KeptConversation?

    /// All turns of a conversation, oldest first; nil if there is none.
    func transcript(_ key: ConversationKey) async throws(ConversationStoreError) -> KeptTranscript?

    /// One turn; nil if there is none.
    func turn(_ number: Int, of key: ConversationKey) async throws(ConversationStoreError) -> KeptTurn?

    /// Keeps what is thought of a turn, in place of what was thought before; false if there is no such turn.
    func judge(
        _ number: Int, _ judgement: Judgement, at moment: Instant, of key: ConversationKey
    ) async throws(ConversationStoreError) -> Bool

    /// Removes every trace of a conversation. What is gone already is no error.
    func erase(_ key: ConversationKey, at moment: Instant) async throws(ConversationStoreError)

    /// Removes every trace of conversations last used before a moment.
    ///
    /// - Parameter limit: how many at most, so that turns do not wait for long.
    /// - Returns: how many were removed.
    func remove(lastUsedBefore moment: Instant, limit: Int) async throws(ConversationStoreError) -> Int
}

/// Why a store did not do something.
public enum ConversationStoreError: Error, Hashable, Sendable {
    /// It cannot be reached, has no room, or fails; the reason, for a log. Nothing was done, or at least is not known to be durable.
    case unavailable(String)
    /// More is asked of it at once than it takes, or somebody else holds it. Nothing was done.
    case busy
    /// The conversation has gone another way meanwhile, or is gone.
    case overtaken
}

/// A conversation to begin, with its greeting.
public struct NewConversation: Sendable {
    public var key: ConversationKey
    public var site: String
    public var greeting: NextTurn
}

/// What of a conversation changes with its turns.
public struct KeptStanding: Hashable, Sendable {
    public var language: Language
    /// The digest of the catalogue that the last turn was taken with.
    public var catalogue: String
    /// Its day is today's, whenever that is; false once a day was asked about.
    public var followsClock: Bool
    /// What its dialogue is resumed from, as JSON.
    public var memento: [UInt8]
}

/// What a step of a dialogue leaves to keep. A class: conversations that take the same step share it, as a whole, since what many
/// threads count references to is slow to copy.
public final class KeptStep: Sendable {
    /// What was said, masked; nil where nothing was said.
    public let said: String?
    public let reply: [UInt8]
    /// Of the reply, and of how the conversation then stands if that is shared.
    public let replyMark: ContentMark
    /// Many conversations with this reply stand so.
    public let isShared: Bool
    public let standing: KeptStanding
    /// What was not answered, for the operator's review.
    public let abstentions: [KeptAbstention]
    /// Where the reply was when it was kept last.
    let replyPlace = RowHint()

    public init(
        said: String? = nil, reply: [UInt8], replyMark: ContentMark, isShared: Bool = false, standing: KeptStanding,
        abstentions: [KeptAbstention] = []
    ) {
        (self.said, self.reply, self.replyMark, self.isShared) = (said, reply, replyMark, isShared)
        (self.standing, self.abstentions) = (standing, abstentions)
    }
}

/// Where a conversation lies in its store, and how it stands there.
public struct KeptPlace: Hashable, Sendable {
    let row: Int64
    /// How many turns it has.
    var turns: Int
    /// The day it was used last.
    var day: Day
    /// How it stands is kept with it, not with its last reply.
    var hasMemento: Bool
    /// While this lasts, it lies and stands so; afterwards the store looks.
    let epoch: StoreEpoch
}

/// A turn to keep.
public struct NextTurn: Sendable {
    public var number: Int
    /// The client's; nil for the greeting.
    public var id: String?
    /// Tells whether another input with this id is the same.
    public var mark: UInt64
    public var moment: Instant
    public var chosen: String?
    public var step: KeptStep
    /// Where the conversation was when something of it was kept last, if that is known.
    public var place: KeptPlace?

    public init(
        number: Int, id: String? = nil, mark: UInt64 = 0, moment: Instant, chosen: String? = nil, step: KeptStep
    ) {
        (self.number, self.id, self.mark, self.moment) = (number, id, mark, moment)
        (self.chosen, self.step) = (chosen, step)
    }

    /// The turn as it is kept.
    public var turn: KeptTurn {
        KeptTurn(
            number: number, id: id, mark: mark, moment: moment, said: step.said, chosen: chosen, reply: step.reply)
    }
}

/// A turn as it is kept.
public struct KeptTurn: Hashable, Sendable {
    public var number: Int
    /// The client's; nil for the greeting.
    public var id: String?
    /// Tells whether another input with this id is the same.
    public var mark: UInt64
    public var moment: Instant
    /// Masked.
    public var said: String?
    public var chosen: String?
    /// As it was answered.
    public var reply: [UInt8]
    public var judgement: Judgement?
}

/// Something that was not answered.
public struct KeptAbstention: Hashable, Sendable {
    public var abstention: Abstention
    /// The guide that was under way.
    public var procedure: ProcedureCode?
}

/// What a conversation is resumed from.
public struct KeptConversation: Sendable {
    public var lastUse: Instant
    public var site: String
    public var standing: KeptStanding
    /// The ids of its turns, in their order; the greeting has none.
    public var taken: [(id: String?, mark: UInt64)]
    /// The reply to the last turn.
    public var lastReply: [UInt8]
}

/// All that was said and answered.
public struct KeptTranscript: Sendable {
    public var lastUse: Instant
    public var turns: [KeptTurn]
}
