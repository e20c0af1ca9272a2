"""The exchange between desks as the window uses it: one object with a state and verbs, without Qt."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from follow_up_desk.desk import Desk
from follow_up_desk.sync.state import FolderContent, SyncState

Progress = Callable[[int, int], None]
"""Called with how many steps are done, and of how many."""


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

    @property
    def state(self) -> SyncState:
        """Return how the exchange stands; cheap, nothing is read from the folder."""
        raise NotImplementedError

    def listen(self, listener: Callable[[SyncState], None]) -> None:
        """Call `listener` with the state after it has changed."""
        self._listeners.append(listener)

    def look(self, folder: Path, progress: Progress | None = None) -> FolderContent:
        """Return what joining a folder would bring together; refuse one that cannot be used. Nothing is written."""
        raise NotImplementedError

    def join(self, folder: Path, name: str, now: datetime, progress: Progress | None = None) -> None:
        """Begin to exchange through a folder, after a copy was kept; `name` is what the others call this desk."""
        raise NotImplementedError

    def leave(self, now: datetime) -> None:
        """Exchange no more. What is here stays here, and what was written stays in the folder."""
        raise NotImplementedError

    def pause(self, now: datetime) -> None:
        """Exchange nothing until `resume`; changes are collected meanwhile."""
        raise NotImplementedError

    def resume(self, now: datetime) -> None:
        """Go on after `pause`, and exchange at once."""
        raise NotImplementedError

    def exchange(self, now: datetime, progress: Progress | None = None) -> None:
        """Write what waits and read what has come; where that cannot be, the state says why. Never raises for it."""
        raise NotImplementedError

    def answer(self, yes: bool, now: datetime) -> None:
        """Answer the question of the state; a no pauses the exchange."""
        raise NotImplementedError

    def take_version(self, id: str, now: datetime) -> None:
        """Put a kept value in the place of the one that counted; an ordinary change that travels."""
        raise NotImplementedError

    def dismiss(self, id: str | None, now: datetime) -> None:
        """Show a kept value no more; without an id dismiss the news."""
        raise NotImplementedError

    def forget_desk(self, id: str, now: datetime) -> None:
        """Wait no longer for a desk that is gone for good; what it wrote stays."""
        raise NotImplementedError
