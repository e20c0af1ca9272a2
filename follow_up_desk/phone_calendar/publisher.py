"""One run of publishing: read what is on the server, note what the phone did, send and remove what differs.

Each entry is noted before it is sent and again once the server has it, so that a kill at any moment, or an answer that
never comes, neither loses nor doubles anything. On its own entries the desk wins; others are never touched.
"""

from collections.abc import Callable, Iterable
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk.core.large_changes import allowed_at_once
from follow_up_desk.phone_calendar.address import host_of
from follow_up_desk.phone_calendar.items import Item, Say, is_own, new_uid, text_of
from follow_up_desk.phone_calendar.phone_changes import deleted, noted
from follow_up_desk.phone_calendar.server import ANY, Answer, Server
from follow_up_desk.phone_calendar.trouble import PhoneError, Trouble
from follow_up_desk.phone_calendar.work import Sending, work
from follow_up_desk.store.phone_file import PhoneCalendar, PhoneEntry, PhoneFile, PublishedState

MOST_REFUSED = 3
Progress = Callable[[int, int], None]


class Outcome(Struct):
    """Hold how a run went; `waiting` counts the entries whose removal is to be confirmed first.

    `emptied` says that the entries are gone from the server, all or most of them: nothing was sent.
    """

    created: int = 0
    changed: int = 0
    removed: int = 0
    refused: int = 0
    waiting: int = 0
    emptied: bool = False
    cancelled: bool = False


class Publisher:
    """Publish to one calendar; `progress` hears of each entry, `cancelled` is asked before each."""

    def __init__(
        self,
        server: Server,
        file: PhoneFile,
        calendar: PhoneCalendar,
        say: Say,
        now: datetime,
        progress: Progress = lambda done, of: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        self._server, self._file, self._say = server, file, say
        self._calendar, self._now = calendar, now
        self._progress, self._cancelled = progress, cancelled
        self._outcome = Outcome()
        self._refused_in_a_row = 0

    def publish(self, items: Iterable[Item], *, may_remove: bool = False) -> Outcome:
        """Bring the calendar up to date; more removals than usual wait until `may_remove` says so."""
        outcome = self._outcome
        there = self._server.entries(self._calendar.collection)
        rows = self._file.entries()
        if _is_emptied(rows, there, self._now):
            outcome.emptied = True
            return outcome
        wanted = {item.key: item for item in items}
        rows = tuple(self._compared(row, wanted.get(row.key), there) for row in rows)
        todo = work(rows, wanted.values(), self._calendar.publisher, self._now)
        self._file.forget(todo.forgotten)
        strays = self._strays(rows, there)
        removals = len(todo.removed) + len(strays)
        if removals > allowed_at_once(len(there)) and not may_remove:
            outcome.waiting, removals = removals, 0
        total = len(todo.sent) + removals
        steps: list[Callable[[], None]] = [lambda it=it: self._send(it) for it in todo.sent]  # type: ignore[misc]
        if removals:
            steps += [lambda row=row: self._remove(row) for row in todo.removed]  # type: ignore[misc]
            steps += [lambda name=name: self._delete(name, there[name]) for name in strays]  # type: ignore[misc]
        for number, step in enumerate(steps):
            self._progress(number, total)
            if self._cancelled():
                outcome.cancelled = True
                return outcome
            step()
        return outcome

    # -- what the phone did -------------------------------------------------------------------------

    def _compared(self, row: PhoneEntry, item: Item | None, there: dict[str, str | None]) -> PhoneEntry:
        """Return an entry with what happened to it on the server since it was last seen."""
        if row.state in (PublishedState.GONE, PublishedState.LEFT_OFF, PublishedState.REMOVING):
            return row
        name = row.file_name
        if name not in there:
            if row.state is PublishedState.SENDING and row.etag is None:
                return row
            return self._keep(deleted(row, item, self._now))
        etag = there[name]
        if etag is not None and etag == row.etag:
            return row
        found = self._server.read(self._calendar.collection, name)
        if not found.done:
            return row
        seen = noted(row, found.text, etag or found.etag)
        if row.state is PublishedState.SENDING:  # it is not known what of it is the phone's
            seen = replace(row, etag=etag or found.etag or "", said=seen.said if seen.moved_to is None else row.said)
        return self._keep(seen)

    def _strays(self, rows: Iterable[PhoneEntry], there: dict[str, str | None]) -> list[str]:
        """Return this desk's entries on the server that it does not know of any more."""
        known = {row.file_name for row in rows}
        return [name for name in there if is_own(name, self._calendar.publisher) and name not in known]

    # -- sending ------------------------------------------------------------------------------------

    def _send(self, it: Sending) -> None:
        fresh = it.before is None
        row = self._keep(replace(it.row, state=PublishedState.SENDING))
        answer = self._write(row, it.item, ANY if fresh else row.etag)
        if answer.outdated:
            row, answer = self._overwritten(row, it)
        if fresh and not answer.done:  # a UID that the server remembers from somewhere; it is not tried again
            self._file.forget([row.uid])
            row = self._keep(replace(row, uid=new_uid(self._calendar.publisher)))
            answer = self._write(row, it.item, ANY)
        if answer.done:
            self._arrived(row, answer.etag)
            self._outcome.created += fresh
            self._outcome.changed += not fresh
        elif answer.absent and not fresh:
            self._keep(deleted(row, it.item, self._now))
        else:
            self._refuse(answer, row if fresh else None)

    def _overwritten(self, row: PhoneEntry, it: Sending) -> tuple[PhoneEntry, Answer]:
        """Write over an entry that somebody else wrote meanwhile, once it was read what they did to it."""
        found = self._server.read(self._calendar.collection, row.file_name)
        if not found.done:
            return row, found
        seen = noted(it.before or row, found.text, found.etag)
        row = self._keep(replace(row, etag=found.etag, said=seen.said or row.said, moved_to=seen.moved_to))
        answer = self._write(row, it.item, found.etag)
        return row, self._write(row, it.item, None) if answer.outdated else answer

    def _write(self, row: PhoneEntry, item: Item, etag: str | None) -> Answer:
        text = text_of(row, item, self._say)
        return self._server.write(self._calendar.collection, row.file_name, text, etag)

    def _arrived(self, row: PhoneEntry, etag: str | None) -> None:
        """Note that the server has an entry; one that answers without an ETag is asked for it once."""
        if etag is None:
            etag = self._server.read(self._calendar.collection, row.file_name).etag
        self._keep(replace(row, state=PublishedState.THERE, etag=etag))
        self._refused_in_a_row = 0

    # -- removing -----------------------------------------------------------------------------------

    def _remove(self, row: PhoneEntry) -> None:
        self._keep(replace(row, state=PublishedState.REMOVING))
        if self._delete(row.file_name, row.etag):
            self._file.forget([row.uid])

    def _delete(self, name: str, etag: str | None) -> bool:
        answer = self._server.delete(self._calendar.collection, name, etag)
        if answer.outdated:
            answer = self._server.delete(self._calendar.collection, name, None)
        if answer.done or answer.absent:
            self._outcome.removed += 1
            self._refused_in_a_row = 0
            return True
        self._refuse(answer, None)
        return False

    def _refuse(self, answer: Answer, never_came: PhoneEntry | None) -> None:
        """Go on without an entry that the server does not take; several show that it takes none."""
        if never_came is not None:
            self._file.forget([never_came.uid])
        self._outcome.refused += 1
        self._refused_in_a_row += 1
        if self._refused_in_a_row >= MOST_REFUSED:
            raise PhoneError(Trouble.SERVER, host_of(self._calendar.address), status=answer.status)

    def _keep(self, row: PhoneEntry) -> PhoneEntry:
        self._file.keep([row])
        return row


def _is_emptied(rows: Iterable[PhoneEntry], there: dict[str, str | None], now: datetime) -> bool:
    """Return whether so much is gone that somebody emptied the calendar, or it is another one."""
    known = [row for row in rows if row.state is PublishedState.THERE and row.end > now]
    gone = [row for row in known if row.file_name not in there]
    return len(gone) > allowed_at_once(len(known)) or (len(gone) == len(known) and len(known) > 1)
