import HTTPClient
import HTTPServer
import JSON
import Testing

@testable import Assistant

@Suite("The answer-writer")
struct AnswerWriterTests {
    private static let passages = [
        QuotedPassage(
            label: "khoản 1 Điều 15 Luật Hộ tịch 60/2014/QH13",
            text: """
                1. Trong thời hạn 60 ngày kể từ ngày sinh con, cha hoặc mẹ có trách nhiệm đăng ký khai sinh cho con. Trường hợp \
                cha, mẹ không thể đăng ký khai sinh cho con thì ông hoặc bà hoặc người thân thích khác có trách nhiệm đăng ký.
                """),
        QuotedPassage(
            label: "Điều 11", text: "Miễn lệ phí đăng ký hộ tịch cho người thuộc gia đình có công với cách mạng."),
    ]

    private func supported(_ text: String) -> Bool { SentenceSupport(passages: Self.passages).check(text) != nil }

    @Test(
        "A sentence holds that says what its passage says",
        arguments: [
            "Trong thời hạn 60 ngày kể từ ngày sinh con, cha hoặc mẹ có trách nhiệm đăng ký khai sinh cho con [1].",
            "Cha hoặc mẹ có trách nhiệm đăng ký khai sinh trong 60 ngày kể từ ngày sinh con. [1]",
            "Nếu cha, mẹ không thể đăng ký khai sinh thì ông hoặc bà có trách nhiệm đăng ký [1].",
            "Theo khoản 1 Điều 15 Luật Hộ tịch, cha hoặc mẹ có trách nhiệm đăng ký khai sinh cho con [1].",
            "Người thuộc gia đình có công với cách mạng được miễn lệ phí đăng ký hộ tịch [2].".replacing(
                "được ", with: ""),
        ])
    func holds(text: String) { #expect(supported(text)) }

    @Test(
        "A sentence with another number, another duty, a denial more or less, other words, or without its passage does not",
        arguments: [
            "Trong thời hạn 30 ngày kể từ ngày sinh con, cha hoặc mẹ có trách nhiệm đăng ký khai sinh cho con [1].",
            "Cha hoặc mẹ không có trách nhiệm đăng ký khai sinh cho con [1].",
            "Nếu cha, mẹ có thể đăng ký khai sinh thì ông hoặc bà có trách nhiệm đăng ký [1].",
            "Cha hoặc mẹ phải đăng ký khai sinh cho con trong thời hạn 60 ngày [1].",
            "Mọi người miễn lệ phí đăng ký hộ tịch [2].", "Cha hoặc mẹ có trách nhiệm đăng ký khai sinh cho con.",
            "Cha hoặc mẹ có trách nhiệm đăng ký khai sinh cho con [3].", "Miễn lệ phí đăng ký hộ tịch [1].",
            "Bạn mang theo sổ đỏ, hợp đồng thuê nhà tới công an tỉnh [1].", "", "[1]",
            "Cha hoặc mẹ có trách nhiệm đăng ký khai sinh cho con [1]. Nộp phạt trước toà nhà trắng [1].",
        ])
    func doesNot(text: String) { #expect(!supported(text)) }

    @Test("What is asked is masked, the passages go with it, and a supported answer comes back with what it rests on")
    func asks() async throws {
        let asked = Asked()
        let server = Server(ServerConfiguration()) { request in
            await asked.note(request.body.bytes, request.target.raw)
            return Self.completion("Cha hoặc mẹ có trách nhiệm đăng ký khai sinh cho con [1].")
        }
        let writer = try Self.writer(at: try server.start())
        let answer = await writer.write("sđt 0912345678: ai đi làm khai sinh?", Self.passages)
        #expect(answer?.sentences.map(\.passages) == [[0]])
        #expect(answer?.sentences.first?.text == "Cha hoặc mẹ có trách nhiệm đăng ký khai sinh cho con.")
        let text = await asked.text
        #expect(!text.contains("0912345678") && text.contains("60 ngày") && text.contains("ai đi làm khai sinh?"))
        #expect(await asked.target == "/v1/chat/completions")
        await server.stop()
    }

    @Test(
        "An answer in another form, in another status, unsupported or of no use is none",
        arguments: [
            "{}", "[", "null", #"{"choices":[]}"#, #"{"choices":[{"message":{"content":5}}]}"#, "status", "free",
            "none",
        ])
    func refuses(kind: String) async throws {
        let server = Server(ServerConfiguration()) { _ in
            switch kind {
            case "status": Response(status: .badRequest)
            case "free": Self.completion("Cứ đến công an nộp 500.000 đồng [1].")
            case "none": Self.completion("KHÔNG ĐỦ CĂN CỨ")
            default: Response.json(Array(kind.utf8))
            }
        }
        let writer = try Self.writer(at: try server.start())
        #expect(await writer.write("ai đi làm khai sinh?", Self.passages) == nil)
        await server.stop()
    }

    @Test("Where nobody answers there is no answer, and without passages nobody is asked")
    func silence() async throws {
        let server = Server(ServerConfiguration()) { _ in .hangUp }
        let writer = try Self.writer(at: try server.start())
        #expect(await writer.write("ai đi làm khai sinh?", Self.passages) == nil)
        #expect(await writer.write("ai đi làm khai sinh?", []) == nil)
        await server.stop()
    }

    private static func writer(at endpoint: Endpoint) throws -> AnswerWriter {
        let base = try ClientURL("http://127.0.0.1:\(endpoint.port ?? 0)/v1/")
        var configuration = ChatCompletions.Configuration(base: base, model: "m", key: "k")
        configuration.peers = .loopback
        let model = try ChatCompletions(configuration)
        return AnswerWriter { await model.complete($0, $1) }
    }

    private static func completion(_ text: String) -> Response {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("choices")
        writer.beginArray()
        writer.beginObject()
        writer.key("message")
        writer.beginObject()
        writer.member("content", text)
        writer.endObject()
        writer.endObject()
        writer.endArray()
        writer.endObject()
        return .json(writer.bytes)
    }

    private actor Asked {
        private(set) var text = ""
        private(set) var target = ""

        func note(_ body: [UInt8], _ target: String) {
            text = String(decoding: body, as: UTF8.self)
            self.target = target
        }
    }
}
