"""What keeps an exchange from going on, and what must be asked first: a missing folder never deletes anything."""

from pathlib import Path

from msgspec import Struct

from follow_up_desk.core.book import Book
from follow_up_desk.core.large_changes import allowed_at_once
from follow_up_desk.core.records import DETAILS
from follow_up_desk.core.wording import N_, Text, UserError
from follow_up_desk.desk import Desk
from follow_up_desk.sync.folder import ID_FILE, SharedFolder
from follow_up_desk.sync.incoming import Incoming
from follow_up_desk.sync.standing import Standing, load
from follow_up_desk.sync.state import Question, QuestionKind

_MISSING = N_("The folder {folder} is not here now. The exchange goes on by itself when it is back.")
_EMPTY = N_("The folder {folder} is empty now. Is everything to be written into it anew?")
_OTHER = N_("The folder {folder} is another one than before. Is this desk to join the desks of this folder?")
_UNKNOWN = N_("The folder {folder} is not complete yet. The exchange goes on by itself when it is.")
_MANY = N_(
    "What came in would change {changed} records and remove {gone} of the {of} that are here. Is it to be taken in? A"
    " copy of your desk is kept first."
)
NEWER = N_(
    "Another desk is of a newer version. What you change here is still written; to read what it writes, please update"
    " this desk."
)
BY_USER = N_("The exchange is paused. What you change meanwhile is collected.")
_UNMARKED = N_("The folder {folder} does not say any more which one it is. Is it still the folder of your desks?")


class Hindrance(Struct, frozen=True):
    """Say why the exchange does not go on: a sentence, or a question."""

    paused: Text | None = None
    question: Question | None = None


class Much(Struct, frozen=True):
    """Say how much one reading would change."""

    gone: int
    changed: int
    of: int

    @property
    def is_too_much(self) -> bool:
        """Return whether it must be asked first."""
        return self.gone + self.changed > allowed_at_once(self.of)

    @property
    def question(self) -> Question:
        """Return what to ask."""
        values = {"gone": self.gone, "changed": self.changed, "of": self.of}
        return Question(QuestionKind.MANY_CHANGES, Text(_MANY, values), self.gone, self.changed, self.of)


def hindrance_of(folder: SharedFolder, standing: Standing) -> Hindrance | None:
    """Return why this folder cannot be used now, or None."""
    named = {"folder": standing.folder}
    if not folder.is_there():
        return Hindrance(Text(_MISSING, named))
    found = folder.id()
    if found == standing.folder_id:
        return None
    if found is not None:
        return Hindrance(question=Question(QuestionKind.OTHER_FOLDER, Text(_OTHER, named)))
    if (folder.path / ID_FILE).exists():
        return Hindrance(Text(_UNKNOWN, named))
    words = _EMPTY if folder.is_empty() else _UNMARKED
    return Hindrance(question=Question(QuestionKind.EMPTY_FOLDER, Text(words, named)))


def how_much(found: Incoming, book: Book) -> Much:
    """Return how many of the records here would be gone or changed; new ones do not count."""
    gone = changed = 0
    for record in found.records:
        if record.fields is None:
            whole = book.opportunities.get(record.key[1]) if record.key[0] == "opportunity" else None
            gone += 1 if whole is None else 1 + sum(len(getattr(whole, name)) for name in DETAILS)
        else:
            changed += not record.is_new
    records = sum(1 + sum(len(getattr(it, name)) for name in DETAILS) for it in book.opportunities.values())
    return Much(gone, changed, records + len(book.templates))


def try_folder(desk: Desk) -> None:
    """Write into the folder of a shared desk, read it back, remove it; refuse with the sentence that says why not."""
    standing = load(desk.store.exchange_tables)
    if standing is None:
        return
    folder = SharedFolder(Path(standing.folder))
    hindrance = hindrance_of(folder, standing)
    told = hindrance and (hindrance.paused or (hindrance.question and hindrance.question.text))
    if told:
        raise UserError(told.message, **told.values)
    folder.try_out(standing.desk)
