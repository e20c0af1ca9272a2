"""What was typed and not sent: kept for as long as the desk is open, and offered again."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir


@dataclass(frozen=True, slots=True)
class Draft:
    """Hold a message as it was left."""

    template: str
    language: str
    brief: bool
    person: str | None
    subject: str
    body: str
    edited: bool
    given: dict[str, str] = field(default_factory=dict)


class Drafts(QObject):
    """Keep drafts by opportunity and step; it lives as long as its parent."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._kept: dict[tuple[str, ...], Draft] = {}
        self._folder: QTemporaryDir | None = None

    def of(self, key: tuple[str, ...]) -> Draft | None:
        """Return the draft kept under a key."""
        return self._kept.get(key)

    def keep(self, key: tuple[str, ...], draft: Draft) -> None:
        """Keep a draft."""
        self._kept[key] = draft

    def drop(self, key: tuple[str, ...]) -> None:
        """Forget a draft."""
        self._kept.pop(key, None)

    @property
    def folder(self) -> Path:
        """Return where draft files lie for the mail program, for their owner alone and only while the desk is open."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        return Path(self._folder.path())


def drafts_of(owner: QObject) -> Drafts:
    """Return the drafts that belong to a window's navigator."""
    return owner.findChild(Drafts) or Drafts(owner)
