import Glibc
import SQLite

/// Why the library of law cannot be used.
public enum LawError: Error, Hashable, Sendable {
    /// There is no file, or it cannot be opened.
    case cannotOpen(path: String)
    /// The file is something else than a library of law.
    case notALibrary(path: String)
    /// A library of another version of this program; importing again makes a new one.
    case otherVersion(path: String, found: Int, expected: Int)
    /// The file is damaged.
    case damaged(path: String, detail: String)
    /// The library has no search index of this version; importing again makes one.
    case noIndex(path: String)
    /// The search index could not be made.
    case noIndexMade(path: String, detail: String)
    /// Another import is writing the library.
    case busy(path: String)
    /// The file cannot be written; `code` is the system's error number.
    case cannotWrite(path: String, code: Int32)
    /// The disk is full.
    case full(path: String)
    /// Anything else that SQLite refused.
    case storage(SQLiteError)

    init(_ error: SQLiteError, path: String) {
        self =
            switch error.kind {
            case .corrupt, .inputOutput: .damaged(path: path, detail: error.message)
            case .notADatabase: .notALibrary(path: path)
            case .cannotOpen, .readOnly: .cannotOpen(path: path)
            case .full: .full(path: path)
            case .busy: .busy(path: path)
            case .constraint, .tooBig, .other: .storage(error)
            }
    }

    /// Of what was refused while a library was being made: a disk that fails then has not damaged the library that is there.
    init(writing error: SQLiteError, path: String) {
        switch error.kind {
        case .inputOutput, .readOnly, .cannotOpen: self = .cannotWrite(path: path, code: EIO)
        default: self.init(error, path: path)
        }
    }
}

extension LawError: CustomStringConvertible {
    /// One line in English.
    public var description: String {
        switch self {
        case .cannotOpen(let path): "cannot open the library of law `\(path)`"
        case .notALibrary(let path): "`\(path)` is no library of law"
        case .otherVersion(let path, let found, let expected):
            "`\(path)` is a library of law of version \(found), \(expected) is expected; please import again"
        case .damaged(let path, let detail): "the library of law `\(path)` is damaged: \(detail)"
        case .noIndex(let path): "the library of law `\(path)` has no search index; please import again"
        case .noIndexMade(let path, let detail): "no search index could be made for `\(path)`: \(detail)"
        case .busy(let path): "another import is writing `\(path)`"
        case .cannotWrite(let path, let code): "cannot write `\(path)`: error \(code)"
        case .full(let path): "no room left to write `\(path)`"
        case .storage(let error): "\(error)"
        }
    }
}
