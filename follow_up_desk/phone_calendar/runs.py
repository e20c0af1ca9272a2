"""What the window asks for, on a thread beside it: to connect to a server, to publish, to stop.

Each ends in the file: how it went, and when the server may be asked again.
"""

from collections.abc import Callable
from uuid import uuid4

from msgspec.structs import replace

from follow_up_desk.exchange.outgoing.calendar_entries import Names
from follow_up_desk.phone_calendar.find_calendar import find_calendar
from follow_up_desk.phone_calendar.items import Item, items
from follow_up_desk.phone_calendar.password import Passwords
from follow_up_desk.phone_calendar.pauses import after_failure, after_success, try_at_once
from follow_up_desk.phone_calendar.publisher import Outcome, Progress, Publisher
from follow_up_desk.phone_calendar.server import Server
from follow_up_desk.phone_calendar.trouble import PhoneError, Trouble
from follow_up_desk.phone_calendar.wanted import Wanted
from follow_up_desk.store.phone_file import PhoneCalendar, PhoneFile


class PhoneRuns:
    """Publish for one desk; `trusted` is a file with the certificates to believe, else the system's."""

    def __init__(self, file: PhoneFile, trusted: str | None = None) -> None:
        self._file = file
        self._trusted = trusted
        self._passwords = Passwords()

    def connect(
        self, address: str, user: str, password: str, names: str, cancelled: Callable[[], bool] = lambda: False
    ) -> bool | None:
        """Find or make the calendar and publish to it from now on; return whether the keyring took the password.

        A new password for the calendar in use goes on with it; an empty one means the one that is known. Cancelled
        meanwhile, all stays as it was, and the answer is None.
        """
        before = self._file.calendar()
        known = before if before and (before.address, before.user) == (address, user) else None
        lost = known is not None and known.trouble == Trouble.NO_CALENDAR
        publisher = known.publisher if known and not lost else uuid4().hex[:12]
        password = password or self._passwords.of(address, user) or ""
        with self._connected(address, user, password) as server:
            collection = find_calendar(server, publisher)
        if cancelled():
            return None
        calendar = PhoneCalendar(address, user, collection, publisher, names)
        if known and known.collection == collection and not lost:
            self._file.keep_calendar(try_at_once(replace(known, names=names)))
        else:
            self._file.begin(calendar)
        return self._passwords.keep(address, user, password)

    def publish(
        self,
        wanted: Wanted,
        progress: Progress = lambda done, of: None,
        cancelled: Callable[[], bool] = lambda: False,
        *,
        may_remove: bool = False,
    ) -> Outcome | None:
        """Bring the calendar up to date, and note how it went; None where nothing is published."""
        calendar = self._file.calendar()
        if calendar is None:
            return None
        found = items(wanted.book, wanted.agenda, Names(calendar.names), wanted.say)
        return self._run(calendar, found, wanted, progress, cancelled, may_remove)

    def stop(self, wanted: Wanted, *, remove: bool) -> None:
        """Publish no longer; `remove` takes the entries off the server first, and raises where that fails."""
        calendar = self._file.calendar()
        if calendar is None:
            return
        if remove:
            self._run(calendar, [], wanted, lambda done, of: None, lambda: False, True)
        self._passwords.forget(calendar.address, calendar.user)
        self._file.delete()

    def _run(
        self,
        calendar: PhoneCalendar,
        found: list[Item],
        wanted: Wanted,
        progress: Progress,
        cancelled: Callable[[], bool],
        may_remove: bool,
    ) -> Outcome:
        try:
            password = self._passwords.of(calendar.address, calendar.user)
            if password is None:
                raise PhoneError(Trouble.KEYRING, "")
            with self._connected(calendar.address, calendar.user, password) as server:
                publisher = Publisher(server, self._file, calendar, wanted.say, wanted.now, progress, cancelled)
                outcome = publisher.publish(found, may_remove=may_remove)
        except PhoneError as fault:
            self._file.keep_calendar(after_failure(calendar, fault, wanted.now))
            raise
        if not (outcome.emptied or outcome.cancelled):
            self._file.keep_calendar(after_success(calendar, wanted.now))
        return outcome

    def _connected(self, address: str, user: str, password: str) -> Server:
        return Server(address, user, password, self._trusted)
