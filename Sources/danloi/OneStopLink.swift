import Assistant
import Foundation
import OneStop
import Synchronization
import Vietnamese

/// The one-stop system a command asks: that of a configuration, or the stand-in over HTTP on loopback, started in this process
/// when it is first needed.
actor OneStopLink {
    private enum Origin {
        case configured(DossierService)
        /// On a day, from ten in the morning; nil for now.
        case standIn(on: Day?)
    }

    private let origin: Origin
    /// Whether failed owner checks are counted in the user's own folder, for the next command to know.
    private let keepsFailedChecks: Bool
    private let log: EventLog
    private var started: (standIn: StandInOneStop, service: DossierService)?

    /// Takes `--one-stop FILE` and `--no-one-stop`; nil for none.
    ///
    /// - Parameters:
    ///   - day: Where the stand-in's clock stands at the start; a real system has the clock of this machine.
    ///   - keepsFailedChecks: Whether failed owner checks count beyond this process.
    static func take(
        _ arguments: inout Arguments, on day: Day?, keepsFailedChecks: Bool = false
    ) throws(CommandFailure) -> OneStopLink? {
        let file = try arguments.option("--one-stop")
        guard !arguments.flag("--no-one-stop") else {
            if file != nil { throw .usage("`--one-stop` does not go with `--no-one-stop`") }
            return nil
        }
        let log = EventLog()
        let origin =
            if let file { Origin.configured(try configured(file, keepsFailedChecks, log)) } else {
                Origin.standIn(on: day)
            }
        return OneStopLink(origin, keepsFailedChecks: keepsFailedChecks, log)
    }

    /// The system of a configuration file, or the stand-in on this day's dossiers where there is none.
    static func serving(file: String?) throws(CommandFailure) -> OneStopLink {
        let log = EventLog()
        let origin =
            if let file { Origin.configured(try configured(file, false, log)) } else { Origin.standIn(on: nil) }
        return OneStopLink(origin, keepsFailedChecks: false, log)
    }

    private init(_ origin: Origin, keepsFailedChecks: Bool, _ log: EventLog) {
        (self.origin, self.keepsFailedChecks, self.log) = (origin, keepsFailedChecks, log)
    }

    private static func configured(
        _ file: String, _ keepsFailedChecks: Bool, _ log: EventLog
    ) throws(CommandFailure) -> DossierService {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw .usage("cannot read `\(file)`; a configuration of one-stop systems is expected")
        }
        let reader = OneStopConfigurationReader(
            environment: { ProcessInfo.processInfo.environment[$0] },
            file: { FileManager.default.contents(atPath: $0).map { Array($0) } })
        do {
            return try DossierService(
                try reader.read(Array(data)), clock: { currentInstant() },
                ledger: keepsFailedChecks ? keptLedger("owner-checks.json") : MemoryOwnerCheckLedger(),
                observer: { log.add($0) })
        } catch {
            throw .failed("\(file), \(error)")
        }
    }

    /// The service, started if need be.
    func service() throws(CommandFailure) -> DossierService {
        switch origin {
        case .configured(let service): return service
        case .standIn(let day):
            if let started { return started.service }
            let ahead = day.map { Instant(day: $0, minute: 600).seconds - currentInstant().seconds } ?? 0
            let clock: @Sendable () -> Instant = { Instant(seconds: currentInstant().seconds + ahead) }
            let standIn = StandInOneStop(clock: clock)
            do {
                let port = try standIn.start()
                // What is tried with invented dossiers locks no real ones.
                let ledger: any OwnerCheckLedger =
                    keepsFailedChecks
                    ? Self.keptLedger("owner-checks-stand-in.json", secondsAhead: ahead) : MemoryOwnerCheckLedger()
                let service = try DossierService(
                    .standIn(port: port), clock: clock, ledger: ledger, observer: { [log] in log.add($0) })
                started = (standIn, service)
                return service
            } catch {
                throw .failed("the stand-in one-stop cannot be started: \(error)")
            }
        }
    }

    /// Counts in a file of the user's own, `$XDG_STATE_HOME/danloi` or `~/.local/state/danloi`; where there is no home, in memory.
    private static func keptLedger(_ name: String, secondsAhead: Int = 0) -> any OwnerCheckLedger {
        let environment = ProcessInfo.processInfo.environment
        let folder =
            [environment["XDG_STATE_HOME"], environment["HOME"].map { "\($0)/.local/state" }].compactMap(\.self)
            .first { $0.hasPrefix("/") }
        guard let folder else { return MemoryOwnerCheckLedger() }
        let path = "\(folder)/danloi/\(name)"
        return FileOwnerCheckLedger(path: path, secondsAhead: secondsAhead) {
            Output.error("danloi: `\(path)` \($0)")
        }
    }

    /// The service, for commands that have nothing else to do meanwhile; from the main thread only.
    nonisolated func startedService() throws(CommandFailure) -> DossierService {
        let result: Result<DossierService, CommandFailure> = waiting {
            do throws(CommandFailure) { return .success(try await self.service()) } catch { return .failure(error) }
        }
        return try result.get()
    }

    /// What went wrong at the sources, the earliest first, of a thousand at most.
    nonisolated func events() -> [SourceEvent] { log.all }

    /// Ends what was started.
    func close() async {
        switch origin {
        case .configured(let service): await service.close()
        case .standIn:
            await started?.service.close()
            await started?.standIn.stop()
            started = nil
        }
    }

    /// Asks in the name of one caller; what cannot be started is not connected.
    nonisolated func desk(_ caller: DossierCaller) -> DossierDesk {
        DossierDesk { codes, check in
            guard let service = try? await self.service() else { return .notConnected }
            return await DossierDesk(service, caller: caller).look(codes, check)
        }
    }
}

/// What the service says of its sources.
private final class EventLog: Sendable {
    private static let limit = 1_000
    private let events = Mutex<[SourceEvent]>([])

    var all: [SourceEvent] { events.withLock { $0 } }
    func add(_ event: SourceEvent) {
        events.withLock { if $0.count < Self.limit { $0.append(event) } }
    }
}

/// The moment now, by the machine's clock.
func currentInstant() -> Instant { Instant(seconds: Int(Date().timeIntervalSince1970)) }
