import Testing

@testable import Dialogue

@Suite("Texts within sentences")
struct SentenceCaseTests {
    @Test(
        "A text within a sentence begins small, unless it begins with a name or with capitals",
        arguments: [
            ("Nơi sinh", "nơi sinh"), ("Đã đăng ký khai sinh", "đã đăng ký khai sinh"), ("Ở nhà", "ở nhà"),
            ("Ưu tiên", "ưu tiên"), ("Ăn ở", "ăn ở"), ("A b", "a b"), ("A", "a"), ("Nơi  sinh", "nơi  sinh"),
            ("Tuổi 18", "tuổi 18"), ("Nơi ", "nơi "),
            ("Hà Nội", "Hà Nội"), ("UBND xã", "UBND xã"), ("M2 đất", "M2 đất"), ("ở nhà", "ở nhà"),
            ("2 người", "2 người"),
            ("", ""),
        ])
    func plain(text: String, expected: String) { #expect(SentenceCase.inside(text) == expected) }

    @Test(
        "The same holds for letters whose marks are written apart, and for those of other languages",
        arguments: [
            ("No\u{31B}i sinh", "no\u{31B}i sinh"), ("O\u{309} nhà", "o\u{309} nhà"), ("Ω là gì", "ω là gì"),
            ("Hà N\u{323}ội", "Hà N\u{323}ội"), ("Nơi Ω", "Nơi Ω"),
        ])
    func rare(text: String, expected: String) {
        #expect(Array(SentenceCase.inside(text).unicodeScalars) == Array(expected.unicodeScalars))
    }
}
