"""The exchange between computers as the window sees it, without a folder: a state that is set, verbs that are noted."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from follow_up_desk.core.wording import Text, UserError
from follow_up_desk.sync.guards import BY_USER
from follow_up_desk.sync.state import FolderContent, OtherDesk, OtherVersion, Question, QuestionKind, SyncState
from tests.builders import NOW

FOLDER = Path("/home/dianne/Sync/desk")
ON = SyncState(FOLDER, "Laptop", exchanged_at=NOW)
HOME = OtherDesk("h", "Computer at home", NOW - timedelta(hours=2), NOW - timedelta(hours=3), 0, True)
OLD = OtherDesk("o", "Old laptop", NOW - timedelta(days=70), NOW - timedelta(days=71), 2, False)
MISSING = Text("The folder {folder} is not here now. The exchange goes on by itself when it is back.", {"folder": "D"})
MANY = Question(
    QuestionKind.MANY_CHANGES,
    Text(
        "What came in would change {changed} records and remove {gone} of the {of} that are here. Is it to be taken in?"
        " A copy of your desk is kept first.",
        {"changed": 4, "gone": 31, "of": 120},
    ),
    31,
    4,
    120,
)
NEWS = Text("{company} was deleted on one computer and edited on another; it is kept.", {"company": "Acme"})


def version(field: str, present: Any, other: Any, kind: str = "opportunity", **more: Any) -> OtherVersion:
    """Return a value that lost."""
    opportunity, record = more.pop("opportunity", "reader"), more.pop("record", "reader")
    desk, id = more.pop("desk", HOME.name), more.pop("id", f"{kind}/{record}/{field}")
    until = NOW + timedelta(days=29)
    return OtherVersion(id, opportunity, kind, record, field, present, other, desk, NOW - timedelta(days=1), until)


class StandInExchange:
    """Note what the window asks for; a verb changes the state as the real one would, as far as it is seen."""

    def __init__(self, state: SyncState) -> None:
        self.state = state
        self.done: list[tuple[Any, ...]] = []
        self.refusal: UserError | None = None
        self.content = FolderContent(FOLDER, is_new=False, desks=(HOME.name,), there=3, here=5, both=2, different=1)
        self._listeners: list[Callable[[SyncState], None]] = []

    def listen(self, listener: Callable[[SyncState], None]) -> None:
        """Call the listener after each verb."""
        self._listeners.append(listener)

    def show(self, state: SyncState) -> None:
        """Go over into a state."""
        self.state = state
        for listener in tuple(self._listeners):
            listener(state)

    def look(self, folder: Path, progress: Callable[[int, int], None] | None = None) -> FolderContent:
        """Return the content, or refuse."""
        if self.refusal is not None:
            raise self.refusal
        if progress is not None:
            progress(1, 2)
        return replace(self.content, folder=folder)

    def join(self, folder: Path, name: str, now: datetime, progress: Callable[[int, int], None] | None = None) -> None:
        """Join, or refuse."""
        if self.refusal is not None:
            raise self.refusal
        if progress is not None:
            progress(1, 2)
        self._note("join", folder, name, now, state=replace(self.state, folder=folder, name=name))

    def leave(self, now: datetime) -> None:
        self._note("leave", now, state=SyncState())

    def pause(self, now: datetime) -> None:
        self._note("pause", now, state=replace(self.state, paused=Text(BY_USER), paused_by_user=True))

    def resume(self, now: datetime) -> None:
        self._note("resume", now, state=replace(self.state, paused=None, paused_by_user=False))

    def exchange(self, now: datetime) -> None:
        self._note("exchange", now)

    def answer(self, yes: bool, now: datetime) -> None:
        self._note("answer", yes, now, state=replace(self.state, question=None))

    def take_version(self, id: str, now: datetime) -> None:
        if self.refusal is not None:
            raise self.refusal
        self._note("take_version", id, now, state=self._without(id))

    def dismiss(self, id: str | None, now: datetime) -> None:
        state = replace(self.state, news=()) if id is None else self._without(id)
        self._note("dismiss", id, now, state=state)

    def forget_desk(self, id: str, now: datetime) -> None:
        others = tuple(other for other in self.state.others if other.id != id)
        self._note("forget_desk", id, now, state=replace(self.state, others=others))

    def _without(self, id: str) -> SyncState:
        return replace(self.state, versions=tuple(it for it in self.state.versions if it.id != id))

    def _note(self, *what: Any, state: SyncState | None = None) -> None:
        self.done.append(what)
        self.show(state or self.state)


def exchange_of(session: Any, state: SyncState) -> StandInExchange:
    """Give a session an exchange that stands in a state."""
    made = StandInExchange(state)
    made.listen(session.sync_changed.emit)
    session._sync = made
    session.desk.store.is_shared = state.folder is not None
    return made
