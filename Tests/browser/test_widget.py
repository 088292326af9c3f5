"""The button on a portal of another origin, with a strict policy and a hostile style."""

import urllib.parse

from harness import BIRTH, BrowserTest


class Widget(BrowserTest):
    def portal(self, attributes="", **options):
        page = self.context(viewport={"width": 1000, "height": 800}, **options).new_page()
        page.goto(self.world.portal.origin + "/" + urllib.parse.quote(attributes))
        page.locator("danloi-widget #launcher").wait_for()
        return page

    def panel(self, page):
        page.locator("danloi-widget iframe").wait_for()
        frame = page.locator("danloi-widget iframe").element_handle().content_frame()
        frame.wait_for_url(self.origin + "/**")
        frame.locator("#say").wait_for()
        return frame

    def test_refusals(self):
        """A script of the portal reads what is refused before any handler, and that there is nothing where it asks."""
        # The page's own policy lets it call nobody; what counts here is what the assistant lets it read.
        page = self.portal(bypass_csp=True)
        told = page.evaluate("""origin => Promise.all([['conversations', 70000], ['nothing', 2]].map(async ([path, size]) => {
            const answer = await fetch(origin + '/api/v1/' + path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: ' '.repeat(size) });
            return [answer.status, (await answer.json()).code];
        }))""", self.origin)
        self.assertEqual(told, [[413, "body-too-large"], [404, "not-found"]])

    def test_keyboard(self):
        """Open, talk, close with Escape, all by keyboard; the focus comes back to the button."""
        page = self.portal()
        self.assertFalse([a for a in self.addresses if a.startswith(self.origin) and "widget.js" not in a], "nothing is loaded before it is opened")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        in_widget = "!!document.activeElement && document.activeElement.localName === 'danloi-widget'"
        self.assertTrue(page.evaluate(in_widget))
        page.keyboard.press("Enter")
        frame = self.panel(page)
        frame.locator("#say:focus").wait_for()
        page.keyboard.type(BIRTH[0])
        page.keyboard.press("Enter")
        frame.locator(".choices").wait_for()
        self.clean(frame, "panel in a portal")
        page.keyboard.press("Escape")
        page.locator("danloi-widget .panel").wait_for(state="hidden")
        self.assertEqual(page.evaluate("document.activeElement.shadowRoot.activeElement.id"), "launcher")
        page.keyboard.press("Enter")
        frame.locator(".choices").wait_for()
        self.assertEqual(frame.locator(".turn").count(), 2, "the conversation is still there")
        self.assertEqual(page.evaluate("[sessionStorage.length, localStorage.length, document.cookie]"), [0, 0, ""], "nothing of ours in the portal's storage")
        self.clean(page, "button of the widget", within="danloi-widget")

    def test_sandbox_and_attributes(self):
        page = self.portal('data-language="en" data-position="left" data-accent="#0b5d8a"')
        page.locator("danloi-widget #launcher").click()
        frame = self.panel(page)
        element = page.locator("danloi-widget iframe")
        self.assertEqual(element.get_attribute("sandbox"), "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads")
        self.assertIn("site=mau", frame.url)
        self.assertEqual(frame.evaluate("document.documentElement.lang"), "en")
        self.assertLess(page.locator("danloi-widget #launcher").bounding_box()["x"], 100)
        self.assertEqual(page.locator("danloi-widget #launcher").get_attribute("aria-expanded"), "true")
        frame.locator(".close").click()
        page.locator("danloi-widget .panel").wait_for(state="hidden")

    def test_language_lasts(self):
        """The language chosen in a conversation stays while that does, on every page of the portal; then the portal's holds again."""
        page = self.context(viewport={"width": 1000, "height": 800}).new_page()

        def opened():
            # Of the same site as the assistant: in frames of other sites this Chromium keeps nothing.
            page.goto(self.world.demo)
            page.locator("danloi-widget #launcher").click()
            return self.panel(page)

        frame = opened()
        frame.locator("#say").fill(BIRTH[0])
        frame.locator("#say").press("Enter")
        frame.locator(".choices").wait_for()
        frame.get_by_role("button", name="English").click()
        frame.locator("html[lang=en] .note-line").wait_for()
        for _ in range(2):
            frame = opened()
            frame.locator("html[lang=en] .note-line").wait_for()
            self.assertEqual(frame.locator(".turn:last-of-type .answer").get_attribute("lang"), "en")
            self.assertTrue(frame.get_by_role("button", name="Start over").is_visible())
        self.assertEqual(frame.evaluate("[sessionStorage.length, localStorage.length]"), [1, 0], "the key of the conversation is all that is kept")
        frame.get_by_role("button", name="Erase conversation").click()
        frame.locator("dialog .primary").click()
        frame.locator("#done").wait_for()
        frame = opened()
        self.assertEqual((frame.evaluate("document.documentElement.lang"), frame.locator(".turn").count()), ("vi", 0))

    def test_nothing_can_be_kept(self):
        """Where the browser keeps nothing for a frame of another site, the page says so, and no choice of language loses the conversation."""
        page = self.portal()
        page.locator("danloi-widget #launcher").click()
        frame = self.panel(page)
        self.assertTrue(frame.evaluate("(() => { try { return !sessionStorage; } catch { return true; } })()"))
        frame.locator("#say").fill(BIRTH[0])
        frame.locator("#say").press("Enter")
        frame.locator(".choices").wait_for()
        self.assertIn("không cho giữ", frame.inner_text(".note-line"))
        frame.get_by_role("button", name="English").click()
        frame.locator("#luot-2 .answer[lang=en] .question").wait_for()
        self.assertEqual(frame.locator(".turn").count(), 3)

    def test_script_does_not_come(self):
        """Without the script, in a frame that may keep nothing, the page says so and leads out; opened again, it tries again."""
        page = self.portal()
        page.route("**/panel.js*", lambda route: route.abort())
        launcher = page.locator("danloi-widget #launcher")
        launcher.click()
        frame = self.panel(page)
        frame.locator("#say").fill(BIRTH[0])
        frame.locator("#ask .primary").click()
        frame.locator("[role=alert]", has_text="không cho khung này giữ").wait_for()
        with page.expect_popup() as popup:
            frame.get_by_role("link", name="Mở trang riêng").click()
        popup.value.locator("#say").wait_for()
        page.unroute("**/panel.js*")
        launcher.click()
        launcher.click()
        # A frame of its own: a page that comes into a frame just as that is shown again is at times drawn without any width.
        self.panel(page).locator(".close").wait_for()

    def test_no_leaks(self):
        """The portal's style does not reach the button, nor the button's the portal."""
        page = self.portal()
        style = page.evaluate("""() => { const s = getComputedStyle(document.querySelector('danloi-widget').shadowRoot.getElementById('launcher'));
            return [s.textTransform, s.letterSpacing, s.color, s.display]; }""")
        self.assertEqual(style, ["none", "normal", "rgb(255, 255, 255)", "flex"])
        self.assertEqual(page.evaluate("getComputedStyle(document.querySelector('h1')).color"), "rgb(0, 255, 0)")

    def test_accent_is_made_readable(self):
        for accent in ["#ffff00", "#ffffff", "#ff8800"]:
            page = self.portal(f'data-accent="{accent}"')
            contrast = page.evaluate("""() => {
                const s = getComputedStyle(document.querySelector('danloi-widget').shadowRoot.getElementById('launcher'));
                const light = s.backgroundColor.match(/\\d+/g).slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                return 1.05 / (0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] + 0.05); }""")
            self.assertGreaterEqual(contrast, 4.5, accent)

    def test_print_and_calendar(self):
        """A sandboxed frame cannot print: a page of its own opens. The calendar file is saved."""
        page = self.portal()
        page.locator("danloi-widget #launcher").click()
        frame = self.panel(page)
        frame.locator("#say").fill("H37.12-261112-0011")
        frame.locator("#say").press("Enter")
        frame.locator(".dossier").wait_for()
        with page.expect_popup() as popup:
            frame.get_by_role("button", name="In", exact=True).click()
        sheet = popup.value
        sheet.wait_for_load_state()
        self.assertIn("H37.12-261112-0011", sheet.inner_text("main"))
        self.assertTrue(sheet.url.endswith("/ban-in"))
        with page.expect_download() as download:
            frame.get_by_role("button", name="Thêm ngày hẹn").click()
        self.assertEqual(download.value.suggested_filename, "hen-tra.ics")

    def test_assistant_away(self):
        """Where the page does not come, whoever opened the panel gets out of it again, and it comes once the assistant is back."""
        page = self.portal()
        page.set_viewport_size({"width": 360, "height": 640})
        page.route("**/?embed=1*", lambda route: route.abort())
        launcher = page.locator("danloi-widget #launcher")
        launcher.focus()
        page.keyboard.press("Enter")
        page.locator("danloi-widget iframe").wait_for()
        page.wait_for_timeout(300)
        self.assertTrue(launcher.is_visible())
        page.keyboard.press("Escape")
        page.locator("danloi-widget .panel").wait_for(state="hidden")
        launcher.click()
        launcher.click()
        page.locator("danloi-widget .panel").wait_for(state="hidden")
        page.unroute("**/?embed=1*")
        launcher.click()
        self.panel(page).locator("#say:focus").wait_for()
        launcher.wait_for(state="hidden")

    def test_came_back(self):
        """A portal's page that the browser kept whole is as it was: the panel is open, and keys go to it."""
        # Playwright turns it off.
        browser = self.world.launch(ignore_default_args=["--disable-back-forward-cache"])
        self.addCleanup(browser.close)
        page = self.context(browser, viewport={"width": 360, "height": 640}).new_page()
        page.goto(self.world.demo)
        page.locator("danloi-widget #launcher").click()
        self.panel(page).locator("#say:focus").wait_for()
        page.evaluate("window.isKept = true")
        page.goto("data:text/html,<p>Trang khác</p>")
        page.go_back(wait_until="commit")
        page.wait_for_function("window.isKept")
        page.locator("danloi-widget #launcher").wait_for(state="hidden")
        # Playwright does not find the frame again. The keys go there, and what closes the panel is the page in it.
        self.assertTrue(page.evaluate("document.activeElement.shadowRoot.activeElement.localName === 'iframe'"))
        page.keyboard.press("Escape")
        page.locator("danloi-widget .panel").wait_for(state="hidden")

    def test_focus_is_not_behind(self):
        """In a small window the panel hides the portal: it closes when the focus goes there (WCAG 2.4.11)."""
        page = self.portal()
        page.set_viewport_size({"width": 320, "height": 256})
        page.locator("danloi-widget #launcher").click()
        self.panel(page).locator("#say:focus").wait_for()
        page.locator("a").focus()
        page.locator("danloi-widget .panel").wait_for(state="hidden")
        self.assertTrue(self.has_focus(page, "a"))

    def test_notices_are_seen(self):
        """Who opens the panel on a telephone sees who answers, before the first message."""
        page = self.portal()
        page.set_viewport_size({"width": 360, "height": 640})
        page.locator("danloi-widget #launcher").click()
        frame = self.panel(page)
        frame.locator("#say:focus").wait_for()
        covered = frame.evaluate("""document.getElementById('machine').getBoundingClientRect().top
            < document.querySelector('header').getBoundingClientRect().bottom""")
        self.assertFalse(covered)

    def test_closed_panel_is_deaf(self):
        """Nobody is listened to, or read to, by a panel that is closed."""
        page = self.context(viewport={"width": 1000, "height": 800}).new_page()
        page.add_init_script("window.SpeechRecognition = class { start() { window.ears = 1; } stop() {} abort() { window.ears = 0; } };")
        page.goto(self.world.portal.origin)
        launcher = page.locator("danloi-widget #launcher")
        launcher.click()
        frame = self.panel(page)
        frame.get_by_role("button", name="Giọng nói").click()
        frame.get_by_role("button", name="Bật giọng nói").click()
        for close in [launcher, frame.locator(".close")]:
            frame.locator("#listen").click()
            self.assertEqual(frame.evaluate("window.ears"), 1)
            close.click()
            page.wait_for_timeout(150)
            self.assertEqual(frame.evaluate("window.ears"), 0)
            launcher.click()

    def test_demo_portal(self):
        """The demo portal has the button, under its own policy, and the panel answers there."""
        page = self.context(viewport={"width": 1000, "height": 800}).new_page()
        page.goto(self.world.demo)
        self.clean(page, "demo portal")
        page.locator("danloi-widget #launcher").click()
        frame = self.panel(page)
        frame.locator("#say").fill(BIRTH[0])
        frame.locator("#say").press("Enter")
        frame.locator(".choices").wait_for()
        self.assertIn("site=cong-demo", frame.url)

    def test_small_window(self):
        page = self.portal()
        page.set_viewport_size({"width": 320, "height": 480})
        page.locator("danloi-widget #launcher").click()
        frame = self.panel(page)
        box = page.locator("danloi-widget .panel").bounding_box()
        self.assertEqual((box["x"], box["width"]), (0, 320))
        frame.locator("#say").fill(BIRTH[0])
        frame.locator("#say").press("Enter")
        frame.locator(".choices").wait_for()
        self.fits(frame, "panel in a narrow portal")
