import Foundation

/// One connection with its conversation. It does little for each turn, since what it does is taken from the server's processors.
final class TurnVisitor {
    /// Which of all it is.
    let index: Int
    private(set) var descriptor: Int32
    private let port: UInt16
    /// The server has said that it takes no more requests on this connection.
    private(set) var isClosed = false
    var token: [UInt8] = []
    /// Which conversation of the mix it has, and the next turn of it.
    var conversation: Int
    var turn = 0
    var isBeginning = false
    /// When what is under way should have been sent, in nanoseconds; nil while nothing is.
    var due: UInt64?
    private var request: [UInt8] = []
    /// The part of an answer that came before the rest of it.
    private var received: [UInt8] = []

    init(port: UInt16, index: Int) throws {
        self.port = port
        self.index = index
        // Each at another place of the mix, so that all kinds of turns come at all times.
        conversation = index
        descriptor = try LoopbackConnection.open(port)
    }

    deinit { close(descriptor) }

    /// Goes on with another connection.
    func reconnect() throws {
        close(descriptor)
        descriptor = -1
        descriptor = try LoopbackConnection.open(port)
        isClosed = false
    }

    private static let fields = " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    private static let start = Array("POST /api/v1/conversations\(fields)Content-Length: 2\r\n\r\n{}".utf8)
    private static let head = Array("POST /api/v1/conversations/current/turns\(fields)Authorization: Bearer ".utf8)

    /// Begins a conversation.
    func begin() {
        token = []
        turn = 0
        isBeginning = true
        request = Self.start
        send()
    }

    /// Takes a turn, as this number of all.
    func take(_ turn: TurnMix.Turn, _ number: Int, isStranger: Bool) {
        request.removeAll(keepingCapacity: true)
        request += Self.head
        request += token
        let body = isStranger ? turn.body(stranger: number) : turn.body
        // The number has nine digits, so that nothing else changes with it.
        request += "\r\nContent-Length: ".utf8
        request += String(body.count + 20).utf8
        request += "\r\n\r\n{\"id\":\"t".utf8
        var divisor = 100_000_000
        while divisor > 0 {
            request.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
        request += "\",".utf8
        request += body
        request.append(UInt8(ascii: "}"))
        send()
    }

    private func send() { _ = Foundation.send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) }

    /// Receives once; the status and the body when the answer is complete.
    func receive(_ buffer: inout [UInt8]) throws -> (status: Int, body: ArraySlice<UInt8>)? {
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { throw CommandFailure.failed("the server closed a connection") }
        if received.isEmpty {
            // Mostly all comes at once, and need not be copied.
            if let answer = try read(buffer[..<count]) { return answer }
            received += buffer[..<count]
            return nil
        }
        received += buffer[..<count]
        guard let answer = try read(received[...]) else { return nil }
        received = []
        return answer
    }

    private func read(_ bytes: ArraySlice<UInt8>) throws -> (status: Int, body: ArraySlice<UInt8>)? {
        guard bytes.count > 12, let head = Self.place(of: "\r\n\r\n", in: bytes) else { return nil }
        // Ours writes the name so, uvicorn in small letters.
        let field =
            Self.place(of: "Content-Length: ", in: bytes[..<head])
            ?? Self.place(of: "content-length: ", in: bytes[..<head])
        guard var place = field.map({ $0 + 16 }) else {
            throw CommandFailure.failed("the server answers what cannot be read")
        }
        var length = 0
        while place < head, (0x30...0x39).contains(bytes[place]) {
            length = length * 10 + Int(bytes[place] - 0x30)
            place += 1
        }
        guard bytes.count >= head + 4 + length else { return nil }
        isClosed =
            Self.place(of: "Connection: close", in: bytes[..<head]) != nil
            || Self.place(of: "connection: close", in: bytes[..<head]) != nil
        let status = bytes[9..<12].reduce(0) { $0 * 10 + Int($1) - 0x30 }
        return (status, bytes[(head + 4)..<(head + 4 + length)])
    }

    /// Where these bytes begin.
    static func place(of text: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.withUnsafeBytes { raw in
            let length = text.utf8CodeUnitCount
            guard let start = raw.baseAddress, raw.count >= length else { return nil }
            var from = 0
            while let found = memchr(start + from, Int32(text.utf8Start[0]), raw.count - length + 1 - from) {
                let offset = UnsafeRawPointer(found) - start
                if memcmp(found, text.utf8Start, length) == 0 { return bytes.startIndex + offset }
                from = offset + 1
            }
            return nil
        }
    }
}
