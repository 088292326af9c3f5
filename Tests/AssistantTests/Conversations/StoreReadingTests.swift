import OneStop
import Testing
import Vietnamese

@testable import Assistant

@Suite("Reading from a store that is written")
struct StoreReadingTests {
    @Test("What is read of a conversation is of one moment, while another process keeps turns of it and erases it")
    func oneMoment() async throws {
        let scratch = try ScratchStore()
        let (writer, reader) = (try scratch.open(), try scratch.open())
        let key = try #require(ConversationKey(.random()))
        func standing(_ number: Int) -> KeptStanding {
            KeptStanding(language: .vi, catalogue: "abc", followsClock: true, memento: Array("nhớ \(number)".utf8))
        }
        func turn(_ number: Int) -> NextTurn {
            let reply = Array("{\"số\":\(number)}".utf8)
            return NextTurn(
                number: number, id: "t\(number)", mark: UInt64(number), moment: .init(day: .testDay, minute: 0),
                step: KeptStep(reply: reply, replyMark: ContentMark(reply: reply), standing: standing(number)))
        }
        _ = try await writer.begin(NewConversation(key: key, site: "", greeting: turn(0)))
        let reading = Task {
            var count = 0
            while let kept = try await reader.conversation(key) {
                let last = kept.taken.count - 1
                #expect(kept.standing.memento == standing(last).memento && kept.lastReply == turn(last).step.reply)
                if let transcript = try await reader.transcript(key) { #expect(!transcript.turns.isEmpty) }
                count += 1
            }
            return count
        }
        for number in 1..<800 {
            _ = try await writer.append(turn(number), to: key)
        }
        try await writer.erase(key, at: .init(day: .testDay, minute: 1))
        #expect(try await reading.value > 10)
    }
}
