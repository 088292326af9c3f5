import Assistant
import Foundation
import OneStop
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
    private var started: (standIn: StandInOneStop, service: DossierService)?

    /// Takes `--one-stop FILE` and `--no-one-stop`; nil for none.
    ///
    /// - Parameter day: Where the stand-in's clock stands at the start; a real system has the clock of this machine.
    static func take(_ arguments: inout Arguments, on day: Day?) throws(CommandFailure) -> OneStopLink? {
        let file = try arguments.option("--one-stop")
        guard !arguments.flag("--no-one-stop") else {
            if file != nil { throw .usage("`--one-stop` does not go with `--no-one-stop`") }
            return nil
        }
        guard let file else { return OneStopLink(.standIn(on: day)) }
        return OneStopLink(.configured(try configured(file)))
    }

    private init(_ origin: Origin) { self.origin = origin }

    private static func configured(_ file: String) throws(CommandFailure) -> DossierService {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw .usage("cannot read `\(file)`; a configuration of one-stop systems is expected")
        }
        let reader = OneStopConfigurationReader(
            environment: { ProcessInfo.processInfo.environment[$0] },
            file: { FileManager.default.contents(atPath: $0).map { Array($0) } })
        do {
            return try DossierService(try reader.read(Array(data)), clock: { currentInstant() })
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
                let service = try DossierService(.standIn(port: port), clock: clock)
                started = (standIn, service)
                return service
            } catch {
                throw .failed("the stand-in one-stop cannot be started: \(error)")
            }
        }
    }

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

/// The moment now, by the machine's clock.
func currentInstant() -> Instant { Instant(seconds: Int(Date().timeIntervalSince1970)) }
