import Assistant
import Catalogue
import HTTPServer
import OneStop
import Vietnamese

/// The assistant over HTTP: the API, the pages and the widget, and what operators look at.
///
/// Everything is decided from the request and from what it is made of, so that one may be put in place of another while it serves.
public final class Portal: Sendable {
    let conversations: any Conversations
    let catalogue: Catalogue
    let settings: PortalSettings
    /// Where dossiers are asked about, in the name of a caller.
    let dossiers: @Sendable (DossierCaller) -> DossierDesk
    /// The legal library; nil where this installation has none.
    let law: (any LawSource)?
    let operations: PortalOperations
    /// Pages, by their own rules for paths and methods; nil for what is none of them.
    let pages: @Sendable (Request) async -> Response?
    let clock: PortalClock
    let worker: any TaskExecutor

    var metrics: PortalMetrics { operations.metrics }

    /// Puts a portal together.
    ///
    /// - Parameters:
    ///   - operations: What outlives this portal when it is replaced: counters, limits, what is known of the parts.
    ///   - worker: Where what takes more than a few microseconds is done, away from the server's threads.
    ///   - pages: Answers for the paths that are no API; nothing else of this type knows them.
    public init(
        conversations: any Conversations, catalogue: Catalogue, settings: PortalSettings = PortalSettings(),
        dossiers: @escaping @Sendable (DossierCaller) -> DossierDesk = { _ in .notConnected },
        law: (any LawSource)? = nil, operations: PortalOperations = PortalOperations(), clock: PortalClock,
        worker: any TaskExecutor = globalConcurrentExecutor,
        pages: @escaping @Sendable (Request) async -> Response? = { _ in nil }
    ) {
        (self.conversations, self.catalogue, self.settings) = (conversations, catalogue, settings)
        (self.dossiers, self.law, self.operations, self.clock, self.pages) = (dossiers, law, operations, clock, pages)
        self.worker = worker
    }

    /// Answers one request.
    ///
    /// What has to be remembered while something is waited for takes memory of its own for each request, so that most of the work is
    /// done where nothing is waited for.
    public nonisolated(nonsending) func handle(_ request: Request) async -> Response {
        let match = Route.Match(request.target)
        guard match?.route == .turns, request.method == .post else { return await handle(request, match) }
        let standing = standing(request)
        if standing == .foreign { return finish(Problem.foreignOrigin.response, standing) }
        return finish(await takeTurn(request, caller(request, standing)), standing)
    }

    @inline(never)
    private nonisolated(nonsending) func handle(_ request: Request, _ match: Route.Match?) async -> Response {
        let standing = standing(request)
        let caller = caller(request, standing)
        if let match, !match.route.isAPI { return await operate(match.route, request, caller.visitor) }
        // No page is there: portals, too, have to be able to read that there is nothing.
        if match == nil, request.target.segments.first != "api" {
            return await page(request, caller.visitor, standing)
        }
        if standing == .foreign { return finish(Problem.foreignOrigin.response, standing) }
        guard let match else {
            // A browser shows a script nothing of an answer to which it was not let: let it ask, and read that there is nothing.
            if case .portal = standing, isPreflight(request) {
                return finish(options(nil, request, standing), standing)
            }
            return finish(refused(.notFound, caller), standing)
        }
        if request.method == .options { return finish(options(match.route, request, standing), standing) }
        return finish(await answer(match, request, caller), standing)
    }

    @inline(never)
    private func standing(_ request: Request) -> OriginStanding { OriginStanding(request.head, settings) }

    @inline(never)
    private func caller(_ request: Request, _ standing: OriginStanding) -> Caller {
        Caller(
            visitor: Visitor(request.head, from: request.peer, trusting: settings.proxies), site: standing.site)
    }

    @inline(never)
    private func finish(_ answer: Answer, _ standing: OriginStanding) -> Response {
        var response = answer.response
        RateLimitFields.add(answer.standings, to: &response.headers)
        response.addAPIFields(standing)
        return response
    }

    private func finish(_ response: Response, _ standing: OriginStanding) -> Response {
        finish(Answer(response, []), standing)
    }

    private nonisolated(nonsending) func answer(_ match: Route.Match, _ request: Request, _ caller: Caller) async
        -> Answer
    {
        var caller = caller
        do throws(Problem) {
            guard match.route.methods.contains(request.method) else {
                throw .methodNotAllowed(match.route.methods + [.options])
            }
            switch match.route {
            case .conversations: return try await startConversation(request, &caller)
            case .conversation where request.method == .delete: return try await eraseConversation(request, &caller)
            case .conversation: return try await readConversation(request, &caller)
            case .feedback: return try await judgeTurn(request, match.parameter, &caller)
            case .procedures: return try await findProcedures(request, &caller)
            case .procedure: return try await showProcedure(request, match.parameter, &caller)
            case .lifeEvents: return try await listLifeEvents(request, &caller)
            case .lifeEvent: return try await showLifeEvent(request, match.parameter, &caller)
            case .guide: return try await guide(request, match.parameter, &caller)
            case .dossiers: return try await lookUpDossiers(request, &caller)
            case .units: return try await findUnit(request, &caller)
            case .lawSearch: return try await searchLaw(request, &caller)
            case .lawProvisions: return try await citeLaw(request, &caller)
            case .lawCiting: return try await citingLaw(request, &caller)
            case .openAPI: return Answer(OpenAPIDocument.response, try take(&caller))
            // Answered before.
            case .turns, .health, .readiness, .metrics: throw .notFound
            }
        } catch {
            return refused(error, caller)
        }
    }

    /// A page: what is sent to one comes from a page of ours.
    private nonisolated(nonsending) func page(_ request: Request, _ visitor: Visitor, _ standing: OriginStanding) async
        -> Response
    {
        switch request.method {
        case .get, .head, .options: break
        case .post, .put, .patch, .delete:
            guard standing == .own else { return Problem.foreignOrigin.response }
            let verdict = operations.limits.take(
                LimitedRequest(
                    visitor: visitor.origin,
                    // A form without a conversation may begin one.
                    startsConversation: ConversationCookie.token(request) == nil),
                settings.limits, at: clock.ticks())
            if case .refused(_, let exceeded, let seconds) = verdict {
                guard request.headers["Accept"]?.contains("text/html") == true else {
                    return Problem.tooMany(exceeded, retryAfterSeconds: seconds).response
                }
                // A person without JavaScript sent a form.
                return await Pages(conversations: conversations, frameAncestors: settings.frameAncestors)
                    .tooMany(request, retryAfterSeconds: seconds)
            }
        }
        return await pages(request) ?? Problem.notFound.response
    }
}

/// Where a portal has the time from.
public struct PortalClock: Sendable {
    /// The moment now.
    let now: @Sendable () -> Instant
    /// Nanoseconds of a clock that never goes back.
    let ticks: @Sendable () -> Int64

    public init(now: @escaping @Sendable () -> Instant, ticks: @escaping @Sendable () -> Int64) {
        (self.now, self.ticks) = (now, ticks)
    }
}

extension OriginStanding {
    /// The id of the portal; empty for the assistant's own pages and for programs.
    var site: String {
        if case .portal(let id, origin: _) = self { id } else { "" }
    }
}
