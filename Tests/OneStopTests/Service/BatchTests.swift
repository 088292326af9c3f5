import HTTPServer
import Testing

@testable import OneStop

@Suite("Dossier batches")
struct BatchTests {
    @Test("Every code is answered once, with progress, and the summary says what is late, needs action, is done")
    func summary() async throws {
        try await ServiceBench.run { (bench) async throws in
            await bench.book.set { code in
                switch code.suffix(4) {
                case "0001": ScriptedSource.exchange(code, "5")
                case "0002": ScriptedSource.exchange(code, "10")
                case "0003": ScriptedSource.exchange(code, "4")
                case "0666": Response(status: .badRequest)
                default: nil
                }
            }
            // A day after the appointment.
            bench.clock.move(by: 2 * 86_400)
            let codes = [
                try bench.code("0001"), try bench.code("0002"), try bench.code("0003"), try bench.code("0404"),
                try bench.code("0666"), try bench.code("0001", agency: "H38.01"), try bench.code("0001"),
                try bench.code("0001", agency: "G99"),
            ]
            var places: [Int] = []
            var progress: [Int] = []
            var summary: DossierBatchSummary?
            for await event in bench.service.batch(codes, check: nil, caller: ServiceBench.caller) {
                switch event {
                case .answered(let index, let code, _, let done, let all):
                    #expect(code == codes[index] && all == codes.count && summary == nil)
                    places.append(index)
                    progress.append(done)
                case .summary(let whole): summary = whole
                }
            }
            #expect(places.sorted() == Array(0..<8) && progress == Array(1...8))
            var expected = DossierBatchSummary()
            expected.asked = 8
            (expected.late, expected.needsAction, expected.done, expected.inProgress) = ([2], [0, 6], [1], [2])
            (expected.notAvailable, expected.unanswered) = ([3], [4, 5, 7])
            #expect(summary == expected)
        }
    }

    @Test("A batch keeps the source's calls in flight, and all answers come although the queue is short")
    func width() async throws {
        try await ServiceBench.run {
            $0.sources[0].limits.inFlight = 4
            $0.sources[0].limits.queue = 1
        } _: { (bench) async throws in
            let codes = try (100..<300).map { try bench.code("0\($0)") }
            var answered = 0
            let office = DossierCaller("office", kind: .business)
            for await event in bench.service.batch(codes, check: nil, caller: office) {
                if case .answered(_, _, .story, _, _) = event { answered += 1 }
            }
            #expect(answered == 200)
            #expect(await bench.book.mostAtOnce <= 4)
        }
    }

    @Test("A cancelled batch ends, and what was under way with it")
    func cancelling() async throws {
        try await ServiceBench.run {
            $0.sources[0].limits.inFlight = 2
        } _: { (bench) async throws in
            let codes = try (100..<200).map { try bench.code("0\($0)") }
            await bench.book.hold()
            let batch = Task {
                var events = 0
                for await _ in bench.service.batch(codes, check: nil, caller: ServiceBench.caller) { events += 1 }
                return events
            }
            await bench.book.waitForLookUps(2)
            batch.cancel()
            #expect(await batch.value == 0)
            // The two places are free again: this is answered while the source still holds the others.
            let one = Task { try await bench.look("0001").kind }
            await bench.book.waitForLookUps(3)
            #expect(await bench.book.lookUps.last == "H37.12-261112-0001")
            await bench.book.release()
            #expect(try await one.value == "story 0")
        }
    }

    @Test("A caller's checks count together, whatever digits each code brings: of many guesses few are judged")
    func guesses() async throws {
        try await ServiceBench.run { (bench) async throws in
            let questions = try (0..<400).map {
                DossierQuestion(try bench.code("1\(100 + $0 / 5)"), check: .last4("\(1_000 + $0)"))
            }
            var kinds: [String: Int] = [:]
            var summary: DossierBatchSummary?
            for await event in bench.service.batch(questions, caller: ServiceBench.business) {
                switch event {
                case .answered(_, _, let answer, _, _): kinds[answer.kind, default: 0] += 1
                case .summary(let whole): summary = whole
                }
            }
            // Different numbers are told apart by one byte of a hash: two of a few may look the same, of ten never five.
            let judged = kinds["notAvailable"] ?? 0
            #expect((5...10).contains(judged) && kinds == ["notAvailable": judged, "locked": 400 - judged])
            #expect(summary?.locked.count == 400 - judged && summary?.notAvailable.count == judged)
            // The locked ones still show their state.
            #expect(summary?.needsAction == summary?.locked && summary?.unanswered == [])
        }
    }

    @Test("One number with some codes of others among one's own: those are not found, and one's own are shown")
    func mixed() async throws {
        try await ServiceBench.run { (bench) async throws in
            // Those of others do not exist, which is judged alike.
            let codes = try (0..<90).map { try bench.code("\(1_000 + $0 / 2)" + ($0 % 2 == 0 ? "" : "404")) }
            var kinds: [String: Int] = [:]
            for await event in bench.service.batch(
                codes, check: .last4(ScriptedSource.owner.last4), caller: ServiceBench.caller)
            {
                if case .answered(_, _, let answer, _, _) = event { kinds[answer.kind, default: 0] += 1 }
            }
            #expect(kinds == ["story 1": 45, "notAvailable": 45])
        }
    }

    @Test("An empty batch is only a summary")
    func empty() async throws {
        try await ServiceBench.run { (bench) async throws in
            var events: [DossierBatchEvent] = []
            for await event in bench.service.batch([], check: nil, caller: ServiceBench.caller) { events.append(event) }
            guard events.count == 1, case .summary(let summary) = events[0] else {
                Issue.record("not one summary")
                return
            }
            #expect(summary == DossierBatchSummary())
        }
    }
}
