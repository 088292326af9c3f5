internal import CEpoll
import Glibc

/// A socket that listens; closed with its last reference.
final class Listener: Sendable {
    let descriptor: Int32
    /// Where it listens, with the port the system chose.
    let endpoint: Endpoint

    /// The data of its events.
    static let mark = UInt64.max - 1

    init(_ wanted: Endpoint) throws(ServerError) {
        var address = try SocketAddress(wanted)
        let socket = socket(
            address.family, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else { throw .system(code: errno) }
        do throws(ServerError) {
            if case .unix(let path) = wanted {
                try Self.removeAbandoned(path, address, wanted)
            } else {
                Self.enable(socket, SOL_SOCKET, SO_REUSEADDR)
            }
            guard address.with({ bind(socket, $0, $1) }) == 0 else { throw Self.error(errno, wanted) }
            // For owner and group, whatever the process's mask takes from new files; before anybody can connect.
            if case .unix(let path) = wanted, chmod(path, 0o660) != 0 { throw Self.error(errno, wanted) }
            guard listen(socket, 1_024) == 0 else { throw Self.error(errno, wanted) }
            if case .tcp(let host, _) = wanted {
                guard
                    address.with({ pointer, length in
                        var length = length
                        return getsockname(socket, pointer, &length)
                    }) == 0
                else { throw .system(code: errno) }
                endpoint = .tcp(host: host == "localhost" ? "127.0.0.1" : host, port: address.port)
            } else {
                endpoint = wanted
            }
            descriptor = socket
        } catch {
            close(socket)
            throw error
        }
    }

    deinit {
        close(descriptor)
        if case .unix(let path) = endpoint { unlink(path) }
    }

    static func enable(_ socket: Int32, _ level: Int32, _ option: Int32) {
        var one: Int32 = 1
        setsockopt(socket, level, option, &one, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Removes a socket's file to which nobody listens.
    private static func removeAbandoned(
        _ path: String, _ address: SocketAddress, _ endpoint: Endpoint
    ) throws(ServerError) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFSOCK else { throw .badEndpoint(endpoint) }
        let probe = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard probe >= 0 else { throw .system(code: errno) }
        defer { close(probe) }
        var address = address
        let answers = address.with { connect(probe, $0, $1) } == 0
        guard !answers, errno == ECONNREFUSED else { throw .addressInUse(endpoint) }
        unlink(path)
    }

    private static func error(_ code: Int32, _ endpoint: Endpoint) -> ServerError {
        switch code {
        case EADDRINUSE: .addressInUse(endpoint)
        case EACCES, EPERM: .notPermitted(endpoint)
        case EADDRNOTAVAIL, ENOENT, ENOTDIR: .badEndpoint(endpoint)
        default: .system(code: code)
        }
    }
}

/// An address as the system wants it.
package struct SocketAddress {
    private var storage = sockaddr_storage()
    private var length: socklen_t

    package init(_ endpoint: Endpoint) throws(ServerError) {
        switch endpoint {
        case .tcp(let host, let port):
            var four = sockaddr_in()
            var six = sockaddr_in6()
            if inet_pton(AF_INET, host == "localhost" ? "127.0.0.1" : host, &four.sin_addr) == 1 {
                four.sin_family = sa_family_t(AF_INET)
                four.sin_port = port.bigEndian
                length = socklen_t(MemoryLayout<sockaddr_in>.size)
                withUnsafeMutableBytes(of: &storage) { $0.storeBytes(of: four, as: sockaddr_in.self) }
            } else if inet_pton(AF_INET6, host, &six.sin6_addr) == 1 {
                six.sin6_family = sa_family_t(AF_INET6)
                six.sin6_port = port.bigEndian
                length = socklen_t(MemoryLayout<sockaddr_in6>.size)
                withUnsafeMutableBytes(of: &storage) { $0.storeBytes(of: six, as: sockaddr_in6.self) }
            } else {
                throw .badEndpoint(endpoint)
            }
        case .unix(let path):
            var local = sockaddr_un()
            let bytes = Array(path.utf8)
            guard !bytes.isEmpty, !bytes.contains(0), bytes.count < MemoryLayout.size(ofValue: local.sun_path) else {
                throw .badEndpoint(endpoint)
            }
            local.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &local.sun_path) { $0.copyBytes(from: bytes) }
            length = socklen_t(MemoryLayout<sockaddr_un>.size)
            withUnsafeMutableBytes(of: &storage) { $0.storeBytes(of: local, as: sockaddr_un.self) }
        }
    }

    /// An address that the system filled in.
    init(_ storage: sockaddr_storage) {
        self.storage = storage
        length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    }

    package var family: Int32 { Int32(storage.ss_family) }

    /// The port; 0 for a Unix socket. It lies at the same place for both families.
    var port: UInt16 {
        guard family != AF_UNIX else { return 0 }
        return withUnsafeBytes(of: storage) { UInt16(bigEndian: $0.load(fromByteOffset: 2, as: UInt16.self)) }
    }

    /// Who has this address.
    var peer: Peer {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let offset: Int
        switch family {
        case AF_INET: offset = 4
        case AF_INET6: offset = 8
        default: return .local
        }
        withUnsafeBytes(of: storage) { bytes in
            _ = inet_ntop(family, bytes.baseAddress?.advanced(by: offset), &text, socklen_t(text.count))
        }
        let end = text.firstIndex(of: 0) ?? text.endIndex
        return .internet(
            address: String(decoding: text[..<end].map { UInt8(bitPattern: $0) }, as: UTF8.self), port: port)
    }

    /// Connects a socket to this address; false where it cannot be.
    package mutating func connects(_ descriptor: Int32) -> Bool { with { connect(descriptor, $0, $1) } == 0 }

    mutating func with(_ body: (UnsafeMutablePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        let length = length
        return withUnsafeMutableBytes(of: &storage) { bytes in
            // The storage is never empty, and large and aligned enough for any address.
            guard let address = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return -1 }
            return body(address, length)
        }
    }
}
