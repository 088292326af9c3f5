import Foundation

/// Waits until the program is asked to stop.
///
/// A handler in C that writes to a pipe loses no signal, however early it comes; a dispatch source does.
struct StopSignals {
    /// Written once, before the handlers are installed, and only read by them.
    nonisolated(unsafe) private static var writingEnd: Int32 = -1
    private let readingEnd: Int32

    /// Takes SIGINT and SIGTERM from now on.
    init() throws(CommandFailure) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .failed("the system gives no pipe: \(String(cString: strerror(errno)))") }
        readingEnd = ends[0]
        Self.writingEnd = ends[1]
        for number in [SIGINT, SIGTERM] {
            signal(number) { _ in
                // Only what may be called in a handler: `write` keeps nothing, and its failure changes nothing.
                let kept = errno
                var byte: UInt8 = 0
                _ = write(StopSignals.writingEnd, &byte, 1)
                errno = kept
            }
        }
        // Whoever started the program may have blocked them.
        var both = sigset_t()
        sigemptyset(&both)
        sigaddset(&both, SIGINT)
        sigaddset(&both, SIGTERM)
        pthread_sigmask(SIG_UNBLOCK, &both, nil)
    }

    /// Blocks until a signal has come. The next one ends the program at once.
    func wait() {
        var byte: UInt8 = 0
        while read(readingEnd, &byte, 1) < 0 && errno == EINTR {}
        for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    }
}
