"""What a screen reader is told: found with Orca (scripts/test-screen-reader), held here in Chromium's accessibility tree."""

from harness import BIRTH, RECORD, BrowserTest, Server, choose, given, reply, say, walk


class Reading(BrowserTest):
    def tree(self, page, role):
        """The nodes of a role that a reader can come to."""
        protocol = page.context.new_cdp_session(page)
        nodes = protocol.send("Accessibility.getFullAXTree")["nodes"]
        return [node for node in nodes if not node.get("ignored") and node.get("role", {}).get("value") == role]

    def description(self, page):
        node = next(node for node in self.tree(page, "textbox") if "Câu hỏi" in node["name"]["value"])
        return node.get("description", {}).get("value", "")

    def told(self, page, act):
        """All that the live region says from something done until its answer is there."""
        # What was to be said before.
        page.wait_for_timeout(150)
        page.evaluate("""() => {
            window.told = [];
            window.watcher?.disconnect();
            window.watcher = new MutationObserver(() => { if (live.textContent) told.push([live.lang, live.textContent]); });
            watcher.observe(live, {childList: true});
        }""")
        act()
        page.wait_for_timeout(150)
        return page.evaluate("told")

    def test_announced_once_and_whole(self):
        page = self.page()
        said = self.told(page, lambda: walk(page, BIRTH[:1]))
        self.assertEqual(len(said), 1, said)
        language, text = said[0]
        self.assertEqual(language, "vi")
        order = [text.index(part) for part in ["Đăng ký khai sinh (1.001193). ", "Bạn cần khai sinh", "Còn nhiều nhất 6", "1: Sinh tại", "6: Tôi không biết."]]
        self.assertEqual(order, sorted(order))

    def test_checking(self):
        """Every answer is announced, as a sentence of its own; changes stand beside them and are not told again."""
        page = self.page()
        walk(page, BIRTH[:-1])
        said = self.told(page, lambda: walk(page, BIRTH[-1:]))
        self.assertEqual(len(said), 1, said)
        answers = page.locator(".kind-answers li > span").all_inner_texts()
        self.assertGreaterEqual(len(answers), 5)
        for answer in answers:
            self.assertIn(f"{answer}. ", said[0][1])
        self.assertNotIn("Sửa", said[0][1])
        self.assertTrue(said[0][1].endswith("1: Đúng hết, cho tôi xem hướng dẫn."))

    def test_guide(self):
        """Whoever pressed is at its first heading, and is not told the guide; whoever typed is told the beginning and where it goes on."""
        page = self.page()
        walk(page)
        said = self.told(page, lambda: choose(page, 1))
        self.assertTrue(self.has_focus(page, ".turn:last-of-type h3"))
        self.assertLess(len("".join(text for _, text in said)), 100, said)
        page = self.page()
        walk(page)
        said = self.told(page, lambda: say(page, "1"))
        self.assertEqual(len(said), 1)
        self.assertIn("Giấy tờ phải nộp. ", said[0][1])
        self.assertRegex(said[0][1], r"Đọc tiếp ở mục “Trả lời 8”\.$")
        self.assertLess(len(said[0][1]), 500)
        headings = [node["name"]["value"] for node in self.tree(page, "heading")]
        self.assertIn("Trả lời 8", headings)

    def test_answer_without_heading(self):
        """Where nothing is asked and nothing headed, the focus is on the answer's own heading, not on all of its text."""
        page = self.page()
        line = {"role": "text", "text": "Chỉ có vậy."}
        given(page, reply([
            {"kind": "text", "basis": "talk", "ids": [], "paragraphs": [line]},
            {"kind": "choices", "basis": "talk", "ids": [], "options": [{"id": "a", "label": "A"}], "paragraphs": []}]))
        say(page, "x")
        said = self.told(page, lambda: choose(page, 1))
        self.assertTrue(self.has_focus(page, ".turn:last-of-type .answer > h2"))
        self.assertEqual(said, [["vi", "Chỉ có vậy."]])

    def test_article(self):
        """A citation is a button; its article has the focus, so that it is read, and nothing old is said when it closes."""
        page = self.page()
        walk(page)
        choose(page, 1)
        cited = [node for node in self.tree(page, "button") if any(p["name"] == "hasPopup" and p["value"]["value"] == "dialog" for p in node["properties"])]
        self.assertGreater(len(cited), 5)
        self.assertTrue(all(node["name"]["value"] for node in cited))
        say(page, "chào")
        page.locator("#live:not(:empty)").wait_for(state="attached")
        page.locator(".cite").first.focus()
        page.keyboard.press("Enter")
        page.locator("dialog .said-law").wait_for()
        page.locator("dialog > div:focus .said-law").wait_for()
        self.assertEqual([node["name"]["value"] for node in self.tree(page, "dialog")], [page.locator(".cite").first.inner_text()])
        self.assertEqual(page.inner_text("#live"), "")
        page.keyboard.press("Escape")
        page.locator("dialog").wait_for(state="detached")
        self.assertTrue(self.has_focus(page, ".cite"))
        self.assertEqual(page.inner_text("#live"), "")

    def test_question_of_a_dialog(self):
        page = self.page()
        walk(page, BIRTH[:1])
        page.get_by_role("button", name="Xóa cuộc trò chuyện").click()
        page.locator("dialog > div:focus").wait_for()
        self.assertIn("Không lấy lại được", page.evaluate("document.activeElement.textContent"))
        page.keyboard.press("Tab")
        self.assertEqual(page.evaluate("document.activeElement.textContent"), "Không")

    def test_focus_after_a_dialog(self):
        """Who closes a dialog and is elsewhere at once stays there."""
        page = self.page()
        walk(page, BIRTH[:1])
        page.get_by_role("button", name="Xóa cuộc trò chuyện").click()
        page.locator("dialog > div:focus").wait_for()
        page.evaluate("""() => new Promise(done => {
            const dialog = document.querySelector('dialog');
            dialog.addEventListener('close', () => setTimeout(done));
            dialog.close();
            document.getElementById('say').focus();
        })""")
        self.assertEqual(page.locator("dialog").count(), 0)
        self.assertTrue(self.has_focus(page, "#say"))

    def test_description_of_the_input(self):
        """Before the first message the input tells who answers; later only what an answer has to look like."""
        page = self.page()
        self.assertRegex(self.description(page), "^Đây là máy trả lời, không phải người.*Chưa gửi câu nào thì chưa có gì được lưu.*Có dấu hay không dấu")
        walk(page, BIRTH[:1])
        self.assertEqual(self.description(page), "")
        walk(page, BIRTH[1:-1])
        self.assertEqual(self.description(page), "Ngày, tháng, năm. Ví dụ: 15/8/2026.")
        page.get_by_role("button", name="Xóa cuộc trò chuyện").click()
        page.locator("dialog .primary").click()
        page.locator("#done").wait_for()
        page.keyboard.press("Tab")
        self.assertIn("Đây là máy trả lời", self.description(page))

    def test_lines(self):
        """The heading that only readers see is no part of the line below it: some readers go from line to line as they stand."""
        page = self.page()
        walk(page, BIRTH[:3])
        crowded = page.evaluate("""[...document.querySelectorAll('.answer')].filter(answer => {
            const [heading, first] = answer.children;
            return heading.getBoundingClientRect().bottom > first.getBoundingClientRect().top;
        }).length""")
        self.assertEqual(crowded, 0)

    def test_languages(self):
        """An answer in another language than the page's says so, on the page and in the announcement."""
        page = self.page()
        given(page, reply([{"kind": "text", "basis": "talk", "ids": [], "paragraphs": [{"role": "text", "text": "Hello."}]}], language="en"))
        said = self.told(page, lambda: say(page, "hello"))
        self.assertEqual(said, [["en", "Hello."]])
        self.assertEqual(page.locator(".turn:last-of-type .answer").get_attribute("lang"), "en")
        self.assertEqual(page.locator(".turn:last-of-type .answer > h2").get_attribute("lang"), "vi")

    def test_quotations(self):
        """What is quoted in Vietnamese says so within an English answer (WCAG 3.1.2)."""
        server = Server.of_invented_procedures()
        self.addCleanup(server.close)
        [self.origin] = server.addresses
        page = self.page("/?language=en")
        say(page, RECORD)
        self.assert_quoted(page)
        plain = self.page("/?language=en", java_script_enabled=False)
        plain.fill("#say", RECORD)
        plain.click("#ask .primary")
        self.assert_quoted(plain)

    def assert_quoted(self, page):
        self.assertGreater(page.locator(".kind-checklist li, .kind-steps li").count(), 5)
        self.assertEqual(page.locator(".kind-checklist h3 [lang]").count(), 0)
        self.assertEqual(page.locator(".kind-procedure h3 span[lang=vi]").count(), 1)
        # What is left is ours: of no word in it the language would have to be told.
        ours = page.evaluate("""[...document.querySelectorAll('.turn:last-of-type .answer .block')].map(block => {
            const copy = block.cloneNode(true);
            for (const part of copy.querySelectorAll('[lang=vi]')) part.remove();
            return copy.textContent;
        }).join(' ')""")
        self.assertNotRegex(ours, "[ăâêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
        self.assertIn("original", ours)

    def test_resumed(self):
        page = self.page()
        walk(page, BIRTH[:1])
        page.reload()
        page.locator("#live", has_text="Bạn cần khai sinh cho trường hợp nào?").wait_for(state="attached")

    def test_unsure(self):
        """That something is not certain, and what to do then, is said to all, not to a pointer only."""
        page = self.page()
        given(page, reply([{"kind": "fees", "basis": "unsure", "basis_name": "chưa chắc", "ids": [], "paragraphs": [{"role": "heading", "text": "Phí"}]}]))
        say(page, "x")
        self.assertEqual(page.inner_text(".basis.unsure"), "Chưa chắc: hãy hỏi lại nơi nộp")
        self.assertEqual(page.locator(".turn [title]").count(), 0)


class OnAPortal(BrowserTest):
    def test_no_empty_frame(self):
        """The focus goes in once the page is there: a reader that comes earlier keeps an empty frame, and does not hear its answers."""
        page = self.context(viewport={"width": 1000, "height": 800}).new_page()
        held = []
        page.route("**/?embed=1*", lambda route: held.append(route))
        page.goto(self.world.portal.origin + "/")
        page.locator("danloi-widget #launcher").focus()
        page.keyboard.press("Enter")
        page.locator("danloi-widget iframe").wait_for()
        focused = "document.activeElement.shadowRoot.activeElement.localName"
        self.assertEqual(page.evaluate(focused), "button")
        while not held:
            page.wait_for_timeout(20)
        held[0].continue_()
        page.frame_locator("danloi-widget iframe").locator("#say:focus").wait_for()
        self.assertEqual(page.evaluate(focused), "iframe")


class WithoutJavaScript(BrowserTest):
    def test_title(self):
        """The title tells what is asked, and what went wrong; nothing that a visitor said, nor the code of a dossier."""
        page = self.page(java_script_enabled=False)
        self.assertEqual(page.title(), "Dẫn Lối – trợ lý thủ tục hành chính")

        def send(text):
            page.fill("#say", text)
            page.click("#ask .primary")

        send("H37.12-261112-0011")
        self.assertRegex(page.title(), "^Trả lời 2 – Dẫn Lối")
        send(BIRTH[0])
        self.assertEqual(page.title(), "Bạn cần khai sinh cho trường hợp nào? – Dẫn Lối – trợ lý thủ tục hành chính")
        page.click("#commands [name=erase]")
        self.assertRegex(page.title(), "^Đã xóa. Không còn gì được lưu. – Dẫn Lối")
