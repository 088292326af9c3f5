import Foundation
import JSON
import Testing

@testable import Catalogue

@Suite("Which plan a sentence asks for")
struct EventFinderTests {
    private static let read = CatalogueReader.read(folder: Repository.procedures)
    private static let finder = EventFinder(read.lifeEvents)

    @Test(
        "An event named with a question for everything there is to do asks for its plan",
        arguments: [
            ("tôi sắp sinh con cần làm những gì", "sinh-con"), ("toi sap sinh con can lam nhung gi", "sinh-con"),
            ("sinh con cần làm gì", "sinh-con"), ("vợ em sắp sinh thì phải làm thủ tục gì ạ", "sinh-con"),
            ("nhà có người mất thì phải làm giấy tờ gì", "nguoi-than-qua-doi"),
            ("bố tôi mới mất thì phải làm những gì", "nguoi-than-qua-doi"),
            ("sắp cưới thì cần làm những thủ tục gì", "ket-hon"), ("kế hoạch mua nhà", "mua-nha"),
            ("mở công ty cần làm những gì", "lap-cong-ty"), ("nghi huu can lam nhung thu tuc gi", "nghi-huu"),
            ("what do i need to do when having a baby", "sinh-con"),
            ("em sắp đi du học thì phải làm những giấy tờ gì", "hoc-tap"),
            ("chuyển nhà cần làm những gì", "chuyen-noi-o"), ("mới đi làm thì phải làm những thủ tục gì", "di-lam"),
            ("mở hộ kinh doanh cần làm gì từ đầu đến cuối", "mo-ho-kinh-doanh"),
        ])
    func meant(text: String, event: String) { #expect(Self.finder.event(meantBy: text) == event) }

    @Test(
        "Whoever names a paper, tells a case or asks for one thing does not",
        arguments: [
            "làm giấy khai sinh", "sinh con", "sinh con được nghỉ mấy tháng", "đăng ký kết hôn cần giấy tờ gì",
            "học sinh cần làm gì", "mới sinh bé hôm thứ năm, giờ lên phường làm gì", "cần làm gì", "", "kế hoạch",
            "ông nội tôi mất hôm kia ở nhà, giờ gia đình phải làm gì với phường",
            "sinh con và mua nhà thì làm những gì",
            "bị mất sổ đỏ phải làm gì", "mất căn cước phải làm gì", "mua nhà trả góp cần làm gì ở ngân hàng",
        ])
    func notMeant(text: String) { #expect(Self.finder.event(meantBy: text) == nil) }

    /// The event that a sentence tells, whether it asks for the plan or for more.
    private static func told(_ text: String) -> String? {
        switch finder.meaning(of: text) {
        case .plan(let id)?, .told(let id, _)?: id
        case nil: nil
        }
    }

    @Test("People who tell an event and ask for all there is to do are understood", arguments: EventSentences.asking)
    func asking(event: String, text: String) { #expect(Self.told(text) == event) }

    @Test("Whoever means one procedure gets no plan", arguments: EventSentences.others)
    func others(text: String) { #expect(Self.finder.event(meantBy: text) == nil) }

    @Test(
        "With more than the event, or only papers asked for, it is told what there is beside",
        arguments: [
            ("ông nội tôi mất hôm kia ở nhà, giờ gia đình phải làm gì với phường", true),
            ("cho con vào lớp 6 thì cần giấy tờ gì", false),
        ])
    func besides(text: String, asksAll: Bool) throws {
        guard case .told(_, let all)? = Self.finder.meaning(of: text) else {
            Issue.record("\(text)")
            return
        }
        #expect(all == asksAll)
    }

    @Test(
        "A sentence cut into words before means what its text means",
        arguments: [
            "sinh con cần làm gì", "kế hoạch mua nhà", "cho con 11 tuổi vào lớp 6 thì cần giấy tờ gì",
            "học sinh cần làm gì",
        ])
    func cut(text: String) {
        let meaning = Self.finder.meaning(of: EventWords.tokens(text)) { _ in false }
        #expect(meaning == Self.finder.meaning(of: text))
    }

    @Test(
        "Something lost is no death",
        arguments: [
            "chồng mất bằng lái xe cần làm những gì", "ba em mất giấy tờ phải làm những gì",
            "mẹ mất điện thoại phải làm gì",
            "con trai mất ví thì phải làm những gì",
        ])
    func lost(text: String) { #expect(Self.finder.meaning(of: text) == nil) }

    @Test("Every phrasing of an event asks for it, with marks and without")
    func phrasings() {
        for event in Self.read.lifeEvents {
            for phrasing in event.phrasings {
                #expect(Self.finder.event(meantBy: phrasing) == event.id, "\(phrasing)")
                let plain = phrasing.decomposedStringWithCanonicalMapping.unicodeScalars
                    .filter { $0.properties.canonicalCombiningClass == .notReordered }
                let unmarked = String(String.UnicodeScalarView(plain)).replacing("đ", with: "d")
                #expect(Self.finder.event(meantBy: unmarked) == event.id, "\(unmarked)")
            }
        }
    }

    private static let questions: [String] =
        (try? FileManager.default.contentsOfDirectory(
            atPath: Repository.root.appendingPathComponent("fixtures/understanding").path))?
        .filter { $0.hasSuffix(".jsonl") }.sorted() ?? []

    @Test("No labelled question starts a plan", arguments: questions)
    func labelled(file: String) throws {
        let place = Repository.root.appendingPathComponent("fixtures/understanding/\(file)")
        for line in try Data(contentsOf: place).split(separator: UInt8(ascii: "\n")) {
            let text = try #require(try JSONReader.read(Array(line))["q"]?.string)
            #expect(Self.finder.event(meantBy: text) == nil, "\(text)")
        }
    }

    @Test("No name or sentence of a procedure starts a plan")
    func procedures() {
        #expect(!Self.questions.isEmpty)
        let said =
            Self.read.procedures.flatMap { [$0.name.vi] + $0.aliases + $0.phrasings }
            + Self.read.sayings.flatMap { $0.aliases + $0.phrasings }
        for text in said { #expect(Self.finder.event(meantBy: text) == nil, "\(text)") }
    }
}
