internal import CCurl

/// The plainest loop over libcurl's multi interface: handles set up once, each used again as soon as it is done.
struct BareCurl {
    let url: String
    let connections: Int

    /// Sends `count` requests and gives how many were answered with 200.
    func run(_ count: Int) -> Int {
        let multi = curl_multi_init()
        let handles = (0..<connections).map { _ in curl_easy_init() }
        for handle in handles {
            _ = danloi_curl_set_string(handle, CURLOPT_URL, url)
            _ = danloi_curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
            _ = danloi_curl_set_receive(handle, CURLOPT_WRITEFUNCTION) { _, size, count, _ in size * count }
            curl_multi_add_handle(multi, handle)
        }
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
                good += status == 200 ? 1 : 0
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
        return good
    }
}
