import Foundation
import JSON
import Testing

@Suite("The simulator for programs")
struct ChatJSONTests {
    private func talk(_ lines: [String], _ options: [String] = []) throws -> [JSONNode] {
        let text = lines.map { $0 + "\n" }.joined()
        let command = try Command.runSmall(
            ["chat", "--json", "--on", "2026-08-15"] + options, text: text, in: Folder())
        #expect(command.status == 0 && command.errors.isEmpty)
        return try command.lines.map { try JSONReader.read($0) }
    }

    @Test("Each line in is an event, each line out its reply")
    func conversation() throws {
        let replies = try talk([
            #"{"say": "đăng ký nuôi mèo"}"#, #"{"choose": "duoc_tang"}"#, "", "  ", #"{"on": "2026-06-30"}"#,
            #"{"lang": "en"}"#,
            #"{"say": "qua m\u1ea1ng"}"#, #"{"choose": "confirm"}"#,
        ])
        #expect(replies.map { $0["state"]?.string } == ["asking", "asking", "asking", "asking", "checking", "guided"])
        #expect(replies.map { $0["open_question"]?.string } == ["nguon_goc", "so_meo", "kenh", "kenh", nil, nil])
        #expect(replies[0]["questions_left"]?.integer == 7)
        #expect(replies[4]["facts"]?.members?.map(\.key) == ["nguon_goc", "kenh"])
        #expect(replies[5]["procedure"]?.string == "9.000001")
    }

    @Test("A line that is no event gives a line that says so, and the conversation goes on")
    func wrongLines() throws {
        let wrong = [
            "x", "{", "{}", "[]", "null", "1", #""say""#, #"{"say": 1}"#, #"{"say": null}"#,
            #"{"say": "a", "choose": "b"}"#,
            #"{"say": "a", "say": "b"}"#, #"{"shout": "a"}"#, #"{"on": "2026-02-30"}"#, #"{"on": 20260815}"#,
            #"{"lang": "fr"}"#,
            #"{"say": "\ud800"}"#, #"{"say": "a"} x"#, #"{say: 'a'}"#, String(repeating: "[", count: 100_000),
            "\u{1B}[2J", "\u{9B}1m", "\u{202E}",
            #"{"\u001b[2J": "a"}"#, #"{"on": "\u009b1m"}"#, "NaN", String(repeating: "9", count: 5000),
        ]
        let replies = try talk([#"{"say": "đăng ký nuôi mèo"}"#] + wrong + [#"{"say": "được tặng"}"#])
        #expect(replies.count == wrong.count + 2)
        for (line, reply) in zip(wrong, replies.dropFirst()) {
            #expect(reply["error"]?.string?.isEmpty == false && reply["state"] == nil, "\(line.prefix(60))")
        }
        #expect(replies.last?["open_question"]?.string == "so_meo")
    }

    @Test("Whatever is said comes out as JSON without a control character", arguments: ChatTests.hostileInputs.indices)
    func hostile(index: Int) throws {
        let folder = try Folder()
        let raw = try Command.runSmall(["chat", "--json"], input: ChatTests.hostileInputs[index].bytes, in: folder)
        // The same as the text of a message, where it is text.
        let said = String(decoding: ChatTests.hostileInputs[index].bytes, as: UTF8.self).split(
            whereSeparator: \.isNewline
        )
        .map { line in
            var writer = JSONWriter()
            writer.beginObject()
            writer.member("say", String(line))
            writer.endObject()
            return writer.text
        }
        let wrapped = try Command.runSmall(["chat", "--json"], text: said.joined(separator: "\n"), in: folder)
        for command in [raw, wrapped] {
            #expect(command.status == 0 && command.errors.isEmpty)
            #expect(steering(command.output).isEmpty, "\(ChatTests.hostileInputs[index].name)")
            for line in command.lines { _ = try JSONReader.read(line) }
        }
        #expect(wrapped.lines.count == said.count)
    }
}
