internal import CSQLite

extension Database {
    /// Zeroes the room between the cells of all pages, where SQLite leaves copies of cells that it moved from page to page. `secure_delete`
    /// zeroes what is deleted, and not these copies: without this, what was deleted can still be read in the file.
    ///
    /// Goes past SQLite's pages, in the file itself: to be called within a transaction that may write and has not written, while the log
    /// is empty, so that the file is all there is and nobody else changes it. What others have read of the file is as good as before,
    /// since nothing looks at that room. The file is synced afterwards.
    ///
    /// Reads the whole file.
    ///
    /// - Returns: how many pages had something there.
    /// - Throws: ``SQLiteError``, also where this SQLite cannot list its pages (it was made without `dbstat`).
    public func zeroGaps() throws(SQLiteError) -> Int {
        let size = try pragma("page_size").flatMap { Int($0) } ?? 0
        guard size >= 512 else { throw SQLiteError(extendedCode: SQLITE_CORRUPT, message: "no page size", sql: nil) }
        // Which pages are those of trees is SQLite's to say: others have bytes of their own where these have their pointers.
        var list = try statement("SELECT pageno FROM dbstat WHERE pagetype IN ('leaf', 'internal')")
        var page = [UInt8](repeating: 0, count: size)
        var count = 0
        while try list.step() {
            let number = list.integer(0)
            guard number > 0 else { continue }
            let offset = (number - 1) * Int64(size)
            try check(danloi_sqlite_read(connection, &page, Int32(size), offset))
            guard let gap = Self.gap(in: page, headerAt: number == 1 ? 100 : 0),
                page[gap].contains(where: { $0 != 0 })
            else { continue }
            let zeros = [UInt8](repeating: 0, count: gap.count)
            try check(danloi_sqlite_write(connection, zeros, Int32(gap.count), offset + Int64(gap.lowerBound)))
            count += 1
        }
        if count > 0 { try check(danloi_sqlite_sync(connection)) }
        return count
    }

    /// Where nothing is between the pointers to the cells of a page of a tree and its first cell (SQLite's file format, section 1.6); nil
    /// where the page's numbers do not fit.
    private static func gap(in page: [UInt8], headerAt header: Int) -> Range<Int>? {
        let length: Int
        switch page[header] {
        case 2, 5: length = 12
        case 10, 13: length = 8
        default: return nil
        }
        func number(_ place: Int) -> Int { Int(page[header + place]) << 8 | Int(page[header + place + 1]) }
        let start = header + length + 2 * number(3)
        let end = number(5) == 0 ? 65_536 : number(5)
        return start < end && end <= page.count ? start..<end : nil
    }
}
