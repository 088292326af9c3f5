import Testing
import Vietnamese

@Suite("Sets of words")
struct WordSetTests {
    @Test("A token is found as it was typed, and without its marks")
    func tokens() {
        let words: WordSet = ["nộp", "gui", "1"]
        func typed(_ text: String) -> [Bool] { Tokenizer.tokens(text).map { words.contains(typed: $0) } }
        func folded(_ text: String) -> [Bool] { Tokenizer.tokens(text).map { words.contains(folded: $0) } }
        #expect(typed("nộp nop gửi gui 1 NỘP") == [true, false, false, true, true, true])
        #expect(folded("nộp nop gửi gui 1") == [false, false, true, true, true])
        #expect(Tokenizer.tokens("nộp nop").map { words.folded.contains(folded: $0) } == [true, true])
        #expect(!WordSet([]).contains(typed: Tokenizer.tokens("nộp")[0]))
    }
}
