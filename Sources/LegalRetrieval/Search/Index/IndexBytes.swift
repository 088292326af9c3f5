import Glibc

/// The bytes of an index, mapped from a file or held in memory, for as long as the object lives.
final class IndexBytes: Sendable {
    /// Valid and unchanging while the object lives: a private read-only mapping or memory of our own that is written once in
    /// `init`; so it may be read from every thread.
    nonisolated(unsafe) let buffer: UnsafeRawBufferPointer
    private let isMapped: Bool

    /// Maps a file; pages are loaded when they are touched.
    init(path: String) throws(SearchIndexError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { throw .notAnIndex }
        let size = Int(status.st_size)
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw .unreadable(code: errno)
        }
        buffer = UnsafeRawBufferPointer(start: start, count: size)
        isMapped = true
    }

    init(_ bytes: [UInt8]) {
        // Aligned for the numbers in it, which an array's storage need not be.
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(8, bytes.count), alignment: 8)
        memory.copyBytes(from: bytes)
        buffer = UnsafeRawBufferPointer(rebasing: memory[..<bytes.count])
        isMapped = false
    }

    deinit {
        if isMapped {
            if let start = buffer.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), buffer.count) }
        } else {
            buffer.deallocate()
        }
    }

    /// Sums bytes so that any change shows; four numbers at a time, since one multiplication waits for the last.
    static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let prime: UInt64 = 0x0000_0100_0000_01B3
        var lanes = SIMD4<UInt64>(
            0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15, 0xD6E8_FEB8_6659_FD93, 0xA076_1D64_78BD_642F)
        var offset = 0
        while offset + 32 <= bytes.count {
            for lane in 0..<4 {
                let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + lane * 8, as: UInt64.self))
                var value = (lanes[lane] ^ word) &* prime
                value ^= value >> 29
                lanes[lane] = value
            }
            offset += 32
        }
        var sum = lanes[0]
        for lane in 1..<4 { sum = ((sum ^ lanes[lane]) &* prime) ^ (sum >> 31) }
        for byte in bytes[offset...] { sum = (sum ^ UInt64(byte)) &* prime }
        return sum ^ UInt64(bytes.count)
    }
}
