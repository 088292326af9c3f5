import Foundation
import HTTPServer

extension BenchCommand {
    /// Turns of conversations over HTTP, kept durably, as shares of the constant reply in the same run, with needs that others have said
    /// before in the same words and with needs that nobody has; how late they are at half of that; how soon the server is ready; what
    /// 10,000 open conversations hold.
    static func portal(_ location: CatalogueLocation) throws {
        let mix = try TurnMix(try location.load())
        Output.line("portal: \(mix.text)")
        let constant = try ConstantReply()
        defer { constant.stop() }
        let served = try ServedProcess(location)
        let work = try served.metric("cpu_seconds_total")
        Output.line(
            "  ready in \(Int(served.startSeconds * 1000)) ms, \(Int(work * 1000)) ms of them at work on a processor")
        let load = try TurnLoad(port: served.port, connections: connections, mix)
        for areStrangers in [false, true] {
            load.areStrangers = areStrangers
            let name = areStrangers ? "needs in words never said before" : "needs as others said them"
            let kinds = try load.byKind(rounds: 20).map { kind, microseconds, bytes in
                "\(kind.text) \(Int(microseconds)) µs, \(bytes / 100 * 100) bytes"
            }
            Output.line("  \(name), one after the other: \(kinds.joined(separator: "; "))")
            let peak = try peak(load, served, name, constant)
            let times = try load.atRate(peak / 2, seconds: 5).sorted()
            func share(_ part: Double) -> String { String(format: "%.1f", times[Int(Double(times.count - 1) * part)]) }
            Output.line(
                "  \(name), at half of that: half within \(share(0.5)) ms, 99 % within \(share(0.99)) ms, all within \(share(1)) ms"
            )
        }
        let fresh = try ServedProcess(location)
        let empty = try fresh.metric("resident_memory_bytes")
        try TurnLoad(port: fresh.port, connections: 8, mix).leaveOpen(10_000, turns: 6)
        let full = try fresh.metric("resident_memory_bytes")
        Output.line(
            "  10,000 open conversations of 6 turns: \(Int(full / 1e6)) MB resident, \(Int(empty / 1e6)) MB without them"
        )
    }

    /// So many that what waits for the disk keeps nobody else from being served.
    private static let connections = 256

    /// The most requests a second, and the most constant replies; by turns, since machines are not equally fast at all times. A
    /// conversation's beginning is answered with its first turn, and kept like any other; what there is of others is also told alone.
    /// The processor's time is that of the server alone.
    private static func peak(
        _ load: TurnLoad, _ served: ServedProcess, _ name: String, _ constant: ConstantReply
    ) throws -> Double {
        let seconds = 2.0
        _ = try load.atFullSpeed(seconds: 1)
        var (peak, most, microseconds) = (TurnLoad.Count(), 0.0, Double.infinity)
        for _ in 0..<5 {
            most = max(most, try constant.rate())
            let before = try served.metric("cpu_seconds_total")
            let count = try load.atFullSpeed(seconds: seconds)
            let used = try served.metric("cpu_seconds_total") - before
            if count.all > peak.all { peak = count }
            microseconds = min(microseconds, used * 1e6 / Double(max(1, count.all)))
        }
        func share(_ count: Int) -> String { String(format: "%.1f", 100 * Double(count) / seconds / most) }
        func rate(_ count: Int) -> String { String(Int(Double(count) / seconds)) }
        Output.line(
            """
              \(name): \(rate(peak.all)) a second, \(Int(microseconds)) µs CPU each: \(share(peak.all)) % of the constant reply \
            (\(Int(most))); without the first turn of each conversation \(rate(peak.turns)) a second, \(share(peak.turns)) %
            """)
        return Double(peak.all) / seconds
    }

    /// The same load against another server on this machine that answers the same two addresses.
    static func turns(against port: UInt16, _ location: CatalogueLocation) throws {
        let load = try TurnLoad(port: port, connections: connections, try TurnMix(try location.load()))
        for areStrangers in [false, true] {
            load.areStrangers = areStrangers
            _ = try load.atFullSpeed(seconds: 1)
            let best = try (0..<3).map { _ in try load.atFullSpeed(seconds: 2) }.max { $0.all < $1.all } ?? .init()
            let needs = areStrangers ? "in words never said before" : "as others said them"
            Output.line(
                "turns against port \(port), needs \(needs): \(best.all / 2) a second, \(best.turns / 2) without the first turns"
            )
        }
    }

    /// A server in this process that answers everything with the same 200 bytes.
    private final class ConstantReply: Sendable {
        private let server: Server
        private let port: UInt16

        init() throws {
            let body = [UInt8](repeating: UInt8(ascii: "x"), count: 200)
            server = Server(ServerConfiguration()) { _ in
                Response(headers: ["Content-Type": "text/plain"], body: .bytes(body))
            }
            port = try server.start().port ?? 0
        }

        func stop() { waiting { await self.server.stop(within: .zero) } }

        /// Replies in a second.
        func rate() throws -> Double {
            Double(try Load.run(port: port, path: "/", connections: BenchCommand.connections, seconds: 1))
        }
    }
}
