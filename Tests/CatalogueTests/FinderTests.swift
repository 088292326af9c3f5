import Foundation
import Testing
import Vietnamese

@testable import Catalogue

@Suite("Finder")
struct FinderTests {
    private static let finder = Finder(
        procedures: procedures, records: NationalRecords(summaries: records),
        sayings: CatalogueReader.read(folder: Repository.procedures).sayings)

    private static let procedures: [Procedure] = [
        procedure(
            "1.001193", "Đăng ký khai sinh", "Birth registration",
            aliases: ["làm giấy khai sinh", "khai sinh cho con"],
            phrasings: ["em mới sinh bé thì làm giấy khai sinh ở đâu"]),
        procedure("1.000656", "Đăng ký khai tử", "Death registration", aliases: ["làm giấy khai tử"]),
        procedure(
            "1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân", "Certificate of marital status",
            aliases: ["giấy độc thân"]),
        procedure("1.004194", "Đăng ký tạm trú", "Temporary residence registration", aliases: ["làm tạm trú"]),
        procedure(
            "1.001612", "Đăng ký thành lập hộ kinh doanh", "Registration of a household business",
            aliases: ["mở hộ kinh doanh"], phrasings: ["em muốn mở quán cà phê thì đăng ký ở đâu"]),
    ]

    private static let records: [NationalRecords.Summary] = [
        record("1.001193", "Thủ tục đăng ký khai sinh"), record("1.002755", "Gia hạn tạm trú"),
        record("1.010028", "Xóa đăng ký tạm trú"), record("1.004222", "Đăng ký thường trú"),
        record("1.003197", "Xóa đăng ký thường trú"), record("3.000348", "Cấp lại giấy phép lái xe"),
        record("3.000347", "Đổi giấy phép lái xe"), record("3.000346", "Cấp giấy phép lái xe"),
        record("1.004884", "Thủ tục đăng ký lại khai sinh"), record("2.000815", "Chứng thực bản sao từ bản chính"),
        record("2.001019", "Chứng thực di chúc"), record("2.000884", "Chứng thực chữ ký"),
        record("1.001266", "Chấm dứt hoạt động hộ kinh doanh"),
        record("2.000528", "Thủ tục đăng ký khai sinh có yếu tố nước ngoài"),
        record("1.115727", "Tách thửa, hợp thửa đất", "Cấp tỉnh"), record("1.012784", "Tách thửa, hợp thửa đất"),
        record("1.000010", "Kiểm tra trang thiết bị an toàn tàu biển", "Cấp bộ"),
        record("1.008125", "Giảm kiểm tra chất lượng thức ăn chăn nuôi nhập khẩu", "Cấp bộ"),
    ]

    private static func record(_ code: String, _ name: String, _ level: String = "Cấp xã") -> NationalRecords.Summary {
        NationalRecords.Summary(code: self.code(code), name: name, field: "", level: level, agency: "")
    }

    private static func code(_ text: String) -> ProcedureCode {
        guard let code = ProcedureCode(text) else { preconditionFailure("\(text) in the fixtures is no code") }
        return code
    }

    private static func procedure(
        _ code: String, _ name: String, _ english: String, aliases: [String], phrasings: [String] = []
    ) -> Procedure {
        Procedure(
            code: self.code(code), name: LocalizedText(vi: name, en: english), field: "x", audience: [.citizen],
            level: .commune, lifeEvents: [], aliases: aliases, phrasings: phrasings,
            record: RecordSource(url: "", crawled: "", decision: nil), maximumQuestions: 8, editions: [])
    }

    @Test(
        "What people type finds its procedure, with marks or without, short or official, in their words or the law's",
        arguments: [
            ("đăng ký khai sinh", "1.001193"), ("dang ky khai sinh", "1.001193"), ("dk khai sinh o dau z", "1.001193"),
            ("em mới sinh bé, cần làm giấy gì", "1.001193"), ("làm gks cho con", "1.001193"),
            ("how to get a birth registration", "1.001193"), ("xin giấy độc thân ở đâu", "1.004873"),
            ("giay doc than lam the nao", "1.004873"), ("bố em mất hôm qua, làm giấy tờ gì", "1.000656"),
            ("đăng kí tạm chú cho sinh viên", "1.004194"), ("dang ky tam tru bao nhieu tien", "1.004194"),
            ("tạm trú sắp hết hạn muốn gia hạn", "1.002755"), ("nhập hộ khẩu vào nhà chồng cần gì", "1.004222"),
            ("cắt khẩu cho ông nội", "1.003197"), ("mất bằng lái làm sao", "3.000348"),
            ("bằng lái hết hạn muốn đổi", "3.000347"), ("photo công chứng ở xã được không", "2.000815"),
            ("chung thuc di chuc het bao nhieu tien", "2.001019"), ("chung thuc chu ky nop o dau", "2.000884"),
            ("muốn mở tiệm tạp hóa", "1.001612"), ("dẹp tiệm luôn rồi cần làm gì", "1.001266"),
            ("làm lại khai sinh", "1.004884"), ("gia hạnn tạm trú ở đâu", "1.002755"),
            ("khai sinh có yếu tố nước ngoài làm ở đâu", "2.000528"),
        ])
    func finds(text: String, code: String) {
        #expect(Self.finder.find(text).candidates.first?.code.text == code)
    }

    @Test("Marks or none: the first choice is the same", arguments: records.map(\.name) + procedures.map(\.name.vi))
    func marks(name: String) {
        let marked = Self.finder.find(name).candidates.first?.code
        #expect(marked != nil)
        #expect(Self.finder.find(VietnameseText.fold(name)).candidates.first?.code == marked)
        #expect(Self.finder.find(name.uppercased()).candidates.first?.code == marked)
    }

    @Test("A clear need starts, and a hand-written procedure stands for its record")
    func starts() {
        let result = Self.finder.find("tôi muốn đăng ký khai sinh cho con")
        #expect(result.decision == .start(Self.code("1.001193")))
        #expect(result.candidates.filter { $0.code.text == "1.001193" }.count == 1)
        #expect(result.candidates.allSatisfy { (0...1).contains($0.score) })
        #expect(result.candidates.map(\.score) == result.candidates.map(\.score).sorted(by: >))
    }

    @Test("The same name at two levels is a question, not a start")
    func clarifies() {
        guard case .clarify(let codes) = Self.finder.find("tôi muốn tách thửa đất").decision else {
            Issue.record("one of two equal names was started")
            return
        }
        #expect(Set(codes.map(\.text)) == ["1.115727", "1.012784"])
    }

    @Test(
        "Small talk, answers and side questions start nothing",
        arguments: [
            "xin chào", "cảm ơn nhiều nhé", "hôm nay trời có mưa không", "giá vàng hôm nay bao nhiêu", "bạn tên gì",
            "sinh ở bệnh viện", "có, đã kết hôn rồi", "chưa, tụi em chưa cưới", "phí bao nhiêu", "ở đâu vậy",
            "không nhớ",
            "2", "15/8/2026", "chủ nhà không cho", "cha không nhận con", "không có giấy khai tử",
            "nộp trễ có sao không",
            "thanks", "ok", "con 5 tuổi", "đội tuyển việt nam đá với ai", "vay tiền ngân hàng lãi suất bao nhiêu",
        ])
    func abstains(text: String) {
        if case .start(let code) = Self.finder.find(text, in: .underWay).decision {
            Issue.record("\(text) started \(code)")
        }
    }

    @Test(
        "Nothing to find in nothing, and it is said why",
        arguments: [
            ("", .unsupportedInput), (" ", .unsupportedInput), ("?!…", .unsupportedInput), ("🙂🙂", .unsupportedInput),
            ("\u{0}\u{200B}", .unsupportedInput), ("— —", .unsupportedInput), ("123 456", .unsupportedInput),
            ("của và với", .outOfScope), (String(repeating: "x", count: 1 << 20), .tooLong),
            (String(repeating: "khai sinh ", count: 10_000), .tooLong),
        ] as [(String, Finder.Abstention)])
    func nothing(text: String, reason: Finder.Abstention) {
        #expect(Self.finder.find(text) == Finder.Result(candidates: [], decision: .abstain(reason)))
    }

    @Test(
        "What cannot be seen, decomposed letters and letters that only look Latin make no difference",
        arguments: [
            "đăng\u{200B} ký khai\u{200D} sinh cho con", "\u{202E}đăng ký khai sinh cho con\u{202C}",
            "đăng ký khai sinh cho con".decomposedStringWithCanonicalMapping, "đăng ký khаi sinh cho cоn",
            "  ĐĂNG KÝ\tKHAI SINH\ncho con  ",
        ])
    func cleaned(text: String) {
        #expect(Self.finder.find(text) == Self.finder.find("đăng ký khai sinh cho con"))
    }

    @Test("A message of any length takes time linear in it")
    func long() {
        for text in [
            String(repeating: "đăng ký khai sinh cho con ", count: 4_000), String(repeating: "mất ", count: 30_000),
            String(repeating: "x", count: 100_000), String(repeating: "a\u{301}", count: 50_000),
            String(repeating: "ông bà bố mẹ mất ", count: 6_000),
        ] {
            #expect(Self.finder.find(text).candidates.count <= Finder.candidateLimit)
        }
    }

    @Test("No procedures: nothing is found")
    func empty() {
        let finder = Finder(procedures: [], records: .none)
        #expect(finder.find("đăng ký khai sinh").decision == .abstain(.outOfScope))
    }
}

@Suite("Finder's parts")
struct FinderPartsTests {
    @Test("A pattern matches its words, gaps, classes and numbers, with marks or none")
    func patterns() {
        let classes = ["nhà": PhraseTable<Bool>([("ba mẹ", true), ("ông", true)])]
        func matches(_ pattern: String, _ text: String) -> Bool {
            CitizenPattern(pattern, classes: classes).match(Tokenizer.tokens(text), at: 0) != nil
        }
        #expect(
            matches("mất giấy", "mat giay") && matches("mất giấy", "mất giấy tờ") && !matches("mất giấy", "mặt giấy"))
        #expect(matches("đổi … bằng", "đổi cái bằng") && matches("đổi … bằng", "đổi bằng"))
        #expect(!matches("đổi … bằng", "đổi một hai ba bốn năm sáu bằng"))
        #expect(matches("<nhà> mất", "ba mẹ mất") && matches("<nhà> mất", "ông mất") && !matches("<nhà> mất", "xe mất"))
        #expect(matches("<0-13> tuổi", "5 tuổi") && !matches("<0-13> tuổi", "14 tuổi"))
        #expect(matches("giấy phép kinh doanh!", "giấy phép kinh doanh ở đâu"))
        #expect(!matches("giấy phép kinh doanh!", "giấy phép kinh doanh karaoke"))
    }

    @Test(
        "Spellings that people mix are one word", arguments: [("kí", "ký"), ("lí", "lý"), ("quí", "quý"), ("mĩ", "mỹ")])
    func spellings(one: String, other: String) {
        #expect(FinderWord.exact(one) == other)
        #expect(FinderWord.key(VietnameseText.fold(one)) == FinderWord.key(VietnameseText.fold(other)))
        #expect(FinderWord.exact("thi") == "thi" && FinderWord.exact("hai") == "hai")
    }

    @Test(
        "The logarithm is right to four digits",
        arguments: [(1, 0), (2, 0.6931), (10, 2.3026), (4_000, 8.2940)] as [(Float, Float)])
    func logarithm(value: Float, expected: Float) {
        #expect(abs(Logarithm.of(value) - expected) < 0.0005)
    }

    @Test(
        "The exponential function is right to five digits",
        arguments: [(0, 1), (-0.5, 0.606_531), (-3, 0.049_787), (-10, 0.000_045_4), (-50, 0)] as [(Double, Double)])
    func exponential(exponent: Double, expected: Double) {
        #expect(abs(Exponential.of(exponent) - expected) < 0.000_01)
    }

    @Test("What is likely of each document and of none adds up to one, and the likeliest comes first")
    func likelihoods() {
        let model = FinderModel.learned
        #expect(
            model.signs.count == FinderSign.allCases.count && model.none.count == FinderModel.NoneSign.allCases.count)
        #expect(model.hidden.allSatisfy { $0.count == model.signs.count + model.none.count })
        #expect(model.hidden.count == model.offsets.count && model.hidden.count == model.outputs.count)
        let query = FinderQuery(Tokenizer.tokens("mất bằng lái"), index: FinderIndex(), weights: FinderWeights())
        let zero = [Float](repeating: 0, count: model.signs.count)
        var better = zero
        better[FinderSign.bagFull.rawValue] = 1
        let (ranked, none) = model.weigh(
            [FinderCandidate(document: 7, signs: zero), FinderCandidate(document: 8, signs: better)], query)
        #expect(abs(ranked.reduce(none) { $0 + $1.likelihood } - 1) < 0.000_01)
        #expect(ranked.map(\.document) == [8, 7])
    }
}
