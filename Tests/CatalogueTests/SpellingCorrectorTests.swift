import Testing
import Vietnamese

@testable import Catalogue

@Suite("Slips of the fingers")
struct SpellingCorrectorTests {
    private static let corrector: SpellingCorrector = {
        var use = WordUseBuilder()
        for text in [
            "đăng ký khai sinh cho con", "đăng ký kết hôn", "cấp lại giấy phép lái xe", "mất bằng lái xe làm lại ở đâu",
            "gia hạn tạm trú", "giấy xác nhận tình trạng hôn nhân", "sổ hộ khẩu", "chứng thực chữ ký",
            "nghỉ bán", "nghĩ lại",
        ] {
            use.add(Tokenizer.tokens(text))
        }
        return SpellingCorrector(use.finished())
    }()

    private static func corrected(_ text: String) -> String {
        corrector.corrected(Tokenizer.tokens(text)).map(\.folded).joined(separator: " ")
    }

    @Test(
        "One letter wrong, missing, doubled or in the wrong place is mended where the words around it tell what was meant",
        arguments: [
            ("đăng ký khai sihn", "dang ky khai sinh"), ("đăng ký khi sinh", "dang ky khai sinh"),
            ("đăng ký kết hônn", "dang ky ket hon"), ("giấy phép lái xee", "giay phep lai xe"),
            ("giấy phep lai xr", "giay phep lai xr"), ("gia hạn tạm tru", "gia han tam tru"),
        ])
    func letters(typed: String, meant: String) {
        #expect(Self.corrected(typed) == meant)
    }

    @Test(
        "Sounds that people mix are read as the word that is known there",
        arguments: [
            ("giấy xác nhận tình chạng", "giay xac nhan tinh trang"), ("dang ky khai xinh", "dang ky khai sinh"),
            ("giấy phép nái xe", "giay phep lai xe"),
        ])
    func sounds(typed: String, meant: String) {
        #expect(Self.corrected(typed) == meant)
    }

    @Test(
        "Keys of Telex and VNI left over spell their word",
        arguments: [
            ("ddawng kys khai sinh", "dang ky khai sinh"), ("giaays phesp lais xe", "giay phep lai xe"),
            ("so63 ho65 khau63", "so ho khau"),
        ])
    func keys(typed: String, meant: String) {
        #expect(Self.corrected(typed) == meant)
    }

    @Test(
        "Words typed without the spaces between them are taken apart",
        arguments: [("khaisinh", "khai sinh"), ("dangkykethon", "dang ky ket hon"), ("bằng láixe", "bang lai xe")])
    func spaces(typed: String, meant: String) {
        #expect(Self.corrected(typed) == meant)
    }

    @Test("Wrong marks are dropped where the neighbours have the word with others, and kept where they are right")
    func marks() {
        func texts(_ text: String) -> [String] { Self.corrector.corrected(Tokenizer.tokens(text)).map(\.text) }
        #expect(texts("tình trãng hôn nhân") == ["tình", "trang", "hôn", "nhân"])
        #expect(texts("nghỉ bán") == ["nghỉ", "bán"])
    }

    @Test(
        "What is right, strange to the catalogue, a number or a code stays as it is",
        arguments: [
            "đăng ký khai sinh", "ông Nguyễn Quốc Khánh", "ngày 15/8/2026", "h37.12-261112-0011", "karaoke", "zzz", "",
        ])
    func kept(text: String) {
        #expect(Self.corrector.corrected(Tokenizer.tokens(text)) == Tokenizer.tokens(text))
    }

    @Test("Hostile text ends, and no token is lost but where one was taken apart")
    func hostile() {
        for text in [
            String(repeating: "x", count: 100_000), String(repeating: "khaisinh", count: 10_000),
            String(repeating: "sihn ", count: 2_000), String(repeating: "a1", count: 5_000),
        ] {
            let tokens = Tokenizer.tokens(text)
            #expect(Self.corrector.corrected(tokens).count >= tokens.count)
        }
    }
}
