import Catalogue
import Testing
import Vietnamese

@testable import Dialogue

@Suite("Where the person lives")
struct HomeTests {
    private func mention(_ text: String, _ alone: HomeMention.Alone = .told) throws -> HomeMention? {
        HomeMention(try Utterance(text), in: Catalogues.real.units, alone: alone)
    }

    @Test(
        "It is told in many ways",
        arguments: [
            "em ở phường 5 quận 3 cũ", "e o p5 q3", "nhà mình ở xã Tân Phú, Đồng Nai", "tôi sống tại phường Bàn Cờ",
            "tôi thường trú tại p.5, q.3", "tui dang tam tru o phuong linh xuan", "gia đình em ở thị trấn Sóc Sơn, HN",
            "dạ em hiện đang ở phường 26, Bình Thạnh ạ", "hộ khẩu em ở xã Vĩnh Lộc A", "nhà tôi thuộc phường Vỹ Dạ",
            "phường 5 quận 3", "mình ở số 12 đường Lê Lợi, phường 5, quận 3",
        ])
    func told(_ text: String) throws {
        let mention = try #require(try mention(text), "\(text)")
        #expect(mention.rest == nil)
        // A street between is no hindrance to the office, and none of what is kept.
        #expect(!text.contains("đường") || mention.place.named == "phường 5, quận 3")
    }

    @Test(
        "Of several places told the speaker's own is kept",
        arguments: [
            "chồng em ở p1 đà lạt còn em ở p5 quận 3", "em ở p5 quận 3 còn chồng em ở p1 đà lạt",
            "mẹ tôi ở phường 1 đà lạt, còn tôi ở phường 5 quận 3", "vợ chồng em ở p5 quận 3",
            "vo em o p1 da lat, em o p5 quan 3", "con em ở p1 đà lạt nhưng em ở p5 quận 3",
        ])
    func ownPlace(_ text: String) throws {
        let mention = try #require(try mention(text), "\(text)")
        #expect(mention.rest == nil)
        guard case .found(let commune, _) = mention.place.finding else {
            Issue.record("\(mention.place.finding)")
            return
        }
        #expect(commune.code == "27154")
    }

    @Test("Asked for, a whole address will do, the largest unit first too, and only its units are kept")
    func address() throws {
        for text in [
            "số 12/3 đường Nguyễn Thượng Hiền, phường 5, quận 3, TP.HCM", "tphcm, quận 3, phường 5",
            "12 nguyen thuong hien p5 q3", "tổ 3, khu phố 2, phường 5, quận 3",
        ] {
            var talk = Talk(in: Catalogues.real, on: .iso("2026-11-21"), "đăng ký tạm trú")
            talk.say("em ở phường 5")
            talk.say(text)
            #expect(talk.reply.commune?.code == "27154", "\(text)")
        }
    }

    @Test("What contradicts or is not understood makes it a question, and never another commune")
    func asks() {
        for (text, code) in [("em ở phường 5 quận 3 hà nội", "27154"), ("em ở xã nậm cạc huyện bát xát", "02686")] {
            var talk = Talk(in: Catalogues.real, on: .iso("2026-11-21"), "đăng ký tạm trú")
            talk.say(text)
            #expect(talk.reply.commune == nil)
            talk.choose("commune:\(code)")
            #expect(talk.reply.commune?.code == code, "\(text)")
        }
        var talk = Talk(in: Catalogues.real, on: .iso("2026-11-21"), "đăng ký tạm trú", "em ở phường 5")
        talk.say("xã nậm cạc, bát xát, lào cai")
        #expect(talk.phrases.contains(.homeIsIt) && talk.reply.commune == nil)
        talk.say("đúng rồi")
        #expect(talk.reply.commune?.code == "02686")
    }

    @Test("A district named is narrowed down, be it one of several, by option and by name")
    func narrowed() {
        var talk = Talk(in: Catalogues.real, on: .iso("2026-11-21"), "đăng ký tạm trú", "em ở phường 5")
        talk.say("hà tây")
        #expect(talk.reply.commune == nil)
        talk.say("hà đông", "phường mộ lao")
        #expect(talk.reply.commune == nil)
        talk.choose("commune:00637")
        #expect(talk.reply.commune?.code == "00637")
    }

    @Test("The need said behind the place is heard, also where it is under way already")
    func needBehind() {
        var talk = Talk(in: Catalogues.real, on: .iso("2026-11-21"), "em ở p12 q tân bình làm khai sinh cho con")
        #expect(talk.reply.commune?.code == "26983" && !talk.phrases.contains(.notUnderstood))
        let question = talk.reply.blocks.count
        talk.say("em ở p12 q tân bình làm khai sinh cho con")
        #expect(talk.reply.commune?.code == "26983" && !talk.phrases.contains(.notUnderstood))
        #expect(talk.reply.blocks.count > 1 && question > 1)
    }

    @Test(
        "Where somebody else lives, or something else is, is not it",
        arguments: [
            "mẹ em ở phường 5 quận 3", "bé sinh ở bệnh viện phường 5", "em mở quán ở phường 5 quận 3",
            "em muốn đăng ký thường trú ở phường 5 quận 3", "nếu em ở phường 5 quận 3", "em không ở phường 5 quận 3",
            "em ở Hà Tĩnh", "em ở trọ", "chủ nhà ở xã Tân Phú", "ở phường nào cũng được",
        ])
    func notTold(_ text: String) throws { #expect(try mention(text) == nil, "\(text)") }

    @Test(
        "Asked for, a name alone will do; a plain yes, no or thanks never",
        arguments: ["Bàn Cờ", "ban co hcm", "tân phú đồng nai"])
    func asked(_ text: String) throws {
        #expect(try mention(text) == nil)
        #expect(try mention(text, .asked) != nil)
        for other in ["vâng", "không", "cảm ơn", "thôi", "phí bao nhiêu", "nộp ở đâu"] {
            #expect(try mention(other, .asked) == nil, "\(other)")
        }
    }

    @Test("What is said besides is heard without it")
    func rest() throws {
        let mention = try #require(try mention("em ở phường 5 quận 3 cũ, muốn làm khai sinh"))
        #expect(mention.rest?.words == "muốn làm khai sinh")
        let other = try #require(try self.mention("em thường trú ở phường 5 quận 3, cần giấy độc thân"))
        #expect(other.rest?.words.contains("thường trú") == true)
        #expect(other.rest?.words.contains("quận") == false)
    }

    @Test("It is kept over procedures, undone with its turn, and forgotten with the conversation")
    func kept() {
        var talk = Talk(in: Catalogues.real, on: .iso("2026-11-21"), "đăng ký tạm trú", "em ở phường 5 quận 3 cũ")
        #expect(talk.reply.commune?.code == "27154")
        talk.say("đăng ký kết hôn")
        #expect(talk.reply.commune?.code == "27154")
        talk.say("quay lại", "quay lại")
        #expect(talk.reply.commune == nil)
        talk.say("em ở phường 5 quận 3 cũ", "làm lại từ đầu")
        #expect(talk.reply.commune == nil)
    }

    @Test("Of an address only the units are kept, in the memento too")
    func memento() throws {
        var talk = Talk(in: Catalogues.real, on: .iso("2026-11-21"), "đăng ký tạm trú")
        talk.say("em ở xã Tân Phú")
        let json = String(decoding: talk.dialogue.memento.json, as: UTF8.self)
        #expect(json.contains(#""locating":"xã tân phú""#))
        talk.say("huyện Châu Thành, Đồng Tháp")
        let bytes = talk.dialogue.memento.json
        #expect(String(decoding: bytes, as: UTF8.self).contains(#""home":"@30259""#))
        let memento = try DialogueMemento(json: bytes)
        #expect(memento == talk.dialogue.memento)
        let resumed = Dialogue(resuming: memento, catalogue: Catalogues.real)
        #expect(resumed.home == talk.dialogue.home && resumed.memento == memento)
        let without = Dialogue(resuming: memento, catalogue: Catalogues.small)
        #expect(without.home == nil)
    }

    @Test(
        "A code that is no commune's is no option",
        arguments: ["commune:99999", "commune:", "in:xyz", "commune:27154 "])
    func options(_ id: String) {
        var talk = Talk(in: Catalogues.real, on: .iso("2026-11-21"), "đăng ký tạm trú")
        talk.choose(id)
        #expect(talk.phrases.contains(.notAnOption) && talk.reply.commune == nil)
    }

    @Test("The office is named below its place, with what has to hold for it, in both languages")
    func wording() {
        var talk = Talk(
            in: Catalogues.real, on: .iso("2026-11-21"), "em ở phường 5 quận 3 cũ", "đăng ký tạm trú", "nộp ở đâu")
        func lines(_ language: Language) -> [String] {
            talk.reply.blocks.flatMap { Wording(language).paragraphs($0) }.map(\.text)
        }
        #expect(lines(.vi).contains("Nếu bạn tạm trú ở đó: Công an phường Bàn Cờ, Thành phố Hồ Chí Minh"))
        #expect(lines(.en).contains { $0.contains("The police of Bàn Cờ Ward, Hồ Chí Minh City") })
        talk.say("english")
        #expect(talk.reply.commune?.code == "27154")
    }
}
