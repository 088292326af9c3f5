import Glibc

/// An operation of the file system that failed.
struct FileError: Error {
    /// The system's number of the error.
    let code: Int32
}

/// A file mapped into memory for reading. Pages are loaded when they are touched.
final class MappedFile: Sendable {
    /// Valid and unchanging while the object lives: the mapping is private and read-only, made once and undone by `deinit`;
    /// so it may be read from every thread.
    private nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

    init(path: String) throws(FileError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError(code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(code: EINVAL) }
        let size = Int(status.st_size)
        guard size > 0 else {
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw FileError(code: errno)
        }
        bytes = UnsafeRawBufferPointer(start: start, count: size)
    }

    deinit {
        if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
    }

    var count: Int { bytes.count }

    /// The bytes of a range, which lies within the file; not to be kept longer than the object.
    subscript(range: Range<Int>) -> UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[range]) }

    /// The number that starts at an offset, the lowest byte first; it lies within the file.
    func number<Number: FixedWidthInteger & BitwiseCopyable>(at offset: Int, _ type: Number.Type) -> Number {
        Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type))
    }
}

/// A file written beside the one it replaces in a single step once it is whole.
final class ReplacedFile {
    private let path: String
    private let temporary: String
    private let descriptor: Int32
    private var isCommitted = false

    init(path: String) throws(FileError) {
        self.path = path
        temporary = "\(path).\(getpid()).part"
        // Left behind by a process of the same number that was stopped.
        unlink(temporary)
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileError(code: errno) }
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        if !isCommitted { unlink(temporary) }
    }

    func write(_ bytes: [UInt8]) throws(FileError) {
        try bytes.withUnsafeBufferPointer { (buffer) throws(FileError) in
            try write(UnsafeRawBufferPointer(buffer))
        }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
        var written = 0
        while written < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
            let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw FileError(code: errno)
            }
            written += count
        }
    }

    /// Makes the file durable and puts it in its place.
    func commit() throws(FileError) {
        guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw FileError(code: errno) }
        isCommitted = true
    }
}
