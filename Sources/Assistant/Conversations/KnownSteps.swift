import Catalogue
import Dialogue
import Synchronization
import Vietnamese

/// What dialogues came to before: one that stands where another stood, and hears the same on the same day, answers the same.
///
/// A dialogue is a function of its events, the catalogue and the day, and its memento tells where it stands. So most turns, which people
/// before have taken in the same way, need only be looked up. Nothing is known of turns that asked the one-stop system or the library of
/// law, or that hold anything personal, and nothing of what only one conversation has said.
final class KnownSteps: Sendable {
    private struct State {
        /// Of the catalogue that all of it belongs to.
        var digest = ""
        /// Steps used since ``older`` was put away, and those that were used before.
        var recent: [StepKey: KnownStep] = [:]
        var older: [StepKey: KnownStep] = [:]
        /// What ``recent`` takes.
        var bytes = 0
        /// Who took a step that is not known, by a part of their key.
        var seen: [StepKey: UInt64] = [:]
        /// The keys of greetings: every conversation begins with one.
        var greetings: [Greeting: StepKey] = [:]
    }

    /// What greetings hang on, beside the catalogue.
    struct Greeting: Hashable, Sendable {
        let language: Language
        /// The day asked about, and the day it is.
        let day: Day
        let today: Day
    }

    private let state = Mutex(State())
    private let byteLimit: Int

    /// Greetings whose keys are remembered.
    private static let greetingLimit = 64

    /// Steps seen once that are remembered.
    private static let seenLimit = 32_768

    /// - Parameter byteLimit: the memory for steps, in bytes, as it is estimated.
    init(byteLimit: Int) { self.byteLimit = byteLimit }

    /// How many steps are known.
    var count: Int { state.withLock { $0.recent.count + $0.older.count } }

    /// The step, if it is known.
    func step(_ key: StepKey, under digest: String) -> KnownStep? {
        state.withLock { state in
            guard state.digest == digest else { return nil }
            if let step = state.recent[key] { return step }
            guard let step = state.older[key] else { return nil }
            keep(step, key, &state)
            return step
        }
    }

    /// The key of a greeting.
    func key(_ greeting: Greeting, under digest: String) -> StepKey {
        state.withLock { state in
            if state.digest == digest, let key = state.greetings[greeting] { return key }
            let mark = StateMark(opening: greeting.language, on: greeting.day, under: digest)
            let key = StepKey(mark, InputText(act: "", words: ""), on: greeting.today)
            guard state.digest == digest else { return key }
            if state.greetings.count >= Self.greetingLimit { state.greetings = [:] }
            state.greetings[greeting] = key
            return key
        }
    }

    /// Whether a step was taken before by another conversation, and so is worth knowing; notes that it was taken.
    func isCommon(_ key: StepKey, of conversation: ConversationKey, under digest: String) -> Bool {
        state.withLock { state in
            if state.digest != digest { state = State(digest: digest) }
            if let first = state.seen[key] { return first != conversation.part }
            if state.seen.count >= Self.seenLimit { state.seen = [:] }
            state.seen[key] = conversation.part
            return false
        }
    }

    /// Makes a step known.
    func learn(_ step: KnownStep, _ key: StepKey, under digest: String) {
        guard step.bytes <= byteLimit / 16 else { return }
        state.withLock { state in
            guard state.digest == digest else { return }
            state.seen[key] = nil
            keep(step, key, &state)
        }
    }

    /// Half of the memory is for what was used lately; when that is full, what was not used since the last time goes.
    private func keep(_ step: KnownStep, _ key: StepKey, _ state: inout State) {
        if state.bytes + step.bytes > byteLimit / 2 {
            (state.older, state.recent, state.bytes) = (state.recent, [:], 0)
        }
        if state.recent.updateValue(step, forKey: key) == nil { state.bytes += step.bytes }
        state.older[key] = nil
    }
}

/// Tells states of dialogues apart, by a hash of 128 bits whose seed is this process's own.
struct StateMark: Hashable, Sendable {
    fileprivate let parts: (UInt64, UInt64)

    /// Before the first word.
    init(opening language: Language, on day: Day, under digest: String) {
        parts = doubleHash { hasher in
            hasher.combine("opening")
            hasher.combine(language)
            hasher.combine(day)
            hasher.combine(digest)
        }
    }

    /// Where a dialogue of this memento stands; only for one that the memento tells wholly.
    init(_ standing: KeptStanding) {
        parts = doubleHash { hasher in
            standing.memento.withUnsafeBytes { hasher.combine(bytes: $0) }
            hasher.combine(standing.catalogue)
            hasher.combine(standing.language)
            hasher.combine(standing.followsClock)
        }
    }

    static func == (a: Self, b: Self) -> Bool { a.parts == b.parts }
    func hash(into hasher: inout Hasher) { hasher.combine(parts.0) }
}

/// Tells steps apart: a state, the day, and what is heard, of which nothing can be read from it.
struct StepKey: Hashable, Sendable {
    private let parts: (UInt64, UInt64)

    init(_ mark: StateMark, _ input: InputText, on day: Day) {
        parts = doubleHash { hasher in
            hasher.combine(mark.parts.0)
            hasher.combine(mark.parts.1)
            hasher.combine(day)
            // Byte by byte: what looks the same may be of another length.
            var (act, words) = (input.act, input.words)
            act.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
            words.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }

    static func == (a: Self, b: Self) -> Bool { a.parts == b.parts }
    func hash(into hasher: inout Hasher) { hasher.combine(parts.0) }
}

/// Two hashes of the same, which nobody outside the process can tell or make meet.
private func doubleHash(_ feed: (inout Hasher) -> Void) -> (UInt64, UInt64) {
    func hash(_ round: UInt8) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(round)
        feed(&hasher)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
    return (hash(0), hash(1))
}
