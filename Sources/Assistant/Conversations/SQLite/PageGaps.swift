import Glibc

/// Looks for what was erased where SQLite leaves it: in the room between the cells of a page. `secure_delete` zeroes what is deleted, but
/// not the copies that stay behind where cells were moved when pages were balanced.
enum PageGaps {
    /// Whether some part of the texts stands in the gaps of a store's file, whose log is empty.
    ///
    /// Reads the whole file, which takes a second for a gigabyte or so.
    static func hold(_ texts: [[UInt8]], in path: String) -> Bool {
        let parts = Set(texts.flatMap { windows(of: $0[...]) })
        guard !parts.isEmpty else { return false }
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        var head = [UInt8](repeating: 0, count: 100)
        guard pread(file, &head, head.count, 0) == head.count else { return false }
        // File format, section 1.3: the page size, where 1 stands for 65536.
        let size = Int(head[16]) << 8 | Int(head[17])
        let pageSize = size == 1 ? 65_536 : size
        guard pageSize >= 512 else { return false }
        var buffer = [UInt8](repeating: 0, count: max(1 << 20, pageSize))
        var offset = 0
        while true {
            let count = pread(file, &buffer, buffer.count, off_t(offset))
            guard count >= pageSize else { return false }
            for start in stride(from: 0, through: count - pageSize, by: pageSize) {
                let page = buffer[start..<(start + pageSize)]
                guard let gap = gap(in: page, headerAt: offset + start == 0 ? 100 : 0) else { continue }
                if windows(of: page[gap]).contains(where: parts.contains) { return true }
            }
            offset += count / pageSize * pageSize
        }
    }

    /// The room between the pointers to the cells of a page of a tree and the first cell (file format, section 1.6); nil for other pages
    /// and where there is nothing in it. What only looks like such a page does no harm here.
    private static func gap(in page: ArraySlice<UInt8>, headerAt place: Int) -> Range<Int>? {
        let header = page.startIndex + place
        let isInner: Bool
        switch page[header] {
        case 2, 5: isInner = true
        case 10, 13: isInner = false
        default: return nil
        }
        func number(_ place: Int) -> Int { Int(page[header + place]) << 8 | Int(page[header + place + 1]) }
        let start = header + (isInner ? 12 : 8) + 2 * number(3)
        let end = page.startIndex + (number(5) == 0 ? 65_536 : number(5))
        guard start < end, end <= page.endIndex, page[start..<end].contains(where: { $0 != 0 }) else { return nil }
        return start..<end
    }

    /// All runs of eight bytes, without those that tell nothing.
    private static func windows(of bytes: ArraySlice<UInt8>) -> [UInt64] {
        var windows: [UInt64] = []
        var window: UInt64 = 0
        for (count, byte) in bytes.enumerated() {
            window = window << 8 | UInt64(byte)
            if count >= 7, window != 0 { windows.append(window) }
        }
        return windows
    }
}
