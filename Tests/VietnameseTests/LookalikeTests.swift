import Testing

@testable import Vietnamese

@Suite("Letters that look like Latin ones")
struct LookalikeTests {
    @Test(
        "They are read as the Latin ones",
        arguments: [
            ("ch\u{01B0}\u{0430} đăng ký", "chưa đăng ký"), ("c\u{043E}", "co"), ("\u{0421}\u{0441}CD", "CcCD"),
            ("Ｃó giấy １２", "Có giấy 12"), ("𝐜𝐨́ 𝟑", "có 3"), ("①", "1"), ("1\u{FE0F}\u{20E3}", "1"),
            ("c\u{0336}o\u{0336}", "co"), ("ph\u{03BF}", "pho"),
        ])
    func mixed(text: String, expected: String) { #expect(VietnameseText.cleaned(text).text == expected) }

    @Test("Words of another script stay", arguments: ["паспорт", "Москва 12", "Ελλάδα", "北京", "giấy паспорт"])
    func whole(text: String) { #expect(VietnameseText.cleaned(text).text == text) }

    @Test("Cleaning twice is cleaning once", arguments: ["ch\u{01B0}\u{0430}", "Ｃó", "giấy паспорт", "c\u{0336}o"])
    func stable(text: String) {
        let once = VietnameseText.cleaned(text).text
        #expect(VietnameseText.cleaned(once).text == once)
    }

    @Test("What cannot be seen between letters does not part a word: cleaned twice is cleaned once")
    func hiddenBetween() {
        for text in ["l\u{0}\u{0}χ2", "а\u{200B}bc", "p\u{FE0F}о"] {
            let once = VietnameseText.cleaned(text)
            #expect(VietnameseText.cleaned(once.text).text == once.text)
        }
    }
}
