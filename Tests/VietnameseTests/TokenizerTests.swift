import Testing
import Vietnamese

@Suite("Tokens")
struct TokenizerTests {
    private func shown(_ text: String) -> String {
        Tokenizer.tokens(text).map { token in
            switch token.kind {
            case .word: token.text
            case .number: "#" + token.text
            case .code: "@" + token.text
            case .symbol: "~" + token.text
            }
        }.joined(separator: " ")
    }

    @Test(
        "Cutting by example",
        arguments: [
            ("Tôi muốn KHAI SINH, cho con!", "tôi muốn khai sinh cho con"), ("hoà khoẻ", "hòa khỏe"),
            ("phí 1.000.000 hay 1,5", "phí #1.000.000 hay #1,5"), ("H37.12-261112-0011", "@h37.12-261112-0011"),
            ("theo 123/2015/NĐ-CP.", "theo @123/2015/nđ-cp"),
            ("000.19.37.H19-220105-0002", "@000.19.37.h19-220105-0002"),
            ("15/8/2026", "@15/8/2026"), ("15.8.2026", "#15.8.2026"), ("20k", "#20 k"),
            ("2tr5/tháng", "#2 tr #5 tháng"),
            ("20k/bản", "#20 k bản"), ("20.000đ/bản", "#20.000 đ bản"), ("1,5tr", "#1,5 tr"), ("kt3 CT01", "kt3 ct01"),
            ("và/hoặc", "và hoặc"), ("khai.Sinh", "khai sinh"), ("TP.HCM", "tp hcm"), ("P.12 Q.3", "p #12 q #3"),
            ("1,2,3", "#1 #2 #3"), ("1,000,000", "#1,000,000"), ("HS-2026-001", "@hs-2026-001"),
            ("sinh-2020", "sinh #2020"),
            ("15–8–2026", "@15-8-2026"), ("(a) [b] {c} <d>", "a b c d"), ("5%, 10₫ 👍", "#5 ~% #10 ~₫ ~👍"),
            ("...", ""), ("", ""), ("- có", "có"), ("nhé.2 con", "nhé #2 con"), ("3f2a9c", "@3f2a9c"),
            ("8h30", "#8 h #30"),
            ("1.001193", "#1.001193"), ("1.001193.000.00.00.H37", "@1.001193.000.00.00.h37"), ("10--20", "#10 #20"),
            ("tiê\u{301}ng Viê\u{323}t", "tiếng việt"), ("kh\u{200B}ai", "khai"), ("日本語 ok", "日本語 ok"), ("Ðất", "đất"),
            ("\u{301}a", "a"), ("covid-19", "covid #19"), ("30A-123.45", "@30a-123.45"),
            ("12/VBHN-BTP", "@12/vbhn-btp"),
        ])
    func examples(text: String, tokens: String) { #expect(shown(text) == tokens) }

    @Test("Ranges are bytes of the text as typed, in order, and give the token back")
    func ranges() {
        let text = "Tôi  hoà\u{301} 20.000đ/bản, kh\u{200B}ai sinh tiê\u{301}ng; H37.12-261112-0011👍 2tr5"
        let bytes = Array(text.utf8)
        var end = 0
        for token in Tokenizer.tokens(text) {
            #expect(token.range.lowerBound >= end)
            end = token.range.upperBound
            let typed = String(decoding: bytes[token.range], as: UTF8.self)
            #expect(VietnameseText.oldTone(VietnameseText.lowercased(VietnameseText.cleaned(typed).text)) == token.text)
            #expect(VietnameseText.fold(token.text) == token.folded)
        }
    }

    /// Words with a tone on each of their vowels in turn, among them all syllables of these initials and finals.
    private static let words: [String] = {
        let vowels = "aăâeêioôơuưy".map(String.init)
        let rimes =
            vowels + vowels.flatMap { first in vowels.map { first + $0 } }
            + ["uyê", "oai", "ươi", "uôi", "iêu", "yêu", "oay", "uây", "uya", "oeo"]
        return ["", "h", "q", "gi", "g", "Đ", "ngh", "ñ"].flatMap { initial in
            rimes.flatMap { rime in
                rime.indices.flatMap { place in
                    ["", "\u{300}", "\u{323}"].map { tone in
                        let toned = VietnameseText.nfc(String(rime[...place]) + tone)
                        return initial + toned + String(rime[rime.index(after: place)...])
                    }
                }.flatMap { [$0, $0 + "n"] }
            }
        }
    }()

    @Test("A word is the same whatever hides in it, wherever its tone stands")
    func hiding() {
        let tokens = Tokenizer.tokens(Self.words.joined(separator: " "))
        // What is hidden sends each word the long way.
        let hiding = Tokenizer.tokens(Self.words.map { $0 + "\u{200B}" }.joined(separator: " "))
        #expect(tokens.map(\.text) == hiding.map(\.text))
        #expect(tokens.map(\.folded) == hiding.map(\.folded))
        #expect(tokens.map(\.foldedKey) == hiding.map(\.foldedKey))
        #expect(tokens.map(\.text) == Self.words.map { VietnameseText.oldTone(VietnameseText.lowercased($0)) })
    }
}
