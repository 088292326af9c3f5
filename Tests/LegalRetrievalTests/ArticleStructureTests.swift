import LegalRetrieval
import Testing

@Suite("Clauses and points")
struct ArticleStructureTests {
    private func text(_ range: Range<Int>?, of text: String) -> String? {
        range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    }

    @Test("Clauses and points with where they stand, đ after d")
    func plain() {
        let article = "Lời dẫn:\n1. Một:\na) A;\nd) D;\nđ) Đ;\n2. Hai.\n2a. Hai a.\n3. Ba 1.5 phần\n1.5 phần\n"
        let structure = ArticleStructure(article)
        #expect(structure.clauses.map(\.label) == ["1", "2", "2a", "3"])
        #expect(structure.clauses[0].points.map(\.label) == ["a", "d", "đ"] && structure.points.isEmpty)
        #expect(text(structure.range(clause: "1", point: "đ"), of: article) == "đ) Đ;")
        #expect(text(structure.range(clause: "3", point: nil), of: article) == "3. Ba 1.5 phần\n1.5 phần")
        #expect(structure.range(clause: "4", point: nil) == nil && structure.range(clause: "2", point: "a") == nil)
    }

    @Test("Points of an article without clauses")
    func loose() {
        let structure = ArticleStructure("Gồm:\na) Một;\nb) Hai.")
        #expect(structure.clauses.isEmpty && structure.points.map(\.label) == ["a", "b"])
        #expect(structure.range(clause: nil, point: "b") != nil)
    }

    @Test("Quoted clauses and lists that begin anew belong to the clause they stand in")
    func quoted() {
        let article = """
            1. Sửa đổi khoản 2 như sau:
            “2. Người yêu cầu “nộp” tờ khai:
            a) Một.”;
            2. Bổ sung như sau:
            1. Không phải khoản.
            7. Cũng không.
            3. Hết.
            """
        #expect(ArticleStructure(article).clauses.map(\.label) == ["1", "2", "3"])
        #expect(ArticleStructure(article).clauses[0].points.isEmpty)
        // A mark that is never closed quotes nothing.
        #expect(ArticleStructure("1. “Một\n2. Hai\n3. Ba").clauses.count == 3)
    }

    @Test("Points that stand in one line, behind a colon, a clause's number or a point")
    func packed() {
        let article =
            "1. Gồm: a) giấy này (nếu có); b) giấy kia; đ) giấy nọ.\n2. a) Một, b) hai. c) ba\n3. Ba:\na) A; b) B\nc) C"
        let structure = ArticleStructure(article)
        #expect(
            structure.clauses.map { $0.points.map(\.label) } == [["a", "b", "đ"], ["a", "b", "c"], ["a", "b", "c"]])
        #expect(text(structure.range(clause: "1", point: "b"), of: article) == "b) giấy kia;")
        #expect(text(structure.range(clause: "1", point: "đ"), of: article) == "đ) giấy nọ.")
        #expect(text(structure.range(clause: "3", point: "a"), of: article) == "a) A;")
        #expect(ArticleStructure("Khi: a) một; b) hai.").points.map(\.label) == ["a", "b"])
    }

    @Test(
        "No points within sentences",
        arguments: [
            "1. Theo các điểm a), b) và c) khoản 2.", "1. Nộp (a) giấy này; (b) giấy kia.", "1. Chỉ có: a) một thứ.",
            "1. Thay cụm từ “gồm: a) một; b) hai” bằng cụm từ khác.", "1. Vitamin c; b) là gì.",
            "1. Gồm: z) một; w) hai.",
            "1. Nộp;a) một;b) hai", "1. Theo: điểm a); điểm b); điểm c).",
        ])
    func sentences(article: String) { #expect(ArticleStructure(article).clauses.map(\.points) == [[]]) }

    @Test("A list within a point is none of the clause's points")
    func nested() {
        let article = "1. Gồm:\na) Hộ nghèo: a) một; b) hai;\nb) Hộ khác: b) ba; c) bốn;\nc) Hết."
        let structure = ArticleStructure(article)
        #expect(structure.clauses.map { $0.points.map(\.label) } == [["a", "b", "c"]])
        #expect(text(structure.range(clause: "1", point: "b"), of: article) == "b) Hộ khác: b) ba; c) bốn;")
        let other = ArticleStructure("1. Người sau: a) một; b) hai;\na) Hết;\nb) Thật.")
        #expect(other.clauses[0].points.map(\.range.lowerBound).count == 2 && other.clauses[0].points[0].label == "a")
    }

    @Test("Clauses of which some are left out, as in a digest; not where numbers fall or a colon brings them in")
    func leftOut() {
        func labels(_ text: String) -> [String] { ArticleStructure(text).clauses.map(\.label) }
        #expect(labels("5. Năm: a) A; b) B.") == ["5"])
        #expect(labels("1. Một.\n3. Ba.\n3a. Ba a.\n7. Bảy.") == ["1", "3", "3a", "7"])
        #expect(labels("5. Năm.\n2. Hai.").isEmpty && labels("1. Một.\n5. Năm.\n2. Hai.") == ["1", "2"])
        #expect(labels("Sửa đổi khoản 5 như sau:\n5. Năm.").isEmpty)
        #expect(labels("1. Sửa đổi khoản 5 như sau:\n5. Năm.\n6. Sáu.") == ["1"])
    }

    @Test("Nothing but numbers, marks and line ends: linear time and no crash")
    func hostile() {
        for piece in ["a) ; b) ", ": a) ; b) ", "“", "”", "1.\n", "a)\n", "\n", "đ", "\u{0}", "1", "“\n”"] {
            _ = ArticleStructure(String(repeating: piece, count: 100_000))
        }
    }

    @Test("Labels of articles in their order")
    func labels() {
        let labels = ["13", "13a", "13d", "13đ", "13e", "14", "101"].compactMap { ArticleLabel($0) }
        #expect(labels.count == 7 && labels.sorted() == labels && labels.map(\.description)[3] == "13đ")
        for wrong in ["", "a", "0", "13abc", "13.", "12345", "1 a", "Điều 1"] { #expect(ArticleLabel(wrong) == nil) }
    }
}
