import HTTPClient
import Synchronization

/// The limits of an installation; nil for none.
public struct LimitSettings: Hashable, Sendable {
    /// Requests of one address. Generous: whole offices and mobile networks share one.
    public var visitor: LimitPolicy? = LimitPolicy("visitor", quota: 600, windowSeconds: 60)
    /// Conversations begun from one address.
    public var start: LimitPolicy? = LimitPolicy("start", quota: 120, windowSeconds: 60)
    /// Requests in one conversation.
    public var conversation: LimitPolicy? = LimitPolicy("conversation", quota: 60, windowSeconds: 60)
    /// Requests from one portal, and from the assistant's own page.
    public var site: LimitPolicy? = LimitPolicy("site", quota: 30_000, windowSeconds: 60)

    public init() {}
}

/// What a request counts against.
struct LimitedRequest: Sendable {
    /// nil where nobody can be told from others.
    var visitor: IPAddress?
    var startsConversation = false
    /// A hash of the conversation's token.
    var conversation: Int?
    /// The id of the portal; empty for the assistant's own page, nil for what counts against none.
    var site: String? = ""
    var cost = 1
}

/// Counts requests against the limits. Shared by all that serves; changes nothing but what it counts.
final class RequestLimits: Sendable {
    /// How one limit stands after a request.
    struct Standing: Hashable, Sendable {
        let policy: LimitPolicy
        let remaining: Int
        let resetSeconds: Int
    }

    enum Verdict: Hashable, Sendable {
        case allowed([Standing])
        /// Nothing was counted. `exceeded` has the names of the limits that are used up.
        case refused([Standing], exceeded: [String], retryAfterSeconds: Int)

        var standings: [Standing] {
            switch self {
            case .allowed(let standings): standings
            case .refused(let standings, exceeded: _, retryAfterSeconds: _): standings
            }
        }
    }

    private enum Key: Hashable, Sendable {
        case visitor(IPAddress)
        case start(IPAddress)
        case conversation(Int)
        case site(String)
    }

    /// Some 100 bytes each.
    private static let capacity = 200_000
    private let table = Mutex(BucketTable<Key>(capacity: capacity))

    /// Lets a request through if every limit has room for it, and counts it then.
    ///
    /// - Parameter now: Nanoseconds of a clock that never goes back.
    func take(_ request: LimitedRequest, _ settings: LimitSettings, at now: Int64) -> Verdict {
        let limits = Self.limits(of: request, settings)
        // Where there are no limits, nobody waits for others to be counted.
        guard !limits.isEmpty else { return .allowed([]) }
        return table.withLock { table in
            var buckets = limits.map { table[$0.key] }
            let waits = zip(limits, buckets).map { limit, bucket in
                bucket.secondsUntil(request.cost, limit.policy, at: now)
            }
            let longest = waits.max() ?? 0
            if longest == 0 {
                for (place, limit) in limits.enumerated() {
                    buckets[place].take(request.cost, limit.policy, at: now)
                    table.set(limit.key, buckets[place])
                }
            }
            let standings = zip(limits, zip(buckets, waits)).map { limit, state in
                // Where a limit is used up, both fields tell the same moment.
                Standing(
                    policy: limit.policy, remaining: state.1 > 0 ? 0 : state.0.remaining(limit.policy, at: now),
                    resetSeconds: state.1 > 0 ? state.1 : state.0.secondsUntilFull(at: now))
            }
            guard longest > 0 else { return .allowed(standings) }
            let exceeded = zip(limits, waits).filter { $0.1 > 0 }.map(\.0.policy.name)
            return .refused(standings, exceeded: exceeded, retryAfterSeconds: longest)
        }
    }

    private static func limits(
        of request: LimitedRequest, _ settings: LimitSettings
    ) -> [(key: Key, policy: LimitPolicy)] {
        var limits: [(key: Key, policy: LimitPolicy)] = []
        if let visitor = request.visitor {
            if let policy = settings.visitor { limits.append((.visitor(visitor), policy)) }
            if request.startsConversation, let policy = settings.start { limits.append((.start(visitor), policy)) }
        }
        if let conversation = request.conversation, let policy = settings.conversation {
            limits.append((.conversation(conversation), policy))
        }
        if let site = request.site, let policy = settings.site { limits.append((.site(site), policy)) }
        return limits
    }
}
