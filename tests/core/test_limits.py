"""What cannot be kept or planned is refused when it comes in; what is in already hides nothing else."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.enumerations import Verdict
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.limits import DETAILS_EACH, check_limits, faults_of
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.user_records import Policy
from follow_up_desk.core.wording import UserError, english
from tests.builders import NOW, book_of, called, few_holidays, interview, note, offer, promise, request, waiting

FAR = datetime(9999, 12, 31, 23, 30, tzinfo=ZoneInfo("America/New_York"))
FULL = waiting(promise(), request("2026-10-20"), offer("2026-10-21"), note("2026-10-15"), called("2026-10-20"))
BEYOND = [
    (waiting(interview(minutes=-(10**12))), "/interviews/0/minutes", "no length in minutes"),
    (waiting(interview(minutes=10**18)), "/interviews/0/minutes", "no length in minutes"),
    (waiting(replace(interview(), start=FAR)), "/interviews/0/start", "The year 9999 cannot be right"),
    (waiting(country="MAR"), "/country", "'MAR' is not the code of a country"),
    (waiting(country="us"), "/country", "'us' is not the code of a country"),
    (waiting(country="U\x00"), "/country", "none that can be kept"),
    (waiting(country="/home/u/report"), "/country", "is not the code of a country"),
    (waiting(subdivision="../x"), "/subdivision", "is not the code of a region"),
    (waiting(subdivision="C" * 41), "/subdivision", "is not the code of a region"),
    (waiting(company="  "), "/company", "a name is wanted here"),
    (waiting(company="x" * 1001), "/company", "1001 characters are too many"),
    (waiting(role="\ud83d"), "/role", "none that can be kept"),
    (waiting(id=""), "/id", "an id is wanted here"),
    (
        waiting(*(replace(note("2026-10-15"), id=f"n{n}") for n in range(DETAILS_EACH + 1))),
        "/notes",
        "entries are too many",
    ),
    (Policy(given=(("quiet.until", "9999-12-31"),)), "/quiet/until", "The year 9999 cannot be right"),
]


@pytest.mark.parametrize(("record", "place", "words"), BEYOND)
def test_what_is_beyond_its_limits_is_named_with_its_place(record, place, words):
    assert [(at, words in english((text,))) for at, text in faults_of(record)] == [(place, True)]


@pytest.mark.parametrize("country", ["US", "AQ", "XK"])
@pytest.mark.parametrize("subdivision", ["BY", "NSW Western", "Saint-Denis", "75", None])
def test_every_code_of_a_country_is_within_them_whether_or_not_its_holidays_are_known(country, subdivision):
    assert list(faults_of(replace(FULL, country=country, subdivision=subdivision))) == []


def test_what_a_person_enters_has_the_same_limits():
    with pytest.raises(UserError, match="no length in minutes"):
        check_limits(Change((waiting(interview(minutes=10**9)),)), Book())


def test_an_old_value_beyond_the_limits_keeps_nobody_from_noting_something_else():
    old = waiting(interview(minutes=10**9), country="MAR")
    check_limits(Change((old.with_parts(notes=(note("2026-10-15"),)),)), book_of(old))
    with pytest.raises(UserError):
        check_limits(Change((old.with_parts(notes=(replace(note("2026-10-15"), text="\x00"),)),)), book_of(old))


@pytest.mark.parametrize("minutes", [-(10**12), 10**18])
def test_one_that_cannot_be_planned_says_so_and_the_others_stand(minutes):
    bad = waiting(interview(minutes=minutes), id="bad")
    agenda = build_agenda(book_of(bad, waiting(promise(), id="good")), Calendars(few_holidays), NOW)
    plan = agenda.plans["bad"]
    assert (plan.verdict, plan.date, plan.step) == (Verdict.OPTIONAL, None, None)
    assert english(reason_clauses(plan.reason)).startswith("cannot be planned, because")
    assert agenda.plans["good"].fault is None
    assert agenda.plans["good"].verdict is Verdict.WAIT_UNTIL
    assert {p.opportunity for p in agenda.ordered()} == {"bad", "good"}


def test_a_calendar_that_fails_is_no_reason_to_show_nothing():
    def broken(country, subdivision, year):
        raise RuntimeError("no calendar")

    agenda = build_agenda(book_of(waiting(promise())), Calendars(broken), NOW)
    assert "no calendar" in english(reason_clauses(agenda.plans["valley"].reason))


def test_dates_within_the_years_are_within_the_limits():
    assert list(faults_of(waiting(promise("2200-12-31"), promise("1970-01-01", id="p2")))) == []
    assert [at for at, _ in faults_of(waiting(replace(promise(), by=date(2201, 1, 1))))] == ["/promises/0/by"]
