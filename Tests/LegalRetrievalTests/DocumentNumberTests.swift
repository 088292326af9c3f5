import LegalRetrieval
import Testing

@Suite("Numbers of documents")
struct DocumentNumberTests {
    @Test(
        "Every way of writing a number is the same number",
        arguments: [
            "123/2015/NĐ-CP", "123/2015/nđ-cp", "123 / 2015 / NĐ - CP", "123/2015/NĐ–CP", "123/2015/NĐ—CP",
            "123/2015/NÐ-CP",
            "123/2015/Nð-CP", "123/2015/NƉ-CP", "123/2015/ND-CP", "123/2015/nd-cp", "123/2015/NĐ‑CP", "123/2015/NĐ−CP",
            "123/2015/N\u{110}\u{200B}-CP\u{A0}", " 123/2015/NĐ-CP\n", "123／2015／NĐ-CP",
        ])
    func same(written: String) {
        let number = DocumentNumber(written)
        #expect(number?.key == "123/2015/nđ-cp" && number?.description == "123/2015/NĐ-CP")
        #expect(number?.year == 2015 && number?.kind == .decree && number?.level == .central)
    }

    @Test(
        "The letters tell kind, issuer and level",
        arguments: [
            ("60/2014/QH13", nil, "Quốc hội", Issuer.Level.central),
            ("33/2010/TTLT-BLDTBXH-BNV", .jointCircular, "Bộ Lao động - Thương binh và Xã hội", .central),
            ("67/VBHN-VPQH", .consolidation, "Văn phòng Quốc hội", .central),
            ("1951/UBND-VX", .letter, "Ủy ban nhân dân", .province),
            ("974/STTTT-HTS", .letter, "Sở Thông tin và Truyền thông", .province),
            ("12/2023/NQ-HDND", .resolution, "Hội đồng nhân dân", .province),
            ("03/2022/QĐ-TTg", .decision, "Thủ tướng Chính phủ", .central),
            ("119-CP", .decree, "Chính phủ", .central),
            ("102-SL/L-004", .presidentialDecree, nil, nil),
            ("35a/2015/TT-BGDDT", .circular, "Bộ Giáo dục và Đào tạo", .central),
        ] as [(String, DocumentKind?, String?, Issuer.Level?)])
    func letters(written: String, kind: DocumentKind?, issuer: String?, level: Issuer.Level?) {
        let number = DocumentNumber(written)
        #expect(
            number != nil && number?.kind == kind && number?.issuers.first?.name == issuer && number?.level == level)
    }

    @Test(
        "What is no number is none",
        arguments: [
            "", "123", "123/2015", "Nghị định 123/2015/NĐ-CP", "15/8/2026", "//", "123/2015/", "/2015/NĐ-CP",
            "a/2015/NĐ-CP",
            "1234567/2015/NĐ-CP", "123/2015/NĐ-CP.", String(repeating: "1/a", count: 10_000), "12/2015/\u{0}",
        ])
    func none(written: String) { #expect(DocumentNumber(written) == nil) }

    @Test("Officials' way of writing comes back")
    func description() {
        for written in [
            "35a/2015/TT-BGDĐT", "66.7/2025/NQ-CP", "03/2022/QĐ-TTg", "102-SL/L-004", "60/2014/QH13",
            "525/2012/NQLT/UBTVQH13-ĐCTUBTWMTTQVN",
        ] {
            #expect(DocumentNumber(written)?.description == written)
        }
    }

    @Test("The order of laws: the Constitution, laws, ordinances, decrees, decisions, circulars, then provinces")
    func rank() {
        func rank(_ number: String, _ kind: DocumentKind? = nil) -> Int? {
            DocumentNumber(number).flatMap { LegalDocument(number: $0, kind: kind).legalRank }
        }
        let ranks = [
            rank("60/2014/QH13", .law), rank("01/2012/UBTVQH13", .ordinance), rank("123/2015/NĐ-CP"),
            rank("03/2022/QĐ-TTg"), rank("01/2014/NQ-HĐTP"), rank("04/2020/TT-BTP"), rank("1/2020/NQ-HĐND"),
            rank("1/2020/QĐ-UBND"),
        ]
        #expect(ranks == [2, 3, 5, 6, 7, 8, 9, 10])
        #expect(rank("1951/UBND-VX") == nil && rank("67/VBHN-VPQH") == nil && rank("1/CT-TTg") == nil)
    }
}
