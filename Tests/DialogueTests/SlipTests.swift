import Catalogue
import Testing
import Vietnamese

@testable import Dialogue

@Suite("Slips of the fingers in answers")
struct SlipTests {
    /// Birth registration, as far as the question.
    private func talk(asking question: String) throws -> Talk {
        var talk = Talk(in: Catalogues.real)
        talk.choose("start:1.001193")
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

    @Test("An answer to the very word is no place where somebody lives")
    func place() throws {
        var talk = try talk(asking: "cha_me_bien_gioi")
        talk.say("ở xã biên giới")
        #expect(talk.facts["cha_me_bien_gioi"] == "yes")
    }
}
