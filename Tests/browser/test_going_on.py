"""The page with JavaScript where a conversation goes on meanwhile: in another tab, by a message thought lost, or not at all since it was erased."""

from harness import BIRTH, BrowserTest, after, choose, say, turns, walk

TURNS = "**/turns"
CURRENT = "**/conversations/current"
# Asks for the new address or the members of the family, as boxes to tick.
SEVERAL = "thay đổi nội dung đăng ký hộ kinh doanh"


class GoingOn(BrowserTest):
    def another(self, page):
        """Another tab of the same conversation."""
        token = page.evaluate("sessionStorage.getItem('danloi.conversation')")
        other = page.context.new_page()
        other.add_init_script(f"sessionStorage.setItem('danloi.conversation', '{token}')")
        other.goto(self.origin)
        other.locator(".note-line").wait_for()
        return other

    def write(self, page, text):
        page.fill("#say", text)
        page.press("#say", "Enter")

    def tick(self, page, number):
        page.click(f'.turn:last-of-type .choices input[value="{number}"]')
        page.click(".turn:last-of-type .choices .primary")

    def fails(self, page, act, how=lambda route: route.abort()):
        """Does something that is sent and does not come back."""
        page.route(TURNS, how)
        act()
        page.locator(".pending button").wait_for()
        page.unroute(TURNS)

    def moved_on(self, page):
        page.locator("#live.told", has_text="đã đi tiếp").wait_for()

    def shown(self, page):
        return page.evaluate("[...document.querySelectorAll('.turn')].map(n => n.id)")

    def erase(self, page):
        page.get_by_role("button", name="Xóa cuộc trò chuyện").click()
        page.locator("dialog .primary").click()
        page.locator("#done").wait_for()

    def hold(self, page, pattern, method):
        """Answers that have left the server and do not come yet: let go by the call that comes back."""
        held = []

        def keep(route):
            if route.request.method == method:
                held.append((route, route.fetch()))
            else:
                route.continue_()

        page.route(pattern, keep)

        def let_go():
            for route, response in held:
                route.fulfill(response=response)
            page.wait_for_timeout(300)
            page.unroute(pattern)
            return len(held)

        return let_go

    def unread(self):
        """A page that could not read its conversation, with a message that failed and so with the commands; what it reads now is held."""
        page = self.page()
        walk(page, BIRTH[:3])
        page.route(CURRENT, lambda route: route.abort())
        page.reload()
        page.locator("#unread button").wait_for()
        self.fails(page, lambda: self.write(page, "tại sao"))
        page.unroute(CURRENT)
        return page, self.hold(page, CURRENT, "GET")

    def nothing_left(self, page):
        left = [page.locator(selector).count() for selector in [".turn", "#commands", ".talking"]]
        self.assertEqual(left + [page.evaluate("sessionStorage.length")], [0, 0, 0, 0])

    def test_two_tabs(self):
        """What is written may answer a question that is no longer open: it is back in the input, beside what is open now."""
        page = self.page()
        walk(page, BIRTH[:3])
        say(self.another(page), "phí bao nhiêu")
        self.write(page, "tại sao")
        page.locator("#luot-4").wait_for()
        self.moved_on(page)
        self.assertEqual(self.shown(page), [f"luot-{n}" for n in range(5)])
        self.assertIn("phí bao nhiêu", page.inner_text("#luot-4"))
        self.assertEqual(page.input_value("#say"), "tại sao")
        after(page, lambda: page.press("#say", "Enter"))
        self.assertEqual(self.shown(page), [f"luot-{n}" for n in range(6)])

    def test_pressed(self):
        """What is pressed under a question that was answered in another tab answers no other question."""
        page = self.page()
        walk(page, BIRTH[:2])
        other = self.another(page)
        choose(other, 2)
        page.click('.turn:last-of-type [data-number="2"]')
        page.locator("#luot-3").wait_for()
        self.moved_on(page)
        self.assertEqual([page.locator(".pending").count(), turns(page)], [0, 4], "nothing was answered by it")
        self.assertEqual(page.inner_text("#luot-3 .question"), other.inner_text("#luot-3 .question"))
        self.assertTrue(self.has_focus(page, "#luot-3 .question"))
        choose(page, 1)
        self.assertEqual(self.shown(page)[-1], "luot-4")

    def test_ticked(self):
        """Ticks that are not taken are no words of anybody: they come into no input."""
        page = self.page()
        say(page, SEVERAL)
        self.tick(self.another(page), 1)
        self.tick(page, 2)
        page.locator("#luot-2").wait_for()
        self.moved_on(page)
        self.assertEqual(page.input_value("#say"), "")

    def test_sent_again(self):
        """What was ticked or written under one question and is sent again after another was answered is no answer to that."""
        for act in [lambda page: self.tick(page, 2), lambda page: self.write(page, "2")]:
            page = self.page()
            say(page, SEVERAL)
            self.fails(page, lambda: act(page))
            self.write(page, "1")
            page.locator("#luot-2 .question").wait_for()
            question = page.inner_text("#luot-2 .question")
            page.click(".pending button")
            self.moved_on(page)
            self.assertEqual(self.shown(page), ["luot-0", "luot-1", "luot-2"])
            self.assertEqual(page.inner_text("#luot-2 .question"), question)
            self.assertGreater(page.locator("#luot-2 .choices").count(), 0)

    def test_next_is_being_written(self):
        """Words that come back spoil nothing that is being written meanwhile, and are not lost either."""
        page = self.page()
        walk(page, BIRTH[:2])
        choose(self.another(page), 2)
        held = []
        page.route(TURNS, lambda route: held.append(route))
        self.write(page, "câu trước")
        page.locator(".pending").wait_for()
        page.fill("#say", "câu sau")
        held[0].continue_()
        self.moved_on(page)
        self.assertEqual(page.input_value("#say"), "câu trước\ncâu sau")

    def test_thought_lost(self):
        """A message that came, but whose answer was lost, is shown once it is known to have come, in its place, and is not sent again."""
        page = self.page()
        walk(page, BIRTH[:2])

        def lose(route):
            route.fetch()
            route.abort()

        self.fails(page, lambda: self.write(page, "2"), lose)
        self.write(page, "phí bao nhiêu")
        self.moved_on(page)
        self.assertEqual(self.shown(page), [f"luot-{n}" for n in range(4)])
        self.assertEqual(page.locator(".pending").count(), 0)
        self.assertGreater(page.locator("#luot-3 .choices").count(), 0, "what is open now can be pressed")
        page.press("#say", "Enter")
        page.locator("#luot-4").wait_for()
        self.assertEqual(self.shown(page), [f"luot-{n}" for n in range(5)])
        say(page, "tại sao")
        self.assertEqual(self.shown(page)[-1], "luot-5")

    def test_pressed_where_all_is_gone(self):
        """What was pressed in a conversation that is gone would say nothing in another: it is not offered to be sent there."""
        page = self.page()
        walk(page, BIRTH[:2])
        page.evaluate("fetch('/api/v1/conversations/current', {method: 'DELETE', headers: {Authorization: 'Bearer ' + sessionStorage.getItem('danloi.conversation')}})")
        page.click('.turn:last-of-type [data-number="2"]')
        page.locator(".pending .warning").wait_for()
        self.assertEqual(page.locator(".pending button").count(), 0)

    def test_erased_while_answering(self):
        """An answer that comes after all was erased is shown nowhere, and brings nothing back."""
        page = self.page()
        walk(page, BIRTH[:2])
        let_go = self.hold(page, TURNS, "POST")
        self.write(page, "phí bao nhiêu")
        page.locator(".pending").wait_for()
        page.wait_for_timeout(300)
        self.erase(page)
        self.assertEqual(let_go(), 1)
        self.nothing_left(page)
        say(page, "chào")
        self.assertEqual(turns(page), 2)

    def test_erased_while_reading(self):
        """Earlier turns that are read while all is erased are not drawn."""
        page, let_go = self.unread()
        page.click("#unread button")
        page.wait_for_timeout(300)
        self.erase(page)
        self.assertEqual(let_go(), 1)
        self.nothing_left(page)

    def test_erased_while_a_gap_is_read(self):
        """The same where they are read since the answer to a message is not next to any."""
        page, let_go = self.unread()
        page.click(".pending button")
        page.wait_for_timeout(500)
        self.erase(page)
        self.assertEqual(let_go(), 1)
        self.nothing_left(page)

    def test_erased_while_beginning(self):
        """Words that wait for their conversation are not sent to it once all was erased; the conversation is erased, too."""
        page = self.page()
        begins = "**/v1/conversations"
        page.route(begins, lambda route: route.abort())
        self.write(page, "tôi là Nguyễn Văn A muốn làm khai sinh")
        page.locator(".pending button").wait_for()
        page.unroute(begins)
        sent = []
        page.on("request", lambda request: sent.append((request.method, request.url.rsplit("/", 1)[1])))
        let_go = self.hold(page, begins, "POST")
        page.click(".pending button")
        page.wait_for_timeout(300)
        self.erase(page)
        self.assertEqual(let_go(), 1)
        self.nothing_left(page)
        self.assertEqual(sent, [("POST", "conversations"), ("DELETE", "current")])
