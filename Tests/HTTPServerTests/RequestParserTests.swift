import TestSupport
import Testing

@testable import HTTPServer

@Suite("The parser")
struct RequestParserTests {
    @Test("A head is read with all it says")
    func head() throws {
        let text =
            "POST /a%20b/c?x=1&y=%C4%91 HTTP/1.1\r\nHost: a\r\nX-One:  1 \r\nx-one: 2\r\nContent-Length: 2\r\n\r\nhi"
        let transcript = Transcript(of: Array(text.utf8)) { _ in .max }
        let head = try #require(transcript.heads.first)
        #expect(head.method == .post && head.minorVersion == 1 && head.keepsAlive)
        #expect(head.target.path == "/a b/c" && head.target["x"] == "1" && head.target["y"] == "đ")
        #expect(head.headers.count == 4 && head.headers["HOST"] == "a")
        #expect(head.headers.values(named: "X-One") == ["1", "2"])
        #expect(transcript.bodies == [Array("hi".utf8)] && transcript.ended == 1)
    }

    @Test("Random mutations of good requests are read the same however they are cut, and never crash")
    func mutations() {
        let seeds = Probe.all.filter { $0.outcome == .served && $0.bytes.count < 500 }.map(\.bytes)
        var random = SplitMix(seed: 11)
        for round in 0..<500 as Range<UInt64> {
            var bytes = (0..<Int.random(in: 1...3, using: &random)).flatMap { _ in
                seeds[Int.random(in: 0..<seeds.count, using: &random)]
            }
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                default: bytes.insert([13, 10, 32, 58, 48, 0][Int.random(in: 0...5, using: &random)], at: place)
                }
                if bytes.isEmpty { bytes = [13] }
            }
            let whole = Transcript(of: bytes) { _ in .max }
            #expect(whole == Transcript(of: bytes) { _ in 1 })
            #expect(whole == Transcript(of: bytes, cut: Transcript.randomCut(round)))
            #expect(whole.bodies.joined().count <= bytes.count && whole.heads.count - whole.ended <= 1)
        }
    }

    @Test("Tight limits hold wherever the bytes are cut")
    func tightLimits() {
        var limits = RequestParser.Limits()
        (limits.requestLineBytes, limits.fieldLineBytes, limits.fields) = (20, 15, 3)
        let requests = [
            "GET /a HTTP/1.1\r\nHost: a\r\n\r\n", "GET /abcdefgh HTTP/1.1\r\n",
            "GET / HTTP/1.1\r\nHost: abcdefghi\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: abcdefghij\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nA: b\r\nC: d\r\nE: f\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nLong: 123456\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab",
            "POST / HTTP/1.1\r\nHost: a\nX", "POST / HTTP/1.1\r\nHost: aaaaaaaaaaaaaaaaa\n",
        ]
        for headBytes in 0...60 {
            limits.headBytes = headBytes
            for request in requests {
                let whole = Transcript(of: Array(request.utf8), limits: limits) { _ in .max }
                #expect(whole == Transcript(of: Array(request.utf8), limits: limits) { _ in 1 })
                #expect(headBytes > 24 || whole.heads.isEmpty)
            }
        }
    }

    @Test("A body over the limit is refused before it is taken in", arguments: [0, 1, 10, 100])
    func bodyLimit(limit: Int) {
        for (size, fits) in [(limit, true), (limit + 1, false)] {
            let data = String(repeating: "a", count: size)
            let plain = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(size)\r\n\r\n\(data)"
            let sizes = size == 0 ? "" : "\(String(size, radix: 16))\r\n\(data)\r\n"
            let chunked = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n\(sizes)0\r\n\r\n"
            for text in [plain, chunked] {
                let whole = Transcript(of: Array(text.utf8), bodyLimit: limit) { _ in .max }
                #expect(whole.refusal == (fits ? nil : .bodyTooLarge) && whole.ended == (fits ? 1 : 0))
                #expect(whole.bodies == [fits ? Array(data.utf8) : []])
            }
        }
    }

    @Test("A thousand requests in one piece are read in linear time and order")
    func manyAtOnce() {
        let text = (0..<1_000).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined()
        let whole = Transcript(of: Array(text.utf8)) { _ in .max }
        #expect(whole.heads.map(\.target.raw) == (0..<1_000).map { "/\($0)" } && whole.isIdle)
    }
}

@Suite("Targets")
struct TargetTests {
    @Test(
        "Escapes are read once, and segments keep their slashes",
        arguments: [
            ("/", "/", [""]), ("/a/b", "/a/b", ["a", "b"]), ("/a%2Fb/c", "/a/b/c", ["a/b", "c"]),
            ("/a+b", "/a+b", ["a+b"]), ("/%252e", "/%2e", ["%2e"]), ("/a//b/", "/a//b/", ["a", "", "b", ""]),
        ])
    func paths(raw: String, path: String, segments: [String]) throws {
        let target = try #require(Target(Array(raw.utf8)[...]))
        #expect(target.raw == raw && target.path == path && target.segments == segments && target.query == nil)
    }

    @Test("Query items are decoded, in order")
    func query() throws {
        let target = try #require(Target(Array("/a?x=1&y&&x=a%26b+c=d&%C4%91=%20".utf8)[...]))
        #expect(target.queryItems.map(\.name) == ["x", "y", "x", "đ"])
        #expect(target.queryItems.map(\.value) == ["1", "", "a&b c=d", " "])
        #expect(target["x"] == "1" && target["z"] == nil && target.path == "/a")
    }
}

@Suite("Fields of a head")
struct HeaderFieldsTests {
    @Test("What could break a head in two is not taken", arguments: ["a\r\nb", "a\nb", "a\u{0}", "\r", "a\u{7F}"])
    func values(value: String) {
        var fields = HeaderFields()
        #expect(throws: HeaderError.badValue) { try fields.append("X", value) }
        #expect(throws: HeaderError.badName) { try fields.append("X\(value)", "a") }
        #expect(fields.isEmpty)
    }

    @Test(
        "The server's own fields are not taken",
        arguments: ["Content-Length", "transfer-encoding", "DATE", "Connection"])
    func reserved(name: String) {
        var fields: HeaderFields = ["A": "b"]
        #expect(throws: HeaderError.reserved) { try fields.set(name, "1") }
        #expect(fields == ["a": "b"])
    }

    @Test("Names are equal without regard to case; order and repetition are kept")
    func order() throws {
        var fields: HeaderFields = ["A": "1", "B": "2", "a": "3"]
        #expect(
            fields["a"] == "1" && fields.values(named: "A") == ["1", "3"] && fields.map(\.name) == ["A", "B", "a"])
        try fields.set("A", "đ")
        #expect(fields.map(\.value) == ["2", "đ"])
        fields.remove("b")
        #expect(fields.count == 1 && !fields.contains("B"))
    }

    @Test("A connection at rest keeps little memory, whatever came before")
    func memoryAtRest() {
        var parser = RequestParser()
        let body = [UInt8](repeating: 120, count: 60_000)
        let bytes = Array("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.count)\r\n\r\n".utf8) + body
        bytes.withUnsafeBytes { parser.append($0) }
        while parser.next() != nil {}
        #expect(parser.isIdle)
        #expect(parser.buffer.capacity <= 16_384)
    }
}
