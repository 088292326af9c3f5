internal import CCurl

/// The plainest loop over libcurl's multi interface: handles set up once, each used again as soon as it is done. It sends the same
/// bytes as ``HTTPClient/Client``, and collects the lines of the head and the body.
struct BareCurl {
    let url: String
    let connections: Int

    /// What one handle receives.
    private final class Response {
        var head: [UInt8] = []
        var body: [UInt8] = []
    }

    /// Sends `count` requests and gives how many were answered as expected.
    func run(_ count: Int) -> Int {
        let multi = curl_multi_init()
        let responses = (0..<connections).map { _ in Response() }
        let handles = responses.map(handle)
        for handle in handles { curl_multi_add_handle(multi, handle) }
        var (started, ended, good) = (connections, 0, 0)
        while ended < started {
            var running: Int32 = 0
            curl_multi_perform(multi, &running)
            var remaining: Int32 = 0
            while let message = curl_multi_info_read(multi, &remaining) {
                let easy = message.pointee.easy_handle
                var status = 0
                if message.pointee.data.result == CURLE_OK {
                    danloi_curl_get_long(easy, CURLINFO_RESPONSE_CODE, &status)
                }
                var context: UnsafeMutableRawPointer?
                danloi_curl_get_pointer(easy, CURLINFO_PRIVATE, &context)
                if let context {
                    let response = Unmanaged<Response>.fromOpaque(context).takeUnretainedValue()
                    good += status == 200 && response.body.count == 2 && !response.head.isEmpty ? 1 : 0
                    response.head.removeAll(keepingCapacity: true)
                    response.body.removeAll(keepingCapacity: true)
                }
                ended += 1
                curl_multi_remove_handle(multi, easy)
                if started < count {
                    started += 1
                    curl_multi_add_handle(multi, easy)
                }
            }
            if ended < started { curl_multi_poll(multi, nil, 0, 1000, nil) }
        }
        for handle in handles { curl_easy_cleanup(handle) }
        curl_multi_cleanup(multi)
        withExtendedLifetime(responses) {}
        return good
    }

    /// A handle that writes to `response`, which has to outlive it.
    private func handle(_ response: Response) -> UnsafeMutableRawPointer? {
        let handle = curl_easy_init()
        let context = Unmanaged.passUnretained(response).toOpaque()
        _ = danloi_curl_set_string(handle, CURLOPT_URL, url)
        _ = danloi_curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        _ = danloi_curl_set_string(handle, CURLOPT_USERAGENT, "danloi")
        _ = danloi_curl_set_string(handle, CURLOPT_ACCEPT_ENCODING, "gzip")
        _ = danloi_curl_set_pointer(handle, CURLOPT_PRIVATE, context)
        _ = danloi_curl_set_pointer(handle, CURLOPT_HEADERDATA, context)
        _ = danloi_curl_set_receive(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            guard let context else { return 0 }
            Unmanaged<Response>.fromOpaque(context).takeUnretainedValue().head
                .append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: size * count))
            return size * count
        }
        _ = danloi_curl_set_pointer(handle, CURLOPT_WRITEDATA, context)
        _ = danloi_curl_set_receive(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            guard let context else { return 0 }
            Unmanaged<Response>.fromOpaque(context).takeUnretainedValue().body
                .append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: size * count))
            return size * count
        }
        return handle
    }
}
