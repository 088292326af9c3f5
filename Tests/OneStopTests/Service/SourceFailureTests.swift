import HTTPServer
import Testing

@testable import OneStop

@Suite("Dossier service: a source that fails")
struct SourceFailureTests {
    struct Failure: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let answer: @Sendable () async -> Response
    }

    private static func good() -> [UInt8] {
        if case .bytes(let bytes) = ScriptedSource.exchange("H37.12-261112-0011", "5").body { bytes } else { [] }
    }

    private static func typed(_ type: StaticString, _ body: [UInt8]) -> Response {
        Response(headers: ["Content-Type": type], body: .bytes(body))
    }

    static let failures: [Failure] = [
        Failure(testDescription: "silence") {
            // Cut short by the server when the client gives up.
            try? await Task.sleep(for: .seconds(20))
            return .hangUp
        },
        Failure(testDescription: "a drip") {
            .stream { writer in
                for byte in good() {
                    try await writer.write([byte])
                    try await Task.sleep(for: .milliseconds(50))
                }
            }
        },
        Failure(testDescription: "HTML") { typed("text/html", Array("<html>Bảo trì</html>".utf8)) },
        Failure(testDescription: "HTML called JSON") { .json(Array("<html>Bảo trì</html>".utf8)) },
        Failure(testDescription: "another charset") { typed("application/json; charset=utf-16", good()) },
        Failure(testDescription: "bytes that are no UTF-8") {
            .json(Array("{\"error_code\": \"0\", \"m\": \"".utf8) + [0xE9, 0x22, 0x7D])
        },
        Failure(testDescription: "cut JSON") { .json(Array(good().dropLast(20))) },
        Failure(testDescription: "a connection cut in the body") {
            Response(
                headers: ["Content-Type": "application/json"],
                body: .stream(length: 5_000) { writer in
                    try await writer.write(good())
                    throw CancellationError()
                })
        },
        Failure(testDescription: "500") { Response(status: .internalServerError) },
        Failure(testDescription: "503 with a good body") { .json(good(), status: .serviceUnavailable) },
        Failure(testDescription: "a redirect elsewhere") {
            Response(status: .found, headers: ["Location": "http://169.254.169.254/"])
        },
        Failure(testDescription: "hanging up") { .hangUp },
        Failure(testDescription: "an enormous body") {
            .stream { writer in
                for _ in 0..<64 { try await writer.write([UInt8](repeating: 0x20, count: 65_536)) }
            }
        },
        Failure(testDescription: "deep JSON") { .json([UInt8](repeating: 0x5B, count: 50_000)) },
        Failure(testDescription: "another shape") { ScriptedSource.json(#"{"error_code": "0", "result": "không"}"#) },
        Failure(testDescription: "another dossier") { ScriptedSource.exchange("H37.12-261112-9999", "5") },
        Failure(testDescription: "đã tồn tại") {
            ScriptedSource.json(#"{"error_code": "3", "message": "Đã tồn tại"}"#)
        },
    ]

    @Test(
        "Whatever a source does, the answer is that it is down, with when to try again and what was known",
        arguments: failures)
    func failure(failure: Failure) async throws {
        try await ServiceBench.run {
            $0.sources[0].limits.totalSeconds = 1
        } _: { (bench) async throws in
            _ = try await bench.look()
            let asked = bench.clock.now
            bench.clock.move(by: 3_600)
            await bench.book.set { _ in await failure.answer() }
            let answer = try await bench.look("0011", "2345")
            #expect(answer.retryAt == Instant(seconds: bench.clock.now.seconds + 30))
            #expect(answer.lastKnown?.level == .code && answer.lastKnown?.parts.last == .asOf(asked))
            #expect(bench.events.all.count == 1)
            // Back again.
            await bench.book.set(answer: nil)
            bench.clock.move(by: 31)
            #expect(try await bench.look("0011", "2345").kind == "story 1")
        }
    }

    @Test("After failures in a row nothing is sent for the pause; then one call decides")
    func breaker() async throws {
        try await ServiceBench.run { (bench) async throws in
            await bench.book.set { _ in Response(status: .badGateway) }
            for number in 1...5 { #expect(try await bench.look("000\(number)").kind == "unavailable") }
            #expect(bench.events.all.last?.contains("nothing is sent until") == true)
            let until = Instant(seconds: bench.clock.now.seconds + 30)
            for number in 1...9 { #expect(try await bench.look("000\(number)").retryAt == until) }
            #expect(await bench.book.lookUps.count == 5)
            // The call that is let through fails: the pause begins again.
            bench.clock.move(by: 30)
            _ = try await bench.look("0001")
            _ = try await bench.look("0002")
            #expect(await bench.book.lookUps.count == 6)
            bench.clock.move(by: 30)
            await bench.book.set(answer: nil)
            for number in 1...9 { #expect(try await bench.look("000\(number)").kind == "story 0") }
            #expect(await bench.book.lookUps.count == 15)
        }
    }

    @Test("What one odd code brings about shuts nobody out")
    func oddCode() async throws {
        try await ServiceBench.run { (bench) async throws in
            await bench.book.set { code in
                code.hasSuffix("0666") ? ScriptedSource.json(#"{"error_code": "99", "message": "lỗi"}"#) : nil
            }
            for _ in 0..<8 { #expect(try await bench.look("0666").kind == "unavailable") }
            #expect(try await bench.look("0001").kind == "story 0")
        }
    }

    @Test("While the source is down no check is judged: right and wrong are told the same")
    func noOracle() async throws {
        try await ServiceBench.run { (bench) async throws in
            _ = try await bench.look("0011", "2345")
            bench.clock.move(by: 100)
            await bench.book.set { _ in Response(status: .badGateway) }
            var dumps: Set<String> = []
            for guess in ["2345", "9999", "1111", "2222", "3333", "4444", "2345"] {
                dumps.insert(try await bench.look("0011", guess).dumped)
            }
            #expect(dumps.count == 1)
        }
    }

    @Test("A closed service, and a port where nobody listens, are a source that is down")
    func unreachable() async throws {
        try await ServiceBench.run { (bench) async throws in
            await bench.source.stop()
            #expect(try await bench.look().kind == "unavailable")
            await bench.service.close()
            #expect(try await bench.look("0002").kind == "unavailable")
        }
    }
}
