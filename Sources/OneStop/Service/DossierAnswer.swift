/// Who asks, so that failed checks can be counted: never shown or logged.
public struct DossierCaller: Hashable, Sendable {
    let id: String

    /// Makes the caller whom a channel knows by `id`; the service keeps a keyed hash of it only.
    public init(_ id: String) { self.id = id }
}

/// What the person gave to show that the dossier is theirs.
public enum OwnerCheck: Hashable, Sendable {
    /// The last four digits of the number of a paper of the owner.
    case last4(String)
    /// The whole number, which some sources want; others are asked with its last four digits.
    case fullNumber(String)
}

/// What a look-up came to.
public enum DossierAnswer: Hashable, Sendable {
    /// What may be told, at the level the story says. A check that was given and found nothing to be compared with, because the
    /// source knows no number of the owner, leaves the level at ``DisclosureLevel/code``.
    ///
    /// `asOf` is when the source was asked. `isStale`: older than the cache may be, told because the source is too busy.
    case story(DossierStory, asOf: Instant, isStale: Bool)
    /// No such code, or the check does not match: the same words, after the same work.
    case notAvailable
    /// Too many checks failed, of this code or by this caller, so this one was not judged. The story is what the code alone
    /// shows, if it shows anything.
    case locked(until: Instant, story: DossierStory? = nil)
    /// The source is down. `lastKnown` is at the level of the code alone, whatever was given: nothing is checked meanwhile.
    case unavailable(retryAt: Instant, lastKnown: DossierStory?)
    /// More is being asked than the source can take.
    case overloaded(retryAt: Instant)
    /// This source tells nothing unless it is given the owner's whole number: ask for ``OwnerCheck/fullNumber(_:)``.
    case needsFullNumber
    /// No source that is configured has dossiers of this agency, or can be asked about a code of this form.
    case notConnected
}

extension DossierCaller: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Nothing of who it is.
    public var description: String { "DossierCaller" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension OwnerCheck: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The kind only.
    public var description: String {
        switch self {
        case .last4: "last4"
        case .fullNumber: "fullNumber"
        }
    }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
