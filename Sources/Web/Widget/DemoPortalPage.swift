import HTTPServer

/// A page like a province's portal, served from another origin than the assistant, with the widget on it.
///
/// Its policy is as strict as a portal's can be; what it allows is all that the widget needs.
public struct DemoPortalPage: Sendable {
    /// The assistant's origin, such as `http://127.0.0.1:8600`.
    public let assistant: String
    /// The portal's name in the assistant's configuration.
    public let site: String

    /// nil unless `assistant` is an origin.
    public init?(assistant: String, site: String = "demo") {
        let isOrigin = assistant.hasPrefix("http://") || assistant.hasPrefix("https://")
        let isPlain = assistant.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "."),
                UInt8(ascii: "-"), UInt8(ascii: "["), UInt8(ascii: "]"):
                true
            default: false
            }
        }
        guard isOrigin, isPlain, HTMLWriter.Link.web(assistant + "/widget.js") != nil else { return nil }
        (self.assistant, self.site) = (assistant, site)
    }

    /// Answers a request to the demo portal: its page, its style, or that there is nothing.
    public func handle(_ request: Request) -> Response {
        switch (request.method, request.target.segments) {
        case (.get, [""]), (.get, ["cong-demo"]), (.head, [""]), (.head, ["cong-demo"]): page
        case (.get, ["demo.css"]), (.head, ["demo.css"]): style
        default: Problem.notFound.response
        }
    }

    private var page: Response {
        var response = Response(
            headers: ["Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store"],
            body: .bytes(Array(html.utf8)))
        PageHeaders.add(
            &response, "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; "
                + "frame-ancestors 'none'; script-src \(assistant); frame-src \(assistant)")
        PageHeaders.add(&response, "X-Content-Type-Options", "nosniff")
        PageHeaders.add(&response, "Referrer-Policy", "strict-origin-when-cross-origin")
        return response
    }

    private var style: Response {
        let bytes = EmbeddedAsset.demoStyle.withUTF8Buffer { Array($0) }
        var response = Response(headers: ["Content-Type": "text/css; charset=utf-8"], body: .bytes(bytes))
        PageHeaders.secure(&response, isForOthers: false)
        return response
    }

    private var html: String {
        let services = [
            ("Khai sinh, kết hôn, khai tử", "Hộ tịch, xác nhận tình trạng hôn nhân, trích lục."),
            ("Cư trú, căn cước", "Đăng ký thường trú, tạm trú, cấp và đổi thẻ căn cước."),
            ("Đất đai, nhà ở", "Cấp giấy chứng nhận, đăng ký biến động, cung cấp thông tin."),
            ("Kinh doanh", "Thành lập, thay đổi, chấm dứt hộ kinh doanh và doanh nghiệp."),
        ]
        return HTMLWriter.document(language: "vi") { html in
            html.element(.head) { html in
                html.element(.meta, .charset("utf-8"))
                html.element(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
                html.element(.title, text: "Cổng dịch vụ công tỉnh Mẫu")
                html.element(.link, .rel("icon"), .href(.nothing))
                html.element(.link, .rel("stylesheet"), .href(.own("/demo.css")))
            }
            html.element(.body) { html in
                html.element(.header) { html in
                    html.element(.p, .class("name"), text: "Cổng dịch vụ công tỉnh Mẫu")
                }
                html.element(.main) { html in
                    html.element(.h1, text: "Bạn cần làm thủ tục gì?")
                    html.element(.p, text: "Trang minh họa, không phải cổng thật. Nút trợ lý ở góc dưới bên phải.")
                    html.element(.ul, .class("services")) { html in
                        for (name, words) in services {
                            html.element(.li) { html in
                                html.element(.h2, text: name)
                                html.element(.p, text: words)
                            }
                        }
                    }
                }
                html.element(.footer) { $0.element(.p, text: "Trang minh họa của Dẫn Lối.") }
                if let loader = HTMLWriter.Link.web(assistant + "/widget.js") {
                    html.element(
                        .script, .src(loader), .flag(.defer), .data("site", site), .data("accent", "#0b5d8a"),
                        .data("position", "right"))
                }
            }
        }.text
    }
}
