/// A head while its lines come in.
struct HeadDraft: Sendable {
    private let method: Method
    private let target: Target?
    private let minorVersion: Int
    /// The bytes of the fields' lines.
    private var storage: [UInt8]
    private var entries: [HeaderFields.Entry]

    private var seen = Seen()
    private var length: Int?
    private var closes = false
    private var keepsAlive = false
    private var hasContinue = false

    /// The fields that may come once. A second one is refused although some mean no harm: proxies take either.
    private struct Seen: OptionSet {
        let rawValue: UInt32
        static let host = Seen(rawValue: 1 << 0)
        static let length = Seen(rawValue: 1 << 1)
        static let coding = Seen(rawValue: 1 << 2)
        static let expect = Seen(rawValue: 1 << 3)
        static let authorization = Seen(rawValue: 1 << 4)
        static let contentType = Seen(rawValue: 1 << 5)
        static let contentRange = Seen(rawValue: 1 << 6)
        static let ifMatch = Seen(rawValue: 1 << 7)
        static let ifNoneMatch = Seen(rawValue: 1 << 8)
        static let ifRange = Seen(rawValue: 1 << 9)
        static let ifModifiedSince = Seen(rawValue: 1 << 10)
        static let ifUnmodifiedSince = Seen(rawValue: 1 << 11)
        static let range = Seen(rawValue: 1 << 12)
    }

    /// The number of fields so far.
    var count: Int { entries.count }

    /// Whether there is a field that a trailer must not have.
    var hasFraming: Bool { !seen.isDisjoint(with: [.host, .length, .coding, .expect]) || closes || keepsAlive }

    /// Only to check the fields of a trailer.
    static let trailer = HeadDraft()

    private init() {
        method = .get
        target = nil
        minorVersion = 1
        (storage, entries) = ([], [])
    }

    /// `method SP target SP HTTP/1.x`, with nothing more and nothing less.
    init(requestLine line: Range<Int>, in buffer: [UInt8]) throws(Refusal) {
        guard !Bytes.haveControls(buffer[line]), Bytes.first(ByteClass.tab, in: buffer[line]) == nil,
            let first = Bytes.first(ByteClass.space, in: buffer[line]), first > line.lowerBound,
            let second = Bytes.first(ByteClass.space, in: buffer[(first + 1)..<line.upperBound]),
            second > first + 1,
            Bytes.first(ByteClass.space, in: buffer[(second + 1)..<line.upperBound]) == nil
        else { throw .malformedRequestLine }
        let name = buffer[line.lowerBound..<first]
        guard name.allSatisfy(ByteClass.isToken) else { throw .malformedRequestLine }
        switch Self.version(buffer[(second + 1)..<line.upperBound]) {
        case (1, let minor)? where minor <= 1: minorVersion = minor
        case .some: throw .unsupportedVersion
        case nil: throw .badVersion
        }
        method = try Self.method(name)
        guard let origin = Target(buffer[(first + 1)..<second]) else { throw .badTarget }
        target = origin
        storage = Self.room(512)
        entries = Self.room(16)
    }

    /// The target of a request line that is well formed; nil if it is not in origin-form.
    static func target(ofRequestLine line: ArraySlice<UInt8>) -> Target? {
        let parts = line.split(separator: ByteClass.space)
        return parts.count == 3 ? Target(parts[1]) : nil
    }

    private static func room<Element>(_ count: Int) -> [Element] {
        var room: [Element] = []
        room.reserveCapacity(count)
        return room
    }

    private static func method(_ name: ArraySlice<UInt8>) throws(Refusal) -> Method {
        // Nearly all are one of two, which need no text made of them.
        if Bytes.equal(name, "GET") { return .get }
        if Bytes.equal(name, "POST") { return .post }
        let text = String(decoding: name, as: UTF8.self)
        if let method = Method(rawValue: text) { return method }
        throw text == "CONNECT" || text == "TRACE" ? .forbiddenMethod : .unknownMethod
    }

    private static func version(_ bytes: ArraySlice<UInt8>) -> (major: Int, minor: Int)? {
        let start = bytes.startIndex
        guard bytes.count == 8, Bytes.equal(bytes.prefix(5), "HTTP/"), ByteClass.isDigit(bytes[start + 5]),
            bytes[start + 6] == UInt8(ascii: "."), ByteClass.isDigit(bytes[start + 7])
        else { return nil }
        return (Int(bytes[start + 5] - 0x30), Int(bytes[start + 7] - 0x30))
    }

    /// Adds one field.
    mutating func addField(_ line: Range<Int>, in buffer: [UInt8]) throws(Refusal) {
        if Self.isBlank(buffer[line.lowerBound]) { throw .foldedField }
        guard let colon = Bytes.first(ByteClass.colon, in: buffer[line]) else { throw .malformedField }
        let name = buffer[line.lowerBound..<colon]
        guard !name.isEmpty, name.allSatisfy(ByteClass.isToken) else { throw .badFieldName }
        var (first, end) = (colon + 1, line.upperBound)
        while first < end, buffer[first] == ByteClass.space { first += 1 }
        while end > first, buffer[end - 1] == ByteClass.space { end -= 1 }
        guard !Bytes.haveControls(buffer[first..<end]) else { throw .badFieldValue }
        // Tabs around a value mean nothing either (RFC 9110 section 5.5), but nginx and Node take them for part of a
        // host, a length or a coding, and refuse it. So those are looked at with their tabs.
        try heed(name, buffer[first..<end])
        while first < end, Self.isBlank(buffer[first]) { first += 1 }
        while end > first, Self.isBlank(buffer[end - 1]) { end -= 1 }
        let offset = storage.count - line.lowerBound
        storage += buffer[line]
        entries.append(
            HeaderFields.Entry(
                name: Int32(line.lowerBound + offset)..<Int32(colon + offset),
                value: Int32(first + offset)..<Int32(end + offset)))
    }

    /// Takes account of the fields that decide about the connection. Their length is compared first.
    private mutating func heed(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) throws(Refusal) {
        switch name.count {
        case 4 where Bytes.equalButCase(name, "host"):
            guard !seen.contains(.host), HostField.isValid(value) else { throw .badHost }
            seen.insert(.host)
        case 5 where Bytes.equalButCase(name, "range"): try once(.range)
        case 6 where Bytes.equalButCase(name, "expect"):
            try once(.expect)
            guard Bytes.equalButCase(value, "100-continue") else { throw .unknownExpectation }
            hasContinue = true
        case 8:
            if Bytes.equalButCase(name, "if-match") { try once(.ifMatch) }
            if Bytes.equalButCase(name, "if-range") { try once(.ifRange) }
        case 10 where Bytes.equalButCase(name, "connection"):
            for option in value.split(separator: UInt8(ascii: ",")) {
                var option = option.drop(while: Self.isBlank)
                while let last = option.last, Self.isBlank(last) { option.removeLast() }
                if Bytes.equalButCase(option, "close") { closes = true }
                if Bytes.equalButCase(option, "keep-alive") { keepsAlive = true }
            }
        case 12 where Bytes.equalButCase(name, "content-type"): try once(.contentType)
        case 13:
            if Bytes.equalButCase(name, "authorization") { try once(.authorization) }
            if Bytes.equalButCase(name, "content-range") { try once(.contentRange) }
            if Bytes.equalButCase(name, "if-none-match") { try once(.ifNoneMatch) }
        case 14 where Bytes.equalButCase(name, "content-length"):
            guard !seen.contains(.length), let bytes = Self.decimal(value) else { throw .badLength }
            seen.insert(.length)
            length = bytes
        case 17:
            if Bytes.equalButCase(name, "if-modified-since") { try once(.ifModifiedSince) }
            if Bytes.equalButCase(name, "transfer-encoding") {
                guard !seen.contains(.coding) else { throw .repeatedField }
                guard Bytes.equalButCase(value, "chunked") else { throw .unsupportedCoding }
                seen.insert(.coding)
            }
        case 19 where Bytes.equalButCase(name, "if-unmodified-since"): try once(.ifUnmodifiedSince)
        default: break
        }
    }

    private mutating func once(_ field: Seen) throws(Refusal) {
        guard seen.insert(field).inserted else { throw .repeatedField }
    }

    /// The whole head.
    func finish() throws(Refusal) -> RequestHead? {
        guard let target else { return nil }
        guard seen.contains(.host) || minorVersion == 0 else { throw .missingHost }
        let framing: RequestHead.Framing
        if seen.contains(.coding) {
            guard length == nil else { throw .lengthWithCoding }
            // RFC 9112 section 6.1: a coding in HTTP/1.0 is a fault, since a proxy of that time would not know it.
            guard minorVersion > 0 else { throw .codingInOldVersion }
            framing = .chunked
        } else {
            framing = length.map { .length($0) } ?? .none
        }
        return RequestHead(
            method: method, target: target, minorVersion: minorVersion,
            headers: HeaderFields(storage: storage, entries: entries), framing: framing,
            keepsAlive: !closes && (minorVersion > 0 || keepsAlive),
            expectsContinue: hasContinue && minorVersion > 0 && framing != .none && framing != .length(0))
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == ByteClass.space || byte == ByteClass.tab }

    /// Plain digits that fit.
    private static func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard !bytes.isEmpty else { return nil }
        var value = 0
        for byte in bytes {
            guard ByteClass.isDigit(byte) else { return nil }
            let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, over) = tens.addingReportingOverflow(Int(byte - 0x30))
            guard !overflow, !over else { return nil }
            value = sum
        }
        return value
    }
}
