import Testing

@testable import OneStop

@Suite("Dossier service: calls")
struct SourceSharingTests {
    @Test("A thousand equal requests at once make one call")
    func coalescing() async throws {
        try await ServiceBench.run { (bench) async throws in
            await bench.book.hold()
            let code = try bench.code()
            let count = await withTaskGroup(of: Int.self) { group in
                for number in 0..<1_000 {
                    group.addTask {
                        let caller = DossierCaller("\(number)")
                        return await bench.service.look(up: code, check: nil, caller: caller).kind == "story 0" ? 1 : 0
                    }
                }
                await bench.book.waitForLookUps(1)
                await bench.book.release()
                return await group.reduce(0, +)
            }
            #expect(count == 1_000)
            #expect(await bench.book.lookUps.count == 1)
        }
    }

    @Test("A session serves many calls, and is opened anew after ten minutes")
    func session() async throws {
        try await ServiceBench.run { (bench) async throws in
            for number in 1...5 { #expect(try await bench.look("000\(number)").kind == "story 0") }
            #expect(await bench.book.logIns == 1)
            bench.clock.move(by: 600)
            #expect(try await bench.look("0006").kind == "story 0")
            #expect(await bench.book.logIns == 2)
        }
    }

    @Test("A refused session is renewed once, and the call made again", arguments: ["H37.12", "H29.13"])
    func renewal(agency: String) async throws {
        try await ServiceBench.run { (bench) async throws in
            let look = { (number: String) async throws in
                let code = try bench.code(number, agency: agency)
                return await bench.service.look(up: code, check: nil, caller: ServiceBench.caller).kind
            }
            #expect(try await look("0001") == "story 0")
            await bench.book.forgetSessions()
            #expect(try await look("0002") == "story 0")
            #expect(await bench.book.logIns == 2)
            #expect(await bench.book.lookUps.count == 3)
        }
    }

    @Test("Calls refused at the same time renew the session once")
    func renewalAtOnce() async throws {
        try await ServiceBench.run { (bench) async throws in
            _ = try await bench.look("0001")
            await bench.book.forgetSessions()
            await bench.book.hold()
            async let first = bench.look("0002")
            async let second = bench.look("0003")
            // Both were sent with the old session before either is refused.
            await bench.book.waitForLookUps(3)
            await bench.book.release()
            #expect(try await [first.kind, second.kind] == ["story 0", "story 0"])
            #expect(await bench.book.logIns == 2)
        }
    }

    @Test("A session that is refused right after it was opened, and an account that is: the source is down")
    func refused() async throws {
        try await ServiceBench.run { (bench) async throws in
            await bench.book.set { _ in ScriptedSource.json(#"{"error_code": "2", "message": "token"}"#) }
            #expect(try await bench.look().kind == "unavailable")
            #expect(await bench.book.lookUps.count == 2)
            #expect(await bench.book.logIns == 2)
        }
        try await ServiceBench.run { (bench) async throws in
            await bench.book.set(refusesAccount: true)
            // Tried once only: more could lock the account at the source.
            for number in 1...3 { #expect(try await bench.look("000\(number)").kind == "unavailable") }
            #expect(await bench.book.logIns == 1)
        }
    }

    @Test("Never more calls in flight than allowed, never more waiting than the queue holds")
    func bounds() async throws {
        try await ServiceBench.run {
            $0.sources[0].limits.inFlight = 3
            $0.sources[0].limits.queue = 4
        } _: { (bench) async throws in
            _ = try await bench.look("0001")
            await bench.book.hold()
            let codes = try (100..<120).map { try bench.code("0\($0)") }
            let kinds = await withTaskGroup(of: String.self) { group in
                for code in codes {
                    group.addTask { await bench.service.look(up: code, check: nil, caller: ServiceBench.caller).kind }
                }
                var kinds: [String: Int] = [:]
                // Those for whom there is no room are told so while the others still wait.
                for _ in 0..<13 { kinds[await group.next() ?? "", default: 0] += 1 }
                #expect(kinds == ["overloaded": 13])
                // The one before, and the three: a call that was let through may not have come yet.
                await bench.book.waitForLookUps(4)
                await bench.book.release()
                for await kind in group { kinds[kind, default: 0] += 1 }
                return kinds
            }
            #expect(kinds == ["overloaded": 13, "story 0": 7])
            #expect(await bench.book.mostAtOnce == 3)
        }
    }

    @Test("When the source is busy, a code alone is told what was known, as old as it is")
    func busy() async throws {
        try await ServiceBench.run {
            $0.sources[0].limits.inFlight = 1
            $0.sources[0].limits.queue = 0
        } _: { (bench) async throws in
            _ = try await bench.look("0001")
            let asked = bench.clock.now
            bench.clock.move(by: 120)
            await bench.book.hold()
            async let holder = bench.look("0002")
            await bench.book.waitForLookUps(2)
            guard case .story(let story, let asOf, true) = try await bench.look("0001") else {
                Issue.record("no stale story")
                return
            }
            #expect(asOf == asked && story.level == .code)
            #expect(try await bench.look("0001", "2345").kind == "overloaded", "nothing is checked meanwhile")
            await bench.book.release()
            #expect(try await holder.kind == "story 0")
        }
    }

    @Test("Cancelling the last who waits ends the look-up and makes room")
    func cancelling() async throws {
        try await ServiceBench.run {
            $0.sources[0].limits.inFlight = 1
        } _: { (bench) async throws in
            await bench.book.hold()
            let first = Task { try await bench.look("0001").kind }
            await bench.book.waitForLookUps(1)
            first.cancel()
            #expect(try await first.value == "unavailable")
            // The only place is free again although the source still holds the first.
            let second = Task { try await bench.look("0002").kind }
            await bench.book.waitForLookUps(2)
            await bench.book.release()
            #expect(try await second.value == "story 0")
        }
    }

    @Test("An answer is told again for the cache's time, with the time of its data; then the source is asked")
    func cache() async throws {
        try await ServiceBench.run { (bench) async throws in
            let asked = bench.clock.now
            for wait in [0, 30, 29] {
                bench.clock.move(by: wait)
                guard case .story(_, let asOf, false) = try await bench.look() else {
                    Issue.record("no story")
                    return
                }
                #expect(asOf == asked)
            }
            #expect(await bench.book.lookUps.count == 1)
            bench.clock.move(by: 1)
            guard case .story(let story, let asOf, false) = try await bench.look() else {
                Issue.record("no story")
                return
            }
            #expect(asOf == bench.clock.now && story.parts.last == .asOf(asOf))
            #expect(await bench.book.lookUps.count == 2)
        }
    }
}
