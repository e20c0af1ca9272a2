"""Read and write files carefully: whole or not at all, for the user alone, and never anything but a plain file."""

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event

from follow_up_desk.core.wording import N_, UserError

PRIVATE, PRIVATE_FOLDER = 0o600, 0o700
_CHUNK = 1024 * 1024
# Device and inode of each desk file that is open here. Closing any descriptor of one would drop the locks that SQLite
# holds on it in this process.
OPEN_DESKS: set[tuple[int, int]] = set()
_TRIES, _PAUSE = 10, 0.05  # seconds


def read_file(file: Path, most: int) -> bytes:
    """Return what is in a file of at most `most` bytes; refuse what is no plain file, and a desk that is open here."""
    try:
        if is_open_desk(file):
            raise UserError(N_("{file}: this is the desk that is open now"), file=str(file))
        # Without O_NONBLOCK the opening of a pipe would wait for whoever writes to it.
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as stream:
            state = os.fstat(handle)
            if not stat.S_ISREG(state.st_mode):
                raise UserError(N_("{file}: this is not a plain file"), file=str(file))
            data = b"".join(_chunks(stream.read, most + 1)) if state.st_size <= most else None
    except (OSError, ValueError) as fault:
        raise UserError(N_("{file}: the file cannot be read ({fault})"), file=str(file), fault=_words(fault)) from None
    if data is None or len(data) > most:
        raise too_large(str(file), most)
    return data


def is_open_desk(file: Path) -> bool:
    """Return whether this is a desk file that is open here, under whatever name."""
    state = file.stat()
    return (state.st_dev, state.st_ino) in OPEN_DESKS


def too_large(file: str, most: int) -> UserError:
    """Return the refusal of a file of more than `most` bytes."""
    return UserError(N_("{file}: the file is larger than {most} MB"), file=file, most=most // 1024 // 1024)


def _chunks(read: Callable[[int], bytes], most: int) -> Iterator[bytes]:
    while most > 0 and (chunk := read(min(_CHUNK, most))):
        most -= len(chunk)
        yield chunk


def write_file(file: Path, data: bytes, keep: Iterable[Path] = (), *, overwrite: bool = True) -> None:
    """Write a file, whole or not at all, readable by the user alone.

    Nothing in `keep` is written over, nor anything that is no plain file, nor without `overwrite` any file; a link
    is followed to the file it names.
    """
    import tempfile

    with cannot_write(file):
        target = _target(file, tuple(keep))
        if target.exists() and not overwrite:
            raise UserError(
                N_("{file}: this file is there already and was kept; --force overwrites it"), file=str(file)
            )
        handle, part = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(handle)
            put_in_place(Path(part), target)
        except BaseException:
            with suppress(OSError):
                Path(part).unlink()
            raise
        sync_folder(target.parent)


def put_in_place(part: Path, target: Path) -> None:
    """Give a finished file the name of another, which it replaces.

    Windows refuses while somebody has one of them open, as scanners and indexers have for a moment after each write.
    """
    for _ in range(_TRIES if os.name == "nt" else 0):
        with suppress(PermissionError):
            part.replace(target)
            return
        Event().wait(_PAUSE)
    part.replace(target)


@contextmanager
def cannot_write(file: Path) -> Iterator[None]:
    """Turn what the system says about a file that cannot be written into a sentence."""
    try:
        yield
    except (OSError, ValueError, RuntimeError) as fault:  # pathlib raises the last for a loop of links
        raise UserError(
            N_("{file}: the file cannot be written ({fault})"), file=str(file), fault=_words(fault)
        ) from None


def _target(file: Path, keep: tuple[Path, ...]) -> Path:
    target = file.resolve(strict=True) if file.is_symlink() else file.absolute()
    kept = {path.resolve() for path in keep} | {path.absolute() for path in keep}
    if target in kept or target.resolve() in kept or _is_one_of(target, keep):
        raise UserError(N_("{file}: the desk itself is kept here; choose another name"), file=str(file))
    if target.exists() and not target.is_file():
        raise UserError(N_("{file}: this is not a plain file; choose another name"), file=str(file))
    return target


def _is_one_of(target: Path, keep: tuple[Path, ...]) -> bool:
    """Return whether this is one of those files under another name."""
    return target.exists() and any(path.exists() and target.samefile(path) for path in keep)


def check_reachable(file: Path) -> None:
    """Refuse a file in a folder that is none or may not be entered: whether it exists there cannot even be asked."""
    for folder in reversed(file.absolute().parents):
        if folder.exists() and not folder.is_dir():
            raise UserError(N_("{file}: {folder} is not a folder"), file=str(file), folder=str(folder))
        if folder.exists() and not os.access(folder, os.X_OK, effective_ids=os.access in os.supports_effective_ids):
            words = N_("{file}: you may not enter the folder {folder}; it belongs to {owner}")
            raise UserError(words, file=str(file), folder=str(folder), owner=_owner(folder))


def _owner(folder: Path) -> str:
    try:
        return folder.owner()
    except (KeyError, NotImplementedError):  # a user without a name; a system where files have no such owner
        return str(folder.stat().st_uid)


def make_private_folder(folder: Path) -> None:
    """Make a folder for the user alone, and those above it where they are missing."""
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)


def sync_file(file: Path) -> None:
    """Have a file's content written to the disk."""
    _sync(file, os.O_RDWR if os.name == "nt" else os.O_RDONLY)  # Windows flushes only what may be written


def sync_folder(folder: Path) -> None:
    """Have the names in a folder written to the disk, where the system can."""
    if os.name != "nt":  # folders cannot be opened there
        _sync(folder, os.O_RDONLY)


def _sync(place: Path, flags: int) -> None:
    handle = os.open(place, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _words(fault: Exception) -> str:
    return str(getattr(fault, "strerror", None) or fault)
