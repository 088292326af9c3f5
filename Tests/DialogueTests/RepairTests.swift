import Catalogue
import Testing
import Vietnamese

@testable import Dialogue

/// Each repair of DESIGN.md §4, over the small catalogue.
@Suite("Repairs")
struct RepairTests {
    /// Everything answered but the last question, in the cat's procedure.
    private static let nearlyDone = ["đăng ký nuôi mèo", "2", "3", "hôm qua", "rồi", "1, 3", "không"]

    private static func talk(_ texts: [String], on day: Day = .testDay) -> Talk {
        var talk = Talk(on: day)
        for text in texts { talk.say(text) }
        return talk
    }

    @Test("A need, the questions in the author's order, the check, the guide")
    func wholeWalk() {
        var talk = Talk()
        talk.send(.opened)
        #expect(talk.stage == .listening && talk.phrases == [.welcome])
        talk.say("đăng ký nuôi mèo")
        #expect(talk.stage == .asking && talk.asks == "nguon_goc" && talk.reply.procedure == .cat)
        var asked = [talk.asks]
        for text in ["2", "3", "hôm qua", "rồi", "1, 3", "không"] {
            talk.say(text)
            asked.append(talk.asks)
        }
        #expect(asked == ["nguon_goc", "so_meo", "ngay_don", "tiem_phong", "vat_kem", "nho_nop", "kenh"])
        talk.say("tại quầy")
        #expect(talk.stage == .checking)
        #expect(
            talk.facts == [
                "nguon_goc": "duoc_tang", "so_meo": "3", "ngay_don": "2026-08-14", "tiem_phong": "yes",
                "vat_kem": "so_kham,chip", "nho_nop": "no", "kenh": "tai_quay",
            ])
        talk.say("đúng")
        #expect(talk.stage == .guided && talk.phrases.contains(.guide))
        #expect(talk.papers == ["don", "tam_hinh", "the_can_cuoc", "so_kham"])
        #expect(talk.fees == ["phi_quay", "phi_anh"])
    }

    @Test("The edition of the day asked about decides what is asked and what it says")
    func editions() {
        var talk = Talk(on: .iso("2026-06-30"), "đăng ký nuôi mèo", "2")
        #expect(talk.asks == "kenh")
        talk.say("qua mạng", "đúng")
        #expect(talk.stage == .guided && talk.fees == ["mien"] && talk.papers == ["don"])
        #expect(Talk(on: .iso("2023-12-31"), "đăng ký nuôi mèo").reply.abstention == .notInForce)
        #expect(Talk(on: .iso("2027-01-01"), "thả diều").reply.abstention == .notInForce)
        #expect(Talk(on: .iso("2026-12-31"), "thả diều").stage == .guided)
    }

    @Test("Where nothing has to be asked, the guide comes at once")
    func nothingAsked() {
        let talk = Talk("thả diều")
        #expect(talk.stage == .guided && talk.reply.procedure == .kite && talk.papers == ["don_dieu"])
    }

    @Test("Several facts in one sentence are all taken, and not asked for again")
    func severalAtOnce() {
        var talk = Talk("em đăng ký nuôi mèo, được tặng, đã tiêm phòng, sẽ nộp qua mạng")
        #expect(talk.facts == ["nguon_goc": "duoc_tang", "tiem_phong": "yes", "kenh": "qua_mang"])
        #expect(talk.asks == "so_meo" && talk.phrases.contains(.understood))
        talk.say("2 con, đón ngày 10/8/2026")
        #expect(talk.facts["so_meo"] == "2" && talk.facts["ngay_don"] == "2026-08-10")
        #expect(talk.asks == "vat_kem")
    }

    @Test(
        "A correction changes the answer it names",
        arguments: [
            "không, ý tôi là mua ngoài tiệm", "nhầm, mua ngoài tiệm", "nham, bo tien mua",
            "à không, tôi mua ngoài tiệm",
        ])
    func correction(text: String) {
        var talk = Talk("đăng ký nuôi mèo", "được tặng", "3")
        talk.say(text)
        #expect(talk.facts == ["nguon_goc": "mua", "so_meo": "3"] && talk.asks == "ngay_don")
    }

    @Test("A correction without a name of its own is of the last answer")
    func correctionOfLast() {
        var talk = Talk("đăng ký nuôi mèo", "được tặng", "3", "nhầm, 5")
        #expect(talk.facts["so_meo"] == "5" && talk.asks == "ngay_don")
        talk.say("đổi câu trả lời")
        #expect(talk.asks == "so_meo")
        talk.say("7")
        #expect(talk.facts == ["nguon_goc": "duoc_tang", "so_meo": "7"] && talk.asks == "ngay_don")
    }

    @Test(
        "Changing an earlier answer keeps the others, and returns to where it stood",
        arguments: [
            "change:so_meo", "đổi câu trả lời về số mèo", "sửa câu 2", "doi cau tra loi ve so meo", "sửa lại số mèo",
        ])
    func changeEarlier(request: String) {
        var talk = Self.talk(Self.nearlyDone)
        let before = talk.facts
        if request.contains(":") { talk.choose(request) } else { talk.say(request) }
        #expect(talk.stage == .asking && talk.asks == "so_meo")
        talk.say("12")
        var expected = before
        expected["so_meo"] = "12"
        #expect(talk.facts == expected && talk.asks == "kenh")
    }

    @Test("What no longer applies is not lost: changed back, the answers are there")
    func changeBack() {
        var talk = Self.talk(Self.nearlyDone)
        let before = talk.standing
        talk.choose("change:nguon_goc")
        talk.say("3")
        #expect(talk.stage == .stopped && talk.outcomes == ["sang_khai_bao"])
        talk.choose("change:nguon_goc")
        talk.say("2")
        #expect(talk.standing == before)
    }

    @Test("At the check, no asks what is wrong, a number opens that answer, yes gives the guide")
    func check() {
        var talk = Self.talk(Self.nearlyDone + ["2"])
        #expect(talk.stage == .checking && talk.options.first == "confirm" && talk.options.count == 8)
        talk.say("không")
        #expect(talk.stage == .checking && talk.phrases.contains(.whichAnswerIsWrong))
        talk.say("3")
        #expect(talk.asks == "so_meo")
        talk.say("4")
        #expect(talk.stage == .checking && talk.facts["so_meo"] == "4")
        talk.say("99")
        #expect(talk.stage == .checking && talk.phrases.contains(.noSuchOption))
        talk.say("đúng rồi")
        #expect(talk.stage == .guided)
    }

    @Test("“dung” without marks is “đúng” where a yes is awaited")
    func dung() {
        var talk = Talk("đăng ký nuôi chó")
        talk.say("dung")
        #expect(talk.facts["cho_du"] == "yes")
        talk = Talk("đăng ký nuôi chó", "không", "1", "không")
        #expect(talk.stage == .checking)
        talk.say("dung")
        #expect(talk.stage == .guided)
    }

    @Test("After the guide an answer can still be changed, and is checked again")
    func changeAfterGuide() {
        var talk = Self.talk(Self.nearlyDone + ["2", "1"])
        #expect(talk.stage == .guided)
        talk.say("đổi câu trả lời về cách nộp")
        #expect(talk.asks == "kenh")
        talk.say("1")
        #expect(talk.stage == .checking && talk.facts["kenh"] == "tai_quay")
    }

    @Test("Going back, as often as there were turns, and no further")
    func goBack() {
        var talk = Talk()
        var standings: [Talk.Standing] = []
        for text in Self.nearlyDone {
            talk.say(text)
            standings.append(talk.standing)
        }
        for expected in standings.dropLast().reversed() {
            talk.say("quay lại")
            #expect(talk.phrases.contains(.undone) && talk.standing == expected)
        }
        talk.say("quay lại")
        #expect(talk.stage == .listening && talk.reply.procedure == nil)
        talk.say("quay lại")
        #expect(talk.phrases.contains(.nothingToUndo))
    }

    @Test("Why a question is asked, why a paper is needed, why it ended")
    func why() {
        var talk = Talk("đăng ký nuôi mèo")
        talk.say("tại sao")
        var why = talk.reply.blocks.compactMap { block in
            if case .why(.question(let fact, _)) = block.content { fact.id } else { nil }
        }
        #expect(why == ["nguon_goc"] && talk.asks == "nguon_goc")
        talk.say("tại sao cần phiếu hẹn tiêm")
        why = talk.reply.blocks.compactMap { block in
            if case .why(.paper(let paper, _, _)) = block.content { paper.id } else { nil }
        }
        #expect(why == ["hen_tiem"] && talk.asks == "nguon_goc")
        talk.say("mèo hoang", "tại sao")
        #expect(
            talk.stage == .stopped && talk.outcomes.contains("sang_khai_bao")
                && talk.phrases.contains(.becauseOfAnswers))
    }

    @Test("A word is explained where the procedure or the shared list has it; else it is said that it is not known")
    func words() {
        func terms(_ talk: Talk) -> [String] {
            talk.reply.blocks.compactMap { block in
                if case .term(let term) = block.content { term.term } else { nil }
            }
        }
        var talk = Talk("đăng ký nuôi mèo", "thẻ mèo là gì")
        #expect(terms(talk) == ["thẻ mèo"] && talk.asks == "nguon_goc")
        talk.say("chíp nghĩa là gì")
        #expect(terms(talk) == ["vi mạch"])
        talk.say("xyz là gì")
        #expect(terms(talk).isEmpty && talk.reply.abstention == .noEvidence && talk.asks == "nguon_goc")
        #expect(terms(Talk("vi mạch là gì")) == ["vi mạch"])
    }

    @Test("“I don't know” is an answer where it is allowed: what hangs on it is shown as perhaps needed")
    func dontKnow() {
        var talk = Talk("đăng ký nuôi mèo", "được tặng", "3")
        talk.say("không biết")
        #expect(talk.facts["ngay_don"] == "unknown" && talk.asks == "tiem_phong")
        talk.say("3")
        #expect(talk.facts["tiem_phong"] == "unknown" && talk.asks == "vat_kem")
        talk.say("1", "không", "2", "đúng")
        #expect(talk.stage == .guided)
        #expect(talk.papers == ["don", "giai_trinh?", "hen_tiem?", "tam_hinh", "the_can_cuoc", "so_kham"])
    }

    @Test(
        "“I don't know” and skipping change nothing where the answer is needed",
        arguments: ["không biết", "bỏ qua", "skip", "ko nhớ"])
    func mustKnow(text: String) {
        var talk = Talk("đăng ký nuôi mèo")
        let before = talk.standing
        talk.say(text)
        #expect(talk.standing == before)
        #expect(talk.phrases.contains(.mustKnow) || talk.phrases.contains(.cannotSkip))
    }

    @Test("Skipping passes over a question that may stay open")
    func skip() {
        let talk = Talk("đăng ký nuôi mèo", "được tặng", "3", "bỏ qua")
        #expect(talk.facts["ngay_don"] == "unknown" && talk.asks == "tiem_phong")
    }

    @Test("Repeating asks the same again")
    func again() {
        var talk = Talk("đăng ký nuôi mèo", "được tặng")
        let before = talk.standing
        talk.say("nhắc lại")
        #expect(talk.standing == before && talk.reply.questions == ["so_meo"])
    }

    @Test("Starting over forgets all; stopping closes, and any message opens again")
    func startOverAndStop() {
        var talk = Self.talk(Self.nearlyDone)
        talk.say("làm lại từ đầu")
        #expect(talk.stage == .listening && talk.facts.isEmpty && talk.phrases.contains(.startedOver))
        talk.say("đăng ký nuôi chó")
        #expect(talk.asks == "cho_du")
        talk.say("dừng")
        #expect(talk.stage == .closed && talk.phrases == [.goodbye] && talk.reply.questions.isEmpty)
        talk.say("không")
        #expect(talk.stage == .asking && talk.facts == ["cho_du": "no"])
    }

    @Test("An answer not understood is asked again, each time with more help, and never forgets")
    func misses() {
        var talk = Talk("đăng ký nuôi mèo")
        let before = talk.standing
        var phrases: [[Phrase]] = []
        for _ in 1...4 {
            talk.say("ừm hừm xyz")
            #expect(
                talk.standing == before && talk.reply.abstention == .unclear && talk.reply.questions == ["nguon_goc"])
            phrases.append(talk.phrases)
        }
        #expect(phrases[1].contains(.answerByNumber))
        #expect(phrases[2].contains(.offerPerson) && phrases[3].contains(.offerPerson))
        talk.say("2")
        talk.say("xyz gì đó")
        #expect(!talk.phrases.contains(.offerPerson))
    }

    @Test(
        "Impossible, incomplete and lunar days are told apart, and nothing is taken",
        arguments: [
            ("30/2/2026", Phrase.noSuchDay), ("tháng 8 năm 2026", .dayIncomplete),
            ("mùng 10 tháng giêng âm lịch", .lunarDay),
            ("20/12/2026", .dayOutside),
        ])
    func days(text: String, phrase: Phrase) {
        var talk = Talk("đăng ký nuôi mèo", "được tặng", "3")
        let before = talk.standing
        talk.say(text)
        #expect(talk.phrases.contains(phrase) && talk.standing == before)
    }

    @Test("A number outside the range, an option that is not there: nothing is taken")
    func outside() {
        var talk = Talk("đăng ký nuôi mèo", "7")
        #expect(talk.phrases.contains(.noSuchOption) && talk.asks == "nguon_goc")
        talk.say("1", "51")
        #expect(talk.phrases.contains(.numberOutside) && talk.asks == "so_meo")
    }

    @Test(
        "A conclusion ends the walk, and leads on to the other procedure with the shared answers",
        arguments: ["1", "có", "start:9.000002"])
    func otherProcedure(answer: String) {
        var talk = Talk("đăng ký nuôi mèo, nộp qua mạng", "mèo hoang")
        #expect(talk.stage == .stopped && talk.outcomes == ["sang_khai_bao"] && talk.options.first == "start:9.000002")
        if answer.hasPrefix("start") { talk.choose(answer) } else { talk.say(answer) }
        #expect(talk.reply.procedure == .stray && talk.facts == ["kenh": "qua_mang"] && talk.asks == "khoe")
    }

    @Test("Not eligible: no papers, no fees, but the way to change the answer")
    func notEligible() {
        var talk = Talk("đăng ký nuôi mèo", "mua", "21")
        #expect(talk.stage == .stopped && talk.outcomes == ["qua_dong"] && talk.papers.isEmpty && talk.fees.isEmpty)
        #expect(talk.options == ["change:nguon_goc", "change:so_meo"])
        talk.say("phí bao nhiêu")
        #expect(talk.stage == .stopped && talk.fees.isEmpty && talk.outcomes == ["qua_dong"])
        talk.say("2")
        #expect(talk.asks == "so_meo")
        talk.say("20")
        #expect(talk.asks == "ngay_don")
    }

    @Test("Which of these procedures: by number, by name, by code, by more words, none")
    func choosing() {
        func talk(_ text: String) -> Talk {
            var talk = Talk("đăng ký nuôi")
            #expect(talk.stage == .choosing && talk.options == ["9.000001", "9.000004", "none"])
            talk.say(text)
            return talk
        }
        for text in ["2", "số 2", "cái thứ hai", "nuôi chó", "9.000004", "đăng ký nuôi chó"] {
            #expect(talk(text).reply.procedure == .dog, "\(text)")
        }
        for text in ["3", "không phải", "không cái nào"] { #expect(talk(text).stage == .listening, "\(text)") }
        for text in ["9", "không biết", "xyz"] { #expect(talk(text).stage == .choosing, "\(text)") }
        #expect(talk("thả diều").reply.procedure == .kite)
    }

    @Test("What was said before the choice counts after it")
    func saidBeforeChoosing() {
        var talk = Talk("đăng ký nuôi, nộp qua mạng")
        #expect(talk.stage == .choosing)
        talk.say("1")
        #expect(talk.reply.procedure == .cat && talk.facts == ["kenh": "qua_mang"])
    }

    @Test("Switching to another procedure keeps the first, and returning finds it as it was")
    func switching() {
        var talk = Talk("đăng ký nuôi mèo", "được tặng", "3")
        let before = talk.standing
        talk.say("tôi muốn đăng ký nuôi chó")
        #expect(talk.reply.procedure == .dog && talk.asks == "cho_du")
        talk.say("không", "tại quầy")
        talk.say("quay lại thủ tục trước")
        #expect(talk.standing == before)
        talk.choose("resume:9.000004")
        #expect(
            talk.reply.procedure == .dog && talk.facts == ["cho_du": "no", "kenh": "tai_quay"] && talk.asks == "nho_nop"
        )
    }

    @Test("What was answered for one procedure is not asked again for the next, if it is the same fact")
    func carryOver() {
        var talk = Talk("đăng ký nuôi chó", "không", "qua mạng", "có")
        #expect(talk.stage == .checking)
        talk.say("đúng")
        talk.say("đăng ký nuôi mèo")
        #expect(talk.facts == ["kenh": "qua_mang", "nho_nop": "yes"])
    }

    @Test("A waiting guide is offered where nothing else is open")
    func waiting() {
        var talk = Talk("đăng ký nuôi mèo", "được tặng", "thả diều")
        #expect(talk.stage == .guided && talk.options == ["resume:9.000001"])
        talk.choose("resume:9.000001")
        #expect(talk.reply.procedure == .cat && talk.asks == "so_meo")
    }

    @Test(
        "What was started by mistake does not wait",
        arguments: ["nhầm, ý tôi là nuôi chó", "không, ý tôi là đăng ký nuôi chó"])
    func mistakenProcedure(text: String) {
        var talk = Talk("đăng ký nuôi mèo")
        talk.say(text)
        #expect(talk.reply.procedure == .dog && talk.asks == "cho_du")
        talk.say("tiếp tục")
        #expect(talk.reply.procedure == .dog)
    }

    @Test("The day asked about moves the guide to its edition, with the answers that edition knows")
    func dayChanged() {
        var talk = Talk("đăng ký nuôi mèo", "được tặng", "3", "hôm qua", "có", "1", "không", "tại quầy")
        #expect(talk.stage == .checking)
        talk.send(.dayChanged(.iso("2025-01-01")))
        #expect(talk.facts == ["nguon_goc": "duoc_tang", "kenh": "tai_quay"] && talk.stage == .checking)
        talk.send(.dayChanged(.iso("2020-01-01")))
        #expect(talk.stage == .checking && talk.reply.abstention == .notInForce)
        #expect(talk.phrases.contains(.notInForceYet) && talk.dialogue.today == .iso("2025-01-01"))
    }

    @Test("The language changes the words and nothing else")
    func language() {
        var talk = Talk("đăng ký nuôi mèo", "được tặng")
        let before = talk.standing
        for change in ["english", "tiếng việt"] {
            talk.say(change)
            #expect(talk.standing == before && talk.phrases.contains(.languageChanged))
            #expect(talk.dialogue.language == (change == "english" ? .en : .vi))
        }
        talk.send(.languageChanged(.en))
        #expect(talk.standing == before && talk.dialogue.language == .en)
    }

    @Test("The answers so far are shown without leaving the question")
    func showAnswers() {
        var talk = Talk("đăng ký nuôi mèo")
        talk.say("xem câu trả lời")
        #expect(talk.phrases.contains(.noAnswersYet))
        talk.say("được tặng")
        let before = talk.standing
        talk.say("xem câu trả lời")
        #expect(talk.phrases.contains(.yourAnswers) && talk.standing == before)
    }

    @Test("The guide as far as it is known marks what is still open")
    func guideSoFar() {
        var talk = Talk("đăng ký nuôi mèo", "được tặng")
        let before = talk.standing
        talk.say("xem hướng dẫn")
        #expect(talk.phrases.contains(.guideSoFar) && talk.standing == before)
        #expect(
            talk.papers == [
                "don", "giai_trinh?", "hen_tiem?", "tam_hinh?", "giay_uy_quyen?", "the_can_cuoc", "so_kham?",
            ])
    }
}
