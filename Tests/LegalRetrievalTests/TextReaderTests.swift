import Foundation
import LegalRetrieval
import Testing
import Vietnamese

/// Texts of the project's own.
enum LawFixtures {
    static func text(_ name: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appendingPathComponent("fixtures/law/\(name)"), encoding: .utf8)
    }
}

@Suite("Published texts")
struct TextReaderTests {
    private func read(_ text: String) throws -> LegalText { try TextReader.read(text) }

    /// A text of a decree around its articles.
    private func decree(_ articles: String, day: String = "ngày 05 tháng 3 năm 2024") -> String {
        "CHÍNH PHỦ\nSố: 901/2024/NĐ-CP\nHà Nội, \(day)\nNGHỊ ĐỊNH\nVỀ MÈO\nCăn cứ Hiến pháp;\n\(articles)"
    }

    @Test("The head: number, kind, title, issuer and day, out of columns that ran into one")
    func head() throws {
        let document = try read(LawFixtures.text("nghi-dinh-cho-meo.txt")).documents[0]
        #expect(document.key == "901/2024/nđ-cp" && document.kind == .decree && document.issuer == "Chính phủ")
        #expect(
            document.title == "Quy định về đăng ký chó, mèo" && document.issued == Day(year: 2024, month: 3, day: 5))
    }

    @Test("Articles are the headings in sequence: quoted and foreign ones, and forms, are none")
    func articles() throws {
        let text = try read(LawFixtures.text("nghi-dinh-cho-meo.txt"))
        #expect(text.articles.map(\.label.description) == ["1", "2", "3", "3a", "4", "5", "5", "6"])
        #expect(text.articles.map(\.copy) == [1, 1, 1, 1, 1, 1, 2, 1])
        #expect(
            text.articles[1].title == "Đối tượng áp dụng và những điều khác mà tên của điều này nói tới trên hai dòng")
        #expect(text.articles[1].text == "Công dân nuôi chó, mèo, theo khoản 1 Điều này và Điều\n5 của Nghị định này.")
        #expect(text.articles[2].title == "Hồ sơ" && text.articles[2].text == "1. Tờ khai.\n2. Ảnh của mèo.")
        #expect(text.articles[4].text.contains("Điều 8. Lệ phí") && text.articles[4].text.contains("Điều 9. Cái gì"))
        #expect(text.articles.last?.text == "Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2024./.")
    }

    @Test("Chapters and sections stand over their articles")
    func paths() throws {
        let text = try read(LawFixtures.text("nghi-dinh-cho-meo.txt"))
        #expect(text.articles[0].path.text == "Chương I. QUY ĐỊNH CHUNG")
        #expect(text.articles[2].path.text == "Chương II. ĐĂNG KÝ > Mục 1. ĐĂNG KÝ MÈO")
        #expect(!text.articles[1].text.contains("Chương II"))
    }

    @Test("Appendices are kept apart")
    func annexes() throws {
        let text = try read(LawFixtures.text("nghi-dinh-cho-meo.txt"))
        #expect(text.annexes.map(\.name) == ["Phụ lục I", "Phụ lục II"])
        #expect(text.annexes[0].title == "MẪU TỜ KHAI" && text.annexes[0].document == "901/2024/nđ-cp")
        #expect(text.annexes[0].text == "Điều 1. Tôi khai\nTên mèo: ...")
    }

    @Test("What is odd is told with its line")
    func problems() throws {
        let problems = try read(LawFixtures.text("nghi-dinh-cho-meo.txt")).problems
        let ninth = try #require(ArticleLabel("9"))
        let fifth = try #require(ArticleLabel("5"))
        #expect(problems.contains(where: { $0.kind == .outOfOrder(ninth) && $0.line == 36 }))
        #expect(problems.contains(where: { $0.kind == .repeatedArticle(fifth) && $0.line == 39 }))
        #expect(problems.contains(where: { $0.kind == .pageLines(count: 2) }))
        #expect(problems.contains(where: { if case .trailingLines = $0.kind { true } else { false } }))
    }

    @Test("A gap in the numbers is told, and what follows is still read")
    func gap() throws {
        let text = try read(decree("Điều 1. A\na\nĐiều 2. B\nb\nĐiều 5. C\nc"))
        #expect(text.articles.map(\.label.number) == [1, 2, 5])
        let (third, fourth) = (try #require(ArticleLabel("3")), try #require(ArticleLabel("4")))
        #expect(text.problems.contains { $0.kind == .missingArticles(from: third, to: fourth) })
    }

    @Test("A table of contents is no text")
    func contents() throws {
        let text = try read(
            decree("Điều 1. A\nĐiều 2. B\nĐiều 3. C\nChương I\nCHUNG\nĐiều 1. A\nMột.\nĐiều 2. B\nHai.\nĐiều 3. C\nBa.")
        )
        #expect(text.articles.map(\.text) == ["Một.", "Hai.", "Ba."])
        #expect(text.problems.contains { $0.kind == .contents(articles: 3) })
    }

    @Test("A rule that a decision is issued with begins anew, and does not take the decision's place")
    func attached() throws {
        let text = try read(
            decree(
                "Điều 1. Ban hành Quy chế.\nĐiều 2. Có hiệu lực ngay.\nĐiều 3. Thi hành.\nQUY CHẾ\nĐiều 1. Phạm vi\nMèo."
            ))
        #expect(text.articles.map(\.title) == ["Ban hành Quy chế.", "Có hiệu lực ngay.", "Thi hành."])
        #expect(text.problems.contains { if case .outOfOrder = $0.kind { true } else { false } })
    }

    @Test(
        "A day that does not exist, or was left blank, is told and not guessed",
        arguments: [
            ("ngày 31 tháng 02 năm 2024", TextProblem.Kind.noSuchDay("31 thang 02 nam 2024")),
            ("ngày 31/02/2024", .noSuchDay("31/02/2024")), ("ngày     tháng 3 năm 2024", .noDay),
            ("ngày ... tháng ... năm 2024", .noDay),
        ])
    func days(day: String, problem: TextProblem.Kind) throws {
        let text = try read(decree("Điều 1. A\na", day: day))
        #expect(text.documents[0].issued == nil && text.problems.map(\.kind).contains(problem))
    }

    @Test("The codification: each article has its document and its day from the note below it")
    func codification() throws {
        let text = try read(
            """
            Điều 9.1.NĐ.1.1. Phạm vi
            (Điều 1 Nghị định số 901/2024/NĐ-CP Quy định về mèo ngày 05/03/2024 của Chính phủ, có hiệu lực thi hành kể từ ngày 01/07/2024)
            1. Về mèo.
            Điều 9.1.TT.1.1. Phạm vi của Thông tư
            (Điều 1 Thông tư số 12/2024/TT-BTP Hướng dẫn Nghị định số 901/2024/NĐ-CP ngày 05 tháng 3 năm 2024 về mèo ngày 09/09/2024 của
            Bộ Tư pháp, có hiệu lực thi hành kể từ ngày 01/10/2024)
            Hướng dẫn.
            Điều 9.1.NĐ.1.3a. Khác
            (Điều 3a Nghị định số 901/2024/NĐ-CP, có hiệu lực thi hành kể từ ngày 01/07/2025)
            Khác.
            """)
        #expect(text.articles.map(\.document) == ["901/2024/nđ-cp", "12/2024/tt-btp", "901/2024/nđ-cp"])
        #expect(text.articles.map(\.label.description) == ["1", "1", "3a"])
        #expect(text.articles.map(\.text) == ["1. Về mèo.", "Hướng dẫn.", "Khác."])
        #expect(
            text.articles[2].effective == Day(year: 2025, month: 7, day: 1) && text.articles[0].code == "9.1.NĐ.1.1")
        #expect(
            text.documents.map(\.title) == [
                "Quy định về mèo", "Hướng dẫn Nghị định số 901/2024/NĐ-CP ngày 05 tháng 3 năm 2024 về mèo",
            ])
        #expect(
            text.documents[1].issued == Day(year: 2024, month: 9, day: 9) && text.documents[1].issuer == "Bộ Tư pháp")
    }

    @Test("Line ends of any kind, no-break spaces, decomposed letters")
    func noise() throws {
        let clean = try read(decree("Điều 1. Ấn phẩm\n1. Một\n2. Hai\nĐiều 2. B\nb"))
        let noisy = decree("Điều\u{A0}1. Ấn phẩm\r\n1. Một\r\n2.\u{200B} Hai\rĐiều 2. B\r\nb")
            .decomposedStringWithCanonicalMapping
        #expect(try read(noisy).articles == clean.articles)
    }

    @Test("What is no text of law is a named error")
    func errors() {
        #expect(throws: LegalTextError.notText(offset: 3)) { try read("abc\u{0}") }
        #expect(throws: LegalTextError.noArticles) { try read("") }
        #expect(throws: LegalTextError.noArticles) {
            try read("Điều này không phải là điều.\nđiều 1. cũng không\nĐiều 5 của Luật")
        }
        #expect(throws: LegalTextError.noNumber) { try read("Điều 1. A\na") }
        #expect(throws: LegalTextError.lineTooLong(line: 1)) {
            try read(String(repeating: "Điều 1. ", count: 200_000))
        }
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: TextReader.sizeLimit + 1, alignment: 1)
        defer { bytes.deallocate() }
        #expect(throws: LegalTextError.tooLong(bytes: bytes.count)) {
            try TextReader.read(UnsafeRawBufferPointer(bytes))
        }
    }

    @Test("Twenty megabytes without a line end are refused as such, as a text and as a line of a collection")
    func endless() throws {
        var bytes = Array(repeating: Array("Điều 1. Mèo được nuôi. ".utf8), count: 800_000).flatMap(\.self)
        #expect(bytes.count > 20_000_000)
        bytes.withUnsafeBytes { bytes in
            _ = #expect(throws: LegalTextError.lineTooLong(line: 1)) { try TextReader.read(bytes) }
        }
        bytes = Array(#"{"doc": "1/2020/NĐ-CP", "article": "1", "text": ""#.utf8) + bytes + Array("\"}\n".utf8)
        let small = try SmallLibrary()
        let job = try LibraryImport(into: small.path)
        var splitter = LineSplitter()
        try bytes.withUnsafeBytes { bytes in
            try splitter.take(bytes) { line throws(LawError) in try job.add(line, of: "a.jsonl") }
        }
        try splitter.finish { line throws(LawError) in try job.add(line, of: "a.jsonl") }
        let report = try job.finish()
        #expect(report.rejections.map(\.reason) == [.tooLong] && report.articleCount == 0)
    }

    @Test(
        "Hostile texts take time in proportion, and end",
        arguments: ["Điều 1.\n", "“\nĐiều 2. A\n", "Chương I\n", "”\n", "(Điều 1\n", "ngày\n"])
    func hostile(piece: String) throws {
        let text = decree("Điều 1. A\n") + String(repeating: piece, count: 5_000)
        _ = try? read(text)
        _ = try? read(String(repeating: piece, count: 5_000))
    }

    @Test("Invalid UTF-8 is repaired and told")
    func invalid() throws {
        var bytes = Array(decree("Điều 1. A\nB.").utf8)
        bytes[bytes.count - 1] = 0xFF
        let text = try bytes.withUnsafeBytes { try TextReader.read($0) }
        #expect(
            text.problems.contains { $0.kind == .invalidUTF8 && $0.line == 8 } && text.articles[0].text == "B\u{FFFD}")
    }
}
