import LegalRetrieval
import Testing
import Vietnamese

@Suite("Citations")
struct CitationReaderTests {
    /// `a/2/13 123/2015/nđ-cp`: point, clause, article, document; `-` for what is not given, `.` for what is pointed to.
    private func read(_ text: String, names: DocumentNames = Self.names) -> [String] {
        var reader = CitationReader(names: names)
        return reader.find(in: text).map { citation in
            let document =
                switch citation.document {
                case .number(let number): " \(number.key)"
                case .shortNumber(let kind, let ordinal, let year): " \(kind?.rawValue ?? "?") \(ordinal)/\(year)"
                case .named(let kind, let title, let year): " \(kind.rawValue) \(title)\(year.map { " \($0)" } ?? "")"
                case .this: " this"
                case .unnamed: ""
                }
            let point = citation.point ?? (citation.here.contains(.point) ? "." : "-")
            let clause = citation.clause ?? (citation.here.contains(.clause) ? "." : "-")
            let article = citation.article?.description ?? (citation.here.contains(.article) ? "." : "-")
            let last = citation.lastArticle.map { "…\($0)" } ?? ""
            return "\(point)/\(clause)/\(article)\(last)\(document)"
        }
    }

    private static func document(
        _ number: String, _ kind: DocumentKind?, _ title: String, _ effective: String, expired: String? = nil
    ) -> LegalDocument? {
        DocumentNumber(number).map {
            LegalDocument(
                number: $0, kind: kind, title: title, effective: Day(iso: effective),
                expired: expired.flatMap { Day(iso: $0) })
        }
    }

    private static let names = DocumentNames(
        [
            document("60/2014/QH13", .law, "Hộ tịch", "2016-01-01"),
            document("45/2013/QH13", .law, "Đất đai", "2014-07-01"),
            document("31/2024/QH15", .law, "Đất đai", "2024-08-01"),
            document("91/2015/QH13", .code, "Bộ luật Dân sự", "2017-01-01"),
            document("33/2005/QH11", .code, "Dân sự", "2006-01-01"),
            document("52/2014/QH13", .law, "Hôn nhân và gia đình", "2015-01-01"),
            document("123/2015/NĐ-CP", nil, "Quy định chi tiết", "2016-01-01"),
            document("90/2020/TT-BGDĐT", nil, "", "2020-01-01"), document("90/2020/QĐ-TTg", nil, "", "2020-01-01"),
        ].compactMap { $0 })

    @Test(
        "From the smaller to the greater, as texts of law cite",
        arguments: [
            ("theo điểm a khoản 2 Điều 13 Nghị định số 123/2015/NĐ-CP", ["a/2/13 123/2015/nđ-cp"]),
            // No such places, yet not the whole law either.
            ("Điều 99999 Luật Hộ tịch", ["-/-/99999 law ho tich"]), ("Điều 0 Luật Hộ tịch", ["-/-/0 law ho tich"]),
            ("khoản 123456 Điều 13 Luật Hộ tịch", ["-/123456/13 law ho tich"]),
            ("tài khoản 123456789 của Luật Hộ tịch", ["-/-/- law ho tich"]),
            ("khoản 1 Điều 5 của Luật này", ["-/1/5 this"]), ("tại Điều này", ["-/-/."]), ("khoản này", ["-/./."]),
            ("điểm a khoản này", ["a/./."]), ("điểm đ khoản 1 Điều này", ["đ/1/."]),
            ("điểm a khoản này và khoản 1 Điều 1 của Luật này", ["a/./.", "-/1/1 this"]),
            ("khoản 2a Điều 13a Luật này", ["-/2a/13a this"]),
            ("các điều 5, 6 và 7 Thông tư này", ["-/-/5 this", "-/-/6 this", "-/-/7 this"]),
            ("từ Điều 5 đến Điều 8 của Nghị định số 1/2020/NĐ-CP", ["-/-/5…8 1/2020/nđ-cp"]),
            ("các điều từ Điều 7 đến Điều 11", ["-/-/7…11"]),
            (
                "Điều 357, Điều 468 của Bộ luật Dân sự năm 2015",
                ["-/-/357 code dan su 2015", "-/-/468 code dan su 2015"]
            ),
            ("các khoản 1, 3 và 4 Điều 12", ["-/1/12", "-/3/12", "-/4/12"]),
            ("điểm a và điểm b khoản 4 Điều 12", ["a/4/12", "b/4/12"]),
            ("điểm a, b và đ khoản 1, khoản 2 Điều 5", ["a/1/5", "b/1/5", "đ/1/5", "-/2/5"]),
            ("khoản 1 đến khoản 3 Điều 5", ["-/1/5", "-/2/5", "-/3/5"]),
            ("Điều 6; Điều 7; điểm a khoản 2 Điều 8 của Nghị định này", ["-/-/6 this", "-/-/7 this", "a/2/8 this"]),
            ("Điều 3 Mục 2 Chương IV Luật Hộ tịch", ["-/-/3 law ho tich"]), ("điểm a Điều 5", ["a/-/5"]),
            ("Điều 5 và 30 ngày sau", ["-/-/5"]), ("Điều\n5 của Nghị định này", ["-/-/5 this"]),
        ])
    func ascending(text: String, citations: [String]) { #expect(read(text) == citations) }

    @Test(
        "As people type",
        arguments: [
            ("khoan 2 dieu 13 nd 123/2015", ["-/2/13 decree 123/2015"]),
            ("dieu 13 khoan 2 diem a nd 123/2015", ["a/2/13 decree 123/2015"]),
            ("nd 123/2015 dieu 13 khoan 2", ["-/2/13 decree 123/2015"]),
            ("Luật Đất đai 2024, điều 45", ["-/-/45 law dat dai 2024"]),
            ("điều 8 luật hôn nhân và gia đình", ["-/-/8 law hon nhan va gia dinh"]),
            ("blds 2015 điều 123", ["-/-/123 code dan su 2015"]),
            ("ĐIỀU 5 LUẬT HỘ TỊCH", ["-/-/5 law ho tich"]), ("60/2014/qh13 dieu 16", ["-/-/16 60/2014/qh13"]),
            ("123/2015/ND-CP", ["-/-/- 123/2015/nđ-cp"]),
        ])
    func typed(text: String, citations: [String]) { #expect(read(text) == citations) }

    @Test(
        "Documents: by number, by title, of a year",
        arguments: [
            ("Luật Đất đai 45/2013/QH13", ["-/-/- 45/2013/qh13"]),
            ("khoản 1 Điều 5 Luật Đất đai năm 2013 (số 45/2013/QH13)", ["-/1/5 45/2013/qh13"]),
            ("luat dat dai so 45/2013/qh13", ["-/-/- 45/2013/qh13"]),
            ("luật đất đai số 45/2013", ["-/-/- law 45/2013"]),
            ("Luật Chưa biết 45/2013/QH13", ["-/-/- 45/2013/qh13"]),
            ("Luật Đất đai 123/2015/NĐ-CP", ["-/-/- law dat dai", "-/-/- 123/2015/nđ-cp"]),
            ("Luật Hộ tịch", ["-/-/- law ho tich"]), ("Bộ luật Dân sự năm 2015,", ["-/-/- code dan su 2015"]),
            ("Luật Đất đai ngày 18 tháng 01 năm 2024", ["-/-/- law dat dai 2024"]),
            ("Luật Bảo vệ, chăm sóc và giáo dục trẻ em số 25/2004/QH11 hết", ["-/-/- 25/2004/qh11"]),
            ("Luật Nuôi mèo quy định", ["-/-/- law nuoi meo"]),
            ("Nghị định số 1/2020/NĐ - CP và Thông tư 2/2021/TT–BTC", ["-/-/- 1/2020/nđ-cp", "-/-/- 2/2021/tt-btc"]),
        ])
    func documents(text: String, citations: [String]) { #expect(read(text) == citations) }

    @Test(
        "What only looks like a citation is none",
        arguments: [
            "tài khoản 111", "thời điểm a", "pháp luật", "kỷ luật", "luật sư Nguyễn Văn A", "ngày 15/8/2026",
            "điều kiện", "khoản tiền",
            "số 12/2015", "10/km", "theo quy định", "Luật này", "", "điều", "khoản 0", "Điều 99999",
        ])
    func none(text: String) { #expect(read(text) == []) }

    @Test("Where it stands, in bytes")
    func ranges() {
        let text = "Ấn: điểm a khoản 2 Điều 13, Điều 14 của Luật Hộ tịch."
        var reader = CitationReader(names: Self.names)
        let words = reader.find(in: text).map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
        #expect(words == ["điểm a khoản 2 Điều 13", "Điều 14 của Luật Hộ tịch"])
    }

    @Test("Resolved by the place they stand in, by the titles, and by the day")
    func resolving() throws {
        var reader = CitationReader(names: Self.names)
        let here = LegalProvision(document: "1/2020/nđ-cp", article: ArticleLabel("5"), clause: "3")
        func resolve(_ text: String, _ day: String = "2025-01-01") throws -> LegalProvision? {
            let day = try #require(Day(iso: day))
            return reader.find(in: text).first?.resolved(at: here, among: Self.names, on: day)
        }
        #expect(
            try resolve("điểm a khoản này")
                == LegalProvision(document: "1/2020/nđ-cp", article: ArticleLabel("5"), clause: "3", point: "a"))
        #expect(
            try resolve("khoản 1 Điều 7 Nghị định này")
                == LegalProvision(document: "1/2020/nđ-cp", article: ArticleLabel("7"), clause: "1"))
        #expect(
            try resolve("Luật Đất đai")?.document == "31/2024/qh15"
                && resolve("Luật Đất đai", "2020-01-01")?.document == "45/2013/qh13")
        #expect(
            try resolve("Bộ luật Dân sự năm 2005")?.document == "33/2005/qh11"
                && resolve("luật dân sự")?.document == "91/2015/qh13")
        #expect(
            try resolve("nd 123/2015")?.document == "123/2015/nđ-cp"
                && resolve("thông tư 90/2020")?.document == "90/2020/tt-bgdđt")
        #expect(try resolve("tt 90/2020/TT-BGDDT")?.document == "90/2020/tt-bgdđt" && resolve("Luật Nuôi mèo") == nil)
    }

    @Test(
        "Hostile texts take time in proportion",
        arguments: [
            "Điều 1, ", "Luật ", "Luật A ", "điểm a khoản 1 ", "1/2015/", "từ Điều 1 đến ", "123/2015/NĐ-CP ", "(",
            "Luật Hộ tịch và ",
        ])
    func hostile(piece: String) {
        var reader = CitationReader(names: Self.names)
        _ = reader.find(in: String(repeating: piece, count: 5_000))
    }
}
