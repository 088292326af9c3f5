import Testing

@testable import HTTPClient

@Suite("Requests")
struct ClientRequestTests {
    @Test(
        "A header that could split a request cannot be made",
        arguments: ["a\r\nX: y", "a\nb", "a\0b", "a\u{7F}", "\u{1B}"])
    func values(value: String) {
        #expect(throws: ClientError.invalidRequest(.headerValue(name: "X"))) { try HeaderField("X", value) }
    }

    @Test("A header's name is a token", arguments: ["", "a b", "a:", "a\r\n", "đ", "a\0", "(a)"])
    func names(name: String) {
        #expect(throws: ClientError.invalidRequest(.headerName)) { try HeaderField(name, "x") }
    }

    @Test(
        "Headers that frame a message are the client's",
        arguments: ["Host", "content-length", "TRANSFER-ENCODING", "Expect"])
    func reserved(name: String) throws {
        let (url, field) = (try ClientURL("https://a/"), try HeaderField(name, "x"))
        #expect(throws: ClientError.invalidRequest(.reservedHeader(name: name))) {
            try ClientRequest(.get, url, headers: [field])
        }
    }

    @Test("GET and HEAD have no body", arguments: [ClientRequest.Method.get, .head])
    func bodies(method: ClientRequest.Method) throws {
        let url = try ClientURL("https://a/")
        #expect(throws: ClientError.invalidRequest(.bodyNotAllowed)) { try ClientRequest(method, url, body: [1]) }
    }

    @Test("Header names are looked up without regard to case")
    func lookup() throws {
        let headers = [try HeaderField("X-A", "1"), try HeaderField("x-a", "2")]
        #expect(headers["x-A"] == "1" && headers["X-B"] == nil)
    }
}
