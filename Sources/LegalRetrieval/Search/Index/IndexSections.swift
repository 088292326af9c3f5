/// The table of a file's sections, checked: every section lies within the file, and the checksums are right.
struct IndexSections {
    private let buffer: UnsafeRawBufferPointer
    private var ranges: [Range<Int>] = []

    init(_ bytes: IndexBytes) throws(SearchIndexError) {
        let buffer = bytes.buffer
        self.buffer = buffer
        func number(_ offset: Int) -> UInt64 {
            UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
        guard buffer.count >= 16, number(0) == IndexSection.magic else { throw .notAnIndex }
        guard number(8) == UInt64(IndexSection.version) else {
            throw .version(found: UInt32(truncatingIfNeeded: number(8)), expected: IndexSection.version)
        }
        let head = IndexSection.headerSize
        guard buffer.count >= head, number(16) == UInt64(IndexSection.allCases.count),
            number(head - 8) == IndexChecksum.sum(of: UnsafeRawBufferPointer(rebasing: buffer[..<(head - 8)]))
        else { throw .corrupt(part: "header") }
        for section in IndexSection.allCases {
            let offset = number(32 + section.rawValue * 16)
            let length = number(40 + section.rawValue * 16)
            guard offset.isMultiple(of: 8), offset <= UInt64(buffer.count), length <= UInt64(buffer.count) - offset
            else {
                throw .corrupt(part: "\(section)")
            }
            ranges.append(Int(offset)..<Int(offset + length))
        }
        guard number(24) == (try bytes.checksum(from: head)) else { throw .corrupt(part: "checksum") }
    }

    /// A section as numbers, `count` of them if that is known.
    func column<Number: BitwiseCopyable>(
        _ section: IndexSection, count: Int? = nil
    ) throws(SearchIndexError) -> UnsafeBufferPointer<Number> {
        let bytes = UnsafeRawBufferPointer(rebasing: buffer[ranges[section.rawValue]])
        let stride = MemoryLayout<Number>.stride
        guard bytes.count.isMultiple(of: stride), count == nil || bytes.count / stride == count else {
            throw .corrupt(part: "\(section)")
        }
        return bytes.bindMemory(to: Number.self)
    }

    /// A section that says where each of `count` things starts in something of `end` parts, with the end as the last number.
    func starts(
        _ section: IndexSection, count: Int, end: Int
    ) throws(SearchIndexError) -> UnsafeBufferPointer<UInt32> {
        let starts: UnsafeBufferPointer<UInt32> = try column(section, count: count + 1)
        var last: UInt32 = 0
        for start in starts {
            guard start >= last else { throw .corrupt(part: "\(section)") }
            last = start
        }
        guard starts[0] == 0, Int(last) == end else { throw .corrupt(part: "\(section)") }
        return starts
    }
}
