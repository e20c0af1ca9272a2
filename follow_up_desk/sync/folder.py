"""The shared folder: a file that says which folder it is, and for each desk a sub-folder that it alone writes in."""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.file_access import read_file, write_file
from follow_up_desk.sync.file_format import ENDING, MOST_BYTES, FolderFile, NotWholeError, decoded

ID_FILE = "follow-up-desk-exchange.json"
DESKS = "desks"
_FORMAT = "follow-up-desk exchange"
_ID_BYTES = 4096


class Place(Struct, frozen=True):
    """Describe a file of the folder before it is read."""

    path: Path
    desk: str
    size: int
    time: int

    @property
    def name(self) -> str:
        """Return its name."""
        return self.path.name


class SharedFolder:
    """Read and write the folder."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def is_there(self) -> bool:
        """Return whether the folder is here at all."""
        return self.path.is_dir()

    def is_empty(self) -> bool:
        """Return whether nothing of any desk is in it."""
        return not (self.path / ID_FILE).exists() and not any(self.places())

    def id(self) -> str | None:
        """Return which folder it is, or None while that is not known."""
        try:
            plain = json.loads(read_file(self.path / ID_FILE, _ID_BYTES))
        except (UserError, ValueError, RecursionError):
            return None
        known = isinstance(plain, dict) and plain.get("format") == _FORMAT and isinstance(plain.get("id"), str)
        return str(plain["id"]) if known else None

    def set_id(self, id: str) -> None:
        """Say which folder it is."""
        plain = {"format": _FORMAT, "version": 1, "id": id}
        write_file(self.path / ID_FILE, json.dumps(plain).encode(), overwrite=True)

    def places(self, desk: str | None = None) -> Iterator[Place]:
        """Yield the files of all desks, or of one, by name; what others put there is passed over."""
        for folder in _entries(self.path / DESKS):
            if folder.is_dir() and desk in (None, folder.name):
                for file in _entries(Path(folder.path)):
                    if file.name.endswith(ENDING) and not file.name.startswith("."):
                        with suppress(FileNotFoundError):  # its desk has just removed it
                            state = file.stat()
                            yield Place(Path(file.path), folder.name, state.st_size, state.st_mtime_ns)

    def read(self, place: Place) -> FolderFile:
        """Return a file; raise `NotWholeError` or `NewerError`."""
        try:
            return decoded(read_file(place.path, MOST_BYTES))
        except UserError as fault:  # gone again, or not readable yet
            raise NotWholeError from fault

    def write(self, desk: str, name: str, data: bytes) -> None:
        """Write a file of this desk's own: aside, to the disk, then under its name."""
        folder = self.path / DESKS / desk
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            words = N_("{file}: the file cannot be written ({fault})")
            raise UserError(words, file=str(folder), fault=fault.strerror or str(fault)) from fault
        write_file(folder / name, data)

    def try_out(self, desk: str) -> None:
        """Write a small file of this desk's own, read it back and remove it; refuse where one of these fails."""
        name, data = ".test", b"follow-up-desk"
        self.remove(desk, name)
        self.write(desk, name, data)
        try:
            found = read_file(self.path / DESKS / desk / name, len(data))
        finally:
            self.remove(desk, name)
        if found != data:
            words = N_("What was written into {folder} was not what could be read there.")
            raise UserError(words, folder=str(self.path))

    def remove(self, desk: str, name: str) -> None:
        """Remove a file of this desk's own that nobody needs any more."""
        try:
            (self.path / DESKS / desk / name).unlink(missing_ok=True)
        except OSError as fault:
            words = N_("{file}: the file cannot be removed ({fault})")
            raise UserError(words, file=name, fault=fault.strerror or str(fault)) from fault


def folders_with_files(path: Path) -> tuple[Path, ...]:
    """Return the folders below a shared folder in which files appear: for whoever watches them."""
    desks = [Path(entry.path) for entry in _entries(path / DESKS) if entry.is_dir()]
    return tuple(folder for folder in (path, path / DESKS, *desks) if folder.is_dir())


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except OSError:
        return []
