import Dialogue
import JSON
import OneStop

/// The answer to a look-up as programs read it.
public struct DossierFacts: Sendable {
    /// `story`, or why there is none.
    public private(set) var answer = "story"
    public private(set) var story: DossierStory?
    /// When the source was asked.
    public private(set) var asOf: Instant?
    /// From what was known before.
    public private(set) var isStale = false
    /// When it is worth asking again.
    public private(set) var retryAt: Instant?

    public init(_ given: DossierAnswer) {
        switch given {
        case .story(let told, let moment, let stale): (story, asOf, isStale) = (told, moment, stale)
        case .notAvailable: answer = "not_available"
        case .locked(let until, let told): (answer, retryAt, story, asOf) = ("locked", until, told, told?.asOf)
        case .unavailable(let retry, let lastKnown):
            (answer, retryAt, story, isStale) = ("unavailable", retry, lastKnown, lastKnown != nil)
            asOf = lastKnown?.asOf
        case .overloaded(let retry): (answer, retryAt) = ("overloaded", retry)
        case .tooMany(let until): (answer, retryAt) = ("too_many", until)
        case .needsFullNumber: answer = "needs_full_number"
        case .notConnected: answer = "not_connected"
        }
    }

    /// Writes the members that tell the story, if there is one: its state, its days, its parts in words.
    public func writeStory(in language: StoryLanguage, to writer: inout JSONWriter) {
        guard let story else { return }
        Self.optional("status", story.status?.id, &writer)
        writer.key("status_number")
        if let number = story.status?.number { writer.integer(number) } else { writer.null() }
        writer.member("level", story.level.rawValue)
        writer.member("late", story.isLate)
        Self.optional("lateness", story.lateness?.id, &writer)
        Self.optional("due", story.due?.description, &writer)
        Self.optional("as_of", asOf?.description, &writer)
        writer.member("stale", isStale)
        writer.key("parts")
        writer.beginArray()
        for line in story.lines(in: language) {
            writer.beginObject()
            writer.member("id", line.id)
            writer.member("text", line.text)
            if let quote = line.quote { writer.member("quote", quote) }
            writer.endObject()
        }
        writer.endArray()
    }

    private static func optional(_ key: String, _ value: String?, _ writer: inout JSONWriter) {
        writer.key(key)
        if let value { writer.string(value) } else { writer.null() }
    }
}

extension DossierStory {
    /// Late or not, as it is told.
    public var lateness: Lateness? {
        parts.lazy.compactMap { if case .lateness(let lateness) = $0 { lateness } else { nil } }.first
    }
    /// When the source was asked.
    public var asOf: Instant? {
        parts.lazy.compactMap { if case .asOf(let asOf) = $0 { asOf } else { nil } }.first
    }
}
