/// The library at a path, opened anew when an import has put another in its place.
///
/// Belongs to one thread at a time.
public final class LibraryReader {
    public let path: String
    private var library: LegalLibrary?
    private var identity: FileIdentity?
    /// Why the file that stands there now was not opened, while an older one is used; nil if all is well.
    public private(set) var failure: LawError?

    public init(_ path: String) { self.path = path }

    /// The newest library that can be opened.
    ///
    /// - Throws: ``LawError`` if none could be opened yet. Once one could, it goes on serving, whatever stands there.
    public func current() throws(LawError) -> LegalLibrary {
        let now = FileIdentity(path)
        if let library, now == identity { return library }
        do {
            let opened = try LegalLibrary(path)
            (library, identity, failure) = (opened, now, nil)
            return opened
        } catch {
            failure = error
            guard let library else { throw error }
            // Not tried again before the file changes once more.
            identity = now
            return library
        }
    }
}
