import Glibc

/// The bytes of an index, mapped from a file or held in memory, for as long as the object lives.
final class IndexBytes: Sendable {
    /// Valid and unchanging while the object lives: a private read-only mapping or memory of our own that is written once in
    /// `init`; so it may be read from every thread.
    nonisolated(unsafe) let buffer: UnsafeRawBufferPointer
    /// What was mapped or allocated, `buffer` within it.
    private nonisolated(unsafe) let mapping: UnsafeRawBufferPointer
    /// The file that was mapped, and where in it the bytes start; nil for memory of our own.
    private let file: (descriptor: Int32, start: Int)?

    /// Maps a file; pages are loaded when they are touched.
    convenience init(path: String) throws(SearchIndexError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(code: errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw .unreadable(code: code)
        }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
            close(descriptor)
            throw .notAnIndex
        }
        try self.init(taking: descriptor, 0..<Int(status.st_size))
    }

    /// Maps a part of a file.
    ///
    /// - Parameters:
    ///   - descriptor: is closed with the object, or when this fails.
    ///   - range: not empty, and within the file.
    init(taking descriptor: Int32, _ range: Range<Int>) throws(SearchIndexError) {
        // A mapping starts with a page.
        let start = range.lowerBound / Self.pageSize * Self.pageSize
        let size = range.upperBound - start
        guard let memory = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, off_t(start)), memory != MAP_FAILED
        else {
            let code = errno
            close(descriptor)
            throw .unreadable(code: code)
        }
        mapping = UnsafeRawBufferPointer(start: memory, count: size)
        buffer = UnsafeRawBufferPointer(rebasing: mapping[(range.lowerBound - start)...])
        file = (descriptor, range.lowerBound)
    }

    private static let pageSize = max(1, sysconf(Int32(_SC_PAGESIZE)))

    init(_ bytes: [UInt8]) {
        // Aligned for the numbers in it, which an array's storage need not be.
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(8, bytes.count), alignment: 8)
        memory.copyBytes(from: bytes)
        mapping = UnsafeRawBufferPointer(memory)
        buffer = UnsafeRawBufferPointer(rebasing: memory[..<bytes.count])
        file = nil
    }

    deinit {
        guard let file else {
            mapping.deallocate()
            return
        }
        if let start = mapping.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), mapping.count) }
        close(file.descriptor)
    }

    /// The checksum of the bytes from an offset on. Those of a file are read beside the mapping, so that they need no memory.
    func checksum(from start: Int) throws(SearchIndexError) -> UInt64 {
        guard let file else { return IndexChecksum.sum(of: UnsafeRawBufferPointer(rebasing: buffer[start...])) }
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { piece.deallocate() }
        var checksum = IndexChecksum()
        var place = start
        while true {
            let size = min(piece.count, buffer.count - place)
            let bytes = UnsafeMutableRawBufferPointer(rebasing: piece[..<size])
            guard try IndexFile.read(file.descriptor, at: file.start + place, into: bytes) == size else {
                throw .corrupt(part: "length")
            }
            place += size
            let whole = size / IndexChecksum.block * IndexChecksum.block
            checksum.add(UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
            if place == buffer.count {
                return checksum.sum(with: UnsafeRawBufferPointer(rebasing: bytes[whole...]))
            }
        }
    }
}
