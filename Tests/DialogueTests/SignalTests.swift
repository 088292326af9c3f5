import Testing
import Vietnamese

@testable import Dialogue

@Suite("Signals")
struct SignalTests {
    private func signals(_ text: String) throws -> [Signal] { Signal.read(try Utterance(text).tokens).map(\.signal) }

    private static let table: [(Signal, [String])] = [
        (
            .emergency,
            [
                "nhà cháy rồi cứu tôi với", "nha chay roi", "chồng đánh em", "tôi không muốn sống nữa",
                "có người đuối nước", "bi cuop",
            ]
        ),
        (.abuse, ["đồ ngu", "máy ngu quá", "vcl", "đm", "fuck you"]),
        (
            .unsafe,
            [
                "làm giả giấy khai sinh", "mua bằng giả được không", "hối lộ cán bộ bao nhiêu", "khai gian tuổi",
                "kết hôn giả", "trốn thuế",
            ]
        ),
        (.advice, ["tôi có nên ly hôn không", "theo bạn tôi nên làm gì", "should i marry him"]),
        (
            .dossier,
            [
                "hồ sơ của tôi đến đâu rồi", "ho so cua toi den dau", "tra cứu hồ sơ", "hồ sơ xong chưa",
                "dossier status",
            ]
        ),
        (.law, ["không đăng ký thì bị phạt bao nhiêu", "luật quy định thế nào", "nghị định quy định sao", "muc phat"]),
        (
            .correction,
            ["không, ý tôi là ở nhà", "nhầm, em sinh ở viện", "à không", "y toi la o nha", "i mean at home"]
        ),
    ]

    @Test("Everyday wordings of each signal", arguments: table.indices)
    func wordings(index: Int) throws {
        let (expected, texts) = Self.table[index]
        for text in texts { #expect(try signals(text).contains(expected), "\(text)") }
    }

    @Test(
        "What people ask for in good faith is none of what is turned away",
        arguments: [
            "tôi muốn làm giấy khai sinh", "gia hạn tạm trú", "cháu bé mới sinh", "nhờ người khác nộp thay",
            "cha mất đã lâu",
            "toi muon du hoc", "lam ho chieu di du lich", "mở quán cơm", "xin cấp lại bản chính",
            "bằng lái sắp hết hạn", "ở nhờ nhà người quen", "đăng ký kết hôn",
        ])
    func none(text: String) throws {
        let found = try signals(text)
        #expect(!found.contains { [.emergency, .abuse, .unsafe, .advice].contains($0) })
    }

    @Test(
        "The word asked about",
        arguments: [
            ("giấy chứng sinh là gì", "giấy chứng sinh"), ("trích lục nghĩa là gì vậy bạn", "trích lục"),
            ("what is hộ tịch", "hộ tịch"), ("giải thích hộ khẩu", "hộ khẩu"), ("trich luc la gi", "trich luc"),
        ])
    func word(text: String, word: String) throws {
        #expect(Signal.wordAskedAbout(try Utterance(text))?.map(\.text).joined(separator: " ") == word)
    }

    @Test(
        "No word is asked about",
        arguments: ["là gì", "giấy chứng sinh", "cần những giấy gì", "chứng sinh là gì thì em biết rồi"])
    func noWord(text: String) throws { #expect(Signal.wordAskedAbout(try Utterance(text)) == nil) }
}
