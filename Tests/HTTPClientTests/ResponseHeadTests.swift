import Testing

@testable import HTTPClient

@Suite("Response heads")
struct ResponseHeadTests {
    private func head(_ lines: [String], limit: Int = 1000) throws(ResponseHead.Fault) -> ResponseHead {
        var head = ResponseHead()
        for line in lines {
            let bytes = Array("\(line)\r\n".utf8)
            let fault = bytes.withUnsafeBytes { buffer -> ResponseHead.Fault? in
                do throws(ResponseHead.Fault) { try head.take(line: buffer, limit: limit) } catch { return error }
                return nil
            }
            if let fault { throw fault }
        }
        return head
    }

    @Test("Informational responses are passed over, trailers dropped")
    func parts() throws {
        let head = try head([
            "HTTP/1.1 103 Early Hints", "Link: x", "", "HTTP/1.1 200", "A: b ", "C:\td", "E:", "",
            "HTTP/1.1 500 trailer",
        ])
        #expect(head.isWhole && head.status == 200)
        #expect(head.fields.map { "\($0.name)=\($0.value)" } == ["A=b", "C=d", "E="])
    }

    @Test(
        "A status line is HTTP/1.x and three digits",
        arguments: [
            "HTTP/2 200 OK", "HTTP/1.2 200 OK", "HTTP/1.1  200", "HTTP/1.1 20", "HTTP/1.1 2000", "HTTP/1.1 200OK",
            "HTTP/1.1 099 x", "HTTP/1.1 600 x", "HTTP/1.1 2x0 OK", "http/1.1 200 OK", "HTTP/1.1", "", "ICY 200 OK",
        ])
    func statusLines(line: String) {
        #expect(throws: ResponseHead.Fault.notHTTP) { try head([line]) }
    }

    @Test(
        "A field is a token, a colon and no control characters",
        arguments: ["no colon", ": x", "a b: c", "a : c", " folded: x", "\tfolded", "a: \0", "a: b\rc", "đ: x"])
    func fields(line: String) {
        #expect(throws: ResponseHead.Fault.malformed) { try head(["HTTP/1.1 200 OK", line]) }
    }

    @Test("Lengths must be digits and agree", arguments: [["1", "2"], ["1, 1"], ["-1"], [""], ["+1"], ["0x1"]])
    func lengths(values: [String]) {
        #expect(throws: ResponseHead.Fault.malformed) {
            try head(["HTTP/1.1 200 OK"] + values.map { "content-Length: \($0)" } + [""])
        }
    }

    @Test("The length announced is that of the final head, in any case of its name; equal ones are one")
    func announced() throws {
        let head = try head([
            "HTTP/1.1 103 x", "Content-Length: x", "", "HTTP/1.1 200 x", "CONTENT-length: 07", "Content-Length:07", "",
        ])
        #expect(head.announcedLength == 7)
        #expect(
            try self.head(["HTTP/1.1 200 x", "Content-Lengthy: 7", "Content_Length: 7", ""]).announcedLength == nil)
        let huge = String(repeating: "9", count: 30)
        #expect(try self.head(["HTTP/1.1 200 x", "Content-Length: \(huge)", ""]).announcedLength == nil)
    }

    @Test("A token's characters are those of RFC 9110, section 5.6.2")
    func tokens() {
        let tokens = Array("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
        for byte in UInt8.min...UInt8.max { #expect(byte.isTokenCharacter == tokens.contains(byte), "\(byte)") }
    }

    @Test("All lines count towards the limit, with informational ones and trailers")
    func limit() throws {
        let lines = ["HTTP/1.1 100 x", "", "HTTP/1.1 200 x", "", "T: 1"]
        let size = lines.reduce(0) { $0 + $1.utf8.count + 2 }
        #expect(try head(lines, limit: size).isWhole)
        #expect(throws: ResponseHead.Fault.tooLarge) { try head(lines, limit: size - 1) }
    }
}
