import JSON
import Testing
import Vietnamese

@testable import Catalogue

/// A procedure and a record of one code, which agree; each test changes one of them.
private struct Pair {
    var fees = "[{id: 'phi', kind: 'amount', amount: 20000, channels: ['in_person'], cite: [{record: 'fees'}]}]"
    var deadlines = "[{id: 'han', kind: 'working_days', value: 7}]"
    var papers =
        "[{id: 'to_khai', name: 'Tờ khai nuôi ong', mode: 'submit', originals: 1, cite: [{record: 'documents'}]}]"
    var places = "[{id: 'noi', name: 'Ủy ban nhân dân xã nơi nuôi ong'}]"
    var basis = "[{doc: '32/2018/QH14', title: 'Luật Chăn nuôi', articles: ['53']}]"
    var notices = "[]"
    var differs = "[]"
    var from = "2026-01-01"
    var decision = "1/QĐ-UBND"
    var record: [String: String] = ["documents": #"[{"case":"","name":"- Tờ khai nuôi ong","original":1,"copy":0}]"#]
    var others: [String] = []

    func differences(
        on day: String = "2026-11-30", law: (Citation.Provision) -> LawStanding? = { _ in nil }
    ) throws -> [WorldDifference] {
        let source = """
            {code: '1.000001', name: 'Đăng ký nuôi ong', field: 'chan-nuoi', audience: ['citizen'], level: 'commune',
             aliases: ['nuôi ong'], phrasings: ['tôi muốn nuôi ong'], differs: \(differs),
             record: {url: 'https://dichvucong.gov.vn/x', crawled: '2026-06..07', decision: '\(decision)'},
             editions: [{from: '\(from)', summary: 'Nuôi ong', facts: [], requirements: \(papers), fees: \(fees),
              deadlines: \(deadlines), places: \(places), steps: [{id: 'nop', text: 'Nộp hồ sơ.'}],
              results: [{id: 'giay', name: 'Giấy'}], notices: \(notices), legal_basis: \(basis)}]}
            """
        let log = IssueLog(file: "ong.json5")
        let node = try JSONReader.read(source, dialect: .json5)
        let reader = ProcedureReader(log: log, shared: [:], fields: ["chan-nuoi"], folder: "chan-nuoi")
        let procedure = try #require(reader.read(node), "\(log.issues.map { $0.message(in: .en) })")
        let lines = [NationalFixtures.record("1.000001", record)] + others
        return try NationalFixtures.withFile { path in
            _ = try NationalImport.compile(Array(lines.joined(separator: "\n").utf8), to: path)
            let day = try #require(Day(iso: day))
            return WorldComparison(records: try NationalRecords(cache: path))
                .differences(of: procedure, on: day) { law($0) }
        }
    }
}

extension [WorldDifference] {
    /// Part, gravity and subject of all but information.
    fileprivate var told: [String] {
        filter { $0.severity != .information && $0.accepted == nil }
            .map { "\($0.part.rawValue) \($0.severity.rawValue): \($0.subject)" }
    }
}

@Suite("Procedures against the world")
struct WorldComparisonTests {
    @Test("Where procedure and record agree, there is nothing to look at")
    func agreement() throws {
        #expect(try Pair().differences().told.isEmpty)
    }

    @Test(
        "Fees: each sum that one has and the other has not; a printed zero is none, and small sums are thousands",
        arguments: [
            (
                #"[{"channel":"Trực tiếp","amount":"30,000 VNĐ","note":""}]"#,
                ["contradiction: 30000", "contradiction: 20000"]
            ),
            (#"[{"channel":"Trực tuyến","amount":"20,000 VNĐ","note":""}]"#, ["contradiction: 20000 online"]),
            (#"[{"channel":"Trực tiếp","amount":"20 VNĐ","note":""}]"#, []),
            (#"[{"channel":"Trực tiếp","amount":"Miễn phí","note":""}]"#, ["to look at: 20000"]),
            (#"[{"channel":"Trực tiếp","amount":"Miễn phí","note":"20.000 đồng/lần"}]"#, []),
            (#"[{"channel":"Trực tiếp","amount":"20,000 VNĐ","note":"mất thì 40.000đ/lần"}]"#, ["to look at: 40000"]),
            (
                #"[{"channel":"Trực tiếp","amount":"20,000 VNĐ","note":"do HĐND tỉnh quyết định"}]"#,
                ["to look at: set_by_province"]
            ),
            (#"[{"channel":"Trực tiếp","amount":"10 USD","note":""}]"#, ["to look at: 20000"]),
        ])
    func fees(record: String, told: [String]) throws {
        var pair = Pair()
        pair.record["fees"] = record
        #expect(try pair.differences().told == told.map { "fees \($0)" })
    }

    @Test(
        "Deadlines: by unit and way of filing; a bare number may have any unit; the steps may tell what the table does not",
        arguments: [
            (
                #"[{"channel":"Trực tiếp","value":"7","unit":"Ngày"}]"#,
                ["contradiction: 7 days", "contradiction: 7 working_days"]
            ),
            (#"[{"channel":"Trực tiếp","value":"7","unit":""}]"#, []),
            (#"[{"channel":"Trực tiếp","value":"9","unit":""}]"#, ["to look at: 9", "to look at: 7 working_days"]),
            (#"[{"channel":"Trực tiếp","value":"0","unit":"Ngày"}]"#, ["to look at: 7 working_days"]),
        ])
    func deadlines(record: String, told: [String]) throws {
        var pair = Pair()
        pair.record["deadline"] = record
        #expect(try pair.differences().told == told.map { "deadline \($0)" })
        pair.record["steps"] = "\"Bước 1: Trong 07 ngày làm việc, trả kết quả.\""
        #expect(try !pair.differences().told.contains { $0.hasSuffix("7 working_days") })
    }

    @Test("Places: authorities of another kind contradict, of another level are to be looked at")
    func agency() throws {
        var pair = Pair()
        pair.record["agency"] = "\"Công an cấp xã\""
        #expect(try pair.differences().told == ["agency contradiction: police"])
        pair.record["agency"] = "\"Ủy ban nhân dân cấp tỉnh\""
        #expect(try pair.differences().told == ["agency to look at: committee province"])
        pair.record["agency"] = "\"Uỷ ban nhân dân cấp huyện\""
        #expect(try pair.differences().told.isEmpty)
    }

    @Test("Papers: what has no counterpart on the other side; headings are no papers, but may name one")
    func papers() throws {
        var pair = Pair()
        pair.record["documents"] = NationalFixtures.rows([
            ("", "Tờ khai nuôi ong theo mẫu", 1, 0), ("", "Lưu ý về sức khỏe đàn ong", 0, 0),
            ("", "Hợp đồng thuê đất trồng hoa", 1, 0),
        ])
        #expect(try pair.differences().told == ["documents to look at: Hợp đồng thuê đất trồng hoa"])
        pair.papers = "[{id: 'ho_chieu', name: 'Hộ chiếu còn hạn', mode: 'present', cite: [{record: 'documents'}]}]"
        #expect(try pair.differences().told.contains("documents to look at: ho_chieu"))
    }

    @Test("Legal basis: numbers are the same however they are written, run together or cut off")
    func basis() throws {
        for code in ["32/2018/qh14", "Luật số 32/2018/QH1447", "202032/2018/QH14", "32 / 2018 / QH14", "32/2018/QH1"] {
            var pair = Pair()
            pair.record["legal_basis"] = "[{\"name\":\"Luật\",\"code\":\"\(code)\"}]"
            #expect(try pair.differences { _ in LawStanding(.inForce) }.told.isEmpty, "\(code)")
        }
        var pair = Pair()
        pair.record["legal_basis"] = #"[{"name":"","code":"132/2018/QH14"},{"name":"","code":"5/2020/NĐ-CP5"}]"#
        #expect(
            try pair.differences { _ in LawStanding(.inForce) }.told
                == ["legal_basis to look at: 132/2018/qh14", "legal_basis to look at: 5/2020/nđ-cp"])
        let ended = LawStanding(.ended(since: try #require(Day(iso: "2026-03-01"))), endedBy: "9/2026/NĐ-CP")
        let found = try pair.differences { $0.document.hasPrefix("32") ? LawStanding(.inForce) : ended }
        #expect(found.told.isEmpty && found.contains { $0.text.contains("ended on 2026-03-01 by 9/2026/NĐ-CP") })
    }

    @Test("The law: what has ended or is not yet in force contradicts; what was changed since is to be looked at")
    func law() throws {
        let day = try #require(Day(iso: "2026-03-01"))
        var pair = Pair()
        pair.notices =
            "[{id: 'x', kind: 'info', text: 'X', cite: [{doc: '32/2018/QH14', article: '53', clause: '1'}]}]"
        let whole = try pair.differences { _ in LawStanding(.ended(since: day), endedBy: "1/2026/QH15") }
        #expect(whole.told == ["law contradiction: 32/2018/QH14"])
        #expect(whole.contains { $0.text.contains("by 1/2026/QH15") && $0.text.contains("notices/x") })
        #expect(
            try pair.differences { _ in LawStanding(.notYetInForce(from: day)) }.told
                == ["law contradiction: 32/2018/QH14"])
        let change = LawStanding.Change(day: day, document: "1/2026/QH15")
        let changed = { (place: Citation.Provision) in
            LawStanding(.inForce, changes: place.article == nil ? [] : [change])
        }
        #expect(
            try pair.differences(law: changed).told == ["law to look at: 32/2018/QH14, article 53"])
        pair.from = "2026-04-01"
        #expect(try pair.differences(law: changed).told.isEmpty)
        pair.notices = "[]"
        #expect(
            try pair.differences { _ in LawStanding(.missing) }.filter { $0.part == .law }.map(\.severity)
                == [.information])
    }

    @Test("The law: a document that ends within sixty days is to be looked at, with its day")
    func ending() throws {
        var pair = Pair()
        pair.papers = pair.papers.replacing("{record: 'documents'}", with: "{doc: '32/2018/QH14', article: '53'}")
        let end = LawEnds.End(document: "32/2018/QH14", day: try #require(Day(iso: "2027-01-01")), by: "1/2026/QH15")
        let found = try pair.differences { place in
            LawStanding(.inForce, ends: place.article == nil ? end : nil)
        }
        #expect(found.told == ["law to look at: 32/2018/QH14"])
        #expect(found.contains { $0.text.contains("ends on 2027-01-01 by 1/2026/QH15; cited by requirements/to_khai") })
    }

    @Test("The record: gone from the index, published anew, beside one of the same name and level, or missing")
    func record() throws {
        var pair = Pair()
        pair.record["in_national_index_2026_07"] = "false"
        pair.others = [
            NationalFixtures.record("1.116410"), NationalFixtures.record("1.116411", ["level": "\"Cấp tỉnh\""]),
        ]
        let gone = try pair.differences()
        #expect(gone.told == ["record contradiction: 1.000001"] && gone.contains { $0.text.contains("1.116410") })
        // It was read after the index was.
        pair.record["crawled"] = "\"2026-09-12\""
        #expect(try pair.differences().told == ["record to look at: 1.116410"])
        pair.others = []
        pair.decision = "2/QĐ-UBND"
        #expect(try pair.differences().told == ["record to look at: 1/QĐ-UBND"])
        let none = WorldComparison(records: .none)
        #expect(none.differences(of: try procedure(), on: Day(number: 20_000)) { _ in nil }.told.count == 1)
    }

    private func procedure() throws -> Procedure { try NationalFixtures.reference([:]) }

    @Test("A difference that was accepted is quiet, and is told once it is gone")
    func accepted() throws {
        var pair = Pair()
        pair.record["fees"] = #"[{"channel":"Trực tiếp","amount":"30,000 VNĐ","note":""}]"#
        pair.differs = "[{in: 'fees', about: ['30000', '20000'], because: 'Luật mới'}]"
        let found = try pair.differences()
        #expect(found.told.isEmpty && found.contains { $0.accepted?.vi == "Luật mới" })
        pair.differs = "[{in: 'fees', because: 'Luật mới'}]"
        #expect(try pair.differences().told.isEmpty)
        pair.record["fees"] = nil
        #expect(try pair.differences().told == ["fees to look at: fees"])
        pair.differs = "[{in: 'fees', about: ['30000'], because: 'Luật mới'}]"
        #expect(try pair.differences().told == ["fees to look at: 30000"])
    }

    @Test(
        "The last day of a span as records write it",
        arguments: [
            ("2026-06..07", "2026-07-31"), ("2026-07-17..18", "2026-07-18"), ("2026-09-12", "2026-09-12"),
            ("2026-02", "2026-02-28"), ("2025-12..2026-01", "2026-01-31"), ("không rõ", ""), ("2026", ""),
            ("2026-13", ""),
        ])
    func spans(span: String, day: String) {
        #expect(RecordIdentity.lastDay(span)?.description ?? "" == day)
    }
}
