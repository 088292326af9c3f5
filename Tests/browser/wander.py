"""Visitors who do anything in any order, to find states that nobody thought of: scripts/test-browser --wander [SECONDS [SEED]]

Beside CI, since what comes of their steps depends on time. A visit's seed leads to the same steps again.
"""

import random
import sys
import time

from playwright.sync_api import Error

from harness import BrowserTest, World

WORDS = [
    "làm giấy khai sinh cho con", "lam cccd", "kết hôn", "thay đổi nội dung đăng ký hộ kinh doanh", "what do I need for a passport",
    "1", "2", "1, 2", "có", "không", "không biết", "1/11/2026", "tại sao", "phí bao nhiêu", "quay lại", "bắt đầu lại", "chào",
    "H37.12-261112-0011", "1234", "xem thêm hồ sơ", "ở phường Hải Châu", "<b>x</b>"]
# What holds at every moment.
BROKEN = """() => {
    const numbers = [...document.querySelectorAll('.turn[id]')].map(node => Number(node.id.slice('luot-'.length)));
    const ids = [...document.querySelectorAll('[id]')].map(node => node.id);
    return [
        numbers.some((number, at) => at > 0 && number <= numbers[at - 1]) && `turns are out of order: ${numbers}`,
        new Set(ids).size < ids.length && `an id stands twice: ${ids.filter((id, at) => ids.indexOf(id) < at)}`,
        document.querySelectorAll('dialog').length > 1 && 'one dialog stands on another',
        innerWidth > 0 && document.documentElement.clientWidth === 0 && 'the page is drawn without any width',
    ].filter(fault => fault);
}"""
LAST = "Math.max(-1, ...[...document.querySelectorAll('.turn[id]')].map(node => Number(node.id.slice('luot-'.length))))"
# Longer than anything takes, and short enough for what cannot be done: another step is tried.
PATIENCE = 2500


class Visitor:
    """Somebody on the page, or on a portal with the widget."""

    def __init__(self, test, seed):
        self.random = random.Random(seed)
        self.journal = []
        # The assistant's own page; a portal; and one of another site, in whose frames this browser keeps nothing.
        place = self.random.choice([test.origin, test.world.demo, test.world.portal.origin])
        self.is_on_portal = place != test.origin
        width = self.random.choice([1000, 360])
        self.page = test.context(viewport={"width": width, "height": 800}).new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.goto(place)
        self.steps = [self.say] * 6 + [self.choose] * 6 + [
            self.say_twice, self.choose_twice, self.undo, self.erase, self.change_language, self.cite, self.escape, self.reload,
            self.go_back, self.lose_answer, self.go_offline, self.judge, self.tab, self.press_digit, self.change, self.send_again]
        if self.is_on_portal:
            self.steps += [self.toggle] * 3 + [self.toggle_quickly]

    @property
    def launcher(self):
        return self.page.locator("danloi-widget #launcher")

    @property
    def is_open(self):
        return not self.is_on_portal or self.page.locator("danloi-widget .panel").is_visible()

    @property
    def frame(self):
        if not self.is_on_portal:
            return self.page
        return self.page.locator("danloi-widget iframe").element_handle().content_frame()

    def any(self, selector, **options):
        """Presses one of these, if there are any."""
        found = self.frame.locator(selector)
        count = found.count()
        if count:
            found.nth(self.random.randrange(count)).click(no_wait_after=True, **options)

    def step(self):
        act = self.random.choice(self.steps) if self.is_open else self.toggle
        self.journal.append(act.__name__)
        try:
            act()
        except Error as error:
            # Mostly that a dialog is before it, or that the page went away meanwhile.
            self.journal.append("(" + error.message.split("\n")[0] + ")")
        self.page.wait_for_timeout(self.random.choice([0, 0, 50, 200]))

    def say(self):
        words = self.random.choice(WORDS)
        self.journal.append(words)
        self.frame.fill("#say", words)
        self.frame.press("#say", "Enter")

    def say_twice(self):
        self.say()
        self.frame.press("#say", "Enter")

    def choose(self):
        self.any(".turn:last-of-type .option")
        if self.random.random() < 0.7:
            self.any(".turn:last-of-type .choices .primary")

    def choose_twice(self):
        self.any(".turn:last-of-type .option")
        self.any(".turn:last-of-type .option", timeout=300)

    def undo(self):
        self.any("#commands button:nth-of-type(-n+2)")

    def erase(self):
        self.any("#commands button:nth-of-type(3)")
        self.any("dialog .row button")

    def change_language(self):
        self.any("form.language button")
        self.page.wait_for_timeout(400)

    def cite(self):
        self.any(".cite")

    def escape(self):
        self.page.keyboard.press("Escape")

    def reload(self):
        self.page.reload()

    def go_back(self):
        self.page.go_back()
        if self.page.url == "about:blank":
            self.page.go_forward()

    def lose_answer(self):
        """The next turn comes, its answer does not."""

        def lose(route):
            try:
                route.fetch()
            finally:
                route.abort()

        self.page.route("**/turns", lose, times=1)

    def go_offline(self):
        self.page.context.set_offline(True)
        self.page.wait_for_timeout(50)
        self.page.context.set_offline(False)

    def judge(self):
        self.any(".tools [aria-pressed]", timeout=500)

    def tab(self):
        for _ in range(self.random.randrange(5)):
            self.page.keyboard.press(self.random.choice(["Tab", "Tab", "Shift+Tab", "Enter"]))

    def press_digit(self):
        self.page.keyboard.press(self.random.choice("12345"))

    def change(self):
        self.any(".change", timeout=500)

    def send_again(self):
        self.any(".pending button", timeout=500)

    def toggle(self):
        if self.launcher.is_visible():
            self.launcher.click()
        else:
            self.frame.locator(".close").click()

    def toggle_quickly(self):
        for _ in range(self.random.randrange(1, 5)):
            if self.launcher.is_visible():
                self.launcher.click(no_wait_after=True)

    def faults(self):
        """What does not hold now. A page that is being loaded tells nothing."""
        try:
            return self.frame.evaluate(BROKEN) if self.is_open else []
        except Error:
            return []

    def cannot_talk(self):
        """Whatever was done: in the end something said is answered, or is told not to be."""
        self.page.unroute("**/turns")
        self.page.set_default_timeout(8000)
        try:
            if not self.is_open:
                self.launcher.click()
            self.frame.locator("#say").wait_for()
            while self.frame.locator("dialog[open]").count():
                self.frame.locator("dialog[open] .row button").first.click()
            self.frame.wait_for_function("() => ![...document.querySelectorAll('.pending')].some(node => !node.querySelector('button, .warning'))")
            last = self.frame.evaluate(LAST)
            self.frame.fill("#say", "phí bao nhiêu")
            self.frame.press("#say", "Enter")
            self.frame.wait_for_function(f"last => {LAST} > last || document.querySelector('#live.told, .pending .warning')", arg=last)
        except Error as error:
            return ["nothing can be said any more: " + error.message]
        return []


def visit(test, seed):
    """The faults of a visit."""
    visitor = Visitor(test, seed)
    faults = []
    for _ in range(40):
        visitor.step()
        faults = visitor.faults() + test.troubles
        if faults:
            break
    faults = faults or visitor.cannot_talk()
    for fault in faults:
        print(f"seed {seed}: {fault}\n  after: {', '.join(visitor.journal)}")
    for context in test.contexts:
        context.close()
    return faults


def main():
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60
    first = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(1_000_000)
    end = time.monotonic() + seconds
    seed = first
    found = 0
    # Here, so that a server that does not start is told once.
    world = World.get()
    try:
        while time.monotonic() < end:
            test = BrowserTest()
            test.setUp()
            found += bool(visit(test, seed))
            seed += 1
    finally:
        world.close()
    print(f"{seed - first} visits from seed {first}: {found} with faults")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
