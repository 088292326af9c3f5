import Assistant
import Catalogue
import Foundation
import Testing

@testable import Web

@Suite("Calendar files")
struct CalendarFileTests {
    private func reply(code: String = "H37.12-261112-0011", agency: String = "UBND xã; phường, thị trấn") throws
        -> ShownReply
    {
        let text = """
            {"state":"listening","language":"vi","blocks":[{"kind":"dossier","basis":"quoted","ids":["\(code)"],
            "due":"2026-12-01T09:05:00+07:00","as_of":"2026-11-30T10:00:00+07:00",
            "parts":[{"id":"agency","text":"Cơ quan:","quote":"\(agency)"}],"paragraphs":[]}]}
            """
        return try #require(ShownReply(Array(text.utf8)))
    }

    @Test("The appointment stands in UTC, with a reminder a day before")
    func appointment() throws {
        let file = try #require(CalendarFile(reply(), language: .vi))
        let lines = file.text.components(separatedBy: "\r\n")
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.suffix(2) == ["END:VCALENDAR", ""])
        #expect(lines.contains("DTSTART:20261201T020500Z"))
        #expect(lines.contains("DTSTAMP:20261130T030000Z"))
        #expect(lines.contains("TRIGGER:-P1D"))
        #expect(lines.contains("SUMMARY:Hẹn trả kết quả hồ sơ H37.12-261112-0011"))
    }

    @Test("Lines are at most 75 bytes, and unfold to the text, escaped")
    func folded() throws {
        let file = try #require(
            CalendarFile(reply(agency: "Ủy ban; a,b " + String(repeating: "ặ", count: 200)), language: .vi))
        for line in file.text.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
        let unfolded = file.text.replacingOccurrences(of: "\r\n ", with: "")
        #expect(unfolded.contains("DESCRIPTION:Ủy ban\\; a\\,b ặặ"))
    }

    @Test("What a source writes begins no line of its own")
    func injected() throws {
        let file = try #require(CalendarFile(reply(agency: "x\\r\\nATTACH:http://evil"), language: .vi))
        #expect(!file.text.contains("\r\nATTACH"))
    }

    @Test("An answer without an appointment has no calendar file")
    func none() throws {
        let bytes = Array(#"{"blocks":[{"kind":"dossier","ids":["a"]},{"kind":"text"}]}"#.utf8)
        #expect(CalendarFile(try #require(ShownReply(bytes)), language: .vi) == nil)
    }

    @Test("The file comes for a turn, by cookie or by token, and as a file to save")
    func route() async throws {
        let text = """
            {"state":"listening","language":"vi","blocks":[{"kind":"dossier","ids":["H37.12-261112-0011"],
            "due":"2026-12-01T09:05:00+07:00","paragraphs":[]}]}
            """
        let given = GivenConversations(turns: [ConversationTurn(number: 1, reply: Array(text.utf8))])
        try await ServedPages.run(given) { portal in
            let token = String(repeating: "a", count: 43)
            for headers in [[("Cookie", "x=1; danloi=\(token)")], [("Authorization", "Bearer \(token)")]] {
                let file = try await portal.post("/lich.ics", [("turn", "1")], headers)
                #expect(file["Content-Type"] == "text/calendar; charset=utf-8")
                #expect(file["Content-Disposition"] == "attachment; filename=\"hen-tra.ics\"")
                #expect(file.text.hasPrefix("BEGIN:VCALENDAR\r\n"))
            }
            #expect(try await portal.post("/lich.ics", [("turn", "7")], [("Cookie", "danloi=\(token)")]).status == 404)
            #expect(try await portal.post("/lich.ics", [("turn", "1")]).status == 404)
        }
    }
}
