import Catalogue
import Dialogue
import JSON
import Testing
import Vietnamese

@testable import Assistant

@Suite("Replies as JSON")
struct ReplyJSONTests {
    private static let seeds: [(catalogue: String, seed: UInt64)] =
        (1...4).map { ("small", UInt64($0)) } + (1...3).map { ("real", UInt64($0)) }

    @Test("Every reply is one line of JSON that says where the conversation stands", arguments: seeds)
    func valid(catalogue: String, seed: UInt64) async throws {
        let catalogue = try #require(Catalogues.all[catalogue])
        var turns = RandomTurns(seed: 70 + seed, catalogue)
        var session = Session(catalogue: catalogue, today: .testDay)
        var reply = Reply()
        var kinds: Set<String> = []
        for _ in 0..<150 {
            reply = await session.send(turns.next(after: reply))
            let text = ReplyJSON.text(reply, language: session.dialogue.language)
            let controls = text.unicodeScalars.filter { $0.properties.generalCategory == .control }
            #expect(controls.isEmpty, "\(text)")
            let node = try JSONReader.read(text)
            #expect(
                node.members?.map(\.key) == [
                    "state", "procedure", "open_question", "questions_left", "abstention", "facts",
                ] + (reply.lifeEvent == nil ? [] : ["life_event"]) + (reply.commune == nil ? [] : ["commune"]) + [
                    "blocks", "language",
                ])
            #expect(node["commune"]?["code"]?.string == reply.commune?.code)
            #expect(node["state"]?.string == reply.stage.rawValue)
            #expect(node["procedure"]?.string == reply.procedure?.text)
            #expect(node["life_event"]?.string == reply.lifeEvent)
            #expect(node["open_question"]?.string == reply.openQuestion)
            #expect(node["questions_left"]?.integer == reply.questionsLeft)
            #expect(node["abstention"]?.string == reply.abstention?.rawValue)
            let facts = node["facts"]?.members?.map { Reply.KnownFactText(id: $0.key, value: $0.node.string ?? "?") }
            #expect(facts == reply.facts.map { Reply.KnownFactText(id: $0.id, value: $0.value) })
            let blocks = try #require(node["blocks"]?.array)
            #expect(blocks.count == reply.blocks.count)
            for (block, original) in zip(blocks, reply.blocks) {
                kinds.insert(try #require(block["kind"]?.string))
                #expect(block["basis"]?.string == original.basis.rawValue)
                let paragraphs = try #require(block["paragraphs"]?.array)
                #expect(!paragraphs.isEmpty && paragraphs.allSatisfy { $0["text"]?.string?.isEmpty == false })
                // Also where they are kept ready.
                let worded = Wording(session.dialogue.language).paragraphs(original)
                #expect(paragraphs.map { $0["text"]?.string } == worded.map(\.text))
                #expect(paragraphs.map { $0["mode"]?.string } == worded.map(\.mode?.rawValue))
                #expect(paragraphs.map { $0["language"]?.string } == worded.map(\.language?.rawValue))
                let foreign = paragraphs.map { ($0["foreign"]?.array ?? []).map { $0["text"]?.string } }
                #expect(foreign == worded.map(\.foreign))
                guard case .options(let options) = original.content else { continue }
                #expect(block["options"]?.array?.map { $0["id"]?.string } == options.map(\.id))
                #expect(block["options"]?.array?.allSatisfy { $0["label"]?.string?.isEmpty == false } == true)
            }
        }
        #expect(kinds.isSuperset(of: ["text", "procedure", "question", "choices", "answers"]))
    }

    @Test(
        "What is kept in words is the same whichever language it is shown in first",
        arguments: 1...3 as ClosedRange<UInt64>)
    func keptWords(seed: UInt64) async {
        var turns = RandomTurns(seed: 90 + seed, Catalogues.small)
        var one = Session(catalogue: Catalogues.again("small"), today: .testDay)
        var other = Session(catalogue: Catalogues.again("small"), today: .testDay)
        var reply = Reply()
        for _ in 0..<120 {
            let event = turns.next(after: reply)
            reply = await one.send(event)
            let same = await other.send(event)
            let (vietnamese, english) = (ReplyJSON.text(reply, language: .vi), ReplyJSON.text(reply, language: .en))
            let (first, second) = (ReplyJSON.text(same, language: .en), ReplyJSON.text(same, language: .vi))
            #expect(second == vietnamese && first == english)
        }
    }

    @Test("What hangs on an open fact is under “perhaps”, not among the ids")
    func perhaps() async throws {
        var session = Session(catalogue: Catalogues.small, today: .testDay)
        _ = await session.send(.said("đăng ký nuôi chó"))
        let reply = await session.send(.said("cần giấy tờ gì"))
        let node = try JSONReader.read(ReplyJSON.text(reply, language: .vi))
        let checklist = try #require(node["blocks"]?.array?.first { $0["kind"]?.string == "checklist" })
        #expect(checklist["ids"]?.array?.map(\.string) == ["don"])
        #expect(checklist["perhaps"]?.array?.map(\.string) == ["uy_quyen_cho"])
        #expect(checklist["basis"]?.string == "rule")
    }

    @Test("The language changes the words only")
    func language() async throws {
        var session = Session(catalogue: Catalogues.small, today: .testDay)
        let reply = await session.send(.said("đăng ký nuôi mèo"))
        let vietnamese = ReplyJSON.text(reply, language: .vi)
        let english = ReplyJSON.text(reply, language: .en)
        #expect(vietnamese != english)
        #expect(
            try JSONReader.read(vietnamese)["open_question"]?.string
                == JSONReader.read(english)["open_question"]?.string)
    }
}

extension Reply {
    /// A known fact as two texts, for comparing.
    struct KnownFactText: Hashable {
        let id: String
        let value: String
    }
}
