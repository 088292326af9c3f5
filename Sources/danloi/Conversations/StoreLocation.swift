import Assistant
import Catalogue
import Foundation
import OneStop
import Web

/// Where conversations are kept: `--store FILE`.
struct StoreLocation {
    let path: String

    static let standard = ".danloi/conversations.sqlite3"

    init(_ arguments: inout Arguments) throws(CommandFailure) {
        path = try arguments.option("--store") ?? Self.standard
    }

    init(path: String) { self.path = path }

    /// Opens the store, and makes it and its folder where there is none.
    func open(observer: @escaping @Sendable (StoreEvent) -> Void) throws(CommandFailure) -> SQLiteConversationStore {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        // A folder that cannot be made shows when the file is.
        try? FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        do { return try SQLiteConversationStore(path, observer: observer) } catch { throw .failed(error.description) }
    }
}

/// Conversations in a store, and their upkeep.
struct StoredConversations: Sendable {
    let store: SQLiteConversationStore
    let conversations: DurableConversations

    init(
        _ location: StoreLocation, served: ServedCatalogue,
        desk: @escaping @Sendable (String) -> DossierDesk, law: LawDesk,
        limits: ConversationLimits = ConversationLimits()
    ) throws(CommandFailure) {
        store = try location.open { event in
            switch event {
            case .failing(let reason): Output.error("danloi: nothing can be stored: \(reason)")
            case .recovered: Output.error("danloi: storing goes on")
            }
        }
        conversations = DurableConversations(
            store: store, served: served, desk: desk, law: law, limits: limits,
            clock: { currentInstant() })
    }

    /// What operators see of it.
    func gauges() -> [Gauge] {
        let counts = store.counts
        let seconds = counts.commitTime / .seconds(1)
        var gauges = [
            Gauge(
                "store_commits_total", "Transactions that the store has made durable", Double(counts.commits),
                isCounter: true),
            Gauge(
                "store_kept_total", "Turns and other changes kept by them", Double(counts.kept), isCounter: true),
            Gauge("store_commit_seconds_total", "Time taken by them", seconds, isCounter: true),
            Gauge(
                "store_failures_total", "Times that nothing could be kept", Double(counts.failures), isCounter: true),
            Gauge("store_available", "1 if what was given last could be kept", store.isAvailable ? 1 : 0),
        ]
        if let bytes = store.bytes {
            gauges.append(Gauge("store_bytes", "Bytes of the store's file and its log", Double(bytes)))
        }
        return gauges
    }
}

extension DurableConversations {
    /// Removes what has been kept long enough, now and every minute, until the task is cancelled.
    func sweepRegularly() async {
        while !Task.isCancelled {
            _ = await sweep()
            // Ends early when the task is cancelled.
            try? await Task.sleep(for: .seconds(60))
        }
    }
}
