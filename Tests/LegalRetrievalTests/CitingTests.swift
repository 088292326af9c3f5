import LegalRetrieval
import Testing

@Suite("Who cites a place")
struct CitingTests {
    private let library: LegalLibrary
    private let small: SmallLibrary

    init() throws {
        small = try SmallLibrary()
        func cites(_ label: String, _ text: String) -> String { SmallLibrary.article("7/2025/NĐ-CP", label, text) }
        try small.add(
            [
                SmallLibrary.article("60/2014/QH13", "13", "1. a\\n2. b\\na) c"),
                cites("1", "Theo khoản 2 Điều 13 Luật số 60/2014/QH13 và khoản 2 Điều 13 Luật số 60/2014/QH13."),
                cites("2", "Theo điểm a khoản 2 Điều 13 Luật số 60/2014/QH13."),
                cites("3", "Theo Luật số 60/2014/QH13."),
                cites("4", "Từ Điều 10 đến Điều 15 Luật số 60/2014/QH13."), cites("5", "Điều 14 Luật số 60/2014/QH13."),
            ].joined(separator: "\n"))
        library = try small.open()
    }

    private func citing(_ place: LegalProvision) throws -> [String] {
        try library.citing(place).articles.compactMap { $0.place.article?.description }
    }

    @Test("A place is cited by whoever names it, what lies within it, or a row that it stands in")
    func places() throws {
        #expect(try citing(place("60/2014/qh13", "13")) == ["1", "2", "4"])
        #expect(try citing(place("60/2014/qh13", "13", clause: "2")) == ["1", "2"])
        #expect(try citing(place("60/2014/qh13", "13", clause: "2", point: "a")) == ["2"])
        #expect(try citing(place("60/2014/qh13")) == ["1", "2", "3", "4", "5"])
        #expect(try citing(place("60/2014/qh13", "99")) == [] && citing(place("1/1999/nđ-cp")) == [])
    }

    @Test("What is cited is told once, and those that are not given are counted")
    func counted() throws {
        let all = try library.citing(place("60/2014/qh13", "13"))
        #expect(all.articles[0].targets == [place("60/2014/qh13", "13", clause: "2")] && all.articles[0].title == "T")
        let some = try library.citing(place("60/2014/qh13"), limit: 2)
        #expect(some.articles.count == 2 && some.total == 5)
    }
}
