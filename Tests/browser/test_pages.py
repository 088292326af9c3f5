"""The page without JavaScript: forms and full pages, from the first message to the sheet of paper."""

from harness import BIRTH, MARK, BrowserTest


class WithoutJavaScript(BrowserTest):
    def page(self, path="/", **options):
        return super().page(path, java_script_enabled=False, **options)

    def send(self, page, text):
        page.fill("#say", text)
        page.click("#ask .primary")

    def walk(self, page, steps=BIRTH):
        for step in steps:
            if isinstance(step, int):
                page.click(f'.choices [data-number="{step}"]')
            else:
                self.send(page, step)

    def test_whole_path(self):
        page = self.page()
        self.assertEqual(page.context.cookies(), [], "nothing is stored before the first message")
        self.walk(page)
        cookie = page.context.cookies()[0]
        self.assertTrue(cookie["httpOnly"])
        self.assertEqual((cookie["sameSite"], cookie["expires"]), ("Lax", -1))
        page.click(".kind-answers .change >> nth=0")
        self.assertIn("Bạn cần khai sinh cho trường hợp nào?", page.inner_text("#moi"))
        page.click("#commands [name=undo]")
        page.click('.choices [value="confirm"]')
        guide = page.inner_text("#moi")
        self.assertIn("Giấy tờ phải nộp", guide)
        self.assertIn("theo quy tắc", guide)
        # A citation leads to the document among the bases.
        target = page.locator("#moi .footnote a").first.get_attribute("href")
        self.assertEqual(page.locator(f'[id="{target[1:]}"]').count(), 1)
        page.click("text=Bản để in")
        self.assertIn("Ctrl+P", page.inner_text("body"))
        self.assertIn("Giấy chứng sinh", page.inner_text("main"))
        self.assertEqual(page.inner_text(".name"), "Đăng ký khai sinh (1.001193)")
        page.go_back()
        page.click("#commands [name=erase]")
        self.assertEqual(page.context.cookies(), [])
        self.assertIn("Đã xóa", page.inner_text("[role=alert]"))

    def test_reload_sends_nothing(self):
        page = self.page()
        self.walk(page, BIRTH[:2])
        before = page.locator(".turn").count()
        page.reload()
        self.assertEqual(page.locator(".turn").count(), before)

    def test_script_stays_text(self):
        page = self.page()
        self.send(page, MARK)
        self.assertIn(MARK, page.inner_text(".said"))
        self.assertEqual(page.locator("img").count(), 0)

    def test_calendar(self):
        page = self.page()
        self.send(page, "H37.12-261112-0011")
        with page.expect_download() as download:
            page.click("text=Thêm ngày hẹn")
        self.assertEqual(download.value.suggested_filename, "hen-tra.ics")

    def test_language(self):
        page = self.page()
        page.click("text=English")
        self.assertEqual(page.get_attribute("html", "lang"), "en")
        self.assertEqual(page.context.cookies(), [])
        self.send(page, "birth certificate")
        self.assertEqual(page.get_attribute("html", "lang"), "en")

    def test_axe_and_narrow(self):
        """The same pages, looked at by axe, which needs JavaScript."""
        plain = self.page(viewport={"width": 320, "height": 640})
        self.walk(plain, BIRTH)
        plain.click('.choices [value="confirm"]')
        context = self.context(viewport={"width": 320, "height": 640})
        context.add_cookies(plain.context.cookies())
        page = context.new_page()
        for path in ["/", "/ban-in?turn=7"]:
            page.goto(self.origin + path)
            self.clean(page, path)
            self.fits(page, path)
        # With JavaScript, a conversation of forms goes on as forms, and the keys work.
        page.goto(self.origin + "/")
        page.fill("#say", "làm giấy khai sinh cho con")
        page.press("#say", "Enter")
        page.locator("#moi").wait_for()
        self.assertEqual(page.evaluate("sessionStorage.length"), 0)
