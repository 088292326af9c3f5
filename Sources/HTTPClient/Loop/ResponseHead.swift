/// The head of a response, built from the lines libcurl hands over: informational responses are passed over, trailers dropped.
struct ResponseHead {
    enum Fault: Error { case tooLarge, notHTTP, malformed }

    private enum Expected { case statusLine, field, trailer }

    private(set) var status = 0
    private(set) var fields: [HeaderField] = []
    private var expected = Expected.statusLine
    private var byteCount = 0

    /// Whether all lines of the final response's head were there.
    var isWhole: Bool { expected == .trailer }
    /// Whether anything came.
    var hasBegun: Bool { byteCount > 0 }

    /// Takes one line, with its line end; `limit` is for all lines together.
    mutating func take(line: UnsafeRawBufferPointer, limit: Int) throws(Fault) {
        byteCount += line.count
        guard byteCount <= limit else { throw .tooLarge }
        var end = line.count
        if end > 0, line[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        if end > 0, line[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        let line = UnsafeRawBufferPointer(rebasing: line[..<end])
        switch expected {
        case .statusLine:
            status = try Self.status(line)
            expected = .field
        case .field where line.isEmpty:
            expected = status < 200 ? .statusLine : .trailer
            if status < 200 { fields = [] } else { try checkLength() }
        case .field:
            if fields.isEmpty { fields.reserveCapacity(8) }
            fields.append(try Self.field(line))
        case .trailer: break
        }
    }

    /// `HTTP/1.x`, a space, three digits, then nothing or a space and words: RFC 9112, section 4.
    private static func status(_ bytes: UnsafeRawBufferPointer) throws(Fault) -> Int {
        guard bytes.count >= 12, bytes.starts(with: "HTTP/1.".utf8), bytes[7] == 0x30 || bytes[7] == 0x31,
            bytes[8] == 0x20, bytes.count == 12 || bytes[12] == 0x20
        else { throw .notHTTP }
        var status = 0
        for byte in bytes[9..<12] {
            guard byte.isDigit else { throw .notHTTP }
            status = status * 10 + Int(byte - 0x30)
        }
        guard (100...599).contains(status) else { throw .notHTTP }
        return status
    }

    private static func field(_ line: UnsafeRawBufferPointer) throws(Fault) -> HeaderField {
        var colon = 0
        while colon < line.count, line[colon].isTokenCharacter { colon += 1 }
        guard colon > 0, colon < line.count, line[colon] == UInt8(ascii: ":") else { throw .malformed }
        var (start, end) = (colon + 1, line.count)
        while start < end, line[start] == 0x20 || line[start] == 0x09 { start += 1 }
        while start < end, line[end - 1] == 0x20 || line[end - 1] == 0x09 { end -= 1 }
        for index in start..<end {
            guard line[index].isFieldCharacter else { throw .malformed }
        }
        return HeaderField(
            checkedName: String(decoding: UnsafeRawBufferPointer(rebasing: line[..<colon]), as: UTF8.self),
            checkedValue: String(decoding: UnsafeRawBufferPointer(rebasing: line[start..<end]), as: UTF8.self))
    }

    /// Lengths that contradict each other end a response in two places: RFC 9112, section 6.3.
    private func checkLength() throws(Fault) {
        var length: String?
        for field in fields where field.isNamed("Content-Length") {
            guard !field.value.isEmpty, field.value.utf8.allSatisfy(\.isDigit),
                length == nil || length == field.value
            else { throw .malformed }
            length = field.value
        }
    }
}
