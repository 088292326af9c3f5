import Catalogue
import Foundation
import OneStop
import Testing
import Vietnamese

@testable import Assistant
@testable import Dialogue

@Suite("Resuming from a memento")
struct MementoTests {
    private static let folder = Catalogues.root.appendingPathComponent("fixtures/dialogues")
    private static let files: [String] =
        (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
        .filter { $0.hasSuffix(".txt") && !asksOfDossiers.contains($0) }.sorted()
    /// Conversations that ask on about a dossier that was told. What a source said of a dossier is not kept: after a resume it is asked
    /// again, and the whole story told anew, without the owner's check.
    private static let asksOfDossiers: Set<String> = [
        "tra-ho-so/hoi-tiep-chi-co-ma.txt", "tra-ho-so/hoi-tiep-chu-ho-so.txt", "tra-ho-so/hoi-tiep-giua-huong-dan.txt",
        "tra-ho-so/quay-lai-sau-xac-nhan.txt", "tra-ho-so/ten-thu-tuc-chi-chu-ho-so.txt",
    ]

    @Test(
        "Saved and resumed after every turn, every recorded conversation goes on as if it never ended", arguments: files
    )
    func recorded(file: String) async throws {
        let bytes = try Data(contentsOf: Self.folder.appendingPathComponent(file))
        let script = try DialogueScript(String(decoding: bytes, as: UTF8.self))
        let failures = await script.run(catalogue: Catalogues.real, law: Catalogues.law, today: .iso("2026-11-21")) {
            session, day in
            (try? Self.resumed(session.dialogue)).map {
                Session($0, desk: InventedDossiers.desk(on: day), law: Catalogues.law)
            } ?? session
        }
        #expect(failures.isEmpty, "\(failures.map(\.description).joined(separator: "\n"))")
    }

    @Test("Asked on about a dossier after a resume, its source is asked again, with the code alone")
    func dossiers() async throws {
        let code = "H37.12-261112-0011"
        var session = Session(
            catalogue: Catalogues.small, today: .testDay, desk: InventedDossiers.desk(on: .testDay))
        _ = await session.send(.said(code))
        _ = await session.send(.said(InventedDossiers.last4))
        session = Session(try Self.resumed(session.dialogue), desk: InventedDossiers.desk(on: .testDay))
        let reply = await session.send(.said("cần bổ sung giấy gì vậy"))
        let observed = Observation.all(of: reply)
        #expect(observed.contains(Observation(kind: "dossier", subject: "\(code) level 0")))
    }

    private static let seeds: [(name: String, seed: UInt64)] =
        (1...4).map { ("small", UInt64($0)) } + (1...3).map { ("real", UInt64($0)) }

    @Test(
        "A conversation by chance, resumed after every turn, gives the same bytes and the same way back",
        arguments: seeds)
    func random(name: String, seed: UInt64) async throws {
        let catalogue = try #require(Catalogues.all[name])
        var turns = RandomTurns(seed: 700 + seed, catalogue)
        var whole = Session(catalogue: catalogue, today: .testDay)
        var resumed = whole
        var event = Event.opened
        for turn in 0..<200 {
            let expected = await whole.send(event)
            let reply = await resumed.send(event)
            try #require(Self.text(reply, resumed) == Self.text(expected, whole), "turn \(turn): \(event)")
            resumed = Session(try Self.resumed(resumed.dialogue), desk: .notConnected)
            try #require(resumed.dialogue.memento == whole.dialogue.memento, "turn \(turn): \(event)")
            event = turns.next(after: expected)
        }
        for _ in 0..<200 {
            let expected = await whole.send(.chose("undo"))
            let reply = await resumed.send(.chose("undo"))
            try #require(Self.text(reply, resumed) == Self.text(expected, whole))
        }
    }

    private static func text(_ reply: Reply, _ session: Session) -> String {
        ReplyJSON.text(reply, language: session.dialogue.language)
    }

    private static func resumed(_ dialogue: Dialogue) throws -> Dialogue {
        Dialogue(
            resuming: try DialogueMemento(json: dialogue.memento.json), catalogue: dialogue.catalogue)
    }

    @Test("A long conversation stays within the bound, and goes back as far as that allows")
    func bounded() async throws {
        var session = Session(catalogue: Catalogues.real, today: .testDay)
        let codes = Catalogues.real.procedures.map(\.code)
        for turn in 0..<1_500 {
            _ = await session.send(.chose("start:\(codes[turn % codes.count])"))
            if turn % 5 == 0 { _ = await session.send(.dayChanged(Day(number: 20_600 + turn % 200))) }
        }
        let json = session.dialogue.memento.json
        #expect(json.count <= DialogueMemento.byteLimit)
        let dialogue = Dialogue(resuming: try DialogueMemento(json: json), catalogue: Catalogues.real)
        #expect(dialogue.tasks.count == session.dialogue.tasks.count)
        #expect(!dialogue.past.isEmpty && dialogue.past.last == session.dialogue.past.last)
    }

    @Test("Neither the owner's digits nor numbers of people are in it")
    func secrets() async throws {
        var session = Session(
            catalogue: Catalogues.small, today: .testDay, desk: InventedDossiers.desk(on: .testDay))
        for text in [
            "hồ sơ H37 12 261112 0004 4 số cuối 4711", "H37.12-261112-0004", "4 số cuối 4711",
            "nuôi chó nuôi mèo, điện thoại 0912 345 678",
        ] {
            _ = await session.send(.said(text))
            let json = String(decoding: session.dialogue.memento.json, as: UTF8.self)
            #expect(!json.contains("4711") && !json.contains("345"), "\(json)")
        }
    }

    @Test("Under a changed catalogue what still means the same is kept, the rest is asked again")
    func changedCatalogue() async throws {
        var session = Session(catalogue: Catalogues.small, today: .testDay)
        _ = await session.send(.said("đăng ký nuôi mèo"))
        _ = await session.send(.chose("duoc_tang"))
        let reply = await session.send(.said("nhắc lại"))
        let known = try #require(reply.facts.first)
        var memento = session.dialogue.memento
        guard case .guiding(var guide)? = memento.tasks.last else {
            Issue.record("a guide is under way")
            return
        }
        guide.answers.append(.init(fact: "khong_con", value: "yes", wasAsked: true))
        guide.answers.append(.init(fact: "so_meo", value: "khong_con", wasAsked: true))
        guide.isConfirmed = true
        memento.tasks[memento.tasks.count - 1] = .guiding(guide)
        memento.tasks.append(.guiding(.init(subject: .procedure(.init("9.999999")!), day: .testDay)))
        memento.stack.append(memento.tasks.count - 1)
        var resumed = Session(
            Dialogue(resuming: try DialogueMemento(json: memento.json), catalogue: Catalogues.small),
            desk: .notConnected)
        let again = await resumed.send(.said("nhắc lại"))
        #expect(again.facts == [known] && again.openQuestion == reply.openQuestion && again.stage == .asking)
    }

    @Test(
        "What is no memento is refused with its place",
        arguments: [
            "", "{}", #"{"version": 2}"#, #"{"version": 1, "language": "xx", "day": "2026-01-01"}"#,
            #"{"version": 1, "language": "vi", "day": "2026-02-30"}"#,
            #"{"version": 1, "language": "vi", "day": "2026-01-01", "stack": [0]}"#,
            #"{"version": 1, "language": "vi", "day": "2026-01-01", "past": [[1]]}"#,
            #"{"version": 1, "language": "vi", "day": "2026-01-01", "tasks": [{"since": 0}]}"#,
            #"{"version": 1, "language": "vi", "day": "2026-01-01", "tasks": [{"guide": "x"}]}"#,
        ])
    func malformed(text: String) {
        #expect(throws: DialogueMementoError.self) { try DialogueMemento(json: Array(text.utf8)) }
    }
}
