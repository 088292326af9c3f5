"""The page with JavaScript: what is kept where, and what happens when something fails."""

import json

from harness import BIRTH, MARK, BrowserTest, after, choose, say, turns, walk


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
