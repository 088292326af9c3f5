/// How a database is opened.
public struct DatabaseConfiguration: Hashable, Sendable {
    /// What may be done with the file.
    public enum Access: Hashable, Sendable {
        /// Read an existing file, which others may write meanwhile.
        case readOnly
        /// Read a file that nobody changes while it is open: no locks, and nothing beside it is looked at.
        case immutable
        /// Read and write an existing file.
        case readWrite
        /// Read and write; the file is made if there is none.
        case create
    }

    /// How a transaction is kept until it is whole.
    public enum Journal: String, Hashable, Sendable {
        /// A log beside the file: readers and one writer do not wait for each other. Stays set in the file.
        case wal
        /// The old pages beside the file while a transaction lasts.
        case rollback = "delete"
        /// No journal: for a file that is thrown away if its writing ends early.
        case none = "off"
    }

    /// What a commit waits for.
    public enum Synchronous: String, Hashable, Sendable {
        /// Until the disk has it: it outlasts a power failure.
        case full
        /// In a log, until the system has it: it outlasts the end of the program.
        case normal
        /// Nothing.
        case off
    }

    public var access: Access
    /// Nil leaves the file as it is; always so for files that are only read.
    public var journal: Journal?
    public var synchronous = Synchronous.full
    /// How long a statement waits for other connections before it fails as ``SQLiteError/Kind/busy``.
    public var busyTimeout = Duration.seconds(5)
    /// The most memory for pages of the file, in kibibytes.
    public var cacheKibibytes = 8_192

    public init(_ access: Access, journal: Journal? = nil) {
        self.access = access
        self.journal = journal
    }
}
