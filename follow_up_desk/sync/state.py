"""What the window shows of the exchange between desks: values, and what hears of its progress."""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from follow_up_desk.core.wording import Text

Progress = Callable[[int, int], None]
"""Called with how many steps are done, and of how many."""


class OtherDesk(Struct, frozen=True):
    """Describe another desk of the folder.

    `read_at` is when this desk last took something in from it (None: never), `written_at` when it wrote that, by its
    own clock. `waiting` counts its files that are here but cannot be read yet: half of one, or one before it missing.
    `has_read_all` says whether it has confirmed reading all that this desk has written.
    """

    id: str
    name: str
    read_at: datetime | None = None
    written_at: datetime | None = None
    waiting: int = 0
    has_read_all: bool = False


class OtherVersion(Struct, frozen=True):
    """Describe a value that lost: two desks changed the same field, `present` counts here, `other` is kept to be seen.

    `opportunity` is the id of the one it belongs to, or None (the user's details, settings, own templates); `kind` is
    `opportunity`, the name of a list (`people`, `notes`, ...), `template`, `owner` or `policy`; `record` is the id in
    it; `field` is the key in the desk file. Values are JSON values as in the desk file. It is shown until `until`.
    """

    id: str
    opportunity: str | None
    kind: str
    record: str
    field: str
    present: object
    other: object
    desk: str
    changed_at: datetime
    until: datetime


class QuestionKind(StrEnum):
    """Name what the exchange must ask before it goes on."""

    EMPTY_FOLDER = "empty_folder"  # yes: write everything anew into it
    OTHER_FOLDER = "other_folder"  # yes: join the desks of this folder instead
    MANY_CHANGES = "many_changes"  # yes: keep a copy, then take them in


class Question(Struct, frozen=True):
    """Hold a question to be answered with yes or no; `text` is a whole sentence that asks it.

    `gone` and `changed` count the records of `MANY_CHANGES`, `of` all that are here.
    """

    kind: QuestionKind
    text: Text
    gone: int = 0
    changed: int = 0
    of: int = 0


class SyncState(Struct, frozen=True):
    """Describe the exchange as it stands; without a `folder` there is none.

    `paused` says in a sentence why nothing is exchanged (None: it goes on), `paused_by_user` whether it was the user
    who paused it, `question` what must be answered first. `to_write` counts the changes that are not in the folder
    yet, `to_read` the files of others that wait. `news` are sentences about what came in and should be known, such as
    a deleted record that was edited elsewhere and is back.
    """

    folder: Path | None = None
    name: str = ""
    others: tuple[OtherDesk, ...] = ()
    to_write: int = 0
    to_read: int = 0
    versions: tuple[OtherVersion, ...] = ()
    paused: Text | None = None
    paused_by_user: bool = False
    question: Question | None = None
    news: tuple[Text, ...] = ()
    exchanged_at: datetime | None = None


class FolderContent(Struct, frozen=True):
    """Describe a folder before it is joined: which desks are in it, and how many records either side has.

    `is_new` means that no desk has used it yet. `there`, `here` and `both` count opportunities: in the folder alone,
    on this desk alone, in both; `different` counts those of `both` that are not the same.
    """

    folder: Path
    is_new: bool
    desks: tuple[str, ...] = ()
    there: int = 0
    here: int = 0
    both: int = 0
    different: int = 0
