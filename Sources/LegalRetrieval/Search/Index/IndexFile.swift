import Glibc

/// An index in the making: its sections in their order, each at a multiple of eight, written to a file from a place on.
struct IndexFile {
    private let descriptor: Int32
    /// Where in the file the index begins.
    private let start: Int
    private var table: [Range<Int>] = []
    private var buffer: [UInt8] = []
    /// What is in the file; counts from the index's beginning.
    private var written = IndexSection.headerSize
    private var checksum = IndexChecksum()

    /// A multiple of the checksum's block.
    private static let bufferSize = 1 << 18

    /// - Parameters:
    ///   - descriptor: a file open for writing, which stays the caller's.
    ///   - start: where the index is to begin; what stands there is written over.
    init(descriptor: Int32, from start: Int) {
        (self.descriptor, self.start) = (descriptor, start)
        buffer.reserveCapacity(Self.bufferSize)
    }

    private var position: Int { written + buffer.count }

    /// Begins a section, which lasts until ``endSection()``.
    mutating func begin(_ section: IndexSection) {
        precondition(section.rawValue == table.count, "sections are written in their order")
        table.append(position..<position)
    }

    mutating func append(_ bytes: UnsafeRawBufferPointer) throws(SearchIndexError) {
        var rest = bytes
        while !rest.isEmpty {
            let size = min(rest.count, Self.bufferSize - buffer.count)
            buffer.append(contentsOf: UnsafeRawBufferPointer(rebasing: rest[..<size]))
            rest = UnsafeRawBufferPointer(rebasing: rest[size...])
            if buffer.count == Self.bufferSize { try flush() }
        }
    }

    mutating func append<Number: BitwiseCopyable>(_ numbers: [Number]) throws(SearchIndexError) {
        try numbers.withUnsafeBufferPointer { (numbers) throws(SearchIndexError) in
            try append(UnsafeRawBufferPointer(numbers))
        }
    }

    mutating func endSection() throws(SearchIndexError) {
        guard let last = table.popLast() else { return }
        table.append(last.lowerBound..<position)
        while !position.isMultiple(of: 8) {
            buffer.append(0)
            if buffer.count == Self.bufferSize { try flush() }
        }
    }

    mutating func append<Number: BitwiseCopyable>(
        _ section: IndexSection, _ numbers: [Number]
    ) throws(SearchIndexError) {
        begin(section)
        try append(numbers)
        try endSection()
    }

    mutating func append(_ section: IndexSection, _ scratch: ScratchFile) throws(SearchIndexError) {
        begin(section)
        var reader = try scratch.reader()
        try reader.forEachPiece { (bytes) throws(SearchIndexError) in try append(bytes) }
        try endSection()
    }

    private mutating func flush() throws(SearchIndexError) {
        try buffer.withUnsafeBufferPointer { (buffer) throws(SearchIndexError) in
            let bytes = UnsafeRawBufferPointer(buffer)
            checksum.add(bytes)
            try Self.write(bytes, to: descriptor, at: start + written)
        }
        written += buffer.count
        buffer.removeAll(keepingCapacity: true)
    }

    /// Writes what is left, and the head; the length of the index in bytes.
    mutating func finish() throws(SearchIndexError) -> Int {
        precondition(table.count == IndexSection.allCases.count, "all sections are written")
        let sum = try buffer.withUnsafeBufferPointer { (buffer) throws(SearchIndexError) in
            let bytes = UnsafeRawBufferPointer(buffer)
            try Self.write(bytes, to: descriptor, at: start + written)
            let whole = bytes.count / IndexChecksum.block * IndexChecksum.block
            checksum.add(UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
            return checksum.sum(with: UnsafeRawBufferPointer(rebasing: bytes[whole...]))
        }
        var head = [UInt64]()
        head += [IndexSection.magic, UInt64(IndexSection.version), UInt64(table.count), sum]
        for section in table { head += [UInt64(section.lowerBound), UInt64(section.count)] }
        try head.withUnsafeBufferPointer { (head) throws(SearchIndexError) in
            let bytes = UnsafeRawBufferPointer(head)
            try Self.write(bytes, to: descriptor, at: start)
            try withUnsafeBytes(of: IndexChecksum.sum(of: bytes)) { (sum) throws(SearchIndexError) in
                try Self.write(sum, to: descriptor, at: start + bytes.count)
            }
        }
        return position
    }

    // MARK: The system

    /// Writes all of the bytes at an offset of a file.
    static func write(
        _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, at offset: Int
    ) throws(SearchIndexError) {
        var done = 0
        while done < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
            let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
            if count < 0 {
                if errno == EINTR { continue }
                throw .unwritable(code: errno)
            }
            done += count
        }
    }

    /// Fills the buffer from an offset of a file on; how much of it, which is less only where the file ends.
    static func read(
        _ descriptor: Int32, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(SearchIndexError) -> Int {
        var done = 0
        while done < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
            let count = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
            if count < 0 {
                if errno == EINTR { continue }
                throw .unreadable(code: errno)
            }
            if count == 0 { break }
            done += count
        }
        return done
    }
}
