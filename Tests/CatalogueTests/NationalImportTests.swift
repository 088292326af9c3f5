import FoundationEssentials
import Testing

@testable import Catalogue

@Suite("National import")
struct NationalImportTests {
    private typealias Fixtures = NationalFixtures

    @Test("A line that gives no record is reported with its place and the reason; the others come through")
    func rejections() throws {
        let lines = [
            Fixtures.record("1.000001"), "{\"code\": ", "", "[1, 2]", #"{"name": "Không mã"}"#,
            Fixtures.record("1.00002"), Fixtures.record("1.000001"), #"{"code": "1.000003", "name": "  "}"#,
            #"{"code": 5, "name": "Mã là số"}"#, Fixtures.record("1.000004"),
        ]
        let report = try Fixtures.report(lines)
        #expect(report.recordCount == 2)
        #expect(report.rejections.map(\.line) == [2, 4, 5, 6, 7, 8, 9])
        guard report.rejections.count == 7 else { return }
        if case .notJSON(let error) = report.rejections[0].reason {
            #expect(error.position.line == 1 && error.position.offset == 9)
        } else {
            Issue.record("line 2 is no JSON")
        }
        #expect(report.rejections[1].reason == .notAnObject)
        #expect(report.rejections[2].reason == .noCode)
        #expect(report.rejections[3].reason == .malformedCode("1.00002"))
        #expect(report.rejections[4].reason == .duplicateCode(firstLine: 1))
        #expect(report.rejections[4].code == "1.000001")
        #expect(report.rejections[5].reason == .noName)
        #expect(report.rejections[6].reason == .noCode)
    }

    @Test(
        "What is odd is remarked, and keeps no record out",
        arguments: [
            (["fees": #"[{"channel":"Trực tiếp","amount":"Miễn phí","note":""}]"#], NationalRemark.Kind.zeroFee),
            (["fees": #"[{"channel":"Trực tiếp","amount":"135 VNĐ","note":""}]"#], .wrongUnitFee),
            (["fees": #"[{"channel":"Trực tiếp","amount":null,"fused":"1100 VNĐ","note":""}]"#], .fusedFee),
            (["deadline": #"[{"channel":"Trực tiếp","value":"1","unit":null}]"#], .unitlessDeadline),
            (["deadline": #"[{"channel":"Trực tiếp","value":"10","unit":"-25"}]"#], .unknownUnit),
            (["deadline": #"[{"channel":"Bồ câu","value":"1","unit":"Ngày"}]"#], .unknownChannel),
            (["steps": "\"Nộp\\u200b hồ sơ\""], .hiddenCharacters),
            (["name": "\"Đăng ký\\nnuôi ong\""], .brokenName),
            (["documents": #"[{"case":"","name":"Gồm:","original":0,"copy":0}]"#], .emptyRow),
            (["steps": "12.5"], .wrongType), (["fees": #"["một"]"#], .wrongType),
            (["subjects": "\"Công dân\""], .wrongType),
            (["url": "null"], .missing), (["partial": "true"], .partial),
        ])
    func remarks(members: [String: String], kind: NationalRemark.Kind) throws {
        let report = try Fixtures.report([Fixtures.record("1.000001"), Fixtures.record("1.000002", members)])
        #expect(report.recordCount == 2 && report.rejections.isEmpty)
        let tally = try #require(report.remarks[kind])
        #expect(tally.count == 1)
        #expect(tally.examples.first?.line == 2 && tally.examples.first?.code.text == "1.000002")
    }

    @Test("A whole record has nothing to remark")
    func clean() throws {
        #expect(try Fixtures.report([Fixtures.record("1.000001")]).remarks.isEmpty)
    }

    @Test("Carriage returns and a missing last line end change nothing; no bytes give no records")
    func lineEnds() throws {
        let two = Fixtures.record("1.000001") + "\r\n" + Fixtures.record("1.000002") + "\r\n\r\n"
        #expect(try Fixtures.report([two]).recordCount == 2)
        #expect(try Fixtures.report([two]).rejections.isEmpty)
        #expect(try Fixtures.report([""]).recordCount == 0)
    }

    @Test("Where nothing can be written, the import says so and leaves no file")
    func unwritable() throws {
        try Fixtures.withFile { path in
            #expect(throws: NationalImport.Failure.self) {
                try NationalImport.compile(Array(Fixtures.record("1.000001").utf8), to: path + "/none/x")
            }
        }
    }
}
