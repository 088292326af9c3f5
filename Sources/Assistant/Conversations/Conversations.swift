import Catalogue
import Dialogue
import OneStop
import Vietnamese

/// The conversations that visitors have over a network: each is opened by its token, takes turns one after another, and ends by
/// age or when it is erased.
public protocol Conversations: Sendable {
    /// Begins one.
    nonisolated(nonsending) func start(_ opening: ConversationOpening) async throws(ConversationError)
        -> StartedConversation

    /// Takes one turn. A turn that was taken before, by its ``ConversationInput/id``, is answered with the same reply and has no
    /// other effect. What takes long is done away from the caller's thread.
    nonisolated(nonsending) func take(
        _ input: ConversationInput, in token: ConversationToken
    ) async throws(ConversationError) -> ConversationTurn

    /// All that was said and answered, masked as it was stored, oldest first.
    func read(_ token: ConversationToken) async throws(ConversationError) -> [ConversationTurn]

    /// When it ends unless something is said; nil where that is not known.
    func expiry(of token: ConversationToken) async throws(ConversationError) -> Instant?

    /// Removes every trace of it. What is gone already is no error.
    func erase(_ token: ConversationToken) async throws(ConversationError)

    /// Keeps what the visitor thinks of an answer; a later judgement of the same turn replaces it.
    func judge(
        _ turn: Int, _ judgement: Judgement, in token: ConversationToken
    ) async throws(ConversationError)
}

extension Conversations {
    public func expiry(of token: ConversationToken) async throws(ConversationError) -> Instant? { nil }
}

/// What a conversation begins with.
public struct ConversationOpening: Sendable {
    public var language: Language
    /// The day asked about; nil for today.
    public var day: Day?
    /// The portal it is held on, by the name that the configuration gives it.
    public var site: String

    public init(language: Language = .vi, day: Day? = nil, site: String = "") {
        (self.language, self.day, self.site) = (language, day, site)
    }
}

/// What opens a conversation: 32 random bytes in base64url. Only its hash is stored.
public struct ConversationToken: Hashable, Sendable {
    /// For the visitor alone; never in a log.
    public let text: String

    /// nil unless it has the form of a token: 43 letters of base64url.
    public init?(_ text: String) {
        guard text.utf8.count == 43, text.utf8.allSatisfy(Self.isLetter) else { return nil }
        self.text = text
    }

    /// The same, of bytes.
    public init?(_ letters: ArraySlice<UInt8>) {
        guard letters.count == 43, letters.allSatisfy(Self.isLetter) else { return nil }
        text = String(decoding: letters, as: UTF8.self)
    }

    /// - Precondition: 43 letters of base64url.
    init(letters: [UInt8]) { text = String(decoding: letters, as: UTF8.self) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        // A bit for each of ASCII: a hyphen and digits; letters and an underscore.
        let bits: UInt64 = byte < 64 ? 1 << 0x2D | 0x3FF << 0x30 : 0x3FF_FFFF << 1 | 1 << 31 | 0x3FF_FFFF << 33
        return byte < 128 && bits >> UInt64(byte & 63) & 1 != 0
    }
}

extension ConversationToken: CustomStringConvertible, CustomReflectable {
    public var description: String { "token" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A conversation that has just begun, with its greeting.
public struct StartedConversation: Sendable {
    public let token: ConversationToken
    public let turn: ConversationTurn
    /// When it ends unless something is said.
    public let expires: Instant

    public init(token: ConversationToken, turn: ConversationTurn, expires: Instant) {
        (self.token, self.turn, self.expires) = (token, turn, expires)
    }
}

/// What a visitor does in one turn.
public struct ConversationInput: Sendable {
    /// Given by the client, unique in the conversation: 1 to 64 letters, digits, `-` or `_`.
    public let id: String
    /// The last turn that the visitor sees: where the conversation has gone on since, another question may be open, and nothing is
    /// done. nil for whatever is open.
    public let after: Int?
    public let event: Event

    /// nil where the id is not of that form.
    public init?(id: String, after: Int? = nil, event: Event) {
        let isForm = id.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
            default: false
            }
        }
        guard (1...64).contains(id.utf8.count), isForm else { return nil }
        (self.id, self.after, self.event) = (id, after, event)
    }
}

/// One turn as it was answered.
public struct ConversationTurn: Sendable {
    /// From 0, the greeting.
    public let number: Int
    /// The client's; nil for the greeting.
    public let id: String?
    /// What was said, masked; nil for the greeting and for what was chosen.
    public let said: String?
    /// The label of what was chosen.
    public let chosen: String?
    /// The reply as ``ReplyJSON`` writes it.
    public let reply: [UInt8]
    /// Whether it was taken before, so that this is its first answer again.
    public let isRepeat: Bool
    public let judgement: Judgement?
    /// Why it was not answered; only told when it is taken, not when it is read or repeated.
    public var abstention: Abstention?

    public init(
        number: Int, id: String? = nil, said: String? = nil, chosen: String? = nil, reply: [UInt8],
        isRepeat: Bool = false, judgement: Judgement? = nil
    ) {
        (self.number, self.id, self.said, self.chosen) = (number, id, said, chosen)
        (self.reply, self.isRepeat, self.judgement) = (reply, isRepeat, judgement)
    }
}

/// What a visitor thinks of an answer.
public struct Judgement: Hashable, Sendable {
    public enum Verdict: String, Hashable, Sendable, CaseIterable {
        case like, dislike
    }

    public let verdict: Verdict
    /// In the visitor's words, masked before it is stored; 1,000 scalars at most.
    public let reason: String?

    public init(_ verdict: Verdict, reason: String? = nil) { (self.verdict, self.reason) = (verdict, reason) }
}

/// Why a conversation does not go on.
public enum ConversationError: Error, Hashable, Sendable {
    /// There is none with this token: never was, expired, or erased. The three look alike.
    case notFound
    /// There is no such turn to judge.
    case noSuchTurn
    /// The id was used for another input.
    case idTaken
    /// The conversation has gone on since the turn that the input is meant to follow.
    case movedOn
    /// As many turns as one conversation may have.
    case tooLong
    /// More conversations or turns at once than this installation takes.
    case busy(retryAfterSeconds: Int)
    /// What was said could not be stored, so it was not done either.
    case notStored(retryAfterSeconds: Int)
}
