"""The desk without a screen, exactly as the contract says (sections 2, 4 and 5)."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from follow_up_desk.cli import main
from follow_up_desk.core.book import Change
from follow_up_desk.exchange import desk_file
from follow_up_desk.store.opening import open_store
from tests.builders import Outcome, Purpose, called, reader_book, sent
from tests.home_folders import home_variables

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "resources" / "sample" / "sample.desk.json"
KEYS = [
    "opportunity", "company", "role", "verdict", "date", "step", "ordinal", "channel", "person", "template", "why",
    "tips", "attempts", "pest", "optional", "reasons",
]  # fmt: skip


@pytest.fixture
def reader(tmp_path):
    file = tmp_path / "reader.desk.json"
    file.write_bytes(desk_file.write(reader_book()))
    return file


@pytest.fixture
def store(tmp_path, reader):
    path = tmp_path / "desk.sqlite"
    assert main(["import", str(reader), "--store", str(path)]) == 0
    return path


def agenda(capsys, *options: str):
    capsys.readouterr()
    assert main(["agenda", "--json", *options]) == 0
    return json.loads(capsys.readouterr().out)


def told(row):
    return (
        row["verdict"],
        row["date"],
        row["step"],
        row["ordinal"],
        row["channel"],
        row["template"],
        row["attempts"]["used"],
    )


FIRST = ("2026-10-27", "item_inquiry", 1, "call", "T17", 0)
SECOND = ("2026-11-03", "item_inquiry", 2, "email", "T18", 1)


def test_the_table_of_the_reader(capsys, store):
    def row(day):
        (found,) = agenda(capsys, "--store", str(store), "--on", day)
        assert list(found) == KEYS
        return found

    for day in ("2026-10-22", "2026-10-23", "2026-10-25", "2026-10-26"):
        assert told(row(day)) == ("wait_until", *FIRST)
    assert row("2026-10-22")["why"] == "promised by Fri 23 Oct; 2 working days' grace (Mon 26, Tue 27); call Tue 27"
    assert told(row("2026-10-27")) == ("now", *FIRST)
    _log(store, called("2026-10-27T10:05", Outcome.VOICEMAIL, Purpose.ITEM_INQUIRY))
    assert told(row("2026-10-28")) == ("wait_until", *SECOND)
    assert told(row("2026-11-03")) == ("now", *SECOND)
    _log(store, sent("2026-11-03T10:30", Purpose.ITEM_INQUIRY))
    assert told(row("2026-11-09")) == ("wait_until", "2026-11-10", None, None, None, None, 2)
    assert told(row("2026-11-10")) == ("rest", None, None, None, None, None, 2)


def _log(path, activity):
    store = open_store(path)
    known = store.load().opportunities["reader"]
    store.apply(Change((known.with_parts(activities=(activity,)),)))
    store.close()


def test_the_demo_holds_eight_and_the_reader(capsys):
    rows = agenda(capsys, "--demo")
    assert len(rows) == 8
    assert [row["opportunity"] for row in rows] == sorted(row["opportunity"] for row in rows)
    assert told(next(row for row in rows if row["opportunity"] == "reader")) == ("wait_until", *FIRST)
    assert {row["verdict"] for row in rows} >= {"now", "on", "wait_until", "rest", "closed"}


def test_with_a_date_the_machine_does_not_matter(store):
    def run(**environment):
        command = [
            sys.executable,
            "-m",
            "follow_up_desk",
            "agenda",
            "--json",
            "--store",
            str(store),
            "--on",
            "2026-10-27T08:30",
        ]
        return subprocess.run(
            command, env={**os.environ, **environment}, cwd=ROOT, capture_output=True, check=True
        ).stdout

    assert run(TZ="Asia/Tokyo", LANG="de_DE.UTF-8") == run(TZ="America/Los_Angeles", LANG="C")


def test_export_import_export_gives_the_same_bytes(tmp_path, store):
    first, second = tmp_path / "one.desk.json", tmp_path / "two.desk.json"
    assert main(["export", str(first), "--store", str(store)]) == 0
    other = tmp_path / "other.sqlite"
    assert main(["import", str(first), "--store", str(other)]) == 0
    assert main(["export", str(second), "--store", str(other)]) == 0
    assert first.read_bytes() == second.read_bytes()


def test_import_twice_adds_nothing(capsys, store, reader):
    assert main(["import", str(reader), "--store", str(store)]) == 0
    assert "0 of 1" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (["agenda", "--store", "{missing}"], "there is no desk file"),
        (["export", "{out}", "--store", "{missing}"], "there is no desk file"),
        (["check", "--store", "{missing}"], "there is no desk file"),
        (["import", "{missing}", "--store", "{new}"], "cannot be read"),
        (["import", "{broken}", "--store", "{new}"], "/opportunities/0/company"),
        (["agenda", "--store", "{store}", "--on", "2026-02-30"], "--on: '2026-02-30' is not a date"),
        (["agenda", "--store", "{text}"], "not a desk file"),
        (["export", "{missing}/x.json", "--store", "{store}"], "cannot be written"),
    ],
)
def test_bad_input_gets_one_sentence_and_changes_nothing(capsys, tmp_path, store, command, words):
    broken = tmp_path / "broken.desk.json"
    plain = json.loads(SAMPLE.read_bytes())
    plain["opportunities"][0]["company"] = 7
    broken.write_text(json.dumps(plain))
    text = tmp_path / "text.sqlite"
    text.write_text("hello " * 100)
    places = {
        "missing": tmp_path / "no" / "file",
        "new": tmp_path / "new.sqlite",
        "broken": broken,
        "store": store,
        "text": text,
    }
    places["out"] = tmp_path / "out.json"
    before = {p.name for p in tmp_path.iterdir()}
    assert main([part.format(**places) for part in command]) == 1
    said = capsys.readouterr().err
    assert words in said
    assert len(said.splitlines()) == 1
    assert {p.name for p in tmp_path.iterdir()} == before


def test_a_conflict_is_refused_whole(capsys, tmp_path, store):
    plain = json.loads(SAMPLE.read_bytes())
    index = next(i for i, o in enumerate(plain["opportunities"]) if o["id"] == "reader")
    plain["opportunities"][index]["role"] = "Another role"
    file = tmp_path / "other.desk.json"
    file.write_text(json.dumps(plain))
    assert main(["import", str(file), "--store", str(store)]) == 1
    assert "reader" in capsys.readouterr().err
    assert len(agenda(capsys, "--store", str(store), "--on", "2026-10-22")) == 1


def test_what_is_refused_leaves_no_desk_where_there_was_none(capsys, tmp_path, reader):
    plain = json.loads(SAMPLE.read_bytes())
    plain["opportunities"] = [it | {"role": "Another role"} for it in plain["opportunities"] if it["id"] == "reader"]
    other = tmp_path / "other.desk.json"
    other.write_text(json.dumps(plain))
    new = tmp_path / "new" / "desk.sqlite"
    assert main(["import", str(reader), str(other), "--store", str(new)]) == 1
    assert "already here with other content" in capsys.readouterr().err
    assert not new.parent.exists()


def test_check_says_sound(capsys, store):
    assert main(["check", "--store", str(store)]) == 0
    assert "sound; 1 opportunities, 2 activities" in capsys.readouterr().out


def test_an_export_keeps_a_file_that_is_there_unless_it_is_forced(capsys, tmp_path, store, monkeypatch):
    file = tmp_path / "out.desk.json"
    file.write_text("mine")
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    assert main(["export", str(file), "--store", str(store)]) == 1
    assert "--force" in capsys.readouterr().err
    assert file.read_text() == "mine"
    assert main(["export", str(file), "--store", str(store), "--force"]) == 0
    assert desk_file.read(file.read_bytes()).opportunities.keys() == {"reader"}


@pytest.mark.parametrize(("answer", "status"), [("y", 0), ("", 1), ("no", 1)])
def test_who_sits_at_a_terminal_is_asked_before_a_file_is_overwritten(tmp_path, store, monkeypatch, answer, status):
    file = tmp_path / "out.desk.json"
    file.write_text("mine")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda words: answer)
    assert main(["export", str(file), "--store", str(store)]) == status
    assert (file.read_text() == "mine") is bool(status)


@pytest.mark.only_on("linux", "darwin", why="Windows has no such modes")
def test_what_is_exported_only_its_user_may_read(tmp_path, store):
    before = os.umask(0)
    try:
        assert main(["export", str(tmp_path / "out.desk.json"), "--store", str(store)]) == 0
    finally:
        os.umask(before)
    assert (tmp_path / "out.desk.json").stat().st_mode & 0o777 == 0o600


def test_on_a_new_machine_nothing_is_logged_yet(capsys, tmp_path, monkeypatch):
    for variable, folder in home_variables(tmp_path).items():
        monkeypatch.setenv(variable, folder)
    assert main(["agenda"]) == 0
    assert capsys.readouterr().out == "Nothing is logged yet.\n"
    assert main(["agenda", "--json"]) == 0
    assert capsys.readouterr().out == "[]\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.only_on("linux", why="the folders of the XDG standard")
@pytest.mark.parametrize("folder", ["", "relative/data", None])
def test_folders_that_are_no_path_or_missing_are_those_of_the_standard(tmp_path, monkeypatch, folder):
    """B1 #30: a relative one would lie elsewhere with each start."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for kind in ("DATA", "STATE", "CACHE"):
        monkeypatch.delenv(f"XDG_{kind}_HOME", raising=False)
        if folder is not None:
            monkeypatch.setenv(f"XDG_{kind}_HOME", folder)
    assert main(["import", str(SAMPLE)]) == 0
    store = tmp_path / ".local" / "share" / "follow-up-desk" / "desk.sqlite"
    assert store.is_file()
    assert {path.relative_to(tmp_path).parts[0] for path in tmp_path.rglob("*")} <= {".local", ".cache"}


@pytest.mark.only_on("linux", why="the folders of the XDG standard")
def test_a_home_in_which_nothing_may_be_written_is_said(capsys, tmp_path, monkeypatch):
    (tmp_path / "home").write_text("no folder")
    for kind in ("DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / "home"))
    assert main(["import", str(SAMPLE)]) == 1
    store = tmp_path / "home" / "follow-up-desk" / "desk.sqlite"
    assert capsys.readouterr().err == f"{store}: {tmp_path / 'home'} is not a folder\n"
    assert main(["agenda"]) == 1
    assert capsys.readouterr().err == f"{store}: {tmp_path / 'home'} is not a folder\n"


@pytest.mark.only_on("linux", why="its names of screens")
@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("DISPLAY", ":9999", "The screen :9999 does not answer"),
        ("WAYLAND_DISPLAY", "wayland-9999", "The screen wayland-9999 does not answer"),
        ("DISPLAY", "", "There is no screen here"),
    ],
)
def test_without_a_screen_that_answers_the_agenda_is_printed(capsys, tmp_path, monkeypatch, name, value, words):
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv(name, value)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert main([]) == 0
    assert capsys.readouterr().out == f"{words}, so this is the agenda in the terminal:\nNothing is logged yet.\n"


def test_usage_is_two():
    with pytest.raises(SystemExit) as left:
        main(["agenda", "--nonsense"])
    assert left.value.code == 2


def test_reading_writes_nothing(store):
    before = store.read_bytes()
    assert main(["agenda", "--store", str(store), "--on", "2026-10-22"]) == 0
    assert store.read_bytes() == before


# --- message ----------------------------------------------------------------------

MESSAGE_KEYS = [
    "opportunity", "step", "template", "channel", "language", "to", "subject", "body", "scripts", "blanks", "remarks",
]  # fmt: skip


def message(capsys, *options: str):
    capsys.readouterr()
    assert main(["message", *options, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == MESSAGE_KEYS
    return found


def test_the_words_for_what_is_due_are_printed_and_nothing_is_recorded(capsys, store):
    before = store.read_bytes()
    call = message(capsys, "reader", "--store", str(store), "--on", "2026-10-27")
    assert (call["step"], call["template"], call["channel"], call["language"]) == ("item_inquiry", "T17", "call", "en")
    assert call["to"] == {"name": "Martin Hale", "email": "editor@valley.example", "phone": "+1 555 0100"}
    assert list(call["scripts"]) == ["reached", "gatekeeper", "voicemail"]
    assert (call["subject"], call["body"], call["blanks"], call["remarks"]) == (None, None, [], [])
    assert store.read_bytes() == before


def test_a_template_may_be_named_and_its_blanks_are_listed(capsys, store):
    mail = message(capsys, "reader", "--store", str(store), "--on", "2026-10-27", "--template", "T07")
    assert (mail["step"], mail["scripts"]) == (None, None)
    assert mail["blanks"] == ["question", "better_answer"]
    assert "[the question they asked, with its question mark]" in mail["body"]


def test_the_language_may_name_a_region_that_changes_nothing(capsys, store):
    options = ("reader", "--store", str(store), "--on", "2026-10-27", "--template", "T18")
    found = message(capsys, *options, "--language", "de-AT")
    assert (found["language"], found) == ("de", message(capsys, *options, "--language", "de"))


def test_the_message_as_text_has_its_head(capsys):
    assert main(["message", "reader", "--demo", "--template", "T18"]) == 0
    text = capsys.readouterr().out
    assert text.startswith(
        "To: Martin Hale, editor@valley.example, +1 555 0100\nSubject: Re: Two questions\n\nHi Martin,\n"
    )


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["nowhere"], "There is no opportunity 'nowhere'."),
        (["reader", "--person", "nobody-here"], "There is no person 'nobody-here' at Valley Magazine."),
        (["reader", "--language", "xx"], "--language: 'xx' is none of en"),
        (["reader", "--template", "T99"], "There is no template T99."),
        (["reader", "--on", "soon"], "--on: 'soon' is not a date"),
    ],
)
def test_a_message_that_cannot_be_written_says_why(capsys, options, sentence):
    assert main(["message", *options, "--demo"]) == 1
    assert sentence in capsys.readouterr().err


def test_a_store_without_a_name_is_no_file(capsys):
    assert main(["agenda", "--store", "."]) == 1
    assert capsys.readouterr().err == ".: this is not a file\n"
