import Catalogue
import OneStop
import Synchronization

/// The catalogue that is served now. Another may take its place, in one step, while conversations are held: each moves to it with its
/// next turn.
public final class ServedCatalogue: Sendable {
    /// A catalogue, and what tells it from others. A class, since each turn takes it.
    public final class Version: Sendable {
        public let catalogue: Catalogue
        /// Kept with each conversation, to tell later what it was held with.
        public let digest: String
        /// When it was loaded.
        public let since: Instant

        public init(_ catalogue: Catalogue, digest: String, since: Instant) {
            (self.catalogue, self.digest, self.since) = (catalogue, digest, since)
        }
    }

    private let version: Mutex<Version>

    public init(_ version: Version) { self.version = Mutex(version) }

    /// What is served now. Whoever needs several things of it takes them from one version.
    public var current: Version { version.withLock { $0 } }

    /// Serves another from now on. One that is the same, read again, is not held beside the one that conversations have.
    public func replace(with new: Version) {
        version.withLock { version in
            let isSame = version.digest == new.digest
            version = isSame ? Version(version.catalogue, digest: new.digest, since: new.since) : new
        }
    }
}
