"""Power cuts: from the log of a run's writes and syncs every state is rebuilt in which the disk may have been left.

What was not synced is dropped, kept in part, or torn at a sector of 512 bytes. Then each state is opened. With
`synchronous` FULL nothing acknowledged may be missing; NORMAL and OFF are run as controls that must fail, or this
check would prove nothing.
"""

import random
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from follow_up_desk.core.wording import UserError
from follow_up_desk.store.check import check
from follow_up_desk.store.opening import open_store
from tests.faults.oracle import ids_in

ROOT = Path(__file__).parents[2]
SECTOR = 512
CALLS = "openat,close,pwrite64,write,ftruncate,fdatasync,fsync,unlink,rename"
_LINE = re.compile(r"(?:\d+ +)?(\w+)\((.*)\)\s+= (-?\d+)")
_WRITER = """
import sys
from pathlib import Path
from tests.faults import child
from follow_up_desk.store import opening
if sys.argv[2] != "FULL":
    opening.DURABLE = tuple(p.replace("FULL", sys.argv[2]) for p in opening.DURABLE)
child.change(Path(sys.argv[1]) / "desk.sqlite", child.Acknowledgement(Path(sys.argv[1])))
"""
Write = tuple[str, int, bytes]  # file, offset, data; an offset of -1 cuts the file to the length that data tells


class Outcome(Struct):
    """Count the states, those that could not be opened or are unsound, and those that lack something acknowledged."""

    states: int = 0
    unsound: int = 0
    losing: int = 0


def record(folder: Path, synchronous: str) -> Path:
    """Let changes be made under strace; return the log."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    log = folder.with_suffix(".log")
    options = ["-f", "-qq", "-xx", "-s", "80000", "-o", str(log), "-e", f"trace={CALLS}"]
    command = ["strace", *options, sys.executable, "-c", _WRITER, str(folder), synchronous]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    return log


class Disk:
    """Follow what was written and what of it was synced; names count at once, as they do after a synced folder."""

    def __init__(self, folder: Path) -> None:
        self._base = f"{folder}/"
        self._open: dict[int, str | None] = {}
        self.durable: dict[str, bytearray] = defaultdict(bytearray)
        self.pending: list[Write] = []
        self.acknowledged = 0

    def follow(self, call: str, arguments: str, result: int) -> bool:
        """Take one call over; return whether the disk is another, or owes something more, since."""
        names = [_plain(name).decode("utf-8", "replace") for name in re.findall(r'"([^"]*)"', arguments)]
        if call == "openat":
            self._open[result] = self._named(names[0])
        elif call == "close":
            self._open.pop(int(arguments), None)
        elif call == "unlink":
            return self._forget(names[0])
        elif call == "rename":
            return self._rename(*names[:2])
        else:
            return self._touch(call, arguments, result)
        return False

    def _named(self, name: str) -> str | None:
        return name[len(self._base) :] if name.startswith(self._base) else None

    def _forget(self, name: str) -> bool:
        file = self._named(name)
        if file is None:
            return False
        self.durable.pop(file, None)
        self.pending = [write for write in self.pending if write[0] != file]
        return True

    def _rename(self, old: str, new: str) -> bool:
        before, after = self._named(old), self._named(new)
        if before is None or after is None:
            return False
        self.durable[after] = self.durable.pop(before, bytearray())
        self.pending = [(after, *rest) if file == before else (file, *rest) for file, *rest in self.pending]  # type: ignore[misc]
        self._open = {handle: after if file == before else file for handle, file in self._open.items()}
        return True

    def _touch(self, call: str, arguments: str, result: int) -> bool:
        file = self._open.get(int(arguments.split(",")[0]))
        if file is None:
            return False
        if file == "ack":
            self.acknowledged += result if call == "write" else 0
        elif call in ("pwrite64", "write"):
            data = _plain(re.findall(r'"([^"]*)"', arguments)[0])
            assert len(data) == result, "the log is cut short"
            offset = int(arguments.split(", ")[-1]) if call == "pwrite64" else self._length(file)
            self.pending.append((file, offset, data))
        elif call == "ftruncate":
            self.pending.append((file, -1, arguments.split(", ")[1].encode()))
        else:
            self._sync(file)
        return True

    def _length(self, file: str) -> int:
        return max([len(self.durable[file]), *(at + len(data) for name, at, data in self.pending if name == file)])

    def _sync(self, file: str) -> None:
        for write in self.pending:
            if write[0] == file:
                put(self.durable[file], write)
        self.pending = [write for write in self.pending if write[0] != file]


def put(content: bytearray, write: Write) -> None:
    """Write into a file's content as the disk would."""
    _file, at, data = write
    if at < 0:
        length = int(data)
        del content[length:]
        content.extend(bytes(length - len(content)))
        return
    content.extend(bytes(max(0, at - len(content))))
    content[at : at + len(data)] = data


def states(disk: Disk, rnd: random.Random) -> Iterator[list[Write]]:
    """Yield which of the writes that are owed may have reached the disk."""
    yield []
    yield disk.pending
    yield [write for write in disk.pending if rnd.random() < 0.5]
    if disk.pending and disk.pending[-1][1] >= 0:
        file, at, data = disk.pending[-1]
        yield [*disk.pending[:-1], (file, at, data[: len(data) // 2 // SECTOR * SECTOR])]


def replay(folder: Path, log: Path, every: int = 1) -> Iterator[Outcome]:
    """Open every state after every `every`th call, once the first thing was acknowledged; yield the count so far."""
    disk, outcome, rnd = Disk(folder), Outcome(), random.Random(1)
    place = folder.with_name(f"{folder.name}-state")
    number = 0
    for line in log.read_text("utf-8", "replace").splitlines():
        found = _LINE.match(line)
        if not found or int(found[3]) < 0 or not disk.follow(found[1], found[2], int(found[3])):
            continue
        number += 1
        if disk.acknowledged and number % every == 0:
            for kept in states(disk, rnd):
                _judge(disk, kept, place, outcome)
            yield outcome
    yield outcome


def _judge(disk: Disk, kept: list[Write], place: Path, outcome: Outcome) -> None:
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    files = {name: bytearray(content) for name, content in disk.durable.items()}
    for write in kept:
        put(files.setdefault(write[0], bytearray()), write)
    for name, content in files.items():
        if not name.endswith("-shm"):
            (place / name).write_bytes(content)
    outcome.states += 1
    path = place / "desk.sqlite"
    try:
        open_store(path).close()  # as the next start does
        faults, found = check(path)[0], ids_in(path)
    except UserError:
        outcome.unsound += 1
        return
    outcome.unsound += bool(faults)
    outcome.losing += not {f"o{n:03}" for n in range(disk.acknowledged)} <= found


def _plain(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
