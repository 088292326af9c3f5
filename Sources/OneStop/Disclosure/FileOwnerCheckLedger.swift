import Glibc
import Synchronization

/// Counts in a file that outlive the process, and are shared by all processes of the user that count there.
///
/// Each use has the file to itself (`flock` on a file beside it), reads it if it has changed, and replaces it whole. Only this user
/// may read it (mode 0600). In it are keyed hashes and their key: enough to test a code that is known, not to list codes; of what
/// was given, one byte of a hash that some forty of all last digits share.
///
/// A file that cannot be read or written stops nobody: counts go on in memory, and the observer hears it once. Whoever could
/// damage the file could delete it, so that refusing all checks would keep out the honest only.
public final class FileOwnerCheckLedger: OwnerCheckLedger {
    /// What went wrong with the file.
    public enum Trouble: Hashable, Sendable {
        /// It holds something else; counting began anew.
        case damaged
        /// It cannot be opened, locked, read or written, for this reason of the system's; counts live in this process only.
        case notKept(String)
    }

    /// How many codes and callers are remembered at most.
    public static let capacity = 2_000
    /// The largest file that is read, in bytes.
    static let sizeLimit = 4 << 20
    /// How long another process is waited for, in steps of five milliseconds.
    private static let lockAttempts = 400

    private struct State: Sendable {
        var lock = OwnerCheckLock(capacity: FileOwnerCheckLedger.capacity)
        /// The file that the counts are of; nil for none.
        var stamp: Stamp?
        var hasSaidNotKept = false
    }

    /// Tells one content of the file from the next, as each is a file of its own.
    private struct Stamp: Equatable, Sendable {
        let file: UInt64
        let size: Int
        let seconds: Int
        let nanoseconds: Int

        init(_ status: stat) {
            file = UInt64(status.st_ino)
            (size, seconds, nanoseconds) = (Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
        }
    }

    private struct SystemFailure: Error { let reason = String(cString: strerror(errno)) }

    private let path: String
    private let secondsAhead: Int
    private let observer: @Sendable (Trouble) -> Void
    private let state = Mutex(State())

    /// Counts in a file, which is made with the first failure; its folder is made with the first check.
    ///
    /// - Parameters:
    ///   - secondsAhead: How far the clock of the checks is ahead of the machine's, by which the file is written.
    ///   - observer: Hears what goes wrong; must not block.
    public init(path: String, secondsAhead: Int = 0, observer: @escaping @Sendable (Trouble) -> Void = { _ in }) {
        (self.path, self.secondsAhead, self.observer) = (path, secondsAhead, observer)
    }

    public func withLock<Result: Sendable>(_ body: (inout OwnerCheckLock) -> Result) -> Result {
        state.withLock { state in
            let gate: Int32
            do throws(SystemFailure) {
                gate = try enter()
            } catch {
                say(.notKept(error.reason), &state)
                return body(&state.lock)
            }
            defer { leave(gate) }
            attempt(&state, load)
            let before = state.lock.changeCount
            let result = body(&state.lock)
            if state.lock.changeCount != before { attempt(&state, save) }
            return result
        }
    }

    private func attempt(_ state: inout State, _ act: (inout State) throws(SystemFailure) -> Void) {
        do throws(SystemFailure) { try act(&state) } catch { say(.notKept(error.reason), &state) }
    }

    private func say(_ trouble: Trouble, _ state: inout State) {
        if case .notKept = trouble {
            guard !state.hasSaidNotKept else { return }
            state.hasSaidNotKept = true
        }
        observer(trouble)
    }

    /// Waits until no other process is in.
    private func enter() throws(SystemFailure) -> Int32 {
        var gate = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        if gate < 0 && errno == ENOENT {
            makeFolder()
            gate = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        }
        guard gate >= 0 else { throw SystemFailure() }
        for _ in 0..<Self.lockAttempts {
            if flock(gate, LOCK_EX | LOCK_NB) == 0 { return gate }
            guard errno == EWOULDBLOCK || errno == EINTR else { break }
            usleep(5_000)
        }
        let failure = SystemFailure()
        close(gate)
        throw failure
    }

    /// To close it would not do: a process that is just being started has a copy of the descriptor, with the lock.
    private func leave(_ gate: Int32) {
        flock(gate, LOCK_UN)
        close(gate)
    }

    /// Makes the folders above the file that are not there, for this user only. Whether it worked shows when the file is opened.
    private func makeFolder() {
        for (place, character) in zip(path.indices, path) where character == "/" && place > path.startIndex {
            _ = mkdir(String(path[..<place]), 0o700)
        }
    }

    private func load(_ state: inout State) throws(SystemFailure) {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else {
            guard errno == ENOENT else { throw SystemFailure() }
            // Deleted, or not there yet. What this process has counted stays.
            return
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw SystemFailure() }
        let stamp = Stamp(status)
        guard stamp != state.stamp else { return }
        let bytes = stamp.size > Self.sizeLimit ? [] : try read(file, stamp.size)
        if let lock = OwnerCheckLock(document: bytes, capacity: Self.capacity, secondsAhead: secondsAhead) {
            state.lock = lock
            state.stamp = stamp
        } else {
            say(.damaged, &state)
            try save(&state)
        }
    }

    private func read(_ file: Int32, _ size: Int) throws(SystemFailure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: size)
        var filled = 0
        while filled < size {
            let count = bytes.withUnsafeMutableBytes {
                Glibc.read(file, $0.baseAddress.map { $0 + filled }, size - filled)
            }
            if count > 0 {
                filled += count
            } else if count == 0 {
                break
            } else if errno != EINTR {
                throw SystemFailure()
            }
        }
        return Array(bytes.prefix(filled))
    }

    /// Replaces the file, so that a reader sees the old or the new, and a crash loses neither.
    private func save(_ state: inout State) throws(SystemFailure) {
        state.lock.forgetWhatIsOver()
        let bytes = state.lock.document(secondsAhead: secondsAhead)
        let new = path + ".new"
        let file = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw SystemFailure() }
        defer { close(file) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { throw SystemFailure() }
        }
        var status = stat()
        // An earlier file of that name may have had another mode.
        guard fchmod(file, 0o600) == 0, fsync(file) == 0, rename(new, path) == 0, fstat(file, &status) == 0 else {
            throw SystemFailure()
        }
        state.stamp = Stamp(status)
    }
}

extension FileOwnerCheckLedger.Trouble: CustomStringConvertible {
    /// One line in English.
    public var description: String {
        switch self {
        case .damaged: "is damaged; failed owner checks are counted anew"
        case .notKept(let reason): "cannot be used (\(reason)); failed owner checks are counted in this process only"
        }
    }
}
