"""The page with JavaScript: the whole path by keyboard, and every kind of block."""

import json

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
