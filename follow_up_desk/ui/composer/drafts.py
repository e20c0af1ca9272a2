"""What was typed and not sent: kept until it is sent or begun afresh, and offered again."""

from dataclasses import asdict, dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir

from follow_up_desk.ui.unsaved import unsaved_of


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
    """Keep drafts by opportunity and step, with all that is unsaved at the desk."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._unsaved = unsaved_of(getattr(parent, "session", parent))
        self._folder: QTemporaryDir | None = None

    def of(self, key: tuple[str, ...]) -> Draft | None:
        """Return the draft kept under a key."""
        kept = self._unsaved.of(_name(key))
        try:
            return Draft(**kept) if kept else None
        except TypeError:  # written by another version
            return None

    def keep(self, key: tuple[str, ...], draft: Draft) -> None:
        """Keep a draft."""
        self._unsaved.keep(_name(key), asdict(draft))

    def drop(self, key: tuple[str, ...]) -> None:
        """Forget a draft."""
        self._unsaved.keep(_name(key), None)

    @property
    def folder(self) -> Path:
        """Return where draft files lie for the mail program, for their owner alone and only while the desk is open."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        return Path(self._folder.path())


def _name(key: tuple[str, ...]) -> str:
    return "/".join(("message", *key))


def drafts_of(owner: QObject) -> Drafts:
    """Return the drafts that belong to a window's navigator."""
    return owner.findChild(Drafts) or Drafts(owner)
