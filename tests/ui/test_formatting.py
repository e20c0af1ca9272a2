"""Days and weeks as the pages say them."""

from datetime import date

from follow_up_desk import i18n
from follow_up_desk.ui.formatting import capitalized, first_weekday, full_day, month_name, weekday, weekdays_from


def test_english_needs_no_babel():
    assert full_day(date(2026, 10, 27)) == "Tuesday 27 October"
    assert month_name(date(2026, 10, 27)) == "October 2026"
    assert weekday(1) == "Tue"


def test_the_week_begins_where_people_begin_it():
    assert [first_weekday(country) for country in ("US", "DE", "GB", "AE", "JP")] == [6, 0, 0, 5, 6]
    assert list(weekdays_from(6)) == [6, 0, 1, 2, 3, 4, 5]


def test_a_line_begins_with_a_capital():
    assert capitalized("promised by Fri") == "Promised by Fri"
    assert capitalized("") == ""


def test_other_languages_name_their_own_days(monkeypatch):
    monkeypatch.setattr(i18n._current, "language", "de")
    assert full_day(date(2026, 10, 27)) == "Dienstag, 27. Oktober"
    assert month_name(date(2026, 10, 27)) == "Oktober 2026"
    assert weekday(1) == "Di"
