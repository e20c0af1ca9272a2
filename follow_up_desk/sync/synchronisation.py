"""The exchange between desks as the window uses it: one object with a state and verbs, without Qt."""

import secrets
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from follow_up_desk.core.book import Change
from follow_up_desk.core.wording import N_, Text, UserError
from follow_up_desk.desk import Desk
from follow_up_desk.store.exchange_tables import ExchangeTables
from follow_up_desk.sync.standing import Standing, load, save
from follow_up_desk.sync.state import FolderContent, Progress, Question, QuestionKind, SyncState
from follow_up_desk.sync.surroundings import must_lie_apart

if TYPE_CHECKING:  # it imports pycrdt, which takes 50 ms and is of no use without a folder
    from follow_up_desk.sync.exchanging import Exchanger


class Synchronisation:
    """Exchange the changes of one desk with others through a folder.

    Every verb raises `UserError` with a sentence where it is refused; nothing was changed then. All of them run on the
    desk's own thread. Listeners are called after every verb that changed the state. What comes in goes through the
    desk like any change: its listeners are notified, and no step of the undo stack takes it back.
    """

    def __init__(self, desk: Desk, keep_copy: Callable[[], object]) -> None:
        """Take the desk, and what keeps a copy of its file (before joining, and before many changes are taken in)."""
        self._desk = desk
        self._keep_copy = keep_copy
        self._listeners: list[Callable[[SyncState], None]] = []
        self._paused: Text | None = None
        self._question: Question | None = None
        self._waiting: dict[str, int] = {}
        self._exchanger: Exchanger | None = None
        self._store = desk.stores
        self._exchanged_at: int | None = None
        self.copy_folders: Callable[[], Sequence[Path]] = tuple  # where copies are besides those beside the file
        desk.before_forgetting.append(self._begin_anew)
        self._mark_ids()

    @property
    def state(self) -> SyncState:
        """Return how the exchange stands; cheap, nothing is read from the folder."""
        standing = self._standing()
        if standing is None:
            return SyncState()
        from follow_up_desk.sync.showing import shown_state

        standing.exchanged_at = self._exchanged_at or standing.exchanged_at
        tables = self._desk.store.exchange_tables
        return shown_state(standing, tables, self._desk.book, self._waiting, self._paused, self._question)

    def listen(self, listener: Callable[[SyncState], None]) -> None:
        """Call `listener` with the state after it has changed."""
        self._listeners.append(listener)

    def look(self, folder: Path, progress: Progress | None = None) -> FolderContent:
        """Return what joining a folder would bring together; refuse one that cannot be used. Nothing is written.

        It may run on a thread of its own, with `progress` called there.
        """
        from follow_up_desk.sync.joining import look

        must_lie_apart(self._desk.path, folder)
        return look(folder, self._desk.book, progress)

    def join(self, folder: Path, name: str, now: datetime, progress: Progress | None = None) -> None:
        """Begin to exchange through a folder, after a copy was kept; `name` is what the others call this desk.

        `progress` may let the window draw and the desk go on.
        """
        if self._standing() is not None:
            raise UserError(N_("This desk exchanges through a folder already. Leave that one first."))
        must_lie_apart(self._desk.path, folder)
        from follow_up_desk.sync.joining import join

        self._keep_copy()
        join(self._desk, folder, name.strip() or "?", int(now.timestamp()), progress)
        self._mark_ids()
        self._forget()
        self.exchange(now)

    def leave(self, now: datetime) -> None:
        """Exchange no more. What is here stays here, and what was written stays in the folder."""
        self._desk.take_in(Change(), lambda tables: tables.clear())
        self._desk.id_ending = ""
        self._forget()
        self._tell()

    def pause(self, now: datetime) -> None:
        """Exchange nothing until `resume`; changes are collected meanwhile."""
        self._set_paused(True)
        self.exchange(now)

    def resume(self, now: datetime) -> None:
        """Go on after `pause`, and exchange at once."""
        self._set_paused(False)
        self._question = None
        self.exchange(now)

    def exchange(self, now: datetime, progress: Progress | None = None) -> None:
        """Write what waits and read what has come; where that cannot be, the state says why. Never raises for it."""
        if self._standing() is not None and self._desk.may_write:
            self._attempt(int(now.timestamp()), progress)
            self._tell()

    def answer(self, yes: bool, now: datetime) -> None:
        """Answer the question of the state; a no pauses the exchange."""
        standing, question = self._standing(), self._question
        if standing is None or question is None:
            return
        self._question, folder = None, Path(standing.folder)
        if not yes:
            self.pause(now)
        elif question.kind is QuestionKind.OTHER_FOLDER:
            self.leave(now)
            self.join(folder, standing.name, now)
        elif question.kind is QuestionKind.EMPTY_FOLDER:
            from follow_up_desk.sync.folder import SharedFolder

            SharedFolder(folder).set_id(standing.folder_id)
            self.exchange(now)
        else:
            self._keep_copy()
            self._attempt(int(now.timestamp()), None, agreed=True)
            self._tell()

    def take_version(self, id: str, now: datetime) -> None:
        """Put a kept value in the place of the one that counted; an ordinary change that travels."""
        from follow_up_desk.sync.versions import change_to

        kept = self._desk.store.exchange_tables.versions.all().get(id)
        if kept is not None:
            self._desk.apply(change_to(kept, self._desk.book))
            self.dismiss(id, now)
            self.exchange(now)

    def dismiss(self, id: str | None, now: datetime) -> None:
        """Show a kept value no more; without an id dismiss the news."""
        standing = self._standing()
        if standing is None:
            return
        from follow_up_desk.sync.versions import put_away

        if id is None:
            standing.news = []

        def keep(tables: ExchangeTables) -> None:
            tables.versions.change({id: put_away(tables.versions.all()[id])} if id in tables.versions.all() else {})
            save(tables, standing)

        self._desk.take_in(Change(), keep)
        self._tell()

    def forget_desk(self, id: str, now: datetime) -> None:
        """Wait no longer for a desk that is gone for good; what it wrote stays."""
        standing = self._standing()
        if standing is not None and id in standing.others:
            standing.others[id].forgotten = True
            self._desk.take_in(Change(), lambda tables: save(tables, standing))
            self._tell()

    def _standing(self) -> Standing | None:
        return load(self._desk.store.exchange_tables)

    def _set_paused(self, paused: bool) -> None:
        standing = self._standing()
        if standing is not None:
            standing.paused = paused
            self._desk.take_in(Change(), lambda tables: save(tables, standing))

    def _attempt(self, now: int, progress: Progress | None, *, agreed: bool = False) -> None:
        from follow_up_desk.sync.exchanging import Exchanger

        if self._exchanger is None or self._store != self._desk.stores:
            self._forget()
            self._mark_ids()
            self._exchanger, self._store = Exchanger(self._desk), self._desk.stores
        try:
            done = self._exchanger.exchange(now, progress, self._question, agreed=agreed)
            self._paused, self._question, self._waiting = done.paused, done.question, done.waiting
            self._exchanged_at = now if done.is_through else self._exchanged_at
            if done.erased:
                self._erase_around(done.erased)
        except UserError as fault:
            self._paused = fault.text

    def _begin_anew(self) -> None:
        """Take what was erased out of the document before the desk file is written anew."""
        standing = self._standing()
        if standing is not None:
            self._attempt(int(self._desk.clock().timestamp()), None)
            if self._desk.store.exchange_tables.waiting():
                raise UserError(
                    N_("What waits for your other computers may still hold it; it goes at the next exchange.")
                )

    def _erase_around(self, erased: frozenset[tuple[str, str]]) -> None:
        """Take what another desk erased out of the pages of the desk file and out of its copies, too."""
        from follow_up_desk.sync.erasing import erase_around

        folders = self.copy_folders()
        left = erase_around(self._desk, erased, folders)
        standing = self._standing()
        if left and standing is not None:
            standing.tell({str(text.values): text for text in left})
            self._desk.take_in(Change(), lambda tables: save(tables, standing))

    def _mark_ids(self) -> None:
        self._desk.id_ending = secrets.token_hex(3) if self._standing() is not None else ""

    def _forget(self) -> None:
        self._exchanger, self._paused, self._question, self._waiting = None, None, None, {}

    def _tell(self) -> None:
        state = self.state
        for listener in tuple(self._listeners):
            listener(state)
