import Testing
import Vietnamese

@testable import LegalRetrieval

@Suite("Appendices and forms")
struct AnnexTests {
    private static let headings: [(line: String, name: String, title: String)] = [
        ("PHỤ LỤC I", "Phụ lục I", ""), ("PHỤ LỤC SỐ 02", "Phụ lục 02", ""),
        ("PHỤ LỤC V: DANH MỤC NGHỀ", "Phụ lục V", "DANH MỤC NGHỀ"),
        ("Phụ lục II DANH MỤC VÙNG", "Phụ lục II", "DANH MỤC VÙNG"),
        ("PHỤ LỤC (Kèm theo Nghị định số 102/2024/NĐ-CP)", "Phụ lục", "(Kèm theo Nghị định số 102/2024/NĐ-CP)"),
        ("PHỤ LỤC DANH MỤC VÙNG", "Phụ lục", "DANH MỤC VÙNG"),
        ("Mẫu số 15đ. Báo cáo kết quả", "Mẫu số 15đ", "Báo cáo kết quả"), ("Mẫu số 06", "Mẫu số 06", ""),
        ("Mẫu số 05a/ĐK TÊN TỔ CHỨC: … (1)", "Mẫu số 05a/ĐK", "TÊN TỔ CHỨC: … (1)"),
        ("Mẫu 01/TCD", "Mẫu số 01/TCD", ""),
        ("**Mẫu số 03**", "Mẫu số 03", ""), ("## PHỤ LỤC III", "Phụ lục III", ""),
    ]

    @Test("A heading names its appendix or form, and what stands behind the name", arguments: headings)
    func heading(line: String, name: String, title: String) throws {
        let heading = try #require(AnnexHeading(line))
        #expect(heading.label.description == name && heading.title == title)
    }

    @Test(
        "A sentence about a form, or a row that lists it, is no heading",
        arguments: [
            "Mẫu số 01 ban hành kèm theo Thông tư này", "Phụ lục I của Nghị định này", "| 1 | Mẫu số 01 | Đơn |",
            "Mẫu số 01/TCD | Thông báo", "Mẫu đơn khiếu nại", "Phụ lục", "Mẫu 1 phiếu", "Phụ nữ", "",
            "Phụ lục này", "Mẫu số",
        ])
    func sentences(line: String) { #expect(AnnexHeading(line) == nil) }

    @Test("A label is the same however it is written, and different ones differ")
    func labels() {
        func label(_ written: String, _ kind: AnnexLabel.Kind = .appendix) -> AnnexLabel? { AnnexLabel(kind, written) }
        #expect(label("I") == label("1") && label("ii") == label("02") && label("XIX") == label("19"))
        #expect(label("IIa") == label("2A") && label("05A/ĐK", .form) == label("5a/dk", .form))
        #expect(label("15d", .form) != label("15đ", .form) && label("1") != label("1", .form))
        #expect(label("A")?.key == "a" && label("")?.key == "" && label("", .form) == nil)
        for wrong in ["IIII", "VX", "0", "1000", "và", "1 2", "1//2", "1/ ", "…", "quy"] {
            #expect(label(wrong) == nil, "\(wrong)")
        }
        #expect((1...39).map { AnnexLabel(.appendix, Self.roman($0))?.key } == (1...39).map { "\($0)" })
    }

    private static func roman(_ number: Int) -> String {
        let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        return String(repeating: "X", count: number / 10) + ones[number % 10]
    }

    @Test("People name forms with the appendix that they stand in, with diacritics or without")
    func citations() {
        func first(_ text: String) -> String? { AnnexCitation.first(in: text)?.description }
        #expect(first("Mẫu số 01 Phụ lục II Nghị định 151/2025/NĐ-CP") == "Mẫu số 01 Phụ lục II")
        #expect(first("mau so 05a/dk nd 101/2024") == "Mẫu số 05a/dk")
        #expect(first("phu luc 1, nghi dinh 151/2025") == "Phụ lục 1")
        #expect(first("Phụ lục Nghị định 102/2024/NĐ-CP") == "Phụ lục")
        #expect(first("mẫu đơn ly hôn") == nil && first("Điều 5") == nil && first("") == nil)
        #expect(first(String(repeating: "mẫu ", count: 100_000)) == nil)
    }

    @Test("A library keeps them behind their articles, forms with their appendix, and names them again")
    func kept() throws {
        let small = try SmallLibrary()
        func add(_ text: String) throws -> Int {
            let job = try LibraryImport(into: small.path)
            try job.add(TextReader.read(text, source: "t"), of: "a.txt")
            return try job.finish().annexCount
        }
        #expect(try add(Self.text) == 4)
        let library = try small.open()
        let annexes = try library.annexes(of: "7/2025/nđ-cp")
        #expect(annexes.map(\.name) == ["Phụ lục I", "Phụ lục II", "Mẫu số 01 Phụ lục II", "Mẫu số 02 Phụ lục II"])
        #expect(annexes.map(\.title) == ["BIỂU PHÍ", "", "Tờ khai", "Đơn"])
        #expect(annexes[0].text == "Mèo | 10.000 đồng" && annexes[2].text == "Tên: …" && annexes[0].source == "t")
        #expect(try library.annexes(of: "7/2025/nđ-cp", withTexts: false).map(\.text) == ["", "", "", ""])
        func named(_ text: String) throws -> [Int] {
            try library.annexes(of: "7/2025/nđ-cp", cited: #require(AnnexCitation.first(in: text))).map(\.place)
        }
        #expect(try named("mẫu số 1 phụ lục 2") == [3] && named("mẫu số 01 phụ lục I") == [])
        #expect(try named("phu luc 1") == [1] && named("phụ lục") == [1, 2])
        // They stay while other documents come, and go with their own.
        try small.add(SmallLibrary.article("1/2020/NĐ-CP", "1", "a"))
        #expect(try small.open().annexes(of: "7/2025/nđ-cp").count == 4)
        let before = try small.open().digest
        #expect(try add(Self.text.replacing("Mẫu số 02. Đơn", with: "")) == 3 && small.open().digest != before)
    }

    private static let text = """
        CHÍNH PHỦ
        Số: 7/2025/NĐ-CP
        Hà Nội, ngày 02 tháng 01 năm 2025
        NGHỊ ĐỊNH
        Về mèo
        Điều 1. Phạm vi
        Nghị định này về mèo.
        Điều 2. Hiệu lực
        Nghị định này có hiệu lực từ ngày 01 tháng 3 năm 2025.
        TM. CHÍNH PHỦ
        PHỤ LỤC I
        BIỂU PHÍ
        Mèo | 10.000 đồng
        PHỤ LỤC II
        (Kèm theo Nghị định số 7/2025/NĐ-CP)
        Mẫu số 01. Tờ khai
        Tên: …
        Mẫu số 02. Đơn
        Kính gửi: …
        """
}
