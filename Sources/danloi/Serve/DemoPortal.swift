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
            let page = DemoPortalPage(assistant: address.origin, site: Self.id)
            return page?.handle(request) ?? .text("the assistant has no origin\n", status: .serviceUnavailable)
        }
        self.address = address
    }

    /// Returns its own origin.
    func start() throws(ServerError) -> String { "http://\(try server.start())" }

    /// Tells the page where the assistant is.
    func show(assistant origin: String) { address.origin = origin }

    func stop() async { await server.stop(within: .seconds(1)) }
}

/// Where the assistant is, once it is known.
private final class AssistantAddress: Sendable {
    private let text = Mutex("http://127.0.0.1")

    var origin: String {
        get { text.withLock { $0 } }
        set { text.withLock { $0 = newValue } }
    }
}
