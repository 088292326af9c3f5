import Testing

@testable import Catalogue

@Suite("National reference")
struct NationalReferenceTests {
    private typealias Fixtures = NationalFixtures

    private static func edition(_ members: [String: String]) throws -> Edition {
        try #require(try Fixtures.reference(members).editions.first)
    }

    private static func papers(_ rows: [(heading: String, name: String, originals: Int, copies: Int)]) throws -> Edition
    {
        try edition(["documents": Fixtures.rows(rows)])
    }

    @Test("A record becomes a reference that is readable on every day and quotes its parts")
    func whole() throws {
        let procedure = try Fixtures.reference([:])
        let edition = try #require(procedure.editions.first)
        #expect(procedure.isReference && procedure.level == .commune && procedure.audience == [.citizen])
        #expect(edition.from.description == "1900-01-01" && edition.until == nil)
        #expect(
            edition.summary.vi
                == "Lĩnh vực: Chăn nuôi · Cấp thực hiện: Cấp xã · Cơ quan thực hiện: Ủy ban nhân dân cấp xã")
        #expect(edition.requirements.map(\.name.vi) == ["Tờ khai"])
        #expect(edition.fees.map(\.kind) == [.quoted("20,000 VNĐ")])
        #expect(edition.deadlines.map(\.kind) == [.workingDays(7)])
        #expect(edition.steps.map(\.text.vi) == ["Bước 1: Nộp hồ sơ.", "Bước 2: Nhận kết quả."])
        #expect(edition.results.map(\.name.vi) == ["Giấy chứng nhận", "Văn bản từ chối"])
        #expect(edition.legalBasis.map(\.document) == ["32/2018/QH14"])
        #expect(edition.facts.isEmpty)
        #expect(procedure.record.decision == "1/QĐ-UBND")
    }

    @Test("An empty record has something to say in every list")
    func empty() throws {
        let edition = try Self.edition(
            Dictionary(
                uniqueKeysWithValues: [
                    "field", "level", "agency", "subjects", "steps", "methods", "documents", "fees", "deadline",
                    "result",
                    "legal_basis", "url", "crawled", "decision",
                ].map { ($0, "null") }))
        #expect(edition.requirements.count == 1 && edition.places.count == 1 && edition.steps.count == 1)
        #expect(edition.fees.map(\.kind) == [.notStated] && edition.deadlines.map(\.kind) == [.notStated])
        #expect(edition.results.count == 1)
        #expect(!edition.summary.vi.isEmpty)
    }

    @Test("Real cases become one question; rows without a case hold for everybody")
    func cases() throws {
        let edition = try Self.papers([
            ("a) Trường hợp nuôi ong nội, hồ sơ gồm:", "Giấy A", 1, 0), ("* Đối với ong ngoại:", "Giấy B", 1, 0),
            ("Đăng ký nuôi ong mật tại rừng", "Giấy C", 0, 1), ("", "Tờ khai", 1, 0),
            ("- Trường hợp ủy quyền thì nộp thêm:", "Giấy ủy quyền", 1, 0),
        ])
        let fact = try #require(edition.facts.first)
        #expect(edition.facts.count == 1 && fact.id == "truong_hop")
        #expect(
            fact.choices.map { $0.label?.vi } == [
                "Trường hợp nuôi ong nội", "Đối với ong ngoại", "Đăng ký nuôi ong mật tại rừng",
                "Không thuộc các trường hợp trên",
            ])
        #expect(edition.conditions == [.always] + (0..<3).map { .isAny(0, ChoiceSet([$0])) })
        #expect(edition.requirements.map(\.when) == [1, 2, 3, 0, 0])
        #expect(edition.requirements.last?.note?.vi == "- Trường hợp ủy quyền thì nộp thêm:")
        #expect(edition.notices.contains { $0.kind == .unclear })
    }

    @Test(
        "Of a link to a file of whoever gathered the records only the name is shown",
        arguments: [
            ("[NA8.pdf](source/raw/1_003460/NA8.pdf)", "NA8"),
            ("[mau so 12 (1).doc](file:///C:/Users/x/mau%20so%2012%20%281%29.doc)", "mau so 12 (1)"),
            ("[A.docx](source/a.docx)<br>[B](source/b)", "A; B"), ("Mẫu số 1 [mới]", "Mẫu số 1 [mới]"),
        ])
    func links(template: String, shown: String) throws {
        let row = #"{"case":"","name":"- Tờ khai","original":1,"copy":0,"template":"\#(template)"}"#
        let edition = try Self.edition(["documents": "[\(row)]"])
        #expect(edition.requirements.map(\.form?.name) == [shown])
    }

    @Test("A heading that says nothing is no note of a paper")
    func idleHeadings() throws {
        let edition = try Self.papers([("* Giấy tờ phải nộp:", "Giấy A", 1, 0), ("Nếu nộp tại xã:", "Giấy B", 1, 0)])
        #expect(edition.requirements.map { $0.note != nil } == [false, true])
    }

    @Test(
        "What only looks like cases asks nothing",
        arguments: [
            ["* Giấy tờ phải nộp:", "* Giấy tờ phải xuất trình:", "Lưu ý:"], ["Thành phần hồ sơ", "Hồ sơ gồm:"],
            ["Trường hợp duy nhất"], ["Trường hợp mất giấy thì phải làm lại đơn", "Trường hợp A"],
            ["Trường hợp ủy quyền cho cá nhân", "Trường hợp ủy quyền cho tổ chức"],
        ])
    func pseudoCases(headings: [String]) throws {
        let edition = try Self.papers(headings.map { ($0, "Giấy \($0)", 1, 0) })
        #expect(edition.facts.isEmpty)
        #expect(edition.requirements.allSatisfy { $0.when == 0 })
    }

    @Test("Papers to be shown are shown, remarks are remarks, rows without a count are no papers")
    func kinds() throws {
        let edition = try Self.papers([
            ("* Giấy tờ phải xuất trình:", "Hộ chiếu", 1, 0), ("* Giấy tờ phải nộp:", "Tờ khai", 1, 0),
            ("* Lưu ý:", "Không cần bản sao", 1, 0), ("* Giấy tờ phải nộp:", "Một trong các giấy sau:", 0, 0),
        ])
        #expect(edition.requirements.map(\.mode) == [.present, .submit])
        #expect(edition.notices.map(\.text.vi) == ["Không cần bản sao", "Một trong các giấy sau:"])
        #expect(edition.notices.allSatisfy { $0.kind == .info })
    }

    @Test("More cases than a question holds are all listed under their headings")
    func tooManyCases() throws {
        let edition = try Self.papers((1...19).map { ("Trường hợp nuôi giống ong thứ \($0)", "Giấy \($0)", 1, 0) })
        #expect(edition.facts.isEmpty && edition.requirements.count == 19)
        #expect(edition.requirements.allSatisfy { $0.when == 0 && $0.note != nil })
        let sixteen = try Self.papers((1...16).map { ("Trường hợp nuôi giống ong thứ \($0)", "Giấy \($0)", 1, 0) })
        #expect(sixteen.facts.first?.choices.count == 16)
    }

    @Test(
        "Free of charge is never stated because a record prints a zero",
        arguments: ["Miễn phí", "miễn phí", "0", "0 VNĐ", "Phí : Không Đồng", "Phí : o Đồng", "Không có thông tin"])
    func neverFree(amount: String) throws {
        let silent = try Self.edition(["fees": "[{\"channel\":\"Trực tiếp\",\"amount\":\"\(amount)\",\"note\":\"\"}]"])
        #expect(silent.fees.map(\.kind) == [.notStated])
        let told = try Self.edition([
            "fees": "[{\"channel\":\"Trực tiếp\",\"amount\":\"\(amount)\",\"note\":\"135.000 đồng/lần\"}]"
        ])
        #expect(told.fees.map(\.kind) == [.quoted("135.000 đồng/lần")])
        for edition in [silent, told] {
            #expect(!edition.fees.contains { $0.kind == .exempt || "\($0.kind)".lowercased().contains("miễn phí") })
        }
    }

    @Test("Amounts are quoted, the same by several channels once, and doubtful ones with a warning")
    func amounts() throws {
        let edition = try Self.edition([
            "fees": #"""
            [{"channel":"Trực tiếp","amount":"135 VNĐ","note":"một lần"},{"channel":"Trực tuyến","amount":"135 VNĐ","note":"một lần"},
            {"channel":"Dịch vụ bưu chính","amount":null,"fused":"1100 VNĐ","note":""}]
            """#.replacing("\n", with: "")
        ])
        #expect(edition.fees.map(\.kind) == [.quoted("135 VNĐ (một lần)"), .quoted("1100 VNĐ")])
        #expect(edition.fees.map(\.channels) == [[.inPerson, .online], [.post]])
        #expect(edition.notices.map(\.id) == ["phi_sai_don_vi", "phi_dinh_cot"])
        #expect(edition.notices.allSatisfy { $0.kind == .warning })
    }

    @Test(
        "Time limits have a unit or are not stated",
        arguments: [
            ("\"15\"", "\"Ngày làm việc\"", Deadline.Kind.workingDays(15)), ("\"3\"", "\"ngày\"", .days(3)),
            ("\"8\"", "\"Giờ\"", .hours(8)), ("\"2\"", "\"Tháng\"", .months(2)), ("\"1\"", "null", .notStated),
            ("null", "null", .notStated), ("\"7.5\"", "\"Ngày\"", .quoted("7.5 Ngày")),
            ("\"10\"", "\"-25\"", .quoted("10 -25")), ("\"0\"", "\"Ngày\"", .notStated),
        ])
    func deadlines(value: String, unit: String, kind: Deadline.Kind) throws {
        let edition = try Self.edition(["deadline": "[{\"channel\":\"Trực tiếp\",\"value\":\(value),\"unit\":\(unit)}]"]
        )
        #expect(edition.deadlines.map(\.kind) == [kind])
        if value == "\"1\"" { #expect(edition.deadlines.first?.note?.vi.contains("“1”") == true) }
    }

    @Test("Steps are cut at lines and at Bước, joined where a line goes on, and none is dropped")
    func steps() throws {
        let edition = try Self.edition([
            "steps": #""**Bước 1:** Nộp tại tổ\nchức tiếp nhận. Bước 2: Chờ.\n\n- Nhận\u200b kết quả""#
        ])
        #expect(
            edition.steps.map(\.text.vi) == [
                "Bước 1: Nộp tại tổ chức tiếp nhận.", "Bước 2: Chờ.", "Nhận kết quả",
            ])
        let long = (1...60).map { "Việc \($0)." }.joined(separator: "\\n")
        let many = try Self.edition(["steps": "\"\(long)\""])
        #expect(many.steps.count == ReferenceBuilder.paragraphLimit)
        #expect(many.steps.last?.text.vi.hasSuffix("Việc 60.") == true)
    }

    @Test("Documents cut in two by the crawler are one again")
    func legalBasis() throws {
        let edition = try Self.edition([
            "legal_basis":
                #"[{"name":"","code":"92/2015/TT-BTC92"},{"name":"","code":"2015/TT-BTC"},{"code":"Luật 54/2014/QH1354"},{"code":"2014/QH13"}]"#
        ])
        #expect(edition.legalBasis.map(\.document) == ["92/2015/TT-BTC", "54/2014/QH13"])
    }
}
