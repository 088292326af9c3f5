import LegalRetrieval
import Testing
import Vietnamese

@Suite("Lines of a collection")
struct LawRecordReaderTests {
    private func read(_ line: String) -> (Result<LawRecord, LawRejection>, [LawRemark]) {
        var reader = LawRecordReader()
        let result = Array(line.utf8).withUnsafeBytes { reader.read($0) }
        return (result, reader.remarks)
    }

    @Test("A document with all it has")
    func document() throws {
        let (result, remarks) = read(
            #"{"doc": "901/2024/nđ-cp", "number": "901/2024/NĐ-CP", "type": "Nghị định", "title": "Về  mèo", "issuer": null, "issued": "05/03/2024", "effective": "01/07/2024", "expired": "2025-07-01", "url": "x", "demuc": ["9.1 Mèo"], "phapdien_snapshots": [2025], "articles": 6, "sources": {}}"#
        )
        guard case .document(let document, articles: 6) = try result.get() else { return #expect(Bool(false)) }
        #expect(document.title == "Về mèo" && document.issuer == "Chính phủ" && document.topics == ["9.1 Mèo"])
        #expect(document.expired == Day(year: 2025, month: 7, day: 1) && document.codified == [2025] && remarks.isEmpty)
    }

    @Test("An article: the title without its number, control characters taken out and told")
    func article() throws {
        let (result, remarks) = read(
            #"{"doc": "901/2024/ND-CP", "article": "3A", "title": "Điều 3a. Hồ sơ", "text": "1. Tờ\u0000 khai\n2. Ảnh", "source": "phapdien2025", "code": "9.1.NĐ.1.3a", "demuc": "Mèo", "doc_type": "Nghị định", "effective": "31/02/2024"}"#
        )
        guard case .article(let article) = try result.get() else { return #expect(Bool(false)) }
        #expect(article.document == "901/2024/nđ-cp" && article.label.description == "3a" && article.title == "Hồ sơ")
        #expect(article.text == "1. Tờ khai\n2. Ảnh" && article.isCodified && article.effective == nil)
        #expect(remarks.map(\.kind) == [.controlCharacters, .noDay])
    }

    @Test("Relations: each kind that a line names, and from where")
    func relations() throws {
        let (result, _) = read(
            #"{"type": "amended_by", "kinds": ["sửa đổi", "bổ sung", "bãi bỏ một phần"], "doc": "1/2020/NĐ-CP", "article": "2", "by_doc": "2/2021/NĐ-CP", "by_article": null, "effective": "01/01/2022", "snapshot": 2026}"#
        )
        guard case .relations(let relations) = try result.get() else { return #expect(Bool(false)) }
        #expect(relations.map(\.kind) == [.amends, .supplements, .repealsPartly])
        #expect(relations[0].actor == LegalProvision(document: "2/2021/nđ-cp") && relations[0].origin == .metadata)
        let (other, _) = read(
            #"{"type": "replaces", "doc": "3/2025/NĐ-CP", "to_doc": "1/2020/NĐ-CP", "effective": "01/07/2025"}"#)
        guard case .relations(let replacing) = try other.get() else { return #expect(Bool(false)) }
        #expect(replacing.map(\.kind) == [.replaces] && replacing[0].target.article == nil)
    }

    @Test(
        "A line that gives no record says why",
        arguments: [
            ("[]", LawRejection.notAnObject), ("{}", .unknownRecord),
            (#"{"article": "1", "text": ""}"#, .missing("doc")),
            (#"{"article": "1", "doc": "x", "text": ""}"#, .noNumber("x")),
            (#"{"article": "một", "doc": "1/2020/NĐ-CP", "text": ""}"#, .noLabel("một")),
            (#"{"article": "1", "doc": "1/2020/NĐ-CP"}"#, .missing("text")),
            (#"{"type": "likes", "doc": "1/2020/NĐ-CP", "to_doc": "1/2021/NĐ-CP"}"#, .unknownRelation("likes")),
            (
                #"{"type": "amended_by", "kinds": ["ghét"], "doc": "1/2020/NĐ-CP", "by_doc": "1/2021/NĐ-CP"}"#,
                .unknownRelation("ghét")
            ),
        ])
    func rejections(line: String, reason: LawRejection) {
        #expect(read(line).0 == .failure(reason))
    }

    @Test("Broken JSON, and nothing dropped silently: an unknown key, a wrong type, another number")
    func remarks() {
        guard case .failure(.notJSON) = read("{").0 else { return #expect(Bool(false)) }
        let (_, remarks) = read(
            #"{"doc": "1/2020/NĐ-CP", "number": "2/2020/NĐ-CP", "type": "Thơ", "title": [], "màu": 1}"#)
        #expect(Set(remarks.map(\.kind)) == [.unknownKey, .otherNumber, .unknownKind, .wrongType])
    }
}
