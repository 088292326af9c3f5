import Testing
import Vietnamese

@testable import Catalogue
@testable import Dialogue
@testable import LegalRetrieval

@Suite("Questions of law")
struct LawTests {
    private func talk(_ texts: String...) -> Talk {
        var talk = Talk()
        talk.law = Laws.answers
        for text in texts { talk.say(text) }
        return talk
    }

    private func passages(_ talk: Talk) -> [LawPassage] {
        talk.reply.blocks.compactMap { if case .law(let passage) = $0.content { passage } else { nil } }
    }

    @Test("A question of law is answered with the passage, quoted")
    func answered() {
        let talk = talk("luật quy định không đăng ký thì bị phạt bao nhiêu")
        #expect(passages(talk).map(\.article.label.number) == [5] && talk.phrases.contains(.lawFound))
        #expect(talk.reply.blocks.contains { if case .law = $0.content { $0.basis == .quoted } else { false } })
        #expect(talk.reply.abstention == nil)
    }

    @Test("In the middle of a procedure it returns to the open question, and no answer is lost")
    func digression() {
        var talk = talk("đăng ký nuôi", "1")
        let before = talk.reply
        talk.say("theo luật thì bị phạt bao nhiêu")
        #expect(!passages(talk).isEmpty)
        #expect(talk.reply.openQuestion == before.openQuestion && talk.reply.facts == before.facts)
    }

    @Test("Where the library has nothing it says what was searched, abstains, and offers a person")
    func nothing() {
        let talk = talk("luật quy định về sao Hỏa thế nào")
        #expect(passages(talk).isEmpty && talk.phrases.contains(.lawNothing))
        #expect(talk.reply.abstention == .noEvidence)
        let offered = talk.reply.optionBlocks.flatMap(\.self)
        #expect(offered.contains(Dialogue.personID))
    }

    @Test("A place that the library does not have is named, and not answered for")
    func noSuchPlace() {
        let talk = talk("khoản 2 điều 3 nghị định 99/2020/NĐ-CP nói gì")
        #expect(talk.phrases.contains(.lawNoSuchPlace) && talk.reply.abstention == .noEvidence)
    }

    @Test("What no procedure is meant by is asked of the law; without an answer there the old answer stands")
    func fallback() {
        let talk = talk("hôm nay trời đẹp quá ra biển chơi")
        #expect(talk.reply.abstention == .outOfScope && talk.effects.contains("law"))
    }

    @Test("Why a paper is needed shows the article that its rule cites")
    func why() {
        var talk = talk("đăng ký nuôi", "1")
        talk.say("tại sao cần tờ khai")
        let cited = talk.effects.contains("law")
        #expect(passages(talk).isEmpty != cited)
    }

    @Test("An answer that nobody waits for changes nothing")
    func late() {
        var talk = talk("đăng ký nuôi")
        let before = talk.reply.openQuestion
        talk.send(.lawSearched(.found(.passages([Laws.passage()]), Laws.scope)))
        #expect(passages(talk).isEmpty && talk.reply.openQuestion == before)
    }

    @Test(
        "The state on the day is said where it is not plainly in force",
        arguments: [
            (LegalState.Status.ended(since: .testDay), "Đã hết hiệu lực"),
            (.notYetInForce(from: .testDay), "Chưa có hiệu lực"),
            (.suspended(since: .testDay), "ngưng hiệu lực"), (.inForce, "Còn hiệu lực"),
        ])
    func state(status: LegalState.Status, words: String) {
        let texts = Wording(.vi).law(Laws.passage(5, status)).map(\.text)
        #expect(texts.contains { $0.contains(words) })
        #expect(texts.contains("1. Người nuôi thú phải đăng ký."))
    }

    @Test("A digest is never called the words of the law")
    func digests() {
        for source in [LegalArticle.digest, LegalArticle.unreadDigest] {
            let passage = Laws.passage(source: source)
            let phrase: Phrase = source == LegalArticle.digest ? .lawDigest : .lawUnreadDigest
            #expect(Wording(.vi).law(passage).map(\.text).contains(TextPack.of(.vi).template(phrase)))
        }
        var talk = Talk()
        talk.law = { _ in .found(.passages([Laws.passage(source: LegalArticle.digest)]), Laws.scope) }
        talk.say("luật quy định thế nào về nuôi thú")
        #expect(!talk.reply.blocks.contains { $0.basis == .quoted })
    }
}
