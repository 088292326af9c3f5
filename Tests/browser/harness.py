"""What the browser tests share: the server, Chromium, axe, a portal of another origin, and conversations to walk through."""

import http.server
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import threading
import urllib.parse
import unittest

import axe_playwright_python
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
# WCAG 2.2 A and AA, and axe's own best practices.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
MARK = "<img src=x onerror=alert(1)>\"'&</script><script>alert(2)</script>"


class World:
    """One server and one browser for all tests."""

    instance = None

    @classmethod
    def get(cls):
        if cls.instance is None:
            cls.instance = cls()
        return cls.instance

    def __init__(self):
        self.portal = Portal()
        self.server = Server(
            portals=[{"id": "mau", "origins": [self.portal.origin]}], demo_portal={"listen": "127.0.0.1:0"},
            catalogue={"procedures": str(ROOT / "Procedures")})
        self.origin, self.demo = self.server.addresses
        self.portal.assistant = self.origin
        self.playwright = sync_playwright().start()
        self.browser = self.launch()

    def launch(self, **options):
        return self.playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"], **options)

    def close(self):
        self.browser.close()
        self.playwright.stop()
        self.server.close()
        self.portal.close()


class Server:
    """The assistant, without limits, and the addresses it tells: its own, and the demo portal's where there is one.

    It works in a folder of its own: what a developer has imported lies in the project's, and no test may know of it.
    """

    COMMAND = str(ROOT / ".build/debug/danloi")

    def __init__(self, records=None, **configuration):
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.temporary.name)
        if records:
            subprocess.run(
                [self.COMMAND, "catalogue", "import", str(records)], cwd=self.folder, stdout=subprocess.DEVNULL, check=True)
        unlimited = {name: {"off": True} for name in ["visitor", "start", "conversation", "site"]}
        path = self.folder / "serve.json5"
        path.write_text(json.dumps({
            "listen": "127.0.0.1:0", "limits": unlimited, "log": {"access": "none"}, "one_stop": {"stand_in": True}, **configuration}))
        self.process = subprocess.Popen(
            [self.COMMAND, "serve", "--config", str(path)], cwd=self.folder, stderr=subprocess.PIPE, text=True)
        # The demo portal is told last.
        last = "demo portal: " if "demo_portal" in configuration else "danloi: http"
        told = ""
        while not told.endswith("\n") or last not in told:
            line = self.process.stderr.readline()
            told += line
            if not line:
                self.close()
                raise RuntimeError("the server does not start: " + told)
        self.addresses = re.findall(r"^danloi: (?:demo portal: )?(http://[^/\s]+)", told, re.MULTILINE)
        # What else it writes is read, so that it never waits for a reader.
        threading.Thread(target=self.process.stderr.read, daemon=True).start()

    @classmethod
    def of_invented_procedures(cls):
        """With the invented procedures, and the record they lead to: its words are quoted."""
        return cls(
            records=ROOT / "fixtures/national/records.jsonl",
            catalogue={"procedures": str(ROOT / "fixtures/catalogue/dialogue")})

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=20)
        self.temporary.cleanup()


class Portal:
    """A portal of another origin, with a strict policy and a style that would spoil anything it reached."""

    PAGE = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cổng mẫu</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/hostile.css"></head><body><main><h1>Cổng mẫu</h1>
<p><a href="/">Trang chủ</a></p></main><script src="ORIGIN/widget.js" data-site="mau" ATTRIBUTES defer></script></body></html>"""
    STYLE = """* { text-transform: uppercase !important; color: lime !important; letter-spacing: 1em !important;
font-family: monospace !important; } button, iframe { display: none !important; border: 9px solid red !important; }"""

    def __init__(self):
        # Known once it is started: the allow list of its configuration has this portal's origin.
        self.assistant = ""
        portal = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                is_style = self.path == "/hostile.css"
                # The attributes of the script are what the path says: only tests ask here.
                attributes = urllib.parse.unquote(self.path.lstrip("/"))
                page = Portal.PAGE.replace("ORIGIN", portal.assistant).replace("ATTRIBUTES", attributes)
                policy = (
                    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; "
                    f"script-src {portal.assistant}; frame-src {portal.assistant}; require-trusted-types-for 'script'")
                body = (Portal.STYLE if is_style else page).encode()
                self.send_response(200)
                self.send_header("Content-Type", "text/css" if is_style else "text/html; charset=utf-8")
                self.send_header("Content-Security-Policy", policy)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        # By another name than the assistant's, so that it is another site too.
        self.origin = f"http://localhost:{self.server.server_port}"

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class BrowserTest(unittest.TestCase):
    """A test with pages that report what goes wrong in them."""

    def setUp(self):
        self.world = World.get()
        self.origin = self.world.origin
        self.contexts = []
        self.troubles = []
        self.addresses = []

    def tearDown(self):
        for context in self.contexts:
            context.close()
        self.assertEqual(self.troubles, [], "errors and violations in pages")

    def context(self, browser=None, **options):
        options = {"viewport": {"width": 420, "height": 800}, "reduced_motion": "reduce", "locale": "vi-VN", **options}
        context = (browser or self.world.browser).new_context(**options)
        context.set_default_timeout(15000)
        self.contexts.append(context)
        context.on("page", self.watch)
        return context

    def watch(self, page):
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("console", lambda message: self.hear(message.text))
        page.on("request", lambda request: self.addresses.append(request.url))

    def hear(self, text):
        if "Content Security Policy" in text or "Trusted" in text:
            self.troubles.append(text)

    def page(self, path="/", **options):
        page = self.context(**options).new_page()
        page.goto(self.origin + path)
        return page

    def clean(self, page, state, within=None):
        """axe finds nothing to complain of."""
        # Chromium's own protocol runs it, which no policy of the page concerns.
        page.evaluate(AXE + "; 0")
        found = page.evaluate("rules => axe.run(rules.within || document, rules.options)", {"options": RULES, "within": within})
        told = [
            f"{problem['id']}: {node['html'][:160]} – {(node.get('failureSummary') or '')[:300]}"
            for problem in found["violations"] for node in problem["nodes"]]
        self.assertEqual(told, [], f"axe in state “{state}”")

    def fits(self, page, state):
        """Nothing needs sideways scrolling (WCAG 1.4.10)."""
        wide = page.evaluate(
            """() => [document.documentElement, ...document.querySelectorAll('body *')]
            .filter(n => !n.closest('.unseen, .skip') && (n === document.documentElement ? n.scrollWidth > n.clientWidth
              : n.getBoundingClientRect().right > document.documentElement.clientWidth + 1))
            .map(n => n.tagName + '.' + n.className).slice(0, 5)""")
        self.assertEqual(wide, [], f"wider than the window in state “{state}”")

    def has_focus(self, page, selector):
        return page.evaluate("s => !!document.activeElement && document.activeElement.matches(s)", selector)


def turns(page):
    return page.locator(".turn").count()


def after(page, act):
    """Does something that is answered, and waits for the answer."""
    before = turns(page)
    act()
    # The first message brings the greeting with it.
    page.locator(".turn").nth(before).wait_for(state="attached")
    page.locator(".pending").wait_for(state="detached")


def say(page, text):
    page.fill("#say", text)
    after(page, lambda: page.press("#say", "Enter"))


def choose(page, number):
    after(page, lambda: page.click(f'.turn:last-of-type [data-number="{number}"]'))


# The record in fixtures/national.
RECORD = "9.999999"

# The shortest way to a guide for the registration of a birth, as numbers to choose and words to say.
BIRTH = ["làm giấy khai sinh cho con", 1, 2, 1, 1, "1/11/2026"]


def walk(page, steps=BIRTH):
    for step in steps:
        if isinstance(step, int):
            choose(page, step)
        else:
            say(page, step)


def reply(blocks, state="listening", language="vi"):
    return {"state": state, "procedure": None, "open_question": None, "questions_left": None, "abstention": None,
            "facts": {}, "blocks": blocks, "language": language}


def given(page, answer):
    """Answers every turn with this reply instead of the server's."""
    turn = {"number": 1, "said": "x", "reply": answer}
    begun = {"token": "t" * 43, "expires": "2026-12-01T00:00:00+07:00", "turn": {"number": 0, "reply": reply([])}}

    def fulfil(route):
        is_turn = route.request.url.endswith("/turns")
        route.fulfill(status=200 if is_turn else 201, content_type="application/json", body=json.dumps(turn if is_turn else begun))

    page.route("**/api/v1/conversations**", fulfil)
    page.route("**/api/v1/conversations/**", fulfil)
