/// The head of a response, built from the lines libcurl hands over: informational responses are passed over, trailers dropped.
struct ResponseHead {
    enum Fault: Error { case tooLarge, notHTTP, malformed }

    private enum Expected { case statusLine, field, trailer }

    private enum Length: Equatable {
        case none
        case announced(HeaderField)
        /// No number, or two that contradict each other.
        case broken
    }

    private(set) var status = 0
    private(set) var fields: [HeaderField] = []
    private var expected = Expected.statusLine
    private var length = Length.none
    private var byteCount = 0

    /// Whether all lines of the final response's head were there.
    var isWhole: Bool { expected == .trailer }
    /// Whether anything came.
    var hasBegun: Bool { byteCount > 0 }

    /// The length that the head announces, to make room for it; nil if it announces none, or one that no room is made for.
    var announcedLength: Int? {
        if case .announced(let field) = length { Int(field.value) } else { nil }
    }

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
            if status < 200 {
                (fields, length) = ([], .none)
            } else if length == .broken {
                throw .malformed
            }
        case .field: try takeField(line)
        case .trailer: break
        }
    }

    /// `HTTP/1.x`, a space, three digits, then nothing or a space and words: RFC 9112, section 4.
    private static func status(_ bytes: UnsafeRawBufferPointer) throws(Fault) -> Int {
        // "HTTP/1." as one number, without the eighth byte.
        guard bytes.count >= 12, bytes.loadUnaligned(as: UInt64.self).bigEndian >> 8 == 0x48_5454_502F_312E,
            bytes[7] == 0x30 || bytes[7] == 0x31, bytes[8] == 0x20, bytes.count == 12 || bytes[12] == 0x20
        else { throw .notHTTP }
        var status = 0
        for place in 9..<12 {
            guard bytes[place].isDigit else { throw .notHTTP }
            status = status * 10 + Int(bytes[place] - 0x30)
        }
        guard (100...599).contains(status) else { throw .notHTTP }
        return status
    }

    private mutating func takeField(_ line: UnsafeRawBufferPointer) throws(Fault) {
        var colon = 0
        while colon < line.count, line[colon].isTokenCharacter { colon += 1 }
        guard colon > 0, colon < line.count, line[colon] == UInt8(ascii: ":") else { throw .malformed }
        var (start, end) = (colon + 1, line.count)
        while start < end, line[start] == 0x20 || line[start] == 0x09 { start += 1 }
        while start < end, line[end - 1] == 0x20 || line[end - 1] == 0x09 { end -= 1 }
        var place = start
        while place < end {
            guard line[place].isFieldCharacter else { throw .malformed }
            place += 1
        }
        let field = HeaderField(
            checkedName: String(decoding: UnsafeRawBufferPointer(rebasing: line[..<colon]), as: UTF8.self),
            checkedValue: String(decoding: UnsafeRawBufferPointer(rebasing: line[start..<end]), as: UTF8.self))
        if fields.isEmpty { fields.reserveCapacity(8) }
        fields.append(field)
        if colon == Self.contentLength.utf8CodeUnitCount, Self.isContentLength(line) { noteLength(field) }
    }

    /// Lengths that contradict each other end a response in two places: RFC 9112, section 6.3.
    private mutating func noteLength(_ field: HeaderField) {
        switch length {
        case .none where !field.value.isEmpty && field.value.utf8.allSatisfy(\.isDigit): length = .announced(field)
        case .announced(let first) where first.value == field.value: break
        case .none, .announced, .broken: length = .broken
        }
    }

    private static let contentLength: StaticString = "content-length"

    /// Whether a line of that length or longer begins with the name, in any case. Its bytes were found to be of a token, so the
    /// bit that tells small letters is all that may differ.
    private static func isContentLength(_ line: UnsafeRawBufferPointer) -> Bool {
        contentLength.withUTF8Buffer { name in
            for place in name.indices where line[place] | 0x20 != name[place] { return false }
            return true
        }
    }
}
