import Catalogue
import Testing
import Vietnamese

@testable import Dialogue

@Suite("A catalogue that takes the place of another")
struct CatalogueMoveTests {
    private static let cat = "thu-cung/meo.json5"
    private static let event = "life-events/nuoi-thu.json5"
    private static let questions: Set<Phrase> = [
        .rulesChanged, .rulesChangedAllKept, .rulesChangedTold, .rulesChangedUnseen, .rulesChangedSomeKept,
        .rulesChangedUnheard, .procedureGone,
    ]

    private func news(_ talk: Talk) -> [Phrase] { talk.phrases.filter { Self.questions.contains($0) } }

    @Test("Where the rules say the same, in other words too, nothing is told and nothing lost")
    func reworded() throws {
        var talk = Talk("đăng ký nuôi mèo", "được tặng")
        let new = try Catalogues.changed((Self.cat, "Nhà bạn có mấy mèo?", "Bạn nuôi bao nhiêu mèo?"))
        talk.move(to: new)
        talk.say("3")
        #expect(news(talk).isEmpty && talk.asks == "ngay_don" && talk.facts["so_meo"] == "3")
    }

    @Test("Where only a sum changes, all answers stay, it is said once, and the guide is shown anew")
    func allKept() throws {
        var talk = Talk("đăng ký nuôi mèo", "được tặng", "3", "hôm qua", "có", "1", "không", "tại quầy", "đúng")
        #expect(talk.stage == .guided)
        let facts = talk.facts
        talk.move(to: try Catalogues.changed((Self.cat, "amount: 1250000", "amount: 1300000")))
        talk.say("cảm ơn")
        #expect(news(talk) == [.rulesChangedTold] && talk.stage == .guided && talk.facts == facts)
        let told = talk.differences
        #expect(told.count == 1)
        guard case .fee(let old?, let new?)? = told.first, case .amount(1_250_000, _) = old.kind,
            case .amount(1_300_000, _) = new.kind
        else {
            Issue.record("\(told)")
            return
        }
        #expect(Wording(.vi).differences(told).contains("1.250.000 đồng/con thành 1.300.000 đồng/con"))
        talk.say("cảm ơn")
        #expect(news(talk).isEmpty)
    }

    @Test("A paper that comes, one that goes, and a deadline are told; where nothing of the case changes, that is said")
    func told() throws {
        let talk = Talk("đăng ký nuôi mèo", "được tặng", "3", "hôm qua", "có", "1", "không", "tại quầy", "đúng")
        #expect(talk.stage == .guided)
        let guiding = try #require(talk.dialogue.guiding)
        let guide = Guide(guiding.situation)
        let shown = try #require(guide.requirements.first { $0.isCertain && $0.item.mode == .submit }).item
        var gone = talk
        gone.move(to: try Catalogues.changed((Self.cat, "{id: '\(shown.id)',", "{id: '\(shown.id)_khac',")))
        gone.say("cảm ơn")
        // Another id, the same name: the same paper.
        #expect(news(gone) == [.rulesChangedUnseen])
        var unseen = talk
        unseen.move(to: try Catalogues.changed((Self.cat, "min: 1, max: 50", "min: 1, max: 49")))
        unseen.say("cảm ơn")
        #expect(news(unseen) == [.rulesChangedUnseen] && unseen.differences.isEmpty)
    }

    @Test("An answer whose choice is gone, whose bounds it left, or whose fact is of another kind is asked again")
    func asksAgain() throws {
        let talk = Talk("đăng ký nuôi mèo", "được tặng", "30", "hôm qua")
        #expect(talk.stage == .stopped)
        for (old, new, lost) in [
            (
                "id: 'duoc_tang', label: {vi: 'Được người quen tặng', en: 'A present'}, say: ['được tặng', 'bạn tặng']",
                "id: 'duoc_cho', label: {vi: 'Được cho', en: 'Given'}, say: ['được cho']", "nguon_goc"
            ),
            ("min: 1, max: 50", "min: 1, max: 29", "so_meo"),
        ] {
            var moved = talk
            moved.move(to: try Catalogues.changed((Self.cat, old, new)))
            moved.say("nhắc lại")
            #expect(news(moved) == [.rulesChangedSomeKept])
            #expect(moved.facts[lost] == nil && moved.asks == lost, "\(moved.standing)")
        }
        var choices = Talk("đăng ký nuôi mèo", "được tặng", "3", "hôm qua", "có", "1")
        #expect(choices.facts["vat_kem"] == "so_kham")
        choices.move(
            to: try Catalogues.changed(
                (Self.cat, "id: 'vat_kem', kind: 'choices'", "id: 'vat_kem', kind: 'choice'"),
                (Self.cat, "vat_kem has '", "vat_kem == '"),
                (Self.cat, "vat_kem == 'anh_chup' or vat_kem == 'chip'", "vat_kem in ['anh_chup', 'chip']")))
        choices.say("nhắc lại")
        #expect(choices.facts["vat_kem"] == nil && news(choices) == [.rulesChangedSomeKept])
    }

    @Test("What is said next answers the question that was open, though another comes first now")
    func openQuestion() throws {
        var talk = Talk("đăng ký nuôi mèo", "được tặng", "3", "hôm qua")
        #expect(talk.asks == "tiem_phong")
        let new = try Catalogues.changed((Self.cat, "min: 1, max: 50", "min: 5, max: 50"))
        talk.move(to: new)
        talk.say("có")
        #expect(talk.facts["tiem_phong"] == "yes" && talk.asks == "so_meo")
        #expect(news(talk) == [.rulesChangedSomeKept])
    }

    @Test("What answers a question that is no more is not taken for another; commands are still obeyed")
    func unheard() throws {
        let talk = Talk("đăng ký nuôi mèo", "được tặng", "3", "hôm qua", "có", "1", "không", "tại quầy")
        #expect(talk.stage == .checking)
        let new = try Catalogues.changed((Self.cat, "min: 1, max: 50", "min: 5, max: 50"))
        var said = talk
        said.move(to: new)
        said.say("4")
        #expect(news(said) == [.rulesChangedSomeKept, .rulesChangedUnheard])
        #expect(said.asks == "so_meo" && said.facts["so_meo"] == nil)
        said.say("6")
        #expect(said.facts["so_meo"] == "6" && said.stage == .checking)
        var undone = talk
        undone.move(to: new)
        undone.say("quay lại")
        #expect(news(undone) == [.rulesChangedSomeKept] && undone.phrases.contains(.undone))
    }

    @Test("Turns taken back after a move lead through what was, under the new rules")
    func undo() throws {
        var talk = Talk("đăng ký nuôi mèo", "được tặng", "3", "hôm qua", "có")
        talk.move(
            to: try Catalogues.changed(
                (Self.cat, "id: 'mua'", "id: 'mua_o_tiem'"), (Self.cat, "'mua'\"", "'mua_o_tiem'\""),
                (Self.event, "'mua'", "'mua_o_tiem'")))
        talk.say("1")
        var seen: [String?] = []
        for _ in 0..<6 {
            talk.say("quay lại")
            seen.append(talk.asks)
        }
        #expect(seen == ["vat_kem", "tiem_phong", "ngay_don", "so_meo", "nguon_goc", nil])
    }

    @Test("A procedure that is gone is said, and the conversation listens; one that waits below is said too")
    func gone() throws {
        let new = try Catalogues.changed(
            (Self.cat, "code: '9.000001'", "code: '9.000009'"), (Self.event, "9.000001", "9.000009"))
        var talk = Talk("đăng ký nuôi mèo", "được tặng")
        talk.move(to: new)
        talk.say("3")
        #expect(news(talk) == [.procedureGone, .rulesChangedUnheard] && talk.stage == .listening)
        talk.say("cảm ơn")
        #expect(news(talk).isEmpty)
        var below = Talk("đăng ký nuôi mèo", "được tặng", "đăng ký nuôi chó")
        #expect(below.reply.procedure == .dog)
        let open = below.asks
        below.move(to: new)
        below.say("nhắc lại")
        #expect(news(below) == [.procedureGone] && below.reply.procedure == .dog && below.asks == open)
    }

    @Test("Two moves before the next turn are told together")
    func twice() throws {
        var talk = Talk("đăng ký nuôi mèo", "được tặng", "3")
        talk.move(to: try Catalogues.changed((Self.cat, "min: 1, max: 50", "min: 5, max: 50")))
        talk.move(to: Catalogues.small)
        talk.say("hôm qua")
        #expect(news(talk).first == .rulesChangedSomeKept && talk.facts["so_meo"] == nil)
    }

    @Test("Conversations by chance go on over any catalogue, and the memento says the same as the move")
    func chance() throws {
        let changed = try Catalogues.changed(
            (Self.cat, "min: 1, max: 50", "min: 5, max: 50"), (Self.cat, "id: 'nhat_duoc'", "id: 'luom_duoc'"),
            (Self.cat, "'nhat_duoc'\"", "'luom_duoc'\""))
        for seed in 1...6 {
            var events = RandomEvents(seed: UInt64(seed), Catalogues.small)
            var talk = Talk()
            for turn in 0..<120 {
                talk.send(events.next(after: talk.reply))
                guard turn % 7 == 6 else { continue }
                let next = turn % 14 == 6 ? changed : Catalogues.small
                var resumed = Dialogue(
                    resuming: try DialogueMemento(json: talk.dialogue.memento.json), changedTo: next)
                talk.move(to: next)
                // What the rules were is known only where the old catalogue still stands.
                let general: [Phrase: Phrase] = [
                    .rulesChangedTold: .rulesChangedAllKept, .rulesChangedUnseen: .rulesChangedAllKept,
                ]
                let lines = talk.dialogue.change?.lines.map { general[$0.phrase] ?? $0.phrase }
                #expect(resumed.change?.lines.map(\.phrase) == lines)
                #expect(resumed.memento == talk.dialogue.memento)
                _ = resumed.handle(.said("nhắc lại"))
            }
        }
    }
}

extension Talk {
    /// What the last reply told of a change of the rules.
    fileprivate var differences: [GuideDifference] {
        reply.blocks.flatMap { block -> [GuideDifference] in
            guard case .line(let line) = block.content else { return [] }
            return line.arguments.flatMap { argument -> [GuideDifference] in
                if case .differences(let told) = argument { told } else { [] }
            }
        }
    }
}
