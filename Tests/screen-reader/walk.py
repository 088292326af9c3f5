"""The whole path with a real screen reader and with keys only: what has to be spoken is spoken, in its order, and once."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import time
import unittest

from reader import ROOT, Reader, Unavailable

READER = None


class Server:
    """The assistant and the demo portal, which can be stopped and come back at the same place."""

    def __init__(self, folder):
        self.configuration = pathlib.Path(folder) / "serve.json5"
        self.listen, self.demo_listen = "127.0.0.1:0", "127.0.0.1:0"
        self.start()

    def start(self):
        unlimited = {name: {"off": True} for name in ["visitor", "start", "conversation", "site"]}
        self.configuration.write_text(json.dumps({
            "listen": self.listen, "limits": unlimited, "log": {"access": "none"}, "one_stop": {"stand_in": True},
            "demo_portal": {"listen": self.demo_listen}, "catalogue": {"procedures": str(ROOT / "Procedures")}}))
        self.process = subprocess.Popen(
            [str(ROOT / ".build/debug/danloi"), "serve", "--config", str(self.configuration)], cwd=self.configuration.parent, stderr=subprocess.PIPE, text=True)
        told = ""
        while not (addresses := re.search(r"danloi: http://([^/\s]+)(?s:.*)demo portal: http://([^/\s]+)", told)):
            line = self.process.stderr.readline()
            told += line
            if not line:
                raise RuntimeError("the server does not start: " + told)
        self.listen, self.demo_listen = addresses.groups()
        threading.Thread(target=self.process.stderr.read, daemon=True).start()

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=20)


class Walk(unittest.TestCase):
    """In the order of their names: each goes on where the one before left the reader, or opens a page of its own."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.server = Server(cls.folder.name)
        cls.origin, cls.demo = f"http://{cls.server.listen}", f"http://{cls.server.demo_listen}"
        cls.reader = READER

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()
        cls.folder.cleanup()

    def hear(self, act=None, *arguments, **options):
        """What is said after something is done."""
        if act:
            act(*arguments)
            time.sleep(0.3)
        said = [utterance.text for utterance in self.reader.listen(**options)]
        told = " ".join(str(argument) for argument in arguments)
        print(f"\n  {getattr(act, '__name__', 'listen')} {told}", *(f"\n      “{text}”" for text in said), end="", flush=True)
        return said

    def press(self, *keys):
        return self.hear(self.reader.press, *keys)

    def say(self, text):
        self.reader.type(text)
        self.reader.listen(quiet=0.3)
        return self.press("Return")

    def press_until(self, key, text, limit=12):
        """Presses a key until something is said; what was said then."""
        for _ in range(limit):
            said = self.press(key)
            if any(text in each for each in said):
                return said
        self.fail(f"“{text}” was not met with the key {key}")

    def heard_once(self, said, *texts):
        """Each of them is said once, and they come in this order."""
        whole = "\n".join(said)
        at = -1
        for text in texts:
            self.assertEqual(whole.count(text), 1, f"“{text}” in {said}")
            self.assertGreater(whole.index(text), at, f"“{text}” comes too early in {said}")
            at = whole.index(text)

    def goto(self, address):
        self.reader.hush()
        said = self.hear(self.reader.open, address, quiet=2.5)
        self.reader.hush()
        return said

    def test_01_load(self):
        self.reader.browse(self.origin)
        time.sleep(3)
        said = self.hear(quiet=2.5)
        self.heard_once(
            said, "Finished loading Dẫn Lối – trợ lý thủ tục hành chính.", "heading level 1", "Đây là máy trả lời, không phải người.",
            "Chưa gửi câu nào thì chưa có gì được lưu.", "Câu hỏi hoặc câu trả lời của bạn")

    def test_02_say(self):
        self.press("Tab")
        said = self.press("Return")
        self.heard_once(said, "Câu hỏi hoặc câu trả lời của bạn entry.", "Đây là máy trả lời, không phải người.", "Có dấu hay không dấu")
        self.assertEqual(self.reader.languages("Câu hỏi hoặc câu trả lời của bạn entry."), {"vi"})
        said = self.say("lam khai sinh cho con")
        self.assertEqual(len(said), 1, "one announcement, whole, and nothing else")
        self.heard_once(said, "Đăng ký khai sinh (1.001193).", "Bạn cần khai sinh cho trường hợp nào?", "Còn nhiều nhất 6 câu hỏi.", "1: Sinh tại Việt Nam", "6: Tôi không biết.")

    def test_03_answer(self):
        said = self.say("1")
        self.heard_once(said, "Cha hoặc mẹ của bé", "Còn nhiều nhất 5 câu hỏi.", "1: Có.", "2: Không.")
        # By the button, in browse mode: from the heading of the answer down to what is asked, to the options.
        self.reader.mode("browse")
        self.heard_once(self.press("shift+h"), "Cha hoặc mẹ của bé")
        self.heard_once(self.press_until("b", "1 Có"), "1 Có push button.")
        self.press("b")
        self.heard_once(self.press("Return"), "Cha mẹ bé có đăng ký kết hôn với nhau không", "heading level 3", "Còn nhiều nhất 4 câu hỏi.")
        # By a number, in focus mode.
        self.press("b")
        self.reader.mode("focus")
        self.heard_once(self.press("1"), "Bé có giấy chứng sinh không?", "heading level 3", "Còn nhiều nhất 2 câu hỏi.")

    def test_04_check(self):
        self.reader.mode("browse")
        self.press("e")
        self.reader.mode("focus")
        self.heard_once(self.say("1"), "Ngày, tháng, năm.", "Bé sinh ngày nào?", "Đây là câu hỏi cuối.")
        said = self.say("1/11/2026")
        self.heard_once(
            said, "Bạn xem lại các câu trả lời", "Việc cần làm: Sinh tại Việt Nam, chưa từng đăng ký khai sinh.", "Giấy chứng sinh: Có, bản giấy.",
            "1: Đúng hết")
        self.assertEqual(len(said), 1)
        self.assertNotIn("Sửa", said[0], "each answer once, not again as a change")
        self.reader.mode("browse")
        self.heard_once(self.press("shift+h"), "Trả lời 7 heading level 2.")
        self.heard_once(self.press("Down"), "Bạn xem lại các câu trả lời")
        self.heard_once(self.press("Down"), "List with 5 items.", "Sửa: Việc cần làm")

    def test_05_guide(self):
        self.press_until("b", "1 Đúng hết")
        said = self.press("Return")
        self.heard_once(said, "Giấy tờ phải nộp heading level 3.")
        self.assertNotIn("Lấy ở đâu", " ".join(said), "the heading, not the whole guide")
        self.assertIn("List with", " ".join(self.press_until("Down", "List with")))

    def test_06_article(self):
        self.assertIn("opens dialog", self.press_until("b", "khoản"))
        said = self.hear(self.reader.press, "Return", quiet=2.5)
        self.heard_once(said, "Đang có hiệu lực", "giấy chứng sinh. Không có giấy chứng sinh")
        said = self.press("Escape")
        self.heard_once(said, "khoản", "opens dialog")
        self.assertNotIn("Hướng dẫn", " ".join(said), "what was announced before is not announced again")

    def test_07_feedback(self):
        self.reader.mode("browse")
        self.press_until("b", "Chưa đúng", 30)
        self.heard_once(self.press("Return"), "Chỗ nào chưa đúng? (không bắt buộc) entry.", "Cảm ơn bạn đã góp ý.")

    def test_08_undo_and_erase(self):
        self.reader.mode("browse")
        self.press_until("b", "Quay lại", 30)
        self.heard_once(self.press("Return"), "Đã quay lại.")
        self.press_until("b", "Xóa cuộc trò chuyện", 30)
        self.heard_once(self.press("Return"), "Xóa hết mọi câu đã hỏi và đã trả lời? Không lấy lại được.")
        self.heard_once(self.press("Tab"), "Không push button.")
        self.press("Tab")
        self.heard_once(self.press("Return"), "Câu hỏi hoặc câu trả lời của bạn entry.", "Đã xóa. Không còn gì được lưu.")

    def test_09_server_stopped(self):
        self.server.stop()
        try:
            self.heard_once(self.say("doi bang lai xe"), "Gửi lại push button.", "Có trục trặc khi gửi.")
        finally:
            self.server.start()

    def test_10_dossier(self):
        self.goto(f"{self.origin}/?language=vi")
        self.press("Tab")
        self.press("Return")
        said = self.say("H37.12-261112-0011")
        self.assertEqual(len(said), 1)
        self.assertIn("H37.12-261112-0011", said[0])
        self.reader.mode("browse")
        self.press_until("shift+b", "Thêm ngày hẹn vào lịch", 20)
        self.press("Return")

    def test_11_portal(self):
        # This Orca at times meets the frame before Chromium has told its place, and is then deaf to it: as a person does, load again.
        for _ in range(3):
            self.press("ctrl+t")
            self.goto(self.demo)
            self.press("Tab")
            opened = self.press("Return")
            said = self.say("lam khai sinh cho con")
            if said and "entry." in " ".join(opened):
                break
        self.heard_once(opened, "expanded", "Câu hỏi hoặc câu trả lời của bạn entry.")
        self.heard_once(said, "Đăng ký khai sinh (1.001193).", "1: Sinh tại Việt Nam")
        self.heard_once(self.press("Escape"), "collapsed")

    def test_12_english(self):
        # A conversation belongs to its tab.
        self.press("ctrl+t")
        self.goto(f"{self.origin}/?language=en")
        self.press("Tab")
        self.heard_once(self.press("Return"), "Your question or answer entry.", "You are talking to a machine, not a person.")
        self.say("birth certificate")
        self.reader.mode("browse")
        self.press("shift+h")
        self.press_until("shift+b", "Tiếng Việt")
        self.assertEqual(self.reader.languages("Your question or answer entry."), {"en"})
        self.assertEqual(self.reader.languages("Tiếng Việt push button."), {"vi"}, "its own name in its own language")
        said = self.hear(self.reader.press, "Return", quiet=2.5)
        self.heard_once(said, "Finished loading Dẫn Lối – trợ lý thủ tục hành chính.", "Từ giờ tôi trả lời bằng tiếng Việt.")
        self.assertIn("Đã mở lại cuộc trò chuyện của bạn", " ".join(said))

    def test_13_without_script(self):
        self.reader.browse(self.origin, has_script=False)
        time.sleep(3)
        self.hear(quiet=2.5)
        self.press("Tab")
        self.press("Return")
        self.reader.type("lam khai sinh cho con")
        self.press("Tab")
        said = self.hear(self.reader.press, "Return", quiet=3)
        self.heard_once(said, "Finished loading Bạn cần khai sinh cho trường hợp nào?")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="danloi-reader.") as folder:
        try:
            READER = Reader(folder)
        except Unavailable as error:
            print(f"Screen reader test SKIPPED: {error}")
            sys.exit(0)
        try:
            program = unittest.main(argv=[sys.argv[0], "--failfast", *sys.argv[1:]], exit=False)
        finally:
            READER.close()
    sys.exit(0 if program.result.wasSuccessful() else 1)
