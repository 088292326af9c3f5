import Assistant
import Catalogue
import Foundation
import HTTPClient
import HTTPServer
import OneStop
import Vietnamese

@testable import Web

/// The pages on a real socket for the time of a test.
struct ServedPages {
    let client: Client
    let origin: String

    static func run(
        _ conversations: any Conversations = DurableConversations.small, _ test: (ServedPages) async throws -> Void
    ) async throws {
        let pages = Pages(conversations: conversations, frameAncestors: Pages.loopback)
        try await run(handler: { await pages.handle($0) ?? Problem.notFound.response }, test)
    }

    static func run(
        handler: @escaping @Sendable (Request) async -> Response, _ test: (ServedPages) async throws -> Void
    ) async throws {
        let server = Server(ServerConfiguration(), handler: handler)
        let endpoint = try server.start()
        var configuration = ClientConfiguration()
        configuration.schemes = [.http]
        configuration.peers = .loopback
        configuration.redirectLimit = 0
        let client = try Client(configuration)
        do {
            try await test(ServedPages(client: client, origin: "http://127.0.0.1:\(endpoint.port ?? 0)"))
        } catch {
            client.close()
            await server.stop(within: .zero)
            throw error
        }
        client.close()
        await server.stop(within: .zero)
    }

    func get(_ path: String, _ headers: [(String, String)] = []) async throws -> Answer {
        try await Answer(client.send(ClientRequest(.get, ClientURL(origin + path), headers: fields(headers))))
    }

    func post(_ path: String, _ form: [(String, String)], _ headers: [(String, String)] = []) async throws -> Answer {
        let body = form.map { "\(FormFields.encoded($0.0))=\(FormFields.encoded($0.1))" }.joined(separator: "&")
        return try await post(path, body: body, headers)
    }

    func post(
        _ path: String, body: String, type: String = "application/x-www-form-urlencoded",
        _ headers: [(String, String)] = []
    ) async throws -> Answer {
        try await Answer(
            client.send(
                ClientRequest(
                    .post, ClientURL(origin + path), headers: fields(headers + [("Content-Type", type)]),
                    body: Array(body.utf8))))
    }

    private func fields(_ headers: [(String, String)]) throws -> [HeaderField] {
        try headers.map { try HeaderField($0.0, $0.1) }
    }

    struct Answer {
        let status: Int
        let text: String
        private let response: ClientResponse

        init(_ response: ClientResponse) {
            (self.response, status) = (response, response.status)
            text = String(decoding: response.body, as: UTF8.self)
        }

        subscript(name: String) -> String? { response.headers[name] }

        /// The cookie as the browser sends it back.
        var cookie: String? { self["Set-Cookie"].map { String($0.prefix { $0 != ";" }) } }

        /// The value of the first hidden field of that name.
        func hidden(_ name: String) -> String? {
            guard let start = text.firstRange(of: "name=\"\(name)\" value=\"") else { return nil }
            return String(text[start.upperBound...].prefix { $0 != "\"" })
        }
    }
}

/// The small invented catalogue that dialogue tests use.
enum Catalogues {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let small: Catalogue = {
        let result = CatalogueReader.read(folder: root.appendingPathComponent("fixtures/catalogue/dialogue").path)
        return Catalogue(
            procedures: result.procedures, fields: result.fields, terms: result.terms, sayings: result.sayings)
    }()
}

extension DurableConversations {
    static var small: DurableConversations { inMemory(Catalogues.small, at: Instant(seconds: 1_786_765_000)) }

    static func inMemory(_ catalogue: Catalogue, at moment: Instant) -> DurableConversations {
        inMemory(served: ServedCatalogue(.init(catalogue, digest: "", since: moment)), clock: { moment })
    }
}

/// Conversations with turns given beforehand, or an error instead.
struct GivenConversations: Conversations {
    var turns: [ConversationTurn] = []
    var error: ConversationError?
    /// Reading fails too.
    var isUnread = false
    static let token = ConversationToken(String(repeating: "a", count: 43))

    func start(_ opening: ConversationOpening) async throws(ConversationError) -> StartedConversation {
        if let error { throw error }
        guard let token = Self.token else { throw .notFound }
        return StartedConversation(
            token: token, turn: turns.first ?? ConversationTurn(number: 0, reply: []), expires: Instant(seconds: 0))
    }

    func take(
        _ input: ConversationInput, in token: ConversationToken
    ) async throws(ConversationError) -> ConversationTurn {
        if let error { throw error }
        return ConversationTurn(number: turns.count, reply: [])
    }

    func read(_ token: ConversationToken) async throws(ConversationError) -> [ConversationTurn] {
        if let error, isUnread || error == .notFound { throw error }
        return turns
    }

    func erase(_ token: ConversationToken) async throws(ConversationError) { if let error { throw error } }

    func judge(
        _ turn: Int, _ judgement: Judgement, in token: ConversationToken
    ) async throws(ConversationError) { if let error { throw error } }
}
