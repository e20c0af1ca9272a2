"""Samples of every kind with pieces cut out, doubled or replaced by noise: nothing ends in a traceback."""

from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from follow_up_desk.core.book import Book
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.exchange.foreign import process
from follow_up_desk.exchange.foreign.calendar_event import CalendarEvent
from follow_up_desk.exchange.foreign.calendar_proposals import proposals_of
from follow_up_desk.exchange.foreign.child import answer
from follow_up_desk.exchange.foreign.contact_parser import Contact
from follow_up_desk.exchange.foreign.contact_proposals import of_contacts
from follow_up_desk.exchange.foreign.context import Context
from follow_up_desk.exchange.foreign.mail import Mail
from follow_up_desk.exchange.foreign.mail_proposals import of_mail
from follow_up_desk.exchange.foreign.table import Table
from follow_up_desk.exchange.foreign.table_proposals import of_tables
from follow_up_desk.exchange.foreign.text_proposals import of_text
from tests.builders import OWNER, few_holidays
from tests.exchange.reading import SAMPLES, met_at_acme

CONTEXT = Context(
    Book(OWNER, opportunities={"acme": met_at_acme()}), Calendars(few_holidays), datetime(2026, 11, 29, 15, tzinfo=UTC)
)
FUZZ = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
CALENDARS = [file.read_bytes() for file in sorted(SAMPLES.glob("*.ics"))]
TABLES = [file.read_bytes() for end in ("csv", "tsv", "md", "zip") for file in sorted(SAMPLES.glob(f"*.{end}"))]
CARDS, BOARDS = ([file.read_bytes() for file in sorted(SAMPLES.glob(end))] for end in ("*.vcf", "trello.json"))
MAILS = [file.read_bytes() for file in sorted(SAMPLES.glob("*.eml"))]


@st.composite
def damaged(draw, samples):
    """A sample with pieces of it cut out, doubled, or replaced by noise."""
    data = bytearray(draw(st.sampled_from(samples)))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        size = draw(st.integers(0, 60))
        data[at : at + size] = draw(st.one_of(st.binary(max_size=12), st.just(bytes(data[at : at + size]) * 2)))
    return bytes(data)


def read_through(kind, data, records, proposals):
    """Read as the child does, and propose from what it found, if it found anything."""
    said = answer(kind, data)
    if said[:1] == process.READ:
        proposals(process.msgspec.json.decode(said[1:], type=records), "some file", CONTEXT)


@FUZZ
@given(damaged(CALENDARS))
def test_no_calendar_ends_in_a_traceback(data):
    read_through("ics", data, list[CalendarEvent], proposals_of)


@FUZZ
@given(damaged(MAILS))
def test_no_mail_ends_in_a_traceback(data):
    read_through("eml", data, Mail, of_mail)


@FUZZ
@given(damaged(TABLES))
def test_no_table_ends_in_a_traceback(data):
    read_through("table", data, list[Table], of_tables)


@FUZZ
@given(damaged(CARDS))
def test_no_card_ends_in_a_traceback(data):
    read_through("vcf", data, list[Contact], of_contacts)


@FUZZ
@given(damaged(BOARDS))
def test_no_board_ends_in_a_traceback(data):
    read_through("trello", data, list[Table], of_tables)


WORDS = st.sampled_from(
    "Acme | / ; Ana answer by Fri 31 2 10:99 25:00 2026-02-30 until 99/99 From: Subject: Date: > -- [1.1.26, 9:00] x: "
    "worry: https://zoom.us/j/1 http://[x Grüße \n \t 0 offer €".split(" ")
)


@FUZZ
@given(st.one_of(st.binary(max_size=200), st.lists(WORDS, max_size=25).map(lambda words: " ".join(words).encode())))
def test_no_text_ends_in_a_traceback(data):
    of_text(data, "-", CONTEXT)
