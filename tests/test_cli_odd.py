"""Odd places and damaged desks on the command line: every refusal is one sentence, never what nobody foresaw."""

import os
import random
import shutil
from pathlib import Path

import pytest

from follow_up_desk.cli import main
from tests.faults import damage, fuzz

ODD = {
    "too long": lambda at: at / ("x" * 300),
    "dangling link": lambda at: _link(at / "dangling", at / "gone"),
    "loop": lambda at: _link(at / "loop", at / "loop"),
    "folder": lambda at: at,
    "pipe": lambda at: _pipe(at / "pipe"),
    "not UTF-8": lambda at: _text(at / os.fsdecode(b"\xff\xfe")),
    "text": lambda at: _text(at / "text"),
    "empty": lambda at: _text(at / "empty", ""),
    "no folder": lambda at: at / "no" / "such" / "file",
    "below a file": lambda at: _text(at / "text") / "file",
    "two lines": lambda at: _text(at / "two\nlines"),
    "nothing": lambda at: Path(),
}
COMMANDS = {
    "check": ["check", "--store", "{odd}"],
    "agenda": ["agenda", "--store", "{odd}"],
    "export from": ["export", "{new}", "--store", "{odd}"],
    "export to": ["export", "{odd}", "--force", "--store", "{desk}"],
    "import": ["import", "{odd}", "--store", "{desk}"],
    "import into": ["import", "{sample}", "--store", "{odd}"],
    "restore": ["restore", "{odd}", "--store", "{desk}"],
    "restore to": ["restore", "{desk}", "--store", "{odd}"],
    "rescue": ["check", "--rescue", "{new}", "--store", "{odd}"],
    "rescue to": ["check", "--rescue", "{odd}", "--store", "{desk}"],
}
NEVER_MOVED = {"pipe": Path.is_fifo, "folder": Path.is_dir, "dangling link": Path.is_symlink, "loop": Path.is_symlink}
MAY_WORK = {"export to", "import into", "restore to", "rescue to"}  # where there is nothing, or text to write over


def _link(place: Path, to: Path) -> Path:
    place.symlink_to(to)
    return place


def _pipe(place: Path) -> Path:
    os.mkfifo(place)
    return place


def _text(place: Path, words: str = "hello " * 200) -> Path:
    place.write_text(words, "utf-8")
    return place


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    return damage.sound_desk(tmp_path_factory.mktemp("sound"))


@pytest.fixture
def desk(tmp_path, sound):
    folder = tmp_path / "desk"
    folder.mkdir()
    return Path(shutil.copy(sound, folder / "desk.sqlite"))


def run(capsys, *command: str) -> int:
    capsys.readouterr()
    status = main(list(command))
    said = capsys.readouterr().err
    assert "nobody foresaw" not in said
    assert status in (0, 1)
    if status and command[0] != "check":
        assert len(said.splitlines()) == 1, said
    return status


@pytest.mark.only_on("linux", why="pipes, devices and folders without permission are made there")
@pytest.mark.parametrize("kind", ODD)
@pytest.mark.parametrize("command", COMMANDS)
def test_an_odd_place_is_refused_in_a_sentence(capsys, monkeypatch, tmp_path, desk, kind, command):
    monkeypatch.chdir(tmp_path)
    odd_folder = tmp_path / "odd"
    odd_folder.mkdir()
    odd = ODD[kind](odd_folder)
    places = {"odd": odd, "desk": desk, "new": tmp_path / "new", "sample": fuzz.SAMPLE}
    before = desk.read_bytes()
    status = run(capsys, *(part.format(**places) for part in COMMANDS[command]))
    assert status == 1 or command in MAY_WORK
    assert desk.read_bytes() == before
    if kind in NEVER_MOVED:
        assert NEVER_MOVED[kind](odd), "it is where it was, and what it was"
        assert [found for found in odd_folder.parent.iterdir() if found not in (odd_folder, desk.parent)] == []


@pytest.mark.parametrize("number", range(10))
def test_a_damaged_desk_gets_sentences_from_every_command(capsys, tmp_path, desk, sound, number):
    data = bytearray(desk.read_bytes())
    damage.DAMAGES[number % 5](data, random.Random(number))
    desk.write_bytes(data)
    store, out = ["--store", str(desk)], str(tmp_path / "out.json")
    run(capsys, "check", *store)
    run(capsys, "agenda", "--json", *store)
    run(capsys, "export", out, *store)
    run(capsys, "restore", *store)
    run(capsys, "check", "--rescue", str(tmp_path / "new.sqlite"), *store)
    assert run(capsys, "restore", str(sound), *store) == 0
    assert run(capsys, "check", *store) == 0
