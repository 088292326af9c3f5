import Testing

@testable import OneStop

@Suite("How many codes a caller may ask about")
struct LookUpLimitTests {
    private let rates = LookUpRates(perMinute: 3, perDay: 5)
    private func at(_ seconds: Int) -> Instant { Instant(seconds: 1_794_470_400 + seconds) }

    @Test("So many a minute, so many a day, each from the first; what is refused does not prolong the wait")
    func windows() {
        var limit = LookUpLimit()
        for second in 0..<3 { #expect(limit.admit("a", rates, at: at(second)) == nil) }
        for second in 3..<60 { #expect(limit.admit("a", rates, at: at(second)) == at(60)) }
        for second in [60, 61] { #expect(limit.admit("a", rates, at: at(second)) == nil) }
        for second in [62, 3_600, 86_399] { #expect(limit.admit("a", rates, at: at(second)) == at(86_400)) }
        #expect(limit.admit("a", rates, at: at(86_400)) == nil)
    }

    @Test("Callers are counted apart, and a clock that is put back begins anew")
    func apart() {
        var limit = LookUpLimit()
        for _ in 0..<3 { #expect(limit.admit("a", rates, at: at(0)) == nil) }
        #expect(limit.admit("a", rates, at: at(0)) != nil)
        #expect(limit.admit("b", rates, at: at(0)) == nil)
        #expect(limit.admit("a", rates, at: at(-100_000)) == nil)
    }

    @Test("Of more callers than are remembered, those who asked most are forgotten last")
    func bounded() {
        var limit = LookUpLimit(capacity: 100)
        for _ in 0..<3 { #expect(limit.admit("busy", rates, at: at(0)) == nil) }
        for number in 0..<10_000 {
            #expect(limit.admit("\(number)", rates, at: at(1)) == nil)
            #expect(limit.count <= 100)
        }
        #expect(limit.admit("busy", rates, at: at(2)) != nil)
        #expect(limit.admit("new", rates, at: at(90_000)) == nil && limit.count <= 100)
        #expect(!"\(limit)".contains("busy"))
    }

    @Test(
        "A person who tries codes out is told when to go on, and never that there is no such code; others are not held up"
    )
    func service() async throws {
        try await ServiceBench.run {
            $0.personRates = LookUpRates(perMinute: 3, perDay: 1_000)
        } _: { (bench) async throws in
            let person = DossierCaller("person")
            for number in ["0001", "0404", "0003"] { _ = try await bench.look(number, caller: person) }
            let until = Instant(seconds: bench.clock.now.seconds + 60)
            for (number, last4) in [("0001", nil), ("0404", nil), ("0005", "2345")] {
                #expect(try await bench.look(number, last4, caller: person) == .tooMany(until: until))
            }
            #expect(await bench.book.lookUps.count == 3)
            #expect(try await bench.look("0005", caller: DossierCaller("other")).kind == "story 0")
            #expect(try await bench.look("0005", caller: DossierCaller("person", kind: .business)).kind == "story 0")
            bench.clock.move(by: 60)
            #expect(try await bench.look("0001", caller: person).kind == "story 0")
        }
    }

    @Test("A batch of a person counts like single look-ups; what is left over is told to be unanswered")
    func batch() async throws {
        try await ServiceBench.run {
            $0.personRates = LookUpRates(perMinute: 3, perDay: 1_000)
        } _: { (bench) async throws in
            let codes = try (1...9).map { try bench.code("000\($0)") }
            for (kind, left) in [(DossierCaller.Kind.person, 6), (.business, 0)] {
                var summary: DossierBatchSummary?
                for await event in bench.service.batch(codes, check: nil, caller: DossierCaller("a", kind: kind)) {
                    if case .summary(let whole) = event { summary = whole }
                }
                #expect(summary?.unanswered.count == left && summary?.notAvailable == [])
            }
        }
    }

    @Test("The rates are read from the configuration")
    func configured() throws {
        let reader = OneStopConfigurationReader(environment: { _ in nil }, file: { _ in nil })
        func file(_ lookUps: String) -> [UInt8] {
            let source = """
                { id: 'a', profile: 'P2', base_url: 'https://a.example.vn', agencies: ['*'], captcha: 'c' }
                """
            return Array("{ sources: [\(source)], look_ups: { \(lookUps) } }".utf8)
        }
        let configuration = try reader.read(file("person: { per_minute: 7 }, business: { per_day: 9 }"))
        #expect(configuration.personRates == LookUpRates(perMinute: 7, perDay: LookUpRates.person.perDay))
        #expect(configuration.businessRates == LookUpRates(perMinute: LookUpRates.business.perMinute, perDay: 9))
        #expect(throws: OneStopConfigurationError.self) {
            try reader.read(file("person: { per_minute: 0 }"))
        }
    }
}
