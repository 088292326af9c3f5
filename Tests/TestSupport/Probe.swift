/// Bytes as a client may send them, and what must come of it.
package struct Probe: Sendable, CustomStringConvertible {
    package let name: String
    package let bytes: [UInt8]
    package let outcome: Outcome

    package enum Outcome: Sendable, Equatable {
        /// Answered by the handler, and the connection goes on.
        case served
        /// Refused with this status, and nothing after it.
        case refused(Int)
    }

    package var description: String { name }

    init(_ name: String, _ text: String, _ outcome: Outcome) {
        self.name = name
        // Characters up to U+00FF stand for single bytes.
        bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        self.outcome = outcome
    }

    private static func line(_ name: String, _ line: String, _ outcome: Outcome) -> Probe {
        Probe(name, "\(line)\r\nHost: a\r\n\r\n", outcome)
    }

    private static func field(_ name: String, _ field: String, _ outcome: Outcome) -> Probe {
        Probe(name, "GET / HTTP/1.1\r\nHost: a\r\n\(field)\r\n\r\n", outcome)
    }

    private static func host(_ name: String, _ fields: String, _ outcome: Outcome) -> Probe {
        Probe(name, "GET / HTTP/1.1\r\n\(fields)\r\n", outcome)
    }

    private static func chunks(_ name: String, _ body: String, _ outcome: Outcome) -> Probe {
        Probe(name, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n\(body)", outcome)
    }

    private static func body(_ name: String, _ fields: String, _ body: String, _ outcome: Outcome) -> Probe {
        Probe(name, "POST / HTTP/1.1\r\nHost: a\r\n\(fields)\r\n\r\n\(body)", outcome)
    }

    /// What a smuggler hides in a body.
    private static let smuggled = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n"

    package static let all =
        requestLines + targets + lineEndings + fields + hosts + lengths + codings + chunked + limits

    static let requestLines = [
        line("plain", "GET / HTTP/1.1", .served),
        Probe("empty line before", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", .served),
        Probe("two empty lines before", "\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", .refused(400)),
        line("two spaces after the method", "GET  / HTTP/1.1", .refused(400)),
        line("two spaces before the version", "GET /  HTTP/1.1", .refused(400)),
        line("tab for a space", "GET\t/ HTTP/1.1", .refused(400)),
        line("space before the method", " GET / HTTP/1.1", .refused(400)),
        line("space after the version", "GET / HTTP/1.1 ", .refused(400)),
        line("space in the target", "GET /a b HTTP/1.1", .refused(400)),
        Probe("HTTP/0.9", "GET /\r\n\r\n", .refused(400)),
        line("small method", "get / HTTP/1.1", .refused(501)),
        line("unknown method", "PROPFIND / HTTP/1.1", .refused(501)),
        line("method that is no token", "G<T / HTTP/1.1", .refused(400)),
        line("TRACE", "TRACE / HTTP/1.1", .refused(405)),
        line("CONNECT", "CONNECT a:443 HTTP/1.1", .refused(405)),
        line("HTTP/1.2", "GET / HTTP/1.2", .refused(505)),
        line("HTTP/2.0", "GET / HTTP/2.0", .refused(505)),
        Probe("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", .refused(505)),
        line("version of two digits", "GET / HTTP/1.10", .refused(400)),
        line("small version", "GET / http/1.1", .refused(400)),
        line("version without a dot", "GET / HTTP/11", .refused(400)),
        Probe("TLS", "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}\u{FC}\u{3}\u{3}", .refused(400)),
    ]

    static let targets = [
        line("query", "GET /a?b=c&d HTTP/1.1", .served),
        line("escapes", "GET /%E1%BB%87?q=%C4%91%0A+x HTTP/1.1", .served),
        line("what browsers leave bare", "GET /a|b[1]?c={d}|[e]^`\\ HTTP/1.1", .served),
        line("absolute-form", "GET http://a/ HTTP/1.1", .refused(400)),
        line("asterisk", "OPTIONS * HTTP/1.1", .refused(400)),
        line("authority", "GET a:80 HTTP/1.1", .refused(400)),
        line("no leading slash", "GET a HTTP/1.1", .refused(400)),
        line("fragment", "GET /a#b HTTP/1.1", .refused(400)),
        line("escaped NUL", "GET /a%00b HTTP/1.1", .refused(400)),
        line("escaped NUL in the query", "GET /a?b=%00 HTTP/1.1", .refused(400)),
        line("escaped line end in the path", "GET /a%0d%0ab HTTP/1.1", .refused(400)),
        line("half an escape", "GET /a%4 HTTP/1.1", .refused(400)),
        line("escape that is not hexadecimal", "GET /a%4g HTTP/1.1", .refused(400)),
        line("bad escape in the query", "GET /a?%zz HTTP/1.1", .refused(400)),
        line("overlong UTF-8", "GET /%C0%AF HTTP/1.1", .refused(400)),
        line("bytes beyond ASCII", "GET /\u{E1}\u{BB}\u{87} HTTP/1.1", .refused(400)),
        line("up and out", "GET /../etc/passwd HTTP/1.1", .refused(400)),
        line("up and out, escaped", "GET /a/%2e%2E/%2e%2e/b HTTP/1.1", .refused(400)),
        line("up and out, slashes escaped", "GET /a%2f..%2f..%2fb HTTP/1.1", .refused(400)),
        line("dot segment", "GET /./a HTTP/1.1", .refused(400)),
        line("dots in a name", "GET /a..b/...c HTTP/1.1", .served),
        line("backslash in the path", "GET /a\\..\\b HTTP/1.1", .refused(400)),
        line("NUL in the target", "GET /a\u{0}b HTTP/1.1", .refused(400)),
        line("delete in the target", "GET /a\u{7F} HTTP/1.1", .refused(400)),
    ]

    static let lineEndings = [
        Probe("bare LF after the request line", "GET / HTTP/1.1\nHost: a\r\n\r\n", .refused(400)),
        Probe("bare LF after a field", "GET / HTTP/1.1\r\nHost: a\n\r\n", .refused(400)),
        Probe("bare LF at the end", "GET / HTTP/1.1\r\nHost: a\r\n\n", .refused(400)),
        Probe("bare CR in the request line", "GET /\rHost: a HTTP/1.1\r\nHost: a\r\n\r\n", .refused(400)),
        field("bare CR in a value", "X: a\rY: b", .refused(400)),
        field("CR CR LF", "X: a\r", .refused(400)),
        field("folded line", "X: a\r\n b", .refused(400)),
        field("line folded with a tab", "X: a\r\n\tb", .refused(400)),
        Probe("folded line first", "GET / HTTP/1.1\r\n Host: a\r\n\r\n", .refused(400)),
    ]

    static let fields = [
        field("space before the colon", "X : a", .refused(400)),
        field("tab before the colon", "X\t: a", .refused(400)),
        field("no colon", "X", .refused(400)),
        field("no name", ": a", .refused(400)),
        field("name that is no token", "X(y): a", .refused(400)),
        field("name beyond ASCII", "X\u{E9}: a", .refused(400)),
        field("NUL in a name", "X\u{0}: a", .refused(400)),
        field("NUL in a value", "X: a\u{0}b", .refused(400)),
        field("control character in a value", "X: a\u{1}b", .refused(400)),
        field("delete in a value", "X: a\u{7F}b", .refused(400)),
        field("tab in a value", "X: a\tb", .served),
        field("value beyond ASCII", "X: \u{C4}\u{91} \u{E9}", .served),
        field("empty value", "X:", .served),
        field("spaces around a value", "X: \t a \t ", .served),
        field("two content types", "Content-Type: a/b\r\nContent-Type: c/d", .refused(400)),
        field("two authorizations", "Authorization: a\r\nAuthorization: b", .refused(400)),
        field("upgrade", "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMA", .served),
        field("unknown expectation", "Expect: 200-ok", .refused(417)),
    ]

    static let hosts = [
        host("no host", "", .refused(400)),
        host("two hosts", "Host: a\r\nHost: b\r\n", .refused(400)),
        host("the same host twice", "Host: a\r\nHost: a\r\n", .refused(400)),
        host("empty host", "Host:\r\n", .refused(400)),
        host("host and port", "Host: dichvucong.example:8080\r\n", .served),
        host("IPv6 host", "Host: [::1]:80\r\n", .served),
        host("host with a path", "Host: a/b\r\n", .refused(400)),
        host("host with a user", "Host: u@a\r\n", .refused(400)),
        host("list of hosts", "Host: a, b\r\n", .refused(400)),
        host("host with a space", "Host: a b\r\n", .refused(400)),
        host("port that is no number", "Host: a:b\r\n", .refused(400)),
        host("port too great", "Host: a:70000\r\n", .refused(400)),
        host("two ports", "Host: a:80:80\r\n", .refused(400)),
        host("empty label", "Host: a..b\r\n", .refused(400)),
        host("tab before the host", "Host:\ta\r\n", .refused(400)),
        host("tab after the host", "Host: a\t\r\n", .refused(400)),
        host("tab and spaces around the host", "Host:  \t a \t \r\n", .refused(400)),
        host("spaces around the host", "Host:   a  \r\n", .served),
        host("open bracket", "Host: [::1\r\n", .refused(400)),
        Probe("HTTP/1.0 with two hosts", "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", .refused(400)),
    ]

    static let lengths = [
        body("length", "Content-Length: 3", "abc", .served),
        body("no length", "X: y", "", .served),
        body("length 0", "Content-Length: 0", "", .served),
        body(
            "length with coding", "Content-Length: 4\r\nTransfer-Encoding: chunked", "0\r\n\r\n\(smuggled)",
            .refused(400)),
        body(
            "coding with length", "Transfer-Encoding: chunked\r\nContent-Length: 4", "0\r\n\r\n\(smuggled)",
            .refused(400)),
        body("two lengths", "Content-Length: 3\r\nContent-Length: 40", "abc\(smuggled)", .refused(400)),
        body("the same length twice", "Content-Length: 3\r\nContent-Length: 3", "abc", .refused(400)),
        body("list of lengths", "Content-Length: 3, 3", "abc", .refused(400)),
        body("signed length", "Content-Length: +3", "abc", .refused(400)),
        body("negative length", "Content-Length: -3", "abc", .refused(400)),
        body("hexadecimal length", "Content-Length: 0x3", "abc", .refused(400)),
        body("length with a fraction", "Content-Length: 3.0", "abc", .refused(400)),
        body("length with a space", "Content-Length: 3 3", "abc", .refused(400)),
        body("tab before the length", "Content-Length: \t3", "abc", .refused(400)),
        body("tab after the length", "Content-Length: 3\t", "abc", .refused(400)),
        body("spaces around the length", "Content-Length:   3  ", "abc", .served),
        body("empty length", "Content-Length:", "abc", .refused(400)),
        body("length that overflows", "Content-Length: 18446744073709551619", "abc", .refused(400)),
        body("length of 2^63", "Content-Length: 9223372036854775808", "abc", .refused(400)),
        body("greatest length", "Content-Length: 9223372036854775807", "abc", .refused(413)),
        body("length over the limit", "Content-Length: 1048577", "abc", .refused(413)),
        body("name with an underscore", "Content_Length: 30", "", .served),
    ]

    static let codings = [
        body("coding in capitals", "Transfer-Encoding: Chunked", "0\r\n\r\n", .served),
        body("two codings", "Transfer-Encoding: gzip, chunked", "0\r\n\r\n", .refused(501)),
        body("chunked twice", "Transfer-Encoding: chunked, chunked", "0\r\n\r\n", .refused(501)),
        body(
            "chunked on two lines", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", "0\r\n\r\n",
            .refused(400)),
        body("identity", "Transfer-Encoding: identity", smuggled, .refused(501)),
        body("unknown coding", "Transfer-Encoding: xchunked", smuggled, .refused(501)),
        body("coding with a vertical tab", "Transfer-Encoding: \u{B}chunked", smuggled, .refused(400)),
        body("tab before the coding", "Transfer-Encoding:\tchunked", smuggled, .refused(501)),
        body("tab after the coding", "Transfer-Encoding: chunked\t", smuggled, .refused(501)),
        body("quoted coding", "Transfer-Encoding: \"chunked\"", smuggled, .refused(501)),
        body("empty coding", "Transfer-Encoding:", smuggled, .refused(501)),
        body("coding with a space before the colon", "Transfer-Encoding : chunked", smuggled, .refused(400)),
        Probe(
            "coding in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n\(smuggled)",
            .refused(400)),
    ]

    static let chunked = [
        chunks("chunks", "3\r\nabc\r\n0A\r\n0123456789\r\n0\r\n\r\n", .served),
        chunks("extensions", "3;a;b=c;d=\"e;\\\"f\"\r\nabc\r\n0;x\r\n\r\n", .served),
        chunks("trailer", "1\r\na\r\n0\r\nX: y\r\n\r\n", .served),
        chunks("trailer with a length", "1\r\na\r\n0\r\nContent-Length: 5\r\n\r\n", .refused(400)),
        chunks("trailer with a host", "1\r\na\r\n0\r\nHost: b\r\n\r\n", .refused(400)),
        chunks("malformed trailer", "1\r\na\r\n0\r\nX y\r\n\r\n", .refused(400)),
        chunks("folded trailer", "1\r\na\r\n0\r\nX: y\r\n z\r\n\r\n", .refused(400)),
        chunks("size with 0x", "0x3\r\nabc\r\n0\r\n\r\n", .refused(400)),
        chunks("signed size", "+3\r\nabc\r\n0\r\n\r\n", .refused(400)),
        chunks("negative size", "-3\r\nabc\r\n0\r\n\r\n", .refused(400)),
        chunks("no size", "\r\nabc\r\n0\r\n\r\n", .refused(400)),
        chunks("space before the size", " 3\r\nabc\r\n0\r\n\r\n", .refused(400)),
        chunks("space after the size", "3 \r\nabc\r\n0\r\n\r\n", .refused(400)),
        chunks("size that is no number", "g\r\nabc\r\n0\r\n\r\n", .refused(400)),
        chunks("size that overflows", "10000000000000003\r\nabc\r\n0\r\n\r\n", .refused(400)),
        chunks("greatest size", "7fffffffffffffff\r\nabc\r\n0\r\n\r\n", .refused(400)),
        chunks("size over the limit", "100001\r\nabc", .refused(413)),
        chunks("size ends with bare LF", "3\nabc\r\n0\r\n\r\n", .refused(400)),
        chunks("chunk ends with bare LF", "3\r\nabc\n0\r\n\r\n", .refused(400)),
        chunks("chunk longer than its size", "3\r\nabcd\r\n0\r\n\r\n", .refused(400)),
        chunks("chunk without an end", "3\r\nabc0\r\n\r\n", .refused(400)),
        chunks("bare CR in an extension", "3;a\rb\r\nabc\r\n0\r\n\r\n", .refused(400)),
        chunks("extension without a name", "3;\r\nabc\r\n0\r\n\r\n", .refused(400)),
        chunks("extension without its quote", "3;a=\"b\r\nabc\r\n0\r\n\r\n", .refused(400)),
        chunks("long extension", "3;\(String(repeating: "a", count: 300))\r\nabc\r\n0\r\n\r\n", .refused(400)),
    ]

    static let limits = [
        line("longest line", "GET /\(String(repeating: "a", count: 7_986)) HTTP/1.1", .served),
        line("line too long", "GET /\(String(repeating: "a", count: 7_987)) HTTP/1.1", .refused(414)),
        Probe("line without an end", "GET /\(String(repeating: "a", count: 9_000))", .refused(414)),
        field("longest field", "X: \(String(repeating: "a", count: 7_997))", .served),
        field("field too long", "X: \(String(repeating: "a", count: 7_998))", .refused(431)),
        field("field without an end", "X: \(String(repeating: "a", count: 30_000))", .refused(431)),
        field("most fields", (1...99).map { "X: \($0)" }.joined(separator: "\r\n"), .served),
        field("too many fields", (1...100).map { "X: \($0)" }.joined(separator: "\r\n"), .refused(431)),
        field(
            "head too large",
            (1...4).map { _ in "X: \(String(repeating: "a", count: 4_500))" }.joined(separator: "\r\n"),
            .refused(431)),
    ]
}
