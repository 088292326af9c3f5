import JSON
import Testing

@testable import OneStop

@Suite("The stand-in's sessions", .timeLimit(.minutes(1)))
struct StandInSessionTests {
    @Test(
        "A session lives ten minutes, however much it is used",
        arguments: [DossierRecord.Source.exchange, .provider, .iGate])
    func life(source: DossierRecord.Source) async throws {
        try await RunningStandIn.run { running in
            let session =
                switch source {
                case .exchange, .province: try await running.logIn()
                case .provider: try await running.logIn(below: "/p1")
                case .iGate: try await running.token()
                }
            func kind() async throws -> String {
                try await running.call(source, running.dossiers.all[1], session: session).result.kind
            }
            #expect(try await kind() == "found")
            running.wait(seconds: 599)
            #expect(try await kind() == "found")
            running.wait(seconds: 1)
            #expect(try await kind() == "sessionRefused")
            #expect(try await running.look(source, running.dossiers.all[1]).kind == "found")
        }
    }

    @Test("A session of one system opens no other", arguments: [DossierRecord.Source.exchange, .provider, .iGate])
    func foreign(source: DossierRecord.Source) async throws {
        try await RunningStandIn.run { running in
            let all = [try await running.logIn(), try await running.logIn(below: "/p1"), try await running.token()]
            var kinds: [String] = []
            for session in all {
                kinds.append(try await running.call(source, running.dossiers.all[1], session: session).result.kind)
            }
            #expect(kinds.count { $0 == "found" } == 1 && kinds.count { $0 == "sessionRefused" } == 2)
        }
    }

    @Test("Only the account that there is may log in")
    func account() async throws {
        try await RunningStandIn.run { running in
            let wrong = running.exchange.loginRequest(username: "tinh-demo", password: "sai")
            for base in ["", "/p1"] {
                let result = running.exchange.session(try await running.send(wrong, below: base))
                #expect(result.opened == nil && result.failure?.kind == .refused)
            }
            let request = try #require(running.iGate.tokenRequest(basic: "c2FpOnNhaQ=="))
            #expect(running.iGate.token(try await running.send(request)).isRefused)
        }
    }

    @Test("The unit, the far side, the service and each parameter are checked")
    func parameters() async throws {
        try await RunningStandIn.run { running in
            let session = try await running.logIn()
            func code(_ body: String, destination: String = "?dstcode=x") async throws -> String? {
                try await running.post(running.exchange.servicePath + destination, body).json["error_code"]?.string
            }
            let good = #""session":"\#(session)","madonvi":"000.00.00.H37","service":"TraCuuHoSo","mahoso":"x""#
            #expect(try await code("{\(good)}") == "0")
            #expect(try await code("{\(good)}", destination: "") == "1")
            for name in ["session", "madonvi", "service", "mahoso"] {
                #expect(try await code("{\(good.replacing("\"\(name)\"", with: "\"x\""))}") == "1")
            }
            #expect(try await code("{\(good.replacing("H37", with: "H99"))}") == "4")
            #expect(try await code("{\(good.replacing("TraCuuHoSo", with: "TraCuu"))}") == "5")
            #expect(try await code("{\(good.replacing(session, with: "khac"))}") == "2")
            for body in ["", "x", "[]", "null", String(repeating: "[", count: 10_000)] {
                #expect(try await code(body) == "1")
            }
        }
    }

    @Test("iGate's search wants a token and a page; its sign-on server the right kind of grant")
    func iGate() async throws {
        try await RunningStandIn.run { running in
            let token = try await running.token()
            func status(_ query: String, _ authorization: String) async throws -> Int {
                try await running.send(
                    OneStopRequest(
                        method: .get, path: "/pa/dossier-search/dvc?" + query,
                        headers: [.init("Authorization", authorization)])
                ).status
            }
            #expect(try await status("page=0&size=10&spec=slice&code=x", "Bearer \(token)") == 200)
            #expect(try await status("page=0&size=10&spec=slice&code=x", "Bearer x") == 401)
            #expect(try await status("page=0&size=10&spec=slice&code=x", token) == 401)
            #expect(try await status("page=0&size=10", "Bearer \(token)") == 400)
            #expect(try await status("page=-1&size=10&code=x", "Bearer \(token)") == 400)
            var request = try #require(running.iGate.tokenRequest(basic: StandInAccount.basic))
            request.body = Array("grant_type=password".utf8)
            #expect(try await running.send(request).status == 400)
        }
    }

    @Test("A path there is none of, and the wrong method, are said to be so")
    func strayCalls() async throws {
        try await RunningStandIn.run { running in
            let statuses = [
                try await running.get("/nothing").status, try await running.get("/api/tra-cuu").status,
                try await running.post("/-/requests", "{}").status,
            ]
            #expect(statuses == [404, 405, 405])
        }
    }
}
