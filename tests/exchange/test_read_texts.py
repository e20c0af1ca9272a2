"""What `read` says of pasted text: a line typed on the bus, a copied mail, a chat (contract 5)."""

import io
import sys

import pytest
from msgspec.structs import replace

from follow_up_desk.cli import main
from follow_up_desk.core.book import Book, apply_change
from follow_up_desk.core.enumerations import NoteTopic
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.proposals import log_proposals, match
from follow_up_desk.exchange.foreign.context import Context
from follow_up_desk.exchange.foreign.text_proposals import of_text
from tests.builders import NOW, OWNER, few_holidays
from tests.exchange.reading import SAMPLES, load, make_store, met_at_acme, opportunity, read

BUS = "Acme | 2nd round | Ana | answer by Fri | worry: SQL"


def told(row, *keys):
    return tuple(row[key] for key in keys)


@pytest.fixture
def paste(monkeypatch, capsys):
    def pasted(store, text, on="2026-11-24T18:00"):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        return read(capsys, store, "-", on=on)

    return pasted


def test_a_line_typed_on_the_bus(paste, tmp_path):
    (row,) = paste(make_store(tmp_path / "a.sqlite"), BUS)
    assert told(row, "event", "company", "opportunity", "note", "ask") == (
        "interview", "Acme", None, "SQL", ["start", "date"],
    )  # fmt: skip
    assert [p["name"] for p in row["people"]] == ["Ana"]
    assert told(row["promise"], "thing", "words", "by", "certainty") == (
        "decision", "answer by Fri", "2026-11-27", "said",
    )  # fmt: skip


def test_what_is_typed_after_an_interview_that_is_known_belongs_to_it(paste, tmp_path):
    path = make_store(tmp_path / "a.sqlite", met_at_acme("2026-11-24T15:00"))
    (row,) = paste(path, BUS)
    assert told(row, "event", "opportunity", "start", "ask") == (
        "interview", "acme", "2026-11-24T15:00:00-05:00", ["date"],
    )  # fmt: skip
    assert [(p["name"], p["email"]) for p in row["people"]] == [("Ana Ruiz", "ana.ruiz@acme.example")]


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("Acme | 2. Runde | Ana | Antwort bis Freitag | Bedenken: SQL", "2026-11-27"),
        ("Acme | entretien | Ana | réponse d'ici vendredi | doute: SQL", "2026-11-27"),
        ("Acme | entrevista | Ana | respuesta hasta el viernes | duda: SQL", "2026-11-27"),
        ("Acme | entrevista | Ana | resposta até sexta-feira | dúvida: SQL", "2026-11-27"),
        ("Acme | colloquio | Ana | risposta entro venerdì | dubbio: SQL", "2026-11-27"),
    ],
)
def test_a_line_in_each_language(paste, tmp_path, line, by):
    (row,) = paste(make_store(tmp_path / "a.sqlite"), line)
    assert told(row, "event", "company", "note") == ("interview", "Acme", "SQL")
    assert row["promise"]["by"] == by
    assert [p["name"] for p in row["people"]] == ["Ana"]


@pytest.mark.parametrize(
    "table",
    [
        "Role\tCompany\tStatus\nDev\tAcme\tapplied\n",
        "| Company | Role |\n|--|--|\n| Acme | Dev |\n",
        "Stelle\tOrt\tBetrieb\nDev\tUlm\tAcme\n",
        'Date,"Organisation",Position\n2026-11-02,"Acme",Dev\n',
    ],
)
def test_cells_copied_in_a_spreadsheet_are_a_table(paste, tmp_path, table):
    (row,) = paste(make_store(tmp_path / "a.sqlite"), table)
    assert told(row, "format", "event", "company", "role") == ("table", "opportunity", "Acme", "Dev")


def test_a_line_with_its_hour_and_role(paste, tmp_path):
    (row,) = paste(
        make_store(tmp_path / "a.sqlite"),
        "Osprey | Data Analyst | phone screen Thu 14:30 | Ben Cole <ben@osprey.example>",
    )
    assert told(row, "company", "role", "start", "kind", "ask") == (
        "Osprey", "Data Analyst", "2026-11-26T14:30:00-05:00", "phone", ["date"],
    )  # fmt: skip
    assert [(p["name"], p["email"]) for p in row["people"]] == [("Ben Cole", "ben@osprey.example")]


def test_two_people_of_one_first_name_are_asked_about(paste, tmp_path):
    from tests.builders import person

    both = (person("a", name="Ana Ruiz", email="a@acme.example"), person("b", name="Ana Berg", email="b@acme.example"))
    (row,) = paste(make_store(tmp_path / "a.sqlite", opportunity(people=both)), BUS)
    assert row["ask"] == ["person", "start", "date"]


def test_a_mail_that_was_copied_with_its_headers_counts_from_its_own_date(capsys, tmp_path):
    path = make_store(tmp_path / "a.sqlite", met_at_acme("2026-11-20"))
    (row,) = read(capsys, path, "recruiter_mail.txt")
    assert told(row, "event", "opportunity", "at", "start", "link", "platform", "ask") == (
        "interview", "acme", "2026-11-27T15:12:00-05:00", "2026-12-03T14:30:00-05:00", "https://acme.zoom.us/j/42",
        "zoom", [],
    )  # fmt: skip


def test_a_chat_counts_from_its_last_word(capsys, tmp_path):
    path = make_store(tmp_path / "a.sqlite", met_at_acme("2026-11-20"))
    (row,) = read(capsys, path, "chat.txt")
    assert told(row, "event", "opportunity", "at", "ask") == ("new_date", "acme", "2026-11-23T14:05:00-05:00", [])
    assert row["promise"]["by"] == "2026-12-04"


@pytest.mark.parametrize("head", ["Ana Ruiz  9:12 AM", "Ana Ruiz 09:12", "[9:12 AM] Ana Ruiz"])
def test_the_hour_above_a_message_is_not_the_hour_of_the_interview(paste, tmp_path, head):
    path = make_store(tmp_path / "a.sqlite", met_at_acme("2026-11-20"))
    (row,) = paste(path, f"{head}\nWe'd like to invite you to an interview on Thursday at 2pm.")
    assert told(row, "event", "opportunity", "start", "ask") == (
        "interview", "acme", "2026-11-26T14:00:00-05:00", ["date"],
    )  # fmt: skip


def test_who_is_known_by_the_whole_name_tells_the_opportunity_and_nobody_else(paste, tmp_path):
    path = make_store(tmp_path / "a.sqlite", met_at_acme("2026-11-20"))
    for name, found in (("Ana Ruiz", "acme"), ("Ana Berg", None)):
        (row,) = paste(path, f"[24.11.26, 09:12] {name}: You will hear from us by Friday next week.")
        assert (row["opportunity"], row["ask"]) == (found, [] if found else ["opportunity"])


def test_a_text_without_a_date_asks_for_it(paste, tmp_path):
    path = make_store(tmp_path / "a.sqlite", met_at_acme("2026-11-20"))
    (row,) = paste(path, "Dear Dianne, Acme regrets: we have decided to move forward with other candidates.")
    assert told(row, "event", "opportunity", "ask") == ("rejection", "acme", ["date"])
    (row,) = paste(path, "The weather in Acme is fine.")
    assert told(row, "event", "ask") == ("answer", ["date", "event"])
    assert paste(path, "  \n ") == []


def test_a_text_that_is_too_long_is_refused_whole(capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Acme regrets. " * 80_000)))
    assert main(["read", "-", "--store", str(make_store(tmp_path / "a.sqlite"))]) == 1
    assert "-: the file is larger than 1 MB" in capsys.readouterr().err


@pytest.mark.only_on("linux", "darwin", why="Windows says so when the file is made, and none is made by reading")
def test_a_desk_at_a_place_where_none_can_be_is_refused(capsys, tmp_path):
    assert main(["read", str(SAMPLES / "chat.txt"), "--store", str(tmp_path / ("x" * 300))]) == 1
    assert "no file can be here" in capsys.readouterr().err


def test_a_typed_line_is_logged_once(tmp_path, capsys):
    path = make_store(tmp_path / "a.sqlite", met_at_acme("2026-11-20"))
    file = tmp_path / "bus.txt"
    file.write_text("[25.11.26, 14:05] Ana Ruiz: Acme needs more time. You will hear from us by Friday.\n")
    for _ in range(2):
        assert main(["import", str(file), "--store", str(path), "--yes"]) == 0
    it = load(path).opportunities["acme"]
    assert (len(it.activities), len(it.promises)) == (1, 1)
    assert NoteTopic.CONCERN not in {note.about for note in it.notes}


def test_lines_about_one_hour_are_told_apart_and_only_a_line_that_says_the_same_is_left_out(paste, tmp_path):
    path = make_store(tmp_path / "a.sqlite", met_at_acme("2026-11-24T15:00"))
    rows = paste(
        path,
        "Acme | 2nd round | answer by Fri\nAcme | 2nd round | worry: SQL\nAcme | 2nd round | worry: SQL\n"
        "Kite | interview on Thursday at 10:00\nOsprey | interview on Thursday at 10:00",
    )
    assert [row["skipped"] for row in rows] == [None, None, "stands here twice", None, None]


def test_two_lines_about_one_interview_make_one(tmp_path):
    book = Book(owner=OWNER)
    context = Context(book, Calendars(few_holidays), NOW)
    lines = "Kite | interview on 3 December at 10:00 | Ana\nKite | interview on 3 December at 10:00 | worry: SQL"
    found = (replace(each, ask=()) for each in match(book, of_text(lines.encode(), "-", context), NOW))
    (it,) = apply_change(book, log_proposals(book, found, NOW)).opportunities.values()
    assert ([len(it.interviews), len(it.people)], [note.text for note in it.notes]) == ([1, 1], ["SQL"])
