import Glibc

extension LegalLibrary {
    /// The search's index of what the library holds, mapped from its file; nil where there is none, or one of another version.
    ///
    /// The index stands behind the database in the same file, where SQLite does not look: so one step puts both in their place,
    /// and pages that no search needs stay on the disk.
    ///
    /// - Throws: ``LawError``, `.damaged` where the index is cut short or was changed.
    public func searchIndex() throws(LawError) -> ArticleIndex? {
        guard fileSize > databaseSize else { return nil }
        let descriptor = fcntl(file, F_DUPFD_CLOEXEC, 0)
        guard descriptor >= 0 else { throw .cannotOpen(path: path) }
        do {
            return try ArticleIndex(taking: descriptor, databaseSize..<fileSize)
        } catch {
            switch error {
            case .version: return nil
            case .unreadable, .unwritable: throw .cannotOpen(path: path)
            case .notAnIndex, .corrupt, .tooLarge: throw .damaged(path: path, detail: "\(error)")
            }
        }
    }

    /// Writes the index of a library that is being built, or that of an old one which holds the same, behind its database.
    static func addIndex(to path: String, from old: LegalLibrary?) throws(LawError) {
        let library = try LegalLibrary(path)
        let descriptor = open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotWrite(path: path, code: errno) }
        defer { close(descriptor) }
        do {
            if let old {
                try copy(old.file, old.databaseSize..<old.fileSize, to: descriptor, at: library.databaseSize)
            } else {
                try LawIndex.write(of: library, into: descriptor, from: library.databaseSize)
            }
        } catch let error as SearchIndexError {
            switch error {
            case .unwritable(ENOSPC), .unwritable(EDQUOT): throw .full(path: path)
            case .unwritable(let code), .unreadable(let code): throw .cannotWrite(path: path, code: code)
            case .notAnIndex, .version, .corrupt, .tooLarge: throw .noIndexMade(path: path, detail: "\(error)")
            }
        } catch let error as LawError {
            throw error
        } catch {
            throw .noIndexMade(path: path, detail: "\(error)")
        }
    }

    private static func copy(
        _ source: Int32, _ range: Range<Int>, to target: Int32, at offset: Int
    ) throws(SearchIndexError) {
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { piece.deallocate() }
        var place = 0
        while place < range.count {
            let bytes = UnsafeMutableRawBufferPointer(rebasing: piece[..<min(piece.count, range.count - place)])
            guard try IndexFile.read(source, at: range.lowerBound + place, into: bytes) == bytes.count else {
                throw .unreadable(code: EIO)
            }
            try IndexFile.write(UnsafeRawBufferPointer(bytes), to: target, at: offset + place)
            place += bytes.count
        }
    }
}
