import Catalogue
import Foundation
import Testing

@testable import Dialogue

@Suite("The same said otherwise")
struct MetamorphicTests {
    /// Conversations of the small catalogue, in composed letters with all marks.
    private static let scripts: [[String]] = [
        [
            "đăng ký nuôi mèo", "được tặng", "ba con", "hôm qua", "rồi", "sổ khám và vi mạch", "tự tay nộp", "gửi thư",
            "đúng rồi",
        ],
        [
            "em muốn đăng ký nuôi mèo, chưa tiêm phòng, đón ngày 10 tháng 8 năm 2026", "mua ngoài tiệm", "năm",
            "tấm hình",
            "không", "ra quầy", "xác nhận",
        ],
        ["đăng ký nuôi", "cái thứ hai", "không", "qua mạng", "nhờ hàng xóm nộp", "đúng hết"],
        [
            "đăng ký nuôi mèo", "nhặt được", "có", "bưu điện", "bị thương", "mất rồi", "quay lại", "còn sống",
            "đúng rồi",
        ],
        [
            "đăng ký nuôi mèo", "không phải mua ngoài tiệm mà là được tặng", "nhầm, mua ngoài tiệm", "hai mươi mốt",
            "tại sao", "đổi câu trả lời về số mèo", "hai",
        ],
        [
            "đăng ký nuôi mèo", "phí bao nhiêu", "cần giấy tờ gì", "vi mạch là gì", "bị phạt bao nhiêu", "bạn tặng",
            "không biết", "ba", "không biết", "cảm ơn",
        ],
        [
            "đăng ký nuôi mèo", "được tặng", "tôi muốn thả diều", "quay lại thủ tục trước", "ba con", "xem câu trả lời",
            "làm lại từ đầu", "thú đi lạc",
        ],
        ["hồ sơ của tôi đến đâu rồi", "không biết", "cứu tôi với", "gặp cán bộ", "dừng lại"],
    ]

    private static func standings(_ script: [String]) -> [Talk.Standing] {
        var talk = Talk()
        return script.map { text in
            talk.say(text)
            return talk.standing
        }
    }

    @Test("Decomposed letters, no marks, capitals, loose spaces give the same conversation", arguments: scripts.indices)
    func variants(index: Int) {
        let script = Self.scripts[index]
        let expected = Self.standings(script)
        for (name, change) in [
            ("decomposed", Typing.decomposed), ("unmarked", Typing.unmarked), ("capitals", { $0.uppercased() }),
            ("spaces", { "\u{200B} " + $0.split(separator: " ").joined(separator: " \t ") + " \n" }),
        ] as [(String, (String) -> String)] {
            let observed = Self.standings(script.map(change))
            for (turn, pair) in zip(expected, observed).enumerated() {
                #expect(pair.0 == pair.1, "\(name), at “\(script[turn])”")
            }
        }
    }

    @Test("An answer given by its number leads where its id leads", arguments: ["small", "real"])
    func forms(catalogue: String) throws {
        let catalogue = try #require(Catalogues.all[catalogue])
        for procedure in catalogue.procedures {
            var talk = Talk(in: catalogue)
            talk.choose("start:\(procedure.code)")
            var turns = 0
            while talk.stage == .asking, let question = talk.asks, turns < 20 {
                let edition = try #require(procedure.editions.last { $0.from <= .testDay })
                let fact = try #require(edition.factIndex(question).map { edition.facts[$0] })
                let choices = fact.choices
                guard !choices.isEmpty else {
                    talk.say("3")
                    if talk.asks == question { talk.say("10/8/2026") }
                    turns += 1
                    continue
                }
                for (index, choice) in choices.enumerated() {
                    var expected = talk
                    expected.choose(choice.id)
                    for text in ["\(index + 1)", "số \(index + 1)", "\(index + 1). "] {
                        var typed = talk
                        typed.say(text)
                        #expect(typed.standing == expected.standing, "\(procedure.code) \(question): “\(text)”")
                    }
                }
                talk.choose(choices[turns % choices.count].id)
                turns += 1
            }
        }
    }

    @Test("The same events give the same conversation", arguments: [1, 2, 3] as [UInt64])
    func replay(seed: UInt64) {
        func walk() -> [String] {
            var events = RandomEvents(seed: 3000 + seed, Catalogues.small)
            var talk = Talk()
            return (0..<200).map { _ in
                talk.send(events.next(after: talk.reply))
                return "\(talk.standing) \(talk.phrases) \(talk.options) \(talk.effects)"
            }
        }
        #expect(walk() == walk())
    }
}
