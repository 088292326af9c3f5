import Catalogue
import Testing
import Vietnamese

@testable import Dialogue

@Suite("Reading answers")
struct AnswerReaderTests {
    /// What is read as an answer to the fact, as an id; `-` for nothing, `!` and the reason where it is no possible answer.
    private static func read(_ text: String, _ fact: String, of code: ProcedureCode = .cat) throws -> String {
        let edition = try #require(Catalogues.small.procedure(code)?.editions.last)
        let index = try #require(edition.factIndex(fact))
        let reader = AnswerReader(fact: edition.facts[index], index: index, edition: edition, today: .testDay)
        switch reader.read(try Utterance(text)) {
        case .nothing: return "-"
        case .value(let value): return edition.facts[index].name(of: value)
        case .problem(.noSuchDay): return "!no such day"
        case .problem(.dayIncomplete): return "!incomplete"
        case .problem(.lunarDay): return "!lunar"
        case .problem(.noSuchOption(let number)): return "!option \(number)"
        case .problem(.outsideRange(let value)): return "!outside \(edition.facts[index].name(of: value))"
        }
    }

    @Test(
        "One of several choices",
        arguments: [
            // By number.
            ("1", "mua"), ("2", "duoc_tang"), ("3", "nhat_duoc"), (" 2 ", "duoc_tang"), ("2.", "duoc_tang"),
            ("số 2", "duoc_tang"), ("câu 3", "nhat_duoc"), ("chọn 1 nhé", "mua"), ("dạ 2 ạ", "duoc_tang"),
            ("lựa chọn 2", "duoc_tang"), ("phương án 3 nha", "nhat_duoc"), ("so 2", "duoc_tang"),
            // In words.
            ("số một", "mua"), ("cái thứ hai", "duoc_tang"), ("câu đầu tiên", "mua"), ("thứ ba", "nhat_duoc"),
            ("cai thu hai", "duoc_tang"), ("lựa chọn thứ nhất", "mua"), ("the second one", "duoc_tang"),
            // Out of range, or not one.
            ("0", "!option 0"), ("4", "!option 4"), ("99", "!option 99"), ("thứ chín", "!option 9"),
            ("1 hoặc 2", "-"), ("99999999999999999999", "-"), ("1,5", "-"),
            // By label and parts of it.
            ("Mua ở cửa hàng", "mua"), ("cửa hàng", "mua"), ("người quen tặng", "duoc_tang"), ("tặng", "duoc_tang"),
            ("ngoài đường", "nhat_duoc"), ("em mua ở cửa hàng ạ", "mua"), ("a present", "duoc_tang"),
            ("bought in a shop", "mua"), ("found in the street", "nhat_duoc"),
            // By paraphrase.
            ("nhặt được", "nhat_duoc"), ("em bỏ tiền mua ạ", "mua"), ("dạ con mèo hoang ấy", "nhat_duoc"),
            ("bạn tặng em đó", "duoc_tang"), ("Mua Ngoài Tiệm", "mua"),
            // Without marks, and with one typing error.
            ("mua o cua hang", "mua"), ("nguoi quen tang", "duoc_tang"), ("nhat duoc", "nhat_duoc"),
            ("meo hoang", "nhat_duoc"), ("ngoài đườngg", "nhat_duoc"), ("ngoai duongg", "nhat_duoc"),
            // Contrast and negation.
            ("không phải mua ngoài tiệm mà là được tặng", "duoc_tang"),
            ("được tặng chứ không phải bỏ tiền mua", "duoc_tang"),
            ("khong phai meo hoang ma la mua ngoai tiem", "mua"), ("không phải mèo hoang", "-"),
            // Two answers, or none.
            ("mua ngoài tiệm hay được tặng nhỉ", "-"), ("con mèo màu vàng", "-"), ("abc", "-"), ("không", "-"),
        ])
    func choice(text: String, expected: String) throws { #expect(try Self.read(text, "nguon_goc") == expected) }

    @Test(
        "Yes and no, and that one does not know",
        arguments: [
            ("1", "yes"), ("2", "no"), ("3", "unknown"), ("4", "!option 4"), ("0", "!option 0"), ("số hai", "no"),
            ("có", "yes"), ("rồi", "yes"), ("dạ rồi ạ", "yes"), ("ừ", "yes"), ("yes", "yes"), ("co roi", "yes"),
            ("chưa", "no"), ("chua", "no"), ("ko", "no"), ("không ạ", "no"), ("hông", "no"), ("no", "no"),
            ("dạ chưa anh ơi", "no"), ("đã tiêm phòng", "yes"), ("đã tiêm phòng tháng trước", "yes"),
            ("da tiem phong", "yes"), ("chưa tiêm phòng", "no"), ("chua tiem", "no"), ("có, tiêm phòng rồi", "yes"),
            ("không phải chưa tiêm mà là đã tiêm phòng", "yes"), ("đã tiêm phòng chứ không phải chưa tiêm", "yes"),
            ("con mèo nhà em màu vàng và rất ngoan ngoãn", "-"),
        ])
    func yesNo(text: String, expected: String) throws { #expect(try Self.read(text, "tiem_phong") == expected) }

    @Test(
        "A denied answer of two is the other; a word that only looks like a denial denies nothing",
        arguments: [
            ("mất rồi", "yes"), ("cha mất rồi", "yes"), ("cha mat roi", "yes"), ("chủ đã mất", "yes"),
            ("chưa mất rồi", "no"), ("chẳng còn sống", "yes"), ("không còn sống", "yes"), ("khong con song", "yes"),
            ("cha con song", "no"), ("còn sống", "no"), ("chưa đã mất", "no"),
        ])
    func negation(text: String, expected: String) throws {
        #expect(try Self.read(text, "chu_mat", of: .stray) == expected)
    }

    @Test(
        "Labels that begin with yes and no",
        arguments: [
            ("có", "yes"), ("không", "no"), ("giống hiền", "no"), ("giống dữ", "yes"), ("không phải giống dữ", "no"),
            ("khong phai giong hien", "yes"), ("Không, giống hiền", "no"), ("Có, giống dữ", "yes"), ("3", "!option 3"),
        ])
    func labelled(text: String, expected: String) throws {
        #expect(try Self.read(text, "cho_du", of: .dog) == expected)
    }

    @Test(
        "Several choices at once",
        arguments: [
            ("1", "so_kham"), ("1, 3", "so_kham,chip"), ("1 và 3", "so_kham,chip"), ("1 3", "so_kham,chip"),
            ("1,3", "so_kham,chip"), ("3, 1", "so_kham,chip"), ("cả 1 và 2", "so_kham,anh_chup"),
            ("2 voi 3 nhe", "anh_chup,chip"), ("1, 2, 3", "so_kham,anh_chup,chip"), ("1;2", "so_kham,anh_chup"),
            ("số 1 và số 3", "so_kham,chip"), ("thứ nhất và thứ ba", "so_kham,chip"), ("3, 3", "chip"),
            ("1, 9", "!option 9"), ("0", "!option 0"), ("4", "!option 4"),
            ("sổ khám và hình màu", "so_kham,anh_chup"), ("có vi mạch với sổ khám", "so_kham,chip"),
            ("gan chip", "chip"), ("tam hinh mau", "anh_chup"), ("Sổ khám bệnh", "so_kham"), ("màu vàng", "-"),
        ])
    func several(text: String, expected: String) throws { #expect(try Self.read(text, "vat_kem") == expected) }

    @Test(
        "Numbers in digits and words, within the range",
        arguments: [
            ("3", "3"), ("3.", "3"), (" 12 ạ", "12"), ("ba con", "3"), ("ba", "3"), ("mười hai", "12"),
            ("muoi hai", "12"), ("hai mươi", "20"), ("hai mốt", "21"), ("năm", "5"), ("tôi có 5 con mèo", "5"),
            ("khoảng 4 con", "-"), ("hơn 4 con", "-"), ("chưa tới 4 con", "-"), ("4 con trở lên", "-"),
            ("4 lần", "-"), ("4 con, nhầm, 5 con", "5"), ("nếu 4 con thì sao", "-"), ("không phải 4 con", "-"),
            ("50", "50"), ("0", "!outside 0"), ("51", "!outside 51"),
            ("một nghìn", "!outside 1000"), ("nhiều lắm", "-"), ("không đếm được", "-"),
        ])
    func number(text: String, expected: String) throws { #expect(try Self.read(text, "so_meo") == expected) }

    // Today is Saturday, 2026-08-15.
    @Test(
        "Days in every form",
        arguments: [
            ("10/8/2026", "2026-08-10"), ("10/08/2026", "2026-08-10"), ("10-8-2026", "2026-08-10"),
            ("10.8.2026", "2026-08-10"), ("2026-08-10", "2026-08-10"), ("10/8/26", "2026-08-10"),
            ("ngày 10 tháng 8 năm 2026", "2026-08-10"), ("10 thang 8 nam 2026", "2026-08-10"),
            ("ngay 10/8/2026 a", "2026-08-10"), ("em đón ngày 10/8/2026 ạ", "2026-08-10"), ("10/8", "2026-08-10"),
            ("ngày 10 tháng 8", "2026-08-10"), ("hôm nay", "2026-08-15"), ("hôm qua", "2026-08-14"),
            ("hom qua", "2026-08-14"), ("hôm kia", "2026-08-13"), ("29/2/2024", "2024-02-29"),
            ("1/1/2000", "2000-01-01"),
            // Where the year is not said and the past is asked, last year is meant.
            ("20/9", "2025-09-20"), ("20 tháng 9", "2025-09-20"),
            // Impossible, incomplete, lunar, outside.
            ("30/2/2026", "!no such day"), ("31/4/2026", "!no such day"), ("29/2/2026", "!no such day"),
            ("ngày 32 tháng 1 năm 2026", "!no such day"), ("10/13/2026", "!no such day"),
            ("khoảng 10/8", "!incomplete"), ("trước 10/8", "!incomplete"), ("sau ngày 10/8/2026", "!incomplete"),
            ("ngày 1 tháng 8 năn 2025", "!incomplete"),
            ("10/8 hay 11/8", "!incomplete"), ("10/8, nhầm, 11/8", "2026-08-11"), ("không phải 10/8", "-"),
            ("rằm tháng 7", "!lunar"), ("mùng 3 tết", "!lunar"), ("hôm qua em lên phường hỏi rồi", "-"),
            ("tháng 8 năm 2026", "!incomplete"), ("năm 2025", "!incomplete"), ("thang 7/2026", "!incomplete"),
            ("mùng 10 tháng giêng âm lịch", "!lunar"), ("16/8/2026", "!outside 2026-08-16"),
            ("ngày mai", "!outside 2026-08-16"), ("20/12/2026", "!outside 2026-12-20"),
            ("31/12/1999", "!outside 1999-12-31"), ("lâu lắm rồi", "-"), ("mèo vàng", "-"),
        ])
    func day(text: String, expected: String) throws { #expect(try Self.read(text, "ngay_don") == expected) }

    @Test("A label typed as it stands is that answer", arguments: ["small", "real"])
    func labels(catalogue: String) throws {
        let catalogue = try #require(Catalogues.all[catalogue])
        for procedure in catalogue.procedures {
            let edition = try #require(procedure.editions.last)
            for (index, fact) in edition.facts.enumerated() {
                for choice in fact.choices {
                    guard let label = choice.label?.vi else { continue }
                    let reader = AnswerReader(fact: fact, index: index, edition: edition, today: .testDay)
                    let expected = fact.value(named: choice.id, today: .testDay).map { AnswerReader.Reading.value($0) }
                    #expect(reader.read(try Utterance(label)) == expected, "\(procedure.code) \(fact.id): “\(label)”")
                }
            }
        }
    }

    private static let typed: [(fact: String, text: String, value: String)] = [
        ("nguon_goc", "mua ở cửa hàng", "mua"), ("nguon_goc", "được người quen tặng", "duoc_tang"),
        ("nguon_goc", "cái thứ hai", "duoc_tang"), ("tiem_phong", "chưa tiêm phòng", "no"),
        ("tiem_phong", "dạ rồi ạ", "yes"), ("so_meo", "mười hai con", "12"),
        ("vat_kem", "sổ khám và hình màu", "so_kham,anh_chup"),
        ("ngay_don", "hôm kia", "2026-08-13"), ("ngay_don", "ngày 10 tháng 8 năm 2026", "2026-08-10"),
        ("kenh", "gửi thư qua bưu điện", "buu_dien"), ("nho_nop", "tự tay nộp", "no"),
    ]

    @Test("An answer is the same in NFC, in NFD, without marks, in capitals", arguments: typed.indices)
    func typing(index: Int) throws {
        let (fact, text, value) = Self.typed[index]
        for variant in [text, Typing.decomposed(text), Typing.unmarked(text), text.uppercased(), "  \(text)\t."] {
            #expect(try Self.read(variant, fact) == value, "\(variant)")
        }
    }

    @Test("One letter missing, doubled or wrong in a long word of a label still names it")
    func typingErrors() throws {
        // Labels no other choice resembles; each word long enough to bear an error is damaged in turn.
        for (text, value) in [
            ("ngoai duong", "nhat_duoc"), ("bought shop", "mua"), ("found street", "nhat_duoc"),
            ("present", "duoc_tang"),
        ] {
            let words = text.split(separator: " ").map(String.init)
            for (position, word) in words.enumerated() where word.utf8.count >= 5 {
                for offset in 1..<word.count {
                    let index = word.index(word.startIndex, offsetBy: offset)
                    for damaged in [
                        word[..<index] + word[word.index(after: index)...], word[..<index] + "z" + word[index...],
                        word[..<index] + "z" + word[word.index(after: index)...],
                    ] where damaged.utf8.count >= 5 {
                        var variant = words
                        variant[position] = String(damaged)
                        let typed = variant.joined(separator: " ")
                        #expect(try Self.read(typed, "nguon_goc") == value, "\(typed)")
                    }
                }
            }
        }
    }

    @Test(
        "Two words are one letter apart, or not",
        arguments: [
            ("", "", true), ("", "a", true), ("", "ab", false), ("hang", "hang", true), ("hang", "han", true),
            ("hang", "hhang", true), ("hang", "hong", true), ("hang", "hnag", false), ("hang", "ha", false),
            ("ab", "ba", false),
            ("aaaa", "aaa", true), ("abcd", "bcd", true), ("abcd", "abce", true),
        ])
    func distance(a: String, b: String, isClose: Bool) {
        #expect(EditDistance.isAtMostOne(a, b) == isClose)
        #expect(EditDistance.isAtMostOne(b, a) == isClose)
    }
}
