import Testing

@testable import Dialogue

@Suite("Commands")
struct CommandTests {
    /// The command the message is, or states, as the machine takes it.
    private func command(_ text: String) throws -> Command? {
        let utterance = try Utterance(text)
        return Command.read(utterance) ?? Command.stated(utterance)
    }

    private static let table: [(Command, [String])] = [
        (
            .undo,
            ["quay lại", "quay lai", "Quay lại giúp em", "câu trước", "back", "undo", "cho quay lại câu trước nhé"]
        ),
        (.why, ["tại sao", "tai sao", "vì sao vậy", "sao lại hỏi", "hỏi để làm gì ạ", "why", "sao vậy bạn"]),
        (.repeat, ["nhắc lại", "nói lại được không", "không hiểu", "em không hiểu ạ", "la sao", "repeat"]),
        (
            .startOver,
            [
                "làm lại", "làm lại từ đầu", "lam lai tu dau", "bắt đầu lại", "start over",
                "thôi cho em làm lại từ đầu đi",
            ]
        ),
        (.stop, ["dừng", "dung lai", "thôi", "thôi ạ", "kết thúc", "tạm biệt", "stop", "bye"]),
        (
            .human,
            [
                "gặp cán bộ", "gap can bo", "cho tôi gặp nhân viên", "tôi muốn nói chuyện với người thật", "human",
                "talk to a person",
            ]
        ),
        (.thanks, ["cảm ơn", "cam on", "cảm ơn bạn nhiều", "thanks", "dạ em cảm ơn ạ", "tks"]),
        (.greet, ["chào", "xin chào", "xin chao ban", "chào bạn", "chào anh ạ", "hello", "alo"]),
        (.skip, ["bỏ qua", "bo qua", "bỏ qua câu này", "skip", "không muốn trả lời"]),
        (
            .dontKnow,
            ["không biết", "ko biết", "k biet", "em không rõ ạ", "không nhớ", "chịu", "i don't know", "tôi không biết"]
        ),
        (.help, ["trợ giúp", "tro giup", "help", "bạn là ai", "bạn làm được gì"]),
        (.english, ["english", "tiếng anh", "english please"]),
        (.vietnamese, ["tiếng việt", "tieng viet", "vietnamese"]),
        (.showAnswers, ["xem câu trả lời", "xem lại câu trả lời", "xem lai cau tra loi", "my answers"]),
        (.showGuide, ["xem hướng dẫn", "huong dan", "guide"]),
        (.resume, ["tiếp tục", "tiep tuc", "làm tiếp", "continue", "quay lại thủ tục trước"]),
        (.confirm, ["xác nhận", "đúng hết rồi", "dung het", "chính xác", "confirm"]),
        (.change, ["đổi câu trả lời", "sửa câu trả lời", "sua cau tra loi", "bấm nhầm", "change"]),
    ]

    @Test("Everyday wordings of each command", arguments: table.indices)
    func wordings(index: Int) throws {
        let (expected, texts) = Self.table[index]
        for text in texts { #expect(try command(text) == expected, "\(text)") }
    }

    @Test("Every command has a wording in the table above")
    func complete() { #expect(Set(Self.table.map(\.0)) == Set(Command.allCases)) }

    @Test(
        "What only contains a command's words is no command",
        arguments: [
            "tôi muốn làm lại giấy khai sinh", "làm lại căn cước", "đổi bằng lái xe", "sửa tên trong giấy khai sinh",
            "đăng ký lại khai sinh", "tôi có mấy giấy tờ", "không biết nộp ở đâu", "mở tiệm bán đồ chơi tiếng anh",
            "phí bao nhiêu", "mua ở cửa hàng", "1", "có", "không", "vâng", "ok", "tạm ngừng kinh doanh", "thôi việc",
            "giúp tôi làm giấy khai sinh", "chào bán cổ phần", "cha mẹ chưa kết hôn",
            "tiếp tục kinh doanh trước thời hạn",
            "chứng thực chữ ký", "xin xác nhận cư trú", "trước đây ở hà nội", "cần biết gì thêm",
        ])
    func none(text: String) throws { #expect(try command(text) == nil) }
}
