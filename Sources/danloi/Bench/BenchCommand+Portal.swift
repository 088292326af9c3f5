import Catalogue
import Dialogue
import Foundation
import HTTPServer

extension BenchCommand {
    /// Turns of conversations over HTTP, as a share of the constant reply in the same run; how late they are at half of that; how
    /// soon the server is ready; what 10,000 open conversations hold.
    static func portal(_ location: CatalogueLocation) throws {
        let acts = try turnActs(location)
        let constant = try constantRate()
        let served = try ServedProcess(location)
        let work = try served.metric("cpu_seconds_total")
        Output.line(
            "portal: ready in \(Int(served.startSeconds * 1000)) ms, \(Int(work * 1000)) ms of them at work on a processor"
        )
        let load = try TurnLoad(port: served.port, connections: 64, acts: acts)
        _ = try load.atFullSpeed(seconds: 1)
        var (peak, microseconds) = (0.0, Double.infinity)
        for _ in 0..<3 {
            let before = try served.metric("cpu_seconds_total")
            let count = try load.atFullSpeed(seconds: 2)
            let used = try served.metric("cpu_seconds_total") - before
            peak = max(peak, Double(count) / 2)
            microseconds = min(microseconds, used * 1e6 / Double(max(1, count)))
        }
        Output.line(
            "  \(Int(peak)) turns a second, \(Int(microseconds)) µs CPU each; the constant reply \(Int(constant)) a second:"
                + " \(String(format: "%.0f", 100 * peak / constant)) % of it")
        let times = try load.atRate(peak / 2, seconds: 5).sorted()
        func share(_ part: Double) -> String { String(format: "%.1f", times[Int(Double(times.count - 1) * part)]) }
        Output.line(
            "  at half of that: half within \(share(0.5)) ms, 99 % within \(share(0.99)) ms, all within \(share(1)) ms")
        let fresh = try ServedProcess(location)
        let empty = try fresh.metric("resident_memory_bytes")
        try TurnLoad(port: fresh.port, connections: 8, acts: acts).leaveOpen(10_000, turns: 6)
        let full = try fresh.metric("resident_memory_bytes")
        Output.line(
            "  10,000 open conversations of 6 turns: \(Int(full / 1e6)) MB resident, \(Int(empty / 1e6)) MB without them"
        )
    }

    /// The same load against another server on this machine that answers the same two addresses.
    static func turns(against port: UInt16, _ location: CatalogueLocation) throws {
        let load = try TurnLoad(port: port, connections: 64, acts: try turnActs(location))
        _ = try load.atFullSpeed(seconds: 1)
        let best = try (0..<3).map { _ in Double(try load.atFullSpeed(seconds: 2)) / 2 }.max() ?? 0
        Output.line("turns against port \(port): \(Int(best)) a second")
    }

    /// A walk through a procedure and back again, as bodies.
    private static func turnActs(_ location: CatalogueLocation) throws -> [String] {
        let catalogue = try location.load()
        guard let procedure = catalogue.procedures.first else {
            throw CommandFailure.failed("the catalogue has no procedure")
        }
        var dialogue = Dialogue(catalogue: catalogue, today: todayInVietnam())
        _ = dialogue.handle(.chose("start:\(procedure.code)"))
        let walk = ["start:\(procedure.code)"] + choices(from: dialogue)
        return walk.map { "\"choose\":\"\($0)\"" } + walk.map { _ in "\"undo\":true" }
    }

    private static func constantRate() throws -> Double {
        let body = [UInt8](repeating: UInt8(ascii: "x"), count: 200)
        let server = Server(ServerConfiguration()) { _ in
            Response(headers: ["Content-Type": "text/plain"], body: .bytes(body))
        }
        guard let port = try server.start().port else { return 0 }
        defer { waiting { await server.stop(within: .zero) } }
        return try (0..<3).map { _ in
            Double(try Load.run(port: port, path: "/", connections: 64, seconds: 1))
        }.max() ?? 0
    }
}
