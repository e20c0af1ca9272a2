"""Days, weeks and instants as the pages say them."""

from datetime import UTC, date, datetime

import pytest

from follow_up_desk import i18n
from follow_up_desk.core.local_time import zone_named
from follow_up_desk.core.user_records import Owner
from follow_up_desk.core.wording import Text, english
from follow_up_desk.i18n import full_day, month, translate, weekday
from follow_up_desk.ui.formatting import capitalized, first_weekday, weekdays_from

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
NEW_YORK, TOKYO = zone_named("America/New_York"), zone_named("Asia/Tokyo")
INTERVIEW = datetime(2026, 12, 2, 0, 0, tzinfo=UTC)


def in_region(country: str, language: str = "en") -> None:
    i18n.set_language(language)
    i18n.use_region(Owner("Ana", country=country, language=language), NOW)


def test_english_needs_no_babel():
    assert full_day(date(2026, 10, 27)) == "Tuesday 27 October"
    assert month(date(2026, 10, 27)) == "October 2026"
    assert weekday(1) == "Tue"


def test_the_week_begins_where_people_begin_it():
    assert [first_weekday(country) for country in ("US", "DE", "GB", "AE", "JP")] == [6, 0, 0, 5, 6]
    assert list(weekdays_from(6)) == [6, 0, 1, 2, 3, 4, 5]


def test_a_line_begins_with_a_capital():
    assert capitalized("promised by Fri") == "Promised by Fri"
    assert capitalized("") == ""


def test_other_languages_name_their_own_days():
    i18n.set_language("de")
    assert full_day(date(2026, 10, 27)) == "Dienstag, 27. Oktober"
    assert month(date(2026, 10, 27)) == "Oktober 2026"
    assert weekday(1) == "Di"


@pytest.mark.parametrize(
    ("country", "language", "expected"),
    [
        ("US", "en", "Tue Dec 1, 7 pm (Wed Dec 2, 9 am in Tokyo)"),
        ("GB", "en", "Tue 1 Dec, 19:00 (Wed 2 Dec, 09:00 in Tokyo)"),
        ("DE", "de", "Di 1. Dez, 19:00 (Mi 2. Dez, 09:00 in Tokio)"),
    ],
)
def test_an_instant_is_said_on_both_clocks(country, language, expected):
    in_region(country, language)
    assert i18n.moment(INTERVIEW, NEW_YORK, TOKYO) == expected


def test_where_the_clocks_agree_it_is_said_once():
    in_region("US")
    assert i18n.moment(INTERVIEW, NEW_YORK, zone_named("America/Toronto")) == "Tue Dec 1, 7 pm"


def test_their_day_is_said_only_where_it_is_another():
    in_region("US")
    deadline = datetime(2026, 10, 19, 6, tzinfo=UTC)
    assert i18n.moment(deadline, NEW_YORK, zone_named("Europe/Berlin")) == "Mon Oct 19, 2 am (8 am in Berlin)"


def test_another_year_is_always_named():
    in_region("US")
    assert [i18n.day(date(2026, 12, 31)), i18n.day(date(2027, 1, 4))] == ["Thu Dec 31", "Mon Jan 4, 2027"]
    words = Text("{a}; {b}; {c}", {"a": date(2026, 12, 31), "b": date(2027, 1, 4), "c": date(2027, 1, 5)})
    assert translate(words) == "Thu Dec 31; Mon Jan 4, 2027; Tue 5"
    assert english((words,), 2026) == "Thu 31 Dec; Mon 4 Jan 2027; Tue 5"
    assert english((words,), 2027) == "Thu 31 Dec 2026; Mon 4 Jan; Tue 5"
