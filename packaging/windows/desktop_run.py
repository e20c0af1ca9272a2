"""A user's way through the installed program under Wine; runs beside Wine, with nothing but Python's own library.

    python3 desktop_run.py SETUP NEWER-SETUP PICTURES PYTHON.EXE

Each step is a function whose docstring says what was seen; the first that fails ends the run with its reason.
"""

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from windows_home import DATA, LINK, PROGRAM, RUN, UNINSTALL, VALUE, Home

LIMIT = 90.0  # seconds until something has to be seen; Wine on a busy machine is slow
MAIN = "Follow-Up Desk$"
MAILTO = r"HKCR\mailto\shell\open\command"
TYPE = r"HKCU\Software\Classes\FollowUpDesk.File"
SOON = timedelta(minutes=9)
SWITCH_ON = "import winreg; from follow_up_desk.ui.autostart import RegistryAutostart"
SHOW = "way.set_enabled(True); print(way.is_enabled())"
T = TypeVar("T")


class Failed(Exception):  # noqa: N818 - its text is shown to the person
    """Say what was waited for in vain."""


def until(look: Callable[[], T], what: str, seconds: float = LIMIT) -> T:
    """Look until something is there and return it."""
    end = time.monotonic() + seconds
    while not (found := look()):
        if time.monotonic() > end:
            raise Failed(f"{what} was not seen in {seconds:g} s")
        time.sleep(0.2)
    return found


class Run:
    """The steps, in their order."""

    def __init__(self, setup: Path, newer: Path, pictures: Path, python: Path) -> None:
        self.setup, self.newer, self.pictures, self.python = setup, newer, pictures, python
        self.home, self.folder = Home(), pictures.parent
        pictures.mkdir(parents=True, exist_ok=True)

    # --- the screen ---

    def windows(self, title: str) -> list[str]:
        """Return the numbers of the visible windows whose title matches."""
        return _said("xdotool", "search", "--onlyvisible", "--name", title).split()

    def window(self, title: str) -> str:
        """Wait for a window, put it in front and return its number."""
        found = until(lambda: self.windows(title), f"a window called {title!r}")[0]
        _said("xdotool", "windowactivate", found)
        return found

    def keys(self, *keys: str) -> None:
        """Press keys."""
        _said("xdotool", "key", "--delay", "60", *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        _said("xdotool", "type", "--delay", "60", text)

    def picture(self, name: str) -> None:
        """Keep a picture of the screen once nothing moves on it."""
        before = b""
        while (now := _picture()) != before:
            before = now
            time.sleep(1)
        subprocess.run(["import", "-window", "root", str(self.pictures / f"{name}.png")], check=True)

    # --- the steps ---

    def install(self) -> None:
        """The setup program installs silently, for this user, with its entries."""
        self.home.wine(str(self.setup), "/S")
        for file in (PROGRAM / "follow-up-desk.exe", PROGRAM / "follow-up-desk-console.exe", LINK):
            if not self.home.path(file).is_file():
                raise Failed(f"{file} is not there")
        if self.home.value(UNINSTALL, "DisplayName") != "Follow-Up Desk":
            raise Failed("Windows does not list it among the programs")

    def mail(self) -> None:
        """A letter opens in the mail program of Windows, its text whole."""
        store, file, kept = (self.folder / name for name in ("mail.sqlite", "mail.desk.json", "mail.txt"))
        yesterday = (datetime.now(UTC) - timedelta(days=1)).replace(microsecond=0)
        file.write_text(json.dumps(_desk_with_an_interview(yesterday)), encoding="utf-8")
        program = self.folder / "mail.py"
        program.write_text(
            f"import sys; open({self.home.windows_path(kept)!r}, 'w').write(sys.argv[1])", encoding="utf-8"
        )
        words = " ".join(f'"{self.home.windows_path(part)}"' for part in (self.python, program))
        self.home.wine("reg", "add", MAILTO, "/ve", "/d", f'{words} "%1"', "/f")
        desk = ("--store", self.home.windows_path(store))
        self.console("import", self.home.windows_path(file), *desk)
        self.home.wine("start", str(PROGRAM / "follow-up-desk.exe"), *desk)
        self.window(MAIN)
        self.keys("ctrl+Return")
        self.window("^Write to ")
        self.picture("0-letter")  # which waits until nothing moves any more
        self.type("Dianne Reyes")  # the letter asks for it
        self.keys("alt+o")
        letter = until(lambda: kept.read_text() if kept.is_file() else "", "a letter")
        if not re.match(r"mailto:ana@acme\.example\?.*body=Hi%20Ana.*Dianne%20Reyes", letter):
            raise Failed(f"the mail program got {letter!r}")
        self.console("--quit", *desk)
        until(lambda: not self.home.is_open(), "the end of the program")

    def first_window(self) -> None:
        """The installed program shows its window at most twice as late as the same code in Windows Python."""
        desk, took = ("--store", self.home.windows_path(self.folder / "first.sqlite")), {}
        programs = {"installed": [str(PROGRAM / "follow-up-desk.exe")]}
        programs["python"] = [self.home.windows_path(self.python), "-m", "follow_up_desk"]
        for name, words in [*programs.items()] * 2:  # the second time counts
            begun = time.monotonic()
            self.home.wine("start", *words, *desk)
            until(lambda: self.windows(MAIN), "the window")
            took[name] = time.monotonic() - begun
            self.home.wine(*words, "--quit", *desk)
            until(lambda: not self.windows(MAIN), "the end of the window")
        print(f"    first window after {took['installed']:.1f} s; from Python after {took['python']:.1f} s")
        if took["installed"] > 2 * took["python"]:
            raise Failed("that is too late")

    def start(self) -> None:
        """The entry in the Start menu opens the window."""
        begun = time.monotonic()
        self.home.wine("start", str(LINK))
        self.window(MAIN)
        print(f"    first window after {time.monotonic() - begun:.1f} s")
        self.picture("1-first-window")

    def log(self) -> None:
        """A second start brings the form into the running desk, and an interview is logged by keyboard."""
        self.home.wine("start", str(PROGRAM / "follow-up-desk.exe"), "--log")
        self.window("^Log an interview$")
        self.type("Valley Magazine")
        self.keys("Tab", "Tab")
        self.type("yesterday 10:00")
        self.picture("2-log-form")
        self.keys("ctrl+Return")
        until(lambda: not self.windows("^Log an interview$"), "the end of the form")
        until(lambda: "Valley Magazine" in self.console("agenda"), "the interview in the agenda")
        self.window(MAIN)
        self.picture("3-today")

    def open_file(self) -> None:
        """A desk file that is opened with the program by its type is offered to be added, and added."""
        file = self.folder / "soon.desk.json"
        start = (datetime.now(UTC) + SOON).replace(microsecond=0)
        file.write_text(json.dumps(_desk_with_an_interview(start)), encoding="utf-8")
        command = self.home.value(rf"{TYPE}\shell\open\command", "").replace("%1", self.home.windows_path(file))
        self.home.wine("start", *(word.strip('"') for word in re.findall(r'"[^"]+"|\S+', command)))
        self.window("Add|Import|soon")
        self.picture("4-desk-file")
        self.keys("ctrl+Return")
        until(lambda: "Acme" in self.console("agenda", "--json"), "what the file holds")

    def close_to_tray(self) -> None:
        """The closed window goes on in the tray, and what begins soon is said in a window of its own."""
        self.window(MAIN)
        self.keys("alt+F4")
        until(lambda: not self.windows(MAIN), "the end of the window")
        until(lambda: self.windows("^Reminders"), "the reminder window", 240)
        self.picture("5-reminder")
        if not self.home.is_open():
            raise Failed("the program has ended")

    def come_back(self) -> None:
        """A second start shows the window of the first."""
        self.home.wine("start", str(LINK))
        self.window(MAIN)

    def start_at_login(self) -> None:
        """The program's code writes the value that Windows reads at login; the desk then starts in the tray."""
        words = [str(PROGRAM / "follow-up-desk.exe"), "--hidden"]
        said = self.home.wine(str(self.python), "-c", f"{SWITCH_ON}; way = RegistryAutostart(winreg, {words}); {SHOW}")
        if "True" not in said or not self.home.value(RUN, VALUE):
            raise Failed("the value of the start at login is not there")
        self.console("--quit")
        until(lambda: not self.home.is_open(), "the end of the program")
        self.home.log_on()
        until(self.home.is_open, "the program after the login")
        if self.windows(MAIN):
            raise Failed("the window is shown")

    def log_off(self) -> None:
        """At the log-off the desk in the tray ends by itself, and nothing is lost."""
        before = self.home.processes()

        def has_ended() -> bool:
            self.home.log_off()  # again, if it was still starting; what Wine then starts is another login's
            time.sleep(1)
            return not before & self.home.processes()

        until(has_ended, "the end of the program")
        if "Acme" not in self.console("agenda", "--json"):
            raise Failed("the interview is not in the agenda any more")

    def upgrade(self) -> None:
        """A newer setup program asks the running desk to end, takes its place, and starts it again in the tray."""
        self.home.wine("start", str(LINK))
        self.window(MAIN)
        self.home.wine(str(self.newer), "/S")
        version = self.home.value(UNINSTALL, "DisplayVersion")
        if version not in self.newer.name:
            raise Failed(f"Windows lists version {version}")
        until(self.home.is_open, "the program after the upgrade")
        if self.windows(MAIN):
            raise Failed("the window is shown")

    def uninstall(self) -> None:
        """The uninstaller ends the desk, takes everything away but the data, and leaves no start at login."""
        self.home.wine(str(PROGRAM / "uninstall.exe"), "/S")
        until(lambda: not self.home.path(PROGRAM).exists(), "the end of its folder")
        left = [name for name in (UNINSTALL, TYPE) if self.home.value(name, "")]
        if left or self.home.value(RUN, VALUE) or self.home.path(LINK).exists():
            raise Failed(f"left behind: {left or 'the start at login, or its entry in the menu'}")
        if not self.home.path(DATA / "desk.sqlite").is_file():
            raise Failed("the desk file is gone")

    def console(self, *words: str) -> str:
        """Return what the program for the terminal prints."""
        return self.home.wine(str(PROGRAM / "follow-up-desk-console.exe"), *words)


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def _picture() -> bytes:
    return subprocess.run(["import", "-window", "root", "rgb:-"], capture_output=True, check=True).stdout


def _desk_with_an_interview(start: datetime) -> dict[str, object]:
    when = {"start": f"{start:%Y-%m-%dT%H:%M}", "time_zone": "UTC", "minutes": 30}
    interview = {"id": "i", "kind": "video", "people": ["p"], **when}
    people = [{"id": "p", "name": "Ana Ruiz", "email": "ana@acme.example"}]
    opportunity = {"id": "acme", "company": "Acme", "role": "Engineer", "people": people, "interviews": [interview]}
    return {"format": "follow-up-desk", "version": 2, "opportunities": [opportunity]}


def main() -> int:
    """Go through the steps and say how each went."""
    run = Run(*map(Path, sys.argv[1:5]))
    steps = (
        run.install, run.first_window, run.mail, run.start, run.log, run.open_file, run.close_to_tray, run.come_back,
        run.start_at_login, run.log_off, run.upgrade, run.uninstall,
    )  # fmt: skip
    for step in steps:
        begun = time.monotonic()
        try:
            step()
        except Failed as fault:
            subprocess.run(["import", "-window", "root", str(run.pictures / "failed.png")], check=False)
            print(f"FAILED {step.__doc__} {fault}", flush=True)
            return 1
        print(f"ok {step.__doc__} ({time.monotonic() - begun:.0f} s)", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
