"""Disks that are full or may only be read, real ones: what was said to be kept is there, and the desk goes on."""

import errno
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from follow_up_desk.store.faults import explained
from tests.faults import child, injected
from tests.faults.oracle import judge

ROOT = Path(__file__).parents[2]
ALONE = ["unshare", "-Urm"]


def may_mount() -> bool:
    return (
        bool(shutil.which("unshare"))
        and subprocess.run([*ALONE, "true"], capture_output=True, check=False).returncode == 0
    )


@pytest.mark.only_on("linux", why="disks are mounted in a name space of Linux")
@pytest.mark.skipif(not may_mount(), reason="needs a name space where a disk may be mounted")
@pytest.mark.parametrize("what", ["desk", "copies", "read_only"])
def test_a_disk_without_room_or_only_to_be_read_loses_nothing(what: str, tmp_path: Path) -> None:
    """B1 #7, #8, #9, #11."""
    command = [*ALONE, sys.executable, "-m", "tests.store.full_disk", what, str(tmp_path / "disk")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.only_on("linux", why="strace is of Linux")
@pytest.mark.skipif(not injected.available(), reason="needs strace")
def test_after_a_fault_of_the_disk_while_it_syncs_the_file_is_not_written_again(tmp_path: Path) -> None:
    """B1 #10: what reached the disk is unknown then; what is shown can be saved elsewhere."""
    place = tmp_path / "desk"
    calls = injected.calls_of("change", tmp_path)["fdatasync"]
    fault = injected.Fault("change", "fdatasync", calls - child.CHANGES // 2, "EIO")
    done = injected.start("change", place, ["-o", "/dev/null", "-e", "trace=fdatasync", "-e", fault.injection])
    lines = done.stdout.splitlines()
    first = next(n for n, line in enumerate(lines) if line.startswith("refused"))
    assert "the disk reports a fault" in lines[first]
    assert "save it elsewhere" in lines[first]
    assert all(line.startswith("refused") for line in lines[first:]), "the fault came once, and nothing is tried again"
    assert 0 < first < len(lines) - 1
    judge("change", place, {f"o{n:03}" for n in range(first)})


@pytest.mark.parametrize(
    ("number", "words"), [(errno.ENOSPC, "full"), (errno.EROFS, "only be read"), (errno.EIO, "reports a fault")]
)
def test_where_sqlite_does_not_say_why_a_small_file_is_tried(
    number: int, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_where: object) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    fault = sqlite3.OperationalError("disk I/O error")
    fault.sqlite_errorcode = sqlite3.SQLITE_IOERR
    assert words in str(explained(fault, tmp_path / "desk.sqlite"))
