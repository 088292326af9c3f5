import FoundationEssentials
import Testing

@testable import Catalogue

/// Small national records, written for these tests.
enum NationalFixtures {
    /// A record with everything in it; `members` are added to it, or take the place of its own.
    static func record(_ code: String, _ members: [String: String] = [:]) -> String {
        var all = [
            "code": "\"\(code)\"", "name": "\"Đăng ký nuôi ong\"", "field": "\"Chăn nuôi\"", "level": "\"Cấp xã\"",
            "agency": #""Ủy ban nhân dân cấp xã\nỦy ban nhân dân cấp xã""#, "subjects": #"["Công dân Việt Nam"]"#,
            "decision": "\"1/QĐ-UBND\"", "steps": #""Bước 1: Nộp hồ sơ.\nBước 2: Nhận kết quả.""#,
            "methods": #"[{"channel":"Trực tiếp","time_value":"7","time_unit":"Ngày làm việc","fee":[],"note":""}]"#,
            "documents": #"[{"case":"","name":"- Tờ khai","original":1,"copy":0}]"#,
            "fees": #"[{"channel":"Trực tiếp","amount":"20,000 VNĐ","note":""}]"#,
            "deadline": #"[{"channel":"Trực tiếp","value":"7","unit":"Ngày làm việc"}]"#,
            "result": #""Giấy chứng nhậnMã: KQ.G12.001041Văn bản từ chốiMã: KQ.G12.001347""#,
            "legal_basis": #"[{"name":"Luật Chăn nuôi","code":"32/2018/QH14"}]"#,
            "url": "\"https://dichvucong.gov.vn/x\"", "crawled": "\"2026-06..07\"",
        ]
        for (key, value) in members { all[key] = value }
        return "{" + all.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
    }

    /// A file in a folder of its own, removed afterwards with it.
    @discardableResult
    static func withFile<Result>(_ body: (String) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.path + "/national-\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }  // the system clears its folder for such files
        return try body(folder + "/records.cache")
    }

    /// What an import says of these lines.
    static func report(_ lines: [String]) throws -> NationalImport.Report {
        try withFile { try NationalImport.compile(Array(lines.joined(separator: "\n").utf8), to: $0) }
    }

    /// The reference procedure made of a record with these members.
    static func reference(_ members: [String: String]) throws -> Procedure {
        try withFile { path in
            _ = try NationalImport.compile(Array(record("1.000001", members).utf8), to: path)
            let code = try #require(ProcedureCode("1.000001"))
            return try #require(try NationalRecords(cache: path).reference(code))
        }
    }

    /// The JSON of rows of papers.
    static func rows(_ rows: [(heading: String, name: String, originals: Int, copies: Int)]) -> String {
        "["
            + rows.map {
                "{\"case\":\"\($0.heading)\",\"name\":\"\($0.name)\",\"original\":\($0.originals),\"copy\":\($0.copies)}"
            }.joined(separator: ",") + "]"
    }
}
