import LegalRetrieval
import Testing
import Vietnamese

@Suite("Search in the law")
struct ArticleSearchTests {
    static let questions: [(String, Int32)] = [
        ("Đăng ký khai sinh ở đâu?", 21), ("Thủ tục kết hôn được quy định như thế nào?", 22), ("Hộ tịch là gì?", 20),
        ("Không đội mũ bảo hiểm khi đi xe mô tô phạt bao nhiêu?", 11), ("Giao đất nông nghiệp thời hạn bao lâu", 31),
        ("Quay đầu xe ô tô trên cầu bị phạt thế nào", 10),
    ]

    @Test("The article that answers comes first", arguments: questions)
    func first(question: String, expected: Int32) throws {
        #expect(try SmallLaw.search().search(question).passages.first?.articleID == expected)
    }

    @Test("Without diacritics the same is found", arguments: questions)
    func plain(question: String, expected: Int32) throws {
        let found = try SmallLaw.search().search(VietnameseText.fold(question)).passages
        #expect(found.first?.articleID == expected)
    }

    @Test("Only what is allowed is found, however much is left out")
    func allowed() throws {
        let search = try SmallLaw.search()
        let found = try search.search("đăng ký khai sinh", allowed: { $0 == 31 || $0 == 22 }).passages
        #expect(found.map(\.articleID) == [22])
        #expect(try search.search("đăng ký khai sinh", allowed: { _ in false }).passages.isEmpty)
    }

    @Test("The clause is the line that says most, with the points that it begins")
    func clause() throws {
        let search = try SmallLaw.search()
        func clause(_ question: String) throws -> String {
            let best = try #require(try search.search(question, limit: 1, text: SmallLaw.text).passages.first)
            let bytes = Array(try #require(SmallLaw.text(best.articleID)).utf8)
            return String(decoding: bytes[best.clause], as: UTF8.self)
        }
        #expect(try clause("quay đầu xe trên cầu phạt bao nhiêu").hasPrefix("2. Phạt tiền từ 800.000"))
        #expect(try clause("xe ô tô không chấp hành hiệu lệnh biển báo").hasPrefix("a) Không chấp hành"))
        #expect(try clause("công chức tư pháp ghi kết hôn vào sổ").hasPrefix("2. Công chức"))
    }

    @Test("Passages come in order, with likelihoods from 0 to 1, and no more than asked for")
    func order() throws {
        let outcome = try SmallLaw.search().search("đăng ký hộ tịch", limit: 3)
        #expect(outcome.passages.count <= 3 && outcome.passages.count > 1)
        for (better, worse) in zip(outcome.passages, outcome.passages.dropFirst()) {
            #expect(better.score >= worse.score && better.probability >= worse.probability)
        }
        #expect(
            outcome.passages.allSatisfy { (0...1).contains($0.probability) } && (0...1).contains(outcome.answerable))
        #expect(try SmallLaw.search().search("đăng ký", limit: 0).passages.isEmpty)
    }

    @Test("The same question has the same answer")
    func deterministic() throws {
        let first = try SmallLaw.search().search("thu hồi đất").passages
        #expect(try first == SmallLaw.search().search("thu hồi đất").passages)
    }

    @Test(
        "A question of no known words finds nothing",
        arguments: ["", " \n", "???", "😀", "qwzx", "\u{0}", String(repeating: "\u{301}", count: 9_000)])
    func nothing(question: String) throws {
        let outcome = try SmallLaw.search().search(question)
        #expect(outcome.passages.isEmpty && !outcome.answers)
    }

    @Test("A very long question is read in part")
    func long() throws {
        let long = "đăng ký khai sinh " + String(repeating: "thu hồi đất quốc phòng ", count: 20_000)
        #expect(try !SmallLaw.search().search(long).passages.isEmpty)
        let different = (0..<500).map { "từ\($0)" }.joined(separator: " ")
        #expect(try SmallLaw.search().search(different).passages.isEmpty)
    }

    @Test("An index of nothing finds nothing")
    func empty() throws {
        let search = ArticleSearch(try ArticleIndex(bytes: SmallLaw.bytes([])))
        #expect(try search.search("đăng ký khai sinh").passages.isEmpty)
    }

    @Test("Abbreviations stand for their words")
    func abbreviation() throws {
        #expect(try SmallLaw.search().search("UBND xã đăng ký khai sinh").passages.first?.articleID == 21)
    }
}
