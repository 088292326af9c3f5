import Assistant
import Foundation
import HTTPClient
import JSON

/// `danloi bench crash [N]`: kills a server under load so many times, and sees whether it kept every turn that it acknowledged.
struct CrashTest {
    private let kills: Int
    private let location: CatalogueLocation
    private let folder = FileManager.default.temporaryDirectory.appending(path: "danloi-crash-\(UUID().uuidString)")
    private let client: Client
    private var generator = KnownChance(seed: 20_261_130)
    private var conversations: [CrashConversation] = []
    private var acknowledged = 0
    private var readyMilliseconds: [Double] = []

    private static let workers = 16
    /// Older ones have been looked at several times.
    private static let keptConversations = 96

    static func run(_ kills: Int, _ location: CatalogueLocation) throws -> Int32 {
        var test = try CrashTest(kills, location)
        // What is left in a temporary folder does no harm.
        defer { try? FileManager.default.removeItem(at: test.folder) }
        return try test.run()
    }

    private init(_ kills: Int, _ location: CatalogueLocation) throws {
        (self.kills, self.location) = (kills, location)
        var configuration = ClientConfiguration()
        configuration.schemes = [.http]
        configuration.peers = .loopback
        configuration.connectionsPerHost = Self.workers
        configuration.totalLimit = .seconds(20)
        client = try Client(configuration)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private mutating func run() throws -> Int32 {
        var lost: [String] = []
        for round in 0...kills {
            let server = try CrashServer(in: folder, location)
            defer {
                server.kill()
                server.wait()
            }
            readyMilliseconds.append(try ready(server))
            let address = server.address
            lost += check(address)
            if !lost.isEmpty || round == kills { break }
            load(address, milliseconds: 30 + Int(generator.next() % 220)) { server.kill() }
            if conversations.count > Self.keptConversations {
                conversations.removeFirst(conversations.count - Self.keptConversations)
            }
            if round % 50 == 49 { Output.progress("\(round + 1) kills, \(acknowledged) turns acknowledged\n") }
        }
        let times = readyMilliseconds.sorted()
        let (middle, slowest) = (times[times.count / 2], times[times.count - 1])
        Output.line(
            "crash: \(kills) kills under load of \(Self.workers) conversations, \(acknowledged) turns acknowledged, "
                + "\(lost.count) lost; ready after \(Int(middle)) ms (median), \(Int(slowest)) ms (slowest)")
        for line in lost.prefix(20) { Output.error("crash: \(line)") }
        return lost.isEmpty ? 0 : 1
    }

    /// The time from its start until it answers, in milliseconds.
    private func ready(_ server: CrashServer) throws -> Double {
        guard server.waitForAddress() else { throw CommandFailure.failed("crash: the server did not start") }
        let client = client
        let address = server.address
        guard waiting(for: { await CrashConversation.send(client, .get, address + "/healthz")?.status == 200 })
        else { throw CommandFailure.failed("crash: the server does not answer") }
        return server.seconds * 1_000
    }

    /// Compares what the server has with what was acknowledged; takes up what was under way.
    private mutating func check(_ address: String) -> [String] {
        let (client, before) = (client, conversations)
        let checked = waiting {
            await withTaskGroup(of: (Int, CrashConversation, [String]).self) { group in
                for (index, conversation) in before.enumerated() {
                    group.addTask {
                        var conversation = conversation
                        let lost = await conversation.check(client, address)
                        return (index, conversation, lost)
                    }
                }
                var all: [(Int, CrashConversation, [String])] = []
                for await one in group { all.append(one) }
                return all.sorted { $0.0 < $1.0 }
            }
        }
        conversations = checked.map(\.1)
        return checked.flatMap(\.2)
    }

    /// Has every worker take turns until the server is killed.
    private mutating func load(_ address: String, milliseconds: Int, _ kill: @escaping @Sendable () -> Void) {
        let client = client
        let going = Array(conversations.suffix(Self.workers))
        conversations.removeLast(going.count)
        let fresh = (0..<Self.workers - going.count).map { _ in CrashConversation() }
        let results = waiting {
            await withTaskGroup(of: [CrashConversation].self) { group in
                for conversation in going + fresh {
                    group.addTask {
                        var all: [CrashConversation] = []
                        var current = conversation
                        while await current.goOn(client, address) {
                            guard current.isLong else { continue }
                            all.append(current)
                            current = CrashConversation()
                        }
                        return all + [current]
                    }
                }
                group.addTask {
                    // Ends early with the group only.
                    try? await Task.sleep(for: .milliseconds(milliseconds))
                    kill()
                    return []
                }
                return await group.reduce([], +)
            }
        }
        for conversation in results { acknowledged += conversation.acknowledged }
        conversations += results.map { $0.settled() }
    }
}
