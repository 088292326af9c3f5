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

        // In pairs, so that a busy machine is busy for both; the middle of all pairs.
        var pairs: [(bare: Double, client: Double)] = []
        for _ in 0..<21 {
            pairs.append((try rate(requests) { bare.run(requests) }, try rate(requests) { load.run(requests) }))
        }
        pairs.sort { $0.client / $0.bare < $1.client / $1.bare }
        let middle = pairs[pairs.count / 2]
        Output.line(
            "client: \(Int(middle.client)) requests a second over \(connections) connections, "
                + "bare libcurl \(Int(middle.bare)), ratio \(String(format: "%.2f", middle.client / middle.bare))")

        let before = residentKilobytes()
        _ = try rate(100_000) { load.run(100_000) }
        Output.line(
            "client: memory grew by \(residentKilobytes() - before) KB over 100,000 requests, from \(before) KB")
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

    /// Sends `count` requests and gives how many were answered with 200; blocks the calling thread.
    func run(_ count: Int) -> Int {
        let done = DispatchSemaphore(value: 0)
        let total = Total()
        Task.detached {
            await withTaskGroup(of: Int.self) { group in
                for worker in 0..<workers {
                    group.addTask {
                        var good = 0
                        for _ in stride(from: worker, to: count, by: workers) {
                            // A failure is counted by not counting it.
                            if let response = try? await client.send(request), response.status == 200 { good += 1 }
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
