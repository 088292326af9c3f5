internal import CCurl

extension Transfer {
    /// What holds for all requests. Defaults that safety rests on are set all the same: a build of libcurl may differ.
    func setFixedOptions() throws(ClientError) {
        // Signals belong to the program; resolving must not use them.
        try set(CURLOPT_NOSIGNAL, 1)
        try set(CURLOPT_NOPROGRESS, 1)
        // A transfer that ends while a name is resolved does not wait for the resolver's thread.
        try set(CURLOPT_QUICK_EXIT, 1)
        try set(CURLOPT_CONNECTTIMEOUT_MS, configuration.connectLimit.wholeMilliseconds)
        if let lowSpeed = configuration.lowSpeed {
            try set(CURLOPT_LOW_SPEED_LIMIT, lowSpeed.bytesPerSecond)
            try set(CURLOPT_LOW_SPEED_TIME, lowSpeed.duration.wholeSeconds)
        }

        try set(CURLOPT_PROTOCOLS_STR, configuration.schemes.map(\.rawValue).sorted().joined(separator: ","))
        try set(CURLOPT_REDIR_PROTOCOLS_STR, "https")
        try set(CURLOPT_FOLLOWLOCATION, 0)
        try set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
        try set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        try set(CURLOPT_HTTP09_ALLOWED, 0)
        try set(CURLOPT_USERAGENT, "danloi")
        try set(CURLOPT_ACCEPT_ENCODING, "gzip")

        // Nothing from the environment, no files, no memory between requests but connections and resolved names.
        try set(CURLOPT_PROXY, "")
        try set(CURLOPT_NOPROXY, "*")
        try set(CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue))

        try set(CURLOPT_SSL_VERIFYPEER, 1)
        try set(CURLOPT_SSL_VERIFYHOST, 2)
        try set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        if let file = configuration.trustedAuthorities {
            try set(CURLOPT_CAINFO, file)
            // The directory of the system's authorities is trusted beside the file otherwise.
            try check(danloi_curl_set_string(easy, CURLOPT_CAPATH, nil))
        }
    }

    /// What is this request's own; overwrites all that another request may have set, but not with the same.
    func setOptions(for request: ClientRequest) throws(ClientError) {
        if optionsURL != request.url.text {
            optionsURL = nil
            try setAddress(request.url.text)
            optionsURL = request.url.text
        }
        let form = Form(method: request.method, hasBody: !request.body.isEmpty, bodyLimit: bodyLimit)
        if form.hasBody || form != optionsForm {
            optionsForm = nil
            try setForm(request)
            optionsForm = form
        }

        if request.method.mayHaveBody {
            // An empty `Expect` keeps libcurl from waiting a second for a 100.
            try addHeader("Expect:")
            // libcurl would call every body a form.
            if request.headers["Content-Type"] == nil { try addHeader("Content-Type:") }
        }
        for field in request.headers {
            // `Name:` would take a header away; `Name;` is how libcurl writes an empty one.
            try addHeader(field.value.isEmpty ? "\(field.name);" : "\(field.name): \(field.value)")
        }
        try useHeaders()
    }

    /// Hands libcurl the address parsed, so that it is not parsed and put together again for each request to it.
    private func setAddress(_ text: String) throws(ClientError) {
        guard let parsed = curl_url() else { throw .failed(code: Int(CURLE_OUT_OF_MEMORY.rawValue)) }
        guard curl_url_set(parsed, CURLUPART_URL, text, UInt32(CURLU_DISALLOW_USER)) == CURLUE_OK else {
            curl_url_cleanup(parsed)
            throw .invalidRequest(.urlHost)
        }
        // libcurl keeps the pointer, and the text of the address before.
        let code = danloi_curl_set_pointer(easy, CURLOPT_CURLU, UnsafeRawPointer(parsed))
        curl_url_cleanup(address)
        address = parsed
        try check(code)
        try check(danloi_curl_set_string(easy, CURLOPT_URL, nil))
    }

    private func setForm(_ request: ClientRequest) throws(ClientError) {
        try check(danloi_curl_set_string(easy, CURLOPT_CUSTOMREQUEST, nil))
        // Back to a plain GET, without body; forgets the last one's bytes.
        try check(danloi_curl_set_pointer(easy, CURLOPT_POSTFIELDS, nil))
        try set(CURLOPT_HTTPGET, 1)
        // The limit is known early where a length is announced; on HEAD that is the length of something not sent.
        let announced = request.method == .head ? 0 : bodyLimit
        try check(danloi_curl_set_offset(easy, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(announced)))
        switch request.method {
        case .get: break
        case .head: try set(CURLOPT_NOBODY, 1)
        case .post: try setBody(request.body)
        case .put, .patch: try setBody(request.body, method: request.method)
        case .delete where request.body.isEmpty: try set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
        case .delete: try setBody(request.body, method: request.method)
        }
    }

    private func setBody(_ bytes: [UInt8], method: ClientRequest.Method? = nil) throws(ClientError) {
        try set(CURLOPT_POST, 1)
        // The size first: the copy is made by it.
        try check(danloi_curl_set_offset(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count)))
        let code = bytes.withUnsafeBytes { buffer in
            danloi_curl_set_pointer(easy, CURLOPT_COPYPOSTFIELDS, buffer.baseAddress ?? UnsafeRawPointer(easy))
        }
        try check(code)
        if let method { try set(CURLOPT_CUSTOMREQUEST, method.rawValue) }
    }

    private func set(_ option: CURLoption, _ value: Int) throws(ClientError) {
        try check(danloi_curl_set_long(easy, option, value))
    }

    private func set(_ option: CURLoption, _ value: String) throws(ClientError) {
        try check(danloi_curl_set_string(easy, option, value))
    }
}
