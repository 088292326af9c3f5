import Testing

@testable import HTTPClient

@Suite("URLs")
struct ClientURLTests {
    @Test(
        "A URL is read into scheme, host, port and target",
        arguments: [
            ("https://a.gov.vn", "https://a.gov.vn/", 443), ("HTTP://A.Gov.VN:80/x", "http://a.gov.vn/x", 80),
            ("http://a:8080?q=1", "http://a:8080/?q=1", 8080), ("https://a/b?c=d#e", "https://a/b?c=d", 443),
            ("http://127.0.0.1/", "http://127.0.0.1/", 80), ("http://[::1]:81/", "http://[::1]:81/", 81),
            ("https://a_b.vn/%C4%91?x=%20", "https://a_b.vn/%C4%91?x=%20", 443),
            ("https://1a.vn/", "https://1a.vn/", 443),
            ("https://a/u://b@c", "https://a/u://b@c", 443),
        ])
    func reads(text: String, normal: String, port: Int) throws {
        let url = try? ClientURL(text)
        #expect(url?.text == normal && url?.port == port)
    }

    @Test(
        "What is no URL says why",
        arguments: [
            ("", ClientError.RequestFault.urlScheme), ("a.vn/x", .urlScheme), ("ftp://a/", .urlScheme),
            ("file:///etc/passwd", .urlScheme), ("https:/a", .urlScheme), ("//a/", .urlScheme),
            ("/a?https://b", .urlScheme),
            ("https://", .urlHost), ("https:///x", .urlHost), ("https://?x", .urlHost), ("https://:80/", .urlHost),
            ("https://a..b/", .urlHost), ("https://a./", .urlHost), ("https://-a/", .urlHost),
            ("http://[::1/", .urlHost),
            ("http://[127.0.0.1]/", .urlHost), ("http://[fe80::1%25lo]/", .urlHost), ("http://0x7f.1/", .urlHost),
            ("http://2130706433/", .urlHost), ("http://127.1/", .urlHost), ("http://0177.0.0.1/", .urlHost),
            ("http://a.0x7f/", .urlHost), ("http://a,b/", .urlHost), ("https://a:/", .urlPort),
            ("https://a:0/", .urlPort),
            ("https://a:65536/", .urlPort), ("https://a:+1/", .urlPort), ("http://[::1]x/", .urlPort),
            ("https://u@a/", .urlUser), ("https://u:p@a/", .urlUser), ("https://a@b@c/", .urlUser),
            ("https://a/ b", .urlCharacter(offset: 10)), ("https://a/\r\nX: y", .urlCharacter(offset: 10)),
            ("https://a/\0", .urlCharacter(offset: 10)), ("https://đ.vn/", .urlCharacter(offset: 8)),
            ("https://a/%4", .urlCharacter(offset: 10)), ("https://a/%zz", .urlCharacter(offset: 10)),
            ("https://a\\b/", .urlCharacter(offset: 9)), ("https://a/<", .urlCharacter(offset: 10)),
        ])
    func malformed(text: String, fault: ClientError.RequestFault) {
        #expect(throws: ClientError.invalidRequest(fault)) { try ClientURL(text) }
    }

    @Test("A URL has at most 8,192 bytes")
    func length() throws {
        let longest = "https://a/" + String(repeating: "x", count: ClientURL.lengthLimit - 10)
        #expect(try ClientURL(longest).text == longest)
        #expect(throws: ClientError.invalidRequest(.urlTooLong(limit: 8192))) { try ClientURL(longest + "x") }
    }

    @Test("A URL shown hides its target")
    func description() throws {
        #expect(try "\(ClientURL("https://a.vn/?so=001099000001"))" == "https://a.vn")
    }

    @Test(
        "A location on the same server is resolved; another leads nowhere",
        arguments: [
            ("/x", "/x"), ("x", "/a/x"), ("?y", "/a/b?y"), ("", "/a/b?q"), ("#f", "/a/b?q"), ("x:y", nil),
            ("./x:y", "/a/./x:y"),
            ("https://h.vn/z", "/z"), ("HTTPS://H.VN:443/z#f", "/z"), ("//h.vn/z", "/z"), ("http://h.vn/z", nil),
            ("https://h.vn:444/z", nil), ("https://g.vn/z", nil), ("//g.vn/z", nil), ("https://h.vn@g.vn/", nil),
            ("/x\r\nSet-Cookie: a", nil), ("/%", nil), ("\\\\g.vn/", nil), ("/\\g.vn", nil), ("javascript:alert", nil),
        ] as [(String, String?)])
    func redirects(location: String, target: String?) throws {
        #expect(try ClientURL("https://h.vn/a/b?q").redirected(to: location)?.target == target)
    }
}
