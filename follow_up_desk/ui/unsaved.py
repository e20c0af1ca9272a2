"""What was typed and not yet accepted: on the disk within a second of the last key, for its owner alone.

It is no part of the desk: a file beside it, written whole and put in place at once. A file that cannot
be read or written costs nothing but the drafts.
"""

import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

OFTEN_MS = 500


class Unsaved(QObject):
    """Keep texts by the key of their form; without a file only for as long as it lives."""

    def __init__(self, parent: QObject, file: Path | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._kept: dict[str, Any] | None = None

    def of(self, key: str) -> Any:
        """Return what is kept under a key, or None."""
        return self._all().get(key)

    def keys(self, prefix: str) -> tuple[str, ...]:
        """Return the keys that begin like this and hold something."""
        return tuple(sorted(key for key in self._all() if key.startswith(prefix)))

    def keep(self, key: str, value: Any) -> None:
        """Keep a value, or forget the key where it is empty."""
        kept = self._all()
        if kept.get(key) == value or not (value or key in kept):
            return
        if value:
            kept[key] = value
        else:
            del kept[key]
        self._write()

    def _all(self) -> dict[str, Any]:
        if self._kept is None:
            self._kept = _read(self._file) if self._file else {}
        return self._kept

    def _write(self) -> None:
        if self._file is None:
            return
        part = self._file.with_suffix(".part")
        with suppress(OSError):
            if not self._kept:
                self._file.unlink(missing_ok=True)
                return
            part.unlink(missing_ok=True)
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
                json.dump(self._kept, stream)
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(self._file)


class KeepsItself(QObject):
    """Call `keep` every half second while a dialog is open."""

    def __init__(self, keep: Callable[[], None], dialog: QWidget) -> None:
        super().__init__(dialog)
        self._keep, self._dialog = keep, dialog
        self._timer = QTimer(self, interval=OFTEN_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Keep what stands in the dialog now."""
        if self._dialog.isVisible():
            self._keep()


def unsaved_of(session: QObject) -> Unsaved:
    """Return what is unsaved at this desk."""
    return session.findChild(Unsaved) or Unsaved(session)


def _read(file: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError):
        kept = json.loads(file.read_text(encoding="utf-8"))
        if isinstance(kept, dict):
            return kept
    return {}
