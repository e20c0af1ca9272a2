"""The desk file is lossless, and a fault in it is named with its place and imports nothing."""

import copy
import json
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from follow_up_desk.core.book import Book, apply_change
from follow_up_desk.core.records import DETAILS
from follow_up_desk.core.user_records import Policy
from follow_up_desk.core.wording import UserError
from follow_up_desk.exchange import desk_file, desk_schema
from tests.builders import (
    OWNER,
    at,
    called,
    interview,
    note,
    offer,
    opportunity,
    promise,
    reader_book,
    request,
    waiting,
)
from tests.core.test_properties import opportunities
from tests.full_book import full_book

RESOURCES = Path(__file__).parents[2] / "resources"
SAMPLE = (RESOURCES / "sample" / "sample.desk.json").read_bytes()
FULL = waiting(promise(), request("2026-10-20"), offer("2026-10-21"), note("2026-10-15"), called("2026-10-20"))
PLAIN = json.loads(desk_file.write(replace(reader_book(), opportunities={"valley": FULL})))


def test_the_sample_comes_back_to_the_byte():
    assert desk_file.write(desk_file.read(SAMPLE)) == SAMPLE


@given(st.lists(opportunities(), max_size=1))
def test_any_book_comes_back(them):
    book = Book(
        OWNER,
        Policy(given=(("gap_bd", 4), ("email_chase_shift", ("MON",)), ("best_slots.email", "09:00-10:00"))),
        {o.id: o for o in them},
    )
    data = desk_file.write(book)
    assert desk_file.read(data) == book
    assert desk_file.write(desk_file.read(data)) == data


def test_optional_fields_may_be_left_out():
    short = {
        "format": "follow-up-desk",
        "version": 1,
        "opportunities": [{"id": "a", "company": "A", "role": "B", "kind": "standard"}],
    }
    assert desk_file.read(json.dumps(short).encode()).opportunities["a"].company == "A"


def test_every_field_of_version_2_comes_back():
    data = desk_file.write(full_book())
    assert desk_file.read(data) == full_book()
    assert desk_file.write(desk_file.read(data)) == data
    plain = json.loads(data)
    assert list(Draft202012Validator(desk_schema.schema()).iter_errors(plain)) == []
    assert plain["opportunities"][0]["interviews"][0]["was"] == ["2026-10-13T15:00", "2026-10-12T09:30"]
    assert [paper["name"] for paper in plain["opportunities"][0]["papers"]] == ["Résumé", "Letter"]


def test_an_earlier_start_in_another_zone_keeps_its_instant():
    """It was planned for 10:00 in New York and is now to be held in Berlin."""
    berlin = datetime(2026, 10, 20, 15, tzinfo=ZoneInfo("Europe/Berlin"))
    moved = opportunity(interview("2026-10-20", was=(at("2026-10-15"),)))
    moved = moved.with_parts(interviews=(replace(moved.interviews[0], start=berlin),))
    again = desk_file.read(desk_file.write(Book(OWNER, opportunities={"valley": moved}))).opportunities["valley"]
    assert again.interviews[0].was[0].hour == 16
    assert again == moved


@pytest.mark.parametrize("book", [Book(OWNER, opportunities={"valley": FULL}), reader_book()], ids=["full", "reader"])
def test_a_file_of_version_1_is_read_as_what_it_meant(book):
    plain = json.loads(desk_file.write(book))
    plain["version"] = 1
    for record in [plain["owner"], *plain["opportunities"], *_details(plain)]:
        for key in ADDED & record.keys():
            del record[key]
    for it in plain["opportunities"]:
        for record in [it, *it["people"]]:
            del record["language"]
        for asked in it["requests"]:
            del asked["channel"]
    assert desk_file.read(json.dumps(plain).encode()) == book


ADDED = set(
    "clock date_order signature posting papers source say ask_from ask_by silence_means_no after was link platform uid"
    " sequence asks pay start_on honorific familiar".split()
)


def _details(plain):
    return [detail for it in plain["opportunities"] for name in DETAILS for detail in it[name]]


def _set(path, value):
    def change(plain):
        *way, last = path
        for key in way:
            plain = plain[key]
        plain[last] = value

    return change


O = ("opportunities", 0)  # noqa: E741
FAULTS = [
    (_set((*O, "promises", 0, "by"), "2026-02-30"), "/opportunities/0/promises/0/by: '2026-02-30' is not a date"),
    (_set((*O, "promises", 0, "by"), "2026-10-23T10:00"), "/opportunities/0/promises/0/by"),
    (_set((*O, "promises", 0, "from"), "2027-10-23"), "/opportunities/0/promises/0/from: it begins after it ends"),
    (_set((*O, "promises", 0, "made_at"), "2026-10-15T10:55:00"), "/opportunities/0/promises/0/made_at"),
    (_set((*O, "kind"), "freelance"), "/opportunities/0/kind: 'freelance' is none of standard"),
    (_set((*O, "colour"), "red"), "/opportunities/0: colour is not known here"),
    (_set(("colour",), "red"), "colour is not known here"),
    (_set((*O, "no_calls"), "yes"), "/opportunities/0/no_calls: 'yes' is not true or false"),
    (_set((*O, "company"), None), "/opportunities/0/company: a value is wanted here"),
    (_set((*O, "people"), {}), "/opportunities/0/people: a list is wanted here"),
    (_set((*O, "people", 0), 3), "/opportunities/0/people/0: an object is wanted here"),
    (_set((*O, "interviews", 0, "time_zone"), "Mars/Olympus"), "/opportunities/0/interviews/0/time_zone"),
    (_set((*O, "interviews", 0, "start"), "2026-13-01T10:00"), "/opportunities/0/interviews/0/start"),
    (_set((*O, "interviews", 0, "people"), ["nobody"]), "/opportunities/0/interviews/0/people: there is no 'nobody'"),
    (_set((*O, "activities", 0, "direction"), "in"), "does not go with direction in"),
    (_set((*O, "activities", 0, "person"), "nobody"), "/opportunities/0/activities/0/person: there is no 'nobody'"),
    (_set((*O, "time_zone"), "nowhere"), "/opportunities/0/time_zone"),
    (_set(("owner", "time_zone"), "nowhere"), "/owner/time_zone"),
    (
        _set(("policy", "grace_decision_bd"), 99),
        "/policy/grace_decision_bd: grace_decision_bd must be a whole number from 1 to 5",
    ),
    (_set(("policy", "mood"), "bright"), "mood is not a setting"),
    (_set(("version",), 3), "/version: this desk reads versions up to 2, the file has 3"),
    (_set(("version",), True), "/version"),
    (_set(("version",), "2"), "/version"),
    (_set((*O, "interviews", 0, "was"), ["2026-10-14"]), "/opportunities/0/interviews/0/was/0: '2026-10-14' is not a"),
    (_set((*O, "interviews", 0, "was"), "before"), "/opportunities/0/interviews/0/was: a list is wanted here"),
    (_set((*O, "papers"), [{"name": "x" * 1001}]), "/opportunities/0/papers/0/name: 1001 characters are too many"),
    (_set((*O, "papers"), [{"name": "CV", "size": 1}]), "/opportunities/0/papers/0: size is not known here"),
    (_set((*O, "language"), "xx"), "/opportunities/0/language: 'xx' is none of en"),
    (_set((*O, "promises", 0, "ask_by"), "pigeon"), "/opportunities/0/promises/0/ask_by: 'pigeon' is none of call"),
    (_set((*O, "requests", 0, "asks"), "money"), "/opportunities/0/requests/0/asks: 'money' is none of deliver"),
    (_set(("owner", "clock"), "25h"), "/owner/clock: '25h' is none of 24h, 12h"),
    (_set(("format",), "diary"), "/format: this is not a desk file"),
    (_set(("opportunities",), "none"), "/opportunities: a list is wanted here"),
]


@pytest.mark.parametrize(("change", "words"), FAULTS)
def test_a_fault_is_named_with_its_place(change, words):
    plain = copy.deepcopy(PLAIN)
    change(plain)
    with pytest.raises(UserError) as told:
        desk_file.read(json.dumps(plain).encode())
    assert words in str(told.value)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xff\xfe\x00", "not UTF-8"),
        (b'{"format": ', "line 1, column 12"),
        (b'{"a": 1, "a": 2}', "stands twice"),
        (b"[]", "not a desk file"),
        (b"[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_json_is_named(data, words):
    with pytest.raises(UserError, match=words):
        desk_file.read(data)


def test_the_same_id_twice_is_refused():
    plain = copy.deepcopy(PLAIN)
    plain["opportunities"].append(plain["opportunities"][0])
    with pytest.raises(UserError, match="/opportunities/1: the id valley stands twice"):
        desk_file.read(json.dumps(plain).encode())


def test_import_adds_what_is_new_and_leaves_equal_records_alone():
    mine, theirs = Book(OWNER, opportunities={"valley": waiting()}), Book(OWNER, opportunities={"valley": FULL})
    joined = apply_change(mine, desk_file.joined(mine, theirs))
    assert joined.opportunities["valley"] == FULL
    assert desk_file.joined(joined, theirs).put == ()


def test_import_refuses_the_whole_file_where_an_id_has_other_content():
    other = waiting(promise(words="something else"))
    mine = Book(OWNER, opportunities={"valley": waiting(promise())})
    with pytest.raises(UserError, match="promises/p1 of the opportunity valley"):
        desk_file.joined(mine, Book(OWNER, opportunities={"new": waiting(id="new"), "valley": other}))
    with pytest.raises(UserError, match="opportunity valley is already here"):
        desk_file.joined(mine, Book(OWNER, opportunities={"valley": waiting(role="Editor")}))


def test_the_schema_file_is_current_and_describes_the_sample():
    assert (RESOURCES / "desk-file.schema.json").read_text("utf-8") == desk_schema.text()
    validator = Draft202012Validator(desk_schema.schema())
    assert list(validator.iter_errors(json.loads(SAMPLE))) == []
    assert list(validator.iter_errors(PLAIN)) == []


@pytest.mark.parametrize("change", [change for change, words in FAULTS if "none of" in words or "not known" in words])
def test_the_schema_refuses_too(change):
    plain = copy.deepcopy(PLAIN)
    change(plain)
    assert not Draft202012Validator(desk_schema.schema()).is_valid(plain)
