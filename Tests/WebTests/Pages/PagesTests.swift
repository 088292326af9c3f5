import Assistant
import Foundation
import JSON
import OneStop
import Testing

@testable import Web

@Suite("Pages without JavaScript")
struct PagesTests {
    @Test("The first page says that a machine answers and what is stored, and stores nothing")
    func first() async throws {
        try await ServedPages.run { portal in
            let page = try await portal.get("/")
            #expect(page.status == 200)
            #expect(page["Set-Cookie"] == nil)
            #expect(page.text.contains(HTML.escaped(PageWord.machine.text(.vi))))
            #expect(page.text.contains(HTML.escaped(PageWord.privacyShort.text(.vi))))
            #expect(page.text.contains("<html lang=\"vi\">"))
            #expect(try await portal.get("/?language=en").text.contains("<html lang=\"en\">"))
        }
    }

    @Test("Every page is sent with the strict policy, and has no script or style of its own inside")
    func policy() async throws {
        try await ServedPages.run { portal in
            let begun = try await portal.post("/hoi-dap", [("say", "đăng ký nuôi chó")])
            let cookie = try #require(begun.cookie)
            for page in [
                try await portal.get("/"), try await portal.get("/", [("Cookie", cookie)]), begun,
                try await portal.get("/ban-in?turn=1", [("Cookie", cookie)]), try await portal.get("/ban-in?turn=9"),
            ] {
                let policy = try #require(page["Content-Security-Policy"])
                #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'; "))
                #expect(policy.contains("frame-ancestors 'self' http://127.0.0.1:*"))
                #expect(policy.hasSuffix("; require-trusted-types-for 'script'; trusted-types 'none'"))
                #expect(!policy.contains("unsafe"))
                #expect(page["X-Content-Type-Options"] == "nosniff")
                #expect(page["Cache-Control"] == "no-store")
                #expect(!page.text.contains(" style=") && !page.text.contains("<style"))
                #expect(
                    page.text.ranges(of: "<script").count == page.text.ranges(of: "<script src=\"/panel.js?v=").count)
            }
        }
    }

    @Test("Several to tick and none ticked: the page says what is missing, and the conversation stands")
    func noneTicked() async throws {
        try await ServedPages.run { portal in
            let begun = try await portal.post("/hoi-dap", [("say", "đăng ký nuôi chó")])
            let cookie = try #require(begun.cookie)
            let page = try await portal.post("/hoi-dap", [("several", "1"), ("id", "b1")], [("Cookie", cookie)])
            #expect(page.status == 400)
            #expect(page.text.contains(PageWord.chosenNone.text(.vi)))
            #expect(page.text.contains("đăng ký nuôi chó") && page.text.contains("id=\"luot-1\""))
        }
    }

    @Test("A message leads by 303 to the page that shows the answer; the cookie is kept from scripts and other sites")
    func message() async throws {
        try await ServedPages.run { portal in
            let posted = try await portal.post("/hoi-dap", [("say", "đăng ký nuôi chó"), ("id", "a1")])
            #expect(posted.status == 303)
            #expect(posted["Location"] == "/#moi")
            let cookie = try #require(posted["Set-Cookie"])
            #expect(cookie.hasPrefix("danloi="))
            #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && !cookie.contains("Secure"))
            #expect(!cookie.contains("Max-Age") && !cookie.contains("Expires"))
            let page = try await portal.get("/", [("Cookie", try #require(posted.cookie))])
            #expect(page.text.contains("đăng ký nuôi chó"))
            #expect(page.text.contains("class=\"option\" name=\"choose\""))
            #expect(page.text.contains("id=\"moi\""))
        }
    }

    @Test("Over TLS the cookie is never sent without it")
    func secure() async throws {
        try await ServedPages.run { portal in
            let posted = try await portal.post("/hoi-dap", [("say", "chào")], [("X-Forwarded-Proto", "https")])
            #expect(posted["Set-Cookie"]?.hasSuffix("; Secure") == true)
        }
    }

    @Test("Choices, ticks, undo, changing the language and feedback are forms too")
    func forms() async throws {
        try await ServedPages.run { portal in
            let begun = try await portal.post("/hoi-dap", [("say", "đăng ký nuôi chó"), ("site", "tinh-mau")])
            #expect(begun["Location"] == "/?site=tinh-mau#moi")
            let cookie = [("Cookie", try #require(begun.cookie))]
            for form in [
                [("choose", "yes")], [("tick", "1"), ("tick", "2")], [("undo", "1")], [("restart", "1")],
                [("change", "x")], [("day", "2026-01-01")], [("day", "soon")], [("speak", "en")],
                [("verdict", "dislike"), ("turn", "1"), ("reason", "<b>")],
            ] {
                let posted = try await portal.post("/hoi-dap", form + [("id", Page.newID())], cookie)
                #expect(posted.status == 303, "\(form)")
            }
            let page = try await portal.get("/", cookie)
            #expect(page.text.contains("<html lang=\"en\">"))
        }
    }

    @Test("The same form sent twice has one effect")
    func twice() async throws {
        try await ServedPages.run { portal in
            let begun = try await portal.post("/hoi-dap", [("say", "chào")])
            let cookie = [("Cookie", try #require(begun.cookie))]
            for _ in 1...2 {
                _ = try await portal.post("/hoi-dap", [("say", "đăng ký nuôi chó"), ("id", "x")], cookie)
            }
            let page = try await portal.get("/", cookie)
            #expect(page.text.ranges(of: "<article").count == 3)
        }
    }

    @Test("Erasing removes the conversation and its cookie")
    func erase() async throws {
        try await ServedPages.run { portal in
            let begun = try await portal.post("/hoi-dap", [("say", "chào")])
            let cookie = [("Cookie", try #require(begun.cookie))]
            let erased = try await portal.post("/hoi-dap", [("erase", "1")], cookie)
            #expect(erased["Set-Cookie"]?.hasPrefix("danloi=; Max-Age=0") == true)
            let page = try await portal.get("/", cookie)
            #expect(!page.text.contains("<article"))
            #expect(page.text.contains(HTML.escaped(PageWord.gone.text(.vi))))
        }
    }

    @Test(
        "A form of another site is refused, and begins nothing",
        arguments: [("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site"), ("Origin", "null")])
    func foreign(name: String, value: String) async throws {
        try await ServedPages.run { portal in
            let posted = try await portal.post("/hoi-dap", [("say", "chào")], [(name, value)])
            #expect(posted.status == 403)
            #expect(posted["Set-Cookie"] == nil)
        }
    }

    @Test(
        "What is no form is refused with a page",
        arguments: [
            ("say=%", "application/x-www-form-urlencoded", 400), ("{}", "application/json", 415),
            ("say=" + String(repeating: "a", count: 70_000), "application/x-www-form-urlencoded", 413),
            ("say=a&id=b%20c", "application/x-www-form-urlencoded", 400),
        ])
    func refused(body: String, type: String, status: Int) async throws {
        try await ServedPages.run { portal in
            let posted = try await portal.post("/hoi-dap", body: body, type: type)
            #expect(posted.status == status)
            #expect(posted.text.contains("role=\"alert\""))
        }
    }

    @Test(
        "What could not be stored stays written, with the id of the same turn",
        arguments: [
            (ConversationError.busy(retryAfterSeconds: 7), PageWord.busy),
            (.notStored(retryAfterSeconds: 7), .notStored),
        ])
    func kept(error: ConversationError, word: PageWord) async throws {
        let turn = ConversationTurn(number: 1, said: "câu trước", reply: Array(#"{"blocks":[],"language":"en"}"#.utf8))
        try await ServedPages.run(GivenConversations(turns: [turn], error: error)) { portal in
            let cookie = [("Cookie", "danloi=\(String(repeating: "a", count: 43))")]
            let posted = try await portal.post("/hoi-dap", [("say", "một <câu> dài"), ("id", "abc")])
            #expect(posted.status == 503)
            #expect(posted["Retry-After"] == "7")
            #expect(posted.text.contains(HTML.escaped(word.text(.vi))))
            #expect(posted.text.contains("một &lt;câu&gt; dài</textarea>"))
            #expect(posted.hidden("id") == "abc")
            // With the conversation as it stands, in its language, and what was pressed to be sent again.
            for form in [
                [("say", "câu sau")], [("erase", "1")], [("verdict", "dislike"), ("turn", "1"), ("reason", "lý do")],
            ] {
                let page = try await portal.post("/hoi-dap", form, cookie)
                #expect(page.status == 503 && page["Retry-After"] == "7")
                #expect(page.text.contains("<html lang=\"en\">") && page.text.contains("câu trước"))
                #expect(page.text.contains(PageWord.retryIn.text(.en).replacing("{0}", with: "7")))
                #expect(page.text.contains(">\(PageWord.retry.text(.en))</button>"))
                #expect(page.text.contains(form[form.count - 1].1))
            }
        }
    }

    @Test("A conversation that cannot be read now is not begun anew: the page leads back to it")
    func unread() async throws {
        try await ServedPages.run(GivenConversations(error: .busy(retryAfterSeconds: 7), isUnread: true)) { portal in
            let cookie = [("Cookie", "danloi=\(String(repeating: "a", count: 43))")]
            let page = try await portal.get("/?site=mau", cookie)
            #expect(page.status == 503 && page["Retry-After"] == "7" && page["Set-Cookie"] == nil)
            #expect(page.text.contains(HTML.escaped(PageWord.notReopened.text(.vi))))
            #expect(page.text.contains("href=\"/?site=mau\">\(PageWord.reopen.text(.vi))</a>"))
            #expect(page.text.contains("data-served"))
        }
    }

    @Test("A form that comes too soon is answered with a page that keeps what was written, and says when")
    func tooSoon() async throws {
        var settings = PortalSettings()
        settings.limits.visitor = LimitPolicy("visitor", quota: 1, windowSeconds: 60)
        let conversations = DurableConversations.small
        let portal = Portal(
            conversations: conversations, catalogue: Catalogues.small, settings: settings,
            clock: PortalClock(now: { Instant(seconds: 1_786_765_000) }, ticks: { 0 }),
            pages: Pages(conversations: conversations, frameAncestors: []).handle)
        try await ServedPages.run(handler: portal.handle) { portal in
            let begun = try await portal.post("/hoi-dap", [("say", "đăng ký nuôi chó")], [("Accept", "text/html,*/*")])
            let accept = [("Accept", "text/html,*/*"), ("Cookie", try #require(begun.cookie))]
            let refused = try await portal.post("/hoi-dap", [("say", "chào <b>"), ("id", "x1")], accept)
            #expect(refused.status == 429)
            #expect(refused["Retry-After"] != nil)
            #expect(refused.text.contains("chào &lt;b&gt;</textarea>"))
            #expect(refused.hidden("id") == "x1")
            #expect(refused.text.contains(HTML.escaped(PageWord.tooMany.text(.vi))))
            let seconds = try #require(refused["Retry-After"])
            #expect(refused.text.contains(PageWord.retryIn.text(.vi).replacing("{0}", with: seconds)))
            // The conversation is there, and can be gone on with.
            #expect(refused.text.contains("đăng ký nuôi chó") && refused.text.contains("name=\"choose\""))
            // What was pressed has no words in the input: the page has it to be sent again, as the notice says.
            let pressed = try await portal.post("/hoi-dap", [("choose", "a\"b"), ("id", "x2")], accept)
            #expect(pressed.status == 429 && pressed.hidden("id") == "x2")
            #expect(pressed.text.contains("name=\"choose\" value=\"a&quot;b\""))
            #expect(pressed.text.contains(">\(PageWord.retry.text(.vi))</button>"))
            let program = try await portal.post("/hoi-dap", [("say", "chào")])
            #expect(program["Content-Type"] == "application/problem+json")
        }
    }

    @Test("Nothing in a reply becomes markup, whatever its fields hold", arguments: ["/", "/ban-in?turn=1"])
    func injected(path: String) async throws {
        let turn = ConversationTurn(number: 1, said: InjectedReply.mark, reply: InjectedReply.bytes())
        let given = GivenConversations(turns: [turn])
        try await ServedPages.run(given) { portal in
            let cookie = [("Cookie", "danloi=\(String(repeating: "a", count: 43))")]
            let page = try await portal.get(path, cookie)
            #expect(page.status == 200)
            #expect(!page.text.contains("<img") && !page.text.contains("onerror=alert(1)>\""))
            #expect(!page.text.contains("href=\"javascript:"))
            #expect(page.text.ranges(of: "<script").count == (path == "/" ? 1 : 0))
            #expect(page.text.contains("&lt;img src=x onerror=alert(1)&gt;"))
        }
    }

    @Test("What need not be brought has no box to tick, and what is Vietnamese in an English answer says so")
    func marked() async throws {
        let reply = """
            {"state":"guided","language":"en","blocks":[{"kind":"checklist","basis":"rule","paragraphs":[
            {"role":"title","text":"Papers to submit"},
            {"role":"item","text":"Form: Tờ khai & đơn (04/2020)","mode":"submit",
             "foreign":[{"language":"vi","text":"Tờ khai & đơn"}]},
            {"role":"title","text":"Not needed"},
            {"role":"item","text":"Sổ hộ khẩu","mode":"not_needed","language":"vi"},
            {"role":"footnote","text":"Basis: Luật A","foreign":[{"language":"xx","text":"Basis"},{"language":"vi"}]}]},
            {"kind":"choices","basis":"talk","paragraphs":[],"options":[
            {"id":"a","label":"Tách thửa","language":"vi","note":"Level: Cấp xã",
             "note_foreign":[{"language":"vi","text":"Cấp xã"}]}]}]}
            """
        let given = GivenConversations(turns: [ConversationTurn(number: 1, said: "x", reply: Array(reply.utf8))])
        try await ServedPages.run(given) { portal in
            let cookie = [("Cookie", "danloi=\(String(repeating: "a", count: 43))")]
            let (page, sheet) = try await (portal.get("/", cookie), portal.get("/ban-in?turn=1", cookie))
            for text in [page.text, sheet.text] {
                #expect(text.contains("<li>Form: <span lang=\"vi\">Tờ khai &amp; đơn</span> (04/2020)</li>"))
                #expect(text.contains("<li class=\"needless\"><span lang=\"vi\">Sổ hộ khẩu</span>"))
                #expect(text.contains("<p class=\"footnote\">Basis: Luật A</p>"))
            }
            let note = "<span class=\"note\">Level: <span lang=\"vi\">Cấp xã</span></span>"
            #expect(page.text.contains("<span lang=\"vi\">Tách thửa</span>\(note)"))
        }
    }

    @Test("Replies that an older version has kept are shown as they were")
    func kept() async throws {
        let reply = """
            {"state":"guided","language":"vi","blocks":[{"kind":"checklist","basis":"rule","paragraphs":[
            {"role":"title","text":"Không cần mang"},{"role":"item","text":"Sổ hộ khẩu"}]}]}
            """
        let given = GivenConversations(turns: [ConversationTurn(number: 1, said: "x", reply: Array(reply.utf8))])
        try await ServedPages.run(given) { portal in
            let cookie = [("Cookie", "danloi=\(String(repeating: "a", count: 43))")]
            let sheet = try await portal.get("/ban-in?turn=1", cookie)
            #expect(sheet.text.contains("<ul class=\"items\"><li>Sổ hộ khẩu</li></ul>"))
        }
    }

    @Test("A method that is not served is refused and the allowed ones named")
    func methods() async throws {
        try await ServedPages.run { portal in
            let (posted, got) = try await (portal.post("/", []), portal.get("/lich.ics"))
            #expect(posted["Allow"] == "GET, HEAD")
            #expect(got["Allow"] == "POST")
        }
    }
}

/// What the page's escaping makes of a text.
enum HTML {
    static func escaped(_ text: String) -> String {
        var html = HTMLWriter()
        html.words(text)
        return html.text
    }
}
