import OneStop
import Testing
import Vietnamese

@testable import Catalogue
@testable import Dialogue

@Suite("Following dossiers")
struct TrackingTests {
    private static let code = "H37.12-261112-0011"
    private static let asked = "dossier \(code)"
    /// The same code as it is read aloud.
    private static let spoken =
        "h ba bảy chấm mười hai gạch ngang hai sáu mười một mười hai gạch ngang không không mười một"

    private func talk(_ texts: String...) -> Talk {
        var talk = Talk()
        talk.desk = Dossiers.answers
        for text in texts { talk.say(text) }
        return talk
    }

    private static let places: [(name: String, texts: [String])] = [
        ("at the beginning", []), ("while choosing", ["đăng ký nuôi"]), ("at a question", ["đăng ký nuôi mèo"]),
        ("at a number", ["đăng ký nuôi mèo", "được tặng"]),
        ("while checking", ["đăng ký nuôi chó", "không", "tự nộp", "tại quầy"]),
        ("after the guide", ["thả diều"]), ("after a conclusion", ["đăng ký nuôi chó", "giống dữ"]),
    ]

    @Test(
        "A code pasted anywhere is looked up at once, read back and told, and what was open is open again",
        arguments: places)
    func anywhere(name: String, texts: [String]) {
        var talk = self.talk()
        for text in texts { talk.say(text) }
        let before = talk.standing
        talk.say("cho hỏi hồ sơ h37.12 - 261112 - 0011 đến đâu rồi ạ")
        #expect(talk.effects == [Self.asked], "\(name)")
        #expect(talk.dossiers.map(\.code.text) == [Self.code] && talk.dossiers[0].story.level == .code)
        #expect(talk.phrases.first == .dossierCodeRead)
        #expect(talk.standing == before, "\(name)")
        #expect(talk.reply.questions == [before.question].compactMap(\.self))
        // The owner is offered to see more, by an option or in words, and never has to.
        let isNumber = before.question == "so_meo"
        #expect(talk.options.contains("ownerCheck") != isNumber)
        #expect(talk.phrases.contains(.ownerCheckHint) == isNumber)
    }

    @Test("The owner check may follow in any way, and tells more", arguments: places)
    func ownerCheck(name: String, texts: [String]) {
        for said in [
            ["@ownerCheck", "0412"], ["xem thêm hồ sơ", "không bốn một hai"], ["4 số cuối là 0412 ạ"],
            ["@ownerCheck", "012345670412"], ["xem thêm hồ sơ", "0412"],
        ] {
            var talk = self.talk()
            for text in texts { talk.say(text) }
            let before = talk.standing
            talk.say(Self.code)
            for text in said {
                if text.hasPrefix("@") { talk.choose(String(text.dropFirst())) } else { talk.say(text) }
            }
            #expect(talk.effects == ["\(Self.asked) last4"], "\(name) \(said)")
            #expect(talk.dossiers.first?.story.level == .owner && talk.reply.hasOwnerCheck)
            #expect(talk.standing == before && !talk.options.contains("ownerCheck"))
        }
    }

    @Test("Four digits after a story are the owner's, however much later, but where a number is asked for")
    func bareDigits() {
        var talk = self.talk("đăng ký nuôi mèo", Self.code, "0412")
        #expect(talk.effects == ["\(Self.asked) last4"] && talk.asks == "nguon_goc")
        talk = self.talk("đăng ký nuôi mèo", "được tặng", Self.code, "0412")
        #expect(talk.effects.isEmpty || !talk.effects.contains("\(Self.asked) last4"))
        talk = self.talk("đăng ký nuôi mèo", Self.code, "tại sao", "phí bao nhiêu", "0412")
        #expect(talk.effects == ["\(Self.asked) last4"] && talk.asks == "nguon_goc" && talk.reply.hasOwnerCheck)
        // Once the owner was told there is nothing more to check; they are still kept nowhere.
        talk.say("0412")
        #expect(talk.effects.allSatisfy { !$0.hasPrefix("dossier") } && talk.reply.hasOwnerCheck)
        #expect(!talk.text.contains("412"))
        // Without a story they are nobody's.
        #expect(!self.talk("đăng ký nuôi mèo", "0412").effects.contains { $0.hasPrefix("dossier") })
    }

    @Test(
        "The owner's number is heard in all its ways, and never said back",
        arguments: [
            "0412", "số cuối là 0412", "4 so cuoi 0412", "0412 là số cuối", "cccd 0412", "cccd 012345670412",
            "012345670412",
            "căn cước của em là 012 345 670 412", "cmnd 123450412", "số cccd: 012.345.670.412 ạ", "hộ chiếu C1230412",
            "4 số cuối 0412, em nộp hôm 12 nhé",
        ])
    func ways(said: String) {
        for between in [[], ["không"], ["đăng ký nuôi mèo"], ["xem thêm hồ sơ"], ["tại sao", "cảm ơn"]] {
            var talk = self.talk(Self.code)
            for text in between { talk.say(text) }
            talk.say(said)
            #expect(talk.effects == ["\(Self.asked) last4"], "\(between)")
            #expect(
                talk.reply.hasOwnerCheck && !talk.text.contains("412") && talk.dossiers.first?.story.level == .owner)
        }
    }

    @Test(
        "Numbers that are not the owner's are no check",
        arguments: ["15/8/2026", "0912345678", "100.000.000", "12", "năm 2026"])
    func otherNumbers(said: String) {
        #expect(!self.talk(Self.code, said).effects.contains { $0.hasPrefix("dossier") })
    }

    @Test("Code and digits in one message are looked up together")
    func together() {
        for text in [
            "\(Self.code) 0412", "\(Self.code), 4 số cuối 0412", "hồ sơ \(Self.code) bốn số cuối cccd là 0412 nhé",
            "\(Self.code) số cuối 0412", "cccd 0412 hồ sơ \(Self.code)",
        ] {
            let talk = self.talk(text)
            #expect(talk.effects == ["\(Self.asked) last4"], "\(text)")
            #expect(talk.reply.hasOwnerCheck && talk.dossiers.first?.story.level == .owner)
        }
        // A whole number is given whole: its source may want it.
        for text in [
            "\(Self.code), cccd 012345670412", "\(Self.code) 012345670412", "012345670412 xem giúp em \(Self.code)",
        ] {
            #expect(self.talk(text).effects == ["\(Self.asked) fullNumber"], "\(text)")
        }
        let closed = self.talk("H37.12-261112-0095, cccd 000000000412")
        #expect(closed.effects == ["dossier H37.12-261112-0095 fullNumber"] && closed.dossiers.count == 1)
        // A year among other words is no check.
        #expect(self.talk("hồ sơ \(Self.code) nộp từ năm 2026 sao rồi").effects == [Self.asked])
    }

    @Test("A failed check and a code that does not exist get the same words, with the same consequences")
    func notAvailable() {
        let wrong = self.talk("\(Self.code) 9999").reply
        let none = self.talk("H37.12-261112-0097 9999").reply
        #expect(wrong.phrases == [.dossierCodeRead, .dossierNotAvailable] && none.phrases == wrong.phrases)
        #expect(wrong.abstention == .noEvidence && none.abstention == .noEvidence)
        #expect(wrong.optionBlocks == none.optionBlocks)
        // After a story the check may be tried again.
        var talk = self.talk(Self.code, "9999")
        #expect(talk.phrases.contains(.dossierNotAvailable) && talk.options == ["ownerCheck"])
        talk.say("0412")
        #expect(talk.dossiers.first?.story.level == .owner)
    }

    @Test("A locked check says until when; a source that is down says when to try again, with what was known")
    func obstacles() {
        var talk = self.talk("H37.12-261112-0093 0412")
        #expect(talk.phrases.contains(.dossierLocked) && talk.reply.abstention == .needsIdentity)
        talk = self.talk("H37.12-261112-0090")
        #expect(talk.phrases.contains(.dossierSourceDown) && talk.reply.abstention == .upstreamDown)
        #expect(talk.text.contains(Dossiers.later.vietnamese) && talk.options == ["dossier:H37.12-261112-0090"])
        talk.say("1")
        #expect(talk.effects.first == "dossier H37.12-261112-0090")
        talk = self.talk("H37.12-261112-0091")
        #expect(talk.dossiers.first?.isStale == true && talk.reply.abstention == .upstreamDown)
        #expect(talk.reply.blocks.contains { $0.basis == .unsure })
        talk = self.talk("H37.12-261112-0092")
        #expect(talk.phrases.contains(.dossierSourceBusy))
        talk = self.talk("H37.12-261112-0094")
        #expect(talk.phrases.contains(.dossierStale) && talk.text.contains(Dossiers.now.vietnamese))
        #expect(talk.dossiers.first?.isStale == true)
        #expect(self.talk("H37.12-261112-0096").phrases.contains(.dossierNotConnected))
    }

    @Test("Where the source wants the whole number, it is asked for when the person wants to go on")
    func wholeNumber() {
        var talk = self.talk("đăng ký nuôi mèo", "H37.12-261112-0095")
        #expect(talk.phrases.contains(.dossierNeedsWholeNumber) && talk.asks == "nguon_goc")
        talk.choose("ownerCheck")
        #expect(talk.phrases == [.askWholeNumber])
        talk.say("0412")
        #expect(talk.phrases == [.wholeNumberNotRead] && talk.reply.hasOwnerCheck)
        talk.say("000 000 000 412")
        #expect(talk.effects == ["dossier H37.12-261112-0095 fullNumber"] && talk.dossiers.count == 1)
        #expect(talk.asks == "nguon_goc")
    }

    @Test("A code that was spoken or badly typed is confirmed first")
    func confirming() {
        for place in Self.places {
            var talk = self.talk()
            for text in place.texts { talk.say(text) }
            let before = talk.standing
            talk.say(Self.spoken)
            #expect(talk.effects.isEmpty && talk.stage == .tracking && talk.phrases == [.confirmDossierCode])
            #expect(talk.options == ["dossier:\(Self.code)", "none"])
            for yes in ["đúng", "1", "@dossier:\(Self.code)", "dạ phải", "ừ đúng rồi"] {
                var copy = talk
                if yes.hasPrefix("@") { copy.choose(String(yes.dropFirst())) } else { copy.say(yes) }
                #expect(copy.effects == [Self.asked] && copy.standing == before, "\(place.name): \(yes)")
            }
            for no in ["không", "2", "@none", "không phải"] {
                var copy = talk
                if no.hasPrefix("@") { copy.choose(String(no.dropFirst())) } else { copy.say(no) }
                #expect(copy.effects.isEmpty && copy.stage == .tracking, "\(place.name): \(no)")
                #expect(copy.phrases == [.askDossierCode, .whereDossierCodeStands])
                copy.say(Self.code)
                #expect(copy.effects == [Self.asked] && copy.standing == before)
            }
            talk.say("quay lại")
            #expect(talk.standing == before && talk.phrases.first == .undone)
        }
    }

    @Test("Digits given with a code to be confirmed are kept for the look-up, and for nothing else")
    func confirmingWithCheck() {
        var talk = self.talk("H37.12 261112 0011, 4 số cuối 0412")
        #expect(talk.stage == .tracking && talk.reply.hasOwnerCheck)
        talk.say("đúng")
        #expect(talk.effects == ["\(Self.asked) last4"])
    }

    @Test("What is wrong with a code is said, and a whole message of it waits for the right one")
    func flaws() {
        var talk = self.talk("đăng ký nuôi mèo", "H37.12-261131-0011")
        #expect(talk.phrases == [.badDossierCode] && talk.text.contains("261131") && talk.stage == .tracking)
        #expect(talk.reply.abstention == .unsupportedInput)
        talk.say(Self.code)
        #expect(talk.effects == [Self.asked] && talk.asks == "nguon_goc")
        talk = self.talk("đăng ký nuôi mèo", "H37.12-261131-0011", "được tặng")
        #expect(talk.asks == "so_meo")
    }

    @Test("Many codes: first those that need looking at, then each in brief")
    func several() {
        var talk = self.talk(
            "đăng ký nuôi mèo",
            "hồ sơ công ty: H37.12-261112-0012, H37.12-261112-0011; H37.12-261112-0009 H37.12-261112-0097 "
                + "H37.12-261112-0004 H37.12-261112-0090 H37.12-261112-0012")
        #expect(talk.effects.first?.components(separatedBy: ", ").count == 6)
        let overview = talk.reply.blocks.compactMap {
            if case .dossiers(let overview) = $0.content { overview } else { nil }
        }
        let groups = Dictionary(
            uniqueKeysWithValues: overview[0].groups.map { ($0.group, $0.codes.map(\.number)) })
        #expect(groups[.late] == ["0012"] && groups[.needsAction] == ["0011"] && groups[.done] == ["0009"])
        #expect(groups[.underWay] == ["0004"] && groups[.notAvailable] == ["0097"] && groups[.unanswered] == ["0090"])
        #expect(talk.dossiers.map(\.code.number) == ["0012", "0011", "0009", "0004"])
        #expect(talk.dossiers.allSatisfy { $0.only != nil } && talk.asks == "nguon_goc")
        talk.choose("ownerCheck")
        talk.say("0412")
        #expect(talk.dossiers.count == 4 && talk.dossiers.allSatisfy { $0.story.level == .owner })
    }

    @Test("One uncertain code among several: all are read back before any is looked up")
    func severalUncertain() {
        var talk = self.talk("H37.12-261112-0012 và H37.12 261112 0011")
        #expect(talk.effects.isEmpty && talk.phrases == [.confirmDossierCodes] && talk.options == ["confirm", "none"])
        talk.say("đúng")
        #expect(talk.effects == ["dossier H37.12-261112-0012, H37.12-261112-0011"])
    }

    @Test(
        "More codes than are looked up at a time: the first of them, and which are left",
        arguments: [120, 200, 500, 3_000])
    func tooMany(count: Int) {
        let codes = (1...count).map { "H37.12-261112-\(10_000 + $0)" }
        let talk = self.talk((codes + codes.prefix(3)).joined(separator: "\n"))
        let asked = codes.prefix(DossierMention.limit).joined(separator: ", ")
        #expect(talk.effects.first == "dossier \(asked)")
        #expect(talk.phrases.starts(with: [.tooManyDossiers, .manyDossiersAtOnce]))
        let limit = DossierMention.limit
        for said in ["\(limit)", "\(count - limit)", codes[limit], codes[count - 1]] {
            #expect(talk.text.contains(said))
        }
        #expect(talk.reply.abstention != .tooLong)
    }

    @Test("A message too long to read is read for its codes, up to a length")
    func tooLong() {
        let filler = String(repeating: "thưa quý cơ quan ", count: 400)
        var talk = self.talk(filler + Self.code)
        #expect(talk.effects == [Self.asked] && talk.phrases.first == .onlyCodesRead)
        talk = self.talk(filler)
        #expect(talk.reply.abstention == .tooLong)
        talk = self.talk(String(repeating: "x ", count: DossierMention.lengthLimit) + Self.code)
        #expect(talk.reply.abstention == .tooLong && talk.effects.allSatisfy { !$0.hasPrefix("dossier") })
    }

    @Test("Several that are not answered: each last state with its time, and the latest time to try again")
    func severalDown() {
        let talk = self.talk("H37.12-261112-0091 H37.12-261111-0091 H37.12-261112-0090 H37.12-261112-0004")
        #expect(talk.phrases.contains(.dossierSourceDown) && talk.text.contains(Dossiers.later.vietnamese))
        let stale = talk.dossiers.filter(\.isStale)
        #expect(stale.count == 2 && talk.dossiers.count == 3)
        for dossier in stale {
            let line = dossier.lines(in: .vi).first { $0.id == "as_of" }
            #expect(line?.text.contains(Dossiers.now.vietnamese) == true)
        }
        #expect(!talk.dossiers.contains { !$0.isStale && $0.lines(in: .vi).contains { $0.id == "as_of" } })
    }

    @Test("Of one that needs the whole number and one that does not, both are told with it, and one with four digits")
    func mixed() {
        var talk = self.talk("H37.12-261112-0095 H37.12-261112-0004")
        talk.say("0412")
        #expect(talk.effects == ["dossier H37.12-261112-0004 last4"])
        talk = self.talk("H37.12-261112-0095 H37.12-261112-0004", "cccd 000000000412")
        #expect(talk.effects == ["dossier H37.12-261112-0004, H37.12-261112-0095 fullNumber"])
    }

    @Test("A supplement shows the paper asked for, and the way to the guide; the source's words stay quoted")
    func supplement() {
        var talk = self.talk(Self.code)
        #expect(!talk.options.contains("start:9.000001"))
        talk.say("0412")
        #expect(talk.options == ["start:9.000001"] && talk.papers == ["don"])
        #expect(talk.text.contains("“Nộp bổ sung Đơn xin thẻ, xem \"trang\"”"))
        talk.say("1")
        #expect(talk.standing.procedure == "9.000001" && talk.asks == "nguon_goc")
        talk = self.talk("đăng ký nuôi mèo", "được tặng", "\(Self.code) 0412")
        #expect(talk.phrases.contains(.supplementGuideHint) && talk.asks == "so_meo")
    }

    @Test("Waiting for the owner's digits ends with any other matter, or with not having them")
    func leaving() {
        func asked() -> Talk {
            var talk = self.talk("đăng ký nuôi mèo", Self.code)
            talk.choose("ownerCheck")
            #expect(talk.stage == .tracking && talk.phrases == [.askLast4])
            return talk
        }
        for (text, asks) in [
            ("không biết", "nguon_goc"), ("thôi bỏ qua", "nguon_goc"), ("quay lại", "nguon_goc"),
            ("được tặng", "so_meo"), ("phí bao nhiêu", "nguon_goc"),
        ] {
            var talk = asked()
            talk.say(text)
            #expect(talk.asks == asks && !talk.reply.hasOwnerCheck, "\(text)")
        }
        var talk = asked()
        talk.say("12")
        #expect(talk.phrases == [.last4NotRead] && talk.stage == .tracking && talk.reply.hasOwnerCheck)
    }

    @Test("Each look-up is a turn to go back from, whatever came of it")
    func undo() {
        var talk = self.talk(
            "đăng ký nuôi mèo", "được tặng", Self.code, "4 số cuối 0412", "H37.12-261112-0097", "quay lại")
        #expect(talk.asks == "so_meo" && talk.phrases.contains(.undone) && talk.dialogue.followed.told.count == 1)
        talk.say("quay lại")
        #expect(talk.asks == "so_meo" && talk.dialogue.followed.told.map(\.story.level) == [.code])
        talk.say("quay lại")
        #expect(talk.asks == "so_meo" && talk.dialogue.followed == FollowedDossiers())
        talk.say("quay lại")
        #expect(talk.asks == "nguon_goc")
        talk.say("quay lại", "quay lại")
        #expect(talk.phrases.contains(.nothingToUndo))
    }

    @Test("Late, foreign and repeated answers change nothing")
    func late() throws {
        var dialogue = Dialogue(catalogue: Catalogues.small, today: .testDay)
        _ = dialogue.handle(.said(Self.code))
        let other = [Dossiers.code("H37.12-261112-0012")]
        _ = dialogue.handle(.dossiersLookedUp(other, Dossiers.answers(other, nil)))
        #expect(dialogue.tasks == [.tracking(.lookingUp([Dossiers.code(Self.code)], nil))])
        let codes = [Dossiers.code(Self.code)]
        _ = dialogue.handle(.dossiersLookedUp(codes, .answered([])))
        #expect(dialogue.tasks.isEmpty)
        let effects = dialogue.handle(.dossiersLookedUp(codes, Dossiers.answers(codes, nil)))
        guard case .reply(let reply)? = effects.last else { throw NoReply() }
        #expect(reply.phrases == [.tellMore])
    }

    private struct NoReply: Error {}

    @Test("The emergency numbers are given with a code beside them, too")
    func emergency() {
        let talk = self.talk("nhà cháy rồi, còn hồ sơ \(Self.code)")
        #expect(talk.phrases.first == .emergency && talk.dossiers.count == 1)
    }

    @Test("What is read of a code is traced in its masked form, and no digits of the owner")
    func trace() {
        let talk = self.talk("\(Self.code) 0412")
        #expect(talk.reply.reading.contains("dossier H37.12-2611**-****"))
        #expect(!talk.reply.reading.contains { $0.contains("0011") || $0.contains("0412") })
    }

    @Test("In English the words are English, and the code stands")
    func english() {
        let talk = self.talk("english", Self.code)
        let words = talk.reply.blocks.flatMap { Wording(.en).paragraphs($0) }.map(\.text)
        #expect(
            words.contains { $0.contains(Self.code) }
                && words.contains { $0.contains("More papers") || $0.contains("papers") })
    }
}

extension Talk {
    /// The dossiers shown.
    var dossiers: [ToldDossier] {
        reply.blocks.compactMap { if case .dossier(let dossier) = $0.content { dossier } else { nil } }
    }

    /// The words of the reply.
    var text: String {
        reply.blocks.flatMap { Wording(dialogue.language).paragraphs($0) }.map(\.text).joined(separator: "\n")
    }
}
