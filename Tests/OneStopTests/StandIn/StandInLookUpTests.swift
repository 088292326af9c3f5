import JSON
import Testing

@testable import OneStop

@Suite("The stand-in's own look-up", .timeLimit(.minutes(1)))
struct StandInLookUpTests {
    private func ask(_ running: RunningStandIn, _ code: String, last4: String? = nil) async throws -> OneStopResponse {
        let check = last4.map { #"{"kind":"last4","value":"\#($0)"}"# } ?? "null"
        return try await running.post("/api/tra-cuu", #"{"code":"\#(code)","owner_check":\#(check),"captcha":null}"#)
    }

    @Test("A code alone shows state and dates; the owner's digits also the supplement")
    func levels() async throws {
        try await RunningStandIn.run { running in
            let code = running.dossiers.example.code.text
            let alone = try await ask(running, code).json
            #expect(alone["found"]?.bool == true && alone["level"]?.integer == 0 && alone["status"]?.integer == 5)
            #expect(alone["due_at"]?.string == "2026-11-13T09:05:00+07:00" && alone["lateness"]?.string == "on_time")
            #expect(alone["supplement"] == nil && alone["procedure_name"] == nil)
            let owner = try await ask(running, code, last4: "1234").json
            #expect(owner["procedure_name"]?.string?.isEmpty == false)
            #expect(owner["level"]?.integer == 1 && owner["supplement"]?.string == "Bổ sung bản chính giấy chứng sinh")
        }
    }

    @Test("No such code, and another's digits, get the same bytes")
    func same() async throws {
        try await RunningStandIn.run { running in
            let wrong = try await ask(running, running.dossiers.example.code.text, last4: "9999")
            let unknown = try await ask(running, "H37.12-261112-9999", last4: "9999")
            #expect(wrong.body == unknown.body && wrong.status == unknown.status)
            #expect(wrong.text == #"{"found":false}"#)
        }
    }

    @Test("Five failed checks of a code lock it for a quarter of an hour, whether it exists or not")
    func lock() async throws {
        try await RunningStandIn.run { running in
            for code in [running.dossiers.example.code.text, "H37.12-261112-9999"] {
                for _ in 0..<5 {
                    let answer = try await ask(running, code, last4: "9999")
                    #expect(answer.status == 200)
                }
                let locked = try await ask(running, code, last4: "1234")
                #expect(locked.status == 429)
            }
            running.wait(seconds: 900)
            let code = running.dossiers.example.code.text
            #expect(try await ask(running, code, last4: "1234").json["level"]?.integer == 1)
        }
    }

    @Test("What is no code is refused", arguments: ["", "x", "H37.12-261332-0001"])
    func noCode(text: String) async throws {
        try await RunningStandIn.run { running in
            let answer = try await ask(running, text)
            #expect(answer.status == 400)
        }
    }
}
