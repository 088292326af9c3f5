import Glibc

/// A file that one process at a time may hold locked; given up with the process, however it ends.
final class FileLock {
    private let descriptor: Int32

    init(_ path: String, for library: String) throws(LawError) {
        let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard opened >= 0 else { throw .cannotWrite(path: library, code: errno) }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(opened)
            throw code == EWOULDBLOCK ? .busy(path: library) : .cannotWrite(path: library, code: code)
        }
        descriptor = opened
    }

    deinit {
        // A process that is just being started has a copy of the descriptor, and to close this one would not give the lock up.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
