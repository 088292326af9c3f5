import Catalogue
import Foundation
import Testing
import Vietnamese

@testable import Dialogue

@Suite("Plans of life events in conversation")
struct PlanningTests {
    private static let day = Day.iso("2026-11-30")

    private static func talk(_ texts: String...) -> Talk {
        var talk = Talk(in: Catalogues.real, on: day)
        for text in texts { talk.say(text) }
        return talk
    }

    @Test("A step's guide takes over what the plan asked, says so, and can change it")
    func takenOver() throws {
        var talk = Self.talk("tôi sắp sinh con cần làm những gì")
        #expect(talk.reply.lifeEvent == "sinh-con" && talk.asks == "cha_me_be")
        talk.choose("ket_hon", "khong")
        #expect(talk.stage == .guided && talk.options.first == "start:1.001193")
        talk.choose("start:1.001193")
        #expect(talk.facts["hoan_canh"] == "ket_hon")
        #expect(talk.phrases.contains(.takenOver))
        talk.choose("sinh_trong_nuoc", "no", "ban_giay")
        talk.say("20/11/2026")
        #expect(talk.stage == .checking)
        let answers = talk.reply.blocks.flatMap { block -> [Answered] in
            if case .answers(let answers) = block.content { answers } else { [] }
        }
        #expect(answers.first { $0.fact.id == "hoan_canh" }?.takenFrom?.vi == "Sinh con")
        talk.choose("change:hoan_canh")
        #expect(talk.asks == "hoan_canh")
        talk.choose("ly_hon_300")
        #expect(talk.facts["hoan_canh"] == "ly_hon_300")
    }

    @Test("After a step's guide the next step is named, and what was seen is marked in the plan")
    func onward() throws {
        var talk = Self.talk("nhà có người mất thì phải làm giấy tờ gì")
        talk.choose("khong", "start:2.002913")
        talk.say("có giấy báo tử bản giấy của bệnh viện")
        while talk.stage == .asking {
            talk.send(.chose(talk.options.first ?? ""))
            if talk.asks == "ngay_mat" { talk.say("29/11/2026") }
        }
        if talk.stage == .checking { talk.choose("confirm") }
        #expect([Reply.Stage.guided, .stopped].contains(talk.stage))
        #expect(talk.options.contains("plan:nguoi-than-qua-doi"))
        talk.say("kế hoạch")
        let told = try #require(
            talk.reply.blocks.compactMap { block in if case .plan(let told) = block.content { told } else { nil } }
                .first)
        #expect(told.told.isSuperset(of: ["khai_tu"]))
        talk.choose("undo")
        #expect(talk.reply.procedure == ProcedureCode("2.002913"))
    }

    @Test("Shared facts given in one guide are taken over in the next, also when the first is done with")
    func shared() {
        var talk = Self.talk()
        talk.choose("start:1.004873")
        talk.say("tôi tự đi nộp")
        #expect(talk.facts["nguoi_nop"] == "tu_nop")
        // Gone on with to its end, it leaves the stack; its answer stays.
        while talk.stage == .asking { talk.choose(talk.options.first ?? "") }
        if talk.stage == .checking { talk.choose("confirm") }
        talk.choose("start:1.001193", "start:2.000635")
        talk.choose("ban_sao", "khai_sinh", "toi")
        #expect(talk.facts["nguoi_nop"] == "tu_nop")
        talk.choose("startOver", "start:2.000635", "ban_sao", "khai_sinh", "toi")
        #expect(talk.facts["nguoi_nop"] == nil)
    }

    @Test("Undo takes back what was learned, and a resumed conversation knows it still")
    func memento() throws {
        var talk = Self.talk("tôi sắp sinh con cần làm những gì")
        talk.choose("ket_hon", "me", "start:2.000693")
        let json = talk.dialogue.memento.json
        let resumed = Dialogue(resuming: try DialogueMemento(json: json), catalogue: Catalogues.real)
        #expect(resumed.memento == talk.dialogue.memento)
        #expect(resumed.planInHand?.id == "sinh-con" && resumed.guiding?.given == talk.dialogue.guiding?.given)
        talk.choose("undo", "undo", "undo")
        #expect(talk.asks == "cha_me_be")
        talk.choose("undo")
        #expect(talk.stage == .listening && talk.reply.lifeEvent == nil)
    }

    @Test("What became of the steps is kept with the conversation, and one that cannot be read is refused")
    func marks() throws {
        var talk = Self.talk("nhà có người mất thì phải làm giấy tờ gì")
        talk.choose("khong")
        talk.say("tiếp theo", "đăng ký khai tử xong rồi")
        #expect(talk.dialogue.planInHand?.marks == [PlanMark("giay_bao_tu", .told), PlanMark("khai_tu", .done)])
        let json = talk.dialogue.memento.json
        let resumed = Dialogue(resuming: try DialogueMemento(json: json), catalogue: Catalogues.real)
        #expect(resumed.planInHand?.marks == talk.dialogue.planInHand?.marks)
        #expect(throws: DialogueMementoError.self) {
            let burnt = String(decoding: json, as: UTF8.self).replacing("done:khai_tu", with: "burnt:khai_tu")
            return try DialogueMemento(json: Array(burnt.utf8))
        }
    }

    @Test(
        "A report of something done is one of a step only where it asks and wishes nothing",
        arguments: [
            ("đăng ký khai tử xong rồi", true), ("em đã làm giấy khai tử rồi ạ", true), ("khai tu xong roi", true),
            ("khai tử xong rồi giờ làm gì tiếp", true), ("đã khai tử chưa", false), ("muốn khai tử cho xong", false),
            ("khai tử rồi thì cần gì", false), ("khai tử", false), ("xong rồi", false),
        ])
    func reports(text: String, isReport: Bool) throws {
        #expect((StepReport(try Utterance(text)) != nil) == isReport)
    }

    @Test("A question of the plan is answered in words like any other; papers and times are told by the plan")
    func words() {
        var talk = Self.talk("tôi sắp sinh con cần làm những gì", "chưa đăng ký kết hôn")
        #expect(talk.facts["cha_me_be"] == "chua_ket_hon")
        talk.say("mất bao lâu")
        #expect(talk.asks == "ai_dong_bhxh")
        #expect(talk.reply.blocks.contains { if case .plan = $0.content { true } else { false } })
    }
}
