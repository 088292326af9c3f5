import Assistant
import Catalogue
import Dialogue
import HTTPServer
import JSON
import Vietnamese

/// The assistant over HTTP: the API, the page, and the widget.
public struct Portal: Sendable {
    let conversations: any Conversations
    let catalogue: Catalogue
    /// Origins whose pages may frame the panel.
    public var frameAncestors = Pages.loopback

    public init(conversations: any Conversations, catalogue: Catalogue) {
        (self.conversations, self.catalogue) = (conversations, catalogue)
    }

    /// Answers one request.
    public func handle(_ request: Request) async -> Response {
        let segments = request.target.segments
        switch (request.method, segments) {
        case (.get, ["healthz"]): return .text("ok\n")
        case (_, let path) where path.starts(with: ["api", "v1", "conversations"]):
            return await conversation(request, Array(path.dropFirst(3)))
        default:
            let pages = Pages(conversations: conversations, frameAncestors: frameAncestors)
            return await pages.handle(request) ?? Problem.notFound.response
        }
    }
}
