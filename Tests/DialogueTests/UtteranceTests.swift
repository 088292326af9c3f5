import Testing
import Vietnamese

@testable import Dialogue

@Suite("Utterances")
struct UtteranceTests {
    @Test("Texts with nothing to read", arguments: ["", " ", "\n\t", "\u{200B}", "…", "\u{0}", "\u{202E}\u{202C}"])
    func nothing(text: String) {
        #expect(throws: ReadableText.Unreadable.nothingToRead) { try Utterance(text) }
    }

    @Test("The limit counts what is left after cleaning, and comes before any work")
    func length() throws {
        _ = try Utterance(String(repeating: "ạ", count: ReadableText.lengthLimit))
        #expect(throws: ReadableText.Unreadable.tooLong) {
            try Utterance(String(repeating: "ạ", count: ReadableText.lengthLimit + 1))
        }
        #expect(throws: ReadableText.Unreadable.tooLong) { try Utterance(String(repeating: "a ", count: 1 << 20)) }
    }

    @Test(
        "Of a contrast only what is asserted",
        arguments: [
            ("không phải ở nhà mà là ở bệnh viện", "ở bệnh viện"), ("ở bệnh viện chứ không phải ở nhà", "ở bệnh viện"),
            ("khong phai o nha ma la o vien", "o vien"), ("ở nhà", "ở nhà"), ("mà là", "mà là"),
            ("chứ không", "chứ không"),
        ])
    func asserted(text: String, expected: String) throws {
        #expect(try Utterance(text).asserted.tokens.map(\.text).joined(separator: " ") == expected)
    }

    @Test(
        "The core has no politeness at its ends",
        arguments: [("dạ em chào anh ạ", ""), ("cho em hỏi phí bao nhiêu ạ", "phí bao nhiêu"), ("mua nhé", "mua")])
    func core(text: String, expected: String) throws {
        #expect(try Utterance(text).core.map(\.text).joined(separator: " ") == expected)
    }
}
