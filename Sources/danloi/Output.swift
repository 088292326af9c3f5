import Foundation

/// Standard output and error. Nothing that could steer a terminal passes, but what this program itself adds.
enum Output {
    nonisolated(unsafe) private static var buffer: [UInt8] = []  // used from the main thread only

    /// Writes a line; kept back until there is much, or input is awaited.
    static func line(_ text: String = "") {
        buffer.append(contentsOf: text.utf8)
        buffer.append(10)
        if buffer.count > 1 << 16 { flush() }
    }

    /// Writes a line of JSON; what could steer a terminal is written as an escape, so that nothing is lost.
    static func json(_ text: String) {
        guard text.unicodeScalars.contains(where: isHidden) else { return line(text) }
        var result = ""
        for scalar in text.unicodeScalars {
            if isHidden(scalar) {
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        line(result)
    }

    static func flush() {
        write(buffer, to: 1)
        buffer.removeAll(keepingCapacity: true)
    }

    static func error(_ text: String) { write(Array((visible(text) + "\n").utf8), to: 2) }

    /// Writes a line at once, from any thread, while the main thread waits with nothing kept back.
    static func now(_ text: String) { write(Array((visible(text) + "\n").utf8), to: 1) }

    /// Writes to standard error as it is, from any thread: for counts of our own.
    static func progress(_ text: String) { write(Array(text.utf8), to: 2) }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
        }
    }

    /// The text without control characters and direction marks, which could rewrite what a terminal shows.
    static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isHidden(scalar) { result.append(scalar) }
        return String(result)
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x061C: true
        default: false
        }
    }

    static var isTerminal: Bool { isatty(1) == 1 }
    static var hasColours: Bool { isTerminal && ProcessInfo.processInfo.environment["NO_COLOR"] == nil }

    /// The width of the terminal in columns; 100 where there is none, and never more.
    static var width: Int {
        var size = winsize()
        guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 100 }
        return min(Int(size.ws_col), 100)
    }
}
