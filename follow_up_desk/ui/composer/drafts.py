"""Drafts: messages that were typed and not sent, kept until they are sent or started over."""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from msgspec import Struct, field
from msgspec.structs import asdict
from PySide6.QtCore import QObject, QTemporaryDir

from follow_up_desk.core.steps import Step
from follow_up_desk.ui.autosave import unsaved_store
from follow_up_desk.ui.composer.composer_widgets import ComposerWidgets

T = TypeVar("T")


class Draft(Struct, frozen=True):
    """A message as it was when the composer was closed."""

    template: str
    language: str
    brief: bool
    person: str | None
    subject: str
    body: str
    edited: bool
    given: dict[str, str] = field(default_factory=dict)
    address: str = ""


class CallDraft(Struct, frozen=True):
    """What was noted on the card of a call that is not saved yet."""

    notes: str = ""
    given: dict[str, str] = field(default_factory=dict)


class Drafts(QObject):
    """The drafts by opportunity and step, stored with all unsaved texts."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._unsaved = unsaved_store(getattr(parent, "session", parent))
        self._folder: QTemporaryDir | None = None

    def of(self, key: tuple[str, ...]) -> Draft | None:
        """Return the draft with this key, or None."""
        return self._kept(Draft, _storage_key(key))

    def keep(self, key: tuple[str, ...], draft: Draft) -> None:
        """Store a draft."""
        self._unsaved.keep(_storage_key(key), asdict(draft))

    def drop(self, key: tuple[str, ...]) -> None:
        """Delete a draft."""
        self._unsaved.keep(_storage_key(key), None)

    def of_call(self, opportunity: str) -> CallDraft:
        """Return what was noted for a call with an opportunity; nothing where no call was begun."""
        return self._kept(CallDraft, f"call/{opportunity}") or CallDraft()

    def keep_call(self, opportunity: str, draft: CallDraft) -> None:
        """Store what was noted for a call; nothing noted deletes it."""
        something = draft.notes.strip() or any(text.strip() for text in draft.given.values())
        self._unsaved.keep(f"call/{opportunity}", asdict(draft) if something else None)

    @property
    def folder(self) -> Path:
        """Return the folder of draft files for the mail program: only the user may read it; deleted at exit."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        return Path(self._folder.path())

    def _kept(self, kind: type[T], key: str) -> T | None:
        kept = self._unsaved.of(key)
        try:
            return kind(**kept) if kept else None
        except TypeError:  # written by another version
            return None


def draft_of(form: ComposerWidgets, template: str, language: str, given: Mapping[str, str], edited: bool) -> Draft:
    """Return the message that the composer shows, as a draft."""
    return Draft(
        template=template,
        language=language,
        brief=form.brief.isChecked(),
        person=form.people.currentData(),
        subject=form.subject.text(),
        body=form.text(),
        edited=edited,
        given=dict(given),
        address=form.address.text(),
    )


def draft_key(opportunity: str, step: Step | None, template: str) -> tuple[str, ...]:
    """Return the key of a draft: a step's own, or a template's where no step is meant."""
    about = (step.kind.value, step.due.isoformat(), step.person or "") if step else (template,)
    return (opportunity, *about)


def _storage_key(key: tuple[str, ...]) -> str:
    return "/".join(("message", *key))


def drafts_of(owner: QObject) -> Drafts:
    """Return the drafts kept with a navigator; the first call makes them."""
    return owner.findChild(Drafts) or Drafts(owner)
