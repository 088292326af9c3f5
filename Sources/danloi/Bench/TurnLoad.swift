import Foundation
import JSON

/// Conversations over HTTP, each on a connection of its own: begins them, takes their turns, begins anew when they grow long.
final class TurnLoad {
    /// One connection with its conversation.
    private final class Visitor {
        let descriptor: Int32
        var token = ""
        var turn = 0
        var received: [UInt8] = []
        /// When what is under way should have been sent, in nanoseconds; nil while nothing is.
        var due: UInt64?

        init(port: UInt16) throws {
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

        func send(_ method: String, _ path: String, _ body: String) {
            let authorization = token.isEmpty ? "" : "Authorization: Bearer \(token)\r\n"
            var bytes: [UInt8] = []
            bytes.reserveCapacity(512)
            for part in [
                method, " ", path, " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n", authorization,
                "Content-Length: ", String(body.utf8.count), "\r\n\r\n", body,
            ] { bytes += part.utf8 }
            _ = Foundation.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        }

        /// Receives once; the status and the body when the answer is complete.
        func receive(_ buffer: inout [UInt8]) throws -> (status: Int, body: ArraySlice<UInt8>)? {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { throw CommandFailure.failed("the server closed a connection") }
            received += buffer[..<count]
            guard let head = Self.place(of: "\r\n\r\n", in: received), received.count > 12 else { return nil }
            var length = 0
            // Ours writes the name so, uvicorn in small letters.
            let field =
                Self.place(of: "Content-Length: ", in: received) ?? Self.place(of: "content-length: ", in: received)
            guard var place = field.map({ $0 + 16 }), place < head else {
                throw CommandFailure.failed("the server answers what cannot be read")
            }
            while place < head, (0x30...0x39).contains(received[place]) {
                length = length * 10 + Int(received[place] - 0x30)
                place += 1
            }
            guard received.count >= head + 4 + length else { return nil }
            let status = received[9..<12].reduce(0) { $0 * 10 + Int($1) - 0x30 }
            defer { received = [] }
            return (status, received[(head + 4)..<(head + 4 + length)])
        }

        /// Where these bytes begin.
        private static func place(of text: StaticString, in bytes: [UInt8]) -> Int? {
            bytes.withUnsafeBytes { bytes in
                let length = text.utf8CodeUnitCount
                guard bytes.count >= length, let start = bytes.baseAddress else { return nil }
                return (0...(bytes.count - length)).first { memcmp(start + $0, text.utf8Start, length) == 0 }
            }
        }
    }

    private let visitors: [Visitor]
    private let acts: [String]
    private var buffer = [UInt8](repeating: 0, count: 1 << 18)
    private var number = 0

    /// Conversations longer than this begin anew.
    private static let length = 200

    /// - Parameter acts: What is done turn by turn, over and over: the members of a body beside its id.
    init(port: UInt16, connections: Int, acts: [String]) throws {
        visitors = try (0..<connections).map { _ in try Visitor(port: port) }
        self.acts = acts
        for visitor in visitors { try begin(visitor) }
    }

    private func begin(_ visitor: Visitor) throws {
        visitor.token = ""
        visitor.turn = 0
        visitor.send("POST", "/api/v1/conversations", "{}")
        while true {
            guard let (status, body) = try visitor.receive(&buffer) else { continue }
            guard status == 201, let token = try? JSONReader.read(Array(body))["token"]?.string else {
                throw CommandFailure.failed("no conversation was begun: \(status)")
            }
            visitor.token = token
            return
        }
    }

    private func sendTurn(_ visitor: Visitor) throws {
        if visitor.turn >= Self.length { try begin(visitor) }
        number += 1
        let act = acts[visitor.turn % acts.count]
        visitor.turn += 1
        visitor.send("POST", "/api/v1/conversations/current/turns", "{\"id\":\"t\(number)\",\(act)}")
    }

    /// Takes turns as fast as they are answered; returns how many that were.
    func atFullSpeed(seconds: Double) throws -> Int {
        let end = Self.now() + UInt64(seconds * 1e9)
        var polls = visitors.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        var count = 0
        for visitor in visitors { try sendTurn(visitor) }
        while Self.now() < end {
            guard poll(&polls, nfds_t(polls.count), 5_000) > 0 else {
                throw CommandFailure.failed("the server is silent")
            }
            for index in polls.indices where polls[index].revents != 0 {
                guard try take(visitors[index]) else { continue }
                count += 1
                try sendTurn(visitors[index])
            }
        }
        try drain(&polls, count: visitors.count)
        return count
    }

    /// Takes turns at an even rate, whatever the answers take; returns how long each took from when it was due, in milliseconds.
    func atRate(_ perSecond: Double, seconds: Double) throws -> [Double] {
        let start = Self.now()
        let total = Int(perSecond * seconds)
        var (sent, times) = (0, [Double]())
        var idle = Array(visitors.indices)
        var polls = visitors.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        while times.count < total {
            while sent < total, let index = idle.last {
                let due = start + UInt64(Double(sent) / perSecond * 1e9)
                guard due <= Self.now() else { break }
                idle.removeLast()
                visitors[index].due = due
                try sendTurn(visitors[index])
                sent += 1
            }
            guard poll(&polls, nfds_t(polls.count), 1) >= 0 else { continue }
            for index in polls.indices where polls[index].revents != 0 {
                guard try take(visitors[index]), let due = visitors[index].due else { continue }
                times.append(Double(Self.now() - due) / 1e6)
                visitors[index].due = nil
                idle.append(index)
            }
        }
        return times
    }

    /// So many more conversations of so many turns each, left open.
    func leaveOpen(_ count: Int, turns: Int) throws {
        for index in 0..<count {
            let visitor = visitors[index % visitors.count]
            try begin(visitor)
            for _ in 0..<turns {
                try sendTurn(visitor)
                while try !take(visitor) {}
            }
        }
    }

    private func take(_ visitor: Visitor) throws -> Bool {
        guard let (status, body) = try visitor.receive(&buffer) else { return false }
        guard status == 200 else {
            throw CommandFailure.failed(
                "a turn was answered \(status): \(String(decoding: body.prefix(200), as: UTF8.self))")
        }
        return true
    }

    private func drain(_ polls: inout [pollfd], count: Int) throws {
        var left = count
        while left > 0 {
            guard poll(&polls, nfds_t(polls.count), 5_000) > 0 else {
                throw CommandFailure.failed("the server is silent")
            }
            for index in polls.indices where polls[index].revents != 0 {
                if try take(visitors[index]) { left -= 1 }
            }
        }
    }

    private static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
    }
}
