"""Open the sample desk in a process of its own, so that it never touches the user's desk."""

import sys

from PySide6.QtCore import QProcess


def command(frozen: bool = hasattr(sys, "frozen")) -> tuple[str, list[str]]:
    """Return the program and its arguments; a frozen program is started directly."""
    return (sys.executable, ["--demo"]) if frozen else (sys.executable, ["-m", "follow_up_desk", "--demo"])


def open_sample() -> bool:
    """Start the sample as an independent process; return whether it started."""
    program, arguments = command()
    started = QProcess.startDetached(program, arguments)
    return bool(started[0] if isinstance(started, tuple) else started)
