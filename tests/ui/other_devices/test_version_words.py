"""Every field that may differ has a name, and every kind of value is written as the window writes it."""

from typing import Any

import pytest
from msgspec.structs import replace

from follow_up_desk.core.field_changes import SETTING, TYPES, all_fields
from follow_up_desk.core.json_codec import field_specs
from follow_up_desk.core.records import DETAILS
from follow_up_desk.core.settings import SETTINGS
from follow_up_desk.core.user_records import OwnTemplate
from follow_up_desk.ui.other_devices.version_words import KINDS, field_words, subject_words, value_words
from follow_up_desk.ui.session import Session
from tests.builders import a_session, reader_book
from tests.stand_in_exchange import version

FIELDS_OF = [(kind, key) for kind, type_ in TYPES.items() for _name, key, _hint, _needed in field_specs(type_)]
OWN = OwnTemplate("mine", "Thank you, short", "en", "email", "thank_you", None, "Hello")  # type: ignore[arg-type]


@pytest.fixture
def session() -> Session:
    made: Session = a_session(replace(reader_book(), templates={"mine": OWN}))
    return made


@pytest.mark.parametrize(("kind", "field"), [it for it in FIELDS_OF if it[1] not in {*DETAILS, "id", "given"}])
def test_every_field_has_a_name(kind: str, field: str) -> None:
    assert field_words(field) not in {"A detail", field}


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_setting_has_its_name(setting: Any) -> None:
    assert field_words(f"{SETTING}{setting.name}") == setting.label


def test_every_kind_has_a_name() -> None:
    assert {*TYPES} - {*KINDS} == {"opportunity"}


@pytest.mark.parametrize(
    ("kind", "record", "field", "value", "words"),
    [
        ("people", "editor", "phone", "+1 555 0199", "+1 555 0199"),
        ("people", "editor", "phone", None, "nothing"),
        ("people", "editor", "phone", "", "nothing"),
        ("people", "editor", "left", "2026-10-26", "Monday, October 26"),
        ("people", "editor", "part", "hr", "human resources"),
        ("people", "editor", "language", "fr", "French"),
        ("people", "editor", "familiar", True, "yes"),
        ("opportunity", "reader", "no_calls", False, "no"),
        ("opportunity", "reader", "country", "FR", "France"),
        ("opportunity", "reader", "papers", [{"name": "CV.pdf"}, {"name": "Letter.pdf"}], "CV.pdf, Letter.pdf"),
        ("interviews", "first", "start", ["2026-10-29T15:00", "America/New_York", []], "Thu Oct 29, 3 pm"),
        ("interviews", "first", "people", ["editor", "gone"], "Martin Hale, one that is no longer here"),
        ("interviews", "first", "kind", "panel", "panel"),
        ("requests", "r1", "due", "2026-10-26", "Monday, October 26"),
        ("requests", "r1", "due", "2026-10-26T15:00:00-04:00", "Mon Oct 26, 3 pm"),
        ("activities", "a1", "at", "2026-10-20T09:30:00-04:00", "Tue Oct 20, 9:30 am"),
        ("activities", "a1", "person", "editor", "Martin Hale"),
        ("activities", "a1", "purpose", "thank_you", "thanks"),
        ("marks", "m1", "step", "inquiry", "Write the message"),
        ("owner", "", "language", "de", "German"),
        ("policy", "", "profile", "email_first", "E-mail first: the first inquiry is an e-mail"),
        ("policy", "", "given.max_attempts", 3, "3"),
        ("policy", "", "given.gap_bd", 4, "4 working days"),
        ("policy", "", "given.gap_bd", None, "the default"),
        ("policy", "", "given.monday_like", False, "off"),
        ("policy", "", "given.call_blocked_weekdays", ["MON", "FRI"], "Mon, Fri"),
        ("policy", "", "given.of_a_later_version", 7, "7"),
        ("interviews", "first", "start", ["soon", "Nowhere/At_all", []], "['soon', 'Nowhere/At_all', []]"),
        ("people", "editor", "left", "next week", "next week"),
        ("people", "editor", "part", "of_a_later_version", "of_a_later_version"),
    ],
)
def test_a_value_is_written_as_the_window_writes_it(
    session: Session, kind: str, record: str, field: str, value: Any, words: str
) -> None:
    given = version(field, value, None, kind, record=record)
    assert value_words(given, value, session) == words


@pytest.mark.parametrize(
    ("kind", "record", "opportunity", "words"),
    [
        ("opportunity", "reader", "reader", "Valley Magazine · Language"),
        ("people", "editor", "reader", "Valley Magazine · Person: Martin Hale · Language"),
        ("people", "gone", "reader", "Valley Magazine · Person · Language"),
        ("template", "mine", None, "Own words: Thank you, short · Language"),
        ("owner", "", None, "You · Language"),
    ],
)
def test_what_differs_is_named(session: Session, kind: str, record: str, opportunity: str | None, words: str) -> None:
    assert (
        subject_words(version("language", "en", "de", kind, record=record, opportunity=opportunity), session) == words
    )


def test_what_has_a_day_is_named_by_it(session: Session) -> None:
    it = session.opportunity("reader").interviews[0]
    given = version("place", "a", "b", "interviews", record=it.id)
    assert subject_words(given, session) == "Valley Magazine · Interview: Thu Oct 15 · Where"


def test_every_field_of_the_desk_is_written_without_a_fault(session: Session) -> None:
    for it in session.book.opportunities.values():
        for kind in DETAILS:
            for record in getattr(it, kind):
                for field, value in all_fields(record).items():
                    given = version(field, value, None, kind, record=record.id)
                    assert "{" not in value_words(given, value, session)
