import Testing

@testable import Web

@Suite("Forms of pages that the conversation has left behind")
struct OldPageTests {
    @Test("A form of a page that was gone back to answers no question that came later, and says so")
    func goneBackTo() async throws {
        try await ServedPages.run { portal in
            let begun = try await portal.post("/hoi-dap", [("say", "đăng ký nuôi chó")])
            let cookie = [("Cookie", try #require(begun.cookie))]
            let old = try await portal.get("/", cookie)
            let after = ("after", try #require(Self.value("after", of: old.text)))
            #expect(after.1.hasPrefix("1-"))
            _ = try await portal.post("/hoi-dap", [("choose", "yes"), after, ("id", "a")], cookie)
            for act in [("choose", "yes"), ("tick", "1"), ("say", "có"), ("undo", "1")] {
                let late = try await portal.post("/hoi-dap", [act, after, ("id", Page.newID())], cookie)
                #expect(late.status == 409 && late.text.contains(PageWord.movedOn.text(.vi)), "\(act)")
                #expect(late.text.contains("id=\"luot-2\"") && !late.text.contains("id=\"luot-3\""))
                #expect(Self.value("after", of: late.text)?.hasPrefix("2-") == true)
            }
            // The page's own form once more with another answer.
            let other = try await portal.post("/hoi-dap", [("choose", "no"), after, ("id", "a")], cookie)
            #expect(other.status == 409 && other.text.contains(PageWord.movedOn.text(.vi)))
            // A language is chosen from any page; who has no conversation any more begins one.
            let english = try await portal.post("/hoi-dap", [("speak", "en"), after, ("id", "b")], cookie)
            let anew = try await portal.post("/hoi-dap", [("say", "chào"), after, ("id", "c")])
            #expect(english.status == 303 && anew.status == 303)
        }
    }

    @Test("A form of a conversation that was erased since answers nothing in the next, though it had come as far")
    func ofAnother() async throws {
        try await ServedPages.run { portal in
            let first = try await portal.post("/hoi-dap", [("say", "đăng ký nuôi chó")])
            let old = try await portal.get("/", [("Cookie", try #require(first.cookie))])
            let after = ("after", try #require(Self.value("after", of: old.text)))
            let next = try await portal.post("/hoi-dap", [("say", "đăng ký nuôi mèo")])
            let cookie = [("Cookie", try #require(next.cookie))]
            let late = try await portal.post("/hoi-dap", [("choose", "yes"), after, ("id", "z")], cookie)
            #expect(late.status == 409 && late.text.contains(PageWord.movedOn.text(.vi)))
            #expect(late.text.contains("đăng ký nuôi mèo") && !late.text.contains("id=\"luot-2\""))
        }
    }

    /// The value of a page's first hidden field of a name.
    private static func value(_ name: String, of page: String) -> String? {
        page.split(separator: "name=\"\(name)\" value=\"", maxSplits: 1).dropFirst().first?.split(separator: "\"").first
            .map(String.init)
    }
}
