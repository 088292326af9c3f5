import HTTPServer
import Synchronization
import Web

/// An invented portal of a province on a port of its own, to try the widget on a page of another origin.
final class DemoPortal: Sendable {
    /// The portal's id in the allow list.
    static let id = "cong-demo"

    private let server: Server
    private let address: AssistantAddress

    init(_ endpoint: Endpoint) {
        let address = AssistantAddress()
        server = Server(ServerConfiguration(endpoint: endpoint)) { request in
            guard request.method == .get || request.method == .head, request.path == "/" || request.path == "/cong-demo"
            else { return .text("not found\n", status: .notFound) }
            return Self.page(assistant: address.origin)
        }
        self.address = address
    }

    /// Returns its own origin.
    func start() throws(ServerError) -> String { "http://\(try server.start())" }

    /// Tells the page where the assistant is.
    func show(assistant origin: String) { address.origin = origin }

    func stop() async { await server.stop(within: .seconds(1)) }

    /// The page until the widget's own one is here.
    private static func page(assistant origin: String) -> Response {
        let page = """
            <!doctype html><html lang="vi"><meta charset="utf-8"><title>Cổng demo</title>
            <h1>Cổng dịch vụ công (trang thử)</h1><p>Trợ lý: <a href="\(origin)/">\(origin)</a></p>
            <script src="\(origin)/widget.js" data-site="\(id)" async></script></html>

            """
        var response = Response(headers: ["Content-Type": "text/html; charset=utf-8"], body: .bytes(Array(page.utf8)))
        // An origin is a well formed value.
        try? response.headers.append(
            "Content-Security-Policy",
            "default-src 'none'; script-src \(origin); frame-src \(origin); style-src 'self'; base-uri 'none'")
        return response
    }
}

/// Where the assistant is, once it is known.
private final class AssistantAddress: Sendable {
    private let text = Mutex("http://127.0.0.1")

    var origin: String {
        get { text.withLock { $0 } }
        set { text.withLock { $0 = newValue } }
    }
}
