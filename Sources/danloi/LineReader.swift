import Foundation

/// Reads lines of any bytes from a file descriptor. A line over the limit is cut there, and its rest passed over, so
/// that memory stays bounded whatever comes.
struct LineReader {
    private let descriptor: Int32
    private let limit: Int
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    /// Whether the line given last was longer than the limit, so that its rest is missing.
    private(set) var wasCut = false

    init(descriptor: Int32 = 0, limit: Int = 1 << 16) {
        self.descriptor = descriptor
        self.limit = limit
    }

    /// The next line without its end, invalid UTF-8 repaired; nil at the end of the input.
    mutating func next() -> String? {
        var line: [UInt8] = []
        wasCut = false
        while true {
            if start == buffer.count, !fill() { return line.isEmpty ? nil : String(decoding: line, as: UTF8.self) }
            let rest = buffer[start...]
            let end = rest.firstIndex(of: 10)
            let piece = end.map { rest[..<$0] } ?? rest
            let room = max(0, limit - line.count)
            line.append(contentsOf: piece.prefix(room))
            if piece.count > room { wasCut = true }
            start = end.map { $0 + 1 } ?? buffer.count
            if end != nil {
                if line.last == 13 { line.removeLast() }
                return String(decoding: line, as: UTF8.self)
            }
        }
    }

    private mutating func fill() -> Bool {
        guard !isAtEnd else { return false }
        buffer = Array(repeating: 0, count: 1 << 16)
        start = 0
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                buffer.removeLast(buffer.count - count)
                return true
            }
            if count < 0 && errno == EINTR { continue }
            buffer = []
            isAtEnd = true
            return false
        }
    }
}
