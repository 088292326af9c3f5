import Testing
import Vietnamese

@Suite("Yes and no")
struct YesNoReaderTests {
    private func read(_ text: String) -> Bool? { YesNoReader.read(Tokenizer.tokens(text)) }

    @Test(
        "Yes",
        arguments: [
            "có", "Vâng", "dạ", "dạ có", "dạ vâng ạ", "ừ", "uh", "ừm", "đúng", "đúng rồi", "phải", "chuẩn", "ok", "oke",
            "okie", "yes",
            "y", "rồi", "có rồi", "đã", "đã có", "co a", "vang a", "chính xác", "được", "có ạ", "Có nhé em ơi",
            "dạ em có ạ", "da co",
            "dung roi", "đc", "tôi có", "có có", "có, đúng rồi", "👍", "ok 👍", "có chứ", "phải rồi anh", "chinh xac",
            "xong rồi ạ",
            "có ạ, em cảm ơn", "đồng ý", "dạ đúng rồi ạ", "co roi ban oi", "tất nhiên", "Có!!!", "yes ad", "ờ", "CÓ",
        ])
    func yes(text: String) { #expect(read(text) == true) }

    @Test(
        "No",
        arguments: [
            "không", "ko", "k", "hok", "hông", "kh", "khong", "no", "n", "chưa", "chưa có", "không có", "ko phải",
            "không phải",
            "không ạ", "chưa ạ", "dạ không", "đâu có", "sai", "dạ chưa có ạ", "khong co", "chua a", "ko ạ",
            "dạ em chưa",
            "không bạn ơi", "chua co", "dau co", "không, chưa có", "sai rồi", "vâng không ạ", "không hề", "Không.",
            "ko nha", "k ạ",
            "không cảm ơn", "không được", "tất nhiên là không", "đương nhiên là chưa", "o co", "chưa đúng", "👎",
            "không phải ạ", "có đâu",
        ])
    func no(text: String) { #expect(read(text) == false) }

    @Test(
        "Neither, or more than that",
        arguments: [
            "", "có giấy chứng sinh nhưng mất rồi", "có không", "được không ạ", "có chưa", "không biết", "không rõ",
            "có thể", "co the",
            "đúng không", "không sao", "alo", "em ơi", "cho em hỏi", "tôi muốn khai sinh", "0", "1",
            "không phải không có", "cô",
            "có con", "phải đi đâu", "phải làm gì", "cần", "hôm qua", "khi nào", "có lẽ", "bao giờ", "có bao nhiêu",
            "🤔",
            "có có có có có có có có có có có có có có có",
        ])
    func neither(text: String) { #expect(read(text) == nil) }
}

@Suite("Particles and abbreviations")
struct WordsTests {
    private func expanded(_ text: String) -> String {
        Abbreviations.expand(Tokenizer.tokens(text)).map(\.text).joined(separator: " ")
    }

    @Test(
        "Abbreviations open into their words",
        arguments: [
            ("UBND xã", "ủy ban nhân dân xã"), ("làm cccd", "làm căn cước công dân"),
            ("ko có gks", "không có giấy khai sinh"),
            ("đk HKD", "đăng ký hộ kinh doanh"), ("dk kt3", "đăng ký đăng ký tạm trú"), ("hết bn", "hết bao nhiêu"),
            ("lm ntn", "làm như thế nào"), ("20k", "20 k"), ("nặng 10 kg", "nặng 10 kg"), ("sổ hong", "sổ hong"),
            ("sđt", "số điện thoại"), ("ck vk", "chồng vợ"),
            ("công ty TNHH", "công ty trách nhiệm hữu hạn"), ("BHYT, BHXH", "bảo hiểm y tế bảo hiểm xã hội"),
            ("cần j", "cần gì"),
            ("giấy hồng", "giấy hồng"), ("thì", "thì"), ("tt gt", "thủ tục giấy tờ"), ("đc vs mk", "được với mình"),
        ])
    func expansion(text: String, expected: String) { #expect(expanded(text) == expected) }

    @Test("Expanded tokens keep the range of the abbreviation and are in token form")
    func ranges() {
        for token in Abbreviations.expand(Tokenizer.tokens("ở UBND")).dropFirst() {
            #expect(token.range == 4..<8)
            #expect(VietnameseText.fold(token.text) == token.folded)
        }
    }

    @Test("Folded sets and diacritics")
    func particles() {
        #expect(Particles.politeness.contains("da") && Particles.vocatives.contains("anh"))
        let tokens = Tokenizer.tokens("dạ đá anh ánh con")
        #expect(tokens.map(Particles.isFiller) == [true, false, true, false, true])
        #expect(Particles.phraseLength(in: Tokenizer.tokens("cho em hỏi"), at: 0) == 3)
        #expect(Particles.phraseLength(in: [], at: 0) == 0)
    }
}
