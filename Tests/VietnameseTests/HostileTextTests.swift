import Testing
import Vietnamese

/// A quadratic step on these would take hours.
@Suite("Hostile text", .timeLimit(.minutes(1)))
struct HostileTextTests {
    private static let pieces = [
        "a", "\u{301}", "ạ\u{302}", "1", "1.", "1,", "1/", "a-1", "a.", "hai ", "không ", "một trăm ", "mươi ",
        "nghìn tỷ ", "2 tỷ ",
        "hai hai mươi ", "tháng 8 ", "ngày ", "năm ", "15/8 ", "cách đây ", "có ", "ko ", "k", "2tr5", "😀", "\u{200B}",
        "\u{202E}",
        "日", "hoà ", " ", "\n", "\0", "cho em hỏi ", "1a2b", "3 tháng 8 năm ", "một ", "20k/", "năm nay ",
    ]

    @Test("A hundred thousand bytes of one thing take no time and lose nothing", arguments: pieces)
    func repeated(piece: String) {
        let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
        let tokens = Tokenizer.tokens(text)
        #expect(NumberReader.find(in: tokens).allSatisfy { $0.value >= 0 })
        #expect(MoneyReader.find(in: tokens).allSatisfy { $0.dong >= 0 })
        #expect(DateReader.find(in: tokens, today: Day(number: 20_000)).count <= tokens.count)
        #expect(Abbreviations.expand(tokens).count >= tokens.count)
        _ = YesNoReader.read(tokens)
        let folded = VietnameseText.fold(text)
        #expect(folded == VietnameseText.fold(VietnameseText.nfd(text)))
        #expect(VietnameseText.oldTone(VietnameseText.newTone(text)) == VietnameseText.oldTone(text))
        let cleaned = VietnameseText.cleaned(text).text
        #expect(VietnameseText.cleaned(cleaned).text == cleaned)
        #expect(!Syllable.isValid(text))
    }
}
