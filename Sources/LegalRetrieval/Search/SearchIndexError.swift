/// Why a search index cannot be opened, made or read.
public enum SearchIndexError: Error, Hashable, Sendable {
    /// The system refuses the file; `code` is its number of the error.
    case unreadable(code: Int32)
    /// The system does not let an index be written, or what is needed meanwhile; `code` is its number of the error.
    case unwritable(code: Int32)
    /// The bytes are no search index at all.
    case notAnIndex
    /// An index of another version of the format: build it anew.
    case version(found: UInt32, expected: UInt32)
    /// The bytes were changed or cut short; `part` names where that shows. Build it anew.
    case corrupt(part: String)
    /// More text than the format can hold; `part` names what is too large.
    case tooLarge(part: String)
}

extension SearchIndexError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let code): "the search index cannot be read (system error \(code))"
        case .unwritable(let code): "the search index cannot be written (system error \(code))"
        case .notAnIndex: "this is no search index"
        case .version(let found, let expected):
            "the search index has format \(found), expected is \(expected): build it anew"
        case .corrupt(let part): "the search index is damaged (\(part)): build it anew"
        case .tooLarge(let part): "too much for a search index: \(part)"
        }
    }
}
