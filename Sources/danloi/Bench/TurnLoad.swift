import Foundation

/// Conversations over HTTP, each on a connection of its own: begins them, takes their turns, begins anew when they grow long.
final class TurnLoad {
    /// One connection with its conversation. It does little for each turn, since what it does is taken from the server's processors.
    private final class Visitor {
        let descriptor: Int32
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

        init(port: UInt16, conversation: Int) throws {
            self.conversation = conversation
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            let result = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            guard result == 0 else { throw CommandFailure.failed("no connection to port \(port)") }
            var on: Int32 = 1
            setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        }

        deinit { close(descriptor) }

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
                if let answer = try Self.read(buffer[..<count]) { return answer }
                received += buffer[..<count]
                return nil
            }
            received += buffer[..<count]
            guard let answer = try Self.read(received[...]) else { return nil }
            received = []
            return answer
        }

        private static func read(_ bytes: ArraySlice<UInt8>) throws -> (status: Int, body: ArraySlice<UInt8>)? {
            guard bytes.count > 12, let head = place(of: "\r\n\r\n", in: bytes) else { return nil }
            // Ours writes the name so, uvicorn in small letters.
            let field =
                place(of: "Content-Length: ", in: bytes[..<head]) ?? place(of: "content-length: ", in: bytes[..<head])
            guard var place = field.map({ $0 + 16 }) else {
                throw CommandFailure.failed("the server answers what cannot be read")
            }
            var length = 0
            while place < head, (0x30...0x39).contains(bytes[place]) {
                length = length * 10 + Int(bytes[place] - 0x30)
                place += 1
            }
            guard bytes.count >= head + 4 + length else { return nil }
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

    private let visitors: [Visitor]
    private let ready: ReadyConnections
    private let conversations: [[TurnMix.Turn]]
    private var buffer = [UInt8](repeating: 0, count: 1 << 18)
    private var number = 0
    /// Needs are said in words that nobody has said before, else always in the same.
    var areStrangers = false
    /// Of the answer received last.
    private var bodyLength = 0

    init(port: UInt16, connections: Int, _ mix: TurnMix) throws {
        conversations = mix.conversations
        // Each at another place of the mix, so that all kinds of turns come at all times.
        visitors = try (0..<connections).map { try Visitor(port: port, conversation: $0) }
        ready = try ReadyConnections(visitors.map(\.descriptor))
        for visitor in visitors { try begin(visitor) }
    }

    private func acts(of visitor: Visitor) -> [TurnMix.Turn] {
        conversations[visitor.conversation % conversations.count]
    }

    /// Begins a conversation, and waits for it.
    private func begin(_ visitor: Visitor) throws {
        visitor.begin()
        while visitor.isBeginning { _ = try take(visitor) }
    }

    /// The next turn, or, at the end of a conversation, the beginning of another.
    private func sendNext(_ visitor: Visitor) {
        guard visitor.turn < acts(of: visitor).count else {
            visitor.conversation += 1
            return visitor.begin()
        }
        number += 1
        let act = acts(of: visitor)[visitor.turn]
        visitor.turn += 1
        visitor.take(act, number, isStranger: areStrangers)
    }

    /// Takes turns as fast as they are answered; returns how many that were, without the beginnings of conversations between them.
    func atFullSpeed(seconds: Double) throws -> Int {
        let end = Self.now() + UInt64(seconds * 1e9)
        var count = 0
        for visitor in visitors { sendNext(visitor) }
        while Self.now() < end {
            try eachReady { visitor in
                guard let done = try take(visitor) else { return }
                if done == .turn { count += 1 }
                sendNext(visitor)
            }
        }
        var left = visitors.count
        while left > 0 { try eachReady { if try take($0) != nil { left -= 1 } } }
        return count
    }

    /// Takes turns at an even rate, whatever the answers take; returns how long each took from when it was due, in milliseconds.
    /// Beginnings of conversations come with the turns, at the same rate.
    func atRate(_ perSecond: Double, seconds: Double) throws -> [Double] {
        let start = Self.now()
        let total = Int(perSecond * seconds)
        var (sent, done, times) = (0, 0, [Double]())
        var idle = Array(visitors.indices)
        while done < total {
            while sent < total, let index = idle.last {
                let due = start + UInt64(Double(sent) / perSecond * 1e9)
                guard due <= Self.now() else { break }
                idle.removeLast()
                visitors[index].due = due
                sendNext(visitors[index])
                sent += 1
            }
            try ready.each(within: 1) { index in
                guard let kind = try take(visitors[index]), let due = visitors[index].due else { return }
                done += 1
                if kind == .turn { times.append(Double(Self.now() - due) / 1e6) }
                visitors[index].due = nil
                idle.append(index)
            }
        }
        return times
    }

    /// Each conversation of the mix so often, one turn after the other; returns how long the middle turn of each kind took, in
    /// microseconds, and how many bytes it was answered with.
    func byKind(rounds: Int) throws -> [(kind: TurnMix.Kind, microseconds: Double, bytes: Int)] {
        guard let visitor = visitors.first else { return [] }
        var taken: [TurnMix.Kind: [(nanoseconds: UInt64, bytes: Int)]] = [:]
        for index in 0..<rounds * conversations.count {
            visitor.conversation = index
            try begin(visitor)
            for turn in acts(of: visitor) {
                let start = Self.now()
                sendNext(visitor)
                while try take(visitor) == nil {}
                taken[turn.kind, default: []].append((Self.now() - start, bodyLength))
            }
        }
        return TurnMix.Kind.allCases.compactMap { kind in
            guard let turns = taken[kind], !turns.isEmpty else { return nil }
            let times = turns.map(\.nanoseconds).sorted()
            return (
                kind, Double(times[times.count / 2]) / 1e3, turns.reduce(0) { $0 + $1.bytes } / turns.count
            )
        }
    }

    /// So many more conversations of so many turns each at most, left open.
    func leaveOpen(_ count: Int, turns: Int) throws {
        for index in 0..<count {
            let visitor = visitors[index % visitors.count]
            visitor.conversation = index
            try begin(visitor)
            for _ in 0..<min(turns, acts(of: visitor).count) {
                sendNext(visitor)
                while try take(visitor) == nil {}
            }
        }
    }

    private enum Done { case beginning, turn }

    /// Receives once; says what is done then.
    private func take(_ visitor: Visitor) throws -> Done? {
        guard let (status, body) = try visitor.receive(&buffer) else { return nil }
        bodyLength = body.count
        guard visitor.isBeginning else {
            guard status == 200 else { throw Self.failure("a turn", status, body) }
            return .turn
        }
        guard status == 201, let place = Visitor.place(of: "\"token\":\"", in: body), place + 52 <= body.endIndex else {
            throw Self.failure("the beginning of a conversation", status, body)
        }
        visitor.token = Array(body[(place + 9)..<(place + 52)])
        visitor.isBeginning = false
        return .beginning
    }

    private static func failure(_ what: String, _ status: Int, _ body: ArraySlice<UInt8>) -> CommandFailure {
        .failed("\(what) was answered \(status): \(String(decoding: body.prefix(200), as: UTF8.self))")
    }

    /// Calls `body` with each that has received something.
    private func eachReady(_ body: (Visitor) throws -> Void) throws {
        guard try ready.each(within: 5_000, { try body(visitors[$0]) }) > 0 else {
            throw CommandFailure.failed("the server is silent")
        }
    }

    private static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
    }
}
