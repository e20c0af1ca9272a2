"""Drive a desktop: start programs, type, click, read the screen and the accessibility tree."""

import json
import os
import re
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.desktop.session import Session
from tests.desktop.waiting import PATIENCE_S, NotReady, until

SYSTEM_PYTHON = "/usr/bin/python3"
CHECKOUT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Node:
    """An object as a screen reader sees it."""

    depth: int
    role: str
    name: str
    description: str
    text: str | None
    actions: list[str]
    states: list[str]
    labels: list[str]
    place: tuple[int, int, int, int]

    @property
    def centre(self) -> tuple[int, int]:
        """Return the middle of the object on the screen."""
        left, top, width, height = self.place
        return left + width // 2, top + height // 2


@dataclass(frozen=True)
class Program:
    """A program that was started on the desktop."""

    process: subprocess.Popen[bytes]
    log: Path

    @property
    def said(self) -> str:
        """Return everything it has printed so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def await_line(self, line: str) -> None:
        """Wait until it has printed this line."""
        until(lambda: line in self.said.splitlines(), f"the line {line!r} in {self.log.name}")

    def seconds_to_end(self, how: signal.Signals) -> float:
        """Send it a signal and return how long it takes to end, less what it waited for a core on a busy machine."""
        begun, waited = time.monotonic(), self._waited_for_a_core()
        self.process.send_signal(how)
        ended = os.P_PID, self.process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT  # WNOWAIT: /proc keeps its figures
        until(lambda: os.waitid(*ended), "the end of the program")
        return time.monotonic() - begun - (self._waited_for_a_core() - waited)

    def _waited_for_a_core(self) -> float:
        return int(Path(f"/proc/{self.process.pid}/schedstat").read_text().split()[1]) / 1e9

    def end(self, how: signal.Signals = signal.SIGTERM, seconds: float = PATIENCE_S) -> int:
        """Send it a signal and return its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        return self.process.wait(seconds)


class Driver:
    """Drive one session as a person would, or as a screen reader does."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._started = 0

    # --- programs and windows ---

    def start(self, *argv: str, **env: str) -> Program:
        """Start a program in the session, from the checkout, with some more environment."""
        self._started += 1
        name = f"program-{self._started}"
        whole = {**self.session.env, "PYTHONUNBUFFERED": "1", **env}
        process = self.session.processes.start(name, *argv, env=whole, cwd=CHECKOUT)
        return Program(process, self.session.logs / f"{name}.log")

    def windows(self, title: str) -> list[str]:
        """List the visible windows whose title matches."""
        return self._do("xdotool", "search", "--onlyvisible", "--name", title).split()

    def hidden_windows(self, title: str) -> list[str]:
        """List the windows whose title matches and that are not shown."""
        found = self._do("xdotool", "search", "--name", title).split()
        return sorted(set(found) - set(self.windows(title)))

    def window(self, title: str) -> str:
        """Wait for a window, bring it to the front and return its number."""
        found = until(lambda: self.windows(title), f"a window called {title!r}")[0]
        self._do("xdotool", "windowactivate", found)
        until(lambda: self._do("xdotool", "getactivewindow") == found, f"{title!r} in front")
        return found

    def focused_window(self, app: str, title: str) -> str:
        """Wait for a window as above, and until something in it has the focus: from then on it takes keys."""
        found = self.window(title)
        until(lambda: self.focus(app, title), f"the focus in {title!r}")
        return found

    def await_no_window(self, title: str) -> None:
        """Wait until no such window is to be seen."""
        until(lambda: not self.windows(title), f"the end of the window {title!r}")

    # --- keyboard, mouse, screen ---

    def key(self, *keys: str) -> None:
        """Press keys, such as ctrl+n or Return."""
        self._do("xdotool", "key", "--delay", "20", *keys)

    def type(self, text: str) -> None:
        """Type a text into what has the focus."""
        self._do("xdotool", "type", "--delay", "30", text)

    def click(self, place: tuple[int, int], button: int = 1) -> None:
        """Click on a place of the screen."""
        self._do("xdotool", "mousemove", str(place[0]), str(place[1]), "click", str(button))

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drag from one place of the screen to another, with some moves there for the target to see, and let go."""
        self._do("xdotool", "mousemove", str(start[0]), str(start[1]), "mousedown", "1")
        for x, y in ((0, 0), (1, 0), (1, 1), (0, 1)) * 3:
            self._do("xdotool", "mousemove", str(end[0] + x), str(end[1] + y))
        self._do("xdotool", "mouseup", "1")

    def place_of(self, window: str) -> tuple[int, int, int, int]:
        """Return where a window stands: left, top, width, height."""
        said = self._do("xdotool", "getwindowgeometry", "--shell", window)
        found = dict(line.split("=") for line in said.split())
        return int(found["X"]), int(found["Y"]), int(found["WIDTH"]), int(found["HEIGHT"])

    def screenshot(self, path: Path) -> Path:
        """Take a picture of the whole screen."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._do("import", "-window", "root", str(path))
        return path

    def find_colour(self, colour: str, least: int = 20) -> tuple[int, int] | None:
        """Return the middle of the pixels of exactly this colour (#rrggbb), if there are at least so many."""
        pattern = b"(?=" + re.escape(bytes.fromhex(colour.lstrip("#"))) + b")"
        hits = [hit.start() for hit in re.finditer(pattern, self._look(), re.DOTALL)]
        places = [divmod(start // 3, self.session.width) for start in hits if start % 3 == 0]
        if len(places) < least:
            return None
        return sum(x for _, x in places) // len(places), sum(y for y, _ in places) // len(places)

    def pixels(self, place: tuple[int, int, int, int], margin: int = 3) -> bytes:
        """Return the pixels of a part of the screen, with a margin."""
        left, top, width, height = place
        look, wide = self._look(), self.session.width
        first, past = max(left - margin, 0), min(left + width + margin, wide)
        rows = range(max(top - margin, 0), top + height + margin)
        return b"".join(look[3 * (row * wide + first) : 3 * (row * wide + past)] for row in rows)

    def _look(self) -> bytes:
        """Return the pixels of the whole screen, three bytes each, row by row."""
        look = self.session.folder / "look.rgb"
        self._do("import", "-window", "root", "-depth", "8", f"rgb:{look}")
        return look.read_bytes()

    # --- accessibility ---

    def tree(self, app: str) -> list[Node]:
        """Return all objects of a program, in the order of a screen reader."""
        return _nodes(self._ask_atspi("tree", app))

    def focus(self, app: str, title: str = "") -> Node | None:
        """Return the focused object in the windows whose title matches, or None."""
        return next(iter(_nodes(self._ask_atspi("focus", app, title))), None)

    def node(self, app: str, name: str, role: str = "") -> Node:
        """Wait for an object of this name (and role)."""

        def found() -> Node | None:
            return next((n for n in self.tree(app) if n.name == name and role in ("", n.role)), None)

        node = until(found, f"{role or 'something'} called {name!r} in {app}")
        assert node is not None
        return node

    def press(self, app: str, name: str, role: str = "") -> None:
        """Press a button by its name, through the accessibility bus."""
        until(lambda: self._ask_atspi("press", app, name, role), f"a press on {name!r} in {app}")

    def put(self, app: str, name: str, text: str) -> None:
        """Set the text of a field by its name, through the accessibility bus."""
        until(lambda: self._ask_atspi("type", app, name, text), f"{name!r} in {app} to be written")

    def _ask_atspi(self, *question: str) -> Any:
        script = str(Path(__file__).with_name("atspi.py"))
        answer = self.session.processes.ask(SYSTEM_PYTHON, script, *question)
        return json.loads(answer) if answer else None

    def _do(self, *argv: str) -> str:
        return self.session.processes.ask(*argv)


def _nodes(answer: Any) -> list[Node]:
    return [Node(**{**found, "place": tuple(found["place"])}) for found in answer or []]


def missing_python() -> str:
    """Return why the system's Python cannot read programs, or an empty text."""
    if not Path(SYSTEM_PYTHON).exists():
        return f"{SYSTEM_PYTHON} is missing"
    done = subprocess.run(
        [SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False, env=dict(os.environ)
    )
    return "" if done.returncode == 0 else "python3-pyatspi is missing"


__all__ = ["Driver", "Node", "NotReady", "Program", "missing_python"]
