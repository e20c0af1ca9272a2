"""What is kept of Babel's answers writes days and hours exactly as Babel does."""

from datetime import date, datetime, time, timedelta

import pytest
from babel.dates import format_date, format_skeleton

from follow_up_desk import locale_facts as facts
from follow_up_desk.locale_facts import CLOCK_12, CLOCK_24, SKELETONS, locale_of, pattern_of

LOCALES = [
    ("de", "DE"),
    ("de", "AT"),
    ("fr", "FR"),
    ("es", "MX"),
    ("nl", "NL"),
    ("pl", "PL"),
    ("ja", "JP"),
    ("ar", "EG"),
]


@pytest.fixture(autouse=True)
def forgotten(tmp_path):
    facts.locale_facts.cache_clear()
    facts.remember_in(tmp_path)
    yield
    facts._folder.clear()
    facts.locale_facts.cache_clear()


@pytest.mark.parametrize(("language", "country"), LOCALES)
def test_days_and_hours_are_those_of_babel(language, country):
    known, locale = facts.locale_facts(language, country), locale_of(language, country)
    for pattern in (*known.patterns, "ccc d.", "EEEE, d. MMMM y"):
        for n in range(0, 366, 11):
            day = date(2026, 1, 1) + timedelta(n)
            assert known.day(day, pattern) in (format_date(day, pattern, locale=locale), None)
    for at in (time(0, 5), time(7), time(12, 30), time(19, 45)):
        moment = datetime(2026, 1, 1, at.hour, at.minute)  # noqa: DTZ001
        for clock, skeleton in ((CLOCK_12, "hm"), (CLOCK_24, "Hm")):
            assert known.hour(at, clock) in (format_skeleton(skeleton, moment, locale=locale), None)
    assert known.patterns == tuple(pattern_of(skeleton, locale) for skeleton in SKELETONS)


def test_german_needs_no_babel_for_a_day_and_an_hour():
    known = facts.locale_facts("de", "DE")
    assert known.day(date(2026, 10, 27), "ccc d. MMM") == "Di 27. Okt."
    assert known.hour(time(9, 5), CLOCK_24) == "09:05"


def test_an_answer_is_kept_and_a_spoilt_one_is_asked_again(tmp_path, monkeypatch):
    first = facts.locale_facts("de", "DE")
    (file,) = tmp_path.rglob("de-DE.json")
    facts.locale_facts.cache_clear()
    with monkeypatch.context() as patched:
        patched.setattr(facts, "_asked", None)
        assert facts.locale_facts("de", "DE") == first
    file.write_bytes(b"{")
    facts.locale_facts.cache_clear()
    assert facts.locale_facts("de", "DE") == first


@pytest.mark.parametrize(("language", "country"), [("../de", "DE"), ("de", "../x"), ("de", "")])
def test_only_codes_become_part_of_a_path(language, country, tmp_path):
    facts.locale_facts("de", country) if language == "de" else facts._file(language, country)
    assert facts._file(language, country) is None
    assert not list(tmp_path.rglob("*.json"))
