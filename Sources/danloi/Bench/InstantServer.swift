import Foundation

/// The least server that can be measured against: one thread, `poll`, kept connections, one answer, at once.
///
/// It takes each read that ends with an empty line for one request, which holds for small ones without a body.
final class InstantServer {
    let port: Int
    private let listener: Int32

    init() throws {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = listener
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, length) | listen(descriptor, 64) | getsockname(descriptor, address, &length)
            }
        }
        guard status == 0 else { throw CommandFailure.failed("the benchmark's server cannot listen on loopback") }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { Self.serve(descriptor) }
    }

    /// Ends the thread.
    deinit { shutdown(listener, Int32(SHUT_RDWR)) }

    private static func serve(_ listener: Int32) {
        let answer = Array("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok".utf8)
        var sockets = [pollfd(fd: listener, events: Int16(POLLIN), revents: 0)]
        var buffer = [UInt8](repeating: 0, count: 4096)
        while poll(&sockets, nfds_t(sockets.count), -1) >= 0 {
            if sockets[0].revents != 0 {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { break }
                var on: Int32 = 1
                setsockopt(connection, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
                sockets.append(pollfd(fd: connection, events: Int16(POLLIN), revents: 0))
            }
            for index in sockets.indices.dropFirst() where sockets[index].revents != 0 {
                let count = recv(sockets[index].fd, &buffer, buffer.count, 0)
                if count <= 0 {
                    close(sockets[index].fd)
                    sockets[index].fd = -1
                } else if buffer[..<count].suffix(4) == [13, 10, 13, 10] {
                    send(sockets[index].fd, answer, answer.count, Int32(MSG_NOSIGNAL))
                }
            }
            sockets.removeAll { $0.fd < 0 }
        }
        for socket in sockets { close(socket.fd) }
    }
}
