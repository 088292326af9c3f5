import Catalogue
import Dialogue
import JSON
import OneStop
import Synchronization
import Testing
import Vietnamese

@testable import Assistant

@Suite("Dossiers in a session")
struct DossierDeskTests {
    private static let code = "H37.12-261112-0011"

    private func session() -> Session {
        Session(catalogue: Catalogues.small, today: .testDay, desk: InventedDossiers.desk(on: .testDay))
    }

    @Test("The desk is asked within the turn, and what it says is in the reply")
    func asked() async {
        var session = session()
        let reply = await session.send(.said(Self.code))
        #expect(
            Observation.all(of: reply).isSuperset(of: [
                Observation(kind: "dossier", subject: "\(Self.code) status 5"),
                Observation(kind: "dossier", subject: "\(Self.code) level 0"),
                Observation(kind: "offers", subject: "ownerCheck"),
            ]))
        #expect(session.abstentions.isEmpty)
    }

    @Test("Before the desk is asked, it is said for how many dossiers")
    func asking() async {
        var session = session()
        let asked = Mutex<[String]>([])
        let reply = await session.send(.said("\(Self.code), H37.12-261112-0012")) { codes in
            asked.withLock { $0.append(contentsOf: codes.map(\.text)) }
        }
        #expect(asked.withLock { $0 } == [Self.code, "H37.12-261112-0012"] && !reply.blocks.isEmpty)
        _ = await session.send(.said("xin chào")) { _ in Issue.record("nothing is asked") }
    }

    @Test("At the level of the code, JSON and words hold nothing of the procedure")
    func noProcedure() async {
        var session = session()
        for said in [Self.code, "\(Self.code), H37.12-261112-0012", "thủ tục gì vậy", "sao lâu thế", "thiếu giấy gì"] {
            let reply = await session.send(.said(said))
            let text = ReplyJSON.text(reply, language: .vi).lowercased()
            for secret in ["khai sinh", "chứng sinh", "1.001193", "an bình"] {
                #expect(!text.contains(secret), "\(said)")
            }
        }
    }

    @Test("In JSON a dossier has its parts by id, ours apart from what is quoted")
    func json() async throws {
        var session = session()
        _ = await session.send(.said(Self.code))
        let reply = await session.send(.said(InventedDossiers.last4))
        let node = try JSONReader.read(ReplyJSON.text(reply, language: .vi))
        let block = try #require(node["blocks"]?.array?.first { $0["kind"]?.string == "dossier" })
        #expect(block["basis"]?.string == "quoted" && block["status"]?.string == "supplement_requested")
        #expect(block["level"]?.integer == 1 && block["stale"]?.bool == false)
        let supplement = try #require(block["parts"]?.array?.first { $0["id"]?.string == "supplement" })
        #expect(supplement["quote"]?.string == "Đề nghị nộp bản chính Giấy chứng sinh")
        #expect(supplement["text"]?.string?.contains("Giấy chứng sinh") == false)
        let several = await session.send(.said("\(Self.code), H37.12-261112-0012"))
        let overview = try JSONReader.read(ReplyJSON.text(several, language: .en))["blocks"]?.array?
            .first { $0["kind"]?.string == "dossiers" }
        #expect(overview?["groups"]?["late"]?.array?.map(\.string) == ["H37.12-261112-0012"])
        #expect(overview?["groups"]?["needs_action"]?.array?.map(\.string) == [Self.code])
    }

    @Test(
        "No recording holds the digits of an owner, however they were said",
        arguments: [
            [code, "1234"], [code, "4 số cuối là 1234 ạ"], [code, "@ownerCheck", "012345671234"],
            [code, "@ownerCheck", "một hai ba bốn"], ["\(code) 1234"], ["\(code), bốn số cuối 1234"],
            [code, "9999"], ["bốn số cuối 1234"], [code, "@ownerCheck", "12 34 5"],
            ["H37.12 261112 0011 bốn số cuối 1234", "đúng"],
        ])
    func recorded(texts: [String]) async throws {
        var session = session()
        var recorder = DialogueRecorder(today: .testDay, language: "vi")
        for text in texts {
            let event: Event = text.hasPrefix("@") ? .chose(String(text.dropFirst())) : .said(text)
            recorder.record(event, await session.send(event))
        }
        for secret in ["1234", "9999", "12 34", "một hai"] {
            #expect(!recorder.text.contains(secret), "\(recorder.text)")
        }
        #expect(recorder.text.contains("> ····") || recorder.text.contains(" ····"))
        let script = try DialogueScript(recorder.text)
        // The mask stands for the right digits, given alone.
        if !texts.contains("9999"), !texts.contains("12 34 5"), texts != ["bốn số cuối 1234"] {
            let failures = await script.run(catalogue: Catalogues.small, today: .testDay)
            #expect(failures.isEmpty, "\(failures)")
        }
    }

    @Test("Neither what is asked of the desk nor the trace prints a code or digits")
    func logged() async {
        var dialogue = Dialogue(catalogue: Catalogues.small, today: .testDay)
        let effects = dialogue.handle(.said("\(Self.code) 1234"))
        for text in effects.map({ "\($0)" }) + [String(reflecting: effects)] {
            #expect(!text.contains("261112-0011") && !text.contains("1234"), "\(text)")
        }
    }
}
