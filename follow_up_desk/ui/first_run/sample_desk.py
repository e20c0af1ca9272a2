"""Open the sample in a process of its own: it never touches the desk it was asked from."""

import sys

from PySide6.QtCore import QProcess


def command(frozen: bool = hasattr(sys, "frozen")) -> tuple[str, list[str]]:
    """Return the program and its words; a frozen one is the program itself."""
    return (sys.executable, ["--demo"]) if frozen else (sys.executable, ["-m", "follow_up_desk", "--demo"])


def open_sample() -> bool:
    """Start it and let it go; tell whether it began."""
    program, arguments = command()
    started = QProcess.startDetached(program, arguments)
    return bool(started[0] if isinstance(started, tuple) else started)
