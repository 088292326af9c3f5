import Assistant
import Dialogue
import HTTPServer
import Synchronization

/// Counts what happens, in the whole process.
public final class PortalMetrics: Sendable {
    /// The answers of one route.
    struct RouteCount: Sendable {
        /// A list, as there are few.
        var byStatus: [(status: Int, number: Int)] = []
        /// Answers within each of the limits of ``PortalMetrics/durationLimits``, not added up; the last are all others.
        var durations = [Int](repeating: 0, count: PortalMetrics.durationLimits.count + 1)
        var nanoseconds: Int64 = 0

        mutating func count(_ status: Int, _ place: Int, _ nanoseconds: Int64) {
            if let place = byStatus.firstIndex(where: { $0.status == status }) {
                byStatus[place].number += 1
            } else {
                byStatus.append((status, 1))
            }
            durations[place] += 1
            self.nanoseconds += nanoseconds
        }
    }

    struct Counts: Sendable {
        /// nil for what is no API. A list, as there are few.
        var routes: [(route: Route?, count: RouteCount)] = []
        var refusals: [String: Int] = [:]
        var hungUp = 0
        var openConnections = 0
        var starts = 0
        var turns = 0
        var repeats = 0
        var abstentions: [String: Int] = [:]
        var judgements: [String: Int] = [:]
        var limited: [String: Int] = [:]

        /// Where a route is counted.
        mutating func index(of route: Route?) -> Int {
            if let index = routes.firstIndex(where: { $0.route == route }) { return index }
            routes.append((route, RouteCount()))
            return routes.count - 1
        }
    }

    /// In milliseconds.
    static let durationLimits: [Double] = [1, 2.5, 5, 10, 25, 50, 100, 250, 1_000, 5_000]

    private let counts = Mutex(Counts())

    public init() {}

    var current: Counts { counts.withLock { $0 } }

    /// Takes what happened in the server; quick, from any thread.
    public func count(_ event: ServerEvent) {
        switch event {
        case .answered(let exchange):
            let route = Route.Match(exchange.head.target)?.route
            let milliseconds = Double(exchange.nanoseconds) / 1_000_000
            let place = Self.durationLimits.firstIndex { milliseconds <= $0 } ?? Self.durationLimits.count
            counts.withLock { counts in
                let index = counts.index(of: route)
                counts.routes[index].count.count(exchange.status?.code ?? 0, place, exchange.nanoseconds)
            }
        case .refused(let refusal, _, _): counts.withLock { $0.refusals[refusal.rawValue, default: 0] += 1 }
        case .hungUp: counts.withLock { $0.hungUp += 1 }
        case .opened: counts.withLock { $0.openConnections += 1 }
        case .closed: counts.withLock { $0.openConnections -= 1 }
        case .acceptFailed: break
        }
    }

    func countStart() { counts.withLock { $0.starts += 1 } }

    func countTurn(_ abstention: Abstention?, isRepeat: Bool) {
        counts.withLock { counts in
            guard !isRepeat else {
                counts.repeats += 1
                return
            }
            counts.turns += 1
            if let abstention { counts.abstentions[abstention.rawValue, default: 0] += 1 }
        }
    }

    func countJudgement(_ verdict: Judgement.Verdict) {
        counts.withLock { $0.judgements[verdict.rawValue, default: 0] += 1 }
    }

    func countRefusals(_ limits: [String]) {
        counts.withLock { counts in for limit in limits { counts.limited[limit, default: 0] += 1 } }
    }
}
