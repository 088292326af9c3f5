import Catalogue
import Dialogue
import Foundation
import OneStop
import Synchronization
import Vietnamese

@testable import Assistant

/// A store in a folder of one test's own, removed with it.
final class ScratchStore: Sendable {
    let folder: String
    let events = Mutex<[StoreEvent]>([])
    let now = Mutex(Instant(day: .testDay, minute: 600))

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("danloi-store-\(UUID())")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path
    }

    var path: String { "\(folder)/store.sqlite3" }

    func open() throws -> SQLiteConversationStore {
        try SQLiteConversationStore(path) { event in self.events.withLock { $0.append(event) } }
    }

    func conversations(
        _ store: SQLiteConversationStore? = nil, limits: ConversationLimits = ConversationLimits(),
        catalogue: Catalogue = Catalogues.small
    ) throws -> DurableConversations {
        DurableConversations(
            store: try store ?? open(), catalogue: catalogue, catalogueDigest: "abc",
            desk: { _ in InventedDossiers.desk(on: .testDay) }, limits: limits,
            clock: { self.now.withLock { $0 } })
    }

    func wait(seconds: Int) { now.withLock { $0 = Instant(seconds: $0.seconds + seconds) } }

    /// Whether the bytes stand anywhere in the folder's files.
    func holds(_ text: String) throws -> Bool {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
            if data.range(of: Data(text.utf8)) != nil { return true }
        }
        return false
    }

    deinit {
        FailingDisk.fail(folder, nil)
        // A folder that cannot be removed is the machine's to clean.
        try? FileManager.default.removeItem(atPath: folder)
    }
}

extension ConversationInput {
    static func say(_ id: String, _ text: String) -> ConversationInput { input(id, .said(text)) }
    static func choose(_ id: String, _ option: String, after: Int? = nil) -> ConversationInput {
        input(id, .chose(option), after)
    }

    private static func input(_ id: String, _ event: Event, _ after: Int? = nil) -> ConversationInput {
        guard let input = ConversationInput(id: id, after: after, event: event) else {
            preconditionFailure("the test's id is well formed")
        }
        return input
    }
}

extension ConversationTurn {
    var text: String { String(decoding: reply, as: UTF8.self) }
}
