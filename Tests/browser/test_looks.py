"""How the page looks and is read: axe in every state, narrow and zoomed windows, dark, forced colours; and how soon it is there."""

from harness import BIRTH, BrowserTest, choose, say, walk

NARROW = {"width": 320, "height": 640}
# 1280 by 1024 at 400 %.
ZOOMED = {"width": 320, "height": 256}


class States(BrowserTest):
    def each_state(self, page, check):
        """Walks through the states of the page, and checks each."""
        check(page, "start")
        page.get_by_text("Dữ liệu của bạn").first.click()
        check(page, "privacy open")
        walk(page, BIRTH[:1])
        check(page, "question")
        walk(page, BIRTH[1:])
        check(page, "check your answers")
        choose(page, 1)
        check(page, "guide")
        page.locator(".cite").first.click()
        page.locator("dialog[open] .said-law").wait_for()
        check(page, "citation")
        page.keyboard.press("Escape")
        say(page, "H37.12-261112-0011")
        check(page, "dossier")
        say(page, "xem thêm hồ sơ")
        say(page, "1234")
        page.locator(".timeline li").first.wait_for()
        check(page, "dossier of the owner")
        say(page, "H37.12-261112-0011, 000.00.00.G11-261110-0007")
        check(page, "dossiers")
        page.get_by_role("button", name="Xóa cuộc trò chuyện").click()
        check(page, "erase?")

    def test_axe_light(self):
        self.each_state(self.page(color_scheme="light", viewport={"width": 1280, "height": 900}), self.clean)

    def test_axe_dark(self):
        self.each_state(self.page(color_scheme="dark"), self.clean)

    def test_axe_forced_colours(self):
        page = self.page(forced_colors="active")
        self.each_state(page, self.clean)
        page.keyboard.press("Escape")
        bare = page.evaluate(
            "[...document.querySelectorAll('button:not(.quiet, .cite), textarea')].filter(n => parseFloat(getComputedStyle(n).borderTopWidth) < 1).length")
        self.assertEqual(bare, 0, "every control has an edge where colours are the system's")

    def test_axe_portal_colours(self):
        """Whatever colour a portal sets is made readable, in light and dark."""
        for accent in ["ffff00", "ffffff", "000000", "ff6600", "7fbf7f"]:
            for scheme in ["light", "dark"]:
                with self.subTest(accent=accent, scheme=scheme):
                    page = self.page(f"/?embed=1&accent={accent}", color_scheme=scheme)
                    self.clean(page, "start")
                    walk(page, BIRTH[:1])
                    self.clean(page, "question")

    def test_axe_english(self):
        page = self.page("/?language=en")
        self.clean(page, "start")
        say(page, "birth certificate")
        self.clean(page, "question")

    def test_narrow(self):
        self.each_state(self.page(viewport=NARROW), self.fits)

    def test_zoomed(self):
        def check(page, state):
            self.fits(page, state)
            page.keyboard.press("Tab")
            # Nothing that stays at the edge covers what has the focus (WCAG 2.4.11).
            self.assertEqual(page.evaluate("getComputedStyle(document.getElementById('ask')).position"), "static")

        self.each_state(self.page(viewport=ZOOMED), check)

    def test_large_text(self):
        page = self.page(viewport={"width": 640, "height": 900})
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        self.each_state(page, self.fits)

    def test_typing_does_not_scroll(self):
        """Who reads an answer while typing the next question keeps the line."""
        for size in [{"width": 360, "height": 640}, {"width": 1280, "height": 800}]:
            with self.subTest(size=size):
                page = self.page(viewport=size)
                walk(page)
                choose(page, 1)
                page.evaluate("document.querySelector('.turn:last-of-type').scrollIntoView()")
                place = page.evaluate("scrollY")
                page.click("#say")
                page.keyboard.type("phi bao nhieu", delay=30)
                self.assertEqual(page.evaluate("scrollY"), place)

    def test_focus_is_not_obscured(self):
        """Neither the head nor the form at the foot covers what has the focus, both ways (WCAG 2.4.11)."""
        hidden = """() => {
            const node = document.activeElement;
            if (!node.closest('main') || node.closest('#ask')) return null;
            const box = node.getBoundingClientRect();
            const top = Math.max(0, document.querySelector('header').getBoundingClientRect().bottom);
            const bottom = Math.min(innerHeight, document.getElementById('ask').getBoundingClientRect().top);
            return Math.min(box.bottom, bottom) - Math.max(box.top, top) < box.height - 1 ? node.outerHTML.slice(0, 80) : null; }"""
        page = self.page(viewport={"width": 360, "height": 640})
        walk(page, BIRTH[:-1])
        page.focus(".skip")
        for key in ["Tab"] * 30 + ["Shift+Tab"] * 30:
            page.keyboard.press(key)
            self.assertIsNone(page.evaluate(hidden))

    def test_targets(self):
        """Controls are at least 24 by 24, and most are 40 high (WCAG 2.5.8)."""
        page = self.page()
        walk(page, BIRTH[:1])
        small = page.evaluate("""[...document.querySelectorAll('button, summary, textarea, label.option')]
            .map(n => [n.textContent, n.getBoundingClientRect()]).filter(([, box]) => box.width && (box.width < 24 || box.height < 24))
            .map(([text]) => text)""")
        self.assertEqual(small, [])

    def test_reduced_motion(self):
        page = self.page(reduced_motion="reduce")
        walk(page, BIRTH[:1])
        self.assertEqual(page.evaluate("document.getAnimations().length"), 0)


class Speed(BrowserTest):
    # Bytes a second down and up, and milliseconds from request to answer.
    NETWORKS = {
        "3G (1.6 Mbit/s, 300 ms)": (200_000, 96_000, 300),
        "3G as Chrome's “fast 3G” (1.44 Mbit/s, 562 ms)": (180_000, 84_375, 562),
    }

    def test_first_paint(self):
        for name, (down, up, latency) in self.NETWORKS.items():
            with self.subTest(name):
                page = self.context().new_page()
                protocol = page.context.new_cdp_session(page)
                protocol.send("Network.enable")
                protocol.send("Network.emulateNetworkConditions", {
                    "offline": False, "downloadThroughput": down, "uploadThroughput": up, "latency": latency})
                page.goto(self.origin + "/?embed=1&site=mau", wait_until="load")
                page.wait_for_timeout(100)
                paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
                ready = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
                print(f"first paint on {name}: {paint:.0f} ms, usable after {ready:.0f} ms", flush=True)
                self.assertLess(paint, 2_000)
