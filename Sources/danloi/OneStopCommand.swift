import Foundation
import OneStop
import Vietnamese

/// `danloi one-stop`: the stand-in one-stop, until it is told to stop.
enum OneStopCommand {
    /// Where it listens unless told otherwise.
    private static let defaultPort = 8610

    static func run(_ arguments: inout Arguments) throws -> Int32 {
        let port = try arguments.option("--port")
        let file = try arguments.option("--dossiers")
        let seed = try arguments.option("--generate")
        let day = try arguments.day("--on")
        var failures = StandInFailures.none
        while let text = try arguments.option("--fail") {
            do { try failures.add(text) } catch { throw CommandFailure.usage(error.description) }
        }
        try arguments.end()
        if file != nil, day != nil || seed != nil {
            throw CommandFailure.usage("`--dossiers` brings its own days: it goes with neither `--on` nor `--generate`")
        }
        if let seed {
            guard let seed = UInt64(seed) else {
                throw CommandFailure.usage("`--generate` needs a whole number as its seed")
            }
            Output.line(
                String(StandInDossiers.made(seed: seed, on: day ?? StandInDossiers.standardDay).jsonLines.dropLast()))
            return 0
        }
        let dossiers = try file.map(read) ?? StandInDossiers.made(seed: 1, on: day ?? StandInDossiers.standardDay)
        guard let number = port.map({ Int($0) }) ?? defaultPort else {
            throw CommandFailure.usage("`--port` needs a number from 0 to 65535, 0 for any that is free")
        }
        return try serve(dossiers, failures, port: number)
    }

    private static func read(_ file: String) throws(CommandFailure) -> StandInDossiers {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw .usage("cannot read `\(file)`; a file of dossiers, one a line, is expected")
        }
        let dossiers: StandInDossiers
        do { dossiers = try StandInDossiers(jsonLines: Array(data)) } catch { throw .failed("\(file), \(error)") }
        guard !dossiers.all.isEmpty else {
            throw .failed("\(file) has no dossier; at least one is expected, one a line")
        }
        return dossiers
    }

    private static func serve(_ dossiers: StandInDossiers, _ failures: StandInFailures, port: Int) throws -> Int32 {
        // Before it listens, so that no signal is lost.
        let signals = try StopSignals()
        let standIn = StandInOneStop(dossiers: dossiers, failures: failures) {
            Instant(seconds: Int(Date().timeIntervalSince1970))
        }
        let listening: Int
        do { listening = try standIn.start(port: port) } catch {
            if case .badPort = error { throw CommandFailure.usage(error.description) }
            throw CommandFailure.failed(error.description)
        }
        Output.line("one-stop stand-in: http://127.0.0.1:\(listening)")
        if let example = dossiers.all.first(where: { $0.status == 5 }) ?? dossiers.all.first {
            Output.line("example: \(example.code.text), last four digits \(example.last4)")
        }
        for one in failures.switches {
            Output.line(
                "failing: \(one.failure.name) at \(one.place.rawValue), \(one.times.map { "\($0) times" } ?? "always")")
        }
        Output.flush()
        signals.wait()
        let stopped = DispatchSemaphore(value: 0)
        Task.detached {
            await standIn.stop()
            stopped.signal()
        }
        stopped.wait()
        return 0
    }
}
