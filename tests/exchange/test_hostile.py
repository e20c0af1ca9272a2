"""Files that mean harm or nothing at all: one sentence with file and place, and nothing imported."""

import copy
import functools
import json
import os
import threading
import time
from pathlib import Path

import pytest
from msgspec.structs import replace

from follow_up_desk import file_access as files
from follow_up_desk.core.book import Book, apply_change
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.wording import UserError
from follow_up_desk.exchange import desk_file, importing, json_reader
from tests.builders import NOW, few_holidays, interview, reader_book, waiting
from tests.private_files import assert_private

PLAIN = json.loads(desk_file.write(reader_book()))
O = ("opportunities", 0)  # noqa: E741


def written(*changes) -> bytes:
    plain = copy.deepcopy(PLAIN)
    for (*way, last), value in changes:
        place = plain
        for key in way:
            place = place[key]
        place[last] = value
    return json.dumps(plain).encode()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (written(((*O, "interviews", 0, "minutes"), 10**18)), "/opportunities/0/interviews/0/minutes"),
        (written(((*O, "interviews", 0, "minutes"), -(10**12))), "/opportunities/0/interviews/0/minutes"),
        (written(((*O, "interviews", 0, "minutes"), 2**64)), "/opportunities/0/interviews/0/minutes"),
        (written(((*O, "interviews", 0, "minutes"), 7.5)), "/opportunities/0/interviews/0/minutes"),
        (written(((*O, "interviews", 0, "minutes"), float("nan"))), "/opportunities/0/interviews/0/minutes"),
        (written(((*O, "interviews", 0, "start"), "9999-12-31T23:30")), "/opportunities/0/interviews/0/start"),
        (written(((*O, "country"), "MAR")), "/opportunities/0/country"),
        (written(((*O, "country"), "US\0")), "/opportunities/0/country"),
        (written((("owner", "country"), "/home/u/report")), "/owner/country"),
        (written((("owner", "subdivision"), "../../x")), "/owner/subdivision"),
        (written((("owner", "country"), "ZZ")), "/owner/country"),
        (written(((*O, "country"), "QM")), "/opportunities/0/country"),
        (written(((*O, "people", 0, "email"), "ask her")), "/opportunities/0/people/0/email"),
        (written((("owner", "email"), "a@b.example, c@d.example")), "/owner/email"),
        (written(((*O, "company"), "\u200b\u202e")), "/opportunities/0/company: a name is wanted"),
        (written(((*O, "company"), "a\ud83db")), "/opportunities/0/company"),
        (written(((*O, "company"), "")), "/opportunities/0/company"),
        (written((("policy", "gap_bd"), 2**64)), "/policy/gap_bd"),
        (written((("policy", "a/b"), {"c": "\ud83d"})), "/policy/a~1b/c"),
        (b'{"format": ' + b"7" * 5000 + b"}", "/format: this number"),
        (b'{"format": {"a": {"b": 1, "b": 2}}}', "/format/a: the key b stands twice"),
        (b'{"format": ' + b"[" * 30 + b"]" * 30 + b"}", "nested too deeply"),
        (b'{"\\ud83d": 1}', "/: a character in it"),
        (written(((*O, "people", 0, "name"), {"x": "y"})), "/opportunities/0/people/0/name"),
        (written(((*O, "kind"), "k" * 100_000)), "/opportunities/0/kind"),
    ],
)
def test_it_is_refused_with_file_and_place(tmp_path, data, words):
    file = tmp_path / "hostile.desk.json"
    file.write_bytes(data)
    with pytest.raises(UserError) as refused:
        importing.read_book(file)
    said = str(refused.value)
    assert said.startswith(f"{file}: ")
    assert words in said
    assert said.endswith("nothing was imported")
    assert len(said) < len(str(file)) + 400
    assert "\n" not in said


PAT = (*O, "people", 0)


def test_what_cannot_be_seen_in_a_name_and_the_name_beside_an_address_do_not_come_in():
    data = written(
        ((*O, "company"), "Val\u200bley\u202e News\n"),
        ((*PAT, "name"), "Pat\u2066 Doe\ufeff"),
        ((*PAT, "email"), "Pat Doe <pat@acme.example>"),
        (("owner", "email"), " \u200bme@example.org"),
        (("owner", "name"), "فاطمه\u200cزهرا  Ü"),
    )
    book = desk_file.read(data)
    valley = book.opportunities[PLAIN["opportunities"][0]["id"]]
    pat = next(p for p in valley.people if p.id == PLAIN["opportunities"][0]["people"][0]["id"])
    assert (valley.company, pat.name, pat.email) == ("Valley News", "Pat Doe", "pat@acme.example")
    assert (book.owner.email, book.owner.name) == ("me@example.org", "فاطمه\u200cزهرا  Ü")
    assert desk_file.read(desk_file.write(book)) == book
    assert desk_file.joined(book, desk_file.read(data)).put == ()


def test_a_desk_that_holds_such_a_name_already_takes_its_own_export():
    plain = reader_book()
    it = next(iter(plain.opportunities.values()))
    old = Book(plain.owner, opportunities={it.id: replace(it, company=f"\u200b{it.company}")})
    after = apply_change(old, desk_file.joined(old, desk_file.read(desk_file.write(old))))
    assert after.opportunities == old.opportunities


OF_VERSION_2 = [
    ("/owner/signature", ("owner", "signature"), "x"),
    ("/opportunities/0/papers", (*O, "papers"), []),
    ("/opportunities/0/people/0/familiar", (*PAT, "familiar"), True),
    ("/opportunities/0/promises/0/ask_from", (*O, "promises", 0, "ask_from"), "2026-10-26"),
    ("/opportunities/0/activities/0/purpose", (*O, "activities", 0, "purpose"), "more_time"),
]


@pytest.mark.parametrize(("at", "way", "value"), OF_VERSION_2)
def test_a_file_of_version_1_cannot_say_what_version_2_brought(at, way, value):
    lists = {name: [{}] for name in ("people", "promises", "activities")}
    plain = {"format": "follow-up-desk", "version": 1, "owner": {}, "opportunities": [lists]}
    *before, last = way
    functools.reduce(lambda within, key: within[key], before, plain)[last] = value
    with pytest.raises(UserError, match=f"^{at}.* since version 2"):
        desk_file.read(json.dumps(plain).encode())


def test_fifty_thousand_records_are_read_in_a_few_seconds():
    """Doubling the number doubles the time: no list is searched through for every record."""

    def seconds(count: int) -> float:
        plain = PLAIN | {
            "opportunities": [{"id": f"o{n}", "company": "C", "role": "R", "kind": "standard"} for n in range(count)]
        }
        data = json.dumps(plain).encode()
        begun = time.process_time()
        assert len(desk_file.read(data).opportunities) == count
        return time.process_time() - begun

    assert seconds(50_000) < 8 * max(seconds(12_500), 0.2)


@pytest.mark.only_on("linux", "darwin", why="Windows has no pipes and devices among its files")
def test_a_pipe_and_a_device_are_not_waited_for(tmp_path):
    pipe = tmp_path / "pipe.desk.json"
    os.mkfifo(pipe)
    for file in (pipe, Path("/dev/zero"), tmp_path):
        found: list[str] = []
        thread = threading.Thread(target=lambda at=file, said=found: said.append(_refusal(at)), daemon=True)
        thread.start()
        thread.join(10)
        assert found
        assert "not a plain file" in found[0] or "cannot be read" in found[0]


def _refusal(file: Path) -> str:
    with pytest.raises(UserError) as refused:
        importing.read_book(file)
    return str(refused.value)


def test_a_file_beyond_the_size_is_refused(tmp_path):
    file = tmp_path / "large.desk.json"
    with file.open("wb") as stream:
        stream.truncate(json_reader.SIZE + 1)
    assert "larger than 64 MB" in _refusal(file)


@pytest.mark.parametrize("name", ["x" * 300, "a\0b", "gone.json", "folder/gone.json"])
def test_a_name_that_leads_nowhere_is_a_sentence(tmp_path, name):
    assert "cannot be read" in _refusal(tmp_path / name)
    with pytest.raises(UserError, match="cannot be written"):
        files.write_file(tmp_path / "no" / name, b"")


def test_what_cannot_be_planned_is_not_imported(monkeypatch):
    """Whatever the limits let through: it is planned before it is kept."""
    read_in = Book(reader_book().owner, opportunities={"a": waiting(id="a"), "b": waiting(interview(), id="b")})

    def broken(country, subdivision, year):
        raise OverflowError("date value out of range")

    with pytest.raises(UserError, match=r"all\.json: /opportunities/0: this opportunity cannot be planned, because"):
        importing.import_change(Path("all.json"), Book(), read_in, Calendars(broken), NOW)


def test_planning_has_its_time():
    read_in = Book(reader_book().owner, opportunities={"a": waiting(id="a")})
    clock = iter([0.0, importing.SECONDS + 1])
    with pytest.raises(UserError, match="takes too long"):
        importing.import_change(Path("a.json"), Book(), read_in, Calendars(few_holidays), NOW, lambda: next(clock))


LINKS = pytest.mark.only_on("linux", "darwin", why="on Windows only administrators make such links")


class TestWriting:
    def test_it_is_whole_private_and_leaves_nothing_beside_it(self, tmp_path):
        file = tmp_path / "all.desk.json"
        files.write_file(file, b"new")
        files.write_file(file, b"newer")
        assert file.read_bytes() == b"newer"
        assert_private(file)
        assert list(tmp_path.iterdir()) == [file]

    @pytest.mark.parametrize("through", ["name", pytest.param("symbolic", marks=LINKS), "hard", "dotted"])
    def test_the_desk_itself_is_never_written_over(self, tmp_path, through):
        store = tmp_path / "desk.sqlite"
        store.write_bytes(b"desk")
        file = tmp_path / "other.json"
        if through == "symbolic":
            file.symlink_to(store)
        elif through == "hard":
            file.hardlink_to(store)
        else:
            file = store if through == "name" else tmp_path / "." / "x" / ".." / "desk.sqlite"
            (tmp_path / "x").mkdir()
        with pytest.raises(UserError, match="choose another name"):
            files.write_file(file, b"new", keep=(store, tmp_path / "desk.sqlite-wal"))
        assert store.read_bytes() == b"desk"

    def test_a_companion_that_does_not_exist_yet_is_kept_free(self, tmp_path):
        with pytest.raises(UserError, match="choose another name"):
            files.write_file(tmp_path / "desk.sqlite-wal", b"new", keep=(tmp_path / "desk.sqlite-wal",))

    @pytest.mark.only_on("linux", "darwin", why="Windows has no pipes and devices among its files")
    def test_a_pipe_a_folder_and_a_dangling_link_are_left_alone(self, tmp_path):
        pipe, folder, link = tmp_path / "pipe", tmp_path / "folder", tmp_path / "link"
        os.mkfifo(pipe)
        folder.mkdir()
        link.symlink_to(tmp_path / "gone")
        for file in (pipe, folder, link):
            with pytest.raises(UserError):
                files.write_file(file, b"new")
        assert sorted(p.name for p in tmp_path.iterdir()) == ["folder", "link", "pipe"]

    @LINKS
    def test_a_link_to_a_plain_file_is_followed(self, tmp_path):
        target, link = tmp_path / "target.json", tmp_path / "link.json"
        target.write_bytes(b"old")
        link.symlink_to(target)
        files.write_file(link, b"new")
        assert (link.is_symlink(), target.read_bytes()) == (True, b"new")

    def test_nothing_is_left_of_one_that_failed(self, tmp_path, monkeypatch):
        monkeypatch.setattr(os, "fsync", _full)
        with pytest.raises(UserError, match="No space left"):
            files.write_file(tmp_path / "all.json", b"new")
        assert list(tmp_path.iterdir()) == []


def _full(handle):
    raise OSError(28, "No space left on device")
