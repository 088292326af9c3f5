import Assistant
import Catalogue
import Foundation
import HTTPServer
import JSON
import OneStop
import Synchronization
import TestSupport
import Vietnamese

@testable import Web

/// A portal behind a real server on loopback, and a client that speaks to it over a socket of its own.
struct ServedPortal {
    let endpoint: Endpoint

    static let day = Instant(seconds: 1_786_800_000)
    static let catalogue: Catalogue = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Procedures").path
        let result = CatalogueReader.read(folder: folder)
        return Catalogue(
            procedures: result.procedures, fields: result.fields, terms: result.terms, sayings: result.sayings,
            units: result.units, lifeEvents: result.lifeEvents)
    }()

    /// What a test may set.
    struct Parts {
        var settings = PortalSettings()
        var conversations: any Conversations = DurableConversations.inMemory(catalogue, at: day)
        var dossiers: @Sendable (DossierCaller) -> DossierDesk = { _ in .notConnected }
        var law: (any LawSource)?
        var operations = PortalOperations()
        var ticks: @Sendable () -> Int64 = { 0 }
        var observer: (@Sendable (ServerEvent) -> Void)?
        var pages: @Sendable (Request) async -> Response? = { _ in nil }

        static func with(_ change: (inout Parts) -> Void) -> Parts {
            var parts = Parts()
            change(&parts)
            return parts
        }
    }

    /// Serves for the time of a test.
    static func run(_ parts: Parts = Parts(), _ body: (ServedPortal) async throws -> Void) async throws {
        let portal = Portal(
            conversations: parts.conversations, catalogue: catalogue, settings: parts.settings,
            dossiers: parts.dossiers, law: parts.law, operations: parts.operations,
            clock: PortalClock(now: { day }, ticks: parts.ticks), worker: OwnThreads.executor, pages: parts.pages)
        var configuration = ServerConfiguration()
        configuration.bodyLimit = 1 << 20
        configuration.refusalBody = Portal.refusalBody
        configuration.refusalFields = { portal.refusalFields($0) }
        configuration.allowedMethods = Portal.allowedMethods
        let (metrics, observer) = (parts.operations.metrics, parts.observer)
        configuration.observer = { event in
            metrics.count(event)
            observer?(event)
        }
        let server = Server(configuration) { await portal.handle($0) }
        let served = ServedPortal(endpoint: try server.start())
        do {
            try await body(served)
        } catch {
            await server.stop(within: .zero)
            throw error
        }
        await server.stop(within: .zero)
    }

    /// An answer with its body read as JSON, where it is.
    struct Reply {
        let status: Int
        let json: JSONNode?
        let text: String
        let raw: RawClient.Reply

        var code: String? { json?["code"]?.string }
        func header(_ name: String) -> String? { raw.header(name) }
    }

    /// Makes one request on a connection of its own. What does not come to an answer has the status 0.
    func ask(
        _ method: String, _ target: String, _ body: String? = nil, token: String? = nil,
        type: String = "application/json", fields: [String] = []
    ) -> Reply {
        var lines = ["\(method) \(target) HTTP/1.1", "Host: localhost"] + fields
        if let token { lines.append("Authorization: Bearer \(token)") }
        if let body {
            if !type.isEmpty { lines.append("Content-Type: \(type)") }
            lines.append("Content-Length: \(body.utf8.count)")
        }
        guard let client = try? RawClient(endpoint) else { return Reply(status: 0, json: nil, text: "", raw: .none) }
        client.send(lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? ""))
        guard let reply = try? client.readReply(toHead: method == "HEAD") else {
            return Reply(status: 0, json: nil, text: "", raw: .none)
        }
        return Reply(status: reply.status, json: try? JSONReader.read(reply.body), text: reply.text, raw: reply)
    }

    /// The token of a conversation that has just begun.
    func start() -> String { ask("POST", "/api/v1/conversations", "{}").json?["token"]?.string ?? "" }
}
