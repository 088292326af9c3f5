import Testing

@testable import OneStop

@Suite("Parts of the dossier service")
struct ServicePartTests {
    private let noon = Instant(seconds: 1_794_470_400)
    private func later(_ seconds: Int) -> Instant { Instant(seconds: noon.seconds + seconds) }

    private func ticket(_ breaker: inout SourceBreaker, at now: Instant) throws -> SourceBreaker.Ticket {
        guard case .passed(let ticket) = breaker.admit(at: now) else { throw Closed() }
        return ticket
    }

    private struct Closed: Error {}

    @Test("A success between failures begins the count anew")
    func breakerCounts() throws {
        var breaker = SourceBreaker(.init(failures: 2, pauseSeconds: 30))
        for _ in 0..<5 {
            breaker.failed(try ticket(&breaker, at: noon), at: noon)
            breaker.succeeded(try ticket(&breaker, at: noon))
        }
        breaker.failed(try ticket(&breaker, at: noon), at: noon)
        breaker.failed(try ticket(&breaker, at: noon), at: noon)
        #expect(breaker.admit(at: later(29)) == .refused(until: later(30)))
    }

    @Test("After the pause one call is let through; while it is under way no other is")
    func breakerProbe() throws {
        var breaker = SourceBreaker(.init(failures: 1, pauseSeconds: 30))
        let early = try ticket(&breaker, at: noon)
        breaker.failed(try ticket(&breaker, at: noon), at: noon)
        // A call from before tells nothing about now, be its end good or bad.
        breaker.succeeded(early)
        #expect(breaker.refusal(at: later(1)) == later(30))
        let probe = try ticket(&breaker, at: later(30))
        #expect(breaker.refusal(at: later(31)) == later(36))
        breaker.succeeded(early)
        #expect(breaker.refusal(at: later(31)) != nil)
        breaker.gaveUp(probe, at: later(31))
        let second = try ticket(&breaker, at: later(31))
        breaker.succeeded(second)
        #expect(breaker.refusal(at: later(31)) == nil)
        breaker.failed(second, at: later(32))
        #expect(breaker.refusal(at: later(32)) == nil)
    }

    @Test("The cache keeps no more than its entries and bytes, and what is used stays")
    func cache() throws {
        var cache = DossierCache(entries: 100, bytes: 1 << 20)
        let often = try key(0)
        cache.insert(often, known(10))
        for number in 1...10_000 {
            cache.insert(try key(number), known(10))
            if number.isMultiple(of: 20) { #expect(cache.find(often) != nil) }
            #expect(cache.count <= 100)
        }
        #expect(try cache.find(key(1)) == nil)
        var small = DossierCache(entries: 1_000, bytes: 20_000)
        for number in 1...1_000 {
            small.insert(try key(number), known(3_000))
            #expect(small.bytes <= 20_000)
        }
        #expect(small.count > 1)
        small.insert(often, known(1_000_000))
        #expect(small.find(often) == nil && small.bytes <= 20_000)
        // The same key twice counts once.
        let (count, bytes) = (cache.count, cache.bytes)
        cache.insert(often, known(10))
        #expect(cache.count == count && cache.bytes == bytes)
    }

    private func key(_ number: Int) throws -> DossierKey {
        DossierKey(code: try DossierCode("H37-261112-\(String(1_000_000 + number).suffix(6))"), number: nil)
    }

    private func known(_ size: Int) -> KnownDossier {
        var record = DossierRecord(
            code: OneStopFixtures.code, status: .accepted, sourceStatus: "", fetchedAt: noon, source: .exchange)
        record.reason = String(repeating: "x", count: size)
        return KnownDossier(record: record, seals: .nothing(), fetchedAt: noon)
    }

    @Test("The gate lets in so many, keeps so many waiting in order, and forgets who leaves")
    func gate() async {
        let gate = CallGate(limit: 1, queue: 2)
        #expect(await gate.enter() == .entered)
        let leaver = Task { await gate.enter() }
        while await gate.waitingCount < 1 { await Task.yield() }
        let stayer = Task { await gate.enter() }
        while await gate.waitingCount < 2 { await Task.yield() }
        #expect(await gate.enter() == .full)
        leaver.cancel()
        #expect(await leaver.value == .cancelled)
        await gate.leave()
        #expect(await stayer.value == .entered)
        await gate.leave()
        #expect(await gate.enter() == .entered)
    }

    @Test("Seals match the ends they were made of, for that code and under that key only, and show nothing")
    func seals() {
        let (key, other) = (SealKey(), SealKey())
        let (code, another) = (OneStopFixtures.codes[0], OneStopFixtures.codes[1])
        let proof = OwnerProof(numbers: ["001099012345", "C12345678"])
        let seals = OwnerSeals(proof, of: code, key)
        #expect(seals.verdict(last4: "2345", of: code, key) == .matches)
        #expect(seals.verdict(last4: "5678", of: code, key) == .matches)
        #expect(seals.verdict(last4: "2345", of: code, other) == .differs)
        #expect(seals.verdict(last4: "2345", of: another, key) == .differs)
        for wrong in ["", "0123", "345", "12345", "２３４５", "2345\0"] {
            #expect(seals.verdict(last4: wrong, of: code, key) == .differs)
            #expect(OwnerSeals.nothing().verdict(last4: wrong, of: code, key) == .differs)
        }
        #expect(
            OwnerSeals(OwnerProof(numbers: []), of: code, key).verdict(last4: "2345", of: code, key)
                == .nothingToCompare)
        var dumped = "\(seals) \(key)"
        dump(seals, to: &dumped)
        dump(key, to: &dumped)
        #expect(!dumped.contains("2345") && !dumped.contains("Seal("))
    }

    @Test("The keyed hash is HMAC-SHA256: equal in, equal out, and base 64 is as the RFC has it")
    func hashing() {
        let key = SealKey()
        #expect(key.seal("a", "b".utf8) == key.seal("a", "b".utf8))
        #expect(key.seal("a", "b".utf8) != key.seal("b", "b".utf8))
        #expect(Seal.random() != Seal.random())
        let vectors = ["": "", "f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foobar": "Zm9vYmFy"]
        for (text, encoded) in vectors { #expect(base64(Array(text.utf8)) == encoded) }
    }

    @Test(
        "What changed since the last look: state, supplement, appointment, lateness, and nothing a level does not show")
    func changes() throws {
        var before = DossierRecord(
            code: OneStopFixtures.code, status: .inProgress, sourceStatus: "4", fetchedAt: noon, source: .exchange)
        before.dueAt = later(3_600)
        var after = before
        after.fetchedAt = later(86_400)
        #expect(before.changes(since: before, now: noon, calendar: .vietnam).isEmpty)
        #expect(after.changes(since: before, now: later(86_400), calendar: .vietnam) == [.becameLate])
        let supplement = DossierRecord.Supplement(
            askedAt: later(60), what: "Bổ sung bản sao", dueAfter: later(900_000))
        after.status = .supplementRequested
        after.supplements = [supplement]
        #expect(
            after.changes(since: before, now: later(86_400), calendar: .vietnam) == [
                .state(from: .inProgress, to: .supplementRequested), .newSupplement(supplement),
                .newAppointment(from: later(3_600), to: later(900_000)),
            ])
        let stories = [before, after].map {
            DossierStory($0, level: .code, now: later(86_400), calendar: .vietnam)
        }
        #expect(
            stories[1].changes(since: stories[0]) == [
                .state(from: .inProgress, to: .supplementRequested),
                .newAppointment(from: later(3_600), to: later(900_000)),
            ])
    }
}
