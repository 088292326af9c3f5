import Assistant
import HTTPServer
import TestSupport
import Testing

@testable import Web

@Suite("Stopping", .ownThreads)
struct StopTests {
    /// Holds every turn until it is let go, and says when one has begun.
    private actor Held: Conversations {
        private let inner: any Conversations
        private var isOpen = false
        private var hasBegun = false
        private var waiting: [CheckedContinuation<Void, Never>] = []
        private var watching: [CheckedContinuation<Void, Never>] = []

        init(_ inner: any Conversations) { self.inner = inner }

        func begun() async { if !hasBegun { await withCheckedContinuation { watching.append($0) } } }
        func open() {
            isOpen = true
            for one in waiting { one.resume() }
            waiting = []
        }

        func take(
            _ input: ConversationInput, in token: ConversationToken
        ) async throws(ConversationError) -> ConversationTurn {
            hasBegun = true
            for one in watching { one.resume() }
            watching = []
            if !isOpen { await withCheckedContinuation { waiting.append($0) } }
            return try await inner.take(input, in: token)
        }

        func start(_ opening: ConversationOpening) async throws(ConversationError) -> StartedConversation {
            try await inner.start(opening)
        }
        func read(_ token: ConversationToken) async throws(ConversationError) -> [ConversationTurn] {
            try await inner.read(token)
        }
        func erase(_ token: ConversationToken) async throws(ConversationError) { try await inner.erase(token) }
        func judge(
            _ turn: Int, _ judgement: Judgement, in token: ConversationToken
        ) async throws(ConversationError) { try await inner.judge(turn, judgement, in: token) }
    }

    @Test("A turn under way is answered before the server ends")
    func turnUnderWay() async throws {
        let held = Held(DurableConversations.inMemory(ServedPortal.catalogue, at: ServedPortal.day))
        let portal = Portal(
            conversations: held, catalogue: ServedPortal.catalogue,
            clock: PortalClock(now: { ServedPortal.day }, ticks: { 0 }), worker: OwnThreads.executor)
        let server = Server(ServerConfiguration()) { await portal.handle($0) }
        let served = ServedPortal(endpoint: try server.start())
        let token = served.start()
        async let turn = served.ask(
            "POST", "/api/v1/conversations/current/turns", #"{"id":"a","say":"khai sinh"}"#, token: token)
        await held.begun()
        async let stopped: Void = server.stop(within: .seconds(30))
        await held.open()
        let reply = await turn
        await stopped
        #expect(reply.status == 200 && reply.json?["number"]?.integer == 1)
        #expect(throws: RawClient.Failure.self) { _ = try RawClient(served.endpoint) }
    }
}
