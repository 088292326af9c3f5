"""What can be done with an answer: judging, going back, copying, printing, listening."""

import json
import re

from harness import BIRTH, BrowserTest, after, choose, given, reply, say, turns, walk


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

    def test_read_aloud(self):
        """Each piece of an answer is read by a voice of its language, and signs alone are not."""
        page = self.context().new_page()
        page.add_init_script("""
            window.read = [];
            speechSynthesis.speak = part => { window.read.push([part.lang, part.text]); window.lastPart = part; };""")
        page.goto(self.origin + "/?language=en")
        lines = [{"role": "title", "text": "Papers to bring"},
                 {"role": "item", "text": "The Tờ khai, signed. One copy.", "foreign": [{"language": "vi", "text": "Tờ khai"}]},
                 {"role": "item", "text": "Giấy chứng sinh", "language": "vi"},
                 {"role": "item", "text": "“Tờ khai”", "foreign": [{"language": "vi", "text": "Tờ khai"}]}]
        given(page, reply([{"kind": "checklist", "basis": "rule", "ids": [], "paragraphs": lines}], language="en"))
        page.get_by_role("button", name="Voice").click()
        page.get_by_role("button", name="Turn voice on").click()
        say(page, "x")
        page.locator(".speak").click()
        self.assertEqual(page.evaluate("window.read"), [
            ["en-US", "Papers to bring"], ["en-US", "The"], ["vi-VN", "Tờ khai"], ["en-US", ", signed."], ["en-US", "One copy."],
            ["vi-VN", "Giấy chứng sinh"], ["vi-VN", "Tờ khai"]])
        label = page.locator(".speak").inner_text()
        page.evaluate("window.lastPart.onend()")
        self.assertNotEqual(page.locator(".speak").inner_text(), label, "it can be read again")

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
