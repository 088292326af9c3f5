import Testing

@testable import Dialogue

@Suite("Aspects")
struct AspectTests {
    private func aspects(_ text: String) throws -> [Aspect] { Aspect.read(try Utterance(text).tokens).map(\.aspect) }

    private static let table: [(Aspect, [String])] = [
        (
            .papers,
            [
                "cần giấy tờ gì", "can giay to gi", "hồ sơ gồm những gì", "phải mang theo gì", "chuẩn bị những gì ạ",
                "which papers",
            ]
        ),
        (.fee, ["phí bao nhiêu", "phi bao nhieu", "hết bao nhiêu tiền", "có mất tiền không", "lệ phí", "how much"]),
        (.time, ["bao lâu thì xong", "mấy ngày có", "mat bao lau", "khi nào lấy được", "how long"]),
        (.place, ["nộp ở đâu", "nop o dau", "ra phường nào", "đến cơ quan nào", "where"]),
        (.steps, ["làm thế nào", "các bước ra sao", "trình tự", "lam sao", "how do i"]),
        (.form, ["tải mẫu đơn ở đâu", "tờ khai nào", "mẫu tờ khai", "mau don"]),
        (.online, ["làm online được không", "nộp qua mạng được không", "nop truc tuyen"]),
        (.conditions, ["điều kiện là gì", "ai được làm", "eligible"]),
        (.result, ["cuối cùng nhận được gì", "kết quả là gì"]),
        (.basis, ["căn cứ pháp lý", "theo luật nào", "nghị định nào"]),
    ]

    @Test("Everyday wordings of each aspect", arguments: table.indices)
    func wordings(index: Int) throws {
        let (expected, texts) = Self.table[index]
        for text in texts { #expect(try aspects(text).contains(expected), "\(text)") }
    }

    @Test("Every aspect has a wording in the table above")
    func complete() { #expect(Set(Self.table.map(\.0)) == Set(Aspect.allCases)) }

    @Test("Two questions in one sentence, in their order")
    func two() throws {
        #expect(try aspects("phí bao nhiêu và nộp ở đâu") == [.fee, .place])
        #expect(try aspects("nộp ở đâu, phí bao nhiêu, phí ấy") == [.place, .fee])
    }

    @Test(
        "What asks nothing",
        arguments: [
            "có", "1", "mua ở cửa hàng", "được tặng", "chưa tiêm phòng", "hôm qua", "sinh ở bệnh viện", "vợ chồng em",
            "quay lại",
        ])
    func none(text: String) throws { #expect(try aspects(text).isEmpty) }
}
