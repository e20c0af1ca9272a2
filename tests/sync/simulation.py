"""Three desks over a simulated folder: random edits, a carrier that delays, cuts, doubles and renames, kills, restores.

What every edit is worth is noted: a value that was accepted must in the end count everywhere, or be kept to be seen,
or have been replaced or deleted by somebody who saw it.
"""

import os
import random
import secrets
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from follow_up_desk.core import verbs
from follow_up_desk.core.book import Change
from follow_up_desk.core.enumerations import MarkAction, NoteTopic
from follow_up_desk.core.marks import next_mark_id
from follow_up_desk.core.records import Mark, Note, Opportunity, Person
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.wording import UserError
from follow_up_desk.store.backups import finish_copy
from follow_up_desk.store.restore import put_back
from follow_up_desk.store.store import Store
from follow_up_desk.sync.document import SharedDocument
from follow_up_desk.sync.file_format import NotWholeError, decoded
from follow_up_desk.sync.folder import DESKS, ID_FILE, SharedFolder
from tests.builders import OWNER
from tests.sync.desks import DeskAt

NAMES = ("a", "b", "c")
CLOCKS = (0, 24, -24)  # hours: wrong by a day
RENAMED = ("{0}.sync-conflict-20261129-101112-ABCDEFG.fud", "{0} (conflicted copy 2026-11-29 101112).fud")
RENAMED += ("{0} (Anna's conflicted copy 2026-11-29).fud", "{0}-LAPTOP.fud", "{0} (1).fud")
STEPS = 45
SEED = Opportunity("seed", "Seed", "writer", people=(Person("p", "Mary Quill"), Person("q", "John Reed")))


class KilledError(BaseException):
    """End a desk at once."""


class World:
    """Three desks and what is true of their edits."""

    def __init__(self, root: Path, seed: int, names: tuple[str, ...] = NAMES) -> None:
        self.random = random.Random(seed)
        self.counts: Counter[str] = Counter()
        self.desks = [DeskAt(root / name, name, clock_off=off) for name, off in zip(names, CLOCKS, strict=False)]
        self.copies: list[tuple[DeskAt, Path]] = []
        self.number = 0
        self.accepted: dict[str, str] = {}  # every value, and the opportunity it is in
        self.erased: dict[str, tuple[str, str]] = {}  # names, and the opportunity and person of each
        self.excused: set[str] = set()  # values that somebody who saw them replaced or deleted, or that were put back
        self.forgotten: set[str] = set()  # texts that a restore took from the only desk that could take a name out
        self.sent: set[str] = set()  # values that have left the desk file
        self._begin()

    def _begin(self) -> None:
        self._fill(self.desks[0])
        for it in self.desks[1:]:
            it.desk.apply(Change((SEED,), keeps_ids=True))
        for it in self.desks:
            for other in self.desks:
                self._carry_all(other, it)
            it.join()

    def _fill(self, it: DeskAt) -> None:
        it.desk.apply(Change((OWNER, SEED), keeps_ids=True))

    # --- what people do

    def _word(self, what: str, opportunity: str = "") -> str:
        self.number += 1
        word = f"{what}{self.number}"
        self.accepted[word] = opportunity
        return word

    def _do(self, it: DeskAt, seen: set[str], verb: Any, *args: Any) -> None:
        """Carry out a verb by which somebody replaces or deletes the values they have `seen`, if it is accepted."""
        words = {_first(arg.text if isinstance(arg, Note) else arg) for arg in args}
        try:
            it.do(verb, *args)
        except UserError:  # such as a note from a clock that is a day ahead
            self.accepted = {word: what for word, what in self.accepted.items() if word not in words}
        else:
            self.excused |= seen - words

    def add_opportunity(self, it: DeskAt) -> None:
        word = self._word("company")
        made = Opportunity(word, word, self._word("role"), people=(Person("p", f"{word} Quill"),))
        it.desk.do(lambda book, now: Change((made,)))

    def edit_opportunity(self, it: DeskAt) -> None:
        if known := self._pick(it):
            seen = {known.company, known.role}
            company = self._word("company", known.id) if self.random.random() < 0.5 else known.company
            role = self._word("role", known.id) if company == known.company else known.role
            self._do(it, seen, verbs.edit_opportunity, known.id, company, role)

    def add_note(self, it: DeskAt) -> None:
        if known := self._pick(it):
            text = self._word("note", known.id)
            if known.people and self.random.random() < 0.4:
                text += f" {known.people[0].name}"
            self._do(it, set(), verbs.add_note, known.id, NoteTopic.GENERAL, text)

    def add_many(self, it: DeskAt) -> None:
        if (known := self._pick(it)) and len(known.notes) < 12:
            at = it.clock()
            words = [self._word("note", known.id) for _ in range(12)]
            notes = [Note(f"x{word}", at, NoteTopic.GENERAL, word) for word in words]
            it.desk.do(lambda book, now: Change((known.with_parts(notes=notes),)))

    def edit_many(self, it: DeskAt) -> None:
        known = max(it.book.opportunities.values(), key=lambda found: len(found.notes), default=None)
        if known is not None and len(known.notes) > 10:
            self.excused |= {_first(note.text) for note in known.notes}
            notes = [replace(note, text=self._word("note", known.id)) for note in known.notes]
            it.desk.do(lambda book, now: Change((known.with_parts(notes=notes),)))

    def erase(self, it: DeskAt) -> None:
        """Erase somebody: what is in that opportunity may be lost beside it, the name must be gone everywhere."""
        known = self._pick(it)
        if known is None or not known.people or self.random.random() < 0.5:
            return
        self.erased[known.people[0].name] = known.id, known.people[0].id
        it.do(verbs.erase_person, known.id, known.people[0].id)
        it.desk.forget_deleted()
        self.counts["people erased"] += 1

    def edit_note(self, it: DeskAt) -> None:
        if (known := self._pick(it)) and known.notes:
            note = self.random.choice(known.notes)
            text = self._word("note", known.id)
            self._do(it, {_first(note.text)}, verbs.save_detail, known.id, replace(note, text=text))

    def delete_note(self, it: DeskAt) -> None:
        if (known := self._pick(it)) and known.notes:
            note = self.random.choice(known.notes)
            self.excused |= {_first(note.text)} | self._shown_versions(it, known.id)
            it.do(verbs.delete_detail, known.id, note)

    def delete_opportunity(self, it: DeskAt) -> None:
        if (known := self._pick(it)) and self.random.random() < 0.4:
            self.excused |= {known.company, known.role, *(_first(note.text) for note in known.notes)}
            self.excused |= self._shown_versions(it, known.id)
            it.do(verbs.delete_opportunity, known.id)

    def mark(self, it: DeskAt) -> None:
        if known := self._pick(it):
            at = it.clock()
            id = next_mark_id(known.marks)
            made = Mark(id, StepKind.INQUIRY, None, None, at.date(), MarkAction.SHOWN, at)
            if len(known.marks) < 5:
                it.desk.do(lambda book, now: Change((known.with_parts(marks=(made,)),)))

    def undo_there(self, it: DeskAt) -> None:
        """Delete and take it back at once."""
        if known := self._pick(it):
            undo = it.desk.do(lambda book, now: verbs.delete_opportunity(book, known.id, now))
            it.desk.apply(undo)

    def _pick(self, it: DeskAt) -> Opportunity | None:
        found = sorted(it.book.opportunities)
        return it.book.opportunities[self.random.choice(found)] if found else None

    def _shown_versions(self, it: DeskAt, opportunity: str) -> set[str]:
        return {_first(version.other) for version in it.sync.state.versions if version.opportunity == opportunity}

    # --- what the machines do

    def exchange(self, it: DeskAt) -> None:
        later = self.random.random()
        it.clock.forward(minutes=1)
        if later < 0.12:
            self._exchange_killed(it)
        else:
            self.agree(it)
        self._note_sent(it)

    def agree(self, it: DeskAt) -> None:
        it.exchange()
        if it.sync.state.question is not None:
            self.counts["questions"] += 1
            it.sync.answer(True, it.clock())

    def _exchange_killed(self, it: DeskAt) -> None:
        with pytest.MonkeyPatch.context() as patched:
            kill_at_a_write(patched, self.random)
            try:
                self.agree(it)
            except KilledError:
                self.counts["kills"] += 1
        it.reopen()

    def _note_sent(self, it: DeskAt) -> None:
        if not it.desk.store.exchange_tables.waiting() and not it.desk.store.exchange_tables.files.unwritten():
            self.sent |= _words_of(it)

    def copy(self, it: DeskAt) -> None:
        target = it.home / f"copy-{len(self.copies)}.sqlite"
        it.desk.close()
        shutil.copyfile(it.path, target)
        finish_copy(target)
        it.open()
        self.copies.append((it, target))

    def restore(self, it: DeskAt) -> None:
        mine = [path for owner, path in self.copies if owner is it]
        if not mine:
            return
        self.excused |= {word for word in _words_of(it) if word not in self.sent}
        before = _texts_of(it)
        it.desk.close()
        if self.random.random() < 0.5:
            put_back(it.path, self.random.choice(mine))
            self.counts["restores"] += 1
        else:
            shutil.copyfile(self.random.choice(mine), it.path)
            self.counts["files put in place by hand"] += 1
        it.open()
        # What it wrote and has forgotten may come back from its old files when nobody knows a name any more.
        self.forgotten |= before - _texts_of(it)

    def carry(self, it: DeskAt) -> None:
        other = self.random.choice([desk for desk in self.desks if desk is not it])
        for file in sorted((other.folder / DESKS).rglob("*.fud")):
            target = it.folder / file.relative_to(other.folder)
            if self.random.random() < 0.6:
                self._carry_file(it, file, target)
        self._carry_removals(other, it)

    def _carry_file(self, it: DeskAt, file: Path, target: Path) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and target.parent.name in _all_folders_of(it):
            return  # no such program writes over what was written here
        what = self.random.random()
        whole = target.exists() and target.stat().st_size == file.stat().st_size
        if whole and what > 0.05:
            return
        if what < 0.15:
            target = target.with_name(self.random.choice(RENAMED).format(target.stem))
            self.counts["conflict copies"] += 1
        elif what < 0.3 and not whole:
            target.write_bytes(file.read_bytes()[: self.random.randrange(max(file.stat().st_size, 1))])
            self.counts["half files"] += 1
            return
        shutil.copyfile(file, target)
        self.counts["files carried"] += 1

    def _carry_removals(self, owner: DeskAt, it: DeskAt) -> None:
        """Take away here what its own desk has removed there; the others' files are not looked at."""
        standing = it.desk.store.exchange_tables.state()
        assert standing is not None
        for own in _own_folders(owner):
            there = {file.name for file in (owner.folder / DESKS / own).glob("*.fud")}
            for file in (it.folder / DESKS / own).glob("*.fud"):
                if file.name not in there and self.random.random() < 0.5:
                    file.unlink()

    def _carry_all_removals(self, owner: DeskAt, it: DeskAt) -> None:
        """Take away here what a desk has removed, under its former names, too: halves of it never become whole."""
        for name in _all_folders_of(owner):
            there = {file.name for file in (owner.folder / DESKS / name).glob("*.fud")}
            for file in (it.folder / DESKS / name).glob("*.fud"):
                if file.name not in there:
                    file.unlink()

    def _carry_all(self, other: DeskAt, it: DeskAt) -> None:
        if other is it:
            return
        if (other.folder / ID_FILE).exists():
            shutil.copyfile(other.folder / ID_FILE, it.folder / ID_FILE)
        for file in (other.folder / DESKS).rglob("*.fud"):
            target = it.folder / file.relative_to(other.folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            if not target.exists() or target.stat().st_size < file.stat().st_size:
                shutil.copyfile(file, target)

    def restart(self, it: DeskAt) -> None:
        it.reopen()

    # --- the run and its end

    def run(self) -> None:
        """Take random steps, then bring everything together and look whether anything was lost."""
        for _ in range(STEPS):
            it = self.random.choice(self.desks)
            step = self.random.choices([name for name, _ in WEIGHTS], [weight for _, weight in WEIGHTS])[0]
            self.counts[step] += 1
            getattr(self, step)(it)
        for _ in range(8):
            for it in self.desks:
                for other in self.desks:
                    self._carry_all(other, it)
                for other in self.desks:
                    self._carry_all_removals(other, it)
                it.clock.forward(minutes=1)
                self.agree(it)
        self.check()

    def check(self) -> None:
        """All desks are equal, nothing waits, and no accepted value is gone in silence."""
        for it in self.desks:
            state = it.sync.state
            assert (state.paused, state.question, state.to_write, state.to_read) == (None, None, 0, 0), state
        texts = {it.name: it.text for it in self.desks}
        assert len(set(texts.values())) == 1, texts
        kept = {_first(version.other) for it in self.desks for version in it.sync.state.versions}
        beside_erased = {opportunity for opportunity, _ in self.erased.values()}
        lost = self.accepted.keys() - _words_of(self.desks[0]) - kept - self.excused
        lost = {word for word in lost if self.accepted[word] not in beside_erased and word not in beside_erased}
        assert not lost, lost
        self._check_erased()
        self.counts["values accepted"] += len(self.accepted)
        self.counts["values kept to be seen"] += len(kept)

    def _check_erased(self) -> None:
        """Of whoever was erased nothing is left, on no desk and in no file of one; unless it was put back unsent."""
        document = _document(self.desks[0])
        for name, (opportunity, person) in self.erased.items():
            if document.is_erased(opportunity, person) and not any(name in text for text in self.forgotten):
                for it in self.desks:
                    assert name.encode() not in it.text, (name, it.name)
                    assert name not in held(it), (name, it.name)

    def close(self) -> None:
        for it in self.desks:
            it.desk.close()


WEIGHTS = (
    ("add_opportunity", 2), ("edit_opportunity", 7), ("add_note", 6), ("edit_note", 6), ("delete_note", 2),
    ("delete_opportunity", 2), ("mark", 2), ("add_many", 1), ("edit_many", 1), ("erase", 2), ("undo_there", 1),
    ("exchange", 14), ("carry", 14), ("restart", 1), ("copy", 2), ("restore", 2),
)  # fmt: skip


def _first(text: Any) -> str:
    return str(text).partition(" ")[0]


def _words_of(it: DeskAt) -> set[str]:
    found = set()
    for known in it.book.opportunities.values():
        found |= {known.company, known.role, *(_first(note.text) for note in known.notes)}
    return found


def held(it: DeskAt) -> str:
    """Return what a desk's document and its own files hold, those under former names too, whole and as text."""
    document = _document(it)
    found = [str(document.entries(key)) for key in document.keys()]  # noqa: SIM118 - it is no mapping
    files = [file for own in _all_folders_of(it) for file in (it.folder / DESKS / own).glob("*.fud")]
    return " ".join((*found, *map(_content, files)))


def _content(file: Path) -> str:
    """Return what a whole file holds; a half one is its carrier's to remove."""
    try:
        return decoded(file.read_bytes()).content.decode("latin-1")
    except NotWholeError:
        return ""


def _document(it: DeskAt) -> SharedDocument:
    return SharedDocument(it.desk.store.exchange_tables.document())


def _texts_of(it: DeskAt) -> set[str]:
    return {note.text for known in it.book.opportunities.values() for note in known.notes}


def _own_folders(it: DeskAt) -> Iterator[str]:
    """Yield under which names a desk writes."""
    import json

    state = it.desk.store.exchange_tables.state()
    if state:
        yield json.loads(state)["desk"]


def _all_folders_of(it: DeskAt) -> list[str]:
    """Return under which names a desk has written."""
    standing = it.sync._standing()
    return [] if standing is None else [standing.desk, *standing.was]


def kill_at_a_write(patched: pytest.MonkeyPatch, chance: random.Random) -> None:
    """End the desk before, within or after one of its next writes: into its file, or into the folder."""
    left = chance.randrange(6)
    write, take_in = SharedFolder.write, Store.take_in

    def cut(call: Any, *args: Any) -> None:
        nonlocal left
        left -= 1
        if left == 0 and chance.random() < 0.5:
            raise KilledError
        call(*args)
        if left == 0:
            raise KilledError

    def half(self: SharedFolder, desk: str, name: str, data: bytes) -> None:
        nonlocal left
        if left == 1 and chance.random() < 0.3:
            left = 0
            part = self.path / DESKS / desk / f".{name}.part"
            part.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(data[: len(data) // 2])
            raise KilledError
        cut(write, self, desk, name, data)

    patched.setattr(SharedFolder, "write", half)
    patched.setattr(Store, "take_in", lambda self, change, keep: cut(take_in, self, change, keep))


def the_same_again(patched: pytest.MonkeyPatch, seed: int) -> None:
    """Draw names from a seed, so that a schedule can be run again; leave out the waiting for the disk."""
    names = random.Random(-seed - 1)
    patched.setattr(os, "fsync", lambda handle: None)
    patched.setattr(secrets, "token_hex", lambda size: f"{names.getrandbits(8 * size):0{2 * size}x}")
    patched.setattr(secrets, "randbits", names.getrandbits)
