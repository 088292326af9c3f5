import Glibc

/// A file without a name for what an index in the making has too much of to hold in memory: written from its start to its end,
/// then read. Gone with the object, and with the process however it ends.
final class ScratchFile {
    private let descriptor: Int32
    private let buffer: UnsafeMutableRawBufferPointer
    private var held = 0
    private var written = 0

    private static let bufferSize = 1 << 18

    /// - Parameter folder: where there is room for it.
    init(in folder: String) throws(SearchIndexError) {
        let path = "\(folder)/danloi-scratch-\(getpid())-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
        let opened = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw .unwritable(code: errno) }
        unlink(path)
        descriptor = opened
        buffer = .allocate(byteCount: Self.bufferSize, alignment: 16)
    }

    deinit {
        close(descriptor)
        buffer.deallocate()
    }

    /// How many bytes were appended.
    var count: Int { written + held }

    func append(_ bytes: UnsafeRawBufferPointer) throws(SearchIndexError) {
        var rest = bytes
        while !rest.isEmpty {
            if held == buffer.count { try flush() }
            let size = min(rest.count, buffer.count - held)
            UnsafeMutableRawBufferPointer(rebasing: buffer[held..<held + size])
                .copyMemory(from: UnsafeRawBufferPointer(rebasing: rest[..<size]))
            held += size
            rest = UnsafeRawBufferPointer(rebasing: rest[size...])
        }
    }

    func append<Number: BitwiseCopyable>(_ numbers: [Number]) throws(SearchIndexError) {
        try numbers.withUnsafeBufferPointer { (numbers) throws(SearchIndexError) in
            try append(UnsafeRawBufferPointer(numbers))
        }
    }

    func append<Number: BitwiseCopyable>(number: Number) throws(SearchIndexError) {
        try withUnsafeBytes(of: number) { (bytes) throws(SearchIndexError) in try append(bytes) }
    }

    private func flush() throws(SearchIndexError) {
        try IndexFile.write(UnsafeRawBufferPointer(rebasing: buffer[..<held]), to: descriptor, at: written)
        written += held
        held = 0
    }

    /// Reads a part from its start to its end; all of the file where none is given. Nothing may be appended meanwhile.
    func reader(_ range: Range<Int>? = nil, bufferSize: Int = bufferSize) throws(SearchIndexError) -> ScratchReader {
        try flush()
        return ScratchReader(self, range ?? 0..<written, bufferSize: bufferSize)
    }

    /// Fills the buffer from an offset on, as far as the file goes.
    fileprivate func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(SearchIndexError) {
        guard try IndexFile.read(descriptor, at: offset, into: buffer) == buffer.count else {
            throw .unreadable(code: EIO)
        }
    }
}

/// Reads a part of a scratch file. Copies share their buffer: one of them is used.
struct ScratchReader {
    private let file: ScratchFile
    private let memory: Memory
    private let bytes: UnsafeMutablePointer<UInt8>
    private var position = 0
    private var filled = 0
    /// What is not in the buffer yet.
    private var rest: Range<Int>

    private final class Memory {
        let bytes: UnsafeMutableBufferPointer<UInt8>
        init(_ size: Int) { bytes = .allocate(capacity: size) }
        deinit { bytes.deallocate() }
    }

    fileprivate init(_ file: ScratchFile, _ range: Range<Int>, bufferSize: Int) {
        self.file = file
        memory = Memory(max(1, min(bufferSize, range.count)))
        // At least one byte was allocated.
        bytes = memory.bytes.baseAddress.unsafelyUnwrapped
        rest = range
    }

    var isAtEnd: Bool { position == filled && rest.isEmpty }

    private mutating func fill() throws(SearchIndexError) {
        guard !rest.isEmpty else { throw .unreadable(code: EIO) }
        let size = min(memory.bytes.count, rest.count)
        try file.read(
            at: rest.lowerBound,
            into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: memory.bytes[..<size])))
        rest = rest.lowerBound + size..<rest.upperBound
        (position, filled) = (0, size)
    }

    @inline(__always)
    mutating func byte() throws(SearchIndexError) -> UInt8 {
        if position == filled { try fill() }
        let byte = bytes[position]
        position += 1
        return byte
    }

    /// A number in sevens of bits, the lowest first, as ``Swift/Array/append(number:)`` writes it.
    @inline(__always)
    mutating func number() throws(SearchIndexError) -> UInt32 {
        var byte = try byte()
        var number = UInt32(byte & 0x7F)
        var shift: UInt32 = 7
        while byte >= 0x80 {
            byte = try self.byte()
            number |= UInt32(byte & 0x7F) << shift
            shift += 7
        }
        return number
    }

    /// Fills all of a buffer with what comes next.
    mutating func read<Number: BitwiseCopyable>(into numbers: inout [Number]) throws(SearchIndexError) {
        try numbers.withUnsafeMutableBufferPointer { (numbers) throws(SearchIndexError) in
            let buffer = UnsafeMutableRawBufferPointer(numbers)
            var place = 0
            while place < buffer.count {
                if position == filled { try fill() }
                let size = min(buffer.count - place, filled - position)
                UnsafeMutableRawBufferPointer(rebasing: buffer[place..<place + size])
                    .copyMemory(from: UnsafeRawBufferPointer(start: bytes + position, count: size))
                position += size
                place += size
            }
        }
    }

    /// Calls `body` with all that is left, in pieces.
    mutating func forEachPiece(
        _ body: (UnsafeRawBufferPointer) throws(SearchIndexError) -> Void
    ) throws(SearchIndexError) {
        while !isAtEnd {
            if position == filled { try fill() }
            try body(UnsafeRawBufferPointer(start: bytes + position, count: filled - position))
            position = filled
        }
    }
}
