import Assistant
import Catalogue
import HTTPServer

/// The pages for people, which need no JavaScript: forms, full pages, a sheet for printing, a calendar file; and the files that
/// make them more comfortable.
public struct Pages: Sendable {
    let conversations: any Conversations
    /// Origins whose pages may frame the panel, such as `https://dichvucong.example.gov.vn`.
    let frameAncestors: [String]
    /// The names of portals that conversations are counted for; nil takes any.
    let sites: Set<String>?

    /// In the address after the first message in a frame: there, a browser may have kept no cookie.
    static let begun = "moi"

    public init(conversations: any Conversations, frameAncestors: [String], sites: Set<String>? = nil) {
        (self.conversations, self.frameAncestors, self.sites) = (conversations, frameAncestors, sites)
    }

    /// Any page served from this machine itself: for trying things out, where no portal is configured.
    public static let loopback = ["http://127.0.0.1:*", "http://localhost:*"]

    /// The methods of a page, or of one of its files; nil for any other path.
    static func methods(at target: Target) -> [HTTPServer.Method]? {
        let path = target.segments
        guard path.count == 1, let name = path.first else { return nil }
        if WidgetAsset.named(name) != nil { return [.get, .head] }
        switch name {
        case "": return [.get, .head]
        // Read, it sends on to the page.
        case "hoi-dap", "ban-in": return [.get, .head, .post]
        case "lich.ics": return [.post]
        default: return nil
        }
    }

    /// Answers a request for a page or one of its files; nil for any other path.
    public func handle(_ request: Request) async -> Response? {
        guard let methods = Self.methods(at: request.target), let name = request.target.segments.first else {
            return nil
        }
        guard methods.contains(request.method) else { return notAllowed(methods.list) }
        if let asset = WidgetAsset.named(name) { return asset.response(to: request) }
        switch name {
        case "": return await start(request)
        // Else a reload or a bookmark of what is only sent to.
        case "hoi-dap": return request.method == .post ? await takeForm(request) : redirect(to: "/")
        case "ban-in": return await sheet(request)
        case "lich.ics": return await calendar(request)
        default: return nil
        }
    }

    private func start(_ request: Request) async -> Response {
        var setting = PageSetting(request.target.queryItems.map { ($0.name, $0.value) })
        guard let token = ConversationCookie.token(request) else {
            var page = Page(setting: setting)
            if request.target[Self.begun] != nil { page.notice = .frameKeepsNothing }
            return respond(page)
        }
        do {
            let turns = try await conversations.read(token)
            setting.settle(turns)
            return respond(Page(setting: setting, turns: turns, of: token))
        } catch {
            var page = Page(setting: setting)
            switch error {
            case .busy(let seconds), .notStored(let seconds):
                // Nothing was sent: there is nothing to send again, but the conversation to come back to.
                page.isUnread = true
                page.notice = .notReopened
                return respond(page, status: Self.status(for: error), retryAfter: seconds)
            case .notFound, .noSuchTurn, .idTaken, .movedOn, .tooLong: page.notice = word(for: error)
            }
            var response = respond(page, status: Self.status(for: error, isPage: true))
            if error == .notFound { ConversationCookie.clear(on: &response, for: request) }
            return response
        }
    }

    func respond(_ page: Page, status: Status = .ok, retryAfter: Int? = nil) -> Response {
        html(page.html, status: status, retryAfter: retryAfter)
    }

    func html(_ text: String, status: Status = .ok, retryAfter: Int? = nil) -> Response {
        var response = Response(
            status: status, headers: ["Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store"],
            body: .bytes(Array(text.utf8)))
        PageHeaders.secure(&response, framedBy: frameAncestors)
        if let retryAfter { PageHeaders.add(&response, "Retry-After", "\(retryAfter)") }
        return response
    }

    func redirect(to address: String) -> Response {
        var response = Response(status: .seeOther, headers: ["Cache-Control": "no-store"])
        PageHeaders.add(&response, "Location", address)
        PageHeaders.secure(&response, framedBy: frameAncestors)
        return response
    }

    private func notAllowed(_ methods: String) -> Response {
        var response = Problem(.methodNotAllowed, "method-not-allowed", "This is not done here").response
        PageHeaders.add(&response, "Allow", methods)
        return response
    }

    /// What a person is told of it.
    func word(for error: ConversationError) -> PageWord {
        switch error {
        case .notFound, .noSuchTurn: .gone
        // A page's id is used up once its form was sent: this one was gone back to.
        case .idTaken, .movedOn: .movedOn
        case .tooLong: .tooLongTalk
        case .busy: .busy
        case .notStored: .notStored
        }
    }

    static func status(for error: ConversationError, isPage: Bool = false) -> Status {
        switch error {
        case .notFound, .noSuchTurn: isPage ? .ok : .notFound
        case .idTaken, .movedOn, .tooLong: .conflict
        case .busy, .notStored: .serviceUnavailable
        }
    }
}

/// How a page is to look and speak, as its address or a form says it.
struct PageSetting: Sendable {
    /// What the visitor asked for; nil leaves it to the conversation.
    private let asked: Language?
    private(set) var language: Language
    /// Shown within a portal's page.
    let isEmbedded: Bool
    /// The portal's name.
    let site: String

    init(_ fields: [(name: String, value: String)]) {
        func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }
        asked = value("language").flatMap(Language.init)
        language = asked ?? .vi
        isEmbedded = value("embed") == "1"
        site = value("site").map(Self.siteName) ?? ""
    }

    /// A name that is none is no name.
    private static func siteName(_ text: String) -> String {
        let isName =
            text.utf8.count <= 64
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                    true
                default: false
                }
            }
        return isName ? text : ""
    }

    /// Speaks the language of a conversation's last answer unless another was asked for.
    mutating func settle(_ turns: [ConversationTurn]) {
        guard asked == nil, let last = turns.last.flatMap({ ShownReply($0.reply) }) else { return }
        language = Language(rawValue: last.language) ?? .vi
    }

    /// The same page in the other language.
    var otherLanguage: Language { language == .vi ? .en : .vi }

    /// The query that brings this setting back.
    var query: [(name: String, value: String)] {
        var items: [(name: String, value: String)] = []
        if let asked { items.append(("language", asked.rawValue)) }
        if isEmbedded { items.append(("embed", "1")) }
        if !site.isEmpty { items.append(("site", site)) }
        return items
    }
}
