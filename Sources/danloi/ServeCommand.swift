import Assistant
import Foundation
import HTTPServer
import OneStop
import Web

/// `danloi serve`: the assistant over HTTP, until it is told to stop.
enum ServeCommand {
    static func run(_ arguments: inout Arguments) throws -> Int32 {
        let port = try arguments.option("--port")
        let store = try arguments.option("--store").map { StoreLocation(path: $0) }
        let link = try OneStopLink.take(&arguments, on: nil)
        let location = try CatalogueLocation(&arguments)
        try arguments.end()
        guard let number = port.map({ UInt16($0) }) ?? 8600 else {
            throw CommandFailure.usage("`--port` needs a number from 0 to 65535, 0 for any that is free")
        }
        let catalogue = try location.load()
        let digest = location.digest()
        // Before it listens, so that no signal is lost.
        let signals = try StopSignals()
        let desk: @Sendable (String) -> DossierDesk = { link?.desk(DossierCaller($0)) ?? .notConnected }
        let stored = try store.map { store in
            try StoredConversations(store, catalogue: catalogue, digest: digest, desk: desk)
        }
        let conversations: any Conversations =
            stored?.conversations
            ?? MemoryConversations(catalogue: catalogue, desk: desk("portal"), clock: { currentInstant() })
        let upkeep = stored.map { stored in Task { await stored.sweepRegularly() } }
        let portal = Portal(conversations: conversations, catalogue: catalogue)
        let server = Server(ServerConfiguration(endpoint: .tcp(host: "127.0.0.1", port: number))) {
            await portal.handle($0)
        }
        let endpoint: Endpoint
        do { endpoint = try server.start() } catch { throw CommandFailure.failed("\(error)") }
        Output.line("danloi: http://127.0.0.1:\(endpoint.port ?? 0)/")
        Output.flush()
        signals.wait()
        waiting {
            await server.stop()
            upkeep?.cancel()
            stored?.store.close()
            await link?.close()
        }
        return 0
    }
}
