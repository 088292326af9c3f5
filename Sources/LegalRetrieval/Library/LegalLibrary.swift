import Glibc
import SQLite
import Vietnamese

/// The library of law: one file of documents, articles, relations, citations and topics, read only.
///
/// Belongs to one thread at a time, and blocks on the disk. A file that is open stays as it was: an import puts a new one in its
/// place, see ``LibraryReader``.
public final class LegalLibrary {
    /// The file.
    public let path: String
    /// What the library holds, in short: the same content gives the same digest.
    public let digest: String
    /// How many documents have a text or a record of their own.
    public let documentCount: Int
    public let articleCount: Int
    let database: Database
    /// The same file, for the index behind the database.
    let file: Int32
    /// In bytes, of the file and of the database at its beginning.
    let fileSize: Int
    let databaseSize: Int
    private var loadedNames: DocumentNames?

    /// Opens a library.
    ///
    /// - Throws: ``LawError``. That a file is cut off or damaged may show only when that part of it is read.
    public init(_ path: String) throws(LawError) {
        self.path = path
        let opened = try Self.open(path)
        (file, database) = (opened.file, opened.database)
        var isWhole = false
        // The object is not whole yet, so that `deinit` does not close it.
        defer { if !isWhole { close(opened.file) } }
        do {
            let application = try database.pragma("application_id") ?? ""
            guard application == String(LibrarySchema.applicationID) else { throw LawError.notALibrary(path: path) }
            let version = try database.pragma("user_version").flatMap { Int($0) } ?? 0
            guard version == LibrarySchema.version else {
                throw LawError.otherVersion(path: path, found: version, expected: LibrarySchema.version)
            }
            // The header tells how long the file has to be.
            let pages = try database.pragma("page_count").flatMap { Int($0) } ?? 0
            let size = try database.pragma("page_size").flatMap { Int($0) } ?? 0
            fileSize = opened.size
            databaseSize = pages * size
            guard fileSize >= databaseSize else {
                throw LawError.damaged(path: path, detail: "\(fileSize) bytes of \(databaseSize)")
            }
            digest = try Self.note("digest", database) ?? ""
            documentCount = try Self.count("document", database)
            articleCount = try Self.count("article", database)
            isWhole = true
        } catch let error as SQLiteError {
            throw LawError(error, path: path)
        } catch let error as LawError {
            throw error
        } catch {
            throw .cannotOpen(path: path)
        }
    }

    deinit { close(file) }

    /// The file, and the database in it, which are the same even where another file is put in this one's place meanwhile.
    private static func open(_ path: String) throws(LawError) -> (file: Int32, size: Int, database: Database) {
        for _ in 0..<10 {
            let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
            guard file >= 0, let identity = FileIdentity(file) else {
                if file >= 0 { close(file) }
                throw .cannotOpen(path: path)
            }
            do {
                let database = try Database(path, DatabaseConfiguration(.immutable))
                if FileIdentity(path) == identity { return (file, identity.size, database) }
                close(file)
            } catch {
                close(file)
                throw LawError(error, path: path)
            }
        }
        throw .cannotOpen(path: path)
    }

    /// The folder that the file lies in.
    var folder: String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "." }

    private static func note(_ name: String, _ database: Database) throws(SQLiteError) -> String? {
        var statement = try database.statement("SELECT value FROM note WHERE name = ?")
        try statement.bind(name, at: 1)
        return try statement.step() ? statement.text(0) : nil
    }

    private static func count(_ table: String, _ database: Database) throws(SQLiteError) -> Int {
        var statement = try database.statement("SELECT count(*) FROM \(table)")
        return try statement.step() ? Int(statement.integer(0)) : 0
    }

    /// Runs `body`, telling errors of SQLite as those of the library.
    func reading<Value>(_ body: () throws(SQLiteError) -> Value) throws(LawError) -> Value {
        do { return try body() } catch { throw LawError(error, path: path) }
    }

    /// Reads the whole file and says what is wrong in it; nothing if it is sound.
    public func check() throws(LawError) -> [String] {
        try reading { () throws(SQLiteError) in try database.quickCheck() }
    }

    // MARK: Documents

    private static let documentColumns =
        "name.key, kind, title, issuer, issued, effective, expired, link, codified, document.id, document.note"

    private func document(_ row: borrowing Statement) throws(SQLiteError) -> LegalDocument? {
        guard let number = DocumentNumber(row.text(0)) else { return nil }
        func day(_ column: Int32) -> Day? { row.integerOrNull(column).map { Day(number: Int($0)) } }
        var document = LegalDocument(
            number: number, kind: row.textOrNull(1).flatMap { DocumentKind(rawValue: $0) }, title: row.text(2),
            issuer: row.textOrNull(3), issued: day(4), effective: day(5), expired: day(6), link: row.textOrNull(7),
            topics: try topics(of: row.integer(9)), codified: row.text(8).split(separator: " ").compactMap { Int($0) })
        document.note = row.textOrNull(10)
        return document
    }

    private func topics(of document: Int64) throws(SQLiteError) -> [String] {
        var statement = try database.statement(
            "SELECT text FROM document_topic JOIN topic ON topic.id = topic WHERE document = ? ORDER BY place")
        try statement.bind(document, at: 1)
        var topics: [String] = []
        while try statement.step() { topics.append(statement.text(0)) }
        return topics
    }

    /// The document with that key; nil if the library has none.
    public func document(_ key: String) throws(LawError) -> LegalDocument? {
        try reading { () throws(SQLiteError) in
            var statement = try database.statement(
                "SELECT \(Self.documentColumns) FROM name JOIN document USING (id) WHERE key = ?")
            try statement.bind(key, at: 1)
            return try statement.step() ? try document(statement) : nil
        }
    }

    /// All documents, in the order of their keys.
    public func documents() throws(LawError) -> [LegalDocument] {
        try reading { () throws(SQLiteError) in
            var statement = try database.statement(
                "SELECT \(Self.documentColumns) FROM document JOIN name USING (id) ORDER BY key")
            var documents: [LegalDocument] = []
            while try statement.step() {
                if let document = try document(statement) { documents.append(document) }
            }
            return documents
        }
    }

    /// The documents by their names; read once.
    public func names() throws(LawError) -> DocumentNames {
        if let loadedNames { return loadedNames }
        let names = DocumentNames(try documents())
        loadedNames = names
        return names
    }
}
