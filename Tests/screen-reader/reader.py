"""A person with a screen reader: Orca, which hears Chromium through AT-SPI and speaks into a file, and keys that come from the X server."""

import json
import os
import pathlib
import re
import signal
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent


class Unavailable(Exception):
    """Something that the reader needs cannot be had here."""


class Utterance:
    """One thing that was spoken."""

    def __init__(self, entry):
        self.kind, self.language, self.text = entry["kind"], entry["language"], entry["text"]
        # How much of it was heard before something else cut it short, from 0 to 1; none while it is being spoken.
        self.heard = None

    def __repr__(self):
        cut = "" if self.heard == 1 else f" (cut at {self.heard})"
        return f"[{self.language}] {self.text}{cut}"


class Reader:
    """The session of one person: a screen, a voice, a browser."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.processes = []
        self.log = self.folder / "spoken.jsonl"
        self.log.touch()
        self.marked = 0
        home = self.folder / "home"
        runtime = self.folder / "run"
        for made in [home, runtime]:
            made.mkdir(mode=0o700)
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "LANG": "C.UTF-8", "SPOKEN": str(self.log),
            "NO_AT_BRIDGE": "0", "GTK_MODULES": "gail:atk-bridge", "QT_ACCESSIBILITY": "1", "ACCESSIBILITY_ENABLED": "1",
            "GSETTINGS_BACKEND": "memory", "SPEED": os.environ.get("SPEED", "0.012")}
        self.screen()
        self.bus()
        self.voice()

    def start(self, name, *command, **options):
        with open(self.folder / f"{name}.log", "w") as output:
            process = subprocess.Popen(
                [str(part) for part in command], env=self.environment, stdout=options.get("stdout", output), stderr=output,
                text=True, start_new_session=True, pass_fds=options.get("pass_fds", ()), cwd=self.folder)
        self.processes.append((name, process))
        return process

    def screen(self):
        # The server itself finds a free number and writes it.
        read, write = os.pipe()
        self.start("screen", "Xvfb", "-displayfd", write, "-screen", "0", "1280x1000x24", "-nolisten", "tcp", pass_fds=(write,))
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        if not number:
            raise Unavailable("Xvfb does not start")
        self.environment["DISPLAY"] = f":{number}"
        self.start("windows", "openbox")

    def bus(self):
        bus = self.start("bus", "dbus-daemon", "--session", "--nofork", "--print-address=1", stdout=subprocess.PIPE)
        address = bus.stdout.readline().strip()
        if not address:
            raise Unavailable("there is no session bus")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address
        self.start("accessibility", "/usr/libexec/at-spi-bus-launcher", "--launch-immediately")
        self.wait("the accessibility bus", lambda: "'" in self.run(
            "gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method", "org.a11y.Bus.GetAddress"))
        for name in ["IsEnabled", "ScreenReaderEnabled"]:
            self.run("gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method",
                     "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", name, "<true>")

    def voice(self):
        settings = self.folder / "speech"
        (settings / "modules").mkdir(parents=True)
        (settings / "modules/log.conf").touch()
        (settings / "speechd.conf").write_text(
            f'LogLevel 3\nAddModule "log" "{HERE / "speaking-log"}" "log.conf"\nDefaultModule log\nDefaultLanguage "en"\n')
        socket = self.folder / "speech.sock"
        self.environment["SPEECHD_ADDRESS"] = f"unix_socket:{socket}"
        self.start("speech", "speech-dispatcher", "--run-single", "--config-dir", settings, "--communication-method", "unix_socket",
                   "--socket-path", socket, "--log-dir", self.folder, "--pid-file", self.folder / "speech.pid", "--timeout", "0")
        self.wait("the voice", socket.exists)
        preferences = self.folder / "home/orca"
        preferences.mkdir()
        # Letters that are typed are not spoken.
        settings = {"enableKeyEcho": False, "enableEchoByCharacter": False, "profile": ["Default", "default"]}
        (preferences / "user-settings.conf").write_text(json.dumps(
            {"general": {**settings, "startingProfile": ["Default", "default"]}, "profiles": {"default": settings}, "pronunciations": {},
             "keybindings": {}}))
        self.start("orca", "/usr/bin/orca", "--replace", "--debug-file", self.folder / "orca-debug.log", "--user-prefs", preferences)
        self.wait("Orca", lambda: self.log.stat().st_size > 0)

    def browse(self, address, has_script=True):
        profile = self.folder / ("profile" if has_script else "profile-without-script")
        if not profile.exists():
            # An offer to translate the page would be read before the page.
            preferences = {"translate": {"enabled": False}}
            if not has_script:
                preferences["profile"] = {"default_content_setting_values": {"javascript": 2}}
            (profile / "Default").mkdir(parents=True)
            (profile / "Default/Preferences").write_text(json.dumps(preferences))
        self.start("browser", "chromium", "--no-sandbox", "--no-first-run", "--no-default-browser-check", "--force-renderer-accessibility",
                   "--disable-gpu", "--disable-features=Translate,MediaRouter", "--password-store=basic", "--disable-sync",
                   f"--user-data-dir={profile}", "--window-size=1200,950", "--window-position=0,0", address)

    def run(self, *command):
        return subprocess.run([str(part) for part in command], env=self.environment, cwd=self.folder, text=True, capture_output=True).stdout

    def wait(self, what, is_there, seconds=30):
        limit = time.monotonic() + seconds
        while not is_there():
            if time.monotonic() > limit:
                raise Unavailable(f"{what} does not start")
            time.sleep(0.1)

    def close(self):
        for _, process in reversed(self.processes):
            if process.poll() is None:
                # Its own group, which only it and its children are in.
                os.killpg(process.pid, signal.SIGTERM)
        for _, process in reversed(self.processes):
            try:
                process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)

    # What a person does

    def press(self, *keys, pause=0.12):
        for key in keys:
            self.run("xdotool", "key", "--clearmodifiers", key)
            time.sleep(pause)

    def type(self, text):
        self.run("xdotool", "type", "--delay", "40", text)

    def mode(self, name):
        """Goes to “browse” or “focus” mode, as Orca's key does, and stays there."""
        for _ in range(2):
            self.listen(quiet=0.5)
            self.press("Insert+a")
            if any(f"{name.capitalize()} mode" in said.text for said in self.listen(quiet=0.7)):
                return
        raise AssertionError(f"there is no {name} mode")

    def open(self, address):
        """Goes to an address as a person does."""
        self.press("ctrl+l")
        self.type(address)
        self.press("Return")

    # What a person hears

    def all(self):
        spoken = {}
        for line in self.log.read_text().splitlines():
            entry = json.loads(line)
            if "text" in entry:
                spoken[entry["number"]] = Utterance(entry)
            else:
                spoken[entry["number"]].heard = entry["heard"]
        return list(spoken.values())

    def listen(self, quiet=1.5, limit=90):
        """Waits until nothing has been said for a while; what was said since the last time."""
        end = time.monotonic() + limit
        size, since = -1, time.monotonic()
        while time.monotonic() < end:
            spoken = self.all()
            new = self.log.stat().st_size
            if new != size or any(u.heard is None for u in spoken):
                size, since = new, time.monotonic()
            if time.monotonic() - since > quiet:
                break
            time.sleep(0.1)
        heard = self.all()[self.marked:]
        self.marked += len(heard)
        return heard

    def languages(self, text):
        """The languages that Orca took for what it said of a text. This Orca does not pass them on to the voice, but writes them down."""
        found, language = set(), ""
        for line in (self.folder / "orca-debug.log").read_text(errors="replace").splitlines():
            if asked := re.search(r"default voice requested with language='(\w*)'", line):
                language = asked[1]
            elif said := re.search(r"SPEECH OUTPUT: '(.*)'", line):
                if text in said[1]:
                    found.add(language)
        return found

    def hush(self):
        """Silence, as the Control key brings it."""
        self.press("Control_L")
        return self.listen(quiet=0.6)
