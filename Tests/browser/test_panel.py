"""The page with JavaScript: the whole path by keyboard, what is kept where, what happens when something fails."""

import json
import re
import unittest

from harness import BIRTH, MARK, BrowserTest, after, choose, given, reply, say, turns, walk


class Keyboard(BrowserTest):
    def test_whole_path(self):
        """From the first Tab to the guide, a citation, a change and erasing, without a pointer."""
        page = self.page()
        keys = page.keyboard
        keys.press("Tab")
        self.assertTrue(self.has_focus(page, ".skip"))
        keys.press("Enter")
        self.assertTrue(self.has_focus(page, "#say"))
        keys.type(BIRTH[0])
        after(page, lambda: keys.press("Enter"))
        self.assertTrue(self.has_focus(page, "#say"), "who types stays where they type")
        for _ in range(30):
            if self.has_focus(page, ".choices *"):
                break
            keys.press("Shift+Tab")
        self.assertTrue(self.has_focus(page, ".option"))
        after(page, lambda: keys.press("1"))
        self.assertTrue(self.has_focus(page, ".turn:last-of-type .question"), "what was pressed is gone: focus on what is asked")
        after(page, lambda: keys.press("2"))
        keys.press("ArrowDown")
        self.assertTrue(self.has_focus(page, '[data-number="1"]') or self.has_focus(page, ".option"))
        keys.press("Home")
        after(page, lambda: keys.press("Enter"))
        after(page, lambda: keys.press("1"))
        for _ in range(20):
            if self.has_focus(page, "#say"):
                break
            keys.press("Tab")
        keys.type("1/11/2026")
        after(page, lambda: keys.press("Enter"))
        # Check the answers: change one, come back, confirm.
        for _ in range(30):
            if self.has_focus(page, ".change"):
                break
            keys.press("Shift+Tab")
        self.assertRegex(page.evaluate("document.activeElement.getAttribute('aria-label')"), "^Sửa: ")
        after(page, lambda: keys.press("Enter"))
        keys.press("Tab") if not self.has_focus(page, ".turn:last-of-type *") else None
        while page.locator(".kind-answers .change").count() == 0:
            if page.locator(".turn:last-of-type .option").count():
                after(page, lambda: keys.press("1"))
            else:
                page.focus("#say")
                keys.type("1/11/2026")
                after(page, lambda: keys.press("Enter"))
                page.focus(".option.main")
        page.focus(".option.main")
        after(page, lambda: keys.press("Enter"))
        self.assertGreater(page.locator(".kind-checklist").count(), 0)
        for _ in range(10):
            if self.has_focus(page, ".cite"):
                break
            keys.press("Tab")
        self.assertTrue(self.has_focus(page, ".cite"))
        keys.press("Enter")
        page.locator("dialog[open]").wait_for()
        keys.press("Escape")
        page.locator("dialog").wait_for(state="detached")
        self.assertTrue(self.has_focus(page, ".cite"), "the focus goes back to the citation")
        page.get_by_role("button", name="Xóa cuộc trò chuyện").focus()
        keys.press("Enter")
        page.locator("dialog[open]").wait_for()
        page.locator("dialog .primary").focus()
        keys.press("Enter")
        page.locator("#done").wait_for()
        self.assertEqual(turns(page), 0)
        self.assertEqual(page.evaluate("sessionStorage.length"), 0)

    def test_composing(self):
        """Enter that ends a composition of letters sends nothing."""
        page = self.page()
        page.fill("#say", "xin chao")
        page.evaluate(
            "document.getElementById('say').dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, bubbles: true, cancelable: true}))")
        page.wait_for_timeout(150)
        self.assertEqual(turns(page), 0)
        after(page, lambda: page.press("#say", "Enter"))

    def test_live_region(self):
        """There is one live region, and it is polite."""
        page = self.page()
        walk(page, BIRTH[:2])
        regions = page.evaluate("[...document.querySelectorAll('[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log]')].map(n => n.id)")
        self.assertEqual(regions, ["live"])
        page.locator("#live:not(:empty)").wait_for(state="attached")
        self.assertIn("Còn nhiều nhất", page.inner_text("#live"))


class Keeping(BrowserTest):
    def test_nothing_before_the_first_message(self):
        page = self.page()
        page.get_by_text("Dữ liệu của bạn").first.click()
        page.get_by_role("button", name="Giọng nói").click()
        page.keyboard.press("Escape")
        state = page.evaluate("[sessionStorage.length, localStorage.length, document.cookie]")
        self.assertEqual(state, [0, 0, ""])
        self.assertEqual(page.context.cookies(), [])
        self.assertFalse([address for address in self.addresses if "/api/" in address])
        say(page, "chào")
        self.assertEqual(page.evaluate("[sessionStorage.length, localStorage.length]"), [1, 0])
        self.assertEqual(page.context.cookies(), [])
        self.assertIn("thẻ này giữ mã", page.inner_text("#log"))

    def test_resume(self):
        """After a reload the conversation stands where it was, says why, and goes on."""
        page = self.page()
        walk(page, BIRTH[:3])
        before = (turns(page), page.inner_text(".turn:last-of-type .question"))
        page.reload()
        page.locator(".note-line").wait_for()
        self.assertEqual((turns(page), page.inner_text(".turn:last-of-type .question")), before)
        self.assertIn("mã mở lại", page.inner_text(".note-line"))
        choose(page, 1)

    def test_resume_fails(self):
        """Where the conversation cannot be read after a reload, a button opens it again; nothing is lost, nor begun anew."""
        page = self.page()
        walk(page, BIRTH[:3])
        question = page.inner_text(".turn:last-of-type .question")
        count = turns(page)
        away = lambda route: route.abort()
        page.route("**/conversations/current", away)
        page.reload()
        again = page.get_by_role("button", name="Mở lại cuộc trò chuyện")
        again.wait_for()
        self.assertIn("Chúng vẫn còn", page.inner_text("#unread"))
        self.assertEqual(page.get_by_role("button", name="Gửi lại").count(), 0, "nothing was sent")
        self.clean(page, "not opened again")
        again.focus()
        page.keyboard.press("Enter")
        page.locator("#unread.warning").wait_for()
        self.assertTrue(self.has_focus(page, "#unread button"))
        page.unroute("**/conversations/current", away)
        page.keyboard.press("Enter")
        page.locator(".note-line").wait_for()
        self.assertEqual((turns(page), page.inner_text(".turn:last-of-type .question")), (count, question))
        self.assertTrue(self.has_focus(page, ".turn:last-of-type .question"))
        self.assertEqual(page.locator("#unread").count(), 0)
        choose(page, 1)

    def test_said_before_it_is_open(self):
        """Words sent while the conversation is opened, or where it could not be, are answered below what was said before."""
        page = self.page()
        walk(page, BIRTH[:2])
        for is_away in [True, False]:
            before = page.evaluate("fetch('/api/v1/conversations/current', {headers: {Authorization: 'Bearer ' + sessionStorage.getItem('danloi.conversation')}}).then(r => r.json()).then(r => r.turns.length)")
            asked = []

            def handle(route):
                asked.append(route.request.url)
                if len(asked) > 1:
                    route.continue_()
                elif is_away:
                    route.abort()
                else:
                    page.wait_for_timeout(800)
                    route.continue_()

            page.route("**/conversations/current", handle)
            page.reload()
            if is_away:
                page.locator("#unread.warning").wait_for()
            else:
                page.locator("#unread", has_text="Đang tải").wait_for()
            page.fill("#say", "phí bao nhiêu")
            page.press("#say", "Enter")
            page.locator(f"#luot-{before} .answer").wait_for()
            page.locator(".pending").wait_for(state="detached")
            self.assertEqual(
                page.evaluate("[...document.querySelectorAll('.turn')].map(n => n.id)"), [f"luot-{n}" for n in range(before + 1)])
            self.assertEqual(page.locator("#unread").count(), 0)
            self.assertGreater(page.locator(".turn:last-of-type .option").count(), 0)
            page.unroute("**/conversations/current", handle)

    def test_full(self):
        """A conversation that is full says so, and not that something went wrong."""
        page = self.page()
        walk(page, BIRTH[:1])
        page.route("**/turns", lambda route: route.fulfill(
            status=409, content_type="application/problem+json", body='{"status":409,"code":"conversation-full"}'))
        page.fill("#say", "phí bao nhiêu")
        page.press("#say", "Enter")
        page.locator(".pending .warning", has_text="đã quá dài").wait_for()
        self.assertEqual(page.locator(".pending button").count(), 0)

    def test_gone(self):
        """An erased or expired conversation is told of, and the same words begin a new one."""
        page = self.page()
        say(page, "chào")
        page.evaluate("fetch('/api/v1/conversations/current', {method: 'DELETE', headers: {Authorization: 'Bearer ' + sessionStorage.getItem('danloi.conversation')}})")
        page.fill("#say", "làm giấy khai sinh cho con")
        page.press("#say", "Enter")
        page.get_by_text("hết hạn hoặc đã bị xóa").first.wait_for()
        after(page, lambda: page.get_by_role("button", name="Gửi lại").click())
        self.assertGreater(page.locator(".choices").count(), 0)

    def test_gone_keeps_only_what_was_said(self):
        """Answers of a conversation that is gone stay to be read; nothing on them speaks to the new one."""
        page = self.page()
        walk(page)
        choose(page, 1)
        page.evaluate("fetch('/api/v1/conversations/current', {method: 'DELETE', headers: {Authorization: 'Bearer ' + sessionStorage.getItem('danloi.conversation')}})")
        page.fill("#say", "chào")
        page.press("#say", "Enter")
        page.get_by_role("button", name="Gửi lại").click()
        page.locator(".pending").wait_for(state="detached")
        ids = page.evaluate("[...document.querySelectorAll('.turn[id]')].map(n => n.id)")
        self.assertEqual(ids, ["luot-0", "luot-1"])
        self.assertEqual(page.locator(".turn:not([id]) .asks").count(), 0)
        self.assertGreater(page.locator(".turn:not([id]) .kind-checklist").count(), 0)
        self.assertEqual(page.locator(".turn").nth(-2).get_attribute("id"), "luot-0", "the greeting of the new one stands before its first answer")
        self.clean(page, "begun anew")

    def test_language(self):
        page = self.page()
        walk(page, BIRTH[:2])
        page.get_by_role("button", name="English").click()
        page.locator("html[lang=en]").wait_for(state="attached")
        page.locator(".turn:last-of-type .answer[lang=en]").wait_for()
        choose(page, 1)
        self.assertEqual(page.locator(".turn:last-of-type .answer").get_attribute("lang"), "en")
        # Nothing more is kept for it than the key of the conversation.
        self.assertEqual(page.evaluate("sessionStorage.length"), 1)

    def test_no_code_in_addresses(self):
        page = self.page()
        say(page, "H37.12-261112-0011")
        with page.expect_download() as download:
            page.get_by_role("button", name="Thêm ngày hẹn").click()
        text = open(download.value.path(), encoding="utf-8", newline="").read()
        self.assertTrue(text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0"))
        self.assertIn("H37.12-261112-0011", text)
        self.assertFalse([address for address in self.addresses if "H37" in address])


class Failing(BrowserTest):
    def failing(self, page, fault):
        """Lets the first turn fail, and tells the ids of all."""
        ids = []

        def handle(route):
            ids.append(json.loads(route.request.post_data)["id"])
            if len(ids) == 1:
                fault(route)
            else:
                route.continue_()

        page.route("**/turns", handle)
        return ids

    def test_retry_has_the_same_id(self):
        page = self.page()
        ids = self.failing(page, lambda route: route.abort())
        page.fill("#say", "làm giấy khai sinh cho con")
        page.press("#say", "Enter")
        again = page.get_by_role("button", name="Gửi lại")
        again.wait_for()
        self.clean(page, "failed turn")
        after_focus = self.has_focus(page, ".pending button")
        self.assertTrue(after_focus, "the focus is on what helps")
        page.keyboard.press("Enter")
        page.locator(".choices").wait_for()
        self.assertEqual(len(ids), 2)
        self.assertEqual(ids[0], ids[1])
        self.assertRegex(ids[0], "^[0-9a-f]{32}$")

    def test_busy_says_how_long(self):
        cases = [(429, "rate-limited", "hơi nhanh"), (503, "busy", "quá nhiều người"), (503, "not-stored", "chưa lưu được")]
        for status, code, words in cases:
            with self.subTest(status=status, code=code):
                page = self.page()
                problem = json.dumps({"status": status, "code": code, "title": MARK, "detail": MARK})
                self.failing(page, lambda route: route.fulfill(
                    status=status, headers={"Retry-After": "7"}, content_type="application/problem+json", body=problem))
                page.fill("#say", "chào")
                page.press("#say", "Enter")
                page.get_by_role("button", name="Gửi lại").wait_for()
                told = page.inner_text(".turn:last-of-type")
                self.assertIn(words, told)
                self.assertIn("7 giây", told)

    def test_retry_after_other_words(self):
        """What is sent again after other words is answered after them, and its options can be chosen."""
        page = self.page()
        say(page, "chào")
        self.failing(page, lambda route: route.abort())
        page.fill("#say", "làm giấy khai sinh cho con")
        page.press("#say", "Enter")
        page.get_by_role("button", name="Gửi lại").wait_for()
        page.fill("#say", "cảm ơn")
        page.press("#say", "Enter")
        page.locator("#luot-2").wait_for()
        page.get_by_role("button", name="Gửi lại").click()
        page.locator("#luot-3").wait_for()
        self.assertEqual(page.evaluate("[...document.querySelectorAll('.turn')].map(n => n.id)"), ["luot-0", "luot-1", "luot-2", "luot-3"])
        self.assertGreater(page.locator(".turn:last-of-type .option").count(), 1)

    def test_told_to_eyes(self):
        """What fails or is done beside the conversation is told to eyes too, in the one live region (WCAG 3.3.1)."""
        page = self.page()
        say(page, "H37.12-261112-0011")
        told = page.locator("#ask #live.told")
        page.route("**/lich.ics", lambda route: route.abort())
        page.get_by_role("button", name="Thêm ngày hẹn").click()
        told.filter(has_text="Có trục trặc").wait_for()
        self.assertGreater(told.bounding_box()["height"], 20)
        self.assertNotIn("Gửi lại", told.inner_text(), "there is no such button where no message was sent")
        self.clean(page, "told")
        page.get_by_role("button", name="Sao chép").click()
        told.filter(has_text="Đã sao chép").wait_for()
        page.route("**/feedback", lambda route: route.abort())
        page.get_by_role("button", name="Chưa đúng").click()
        page.locator(".feedback textarea").fill("Sai ngày")
        page.get_by_role("button", name="Gửi góp ý").click()
        told.filter(has_text="Có trục trặc").wait_for()
        self.assertEqual(page.locator(".feedback textarea").input_value(), "Sai ngày")
        self.assertTrue(page.locator(".feedback textarea").is_visible(), "what was written stays until it is taken")
        page.evaluate("navigator.clipboard.writeText = () => Promise.reject(); document.execCommand = () => false")
        page.get_by_role("button", name="Sao chép").click()
        told.filter(has_text="chưa làm được").wait_for()
        page.evaluate("document.getElementById('live').className = 'unseen'")
        page.route("**/conversations/current", lambda route: route.abort())
        page.get_by_role("button", name="Xóa cuộc trò chuyện").click()
        page.locator("dialog .primary").click()
        told.filter(has_text="chưa làm được").wait_for()
        self.assertEqual(turns(page), 2, "what was not erased stands")

    def test_offline(self):
        page = self.page()
        say(page, "chào")
        page.context.set_offline(True)
        page.fill("#say", "làm giấy khai sinh cho con")
        page.press("#say", "Enter")
        page.get_by_text("đang mất mạng").first.wait_for()
        page.context.set_offline(False)
        page.get_by_role("button", name="Gửi lại").click()
        page.locator(".choices").wait_for()


class Blocks(BrowserTest):
    KINDS = ["text", "procedure", "question", "choices", "answers", "outcome", "checklist", "fees", "deadlines", "places",
             "steps", "results", "notice", "conditions", "legal_basis", "why", "term", "link", "law", "worded", "dossier", "dossiers"]

    def block(self, kind, words, url):
        roles = {"question": ["question"], "procedure": ["heading"], "answers": ["answer", "answer"], "steps": ["title", "step", "step"],
                 "text": ["text"], "link": ["footnote"], "choices": ["option"], "notice": ["title", "warning", "item"],
                 "law": ["title", "item", "item", "warning", "detail"]}
        lines = roles.get(kind, ["title", "item", "detail", "footnote", "warning"])
        paragraphs = [{"role": role, "text": f"{words} {url if kind == 'link' else ''}", "change": words,
                       "citations": [{"label": words, "document": words}], **({"url": url} if kind == "link" else {})} for role in lines]
        return {"kind": kind, "basis": "rule", "basis_name": words, "ids": [words if kind != "link" else url], "expects": "choice",
                "options": [{"id": words, "label": words, "note": words}, {"id": "b", "label": "B"}], "paragraphs": paragraphs,
                "due": "2026-12-01T09:05:00+07:00",
                "parts": [{"id": "state", "text": words, "quote": words}, {"id": "step", "text": words, "quote": words}]}

    def test_every_kind(self):
        page = self.page()
        given(page, reply([self.block(kind, f"Lời của {kind}", "https://a.example/x") for kind in self.KINDS], state="checking"))
        say(page, "x")
        for kind in self.KINDS:
            self.assertIn(f"Lời của {kind}", page.inner_text(".turn:last-of-type"), kind)
        self.assertEqual(page.locator(".timeline li").count(), 1)
        self.assertEqual(page.locator(".basis").first.inner_text(), "Lời của text")
        self.assertEqual(page.locator(".change").count(), 2)
        self.assertEqual(page.locator('a[href="https://a.example/x"]').count(), 1)
        self.assertEqual(page.locator(".kind-law > .warning, .kind-law > .detail").count(), 2, "said of the whole article")
        self.fits(page, "every kind")
        # In the wild no two blocks are called the same; here all labels differ by kind too.
        self.clean(page, "every kind")

    def test_scripts_stay_text(self):
        """Markup in every field of the catalogue, the one-stop and the visitor is shown as it is written."""
        page = self.page()
        page.on("dialog", lambda dialog: self.troubles.append("a script ran"))
        for url in ["javascript:alert(1)", f"https://a.example/{MARK}"]:
            given(page, reply([self.block(kind, MARK, url) for kind in [*self.KINDS, MARK]], state="checking", language=MARK))
            say(page, MARK)
        self.assertEqual(page.evaluate("[document.images.length, document.scripts.length]"), [0, 1])
        self.assertEqual(page.locator('a[href^="javascript"], [onerror], [style]').count(), 0)
        self.assertIn(MARK, page.inner_text(".turn:last-of-type"))
        page.locator(".cite").first.click()
        page.locator("dialog[open]").wait_for()
        self.assertEqual(page.evaluate("document.images.length"), 0)

    def test_article(self):
        """Where the legal library is connected, a citation opens its text, as it stands."""
        page = self.page()
        walk(page)
        choose(page, 1)
        page.route("**/law/provisions?*", lambda route: route.fulfill(content_type="application/json", body=json.dumps({"passages": [
            {"document": "60/2014/QH13", "title": "Luật Hộ tịch", "article": "16", "text": "1. Người đi đăng ký\n" + MARK, "state": "ended",
             "replaced_by": "Điều 9", "url": "https://vanban.example/60"}]})))
        with page.expect_request("**/law/provisions?*") as asked:
            page.locator(".cite").first.click()
        self.assertIn("cite=kho%E1%BA%A3n", asked.value.url)
        dialog = page.locator("dialog[open]")
        dialog.get_by_text("Đã hết hiệu lực").wait_for()
        self.assertIn(MARK, dialog.inner_text())
        self.assertEqual(dialog.locator("a").get_attribute("href"), "https://vanban.example/60")
        self.clean(page, "article")

    def test_unknown_site(self):
        """A portal that the assistant does not know may still ask."""
        page = self.page("/?site=la")
        asked = []

        def handle(route):
            asked.append(json.loads(route.request.post_data))
            if "site" in asked[-1]:
                route.fulfill(status=400, content_type="application/problem+json", body='{"code": "unknown-site"}')
            else:
                route.continue_()

        page.route("**/api/v1/conversations", handle)
        say(page, "chào")
        self.assertEqual(asked, [{"language": "vi", "site": "la"}, {"language": "vi"}])

    def test_several(self):
        """Where several may be chosen, numbers tick and untick."""
        page = self.page()
        given(page, reply([
            {"kind": "question", "basis": "talk", "ids": ["q"], "expects": "choices", "paragraphs": [{"role": "question", "text": "Những gì?"}]},
            {"kind": "choices", "basis": "talk", "ids": ["a", "b"], "options": [{"id": "a", "label": "Một"}, {"id": "b", "label": "Hai"}], "paragraphs": []},
        ], state="asking"))
        say(page, "x")
        sent = []
        page.on("request", lambda request: sent.append(request.post_data or ""))
        page.focus(".choices input")
        page.keyboard.press("2")
        page.keyboard.press("1")
        self.assertEqual(page.locator(".choices input:checked").count(), 2)
        self.clean(page, "several")
        page.keyboard.press("2")
        page.keyboard.press("1")
        page.get_by_role("button", name="Gửi các mục").click()
        page.locator("#live.told", has_text="ít nhất một mục").wait_for()
        page.focus(".choices input")
        page.keyboard.press("2")
        page.keyboard.press("1")
        after(page, lambda: page.get_by_role("button", name="Gửi các mục").click())
        self.assertTrue(any('"say":"1, 2"' in data for data in sent))


class Tools(BrowserTest):
    def test_feedback(self):
        page = self.page()
        walk(page, BIRTH[:1])
        with page.expect_response("**/feedback") as answered:
            page.get_by_role("button", name="Hữu ích").click()
        self.assertEqual(answered.value.status, 204)
        page.locator('[aria-pressed="true"]').wait_for()
        page.get_by_role("button", name="Chưa đúng").click()
        page.locator(".feedback textarea").fill("Sai phí")
        self.clean(page, "feedback")
        with page.expect_request("**/feedback") as asked:
            page.get_by_role("button", name="Gửi góp ý").click()
        self.assertEqual(json.loads(asked.value.post_data), {"verdict": "dislike", "reason": "Sai phí"})

    def test_undo_and_start_over(self):
        page = self.page()
        walk(page, BIRTH[:3])
        question = page.locator(".question").nth(-2).inner_text()
        after(page, lambda: page.get_by_role("button", name="Quay lại").click())
        self.assertEqual(page.locator(".turn:last-of-type .question").inner_text(), question)
        after(page, lambda: page.get_by_role("button", name="Làm lại từ đầu").click())
        self.assertEqual(page.locator(".turn:last-of-type .question").count(), 0)

    def test_copy_and_print(self):
        context = self.context(permissions=["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1; }")
        page.goto(self.origin)
        walk(page)
        choose(page, 1)
        page.locator(".turn:last-of-type").get_by_role("button", name="Sao chép").click()
        page.locator("#live", has_text="Đã sao chép").wait_for(state="attached")
        copied = page.evaluate("navigator.clipboard.readText()")
        self.assertIn("• Giấy chứng sinh", copied)
        self.assertTrue(copied.startswith("Đăng ký khai sinh (1.001193)"), "what is read elsewhere says what it is about")
        page.locator(".turn:last-of-type").get_by_role("button", name="In", exact=True).click()
        self.assertEqual(page.evaluate("window.printed"), 1)
        page.emulate_media(media="print")
        self.assertEqual(page.locator(".print .name:visible").inner_text(), "Đăng ký khai sinh (1.001193)")
        self.assertEqual(page.locator("header:visible, #ask:visible, .tools:visible").count(), 0)
        box = page.evaluate("getComputedStyle(document.querySelector('.kind-checklist li'), '::before').borderTopWidth")
        self.assertNotEqual(box, "0px", "papers have boxes to tick")
        # Whether in this guide or not, what need not be brought has none.
        self.assertGreater(page.locator(".print .kind-checklist .needless").count(), 0)
        boxes = page.evaluate("""[...document.querySelectorAll('.print .kind-checklist li')].map(item =>
            [item.classList.contains('needless'), getComputedStyle(item, '::before').borderTopWidth !== '0px'])""")
        self.assertEqual({(needless, not box) for needless, box in boxes}, {(True, True), (False, False)})
        self.assertGreater(len(page.pdf(prefer_css_page_size=True)), 10_000)

    def test_paper(self):
        """A guide is on as few pages as large type takes."""
        page = self.page()
        walk(page)
        choose(page, 1)
        page.evaluate("window.print = () => {}")
        page.locator(".turn:last-of-type").get_by_role("button", name="In", exact=True).click()
        page.emulate_media(media="print")
        points = "selector => parseFloat(getComputedStyle(document.querySelector('.print ' + selector)).fontSize) * 0.75"
        self.assertEqual([round(page.evaluate(points, selector)) for selector in [".items", ".detail", ".footnote"]], [14, 13, 12])
        self.assertEqual(page.locator(".said:visible").count(), 0, "what was pressed is nothing for paper")
        self.assertEqual(
            page.locator(".print .cite").evaluate_all("all => all.filter(n => n.getClientRects().length).length"), 0,
            "a citation is words, which go on in the next line")
        pages = len(re.findall(rb"/Type /Page\b", page.pdf(prefer_css_page_size=True)))
        self.assertLessEqual(pages, 6)

    def test_voice(self):
        """Voice is off until it is agreed to; what is heard is written, not sent."""
        page = self.context().new_page()
        page.add_init_script("""
            window.SpeechRecognition = class {
              start() { window.heardIn = this.lang; setTimeout(() => {
                this.onresult({results: [[{transcript: 'làm giấy khai sinh'}]]}); this.onend(); }, 30); }
              stop() {} };""")
        page.goto(self.origin)
        self.assertEqual(page.locator("#listen").count(), 0)
        page.get_by_role("button", name="Giọng nói").click()
        self.clean(page, "voice consent")
        page.get_by_role("button", name="Bật giọng nói").click()
        page.locator("#listen").click()
        page.wait_for_timeout(200)
        self.assertEqual(page.input_value("#say"), "làm giấy khai sinh")
        self.assertEqual(page.evaluate("window.heardIn"), "vi-VN")
        self.assertEqual(turns(page), 0)
        after(page, lambda: page.press("#say", "Enter"))
        page.get_by_role("button", name="Tắt giọng nói").first.click()
        self.assertEqual(page.locator("#listen").count(), 0)
        page.get_by_role("button", name="Xóa cuộc trò chuyện").click()
        page.locator("dialog .primary").click()
        self.assertEqual(page.locator("#voice").inner_text(), "Giọng nói", "it is off, whichever button turned it off")

    def test_sent_while_listening(self):
        """What is heard after a message is sent is not wanted; what goes wrong while listening is told to eyes."""
        page = self.context().new_page()
        page.add_init_script("""
            window.SpeechRecognition = class {
              start() { window.last = this; setTimeout(() => this.onresult({results: [[{transcript: 'chào'}]]}), 30); }
              stop() { this.abort(); }
              abort() { setTimeout(() => { this.onresult({results: [[{transcript: 'chào bạn'}]]}); this.onerror({error: 'aborted'}); this.onend(); }, 30); } };""")
        page.goto(self.origin)
        page.get_by_role("button", name="Giọng nói").click()
        page.get_by_role("button", name="Bật giọng nói").click()
        page.locator("#listen").click()
        page.wait_for_timeout(150)
        self.assertEqual(page.input_value("#say"), "chào")
        after(page, lambda: page.press("#say", "Enter"))
        page.wait_for_timeout(150)
        self.assertEqual(page.input_value("#say"), "")
        self.assertEqual(page.locator("#live.told").count(), 0)
        page.locator("#listen").click()
        page.evaluate("last.onerror({error: 'no-speech'}); last.onend()")
        page.locator("#live.told", has_text="chưa nghe được").wait_for()


if __name__ == "__main__":
    unittest.main()
