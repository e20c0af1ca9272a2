"""Which files of the folder are new: a known name is not opened again, and what was read is known by its hash."""

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct, field

from follow_up_desk.store.exchange_tables import SharedFile
from follow_up_desk.sync.file_format import FolderFile, NewerError, NotWholeError
from follow_up_desk.sync.folder import Place, SharedFolder
from follow_up_desk.sync.state import Progress


def part_of(progress: Progress | None, part: int, parts: int) -> Progress | None:
    """Return what reports the progress of one part of the work, the first being 0, as that of the whole."""
    if progress is None:
        return None
    whole = progress
    return lambda done, of: whole(part * of + done, parts * of)


class Scan(Struct):
    """Hold what is new in the folder: whole files, by desk the names of those not whole, whether one is newer."""

    files: list[FolderFile] = field(default_factory=list)
    halves: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    newer: bool = False


class Scanner:
    """Look through the folder; files that were seen as they are now are not opened again."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, int, int], str] = {}

    def look(self, folder: SharedFolder, known: Iterable[SharedFile], progress: Progress | None = None) -> Scan:
        """Return what is new beside the known files."""
        listed = list(known)
        names, hashes = {(file.desk, file.name) for file in listed}, {file.hash for file in listed}
        places = [place for place in folder.places() if (place.desk, place.name) not in names]
        scan = Scan()
        for done, place in enumerate(places):
            self._read(folder, place, hashes, scan)
            if progress is not None:
                progress(done + 1, len(places))
        return scan

    def all_of(self, folder: SharedFolder, desk: str) -> list[FolderFile]:
        """Return every whole file of a desk that is in the folder, known or not."""
        scan = Scan()
        for place in folder.places(desk):
            self._read(folder, place, set(), scan, again=True)
        return scan.files

    def _read(self, folder: SharedFolder, place: Place, known: set[str], scan: Scan, *, again: bool = False) -> None:
        mark = (str(place.path), place.size, place.time)
        if not again and self._seen.get(mark) in known:
            return
        try:
            file = folder.read(place)
        except NotWholeError:
            scan.halves[place.desk].append(place.name)
        except NewerError:
            scan.newer = True
        else:
            self._seen[mark] = file.hash
            if file.hash not in known and all(file.hash != other.hash for other in scan.files):
                scan.files.append(file)
