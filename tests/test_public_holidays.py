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
    assert bool(found) == (country == "US")
    assert victim.read_text("utf-8") == "mine"
    assert _files(tmp_path) == {victim}


def test_answers_are_remembered_under_their_code(tmp_path):
    first = PublicHolidays(tmp_path).of_year("DE", "BY", 2026)
    assert date(2026, 1, 6) in first
    assert [file.name for file in _files(tmp_path)] == ["DE-BY-2026.json"]
    assert PublicHolidays(tmp_path).of_year("DE", "BY", 2026) == first


@pytest.mark.parametrize("year", [1970, 2200])
def test_every_country_answers_for_every_year_of_the_desk(year):
    holidays = PublicHolidays().of_year
    for country in (*countries(), "ZZ"):
        assert holidays(country, None, year) is not None


def _files(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}
