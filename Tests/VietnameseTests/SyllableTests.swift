import Testing
import Vietnamese

@Suite("Syllables")
struct SyllableTests {
    @Test(
        "Syllables come apart into initial, rime and tone",
        arguments: [
            ("nghiêng", "ngh", "iêng", Tone.ngang), ("quyết", "qu", "yêt", .sac), ("gì", "gi", "i", .huyen),
            ("giếng", "gi", "iêng", .sac), ("giấy", "gi", "ây", .sac), ("gieo", "gi", "eo", .ngang),
            ("giết", "gi", "iêt", .sac), ("giẻ", "gi", "e", .hoi), ("hoàn", "h", "oan", .huyen),
            ("Đường", "đ", "ương", .huyen),
            ("khuỷu", "kh", "uyu", .hoi), ("yêu", "", "yêu", .ngang), ("ủy", "", "uy", .hoi), ("uỷ", "", "uy", .hoi),
            ("quốc", "qu", "ôc", .sac), ("thuở", "th", "uơ", .hoi), ("ạ", "", "a", .nang),
            ("xoong", "x", "oong", .ngang),
            ("hoc", "h", "oc", .ngang), ("gi\u{300}", "gi", "i", .huyen), ("gìn", "gi", "in", .huyen),
            ("mỹ", "m", "y", .nga),
        ])
    func parts(token: String, initial: String, rime: String, tone: Tone) throws {
        let parts = try #require(Syllable.parts(token))
        #expect(parts.initial == initial)
        #expect(parts.rime == rime)
        #expect(parts.tone == tone)
    }

    @Test(
        "Spelled in full, with or without diacritics, a syllable is valid",
        arguments: """
            cộng hòa xã hội chủ nghĩa việt nam độc lập tự do hạnh phúc giấy khai sinh kết hôn thường trú quyền sử dụng đất \
            doanh nghiệp khuyết tật nghề quỹ quýt huýt tuýp khuya thuyền huỳnh quỳnh quơ ngoằn ngoèo xoáy loắt choắt \
            nguoi duong giay quyen khai nghia viet phuong nghieng hoc thuoc uy y ghe ky ngoan khuyu rượu bưởi cuối
            """.split(separator: " ").map(String.init))
    func valid(token: String) {
        #expect(Syllable.isValid(token))
        #expect(Syllable.isValid(token.uppercased()))
    }

    @Test(
        "What breaks a rule of spelling is not a syllable",
        arguments: [
            "", "hello", "facebook", "kao", "ghan", "ngi", "ngê", "cê", "hôc", "hòc", "hỏp", "yêng1", "ươ", "bcd",
            "zalo",
            "wifi", "nghiêngg", "âo", "đđ", "quu", "myê", "kt3", "á́", "ab c", "iêu", "tiệng2", "cccd", "đk", "straße",
        ])
    func invalid(token: String) { #expect(!Syllable.isValid(token)) }
}

@Suite("Tone conventions")
struct ToneConventionTests {
    @Test(
        "hòa and hoà turn into each other",
        arguments: [
            ("hòa", "hoà"), ("khỏe", "khoẻ"), ("thúy", "thuý"), ("ủy", "uỷ"), ("HÓA", "HOÁ"), ("tòe", "toè"),
            ("Thủy", "Thuỷ"),
            ("lũy", "luỹ"), ("Cộng hòa ở Hòa Bình, khỏe.", "Cộng hoà ở Hoà Bình, khoẻ."), ("hóa-đơn", "hoá-đơn"),
        ])
    func pairs(old: String, new: String) {
        #expect(VietnameseText.newTone(old) == new)
        #expect(VietnameseText.oldTone(new) == old)
        #expect(VietnameseText.newTone(new) == new)
        #expect(VietnameseText.oldTone(old) == old)
        #expect(VietnameseText.oldTone(VietnameseText.nfd(new)) == old)
    }

    @Test(
        "Where the conventions agree nothing moves",
        arguments: """
            quý giá của khuỷu hoàn toàn quả quỳ gìn giữ mùa nghĩa tiền ngoài xoài hoạch thuyền khuyến muộn người rượu \
            ngoằn ngoèo tuyết huỳnh quýt giặc quốc bảo chịu túi kéo thuở xoáy già giò nhuỵ1 facebóok hòaa đòa2 bóok
            """.split(separator: " ").map(String.init))
    func same(word: String) {
        #expect(VietnameseText.newTone(word) == word)
        #expect(VietnameseText.oldTone(word) == word)
    }

    @Test(
        "A tone on a wrong letter is put right",
        arguments: [("qúy", "quý"), ("cuả", "của"), ("gía", "giá"), ("nghiã", "nghĩa"), ("đựơc", "được")])
    func wrongLetter(typed: String, right: String) {
        #expect(VietnameseText.newTone(typed) == right)
        #expect(VietnameseText.oldTone(typed) == right)
    }
}
