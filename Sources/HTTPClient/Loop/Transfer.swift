internal import CCurl

/// One transfer of libcurl, used for one exchange after another. Belongs to the loop's thread.
final class Transfer {
    /// Why a callback ended the transfer; libcurl itself knows only that one did.
    enum Refusal { case forbiddenPeer, headersTooLarge, bodyTooLarge, notHTTP, malformedHeaders }

    /// What a request asks of libcurl beside its address and headers.
    struct Form: Equatable {
        let method: ClientRequest.Method
        let hasBody: Bool
        let bodyLimit: Int
    }

    let easy: UnsafeMutableRawPointer
    let configuration: ClientConfiguration
    let watch: Watch
    // Not checked for overlapping accesses, several a line received: libcurl's callbacks, which are the only ones to come from
    // within a call, are made one after the other, and nothing that is passed one of these calls libcurl.
    @exclusivity(unchecked) private(set) var exchange: Exchange?
    @exclusivity(unchecked) private var requestHeaders: UnsafeMutablePointer<curl_slist>?
    /// What the options for one request are set for; nil if unknown.
    @exclusivity(unchecked) var optionsURL: String?
    @exclusivity(unchecked) var optionsForm: Form?
    /// The address that libcurl uses, parsed.
    @exclusivity(unchecked) var address: OpaquePointer?

    @exclusivity(unchecked) var head = ResponseHead()
    @exclusivity(unchecked) var body: [UInt8] = []
    @exclusivity(unchecked) var bodyLimit = 0
    @exclusivity(unchecked) var refusal: Refusal?

    /// - Throws: ``ClientError/unfitLibrary`` if libcurl refuses an option that safety rests on.
    init(_ configuration: ClientConfiguration, _ watch: Watch) throws(ClientError) {
        guard let easy = curl_easy_init() else { throw .unfitLibrary }
        (self.easy, self.configuration, self.watch) = (easy, configuration, watch)
        try setFixedOptions()
        try setCallbacks()
    }

    deinit {
        curl_easy_cleanup(easy)
        curl_slist_free_all(requestHeaders)
        curl_url_cleanup(address)
    }

    /// Gets ready for `exchange`; the last one was cleared.
    func begin(_ exchange: Exchange) throws(ClientError) {
        self.exchange = exchange
        exchange.state = .running(self)
        bodyLimit = exchange.request.responseLimit ?? configuration.responseLimit
        try setOptions(for: exchange.request)
    }

    /// Drops all that belongs to the last exchange.
    func clear() {
        exchange = nil
        head = ResponseHead()
        body = []
        refusal = nil
        guard requestHeaders != nil else { return }
        // libcurl keeps the pointer, so it has to forget the list first.
        _ = danloi_curl_set_list(easy, CURLOPT_HTTPHEADER, nil)
        curl_slist_free_all(requestHeaders)
        requestHeaders = nil
    }

    /// Adds a line to the request's head.
    func addHeader(_ line: String) throws(ClientError) {
        guard let list = curl_slist_append(requestHeaders, line) else {
            throw .failed(code: Int(CURLE_OUT_OF_MEMORY.rawValue))
        }
        requestHeaders = list
    }

    /// Hands the lines added to libcurl.
    func useHeaders() throws(ClientError) {
        guard requestHeaders != nil else { return }
        try check(danloi_curl_set_list(easy, CURLOPT_HTTPHEADER, requestHeaders))
    }

    /// What came of the exchange, given how libcurl says the transfer ended.
    func outcome(_ code: CURLcode) -> Exchange.Outcome {
        guard code == CURLE_OK else { return .failure(failure(code)) }
        guard head.isWhole else { return .failure(.brokenResponse(.incomplete)) }
        var opened = 0
        danloi_curl_get_long(easy, CURLINFO_NUM_CONNECTS, &opened)
        let connected = opened > 0 ? max(time(CURLINFO_CONNECT_TIME_T), time(CURLINFO_APPCONNECT_TIME_T)) : 0
        let timings = ClientResponse.Timings(
            connectedMicroseconds: connected, firstByteMicroseconds: time(CURLINFO_STARTTRANSFER_TIME_T),
            totalMicroseconds: time(CURLINFO_TOTAL_TIME_T))
        return .success(
            ClientResponse(
                status: head.status, headers: head.fields, body: body, newConnection: opened > 0, timings: timings))
    }

    /// Whether the connection stood and the request could be sent.
    var isConnected: Bool { time(CURLINFO_PRETRANSFER_TIME_T) > 0 }

    /// Microseconds.
    private func time(_ info: CURLINFO) -> Int64 {
        var microseconds: curl_off_t = 0
        danloi_curl_get_offset(easy, info, &microseconds)
        return Int64(microseconds)
    }
}

/// The one place where libcurl's refusal of an option becomes an error.
func check(_ code: CURLcode) throws(ClientError) {
    switch code {
    case CURLE_OK: return
    case CURLE_UNKNOWN_OPTION, CURLE_NOT_BUILT_IN: throw .unfitLibrary
    default: throw .failed(code: Int(code.rawValue))
    }
}
