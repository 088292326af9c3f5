import Foundation
import Testing

@testable import OneStop

/// A clock that stands until it is moved.
final class StandingClock: @unchecked Sendable {
    // Unchecked: the moment is read and written under the lock.
    private let lock = NSLock()
    private var moment: Instant

    init(_ text: String = "2026-11-12T15:00") { moment = Instant(written: text) ?? Instant(seconds: 0) }

    var now: Instant { lock.withLock { moment } }
    func move(by seconds: Int) { lock.withLock { moment = Instant(seconds: moment.seconds + seconds) } }
}

/// A scripted source, a clock and a service over both, for the time of a test.
struct ServiceBench: Sendable {
    let source: ScriptedSource
    let clock: StandingClock
    let service: DossierService
    let events: EventLog

    static let caller = DossierCaller("zalo:7000000000000000001")
    /// Asks about more than a person may.
    static let business = DossierCaller("business:1", kind: .business)

    var book: ScriptedSource.Book { source.book }

    /// Runs a test against P0 for H37, P2 for H38, P3 for H29.
    static func run(
        _ change: (inout OneStopConfiguration) -> Void = { _ in }, _ body: (ServiceBench) async throws -> Void
    ) async throws {
        let source = try ScriptedSource()
        var configuration = try configuration(port: source.port)
        // What is not about time does not depend on how busy the machine is.
        for place in configuration.sources.indices {
            configuration.sources[place].limits.connectSeconds = 60
            configuration.sources[place].limits.totalSeconds = 120
        }
        change(&configuration)
        let (clock, events) = (StandingClock(), EventLog())
        let service = try DossierService(configuration, clock: { clock.now }, observer: { events.add("\($0)") })
        let bench = ServiceBench(source: source, clock: clock, service: service, events: events)
        let outcome: Result<Void, any Error>
        do { outcome = .success(try await body(bench)) } catch { outcome = .failure(error) }
        await source.book.release()
        await service.close()
        await source.stop()
        try outcome.get()
    }

    static func configuration(port: Int) throws -> OneStopConfiguration {
        let text = """
            { sources: [
              { id: 'exchange', profile: 'P0', base_url: 'http://127.0.0.1:\(port)', agencies: ['H37'], peers: 'loopback',
                unit: '000.00.00.H37', dstcode: 'VN:demo', username: 'u', password: 'p' },
              { id: 'province', profile: 'P2', base_url: 'http://127.0.0.1:\(port)', agencies: ['H38'], peers: 'loopback',
                captcha: 'token-demo' },
              { id: 'igate', profile: 'P3', base_url: 'http://127.0.0.1:\(port)', agencies: ['H29'], peers: 'loopback',
                client_id: 'may', secret: 'bi mat' },
            ] }
            """
        return try OneStopConfigurationReader(environment: { _ in nil }, file: { _ in nil }).read(Array(text.utf8))
    }

    /// The code with that number of the day, at the exchange.
    func code(_ number: String = "0011", agency: String = "H37.12") throws -> DossierCode {
        try DossierCode("\(agency)-261112-\(number)")
    }

    func look(
        _ number: String = "0011", _ last4: String? = nil, caller: DossierCaller = caller
    ) async throws -> DossierAnswer {
        await service.look(up: try code(number), check: last4.map { .last4($0) }, caller: caller)
    }
}

/// What the service told its operator.
final class EventLog: @unchecked Sendable {
    // Unchecked: the lines are read and written under the lock.
    private let lock = NSLock()
    private var lines: [String] = []

    var all: [String] { lock.withLock { lines } }
    func add(_ line: String) { lock.withLock { lines.append(line) } }
}

extension DossierAnswer {
    /// The case, without what it carries, and the level of a story.
    var kind: String {
        switch self {
        case .story(let story, _, let isStale): "story \(story.level.rawValue)\(isStale ? " stale" : "")"
        case .notAvailable: "notAvailable"
        case .locked: "locked"
        case .unavailable: "unavailable"
        case .overloaded: "overloaded"
        case .tooMany: "tooMany"
        case .needsFullNumber: "needsFullNumber"
        case .notConnected: "notConnected"
        }
    }

    var story: DossierStory? { if case .story(let story, _, _) = self { story } else { nil } }
    /// What a locked check still shows.
    var lockedStory: DossierStory? { if case .locked(_, let story) = self { story } else { nil } }
    var lastKnown: DossierStory? { if case .unavailable(_, let story) = self { story } else { nil } }
    var retryAt: Instant? {
        switch self {
        case .unavailable(let instant, _), .overloaded(let instant), .locked(let instant, story: _),
            .tooMany(let instant):
            instant
        case .story, .notAvailable, .needsFullNumber, .notConnected: nil
        }
    }

    /// All that could be shown of it.
    var dumped: String {
        var text = "\(self)"
        dump(self, to: &text)
        for language in StoryLanguage.allCases {
            for line in (story ?? lastKnown)?.lines(in: language) ?? [] { text += "\(line)" }
        }
        return text
    }
}
