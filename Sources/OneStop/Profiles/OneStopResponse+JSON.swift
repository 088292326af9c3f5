import JSON

extension OneStopResponse {
    /// The largest body that is read, in bytes.
    public static let sizeLimit = 1_048_576

    /// The deepest nesting that is read: the formats know six levels.
    static let depthLimit = 24

    /// The JSON object of a successful answer.
    ///
    /// - Throws: ``SourceFailure``.
    func object() throws(SourceFailure) -> SourceObject {
        guard (200...299).contains(status) else { throw SourceFailure(.http(status), retryAfter: retryAfter) }
        guard body.count <= Self.sizeLimit else { throw SourceFailure(.tooLarge) }
        try checkContentType()
        let node = try parsed()
        guard let object = SourceObject(node) else { throw SourceFailure(.shape) }
        return object
    }

    /// JSON types and none at all pass; a charset, if named, is UTF-8 or its part ASCII.
    private func checkContentType() throws(SourceFailure) {
        guard let contentType else { return }
        let parts = contentType.prefix(200).lowercased().split(separator: ";").map {
            $0.split(separator: " ").joined()
        }
        let type = parts.first ?? ""
        guard
            type == "application/json" || type == "text/json"
                || type.hasPrefix("application/") && type.hasSuffix("+json")
        else { throw SourceFailure(.contentType) }
        for part in parts.dropFirst() where part.hasPrefix("charset=") {
            let name = part.dropFirst("charset=".count).filter { $0 != "\"" }
            guard ["utf-8", "utf8", "us-ascii"].contains(name) else { throw SourceFailure(.charset) }
        }
    }

    private func parsed() throws(SourceFailure) -> JSONNode {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        do {
            let text = body.starts(with: mark) ? Array(body.dropFirst(mark.count)) : body
            return try JSONReader.read(text, maximumDepth: Self.depthLimit)
        } catch {
            switch error.problem {
            case .invalidUTF8: throw SourceFailure(.charset)
            // UTF-16 of ASCII characters has a NUL at every second place.
            case .unexpectedCharacter(let found, _) where found == "\0": throw SourceFailure(.charset)
            default: throw SourceFailure(.syntax)
            }
        }
    }
}
