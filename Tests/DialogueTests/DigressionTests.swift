import Testing

@testable import Dialogue

@Suite("Digressions")
struct DigressionTests {
    @Test(
        "What is asked beside the matter is answered, and leaves question and facts as they were",
        arguments: [
            "phí bao nhiêu", "phi bao nhieu", "cần giấy tờ gì", "bao lâu thì xong", "nộp ở đâu", "làm thế nào",
            "tải mẫu đơn ở đâu",
            "điều kiện là gì", "căn cứ pháp lý", "nhận được gì", "cảm ơn", "xin chào", "trợ giúp", "tại sao",
            "nhắc lại",
            "thẻ mèo là gì", "vi mạch là gì", "không nuôi thì bị phạt bao nhiêu", "luật quy định sao",
            "H37.12-261112-0011",
            "000.00.00.G11-261110-0007", "gặp cán bộ", "xem câu trả lời", "xem hướng dẫn", "đồ ngu",
            "làm giả giấy khai sinh",
            "theo bạn tôi nên làm gì", "english", "tôi có nên nuôi mèo không", "tại sao cần phiếu hẹn tiêm", "👍🏽👨‍👩‍👧", "?",
            "",
        ])
    func beside(text: String) {
        for open in [
            ["đăng ký nuôi mèo"], ["đăng ký nuôi mèo", "được tặng", "3"],
            ["đăng ký nuôi mèo", "1", "2", "hôm qua", "rồi"],
        ] {
            var talk = Talk()
            for said in open { talk.say(said) }
            let before = talk.standing
            talk.say(text)
            #expect(talk.standing == before)
            #expect(
                talk.reply.questions == [before.question] || talk.phrases.contains(.lawNotConnected)
                    || text == "english")
        }
    }

    @Test("A dossier code goes to the one-stop system, and its answer returns to the question")
    func dossierCode() {
        var talk = Talk("đăng ký nuôi mèo", "2")
        talk.say("hồ sơ H37.12-261112-0011 đến đâu rồi")
        #expect(talk.effects == ["dossier H37.12-261112-0011", "abstains upstream-down"])
        #expect(talk.asks == "so_meo" && talk.reply.questions == ["so_meo"] && talk.reply.abstention == .upstreamDown)
    }

    @Test("A dossier without its code: the code is asked for, and the way back is open")
    func dossierWithoutCode() {
        func asked() -> Talk {
            let talk = Talk("đăng ký nuôi mèo", "2", "hồ sơ của tôi đến đâu rồi")
            #expect(talk.stage == .tracking && talk.phrases.contains(.askDossierCode))
            return talk
        }
        var talk = asked()
        talk.say("không biết")
        #expect(talk.stage == .asking && talk.asks == "so_meo" && talk.phrases.contains(.whereDossierCodeStands))
        talk = asked()
        talk.say("12345")
        #expect(talk.stage == .tracking && talk.phrases.contains(.notADossierCode))
        talk.say("H37.12-261112-0011")
        #expect(talk.stage == .asking && talk.asks == "so_meo")
        talk = asked()
        talk.say("quay lại")
        #expect(talk.stage == .asking && talk.asks == "so_meo")
        talk = asked()
        talk.say("phí bao nhiêu")
        #expect(talk.stage == .asking && talk.asks == "so_meo" && !talk.fees.isEmpty)
    }

    @Test("A question of law goes to the library; what it finds is told as cited text, never as a rule")
    func law() {
        var talk = Talk("đăng ký nuôi mèo")
        talk.say("không đăng ký thì bị phạt bao nhiêu")
        #expect(talk.effects == ["law", "abstains no-evidence"] && talk.reply.abstention == .noEvidence)
        #expect(talk.reply.blocks.allSatisfy { $0.basis == .talk } && talk.asks == "nguon_goc")
    }

    @Test("An answer and a question in one sentence are both heeded")
    func answerAndQuestion() {
        var talk = Talk("đăng ký nuôi mèo")
        talk.say("được tặng, mà phí bao nhiêu vậy")
        #expect(talk.facts == ["nguon_goc": "duoc_tang"] && talk.asks == "so_meo" && !talk.fees.isEmpty)
    }

    @Test("The first sentence may ask for a part at once")
    func needAndQuestion() {
        let talk = Talk("đăng ký nuôi mèo cần giấy tờ gì")
        #expect(talk.reply.procedure == .cat && talk.papers.contains("don") && talk.asks == "nguon_goc")
    }

    @Test(
        "An emergency comes first: the numbers, before all else",
        arguments: ["cứu tôi với, nhà cháy", "chồng đánh em", "bi cuop"])
    func emergency(text: String) {
        for open in [[], ["đăng ký nuôi mèo"]] as [[String]] {
            var talk = Talk()
            for said in open { talk.say(said) }
            talk.say(text)
            #expect(talk.phrases.first == .emergency)
            #expect(talk.asks == (open.isEmpty ? nil : "nguon_goc"))
        }
    }

    @Test(
        "Each way of not answering has its code",
        arguments: [
            ("thời tiết hôm nay đẹp quá nhỉ", Abstention.outOfScope), ("phí bao nhiêu", .unclear),
            ("làm giả giấy khai sinh", .unsafe),
            ("tôi có nên nuôi mèo không", .adviceRefused), ("…", .unsupportedInput),
            ("luật quy định thế nào", .noEvidence),
            ("H37.12-261112-0011", .upstreamDown), (String(repeating: "a", count: 5000), .tooLong),
        ])
    func abstentions(text: String, code: Abstention) {
        let talk = Talk(text)
        #expect(talk.reply.abstention == code && talk.effects.contains("abstains \(code.rawValue)"))
    }

    @Test("A person is asked for: an effect, once, and the conversation goes on")
    func handOff() {
        var talk = Talk("đăng ký nuôi mèo", "gặp cán bộ")
        #expect(talk.effects == ["hand off"] && talk.asks == "nguon_goc")
        talk.say("2")
        #expect(talk.effects.isEmpty && talk.asks == "so_meo")
    }
}
