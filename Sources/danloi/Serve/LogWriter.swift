import Foundation
import Synchronization

/// Writes lines to a file or a stream on a thread of its own, so that whoever logs never waits. What cannot be written in time is
/// dropped and counted; the count is a line, too.
final class LogWriter: Sendable {
    private struct State {
        var lines: [String] = []
        var dropped = 0
        var descriptor: Int32
        var reopens = false
        var isClosed = false
    }

    private static let limit = 20_000
    /// nil for a stream, which is not ours to close.
    private let path: String?
    private let state: Mutex<State>
    private let wakeUp = DispatchSemaphore(value: 0)
    private let hasEnded = DispatchSemaphore(value: 0)

    /// To an open stream, such as 1.
    convenience init(descriptor: Int32) { self.init(descriptor, nil) }

    /// To the end of a file, which is made if it is not there.
    convenience init(path: String) throws(CommandFailure) {
        guard let descriptor = Self.open(path) else {
            throw .failed("cannot write the log `\(path)`: \(String(cString: strerror(errno)))")
        }
        self.init(descriptor, path)
    }

    private init(_ descriptor: Int32, _ path: String?) {
        self.path = path
        state = Mutex(State(descriptor: descriptor))
        Thread.detachNewThread { [self] in run() }
    }

    private static func open(_ path: String) -> Int32? {
        let descriptor = Foundation.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o640)
        return descriptor < 0 ? nil : descriptor
    }

    /// Adds a line, without its end.
    func add(_ line: String) {
        let isFirst = state.withLock { state in
            guard !state.isClosed else { return false }
            guard state.lines.count < Self.limit else {
                state.dropped += 1
                return false
            }
            state.lines.append(line)
            return state.lines.count == 1
        }
        if isFirst { wakeUp.signal() }
    }

    /// Opens the file anew, after it was moved away.
    func reopen() {
        state.withLock { $0.reopens = path != nil }
        wakeUp.signal()
    }

    /// Writes what is left, and ends. Blocks until that is done.
    func close() {
        state.withLock { $0.isClosed = true }
        wakeUp.signal()
        hasEnded.wait()
    }

    private func run() {
        // The rest of a line that was cut off; it comes first, so that each line stays whole.
        var cut: [UInt8] = []
        while true {
            wakeUp.wait()
            let (batch, isClosed) = state.withLock { state in
                let batch = (lines: state.lines, dropped: state.dropped, reopens: state.reopens, at: state.descriptor)
                (state.lines, state.dropped, state.reopens) = ([], 0, false)
                return (batch, state.isClosed)
            }
            var descriptor = batch.at
            if batch.reopens, let path, let new = Self.open(path) {
                _ = Self.unwritten(cut, to: descriptor)
                cut = []
                Foundation.close(descriptor)
                descriptor = new
                state.withLock { $0.descriptor = new }
            }
            var text = batch.lines.map { $0 + "\n" }.joined()
            if batch.dropped > 0 { text += "{\"event\":\"log-dropped\",\"lines\":\(batch.dropped)}\n" }
            let bytes = cut + text.utf8
            let rest = Self.unwritten(bytes, to: descriptor)
            let isWithinLine = rest.startIndex > 0 ? bytes[rest.startIndex - 1] != Self.lineEnd : !cut.isEmpty
            let whole = isWithinLine ? rest.drop { $0 != Self.lineEnd }.dropFirst() : rest
            cut = Array(rest[..<whole.startIndex])
            let lost = whole.count { $0 == Self.lineEnd }
            // The last line is that of those dropped before.
            let lostBefore = batch.dropped > 0 && lost > 0 ? batch.dropped - 1 : 0
            if lost > 0 { state.withLock { $0.dropped += lost + lostBefore } }
            if isClosed {
                if path != nil { Foundation.close(descriptor) }
                hasEnded.signal()
                return
            }
        }
    }

    private static let lineEnd = UInt8(ascii: "\n")

    /// What cannot be written, such as on a full disk: the end of the bytes, mostly none.
    private static func unwritten(_ bytes: [UInt8], to descriptor: Int32) -> ArraySlice<UInt8> {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { break }
        }
        return rest
    }
}
