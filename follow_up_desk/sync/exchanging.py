"""One exchange, step by step; every step that changes the desk file is one transaction, and can be cut short."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from follow_up_desk.core.book import Change
from follow_up_desk.core.wording import Text
from follow_up_desk.desk import Desk
from follow_up_desk.store.exchange_tables import ExchangeTables, SharedFile
from follow_up_desk.sync import publishing
from follow_up_desk.sync.document import SharedDocument, new_name, packed
from follow_up_desk.sync.epochs import forget_overtaken, renewed
from follow_up_desk.sync.file_format import FileKind, is_awaited
from follow_up_desk.sync.folder import SharedFolder
from follow_up_desk.sync.guards import BY_USER, NEWER, hindrance_of, how_much
from follow_up_desk.sync.incoming import Incoming, IncomingReader
from follow_up_desk.sync.noting import take_notes, write_over
from follow_up_desk.sync.outcome import Done, Read
from follow_up_desk.sync.reading import FileReader, Reading
from follow_up_desk.sync.scanning import Scanner
from follow_up_desk.sync.standing import Standing, copy_of, load, save
from follow_up_desk.sync.state import Progress, Question, QuestionKind
from follow_up_desk.sync.versions import kept_versions, no_longer_shown, of_erased

MOST_PARTS = 64


class Exchanger:
    """Exchange for one desk; the document is held from the first exchange on, and read anew after a failure."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._scanner = Scanner()
        self._document: SharedDocument | None = None

    def standing(self) -> Standing | None:
        """Return how the exchange stands."""
        return load(self._desk.store.exchange_tables)

    def exchange(self, now: int, progress: Progress | None, asked: Question | None, *, agreed: bool) -> Done:
        """Write what waits and read what has come; nothing is read while something `asked` waits for its answer."""
        standing = self.standing()
        if standing is None:
            return Done()
        if standing.restored:
            self.become_another(standing)
        self.take_notes(standing, now)
        if standing.paused:
            return Done(Text(BY_USER))
        folder = SharedFolder(Path(standing.folder))
        if hindrance := hindrance_of(folder, standing):
            return Done(hindrance.paused, hindrance.question)
        if publishing.written_by_a_twin(folder, standing, self._own(standing)):
            self.become_another(standing)
        done = Done(question=asked if asked is not None and asked.kind is QuestionKind.MANY_CHANGES else None)
        if done.question is None:
            done = self._read(folder, standing, now, progress, agreed=agreed)
        self.publish(folder, self.standing() or standing, now)
        return done

    def _read(
        self, folder: SharedFolder, standing: Standing, now: int, progress: Progress | None, *, agreed: bool
    ) -> Done:
        read = self.read(folder, standing, now, progress, agreed=agreed)
        waiting, standing = Counter(read.waiting), self.standing() or standing
        for desk, other in standing.others.items():
            held = max(other.all_turn, standing.held.get(desk, 0))
            waiting[desk] += sum(is_awaited(name, held) for name in read.scan.halves.get(desk, ()))
        question = read.much.question if read.much else None
        return Done(
            Text(NEWER) if read.scan.newer else None,
            question,
            {desk: n for desk, n in waiting.items() if n},
            read.erased,
        )

    def forget(self) -> None:
        """Drop what is held in memory: the desk file may say otherwise."""
        self._document = None

    def become_another(self, standing: Standing) -> None:
        """Go on as another desk: this one was put back from a copy, or there are two of it."""
        before = standing.desk
        standing.was = [*standing.was, before]
        standing.desk, standing.number, standing.turn = new_name(), 0, 0
        standing.publish_all, standing.restored = True, False
        self._document = None

        def keep(tables: ExchangeTables) -> None:
            tables.files.forget(before)
            save(tables, standing)

        self._desk.take_in(Change(), keep)

    def take_notes(self, standing: Standing, now: int) -> None:
        """Take what was changed here into the document, and pack it for the others."""
        tables = self._desk.store.exchange_tables
        notes = tables.notes()
        if not notes:
            return
        with _whole_or_not(self):
            document = self.document(standing)
            own = self._all_own(standing)
            erased = take_notes(document, notes, now)
            touched = {change.key for note in notes for change in note.changes}
            if forget_overtaken(document, standing, touched) or erased:
                self._begin_epoch(standing, own, now)
                return
            update = document.take_update()
            files = [publishing.packed_file(standing, FileKind.ADDED, update, now)] if update else []

            def keep(tables: ExchangeTables) -> None:
                self._keep_document(tables, [packed(update)] if update else [], anew=False)
                tables.files.put(files)
                tables.forget_notes()
                save(tables, standing)

            self._desk.take_in(Change(), keep)

    def _begin_epoch(self, standing: Standing, own: list[SharedFile], now: int) -> None:
        document = self._document = renewed(self.document(standing), standing.desk, now)
        standing.epoch, standing.publish_all, standing.news = (standing.epoch[0] + 1, new_name()), True, []

        def keep(tables: ExchangeTables) -> None:
            tables.add_to_document([packed(document.whole())], anew=True)
            tables.files.put(publishing.without_erased(own))
            tables.versions.remove(of_erased(tables.versions.all(), document))
            tables.forget_notes()
            save(tables, standing)

        document.take_update()
        self._desk.take_in(Change(), keep)

    def read(
        self, folder: SharedFolder, standing: Standing, now: int, progress: Progress | None, *, agreed: bool
    ) -> Read:
        """Read what has come; where it would change too much and nobody `agreed`, take nothing in."""
        known = list(self._desk.store.exchange_tables.files.all())
        scan = self._scanner.look(folder, known, progress)
        if not scan.files:
            return Read(scan)
        draft = copy_of(standing)
        with _whole_or_not(self):
            before = self.document(standing).erasures()
            reader = FileReader(self.document(standing), draft, lambda desk: self._scanner.all_of(folder, desk), now)
            reading = reader.read(scan.files)
            if not reading.files:
                return Read(scan, reading.waiting)
            found = IncomingReader(reading.document, self._desk.book, reading.erased_people).read(reading.touched)
            much = how_much(found, self._desk.book)
            if much.is_too_much and not agreed:
                self._document = None
                return Read(scan, reading.waiting, much)
            own = self._all_own(standing)
            self.take_in(draft, reading, found, own, now)
            return Read(scan, reading.waiting, erased=reading.document.erasures() - before)

    def take_in(self, standing: Standing, reading: Reading, found: Incoming, own: list[SharedFile], now: int) -> None:
        """Write what came in, in one transaction with the document and with what was read."""
        document = self._document = self._without_scrubbed(standing, reading, found, now)
        if update := document.take_update():
            reading.parts.append(packed(update))
            if not standing.publish_all:
                reading.files.append(publishing.packed_file(standing, FileKind.ADDED, update, now))
        if reading.is_anew:
            reading.files += publishing.without_erased(own)
            standing.news = []
        standing.tell(found.told)
        versions = kept_versions(found.rivals, standing, now)

        def keep(tables: ExchangeTables) -> None:
            self._keep_document(tables, reading.parts, anew=reading.is_anew)
            tables.files.put(reading.files)
            tables.versions.put(versions)
            tables.versions.change(no_longer_shown(tables.versions.all(), now))
            tables.versions.remove(of_erased(tables.versions.all(), document))
            save(tables, standing)

        self._desk.take_in(found.change, keep)

    def _without_scrubbed(self, standing: Standing, reading: Reading, found: Incoming, now: int) -> SharedDocument:
        """Return the document; a new one where a name had to be taken out of it that others hold parts of, too."""
        if not found.scrubs and not reading.may_name_erased:
            return reading.document
        write_over(reading.document, found.scrubs, now)
        standing.epoch, standing.publish_all, reading.is_anew = (standing.epoch[0] + 1, new_name()), True, True
        return renewed(reading.document, standing.desk, now)

    def publish(self, folder: SharedFolder, standing: Standing, now: int) -> None:
        """Write this desk's files, and remove what nobody needs any more."""
        own = self._own(standing)
        standing.exchanged_at = now
        if publishing.is_missing(folder, standing, own):
            standing.publish_all = True
        if due := publishing.due_file_kind(standing, own):
            files = [
                publishing.packed_file(
                    standing, due, self.document(standing).whole() if due is FileKind.ALL else b"", now
                )
            ]
            gone = publishing.superseded(own) if due is FileKind.ALL else []
            self._keep_files(standing, [*gone, *files])
        written = publishing.write_waiting(folder, self._own(standing))
        if written:
            self._keep_files(standing, written)
        removed = publishing.remove_needless(folder, standing, self._all_own(standing))
        if removed:
            self._keep_files(standing, removed)

    def document(self, standing: Standing) -> SharedDocument:
        """Return the document, read from the desk file where it is not held."""
        if self._document is None:
            self._document = SharedDocument(self._desk.store.exchange_tables.document(), standing.desk)
        return self._document

    def _own(self, standing: Standing) -> list[SharedFile]:
        return [file for file in self._desk.store.exchange_tables.files.all() if file.desk == standing.desk]

    def _all_own(self, standing: Standing) -> list[SharedFile]:
        """Return the files of this desk, those that it wrote under its former names as well."""
        names = {standing.desk, *standing.was}
        return [file for file in self._desk.store.exchange_tables.files.all() if file.desk in names]

    def _keep_files(self, standing: Standing, files: Iterable[SharedFile]) -> None:
        listed = list(files)

        def keep(tables: ExchangeTables) -> None:
            tables.files.put(listed)
            save(tables, standing)

        self._desk.take_in(Change(), keep)

    def _keep_document(self, tables: ExchangeTables, parts: list[bytes], *, anew: bool) -> None:
        if anew or tables.document_parts() + len(parts) > MOST_PARTS:
            assert self._document is not None
            tables.add_to_document([packed(self._document.whole())], anew=True)
        else:
            tables.add_to_document(parts)


@contextmanager
def _whole_or_not(exchanger: Exchanger) -> Iterator[None]:
    """Drop the document from memory where the desk file did not keep what it says."""
    try:
        yield
    except BaseException:
        exchanger.forget()
        raise
