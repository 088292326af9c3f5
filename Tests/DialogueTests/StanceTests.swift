import Catalogue
import Testing
import Vietnamese

@testable import Dialogue

@Suite("What is asserted")
struct StanceTests {
    @Test(
        "Nothing is asserted where it is supposed, asked, doubted, denied or taken back",
        arguments: [
            // Supposed.
            ("nếu bị mất thì sao", ""), ("neu bi mat thi sao", ""),
            ("em ở nhà thuê, nếu bị mất thì sao", "em ở nhà thuê"),
            ("giả sử nghỉ luôn", ""), ("lỡ mất thì sao", ""), ("em lỡ làm mất rồi", "em lỡ làm mất rồi"),
            ("nếu vậy thì em tự nộp", "nếu vậy thì em tự nộp"), ("dưới 30 ngày thì sao", ""),
            // Asked.
            ("em là người nước ngoài không?", ""), ("chủ nhà có đồng ý không", "chủ nhà"), ("chủ nhà đồng ý hả", ""),
            ("đã đăng ký chưa", ""), ("có đăng ký kết hôn không à", ""),
            ("bán hàng rong có phải đăng ký không", "bán hàng rong"),
            ("em sinh ở nhà làm được không", "em sinh ở nhà làm được không"),
            ("tất nhiên là không", "tất nhiên là không"),
            ("mấy bữa lấy", ""), ("nghỉ mấy bữa", "nghỉ mấy bữa"),
            // Not known.
            ("không biết có được miễn không", ""), ("chưa hỏi", ""), ("sợ chủ nhà không đồng ý", ""),
            ("sổ còn, hình như", "sổ còn"),
            // Denied.
            ("không phải mất mà bị rách", "mà bị rách"), ("không phải bán nhà, chỉ trông nhà", "chỉ trông nhà"),
            ("đâu phải mất đâu", ""), ("không có ý định đóng hẳn", ""), ("không phải", "không phải"),
            // Taken back.
            ("15/11, nhầm, 16/11", "16/11"), ("hai người, không, ba người", "ba người"),
            ("ghi nhầm tên", "ghi nhầm tên"),
            ("không, bản điện tử", "không, bản điện tử"),
        ])
    func asserted(text: String, expected: String) throws {
        let words = try Utterance(expected.isEmpty ? "-" + text : expected).tokens
        let asserted = try Utterance(text).asserted.tokens
        #expect(asserted.map(\.text) == (expected.isEmpty ? [] : words.map(\.text)))
    }

    /// The first phrase of each choice of each fact of the real catalogue.
    private static let phrases: [(edition: Edition, fact: Int, choice: Int, phrase: String)] = {
        guard let catalogue = Catalogues.all["real"] else { return [] }
        return catalogue.procedures.compactMap(\.editions.last).flatMap { edition in
            edition.facts.enumerated().flatMap { index, fact in
                fact.choices.enumerated().compactMap { place, choice in
                    choice.phrases.first.map { (edition, index, place, $0) }
                }
            }
        }
    }()

    private static func reads(_ text: String, _ item: (edition: Edition, fact: Int, choice: Int, phrase: String))
        -> Bool
    {
        guard let said = try? Utterance(text) else { return false }
        let fact = item.edition.facts[item.fact]
        let reader = AnswerReader(fact: fact, index: item.fact, edition: item.edition, today: .testDay)
        guard case .value(let value) = reader.read(said) else { return false }
        switch value {
        case .choice(let index): return index == item.choice
        case .choices(let set): return set.contains(item.choice)
        case .yesNo(let yes): return yes == (item.choice == 0)
        case .number, .day, .unknown: return false
        }
    }

    @Test(
        "No answer of the catalogue is read where it is supposed",
        arguments: ["nếu %, thì sao", "nếu % thì phí bao nhiêu"])
    func supposed(frame: String) {
        for item in Self.phrases {
            let text = frame.replacing("%", with: item.phrase)
            #expect(!Self.reads(text, item), "\(item.edition.facts[item.fact].id): \(text)")
        }
    }

    @Test(
        "No answer of the catalogue is read where it is denied outright", arguments: ["không phải %", "đâu phải % đâu"])
    func denied(frame: String) {
        for item in Self.phrases where !item.phrase.contains("không") && !item.phrase.contains("chưa") {
            let text = frame.replacing("%", with: item.phrase)
            #expect(!Self.reads(text, item), "\(item.edition.facts[item.fact].id): \(text)")
        }
    }

    @Test("Every answer of the catalogue is read as it stands, and beside a question")
    func plain() {
        for item in Self.phrases {
            #expect(Self.reads(item.phrase, item), "\(item.edition.facts[item.fact].id): \(item.phrase)")
        }
    }

    @Test(
        "A number is exact, or a bound",
        arguments: [
            ("5 người", false), ("khoảng 5 người", true), ("chưa tròn 9 tuổi", true), ("không dưới 30 ngày", true),
            ("trước 20/11", true), ("sau ngày 20/11/2026", true), ("18 tuổi trở lên", true), ("đủ 18 tuổi", false),
            ("quá 50 người", true), ("hom qua 5 nguoi", false),
        ])
    func bounds(text: String, isBounded: Bool) throws {
        let said = try Utterance(text)
        let number = try #require(said.tokens.firstIndex { $0.text.first?.isNumber == true })
        #expect(Bound.isBounded(number..<number + 1, in: said) == isBounded)
    }
}
