import Foundation

/// Waits until the program is asked to stop, or to read its configuration anew.
///
/// A handler in C that writes to a pipe loses no signal, however early it comes; a dispatch source does.
struct StopSignals {
    /// What was asked for.
    enum Wish {
        case stop
        case reload
    }

    /// Written once, before the handlers are installed, and only read by them.
    nonisolated(unsafe) private static var writingEnd: Int32 = -1
    private let readingEnd: Int32

    /// Takes SIGINT and SIGTERM from now on.
    ///
    /// - Parameter takesReload: Whether SIGHUP is taken, too.
    init(takesReload: Bool = false) throws(CommandFailure) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .failed("the system gives no pipe: \(String(cString: strerror(errno)))") }
        readingEnd = ends[0]
        Self.writingEnd = ends[1]
        let numbers = [SIGINT, SIGTERM] + (takesReload ? [SIGHUP] : [])
        for number in numbers {
            signal(number) { number in
                // Only what may be called in a handler: `write` keeps nothing, and its failure changes nothing.
                let kept = errno
                var byte = UInt8(truncatingIfNeeded: number)
                _ = write(StopSignals.writingEnd, &byte, 1)
                errno = kept
            }
        }
        // Whoever started the program may have blocked them.
        var all = sigset_t()
        sigemptyset(&all)
        for number in numbers { sigaddset(&all, number) }
        pthread_sigmask(SIG_UNBLOCK, &all, nil)
    }

    /// Blocks until a signal has come. After one to stop, the next ends the program at once.
    func next() -> Wish {
        var byte: UInt8 = 0
        while read(readingEnd, &byte, 1) < 0 && errno == EINTR {}
        if Int32(byte) == SIGHUP { return .reload }
        for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
        return .stop
    }

    /// Blocks until the program is to stop.
    func wait() { while next() != .stop {} }
}
