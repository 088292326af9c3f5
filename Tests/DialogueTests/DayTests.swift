import Catalogue
import Testing
import Vietnamese

@testable import Dialogue

@Suite("Answers on another day")
struct DayTests {
    /// The cat's procedure, all answered.
    private func guided(on day: String) -> Talk {
        var talk = Talk(on: .iso(day), "đăng ký nuôi mèo", "được tặng", "tại quầy", "đúng")
        if talk.stage != .guided {
            talk = Talk(
                on: .iso(day), "đăng ký nuôi mèo", "được tặng", "3", "hôm qua", "có", "1", "không", "tại quầy", "đúng")
        }
        #expect(talk.stage == .guided)
        return talk
    }

    @Test(
        "A filing supposed on another day, or the rules of a day, change the day",
        arguments: [
            ("nếu nộp vào tháng 3 năm sau thì sao", "2027-03-01"), ("hồi tháng 5/2025 thì cần giấy gì", "2025-05-01"),
            ("theo quy định ngày 1/7/2025 thì sao", "2025-07-01"),
            ("neu em nop ngay 2/1/2027 thi le phi bao nhieu", "2027-01-02"),
            ("nếu tôi làm năm 2025 thì thế nào", "2025-01-01"), ("xem theo ngày 3/2/2026", "2026-02-03"),
        ])
    func named(text: String, day: String) {
        var talk = guided(on: "2026-08-15")
        talk.say(text)
        #expect(talk.dialogue.today == .iso(day) && talk.phrases.contains(.dayChanged), "\(talk.phrases)")
        #expect(talk.reply.procedure == .cat)
        if talk.stage == .guided { #expect(talk.phrases.contains(.otherDay)) }
        talk.say("nếu nộp bây giờ thì sao")
        #expect(talk.dialogue.today == .testDay && !talk.dialogue.isDayAsked)
        #expect(!talk.phrases.contains(.otherDay))
    }

    @Test(
        "A day on which something happened is none that the rules are asked of",
        arguments: [
            "tôi đón mèo hồi tháng 5/2025 thì cần giấy gì", "15/8/2025", "hôm qua", "tháng 5/2025", "đón ngày 3/2/2026",
            "hồi tháng 5/2025",
        ])
    func ofTheCase(text: String) {
        var talk = Talk("đăng ký nuôi mèo", "được tặng", "3")
        #expect(talk.asks == "ngay_don")
        talk.say(text)
        #expect(talk.dialogue.today == .testDay)
    }

    @Test(
        "Where a guide has no edition on a day, that is said with the day from which there is one, and the guide stays")
    func noEdition() {
        var talk = guided(on: "2026-08-15")
        talk.say("hồi tháng 5/2020 thì cần giấy gì")
        #expect(talk.stage == .guided && talk.reply.procedure == .cat && talk.dialogue.today == .testDay)
        #expect(talk.reply.abstention == .notInForce)
        let line = talk.reply.blocks.compactMap { block -> Line? in
            if case .line(let line) = block.content, line.phrase == .notInForceYet { line } else { nil }
        }.first
        #expect(line?.arguments.dropFirst() == [.day(.iso("2020-05-01")), .day(.iso("2024-01-01")), .day(.testDay)])
        var kite = Talk(on: .iso("2026-12-30"), "thả diều")
        kite.send(.dayChanged(.iso("2027-05-01")))
        #expect(kite.stage == .guided && kite.phrases.contains(.noLongerInForce))
        let early = Talk(on: .iso("2020-01-01"), "đăng ký nuôi mèo")
        #expect(early.phrases.contains(.notInForceUntil))
    }

    @Test(
        "At midnight a guide whose rules ended stays with its last day, and says so; going back does not bring the day back"
    )
    func midnight() {
        var kite = Talk(on: .iso("2026-12-31"), "thả diều")
        let told = kite.follow(to: .iso("2027-01-01"))
        #expect(told.count == 1 && kite.dialogue.today == .iso("2027-01-01"))
        kite.say("nhắc lại")
        #expect(kite.stage == .guided && kite.phrases.contains(.otherDay))
        var cat = Talk("đăng ký nuôi mèo", "được tặng", "3")
        #expect(cat.follow(to: .iso("2026-08-16")).isEmpty)
        cat.say("quay lại")
        #expect(cat.asks == "so_meo" && cat.dialogue.today == .iso("2026-08-16") && !cat.dialogue.isDayAsked)
        cat.send(.dayChanged(.iso("2026-09-01")))
        #expect(cat.follow(to: .iso("2026-08-17")).isEmpty && cat.dialogue.today == .iso("2026-09-01"))
        cat.say("quay lại")
        #expect(cat.dialogue.today == .iso("2026-08-17"))
    }

    @Test(
        "Sixty days before another edition its guide for the same answers is compared; sixty-one days before, nothing is said"
    )
    func coming() {
        let talk = guided(on: "2026-05-02")
        #expect(talk.phrases.contains(.comingEdition) && talk.phrases.contains(.comingPaper))
        #expect(talk.phrases.contains(.comingQuestion) && talk.phrases.contains(.comingDeadlines))
        #expect(!talk.phrases.contains(.comingPaperGone))
        #expect(!guided(on: "2026-05-01").phrases.contains(.comingEdition))
        #expect(!guided(on: "2026-07-01").phrases.contains(.comingEdition))
        let bought = Talk(on: .iso("2026-06-30"), "đăng ký nuôi mèo", "mua ở cửa hàng", "tại quầy", "đúng")
        #expect(bought.phrases.contains(.comingPaperGone))
    }

    @Test("Rules that end soon are told with their last day")
    func ending() {
        #expect(Talk(on: .iso("2026-11-01"), "thả diều").phrases.contains(.rulesEnd))
        #expect(!Talk(on: .iso("2026-10-31"), "thả diều").phrases.contains(.rulesEnd))
    }

    @Test(
        "A document that a guide cites and that ends within sixty days, or has ended, is told below it, by number and day"
    )
    func citedLaw() throws {
        func told(_ end: String, by: String? = nil, on day: String = "2026-08-15") -> Line? {
            let catalogue = Catalogues.ending(
                .init(document: "7/2026/NĐ-CP", day: .iso(end), by: by),
                // Nothing of the guide rests on it.
                .init(document: "1/1999/NĐ-CP", day: .iso("2026-01-01"), by: nil))
            var talk = Talk(in: catalogue, on: .iso(day))
            talk.say("đăng ký nuôi mèo", "được tặng", "3", "hôm qua", "có", "1", "không", "tại quầy", "đúng")
            #expect(talk.stage == .guided)
            return talk.reply.blocks.compactMap { block -> Line? in
                if case .line(let line) = block.content, Self.lawPhrases.contains(line.phrase) { line } else { nil }
            }.first
        }
        #expect(told("2026-10-15") == nil)
        #expect(told("2026-10-14") == Line(.citedEnds, .plain("7/2026/NĐ-CP"), .day(.iso("2026-10-14"))))
        #expect(told("2026-08-16")?.phrase == .citedEnds)
        #expect(told("2026-08-15")?.phrase == .citedEnded && told("2026-07-01")?.phrase == .citedEnded)
        let by = Line(.citedEndsBy, .plain("7/2026/NĐ-CP"), .day(.iso("2026-09-01")), .plain("9/2026/NĐ-CP"))
        #expect(told("2026-09-01", by: "9/2026/NĐ-CP") == by)
        for language in Language.allCases {
            let text = Wording(language).text(by)
            #expect(text.contains("7/2026/NĐ-CP") && text.contains("9/2026/NĐ-CP"))
            #expect(text.contains("01/09/2026"))
        }
    }

    private static let lawPhrases: Set<Phrase> = [.citedEnds, .citedEndsBy, .citedEnded, .citedEndedBy]

    @Test("So is one that a plan cites")
    func citedLawOfPlan() {
        let end = LawEnds.End(document: "7/2026/NĐ-CP", day: .iso("2026-09-01"), by: nil)
        let talk = Talk(in: Catalogues.ending(end), "nuôi thú thì phải làm những gì", "có", "tại quầy")
        #expect(talk.phrases.contains(.citedEnds), "\(talk.standing)")
    }
}
