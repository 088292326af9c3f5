import HTTPClient
import JSON
import Testing

@testable import OneStop

@Suite("The stand-in's failure switches", .timeLimit(.minutes(2)))
struct StandInFailureTests {
    /// What the client throws for a call with a failure.
    private func thrown(
        _ failure: StandInFailure, within limit: Duration = .seconds(20), upTo size: Int? = nil
    ) async throws -> ClientError? {
        var caught: ClientError?
        try await RunningStandIn.run { running in
            let session = try await running.logIn()
            await running.standIn.fail(failure)
            do {
                _ = try await running.call(
                    .exchange, running.dossiers.example, within: limit, upTo: size, session: session)
            } catch let error as ClientError { caught = error }
        }
        return caught
    }

    /// The answer of each profile with a failure.
    private func answers(
        _ failure: StandInFailure, _ check: (DossierRecord.Source, OneStopResponse, LookUpResult) throws -> Void
    ) async throws {
        try await RunningStandIn.run { running in
            for source in DossierRecord.Source.allCases {
                await running.standIn.fail(failure, times: 1)
                let answer = try await running.call(source, running.dossiers.example)
                try check(source, answer.response, answer.result)
                #expect(try await running.look(source, running.dossiers.example).kind == "found")
            }
        }
    }

    // MARK: How it is sent

    @Test("Silence: nothing comes")
    func silence() async throws {
        #expect(try await thrown(.silence, within: .milliseconds(150)) == .timedOut(.total))
    }

    @Test("Silence ends with a closed connection")
    func silenceEnds() async throws {
        try await RunningStandIn.run(pace: StandInPace(silence: .milliseconds(10))) { running in
            let session = try await running.logIn()
            await running.standIn.fail(.silence)
            await #expect(throws: ClientError.connectionLost) {
                try await running.call(.exchange, running.dossiers.example, session: session)
            }
        }
    }

    @Test("Drip: it comes, but too slowly; quickly, it is the whole answer")
    func drip() async throws {
        #expect(try await thrown(.drip, within: .milliseconds(300)) == .timedOut(.total))
        try await RunningStandIn.run(pace: StandInPace(drip: .zero)) { running in
            let session = try await running.logIn()
            await running.standIn.fail(.drip)
            let answer = try await running.call(.exchange, running.dossiers.example, session: session)
            #expect(answer.result.kind == "found")
        }
    }

    @Test("Hang-up and half a body")
    func brokenOff() async throws {
        #expect(try await thrown(.hangUp) == .connectionLost)
        #expect(try await thrown(.truncated) == .brokenResponse(.incomplete))
    }

    @Test("Enormous, two announced gigabytes, chunks without end: more than the client takes")
    func sizes() async throws {
        for failure in [StandInFailure.huge, .twoGigabytes, .endless] {
            #expect(try await thrown(failure) == .responseTooLarge(.body, limit: 4 << 20), "\(failure.name)")
        }
    }

    @Test("Of the two announced gigabytes, nothing comes after the start")
    func announced() async throws {
        #expect(try await thrown(.twoGigabytes, within: .milliseconds(200), upTo: 3 << 30) == .timedOut(.total))
    }

    @Test("The enormous body is whole")
    func huge() async throws {
        try await RunningStandIn.run { running in
            let session = try await running.logIn()
            await running.standIn.fail(.huge)
            let request = running.exchange.lookUpRequest(running.dossiers.example.code, session: session)
            let response = try await running.send(request, upTo: 65 << 20)
            #expect(response.body.count > 64 << 20 && response.body.suffix(2) == Array("\"}".utf8))
        }
    }

    @Test("A page of HTML with status 200")
    func html() async throws {
        try await answers(.html) { _, response, result in
            #expect(response.status == 200 && response.contentType == "text/html; charset=utf-8")
            #expect(response.text.hasPrefix("<!DOCTYPE html>") && result.failure?.kind == .contentType)
        }
    }

    @Test("Statuses of failure", arguments: [400, 429, 500, 502, 503, 599])
    func statuses(status: Int) async throws {
        try await answers(.status(status)) { _, response, result in
            #expect(response.status == status && result.failure?.kind == .http(status))
        }
    }

    @Test("The right answer under the wrong type")
    func contentType() async throws {
        try await answers(.contentType) { _, response, result in
            #expect(response.contentType == "text/plain; charset=utf-8" && result.failure?.kind == .contentType)
            #expect(throws: Never.self) { try response.json }
        }
    }

    @Test("Another charset, and bytes that are none")
    func charset() async throws {
        try await answers(.charset) { _, response, result in
            #expect(response.contentType == "application/json; charset=utf-16" && result.failure?.kind == .charset)
            #expect(response.body.starts(with: [0xFF, 0xFE, 0x7B, 0x00]))
        }
        try await answers(.bytes) { _, response, result in
            #expect(String(validating: response.body, as: UTF8.self) == nil && result.failure?.kind == .charset)
        }
    }

    @Test(
        "What is no JSON: too deep, a key twice, bare control characters",
        arguments: [StandInFailure.deep, .keyTwice, .rawControl])
    func syntax(failure: StandInFailure) async throws {
        try await answers(failure) { _, response, result in
            #expect(response.status == 200 && response.contentType == "application/json; charset=utf-8")
            #expect(result.failure?.kind == .syntax)
        }
    }

    // MARK: What is answered

    @Test("An expired session is refused until a new one is opened; the captcha, where there are no sessions")
    func sessionExpired() async throws {
        try await RunningStandIn.run { running in
            let example = running.dossiers.example
            for source in [DossierRecord.Source.exchange, .provider, .iGate] {
                let session =
                    switch source {
                    case .exchange, .province: try await running.logIn()
                    case .provider: try await running.logIn(below: "/p1")
                    case .iGate: try await running.token()
                    }
                await running.standIn.fail(.sessionExpired, times: 1)
                #expect(try await running.call(source, example, session: session).result.kind == "sessionRefused")
                #expect(try await running.call(source, example, session: session).result.kind == "sessionRefused")
                #expect(try await running.look(source, example).kind == "found")
            }
            await running.standIn.fail(.sessionExpired, times: 1)
            #expect(try await running.look(.province, example).failure?.kind == .captcha)
        }
    }

    @Test("“Đã tồn tại”")
    func exists() async throws {
        try await answers(.exists) { source, response, result in
            #expect(response.text.contains("Hồ sơ đã tồn tại"))
            if source == .exchange { #expect(result.kind == "alreadyExists") }
        }
    }

    @Test("An answer about another dossier")
    func otherDossier() async throws {
        try await answers(.otherDossier) { source, response, result in
            #expect(result.found == nil && !response.text.contains("H37.12-261112-0011"))
            #expect(response.text.range(of: "-2611") != nil || source == .provider)
        }
    }

    @Test("Script and control characters in every text do not get past the reader")
    func script() async throws {
        try await answers(.script) { source, response, result in
            #expect(response.text.contains("<script>") && response.text.contains("\\u0000"))
            let record = try #require(result.found).record
            let texts = [record.procedureName, record.agencyName] + record.steps.map(\.what)
            for text in texts.compactMap(\.self) {
                #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
                #expect(text.unicodeScalars.count <= 1_000)
            }
        }
    }

    @Test("Success is written in three ways")
    func success() async throws {
        try await answers(.integerCode) { source, response, result in
            let code = try response.json["error_code"]
            if source == .exchange { #expect(code?.integer == 0) }
            #expect(result.kind == "found")
        }
        try await answers(.doubleZero) { source, response, result in
            let code = try response.json["error_code"]
            if source == .exchange { #expect(code?.string == "00") }
            #expect(result.kind == "found")
        }
    }

    // MARK: Switching

    @Test("A switch strikes as often as it was told, at look-ups or at log-ins, the first first")
    func switching() async throws {
        try await RunningStandIn.run { running in
            let example = running.dossiers.example
            await running.standIn.fail(.status(500), times: 2)
            await running.standIn.fail(.status(503), times: 1)
            await running.standIn.fail(.html, at: .logIn, times: 1)
            let failed = try await running.send(
                running.exchange.loginRequest(username: StandInAccount.username, password: StandInAccount.password))
            #expect(failed.contentType?.hasPrefix("text/html") == true)
            let session = try await running.logIn()
            var statuses: [Int] = []
            for _ in 0..<4 {
                statuses.append(try await running.call(.exchange, example, session: session).response.status)
            }
            #expect(statuses == [500, 500, 503, 200])
            await running.standIn.fail(.status(500))
            await running.standIn.clearFailures()
            #expect(try await running.call(.exchange, example, session: session).result.kind == "found")
        }
    }

    @Test("Switches can be set over HTTP, and calls are counted by path")
    func control() async throws {
        try await RunningStandIn.run { running in
            let set = try await running.post("/-/fail", #"{"fail":"http-503","times":1}"#)
            #expect(set.text == #"{"failures":[{"fail":"http-503","at":"lookup","times":1}]}"#)
            #expect(try await running.post("/-/fail", #"{"fail":"silence","at":"login"}"#).status == 200)
            #expect(try await running.post("/-/fail", #"{"fail":"none"}"#).text == #"{"failures":[]}"#)
            for body in ["", "{}", #"{"fail":"x"}"#, #"{"fail":"html","times":0}"#, #"{"fail":"html","at":"x"}"#] {
                #expect(try await running.post("/-/fail", body).status == 400)
            }
            _ = try await running.look(.exchange, running.dossiers.example)
            _ = try await running.look(.province, running.dossiers.example)
            _ = try await running.get("/nothing")
            let counts = try await running.get("/-/requests").json
            #expect(counts["total"]?.integer == 3 && counts["paths"]?["/tracuu/SearchHoSoTraCuu"]?.integer == 1)
            #expect(counts["paths"]?["/XrdAdapter/RestService/forward/mapi/login"]?.integer == 1)
            #expect(await running.standIn.requestCounts["other"] == 1)
        }
    }

    @Test("Every kind has a name that is read back; other texts are refused")
    func names() throws {
        var failures = StandInFailures.none
        for name in StandInFailure.names.dropLast() + ["http-404"] {
            try failures.add(name)
            try failures.add("\(name)@login:3")
            #expect(failures.switches.suffix(2).map(\.failure.name) == [name, name])
            #expect(failures.switches.suffix(2).map(\.place) == [.lookUp, .logIn])
            #expect(failures.switches.suffix(2).map(\.times) == [nil, 3])
        }
        for text in [
            "", ":", "@", "html:", "html:0", "html:-1", "html:x", "html:1:1", "html@", "html@x", "http-200", "http-600",
            "x",
        ] {
            #expect(throws: StandInError.self, "\(text)") { try failures.add(text) }
        }
    }

    @Test("The stand-in stops with a silent call under way, runs once, and says when its port is taken")
    func running() async throws {
        let standIn = StandInOneStop(dossiers: StandInDossiers([])) { Instant(seconds: 0) }
        let port = try standIn.start()
        #expect(throws: StandInError.alreadyStarted) { try standIn.start() }
        let other = StandInOneStop(dossiers: StandInDossiers([])) { Instant(seconds: 0) }
        #expect(throws: StandInError.portInUse(port)) { try other.start(port: port) }
        #expect(throws: StandInError.badPort(65_536)) {
            try StandInOneStop(dossiers: StandInDossiers([])) { Instant(seconds: 0) }.start(port: 65_536)
        }
        await standIn.fail(.silence)
        let answer = Task {
            var configuration = ClientConfiguration()
            (configuration.schemes, configuration.peers) = ([.http], .loopback)
            let client = try Client(configuration)
            _ = try await client.send(ClientRequest(.post, ClientURL("http://127.0.0.1:\(port)/api/tra-cuu")))
        }
        while await standIn.requestCounts.isEmpty { await Task.yield() }
        await standIn.stop(within: .zero)
        await #expect(throws: ClientError.self) { try await answer.value }
    }
}
