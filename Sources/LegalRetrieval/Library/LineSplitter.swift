/// Cuts a stream of bytes into lines, holding one line at most.
public struct LineSplitter: Sendable {
    /// A line, or what is known of one that was too long to hold.
    public enum Line: Sendable {
        case whole([UInt8], number: Int)
        /// Longer than the limit; its bytes are gone.
        case tooLong(number: Int)
    }

    private let limit: Int
    private var held: [UInt8] = []
    private var isOverLimit = false
    private var number = 0

    public init(limit: Int = LawRecordReader.lineLimit) { self.limit = limit }

    /// Takes the next bytes, and gives each line that ends in them, without its end.
    public mutating func take<Failure: Error>(
        _ bytes: UnsafeRawBufferPointer, _ body: (Line) throws(Failure) -> Void
    ) throws(Failure) {
        var start = 0
        while start < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
            guard let length = rest.firstIndex(of: 0x0A) else {
                hold(rest)
                return
            }
            hold(UnsafeRawBufferPointer(rebasing: rest[..<length]))
            start += length + 1
            try end(body)
        }
    }

    /// Gives the last line, if it had no end.
    public mutating func finish<Failure: Error>(_ body: (Line) throws(Failure) -> Void) throws(Failure) {
        if !held.isEmpty || isOverLimit { try end(body) }
    }

    private mutating func hold(_ bytes: UnsafeRawBufferPointer) {
        guard !isOverLimit else { return }
        if held.count + bytes.count > limit {
            isOverLimit = true
            held = []
        } else {
            held.append(contentsOf: bytes)
        }
    }

    private mutating func end<Failure: Error>(_ body: (Line) throws(Failure) -> Void) throws(Failure) {
        number += 1
        if held.last == 0x0D { held.removeLast() }
        let line: Line = isOverLimit ? .tooLong(number: number) : .whole(held, number: number)
        isOverLimit = false
        held.removeAll(keepingCapacity: true)
        try body(line)
    }
}
