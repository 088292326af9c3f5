import Catalogue
import Testing
import Vietnamese

@testable import Dialogue

@Suite("Slips of the fingers in answers")
struct SlipTests {
    /// A procedure as far as the question, each one before it answered by its first answer. Birth registration, if no other.
    private func talk(asking question: String, of code: String = "1.001193") throws -> Talk {
        var talk = Talk(in: Catalogues.real)
        talk.choose("start:\(code)")
        for _ in 0..<10 where talk.asks != question {
            let open = try #require(talk.asks)
            let facts = try #require(talk.dialogue.guiding).edition.facts
            let fact = try #require(facts.first { $0.id == open })
            talk.choose(fact.choices[0].id)
        }
        #expect(talk.asks == question)
        return talk
    }

    @Test(
        "A slip in a no does not make it a yes",
        arguments: [
            "kjông ai là người nước ngoài", "khôgn ai người nước ngoài", "khnôg ai là việt kiều",
            "khoong ai là người nước ngoài", "không ai là nguwofi nước ngoài", "không ai là người nuớc ngoaif",
        ])
    func denial(text: String) throws {
        var talk = try talk(asking: "cha_me_nuoc_ngoai")
        talk.say(text)
        #expect(talk.facts["cha_me_nuoc_ngoai"] != "yes")
        #expect(talk.facts["cha_me_nuoc_ngoai"] == "no")
    }

    @Test("A word that belongs to the question is no slip of another", arguments: ["có ai là người nước ngoài"])
    func ownWord(text: String) throws {
        var talk = try talk(asking: "cha_me_nuoc_ngoai")
        talk.say(text)
        #expect(talk.facts["cha_me_nuoc_ngoai"] != "no")
    }

    @Test("Only words that are none are put right")
    func words() throws {
        let reader = SlipReader(written: ["người", "nước", "ngoài", "nhân", "nhanh"], isKnown: { $0 == "passport" })
        #expect(try reader.meant(Utterance("kjông phải nguowif nuocs")).map(\.words) == "khong phải nguoi nuoc")
        #expect(try reader.meant(Utterance("cá nhânn")).map(\.words) == "cá nhan")
        for text in ["không phải người nước", "passport", "khống", "ngu", "12345", "xyzxyz"] {
            #expect(try reader.meant(Utterance(text)) == nil, "\(text)")
        }
    }

    @Test(
        "A slip is read as what was meant, or asked about, and is no other answer, command or procedure",
        arguments: [
            ("2.002029", "viec_tam_ngung", "ngừng thm", "ngung_tiep"),
            ("2.002029", "viec_tam_ngung", "ngừng thêmm", "ngung_tiep"),
            ("1.013067", "viec_dang_ky_xe", "ne car", "lan_dau"),
            ("2.000635", "loai", "Khia tử", "khai_tu"),
            ("2.000720", "noi_dung", "đổi tên quán, thêm ốn, đổi mặt hàng", "ten,von,nganh_nghe"),
            ("2.000720", "noi_dung", "đổi tên quán, đổi ccc,d mở thêm tiệm", "ten,cap_nhat,dia_diem_khac"),
            ("2.000720", "noi_dung", "đi tên phường, mở thêm quán", "cap_nhat,dia_diem_khac"),
        ])
    func meant(code: String, question: String, text: String, answer: String) throws {
        var talk = try talk(asking: question, of: code)
        talk.say(text)
        #expect(talk.facts[question] == answer || talk.facts[question] == nil && talk.asks == question)
    }

    @Test("A word without its marks among others with theirs may be a slip")
    func mixed() throws {
        for (text, answer) in [
            ("sinh ở nhà", "sinh_trong_nuoc"), ("sinh o nha", "sinh_trong_nuoc"), ("sinh ở nga", "sinh_nuoc_ngoai"),
            ("sinh ở nha", nil),
        ] {
            var talk = try talk(asking: "viec_khai_sinh")
            talk.say(text)
            #expect(talk.facts["viec_khai_sinh"] == answer, "\(text)")
        }
    }

    @Test("A slip that leaves no doubt is not asked about")
    func certain() throws {
        for (text, answer) in [
            ("đổi tên quán, dời địa điểmm", "ten,dia_chi"), ("đỗi tên quán, thêm vốn", "ten,von"),
            ("thay đổi nghành nghề", "nganh_nghe"),
        ] {
            var talk = try talk(asking: "noi_dung", of: "2.000720")
            talk.say(text)
            #expect(talk.facts["noi_dung"] == answer, "\(text)")
        }
    }

    @Test("What two answers are about as near to is asked")
    func between() throws {
        let table = SlipTable(listed: "không biết, chưa rõ")
        #expect(table.answers(near: Tokenizer.tokens("không biế")).one == 0)
        #expect(table.answers(near: Tokenizer.tokens("không biết")).choices.isEmpty)
        #expect(table.answers(near: Tokenizer.tokens("không biết chữ")).choices.isEmpty)
        #expect(table.answers(near: Tokenizer.tokens("chua roi")).one == 0)
        #expect(!table.answers(near: Tokenizer.tokens("chua roi")).isSure)
    }

    @Test("Of a list nothing joins but what was said, and a label with brackets is one part of it")
    func lists() throws {
        for (text, answer) in [
            ("đổi tên quán, địa điểm kinh doanh khác", "ten,dia_diem_khac"),
            ("Tên hộ kinh doanh, Địa chỉ trụ sở (chuyển đi chỗ khác), Chủ hộ kinh doanh", "ten,dia_chi,chu_ho"),
            ("Tên hộ kinh doanh Thành viên gia đình tham gia hộ", "ten,thanh_vien"),
            ("đổi tên thay đổi thành viên, tăng vốn", "ten,thanh_vien,von"),
        ] {
            var talk = try talk(asking: "noi_dung", of: "2.000720")
            talk.say(text)
            #expect(talk.facts["noi_dung"] == answer, "\(text)")
        }
    }

    @Test("An answer to the very word is no place where somebody lives")
    func place() throws {
        var talk = try talk(asking: "cha_me_bien_gioi")
        talk.say("ở xã biên giới")
        #expect(talk.facts["cha_me_bien_gioi"] == "yes")
    }
}
