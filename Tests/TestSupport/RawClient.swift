import Glibc
import HTTPServer

/// A plain socket to a server on this machine, which sends exactly what it is told.
package final class RawClient {
    private let descriptor: Int32
    /// Received and not yet asked for.
    private var received: [UInt8] = []
    /// Whether the server has closed its side, or broken the connection off.
    package private(set) var isAtEnd = false
    package private(set) var wasReset = false

    /// A response as it came.
    package struct Reply {
        package let status: Int
        package let head: String
        package let body: [UInt8]
        /// No response at all.
        package static let none = Reply(status: 0, head: "", body: [])
        package var text: String { String(decoding: body, as: UTF8.self) }
        package func header(_ name: String) -> String? {
            for line in head.split(separator: "\r\n").dropFirst() {
                let parts = line.split(separator: ":", maxSplits: 1)
                if parts.count == 2, parts[0].lowercased() == name.lowercased() {
                    return parts[1].trimmingPrefix(" ").description
                }
            }
            return nil
        }
    }

    package struct Failure: Error { package let what: String }

    /// `receiveBuffer` makes the system's buffer small, so that the client is soon behind; `source` is the address it comes from.
    package init(_ endpoint: Endpoint, receiveBuffer: Int32? = nil, from source: String? = nil) throws {
        var address = try SocketAddress(endpoint)
        descriptor = socket(address.family, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        if let source {
            var own = sockaddr_in()
            own.sin_family = sa_family_t(AF_INET)
            guard inet_pton(AF_INET, source, &own.sin_addr) == 1 else { throw Failure(what: "no address: \(source)") }
            let status = withUnsafePointer(to: &own) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            guard status == 0 else { throw Failure(what: "bind: \(errno)") }
        }
        if var receiveBuffer {
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, 4)
        }
        guard address.connects(descriptor) else { throw Failure(what: "connect: \(errno)") }
    }

    deinit { close(descriptor) }

    package func send(_ text: String) { send(Array(text.utf8)) }

    package func send(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            sent += count
        }
    }

    /// Sends as much as goes without waiting long; returns how much that was.
    package func sendWithoutWaiting(_ bytes: [UInt8]) -> Int {
        var sent = 0
        while sent < bytes.count {
            var poller = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            guard poll(&poller, 1, 100) > 0 else { break }
            let count = bytes.withUnsafeBytes {
                Glibc.send(
                    descriptor, $0.baseAddress?.advanced(by: sent), bytes.count - sent,
                    Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            }
            guard count > 0 else { break }
            sent += count
        }
        return sent
    }

    /// Says that nothing more is sent.
    package func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Hangs up with a reset.
    package func reset() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
        let null = open("/dev/null", O_RDONLY)
        dup2(null, descriptor)
        close(null)
    }

    /// Receives once more; false after `milliseconds` without anything, or at the end.
    @discardableResult
    package func receiveMore(milliseconds: Int32 = 10_000) -> Bool {
        guard !isAtEnd else { return false }
        var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&poller, 1, milliseconds) > 0 else { return false }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &bytes, bytes.count, 0)
        if count > 0 {
            received += bytes[..<count]
            return true
        }
        isAtEnd = true
        wasReset = count < 0
        return false
    }

    /// What comes until the server closes; fails if it does not.
    package func readToEnd() throws -> String {
        while receiveMore() {}
        guard isAtEnd else { throw Failure(what: "The connection stays open.") }
        defer { received = [] }
        return String(decoding: received, as: UTF8.self)
    }

    /// Whether nothing comes for a short while.
    package func isSilent(milliseconds: Int32 = 60) -> Bool {
        received.isEmpty && !receiveMore(milliseconds: milliseconds) && !isAtEnd
    }

    /// Whether the server closes without another byte.
    package func isClosed() -> Bool {
        while receiveMore() {}
        return isAtEnd && received.isEmpty
    }

    package func readHead() throws -> String {
        let mark = Array("\r\n\r\n".utf8)
        while true {
            if let end = received.firstRange(of: mark) {
                defer { received.removeSubrange(..<end.upperBound) }
                return String(decoding: received[..<end.lowerBound], as: UTF8.self)
            }
            guard receiveMore() else { throw Failure(what: "No head: \(String(decoding: received, as: UTF8.self))") }
        }
    }

    package func readBytes(_ count: Int) throws -> [UInt8] {
        while received.count < count {
            guard receiveMore() else { throw Failure(what: "\(received.count) of \(count) bytes") }
        }
        defer { received.removeSubrange(..<count) }
        return Array(received[..<count])
    }

    package func readLine() throws -> String {
        let mark = Array("\r\n".utf8)
        while true {
            if let end = received.firstRange(of: mark) {
                defer { received.removeSubrange(..<end.upperBound) }
                return String(decoding: received[..<end.lowerBound], as: UTF8.self)
            }
            guard receiveMore() else { throw Failure(what: "No line") }
        }
    }

    /// A whole response with its body by length, by chunks, or up to the end.
    package func readReply(toHead: Bool = false) throws -> Reply {
        let head = try readHead()
        guard let status = Int(head.dropFirst(9).prefix(3)) else { throw Failure(what: "No status: \(head)") }
        let bare = Reply(status: status, head: head, body: [])
        var body: [UInt8] = []
        if toHead || status == 204 || status == 304 || status < 200 { return bare }
        if let length = bare.header("Content-Length").flatMap({ Int($0) }) {
            body = try readBytes(length)
        } else if bare.header("Transfer-Encoding") == "chunked" {
            while let size = Int(try readLine(), radix: 16) {
                body += try readBytes(size)
                _ = try readBytes(2)
                if size == 0 { break }
            }
        } else {
            body = Array(try readToEnd().utf8)
        }
        return Reply(status: status, head: head, body: body)
    }
}
