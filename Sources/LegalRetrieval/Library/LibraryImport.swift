import Glibc
import SQLite
import Vietnamese

/// Brings documents, articles with their appendices, and relations into a library.
///
/// What is given is kept beside the library until ``finish(withIndex:)`` builds a whole new file from it and from what the library had,
/// and puts that in the library's place in one step: readers have the old one or the new one. A document that is given again
/// replaces itself; the same content gives the same file, byte for byte. If anything fails the library stays as it was.
/// Belongs to one thread, blocks on the disk, and needs memory for one article and the documents' names.
public final class LibraryImport {
    /// What is told about what was read so far.
    public private(set) var report = LibraryImportReport()
    private let path: String
    private let lock: FileLock
    private let stagePath: String
    private let stage: LibraryStage
    private let pageLimit: Int?
    private var reader = LawRecordReader()
    private var announced: [String: Int] = [:]

    /// Begins an import into the library at `path`, which need not be there yet.
    ///
    /// - Throws: ``LawError``, `.busy` if another import is at work.
    public convenience init(into path: String) throws(LawError) { try self.init(into: path, pageLimit: nil) }

    /// - Parameter pageLimit: the most pages that what is written may have, as if the disk were full then.
    init(into path: String, pageLimit: Int?) throws(LawError) {
        self.path = path
        self.pageLimit = pageLimit
        lock = try FileLock(path + ".lock", for: path)
        stagePath = path + ".stage"
        unlink(stagePath)
        do { stage = try LibraryStage(path: stagePath, pageLimit: pageLimit) } catch {
            throw LawError(writing: error, path: path)
        }
    }

    deinit { unlink(stagePath) }

    private func writing<Value>(_ body: () throws(SQLiteError) -> Value) throws(LawError) -> Value {
        do { return try body() } catch { throw LawError(writing: error, path: path) }
    }

    // MARK: Taking in

    /// Reads a line of a collection; what is odd goes to the report. Blank lines are nothing.
    public func add(_ line: LineSplitter.Line, of file: String) throws(LawError) {
        switch line {
        case .tooLong(let number): report.reject(.tooLong, file, number)
        case .whole(let bytes, let number):
            guard bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return }
            let result = bytes.withUnsafeBytes { reader.read($0) }
            for remark in reader.remarks { report.note(remark, file, number) }
            switch result {
            case .success(let record): try add(record)
            case .failure(let reason): report.reject(reason, file, number)
            }
        }
    }

    /// Whether an article of the document was taken in by this import.
    public func has(_ document: String) throws(LawError) -> Bool {
        try writing { () throws(SQLiteError) in try stage.hasArticle(of: document) }
    }

    public func add(_ record: LawRecord) throws(LawError) {
        switch record {
        case .document(let document, let articles):
            if let articles { announced[document.key] = articles }
            try writing { () throws(SQLiteError) in try stage.add(document, announced: articles) }
        case .article(let article): try add(article)
        case .relations(let relations, let owner):
            for relation in relations {
                try writing { () throws(SQLiteError) in try stage.add(relation, owner: owner) }
            }
        }
    }

    public func add(_ article: LegalArticle) throws(LawError) {
        let isRepeated = try writing { () throws(SQLiteError) in try stage.add(article) }
        if isRepeated { report.noteRepeated(article) }
    }

    /// Takes in a text that was read, with its appendices.
    public func add(_ text: LegalText, of file: String) throws(LawError) {
        for problem in text.problems where report.textProblems.count < LibraryImportReport.listLimit {
            report.textProblems.append((file, problem))
        }
        for document in text.documents { try add(.document(document, articles: nil)) }
        if let document = text.documents.first {
            var reader = CitationReader()
            for ground in text.grounds {
                // Those that amended the ground follow it.
                guard case .number(let number)? = reader.find(in: ground).first?.document else { continue }
                let relation = LegalRelation(
                    .basedOn, LegalProvision(document: document.key), LegalProvision(document: number.key))
                try add(.relations([relation], owner: document.key))
            }
        }
        for article in text.articles { try add(article) }
        let keys = text.documents.map(\.key)
        try writing { () throws(SQLiteError) in try stage.replaceAnnexes(of: keys, by: text.annexes) }
    }

    // MARK: The new file

    /// Builds the new library and puts it in its place. Nothing more can be taken in then.
    ///
    /// - Parameter withIndex: whether the library is to have the search's index; it is not made anew where the old library has
    ///   one for the same content.
    /// - Throws: ``LawError``; the library is then as it was.
    public func finish(withIndex: Bool = false) throws(LawError) -> LibraryImportReport {
        let old = previous()
        let newPath = path + ".new"
        unlink(newPath)
        defer { unlink(newPath) }
        try build(at: newPath, over: old)
        if withIndex {
            let isKept = report.isUnchanged && (try? old?.searchIndex()) != nil
            try LegalLibrary.addIndex(to: newPath, from: isKept ? old : nil)
            (report.hasIndex, report.isIndexKept) = (true, isKept)
        }
        try put(newPath)
        return report
    }

    private func build(at newPath: String, over old: LegalLibrary?) throws(LawError) {
        do {
            if old != nil { try stage.addRest(of: path) }
            let builder = try LibraryBuilder(stage: stage, path: newPath, report: report, announced: announced)
            if let pageLimit { try builder.database.execute("PRAGMA max_page_count = \(pageLimit)") }
            report = try builder.build()
            report.isUnchanged = old?.digest == report.digest
            // The pages of what was gathered are not needed any more; the index needs the memory.
            try stage.database.execute("PRAGMA shrink_memory")
        } catch {
            throw LawError(writing: error, path: path)
        }
    }

    /// The library that is there; nil if there is none, or none that can be read: a damaged one is replaced.
    private func previous() -> LegalLibrary? {
        guard let library = try? LegalLibrary(path), (try? library.check()) == [] else { return nil }
        return library
    }

    /// Makes sure that the disk has the new file, then gives it the library's name.
    private func put(_ newPath: String) throws(LawError) {
        let descriptor = open(newPath, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotWrite(path: path, code: errno) }
        let isKept = fsync(descriptor) == 0
        let code = errno
        close(descriptor)
        guard isKept else { throw .cannotWrite(path: path, code: code) }
        guard rename(newPath, path) == 0 else { throw .cannotWrite(path: path, code: errno) }
        // The name is in the folder; without this a power failure could bring the old one back, which does no harm.
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let folderDescriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folderDescriptor >= 0 {
            fsync(folderDescriptor)
            close(folderDescriptor)
        }
    }
}
