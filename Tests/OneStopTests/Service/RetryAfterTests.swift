import HTTPServer
import Testing

@testable import OneStop

@Suite("When a source says to come again")
struct RetryAfterTests {
    /// 08:49:37 UTC on 6 November 1994.
    private let moment = Instant(seconds: 784_111_777)

    @Test("Seconds and dates are read, and cut to an hour")
    func read() {
        let cases: [(String, Int?)] = [
            ("120", 120), ("1", 1), ("0", nil), ("3600", 3_600), ("3601", 3_600), ("99999999999999999999999", 3_600),
            ("Sun, 06 Nov 1994 08:51:37 GMT", 120), ("Sun, 06 Nov 1994 08:49:37 GMT", nil),
            ("Sat, 05 Nov 1994 08:51:37 GMT", nil), ("Fri, 31 Dec 9999 23:59:59 GMT", 3_600),
            ("Mon, 07 Nov 1994 00:00:00 GMT", 3_600),
        ]
        for (text, seconds) in cases { #expect(RetryAfter.seconds(text, at: moment) == seconds, "\(text)") }
        #expect(RetryAfter.seconds(nil, at: moment) == nil)
    }

    @Test(
        "Anything else says nothing",
        arguments: [
            "", " ", "-1", "+5", "1.5", "soon", "120, 5", "٣", "Sun, 06 Nov 1994 08:51:37", "06 Nov 1994 08:51:37 GMT",
            "Sun, 31 Nov 1994 08:51:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 8:51:37 GMT",
            "Sunday, 06-Nov-94 08:51:37 GMT", "Sun, 06 Nov 1994 08:51:37 GMT" + String(repeating: " ", count: 99),
        ])
    func nothing(text: String) { #expect(RetryAfter.seconds(text, at: moment) == nil) }

    @Test("The breaker opens at once for as long as the source said, also while it was probing")
    func breaker() {
        var breaker = SourceBreaker(.init(failures: 5, pauseSeconds: 30))
        func later(_ seconds: Int) -> Instant { Instant(seconds: moment.seconds + seconds) }
        guard case .passed(let ticket) = breaker.admit(at: moment) else {
            Issue.record("a new breaker is closed")
            return
        }
        breaker.failed(ticket, at: moment, retryAfter: 120)
        #expect(breaker.admit(at: later(119)) == .refused(until: later(120)))
        guard case .passed(let probe) = breaker.admit(at: later(120)) else {
            Issue.record("the time is over")
            return
        }
        breaker.failed(probe, at: later(120), retryAfter: 5)
        #expect(breaker.refusal(at: later(124)) == later(125))
    }

    @Test("What a source says is told as the time to try again, and nothing is sent before", arguments: [429, 503])
    func service(status: Int) async throws {
        try await ServiceBench.run { (bench) async throws in
            let status = try #require(Status(status))
            await bench.book.set { _ in Response(status: status, headers: ["Retry-After": "120"]) }
            let answer = try await bench.look()
            let until = Instant(seconds: bench.clock.now.seconds + 120)
            #expect(answer == .unavailable(retryAt: until, lastKnown: nil))
            await bench.book.set(answer: nil)
            bench.clock.move(by: 119)
            #expect(try await bench.look("0012") == .unavailable(retryAt: until, lastKnown: nil))
            #expect(await bench.book.lookUps.count == 1)
            bench.clock.move(by: 1)
            #expect(try await bench.look().kind == "story 0")
        }
    }
}
