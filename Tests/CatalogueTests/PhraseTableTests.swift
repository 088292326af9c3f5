import Testing
import Vietnamese

@testable import Catalogue

@Suite("Phrases in a sentence")
struct PhraseTableTests {
    private func table(_ phrases: String...) -> PhraseTable<String> { PhraseTable(phrases.map { ($0, $0) }) }

    private func found(_ table: PhraseTable<String>, _ text: String) -> [String] {
        table.matches(in: Tokenizer.tokens(text)).map(\.meaning)
    }

    @Test(
        "Without marks a syllable stands for any marks, with marks only for itself",
        arguments: [
            ("em bé sinh ở bệnh viện", ["bệnh viện"]), ("em be sinh o benh vien", ["bệnh viện"]),
            ("sinh ở BỆNH VIỆN", ["bệnh viện"]), ("benh viện", ["bệnh viện"]), ("bệnh vien", ["bệnh viện"]),
            // Other words that only look alike.
            ("bếnh viện", []), ("bệnh viên", []), ("viện", []), ("bệnh  –  viện", ["bệnh viện"]),
            // Whole syllables only.
            ("bệnh viện1", []), ("abenh vien", []), ("benh vienx", []),
        ] as [(String, [String])])
    func marks(text: String, expected: [String]) {
        #expect(found(table("bệnh viện"), text) == expected)
    }

    @Test(
        "Whether any phrase stands is told as by looking for all",
        arguments: ["em bé ở bệnh viện", "benh vien", "bệnh", "viện", ""])
    func standing(text: String) {
        let table = table("bệnh viện", "bệnh viện huyện", "em bé")
        for exactly in [true, false] {
            let found = table.matches(in: Tokenizer.tokens(text), exactly: exactly)
            #expect(table.stands(in: Tokenizer.tokens(text), exactly: exactly) == !found.isEmpty)
        }
    }

    @Test("Written in two parts or in one, a letter is the same letter")
    func composition() {
        #expect(found(table("bệnh viện"), "be\u{0323}\u{0302}nh vie\u{0323}\u{0302}n") == ["bệnh viện"])
        #expect(found(table("be\u{0323}\u{0302}nh viện"), "bệnh viện") == ["be\u{0323}\u{0302}nh viện"])
        // The tone's place by the older and the newer convention.
        #expect(found(table("thủy"), "thuỷ") == ["thủy"])
    }

    @Test("A phrase without marks stands for itself, not for a word with marks")
    func plainPhrase() {
        #expect(found(table("visa"), "xin visa") == ["visa"])
        #expect(found(table("ma"), "má ma mà") == ["ma"])
    }

    @Test("The longest phrase at a place is the one found, whatever the order of declaration")
    func longest() {
        for phrases in [["kết hôn", "chưa kết hôn", "chưa kết hôn lần nào"], ["chưa kết hôn lần nào", "kết hôn"]] {
            let table = PhraseTable(phrases.map { ($0, $0) })
            #expect(found(table, "tôi chưa kết hôn lần nào cả") == ["chưa kết hôn lần nào"])
        }
        #expect(found(table("kết hôn", "chưa kết hôn"), "chưa kết hôn rồi kết hôn") == ["chưa kết hôn", "kết hôn"])
    }

    @Test("Phrases that overlap: the first from the left is found, the rest is read on after it")
    func overlaps() {
        let table = table("người thân", "thân nhân", "nhân viên")
        #expect(found(table, "người thân nhân viên") == ["người thân", "nhân viên"])
        let all = table.allMatches(in: Tokenizer.tokens("người thân nhân viên"))
        #expect(all.map(\.meaning) == ["người thân", "thân nhân", "nhân viên"])
        #expect(all.map(\.tokens) == [0..<2, 1..<3, 2..<4])
    }

    @Test("A phrase inside another is found only where all are asked for")
    func inside() {
        let table = table("con", "con nuôi")
        #expect(found(table, "nhận con nuôi") == ["con nuôi"])
        let all = table.allMatches(in: Tokenizer.tokens("nhận con nuôi"))
        #expect(all.map(\.meaning) == ["con nuôi", "con"])
    }

    @Test("A phrase with several meanings gives each, in the order of declaration")
    func meanings() {
        let table = PhraseTable([("tự nộp", 1), ("ở nhà", 2), ("tu nop", 3), ("Tự Nộp", 4)])
        #expect(table.matches(in: Tokenizer.tokens("tự nộp")).map(\.meaning) == [1, 4])
        #expect(table.matches(in: Tokenizer.tokens("tu nop")).map(\.meaning) == [1, 3, 4])
    }

    @Test("No phrase, no text, and phrases of punctuation alone match nothing")
    func empty() {
        #expect(found(PhraseTable(), "bệnh viện").isEmpty)
        #expect(found(table("", "…", " "), "bệnh viện …").isEmpty)
        #expect(found(table("bệnh viện"), "").isEmpty)
        #expect(found(table("bệnh viện"), "bệnh").isEmpty)
    }

    @Test("Matches cover tokens in order without overlap, and each is a phrase of the table", arguments: 0..<20)
    func random(seed: Int) {
        var random = Repeatable(seed: seed)
        let syllables = ["con", "nuôi", "nhà", "ở", "riêng"]
        func phrase(_ length: ClosedRange<Int>) -> [String] {
            (0..<Int.random(in: length, using: &random)).map { _ in random.pick(syllables) }
        }
        let phrases = Set((0..<6).map { _ in phrase(1...3) })
        let table = PhraseTable(phrases.map { ($0.joined(separator: " "), $0) })
        for _ in 0..<50 {
            let text = phrase(0...8)
            // The rule, as it is told: from the left, at each place the longest.
            var expected: [[String]] = []
            var place = 0
            while place < text.count {
                let here = phrases.filter { text[place...].starts(with: $0) }.max { $0.count < $1.count }
                if let here { expected.append(here) }
                place += here?.count ?? 1
            }
            let matches = table.matches(in: Tokenizer.tokens(text.joined(separator: " ")))
            #expect(matches.map(\.meaning) == expected)
            for match in matches { #expect(Array(text[match.tokens]) == match.meaning) }
        }
    }

    @Test("An edition knows how its answers are stated, and what the cues of numbers and days mean")
    func edition() throws {
        let procedures = try CatalogueCopy().read().procedures
        let edition = try #require(procedures.first { $0.code.text == "1.000001" }).editions[0]
        let stated = edition.phrases.matches(in: Tokenizer.tokens("de roi tai nha, khong ai lam chung"))
        #expect(
            stated.map(\.meaning) == [
                StatedAnswer(fact: 0, choice: 1), StatedAnswer(fact: 0, choice: 1), StatedAnswer(fact: 1, choice: 1),
            ])
        let cues = edition.cues.matches(in: Tokenizer.tokens("con thứ 3, sinh ngày 1/7/2026"))
        #expect(cues.map(\.meaning) == [3, 2])
    }
}
