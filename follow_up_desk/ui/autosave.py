"""Autosave what was typed and not yet accepted, within a second, readable by the user alone.

It is kept in a file beside the desk's own, replaced as a whole. If that file cannot be read or written, only the
drafts are lost.
"""

import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

OFTEN_MS = 500


class UnsavedStore(QObject):
    """Keep values by the key of their form; in memory only where there is no file.

    `left` says that a form was closed and what was typed in it is kept.
    """

    left = Signal()

    def __init__(self, parent: QObject, file: Path | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._kept: dict[str, Any] | None = None

    def of(self, key: str) -> Any:
        """Return the value of a key, or None."""
        return self._all().get(key)

    def keys(self, prefix: str) -> tuple[str, ...]:
        """Return the keys that begin with `prefix`."""
        return tuple(sorted(key for key in self._all() if key.startswith(prefix)))

    def keep(self, key: str, value: Any) -> None:
        """Store a value, or delete the key where it is empty."""
        kept = self._all()
        if kept.get(key) == value or not (value or key in kept):
            return
        if value:
            kept[key] = value
        else:
            del kept[key]
        self._write()

    def forget(self) -> None:
        """Delete everything, in the file too."""
        self._kept = {}
        self._write()

    def move_to(self, file: Path) -> None:
        """Keep everything in another file from now on, and nothing in the one before."""
        kept = self._all()
        self.forget()
        self._file, self._kept = file, kept
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


class Autosave(QObject):
    """Call `keep` every half second while a dialog is open."""

    def __init__(self, keep: Callable[[], None], dialog: QWidget) -> None:
        super().__init__(dialog)
        self._keep, self._dialog = keep, dialog
        self._timer = QTimer(self, interval=OFTEN_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Store the dialog's contents if it is visible."""
        if self._dialog.isVisible():
            self._keep()


def unsaved_store(session: QObject) -> UnsavedStore:
    """Return the store of this session, made if there is none."""
    return session.findChild(UnsavedStore) or UnsavedStore(session)


def _read(file: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError):
        kept = json.loads(file.read_text(encoding="utf-8"))
        if isinstance(kept, dict):
            return kept
    return {}
