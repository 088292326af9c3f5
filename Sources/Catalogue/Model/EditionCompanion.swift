import Synchronization

/// What another room makes of an edition once and keeps beside it, such as its items in words. It lasts as long as the edition.
public final class EditionCompanion: Sendable {
    private final class Kept: Sendable {
        let made: any Sendable

        init(_ made: any Sendable) { self.made = made }
    }

    private let kept = AtomicLazyReference<Kept>()

    /// What was made first; two who come at once make the same, and one of them keeps it.
    ///
    /// - Parameter make: What makes it. One type is kept; who asks for another gets what is made now.
    public func value<Made: Sendable>(_ make: () -> Made) -> Made {
        let known = kept.load() ?? kept.storeIfNil(Kept(make()))
        return known.made as? Made ?? make()
    }
}
