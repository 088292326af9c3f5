import Foundation

/// A server on loopback that does to each connection exactly what a script says, on a thread of its own.
final class ByteServer: Sendable {
    let port: Int
    private let listener: Int32
    private let log: Log

    /// What happened so far, for any thread.
    private final class Log: @unchecked Sendable {
        // Unchecked: all is read and written under `lock`.
        private let lock = NSLock()
        private var accepted = 0

        func add() { lock.withLock { accepted += 1 } }
        var count: Int { lock.withLock { accepted } }
    }

    struct Failure: Error {}

    init(_ script: @escaping @Sendable (Peer) -> Void) throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, length) | listen(descriptor, 256) | getsockname(descriptor, address, &length)
            }
        }
        guard descriptor >= 0, status == 0 else { throw Failure() }
        let log = Log()
        (port, listener, self.log) = (Int(UInt16(bigEndian: address.sin_port)), descriptor, log)
        Thread.detachNewThread {
            while true {
                let connection = accept(descriptor, nil, nil)
                guard connection >= 0 else { break }
                log.add()
                let number = log.count
                Thread.detachNewThread {
                    script(Peer(descriptor: connection, number: number))
                    close(connection)
                }
            }
            close(descriptor)
        }
    }

    /// Ends the listener's thread; connections end with their scripts.
    deinit { shutdown(listener, Int32(SHUT_RDWR)) }

    /// How many connections were opened so far.
    var connectionCount: Int { log.count }

    func url(_ target: String = "/", host: String = "127.0.0.1", scheme: String = "http") -> String {
        "\(scheme)://\(host):\(port)\(target)"
    }
}

/// The other end of a connection to a ``ByteServer``. Nothing waits longer than ten seconds.
struct Peer: Sendable {
    let descriptor: Int32
    /// 1 for the server's first connection.
    let number: Int

    init(descriptor: Int32, number: Int) {
        (self.descriptor, self.number) = (descriptor, number)
        var limit = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    /// The next request with its body, if it has a `Content-Length`; nil if the connection ended.
    func request() -> String? {
        var bytes: [UInt8] = []
        var missing = Int.max
        while missing > 0 {
            var byte: UInt8 = 0
            guard recv(descriptor, &byte, 1, 0) == 1 else { return nil }
            bytes.append(byte)
            if missing < Int.max {
                missing -= 1
            } else if bytes.suffix(4) == [13, 10, 13, 10] {
                let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
                let length = lines.first { $0.lowercased().hasPrefix("content-length:") }
                missing = length.flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// False once the other side takes no more.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    @discardableResult
    func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// Sends a whole response that keeps the connection.
    @discardableResult
    func answer(_ body: String = "ok", status: String = "200 OK", headers: String = "") -> Bool {
        send("HTTP/1.1 \(status)\r\n\(headers)Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
    }

    /// Waits until the other side closes; false if it sends more, or does not.
    @discardableResult
    func waitForClose() -> Bool {
        var byte: UInt8 = 0
        let count = recv(descriptor, &byte, 1, 0)
        return count == 0 || (count < 0 && errno == ECONNRESET)
    }

    /// A scripted pause between bytes.
    func pause(milliseconds: UInt32) { usleep(milliseconds * 1000) }

    /// Closes with a reset, as a program that crashed.
    func reset() {
        var linger = Foundation.linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Foundation.linger>.size))
    }
}
