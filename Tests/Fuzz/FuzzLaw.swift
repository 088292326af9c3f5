// A libFuzzer entry for what reads texts of law, compiled together with its sources by scripts/fuzz.

import Vietnamese

/// Reads the bytes as a text with citations, as the text of an article, as a published text, and as a line of a collection.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLaw(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let buffer = UnsafeBufferPointer(start: start, count: count)
    let text = String(decoding: buffer, as: UTF8.self)
    checkNumbers(text)
    checkCitations(text)
    checkStructure(text)
    checkText(UnsafeRawBufferPointer(buffer))
    checkRecord(UnsafeRawBufferPointer(buffer))
    return 0
}

private func checkNumbers(_ text: String) {
    guard let number = DocumentNumber(text) else { return }
    precondition(DocumentNumber(number.key) == number, "A key is a number, and the same.")
    precondition(DocumentNumber(number.description) == number, "As officials write it, too.")
    _ = (number.level, number.foldedKey, LegalDocument(number: number).legalRank)
}

private let names = DocumentNames(
    ["60/2014/QH13", "123/2015/NĐ-CP"].compactMap { DocumentNumber($0) }.map {
        LegalDocument(number: $0, kind: $0.kind ?? .law, title: "Hộ tịch", effective: Day(number: 16_000))
    })

private func checkCitations(_ text: String) {
    var reader = CitationReader(names: names)
    let size = text.utf8.count
    for citation in reader.find(in: text) {
        precondition(!citation.range.isEmpty && citation.range.upperBound <= size, "What is found is in the text.")
        let place = LegalProvision(document: "1/2020/nđ-cp", article: ArticleLabel(1))
        _ = citation.resolved(at: place, among: names, on: Day(number: 20_000))
    }
}

private func checkStructure(_ text: String) {
    let structure = ArticleStructure(text)
    let size = text.utf8.count
    var end = 0
    for clause in structure.clauses {
        precondition(clause.range.lowerBound >= end && clause.range.upperBound <= size, "Clauses are in order.")
        end = clause.range.upperBound
        for point in clause.points {
            precondition(clause.range.contains(point.range.lowerBound), "Points are in their clauses.")
            precondition(
                structure.place(at: point.range.lowerBound).clause == clause.label, "Points know their clauses.")
        }
    }
    _ = ArticleSegments(text)
    let context = RelationReader.Context(
        document: LegalDocument(number: number, title: "Sửa đổi Nghị định 123/2015/NĐ-CP"), titled: ["123/2015/nđ-cp"],
        day: Day(number: 20_000))
    var reader = CitationReader(names: names)
    let article = LegalArticle(document: number.key, label: ArticleLabel(1), title: "Hiệu lực thi hành", text: text)
    let findings = RelationReader(names: names, ranks: [:]).read(article, reader.find(in: text), in: context)
    for relation in findings.relations {
        precondition(relation.actor.document != relation.target.document, "No document acts on itself.")
    }
}

private let number: DocumentNumber = {
    guard let number = DocumentNumber("5/2020/NĐ-CP") else { preconditionFailure("This is a number.") }
    return number
}()

private func checkText(_ bytes: UnsafeRawBufferPointer) {
    do {
        let text = try TextReader.read(bytes)
        precondition(!text.articles.isEmpty && !text.documents.isEmpty, "A text that was read has something in it.")
        for problem in text.problems { precondition(problem.line > 0, "Lines count from 1.") }
    } catch {
        precondition(error.description.utf8.count < 300, "A description is short.")
    }
}

private func checkRecord(_ bytes: UnsafeRawBufferPointer) {
    var reader = LawRecordReader()
    if case .failure(let reason) = reader.read(bytes) {
        precondition(reason.description.utf8.count < 3_000, "A description is short.")
    }
}
