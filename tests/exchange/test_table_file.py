"""Tables and cards that go out: no formula, nothing private, and read back as they were."""

import csv
import io

from msgspec.structs import replace

from follow_up_desk.cli import main
from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import Channel, Purpose
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.exchange.outgoing import contacts_file, table_file
from follow_up_desk.exchange.outgoing.source import Source
from tests.builders import NOW, book_of, few_holidays, got, note, opportunity, person, sent, waiting
from tests.exchange.reading import make_store, read

APPLIED = opportunity(
    sent("2026-09-14", Purpose.OTHER, Channel.PORTAL), person("tom", name="Tom Berg"), id="north", company="Northline"
)
TOLD_NO = waiting(got("2026-10-20", Purpose.REJECTION, text="Sorry"), note("2026-10-16", text="A secret"), id="valley")


def source(book: Book) -> Source:
    return Source(book, lambda: build_agenda(book, Calendars(few_holidays), NOW))


def rows(data: bytes) -> list[dict[str, str]]:
    assert data.startswith(b"\xef\xbb\xbf")  # so that spreadsheets read it as UTF-8
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_row_says_how_far_an_opportunity_has_come():
    north, valley = rows(table_file.write_opportunities(source(book_of(APPLIED, TOLD_NO))))
    assert (north["company"], north["status"], north["applied_on"], north["people"]) == (
        "Northline", "applied", "2026-09-14", "Tom Berg",
    )  # fmt: skip
    assert (valley["status"], valley["interviews"], valley["last_interview"]) == ("rejected", "1", "2026-10-15")


def test_no_cell_begins_like_a_formula_and_every_cell_is_quoted():
    nasty = [replace(APPLIED, id=f"n{at}", company=f"{sign}1+1") for at, sign in enumerate(table_file.FORMULA)]
    data = table_file.write_opportunities(source(book_of(*nasty)))
    assert all(row["company"].startswith("'") for row in rows(data))
    assert not any(cell.startswith(table_file.FORMULA) for row in rows(data) for cell in row.values())
    assert all(line.startswith('"') for line in data.decode("utf-8-sig").split("\r\n") if line)


def test_what_happened_has_a_row_each_without_the_words_of_a_message():
    data = table_file.write_activities(source(book_of(TOLD_NO)))
    assert [(row["date"], row["direction"], row["purpose"]) for row in rows(data)] == [
        ("2026-10-16", "out", "thank_you"), ("2026-10-20", "in", "rejection"),
    ]  # fmt: skip
    assert b"Sorry" not in data


def test_nothing_private_goes_out():
    known = source(book_of(TOLD_NO))
    for data in (table_file.write_opportunities(known), contacts_file.write(known)):
        assert b"secret" not in data


def test_our_own_table_is_read_back(capsys, tmp_path):
    first = make_store(tmp_path / "first.sqlite", APPLIED, TOLD_NO)
    file = tmp_path / "mine.csv"
    assert main(["export", str(file), "--store", str(first)]) == 0
    second = tmp_path / "second.sqlite"
    assert main(["import", str(file), "--store", str(second), "--yes"]) == 0
    north, valley = read(capsys, make_store(tmp_path / "third.sqlite"), file)
    assert (north["company"], north["role"], north["applied_on"]) == ("Northline", APPLIED.role, "2026-09-14")
    assert [p["name"] for p in north["people"]] == ["Tom Berg"]
    assert (valley["status"], valley["note"]) == ("rejected", None)
    assert [row["skipped"] for row in read(capsys, first, file)] == ["already here"] * 2
    assert [row["skipped"] for row in read(capsys, second, file)] == ["already here"] * 2


def test_our_own_cards_are_read_back(capsys, tmp_path):
    odd = person("ana", name="Ana-María; Ruiz, PhD " + "ö" * 80, email="ana@x.example", phone="+1 555 0101")
    store = make_store(tmp_path / "desk.sqlite", replace(APPLIED, company="North; Line, Inc.", people=(odd,)))
    file = tmp_path / "people.vcf"
    assert main(["export", str(file), "--store", str(store)]) == 0
    assert all(len(line) <= 76 for line in file.read_bytes().split(b"\r\n"))
    (row,) = read(capsys, make_store(tmp_path / "other.sqlite"), file)
    (found,) = row["people"]
    assert (row["company"], found["name"], found["email"], found["phone"]) == (
        "North; Line, Inc.", odd.name, odd.email, odd.phone,
    )  # fmt: skip


def test_the_name_tells_which_table_is_meant(tmp_path):
    store = make_store(tmp_path / "desk.sqlite", TOLD_NO)
    file = tmp_path / "mine.activities.csv"
    assert main(["export", str(file), "--store", str(store)]) == 0
    assert tuple(rows(file.read_bytes())[0]) == table_file.ACTIVITIES


def test_a_table_with_tabs_has_tabs_and_is_read_back(capsys, tmp_path):
    store, file = make_store(tmp_path / "desk.sqlite", APPLIED, TOLD_NO), tmp_path / "mine.tsv"
    assert main(["export", str(file), "--store", str(store)]) == 0
    first = file.read_text("utf-8-sig").splitlines()[0]
    assert first.replace('"', "").split("\t") == list(table_file.OPPORTUNITIES)
    assert [row["skipped"] for row in read(capsys, store, file)] == ["already here"] * 2


def test_what_can_only_be_read_or_only_be_written_is_refused_by_name(capsys, tmp_path):
    store = make_store(tmp_path / "desk.sqlite", TOLD_NO)
    assert main(["export", str(tmp_path / "x.md"), "--store", str(store)]) == 1
    assert "files of this kind cannot be written" in capsys.readouterr().err
    assert not (tmp_path / "x.md").exists()
    happened = tmp_path / "a.activities.csv"
    assert main(["export", str(happened), "--store", str(store)]) == 0
    assert main(["read", str(happened), "--store", str(store)]) == 1
    assert "the desk writes files of this kind, but does not read them" in capsys.readouterr().err
