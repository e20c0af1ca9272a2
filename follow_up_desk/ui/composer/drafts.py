"""What was typed and not sent: kept for as long as the desk is open, and offered again."""

from dataclasses import dataclass, field

from PySide6.QtCore import QObject


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

    def of(self, key: tuple[str, ...]) -> Draft | None:
        """Return the draft kept under a key."""
        return self._kept.get(key)

    def keep(self, key: tuple[str, ...], draft: Draft) -> None:
        """Keep a draft."""
        self._kept[key] = draft

    def drop(self, key: tuple[str, ...]) -> None:
        """Forget a draft."""
        self._kept.pop(key, None)


def drafts_of(owner: QObject) -> Drafts:
    """Return the drafts that belong to a window's navigator."""
    return owner.findChild(Drafts) or Drafts(owner)
