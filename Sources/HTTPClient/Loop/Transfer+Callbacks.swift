internal import CCurl
import Glibc

extension Transfer {
    /// Callbacks get this object unretained: it owns the handle, and libcurl calls back only while the handle is in use.
    func setCallbacks() throws(ClientError) {
        let this = Unmanaged.passUnretained(self).toOpaque()
        try check(danloi_curl_set_pointer(easy, CURLOPT_PRIVATE, this))
        try check(danloi_curl_set_pointer(easy, CURLOPT_HEADERDATA, this))
        try check(
            danloi_curl_set_receive(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
                guard let transfer = Transfer.of(context) else { return Transfer.stop }
                return transfer.receive(headerLine: UnsafeRawBufferPointer(start: bytes, count: size * count))
            })
        try check(danloi_curl_set_pointer(easy, CURLOPT_WRITEDATA, this))
        try check(
            danloi_curl_set_receive(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
                guard let transfer = Transfer.of(context) else { return Transfer.stop }
                return transfer.receive(body: UnsafeRawBufferPointer(start: bytes, count: size * count))
            })
        try check(danloi_curl_set_pointer(easy, CURLOPT_OPENSOCKETDATA, this))
        try check(
            danloi_curl_set_open_socket(easy) { context, _, address in
                guard let transfer = Transfer.of(context), let address else { return -1 }
                return transfer.openSocket(address)
            })
    }

    /// The transfer a callback was given.
    static func of(_ context: UnsafeMutableRawPointer?) -> Transfer? {
        context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Ends the transfer: no chunk has this size.
    private static let stop = Int.max

    private func receive(headerLine line: UnsafeRawBufferPointer) -> Int {
        do {
            try head.take(line: line, limit: configuration.headerLimit)
            return line.count
        } catch {
            refusal =
                switch error {
                case .tooLarge: .headersTooLarge
                case .notHTTP: .notHTTP
                case .malformed: .malformedHeaders
                }
            return Self.stop
        }
    }

    private func receive(body chunk: UnsafeRawBufferPointer) -> Int {
        guard chunk.count <= bodyLimit - body.count else {
            refusal = .bodyTooLarge
            return Self.stop
        }
        if body.isEmpty, let length = head.announcedLength, length > chunk.count {
            // One buffer for all of it, but no more than may come, and not much on a mere announcement.
            body.reserveCapacity(min(length, bodyLimit, 1 << 18))
        }
        body.append(contentsOf: chunk)
        return chunk.count
    }

    /// A socket towards `address`, or none if it is not allowed: the address after resolution counts, so no name leads inward.
    private func openSocket(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        guard let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr),
            let peer = IPAddress(
                socketAddress: UnsafeRawPointer(address) + offset, length: Int(address.pointee.addrlen)),
            configuration.peers.contains(peer)
        else {
            refusal = .forbiddenPeer
            return -1
        }
        let descriptor = socket(
            address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), address.pointee.protocol)
        watch.opened(descriptor)
        return descriptor
    }
}
