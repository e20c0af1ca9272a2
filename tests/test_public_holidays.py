"""Answers are kept in a file, and no record says which."""

from datetime import date
from pathlib import Path

import pytest

from follow_up_desk.public_holidays import PublicHolidays, countries


@pytest.mark.parametrize(
    ("country", "subdivision"),
    [("{}/report", None), ("US", "/../../{}/report"), ("../x", None), ("U\0", None), ("US", "\0"), ("MAR", None)],
)
def test_no_path_comes_from_what_a_record_says(tmp_path, country, subdivision):
    victim = tmp_path / "report-q3-2026.json"
    victim.write_text("mine", "utf-8")
    here = str(tmp_path)
    subdivision = subdivision.format(here) if subdivision else None
    kept = tmp_path / "cache" / "holidays"
    found = PublicHolidays(kept).of_year(country.format(here), subdivision, 2026)
    assert bool(found.holidays) == (country == "US")
    assert victim.read_text("utf-8") == "mine"
    assert _files(tmp_path) == {victim}


def test_answers_are_remembered_under_their_code(tmp_path):
    first = PublicHolidays(tmp_path).of_year("DE", "BY", 2026)
    assert date(2026, 1, 6) in first.holidays
    assert [file.name for file in _files(tmp_path)] == ["DE-BY-2026.json"]
    assert PublicHolidays(tmp_path).of_year("DE", "BY", 2026) == first


@pytest.mark.parametrize("year", [1970, 2200])
def test_every_country_answers_for_every_year_of_the_desk(year):
    holidays = PublicHolidays().of_year
    for country in (*countries(), "ZZ"):
        assert holidays(country, None, year) is not None


def _files(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("country", "year", "days"),
    [
        ("US", 2026, {5, 6}),
        ("IL", 2026, {4, 5}),
        ("SA", 2026, {4, 5}),
        ("SA", 2012, {3, 4}),
        ("AE", 2021, {4, 5}),
        ("AE", 2026, {5, 6}),
        ("IR", 2026, {4}),
        ("BN", 2026, {4, 6}),
        ("ZZ", 2026, {5, 6}),
    ],
)
def test_weekends_are_those_of_the_country_in_that_year(tmp_path, country, year, days):
    for _ in ("computed", "remembered"):
        assert {day.weekday() for day in PublicHolidays(tmp_path).of_year(country, None, year).weekend} == days


def test_a_weekend_day_that_makes_up_for_a_holiday_stays_one():
    """China works on Sunday 4 January 2026 for the New Year's holiday."""
    assert date(2026, 1, 4) in PublicHolidays().of_year("CN", None, 2026).weekend
