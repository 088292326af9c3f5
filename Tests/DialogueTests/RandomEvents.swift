import Catalogue
import TestSupport
import Vietnamese

@testable import Dialogue

/// Events as nobody would send them, the same for the same seed.
struct RandomEvents {
    private var random: SplitMix
    private let catalogue: Catalogue
    /// Words that mean something in this catalogue.
    private let phrases: [String]

    init(seed: UInt64, _ catalogue: Catalogue) {
        random = SplitMix(seed: seed)
        self.catalogue = catalogue
        var phrases: [String] = []
        for procedure in catalogue.procedures {
            phrases += procedure.aliases + procedure.phrasings
            phrases += [procedure.name.vi, procedure.code.text]
            for edition in procedure.editions {
                for choice in edition.facts.flatMap(\.choices) {
                    phrases += choice.phrases + [choice.id]
                    if let label = choice.label { phrases.append(label.vi) }
                }
                phrases += edition.terms.map(\.term)
            }
        }
        for event in catalogue.lifeEvents {
            phrases += event.phrasings + event.aliases.map { "\($0) cần làm những gì" } + ["plan:\(event.id)"]
        }
        self.phrases = phrases
    }

    private static let common = [
        "1", "2", "3", "4", "0", "99", "1, 2", "2 và 3", "có", "không", "rồi", "chưa", "dạ", "không biết", "bỏ qua",
        "quay lại", "tại sao",
        "nhắc lại", "làm lại từ đầu", "dừng", "gặp cán bộ", "cảm ơn", "xin chào", "trợ giúp", "english", "tiếng việt",
        "xem lại câu trả lời", "hướng dẫn", "tiếp tục", "đúng hết", "sửa", "đổi câu trả lời", "sửa câu 2", "ý tôi là",
        "nhầm,",
        "phí bao nhiêu", "cần giấy tờ gì", "nộp ở đâu", "bao lâu", "làm online được không", "điều kiện", "căn cứ",
        "mẫu đơn",
        "hồ sơ của tôi đến đâu", "H37.12-261112-0011", "H37.12-261112-0012 H37.12-261112-0090", "0412",
        "h ba bảy chấm mười hai gạch ngang hai sáu mười một mười hai gạch không không mười một", "xem thêm hồ sơ",
        "H37.12-261112", "4 số cuối 0412", "bị phạt bao nhiêu", "luật quy định", "đồ ngu", "làm giả",
        "có nên", "cứu với",
        "là gì", "tại sao cần", "muốn", "hôm qua", "30/2/2026", "10/8/2026", "tháng 8", "mùng 3 tết", "hai mươi",
        "mà là",
        "chứ không phải", "không phải", "cái thứ hai", "quay lại thủ tục trước", "khác", "việc khác", "none of these",
        "?", "em ở phường 5 quận 3 cũ", "xã Tân Phú", "em ở q3", "Đồng Tháp", "nhà em ở phường Cống Vị, cần khai sinh",
        "p5", "tỉnh Hà Tĩnh", "kế hoạch", "tiếp theo", "làm gì tiếp",
    ]
    private static let scalars: [Unicode.Scalar] = [
        "a", "ạ", "đ", "\u{301}", "\u{323}", "\u{0}", "\u{1B}", "\u{202E}", "\u{200D}", "😀", "🇻", "\n", "\t", " ", "9",
        ".", "-", "/",
        ",", "漢", "\u{FEFF}", "\u{FFFD}", "\u{10FFFF}", "{", "}", "\"", ":",
    ]

    mutating func chance(of count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

    private mutating func one<Element>(of elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &random)]
    }

    private mutating func text() -> String {
        var parts: [String] = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<4: parts.append(one(of: Self.common))
            case 4..<9: parts.append(one(of: phrases))
            default:
                var view = String.UnicodeScalarView()
                for _ in 0..<Int.random(in: 0...12, using: &random) { view.append(one(of: Self.scalars)) }
                parts.append(String(view))
            }
        }
        let text = parts.joined(separator: one(of: [" ", ", ", " ", ""]))
        switch Int.random(in: 0..<20, using: &random) {
        case 0: return Typing.decomposed(text)
        case 1...4: return Typing.unmarked(text)
        case 5: return text.uppercased()
        case 6 where chance(of: 20): return String(repeating: text + " ", count: 2000)
        default: return text
        }
    }

    /// The next event, given what was offered last.
    mutating func next(after reply: Reply) -> Event {
        let options = reply.optionBlocks.flatMap(\.self)
        switch Int.random(in: 0..<100, using: &random) {
        case 0: return .opened
        case 1: return .languageChanged(one(of: Language.allCases))
        case 2: return .dossiersLookedUp([Dossiers.code("H37.12-261112-0011")], .notConnected)
        case 3: return .lawSearched(.found(.nothing, Laws.scope))
        case 4, 5: return .dayChanged(Day(number: Int.random(in: 19_700...20_900, using: &random)))
        case 6..<12:
            let codes = catalogue.procedures.map(\.code.text)
            return .chose(
                one(of: [
                    "", "xyz", "unknown", "confirm", "none", "start:", "start:9.999999", "resume:1.1", "change:",
                    "change:xyz", ":",
                    "start:\(one(of: codes))", "resume:\(one(of: codes))", one(of: codes),
                    one(of: Command.allCases).rawValue, text(),
                ]))
        case 12..<45 where !options.isEmpty: return .chose(one(of: options))
        case 45..<60 where !options.isEmpty: return .said(String(Int.random(in: 1...options.count, using: &random)))
        case 45..<75: return .said(one(of: Self.common))
        default: return .said(text())
        }
    }
}
