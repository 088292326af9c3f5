import TestSupport
import Testing

@testable import OneStop

@Suite("Lock on owner checks")
struct OwnerCheckLockTests {
    private let code = OneStopFixtures.codes[0]
    private let other = OneStopFixtures.codes[1]
    private func at(_ seconds: Int) -> Instant { Instant(seconds: 1_000_000 + seconds) }

    @Test("Five failures for a code in a quarter of an hour refuse everybody that code for a quarter of an hour")
    func oneCode() {
        var lock = OwnerCheckLock()
        for attempt in 0..<5 {
            #expect(lock.verdict(for: code, caller: "x\(attempt)", at: at(attempt)) == .allowed)
            lock.recordFailure(for: code, caller: "x\(attempt)", given: "1111", at: at(attempt))
        }
        #expect(lock.verdict(for: code, caller: "y", at: at(5)) == .refused(until: at(4 + 900)))
        #expect(lock.verdict(for: other, caller: "y", at: at(5)) == .allowed)
        #expect(lock.verdict(for: code, caller: "y", at: at(903)) == .refused(until: at(904)))
        #expect(lock.verdict(for: code, caller: "y", at: at(904)) == .allowed)
    }

    @Test("One caller who tries five numbers, each at another code, is refused all")
    func manyNumbers() throws {
        // Of a number one byte is kept: under a key by chance two of the five might be taken for one.
        let key = try #require(SealKey(hexadecimal: String(repeating: "0f", count: 32)))
        var lock = OwnerCheckLock(capacity: 20_000, key: key)
        for number in 1...5 {
            #expect(lock.verdict(for: code, caller: "x", at: at(0)) == .allowed)
            lock.recordFailure(
                for: try DossierCode("H37.12-261112-000\(number)"), caller: "x", given: "111\(number)", at: at(0))
        }
        #expect(lock.verdict(for: code, caller: "x", at: at(1)) == .refused(until: at(900)))
        #expect(lock.verdict(for: code, caller: "y", at: at(1)) == .allowed)
    }

    @Test("One caller may try one number at ninety-nine codes of others, and not at a hundred")
    func oneNumber() throws {
        var lock = OwnerCheckLock()
        for number in 1_001...1_100 {
            #expect(lock.verdict(for: code, caller: "x", at: at(0)) == .allowed)
            lock.recordFailure(
                for: try DossierCode("H37.12-261112-\(number)"), caller: "x", given: "1111", at: at(0))
        }
        #expect(lock.verdict(for: code, caller: "x", at: at(1)) == .refused(until: at(900)))
        #expect(lock.verdict(for: code, caller: "y", at: at(1)) == .allowed)
    }

    @Test("Failures slide out of the window")
    func window() {
        var lock = OwnerCheckLock()
        for seconds in [0, 300, 600, 899] { lock.recordFailure(for: code, caller: "x", given: "1111", at: at(seconds)) }
        // The first no longer counts.
        lock.recordFailure(for: code, caller: "x", given: "1111", at: at(900))
        #expect(lock.verdict(for: code, caller: "x", at: at(900)) == .allowed)
        lock.recordFailure(for: code, caller: "x", given: "1111", at: at(901))
        #expect(lock.verdict(for: code, caller: "x", at: at(902)) == .refused(until: at(1_801)))
    }

    @Test("Attempts during a lock do not make it longer")
    func noLonger() {
        var lock = OwnerCheckLock()
        for seconds in 0..<200 { lock.recordFailure(for: code, caller: "x", given: "1111", at: at(seconds)) }
        #expect(lock.verdict(for: code, caller: "x", at: at(200)) == .refused(until: at(904)))
    }

    @Test("Any order of failures agrees with counting them all", arguments: 0..<10)
    func model(seed: UInt64) {
        var chance = SplitMix(seed: seed)
        var lock = OwnerCheckLock()
        var times: [Int] = []
        var lockedUntil = 0
        var now = 0
        for _ in 0..<500 {
            now += Int.random(in: 0...400, using: &chance)
            let isAllowed = lock.verdict(for: code, caller: "x", at: at(now)) == .allowed
            #expect(isAllowed == (lockedUntil <= now))
            guard isAllowed else { continue }
            lock.recordFailure(for: code, caller: "x", given: "1111", at: at(now))
            times.append(now)
            if times.count(where: { $0 > now - 900 }) >= 5 { (times, lockedUntil) = ([], now + 900) }
        }
    }

    @Test("Memory is bounded, and forgetting never unlocks")
    func bounded() throws {
        var lock = OwnerCheckLock(capacity: 64)
        for _ in 0..<5 { lock.recordFailure(for: code, caller: "victim", given: "1111", at: at(0)) }
        for number in 1_000..<9_000 {
            lock.recordFailure(
                for: try DossierCode("H37.12-261112-\(number)"), caller: "c\(number)", given: "1111", at: at(1))
            #expect(lock.count <= 64)
        }
        #expect(lock.verdict(for: code, caller: "z", at: at(2)) == .refused(until: at(900)))
        #expect(lock.verdict(for: other, caller: "z", at: at(2)) == .allowed)
    }

    @Test("With all places locked everybody is refused until one is free")
    func full() throws {
        var lock = OwnerCheckLock(capacity: 4)
        // Numbers are told apart by one byte of a hash: these five are, under the key of this lock. Once the code is locked, no more are
        // looked at.
        let key = lock.key
        var bytes: Set<UInt8> = []
        let given = (0..<1_000).map(String.init).filter { bytes.insert(key.seal("given", $0.utf8).lowByte).inserted }
        for number in 1...2 {
            for one in given.prefix(5) {
                lock.recordFailure(
                    for: try DossierCode("H37.12-261112-000\(number)"), caller: "c\(number)", given: one, at: at(number)
                )
            }
        }
        lock.recordFailure(for: code, caller: "x", given: "1111", at: at(10))
        #expect(lock.verdict(for: other, caller: "y", at: at(11)) == .refused(until: at(901)))
        #expect(lock.verdict(for: other, caller: "y", at: at(901)) == .allowed)
    }

    @Test("Printing the lock shows neither codes nor callers")
    func silent() {
        var lock = OwnerCheckLock()
        lock.recordFailure(for: code, caller: "0900000000", given: "1111", at: at(0))
        var dumped = "\(lock)"
        dump(lock, to: &dumped)
        #expect(!dumped.contains("0900") && !dumped.contains("H37"))
    }
}
