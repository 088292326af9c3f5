import HTTPServer
import Synchronization

/// A one-stop system to develop and test against: all four profiles over the same invented dossiers, over real HTTP.
///
/// It listens on 127.0.0.1 only. `docs/one-stop.md` has its paths. `POST /-/fail` switches failures on, and `GET /-/requests`
/// tells how often each path was called.
public final class StandInOneStop: Sendable {
    private let desk: StandInDesk
    /// Nil until it is started.
    private let server = Mutex<Server?>(nil)

    /// - Parameters:
    ///   - dossiers: What it answers about.
    ///   - failures: Switched on from the start.
    ///   - clock: What time it is for sessions, which live ten minutes, and for how late a dossier is.
    public convenience init(
        dossiers: StandInDossiers = .standard, failures: StandInFailures = .none,
        clock: @escaping @Sendable () -> Instant
    ) {
        self.init(dossiers: dossiers, failures: failures, pace: StandInPace(), clock: clock)
    }

    init(
        dossiers: StandInDossiers, failures: StandInFailures, pace: StandInPace,
        clock: @escaping @Sendable () -> Instant
    ) {
        desk = StandInDesk(dossiers, failures, pace, clock: clock)
    }

    /// Starts listening on 127.0.0.1, and returns the port. Does not block.
    ///
    /// - Parameter port: 0 for any that is free.
    /// - Throws: ``StandInError``.
    public func start(port: Int = 0) throws(StandInError) -> Int {
        guard let number = UInt16(exactly: port) else { throw .badPort(port) }
        var configuration = ServerConfiguration(endpoint: .tcp(host: "127.0.0.1", port: number))
        // The silent failures have to outlast the patience of any client.
        configuration.answerTime = .seconds(120)
        let desk = desk
        let server = Server(configuration) { await desk.respond(to: $0) }
        let isFirst = self.server.withLock { kept in
            if kept != nil { return false }
            kept = server
            return true
        }
        guard isFirst else { throw .alreadyStarted }
        do {
            guard let port = try server.start().port else { throw StandInError.cannotListen }
            return Int(port)
        } catch ServerError.addressInUse {
            throw .portInUse(port)
        } catch {
            throw .cannotListen
        }
    }

    /// Stops listening, lets calls under way end for up to two seconds, then closes their connections.
    public func stop() async { await stop(within: .seconds(2)) }

    func stop(within limit: Duration) async {
        let started = server.withLock { $0 }
        await started?.stop(within: limit)
    }

    /// Switches a failure on, after those that are on.
    public func fail(_ failure: StandInFailure, at place: StandInFailures.Place = .lookUp, times: Int? = nil) async {
        await desk.add(StandInFailures.Switch(failure, at: place, times: times))
    }

    /// Switches all failures off.
    public func clearFailures() async { await desk.clearFailures() }

    /// How often each path was called; paths that there are none of count as `other`.
    public var requestCounts: [String: Int] { get async { await desk.requestCounts } }
}
