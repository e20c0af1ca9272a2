"""Take the files of other desks into the document: of each desk in the order in which it wrote them."""

from collections.abc import Callable, Iterator
from contextlib import suppress

from msgspec import Struct, field

from follow_up_desk.core.field_changes import Key, record_of
from follow_up_desk.core.records import Person
from follow_up_desk.core.wording import UserError
from follow_up_desk.store.exchange_tables import SharedFile
from follow_up_desk.sync.document import SharedDocument, new_name, packed
from follow_up_desk.sync.epochs import adopt, forget_overtaken, is_beside_erased, may_name_erased, renewed
from follow_up_desk.sync.file_format import OLD, FileKind, FolderFile, file_name
from follow_up_desk.sync.shared_records import shared_record
from follow_up_desk.sync.standing import Other, Standing

AllOf = Callable[[str], list[FolderFile]]


class Reading(Struct):
    """Hold what reading did: the document (a new one where an epoch began), and what is to be kept of it."""

    document: SharedDocument
    touched: set[Key] = field(default_factory=set)
    parts: list[bytes] = field(default_factory=list)
    files: list[SharedFile] = field(default_factory=list)
    waiting: dict[str, int] = field(default_factory=dict)
    is_anew: bool = False
    erased_people: list[tuple[str, Person]] = field(default_factory=list)
    may_name_erased: bool = False


class FileReader:
    """Read new files into a document; `standing` is brought along, `all_of` returns all files of one desk."""

    def __init__(self, document: SharedDocument, standing: Standing, all_of: AllOf, now: int) -> None:
        self._standing = standing
        self._all_of = all_of
        self._now = now
        self._done: set[str] = set()
        self._both_erased = False  # two desks erased something, neither knowing of the other
        self.reading = Reading(document)

    def read(self, files: list[FolderFile]) -> Reading:
        """Read what can be read now; the rest waits."""
        others = [file for file in files if file.head.desk != self._standing.desk]
        self._begin_epoch(others)
        for desk in sorted({file.head.desk for file in others}):
            mine = sorted((file for file in others if file.head.desk == desk), key=lambda file: file.head.turn)
            self._read_desk(self._standing.others.setdefault(desk, Other(mine[-1].head.name)), mine)
        for name in {*self._standing.was, *(name for file in others for name in file.head.was)}:
            if name in self._standing.others:
                self._standing.others[name].replaced = True
        self.reading.may_name_erased = self._may_name_erased()
        if self._both_erased:
            self._begin_anew()
        return self.reading

    def _may_name_erased(self) -> bool:
        """Return whether somebody who was erased may still be named where nobody looks."""
        reading = self.reading
        gone = forget_overtaken(reading.document, self._standing)
        return gone or may_name_erased(reading.document, reading.touched, reading.erased_people)

    def _begin_anew(self) -> None:
        """Begin one more epoch: the parts of others still hold what was erased elsewhere."""
        standing, reading = self._standing, self.reading
        reading.document = renewed(reading.document, standing.desk, self._now)
        standing.epoch, standing.publish_all, reading.is_anew = (standing.epoch[0] + 1, new_name()), True, True

    def _begin_epoch(self, files: list[FolderFile]) -> None:
        """Go on with the document of a later epoch, and carry over what it lacks of what is known here."""
        standing, whole = self._standing, [file for file in files if file.head.kind is FileKind.ALL]
        top = max((file.head.epoch for file in whole), default=standing.epoch)
        if top <= standing.epoch:
            return
        before = self.reading.document
        new = SharedDocument(desk=standing.desk)
        for file in whole:
            if file.head.epoch == top:
                new.apply(file.content)
        self.reading.erased_people = [*_erased_people(new, before)]
        self._both_erased = not before.erasures() <= new.erasures()
        adopt(new, before)
        standing.epoch, standing.publish_all = top, True
        self.reading.document, self.reading.is_anew = new, True
        self.reading.touched |= {*new.keys(), *before.keys()}

    def _read_desk(self, other: Other, files: list[FolderFile]) -> None:
        self._meet(other, files[-1])
        epoch, older = self._standing.epoch, []
        for file in files:
            head = file.head
            if head.kind is FileKind.READ:
                self._mark(file)
            elif head.epoch == epoch:
                self._read_file(other, file)
            elif head.epoch < epoch:
                older.append(file)
        self._read_older(other, older)
        if waiting := sum(file.hash not in self._done for file in files):
            self.reading.waiting[files[0].head.desk] = waiting

    def _meet(self, other: Other, newest: FolderFile) -> None:
        head = newest.head
        if head.turn >= other.turn:
            other.turn, other.name, other.written_at, other.forgotten = head.turn, head.name, head.at, False
            other.confirmed = max(other.confirmed, head.read.get(self._standing.desk, 0))

    def _read_file(self, other: Other, file: FolderFile) -> None:
        head = file.head
        is_next = other.epoch == head.epoch and head.number <= other.number + 1
        if head.kind is FileKind.ADDED and not is_next:
            return
        if head.kind is FileKind.ALL or head.number > other.number:
            self.reading.touched |= self.reading.document.apply(file.content)
            self.reading.parts.append(packed(file.content))
        if head.kind is FileKind.ALL:
            other.epoch = head.epoch
            other.all_turn = max(other.all_turn, head.turn)
        other.number = max(other.number, head.number)
        other.read_at = self._now
        self._mark(file)

    def _read_older(self, other: Other, older: list[FolderFile]) -> None:
        """Carry over what a desk wrote before it knew of the new epoch: from its whole chain, a document of its own."""
        for file in older:
            is_before = file.head.epoch < other.epoch and file.head.number <= other.number
            if is_before or file.head.number <= self._standing.held.get(file.head.desk, 0):
                self._mark(file)  # a whole document, of a later epoch or of another desk, was read and holds this
        files = [file for file in older if file.hash not in self._done]
        if files:
            self._read_chain(other, files)

    def _read_chain(self, other: Other, files: list[FolderFile]) -> None:
        epoch = max(file.head.epoch for file in files)
        chain = [file for file in self._all_of(files[0].head.desk) if file.head.epoch == epoch]
        chain.sort(key=lambda file: file.head.turn)
        whole = [file for file in chain if file.head.kind is FileKind.ALL]
        if not whole:
            return
        source, number = SharedDocument(), whole[-1].head.number
        for file in whole:
            source.apply(file.content)
        for file in chain:
            if file.head.kind is FileKind.ADDED and file.head.number == number + 1:
                source.apply(file.content)
                number += 1
        self._both_erased = self._both_erased or not source.erasures() <= self.reading.document.erasures()
        document, standing = self.reading.document, self._standing
        brought = adopt(document, source)
        self.reading.touched |= brought
        standing.late += [key for key in brought if is_beside_erased(document, key) and key not in standing.late]
        other.all_turn = max(other.all_turn, whole[-1].head.turn)
        if other.epoch < self._standing.epoch:
            other.number, other.epoch = max(other.number, number), max(other.epoch, epoch)
            other.read_at = self._now
        for file in files:
            if file.head.number <= number:
                self._mark(file)

    def _mark(self, file: FolderFile) -> None:
        head = file.head
        self._done.add(file.hash)
        if head.kind is FileKind.ALL:
            held = self._standing.held
            held.update({desk: max(number, held.get(desk, 0)) for desk, number in head.read.items()})
        name = file_name(head, file.hash)
        # What this desk wrote under a former name, before something was erased, is its own to remove.
        is_old = head.desk in self._standing.was and head.epoch < self._standing.epoch
        kind = OLD if is_old else head.kind
        self.reading.files.append(SharedFile(file.hash, head.desk, head.number, name, kind, gone=False))


def _erased_people(new: SharedDocument, before: SharedDocument) -> Iterator[tuple[str, Person]]:
    """Yield who was erased elsewhere, as they were known here: their names are to be taken out of what is here."""
    for opportunity, id in new.erasures() - before.erasures():
        key = ("people", opportunity, id)
        with suppress(UserError):
            if key in before:
                yield opportunity, record_of(key, shared_record(before, key).values)
