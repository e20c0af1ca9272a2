"""Any order of verbs, undo, redo, restart, kill, backup and restore keeps the desk equal to a plain model in memory."""

import shutil
import tempfile
from contextlib import closing
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from msgspec.structs import replace

from follow_up_desk.core import verbs
from follow_up_desk.core.book import Book, Change, apply_change, inverse_change
from follow_up_desk.core.records import Opportunity
from follow_up_desk.desk import Desk
from follow_up_desk.exchange import desk_file
from follow_up_desk.store.backups import back_up
from follow_up_desk.store.check import check
from follow_up_desk.store.opening import open_store
from follow_up_desk.store.restore import put_back
from tests.builders import OWNER, ManualClock, called, few_holidays, note, promise, waiting

IDS = st.sampled_from(["a", "b", "c"])
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)


class Desks(RuleBasedStateMachine):
    """A desk in a file beside a book in memory; `undo` and `redo` hold changes of both."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="desk-states-"))
        self.path = self.folder / "desk.sqlite"
        self.model = Book()
        self.copies: list[tuple[Path, Book]] = []
        self.undo: list[tuple[Change, Change]] = []
        self.redo: list[tuple[Change, Change]] = []
        self._open()
        self._do(Change((OWNER,)))

    def _open(self) -> None:
        self.clock = ManualClock()
        self.desk = Desk(open_store(self.path), self.clock, few_holidays)

    def _do(self, change: Change) -> None:
        back = inverse_change(self.model, change)
        self.model = apply_change(self.model, change)
        self.undo.append((self.desk.apply(change), back))
        self.redo.clear()

    def _swap(self, here: list[tuple[Change, Change]], there: list[tuple[Change, Change]]) -> None:
        ours, theirs = here.pop()
        back = inverse_change(self.model, theirs)
        self.model = apply_change(self.model, theirs)
        there.append((self.desk.apply(ours), back))

    @rule(id=IDS, role=TEXTS)
    def put(self, id: str, role: str) -> None:
        """Log an opportunity, or write over one."""
        self._do(Change((waiting(promise(), id=id, role=role),)))

    @rule(id=IDS, text=TEXTS, day=st.integers(16, 21))
    def add(self, id: str, text: str, day: int) -> None:
        """Add a call and a note, by whatever ids, to one that is there."""
        if it := self.model.opportunities.get(id):
            noted = replace(note(f"2026-10-{day}"), text=text)
            self._do(Change((it.with_parts(activities=(called(f"2026-10-{day}"),), notes=(noted,)),)))

    @rule(id=IDS)
    def delete(self, id: str) -> None:
        """Delete one with a verb, as the window does."""
        if id in self.model.opportunities:
            change = verbs.delete_opportunity(self.desk.book, id, now=self.clock())
            assert change.drop == ((Opportunity, id),)
            self._do(change)

    @precondition(lambda self: self.undo)
    @rule()
    def take_back(self) -> None:
        self._swap(self.undo, self.redo)

    @precondition(lambda self: self.redo)
    @rule()
    def do_again(self) -> None:
        self._swap(self.redo, self.undo)

    @rule()
    def restart(self) -> None:
        self.desk.close()
        self._open()

    @rule()
    def crash(self) -> None:
        """Go on with the files as a kill leaves them: the log beside the file, nothing closed."""
        crashed = self.folder / "crashed"
        shutil.rmtree(crashed, ignore_errors=True)
        crashed.mkdir()
        for file in self.folder.glob("desk.sqlite*"):
            if not file.name.endswith("-shm"):
                shutil.copyfile(file, crashed / file.name)
        self.desk.close()
        for file in self.folder.glob("desk.sqlite*"):
            if ".aside-" not in file.name:
                file.unlink()
        for file in crashed.iterdir():
            if ".aside-" not in file.name:
                file.rename(self.folder / file.name)
        self._open()

    @rule()
    def copy(self) -> None:
        copy = back_up(self.path)
        if copy not in [known for known, _ in self.copies]:
            self.copies.append((copy, self.model))

    @precondition(lambda self: self.copies)
    @rule(which=st.integers(0, 5))
    def restore(self, which: int) -> None:
        """Put a copy back; what was there is a copy from now on, and steps back make no sense any more."""
        copy, book = self.copies[which % len(self.copies)]
        self.desk.close()
        aside = put_back(self.path, copy)
        assert aside is not None
        self.copies.append((aside, self.model))
        self.model = book
        self.undo.clear()
        self.redo.clear()
        self._open()

    @invariant()
    def the_file_is_the_model(self) -> None:
        """The book in memory, the file, and the desk file written from it all say the same."""
        assert desk_file.write(self.desk.book) == desk_file.write(self.model)
        assert desk_file.write(self.desk.store.load()) == desk_file.write(self.model)

    def teardown(self) -> None:
        self.desk.close()
        assert check(self.path)[0] == []
        with closing(open_store(self.path)) as store:
            assert desk_file.write(store.load()) == desk_file.write(self.model)
        shutil.rmtree(self.folder)


TestDesks = Desks.TestCase
TestDesks.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
