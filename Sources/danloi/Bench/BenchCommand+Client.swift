import Foundation
import HTTPClient

extension BenchCommand {
    /// Requests a second of ``HTTPClient/Client`` against a bare libcurl loop, and its memory over 100,000 requests.
    static func client(_: CatalogueLocation) throws {
        let (connections, requests) = (16, 10_000)
        let server = try InstantServer()
        let url = "http://127.0.0.1:\(server.port)/"
        var configuration = ClientConfiguration()
        configuration.schemes = [.http]
        configuration.peers = .loopback
        configuration.connectionsPerHost = connections
        let load = ClientLoad(
            client: try Client(configuration), request: try ClientRequest(.get, ClientURL(url)), workers: connections)
        let bare = BareCurl(url: url, connections: connections)

        // Next to each other and on the same thread, so that a busy machine is busy for both; the middle of the ratios.
        var rounds: [(bare: Double, onLoop: Double, onPool: Double)] = []
        for _ in 0..<21 {
            rounds.append(
                (
                    try rate(requests) { load.onLoop { bare.run(requests) } },
                    try rate(requests) { load.run(requests, on: .loop) },
                    try rate(requests) { load.run(requests, on: .pool) }
                ))
        }
        report("loop", rounds.map { ($0.bare, $0.onLoop) })
        report("pool", rounds.map { ($0.bare, $0.onPool) })

        let before = residentKilobytes()
        _ = try rate(100_000) { load.run(100_000, on: .loop) }
        Output.line(
            "client: memory grew by \(residentKilobytes() - before) KB over 100,000 requests, from \(before) KB")
    }

    /// The middle of the ratios.
    private static func report(_ callers: String, _ pairs: [(bare: Double, client: Double)]) {
        let pairs = pairs.sorted { $0.client / $0.bare < $1.client / $1.bare }
        let (bare, client) = pairs[pairs.count / 2]
        Output.line(
            "client: callers on the \(callers): \(Int(client)) requests a second, bare libcurl \(Int(bare)), "
                + "ratio \(String(format: "%.2f", client / bare))")
    }

    private static func rate(_ count: Int, _ run: () -> Int) throws -> Double {
        var good = 0
        let elapsed = ContinuousClock().measure { good = run() }
        guard good == count else { throw CommandFailure.failed("client: \(count - good) of \(count) requests failed") }
        return Double(count) / (elapsed / .seconds(1))
    }

    /// What this process holds in memory now.
    static func residentKilobytes() -> Int {
        let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
        return fields.count > 1 ? (Int(fields[1]) ?? 0) * 4 : 0  // no /proc, no figure
    }
}

/// So many tasks, each sending one request after the other.
private struct ClientLoad {
    let client: Client
    let request: ClientRequest
    let workers: Int

    /// Does the work on the client's own thread, where nothing else happens meanwhile.
    func onLoop(_ work: @escaping @Sendable () async -> Int) -> Int {
        let done = DispatchSemaphore(value: 0)
        let total = Total()
        Task.detached(executorPreference: client.executor) {
            total.value = await work()
            done.signal()
        }
        done.wait()
        return total.value
    }

    /// Where the tasks run: on the client's own thread, or on Swift's.
    enum Callers { case loop, pool }

    /// Sends `count` requests and gives how many were answered as expected; blocks the calling thread.
    func run(_ count: Int, on callers: Callers) -> Int {
        let done = DispatchSemaphore(value: 0)
        let total = Total()
        Task.detached(executorPreference: callers == .loop ? client.executor : nil) {
            await withTaskGroup(of: Int.self) { group in
                for worker in 0..<workers {
                    group.addTask {
                        var good = 0
                        for _ in stride(from: worker, to: count, by: workers) {
                            // A failure is counted by not counting it.
                            guard let response = try? await client.send(request) else { continue }
                            good += response.status == 200 && response.body.count == 2 ? 1 : 0
                        }
                        return good
                    }
                }
                for await good in group { total.value += good }
            }
            done.signal()
        }
        done.wait()
        return total.value
    }

    private final class Total: @unchecked Sendable {
        // Unchecked: written by the one task, read after the semaphore it signals at its end.
        var value = 0
    }
}
