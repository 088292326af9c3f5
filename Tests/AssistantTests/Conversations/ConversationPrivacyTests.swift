import Catalogue
import Dialogue
import Foundation
import OneStop
import SQLite
import Testing
import Vietnamese

@testable import Assistant

@Suite("What is kept of conversations")
struct ConversationPrivacyTests {
    @Test(
        "Personal data, codes of dossiers, the owner's digits and the token stand nowhere in what was said, nor in any file"
    )
    func masked() async throws {
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations()
        let token = try await conversations.start(ConversationOpening()).token
        let said = [
            "tôi tên An, số 0912 345 678, mã số thuế 0100109106", "nuôi mèo, mail an.nguyen@example.vn",
            "H37.12-261112-0004 4 số cuối 7351", "bốn số cuối là 7351", "đăng ký nuôi mèo",
            "số 0987654321 là gì", "4 số cuối 7351 là gì", "căn cước của tôi là 001099012345",
        ]
        for (number, text) in said.enumerated() {
            _ = try await conversations.take(.say("t\(number)", text), in: token)
        }
        let kept = try await conversations.read(token).compactMap(\.said)
        #expect(kept[0] == "tôi tên An, số [số điện thoại], mã số thuế [mã số thuế]")
        #expect(kept[1] == "nuôi mèo, mail [e-mail]")
        #expect(kept[2] == KeptWords.hidden && kept[3] == KeptWords.hidden)
        for secret in ["345 678", "0987654321", "001099012345", "0100109106", "an.nguyen", "7351", token.text] {
            #expect(try !scratch.holds(secret), "\(secret)")
        }
        let code = KeptWords.masked("hồ sơ H37.12-261112-0004 đâu rồi")
        #expect(code == "hồ sơ [mã hồ sơ] đâu rồi")
    }

    @Test("Erasing leaves no byte of what was said or answered, in the file or its log")
    func erased() async throws {
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations()
        let other = try await conversations.start(ConversationOpening()).token
        let token = try await conversations.start(ConversationOpening()).token
        for number in 0..<30 {
            _ = try await conversations.take(.say("o\(number)", "nuôi chó nhà bên \(number)"), in: other)
            _ = try await conversations.take(.say("t\(number)", "nuôi mèo tam thể \(number)"), in: token)
        }
        try await conversations.judge(3, Judgement(.dislike, reason: "sai bét"), in: token)
        #expect(try scratch.holds("tam thể") && scratch.holds("sai bét"))
        try await conversations.erase(token)
        #expect(try !scratch.holds("tam thể") && !scratch.holds("sai bét") && !scratch.holds("Sổ mèo"))
        #expect(try scratch.holds("nhà bên"))
        #expect(try await conversations.read(other).count == 31)
    }

    @Test("Conversations are removed by age, a slice at a time, and leave nothing")
    func retention() async throws {
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations()
        for number in 0..<130 {
            let token = try await conversations.start(ConversationOpening()).token
            _ = try await conversations.take(.say("a", "mèo hoang số \(number)"), in: token)
        }
        scratch.wait(seconds: 29 * 86_400)
        let young = try await conversations.start(ConversationOpening()).token
        #expect(await conversations.sweep() == 0)
        scratch.wait(seconds: 2 * 86_400)
        #expect(await conversations.sweep() == 130)
        #expect(try !scratch.holds("mèo hoang"))
        #expect(try await conversations.read(young).count == 1)
    }

    @Test("What was not answered is kept for review, and goes with its conversation")
    func abstentions() async throws {
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations()
        let token = try await conversations.start(ConversationOpening(site: "tinh-demo")).token
        _ = try await conversations.take(.say("a", "đăng ký nuôi mèo"), in: token)
        _ = try await conversations.take(.say("b", "xyz"), in: token)
        func count() throws -> Int64 {
            let database = try Database(scratch.path, DatabaseConfiguration(.readWrite))
            var row = try database.statement(
                "SELECT count(*) FROM abstention JOIN conversation ON key = conversation WHERE code = 'unclear' AND site = 'tinh-demo'"
            )
            return try row.step() ? row.integer(0) : -1
        }
        #expect(try count() == 1)
        try await conversations.erase(token)
        #expect(try count() == 0)
    }

    @Test("A token is 43 letters of base64url, of which each comes, and nothing else is one")
    func tokens() throws {
        let letters = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        var seen: Set<UInt8> = []
        var texts: Set<String> = []
        for _ in 0..<200 {
            let text = ConversationToken.random().text
            #expect(text.utf8.count == 43 && ConversationToken(text)?.text == text)
            seen.formUnion(text.utf8)
            texts.insert(text)
        }
        #expect(seen == letters && texts.count == 200)
        for byte in UInt8.min...UInt8.max {
            let text = [UInt8](repeating: UInt8(ascii: "a"), count: 42) + [byte]
            #expect((ConversationToken(text[...]) != nil) == letters.contains(byte), "\(byte)")
        }
    }
}
