import Testing
import Vietnamese

@testable import OneStop

@Suite("Dossier service: what is told to whom")
struct DossierServiceTests {
    private let owner = ScriptedSource.owner

    @Test("A code alone shows the state; the owner's last four digits show the rest")
    func levels() async throws {
        try await ServiceBench.run { (bench) async throws in
            #expect(try await bench.look().kind == "story 0")
            #expect(try await bench.look("0011", owner.last4).kind == "story 1")
            let number = OwnerCheck.fullNumber("0000 9901 2345")
            let answer = await bench.service.look(up: try bench.code(), check: number, caller: ServiceBench.caller)
            #expect(answer.kind == "story 1" && answer.story?.supplements.count == 1)
        }
    }

    @Test("No owner's name, number, phone or address is in any answer or event")
    func nothingOfOwner() async throws {
        try await ServiceBench.run { (bench) async throws in
            var texts = [try await bench.look().dumped, try await bench.look("0011", owner.last4).dumped]
            texts.append(try await bench.look("0011", "9999").dumped)
            await bench.book.set { _ in
                ScriptedSource.json(#"{"error_code": "99", "message": "Lỗi với số 000099012345, 0900000123"}"#)
            }
            bench.clock.move(by: 61)
            texts.append(try await bench.look().dumped)
            #expect(texts[3].contains("unavailable") && bench.events.all.count == 1)
            texts += bench.events.all
            #expect(texts[1].contains("bổ sung giấy chứng sinh"))
            let secrets = [owner.name, owner.number, owner.last4, owner.phone, owner.address, "Văn Mẫu"]
            for text in texts.map(VietnameseText.fold) {
                for secret in secrets { #expect(!text.contains(VietnameseText.fold(secret))) }
                #expect(!text.contains("261112-0011"), "codes print masked")
            }
        }
    }

    @Test("No such code and a check that fails: the same answer after the same calls, new or remembered")
    func sameWork() async throws {
        var calls: [[Int]] = []
        for number in ["0011", "0404"] {
            try await ServiceBench.run { (bench) async throws in
                var counts: [Int] = []
                for _ in 0..<3 {
                    let answer = try await bench.look(number, "9999")
                    #expect(answer.dumped == DossierAnswer.notAvailable.dumped)
                    counts.append(await bench.book.lookUps.count + 100 * bench.book.logIns)
                }
                // Two more failures lock, whichever it was.
                _ = try await bench.look(number, "9999")
                _ = try await bench.look(number, "9999")
                #expect(try await bench.look(number, "9999").kind == "locked")
                calls.append(counts)
            }
        }
        #expect(calls[0] == [101, 101, 101] && calls[0] == calls[1])
    }

    @Test("Five failed checks lock a code, whoever asks; the code alone still shows the state")
    func lock() async throws {
        try await ServiceBench.run { (bench) async throws in
            for caller in 1...5 {
                let answer = try await bench.look("0011", "9999", caller: DossierCaller("\(caller)"))
                #expect(answer.kind == "notAvailable")
            }
            let locked = try await bench.look("0011", owner.last4, caller: DossierCaller("6"))
            #expect(locked.lockedStory?.status == .supplementRequested && locked.lockedStory?.level == .code)
            #expect(locked.kind == "locked" && locked.retryAt == Instant(seconds: bench.clock.now.seconds + 900))
            #expect(try await bench.look().kind == "story 0")
            bench.clock.move(by: 901)
            #expect(try await bench.look("0011", owner.last4).kind == "story 1")
        }
    }

    @Test("Five different numbers of one caller that failed lock that caller for every code")
    func lockCaller() async throws {
        try await ServiceBench.run { (bench) async throws in
            for number in 1...5 { _ = try await bench.look("000\(number)", "999\(number)") }
            let locked = try await bench.look("0011", owner.last4)
            #expect(locked.kind == "locked" && locked.lockedStory?.level == .code)
            // Not one word more than the code alone shows, be the digits right or wrong, the code there or not.
            #expect(locked.lockedStory == (try await bench.look().story))
            #expect(try await bench.look("0011", "1111").dumped == locked.dumped)
            let none = try await bench.look("0404", owner.last4)
            #expect(none.kind == "locked" && none.lockedStory == nil)
            #expect(try await bench.look("0011", owner.last4, caller: DossierCaller("another")).kind == "story 1")
        }
    }

    @Test("Of many guesses made at once, no more are judged than the lock allows")
    func guessesAtOnce() async throws {
        try await ServiceBench.run { (bench) async throws in
            await bench.book.hold()
            let code = try bench.code()
            let kinds = await withTaskGroup(of: String.self) { group in
                for guess in 1_000..<1_100 {
                    group.addTask {
                        await bench.service.look(up: code, check: .last4("\(guess)"), caller: ServiceBench.caller).kind
                    }
                }
                await bench.book.waitForLookUps(1)
                await bench.book.release()
                var kinds: [String: Int] = [:]
                for await kind in group { kinds[kind, default: 0] += 1 }
                return kinds
            }
            #expect(kinds == ["notAvailable": 5, "locked": 95])
            #expect(await bench.book.lookUps.count == 1)
        }
    }

    @Test("A source that wants the whole number is asked only with it, and its failures count")
    func wholeNumber() async throws {
        try await ServiceBench.run { (bench) async throws in
            let code = try bench.code(agency: "H38.01")
            for check in [nil, OwnerCheck.last4("2345"), .fullNumber("2345")] {
                let answer = await bench.service.look(up: code, check: check, caller: ServiceBench.caller)
                #expect(answer.kind == "needsFullNumber")
            }
            #expect(await bench.book.lookUps.isEmpty)
            let right = OwnerCheck.fullNumber(owner.number)
            #expect(await bench.service.look(up: code, check: right, caller: ServiceBench.caller).kind == "story 1")
            for guess in 1...5 {
                let wrong = OwnerCheck.fullNumber("00000000000\(guess)")
                let answer = await bench.service.look(up: code, check: wrong, caller: ServiceBench.caller)
                #expect(answer.kind == "notAvailable")
            }
            #expect(await bench.service.look(up: code, check: right, caller: ServiceBench.caller).kind == "locked")
        }
    }

    @Test("A dossier of whose owner the source says nothing shows what its code alone shows, and locks nobody")
    func nothingToCompare() async throws {
        try await ServiceBench.run { (bench) async throws in
            let code = try bench.code(agency: "H29.13")
            for _ in 0..<6 {
                let answer = await bench.service.look(up: code, check: .last4("2345"), caller: ServiceBench.caller)
                #expect(answer.kind == "story 0")
            }
        }
    }

    @Test("A code of an agency that no source has is said not to be connected")
    func notConnected() async throws {
        try await ServiceBench.run { (bench) async throws in
            for text in ["G22.99-261112-0011", "03706/2026/07906"] {
                let answer = await bench.service.look(
                    up: try DossierCode(text), check: nil, caller: ServiceBench.caller)
                #expect(answer.kind == "notConnected")
            }
        }
    }
}
