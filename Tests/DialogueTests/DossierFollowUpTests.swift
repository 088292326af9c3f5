import OneStop
import Testing

@testable import Dialogue

@Suite("Questions about a dossier that was told")
struct DossierFollowUpTests {
    private static let code = "H37.12-261112-0011"

    private func talk(_ texts: String...) -> Talk {
        var talk = Talk()
        talk.desk = Dossiers.answers
        for text in texts { talk.say(text) }
        return talk
    }

    private static let asked: [(said: String, question: DossierFollowUp)] = [
        ("cần bổ sung giấy gì vậy", .supplement), ("thiếu giấy tờ gì", .supplement), ("thieu giay gi v ạ", .supplement),
        ("phải bổ sung những gì", .supplement), ("em phải nộp thêm giấy gì nữa", .supplement),
        ("bổ sung ở đâu", .supplementPlace), ("bo sung o dau", .supplementPlace),
        ("nộp bổ sung ở chỗ nào", .supplementPlace),
        ("bổ sung qua mạng được không", .supplementPlace), ("hạn bổ sung đến khi nào", .supplementLimit),
        ("bổ sung đến ngày nào", .supplementLimit), ("không bổ sung kịp thì sao", .supplementLimit),
        ("đúng là của tôi, cho xem thêm", .more), ("cho em xem thêm", .more), ("hồ sơ này của em", .more),
        ("khi nào có kết quả", .result), ("bao gio xong", .result), ("còn mấy ngày nữa", .result),
        ("hẹn ngày nào vậy", .result),
        ("trễ thì sao", .ifLate), ("lỡ quá hẹn thì sao", .ifLate), ("nếu trễ thì làm gì", .ifLate),
        ("sao lâu thế", .whyLong),
        ("gì mà lâu quá vậy", .whyLong), ("sao chưa xong", .whyLong), ("vì sao trễ", .whyLong), ("xong chưa", .state),
        ("ai đang xử lý", .steps), ("hồ sơ này thủ tục gì vậy", .procedure), ("phải đóng bao nhiêu tiền", .fees),
        ("sao bị từ chối", .reason), ("lấy kết quả ở đâu", .collecting),
    ]

    @Test("Each is known by its words, with their marks and without", arguments: asked)
    func known(said: String, question: DossierFollowUp) throws {
        #expect(DossierFollowUp.read(try Utterance(said)) == question)
        #expect(DossierFollowUp.read(try Utterance(Typing.unmarked(said))) == question)
    }

    @Test(
        "What asks about something else is none",
        arguments: [
            "đăng ký kết hôn khi nào có kết quả", "đăng ký nuôi mèo phí bao nhiêu", "con mèo của tôi", "có",
            "được tặng", "1",
            "nhà tôi có hai con mèo", "tôi muốn đăng ký nuôi chó", "làm khai sinh mấy ngày",
        ])
    func others(said: String) throws { #expect(DossierFollowUp.read(try Utterance(said)) == nil) }

    @Test(
        "Every question is answered, at both levels, with nothing of the owner's at the level of the code",
        arguments: asked)
    func answered(said: String, question: DossierFollowUp) {
        var talk = self.talk(Self.code, said)
        #expect(talk.reply.abstention != .unclear && talk.reply.abstention != .outOfScope)
        #expect(talk.options.contains("ownerCheck") || talk.stage == .tracking)
        #expect(!talk.text.contains("Đơn xin thẻ") && !talk.text.contains("nuôi mèo"))
        talk = self.talk("\(Self.code) 0412", said)
        #expect(talk.reply.abstention == nil && talk.stage == .listening)
        #expect(!talk.dossiers.isEmpty || talk.phrases.contains(.dossierNotTold))
    }

    @Test("In the middle of a guide only what was asked right after the story, or names it, is about the dossier")
    func inGuide() {
        var talk = self.talk("đăng ký nuôi mèo", Self.code, "khi nào có kết quả")
        #expect(talk.dossiers.count == 1 && talk.asks == "nguon_goc")
        talk.say("tại sao", "khi nào có kết quả")
        #expect(talk.dossiers.isEmpty && talk.asks == "nguon_goc")
        talk.say("bổ sung ở đâu")
        #expect(talk.phrases.contains(.supplementPlace) && talk.asks == "nguon_goc")
        // What the guide answers, too, is asked of the guide.
        talk.say(Self.code, "phí bao nhiêu")
        #expect(!talk.fees.isEmpty && talk.dossiers.isEmpty)
    }

    @Test("Without a dossier nothing is asked of one, and starting over forgets it")
    func none() {
        #expect(self.talk("bổ sung ở đâu").dossiers.isEmpty)
        let talk = self.talk(Self.code, "làm lại từ đầu", "khi nào có kết quả")
        #expect(talk.dossiers.isEmpty && talk.dialogue.followed.told.isEmpty)
    }

    @Test("Of several, a question is answered for those that it fits")
    func several() {
        var talk = self.talk("\(Self.code) H37.12-261112-0012 H37.12-261112-0004", "thiếu giấy tờ gì")
        #expect(talk.dossiers.map(\.code.number) == ["0011"] && talk.phrases.contains(.oneDossierForMore))
        talk.say("sao trễ")
        #expect(talk.dossiers.map(\.code.number) == ["0012"])
        talk.say("khi nào xong")
        #expect(talk.dossiers.count == 3)
    }

    @Test("A yes to the offer asks for the digits, a no is taken for one")
    func yesNo() {
        #expect(self.talk(Self.code, "có").phrases == [.askLast4])
        let talk = self.talk(Self.code, "không")
        #expect(talk.phrases == [.noOwnerCheck] && talk.reply.abstention == nil)
    }
}
