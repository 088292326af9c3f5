import Testing

@testable import LegalRetrieval

@Suite("Parts of the search")
struct SearchPartsTests {
    @Test("Codes and amounts are looked up part by part; syllables have one spelling")
    func words() {
        #expect(IndexedWords.words(of: "Nghị định 100/2019/NĐ-CP") == ["nghị", "định", "100", "2019", "nđ", "cp"])
        #expect(IndexedWords.words(of: "1.000.000 đồng, hoà kí") == ["1", "000", "000", "đồng", "hòa", "ký"])
    }

    @Test("Words that only ask are told from what is asked for")
    func content() {
        let words = "thủ tục kết hôn được quy định như thế nào".split(separator: " ").map(String.init)
        #expect(
            QuestionPhrases.contentWords(of: words) == [true, true, true, true] + Array(repeating: false, count: 6))
        let negated = "không đội mũ có bị phạt không".split(separator: " ").map(String.init)
        #expect(QuestionPhrases.contentWords(of: negated) == [true, true, true, false, false, true, false])
    }

    @Test("Diacritics are restored from what stands side by side; unknown words stay")
    func restored() throws {
        let restorer = DiacriticsRestorer(index: try ArticleIndex(bytes: SmallLaw.bytes()))
        #expect(restorer.restored(["dang", "ky", "khai", "sinh"]) == ["đăng", "ký", "khai", "sinh"])
        #expect(restorer.restored(["zzz", "thu", "hoi", "dat", "zzz"]) == ["zzz", "thu", "hồi", "đất", "zzz"])
        #expect(restorer.restored([]) == [])
    }

    @Test("A list of postings gives back every article, with its score to within a step")
    func postings() throws {
        let index = try ArticleIndex(bytes: SmallLaw.bytes())
        let word = try #require(index.vocabulary["đất"])
        var steps: [Postings.Step] = []
        try index.wordPostings.appendSteps(of: Int(word), to: &steps)
        #expect(steps.map(\.count).reduce(0, +) == index.wordPostings.count(Int(word)))
        #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.impact > $1.impact })
        var sums = [UInt16](repeating: 0, count: index.articleCount)
        try sums.withUnsafeMutableBufferPointer { sums in
            for step in steps { try index.wordPostings.add(step, to: #require(sums.baseAddress)) }
        }
        let having = SmallLaw.articles.map { article in
            IndexedWords.words(of: "\(article.documentTitle) \(article.title) \(article.text)").contains("đất")
        }
        #expect(sums.map { $0 > 0 } == having)
    }

    @Test("Trees are read from their text and added up")
    func trees() {
        // One split of sign 1 at 0.5 with leaves 1 and -2, and a tree of a single leaf 0.25.
        let trees = BoostedTrees("0001000200013f000000000100023f800000c0000000\n000000013e800000", signs: 2)
        var scores: [Float] = [0, 0]
        trees.add([9, 0.5, 9, 0.6], width: 2, to: &scores)
        #expect(scores == [1.25, -1.75])
    }

    @Test("A clause that only begins points has them, up to the next clause")
    func clause() {
        let text = "1. Các trường hợp:\n\na) một;\nb) hai.\n2. Khác."
        func clause(_ line: Int) -> String {
            String(decoding: Array(text.utf8)[ClauseFinder.clause(line: line, of: text)], as: UTF8.self)
        }
        #expect(clause(0) == "1. Các trường hợp:\n\na) một;\nb) hai.")
        #expect(clause(1) == "a) một;" && clause(3) == "2. Khác." && clause(9) == "")
    }
}
