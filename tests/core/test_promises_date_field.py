"""Date fields: one reader for every language; today is Thursday 22 October 2026, 10:00."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from follow_up_desk.core.promises.date_field import DateAndTime, read_date
from tests.core.test_promises import DAYS

NOW = datetime(2026, 10, 22, 10, tzinfo=UTC)

BEHIND = """
15. Oktober 2026, 14:30 Uhr | 2026-10-15 14:30
15.30 Uhr | 2026-10-22 15:30
3.30pm | 2026-10-22 15:30
15-10-2026 | 2026-10-15
2026-10-15T10:30 | 2026-10-15 10:30
2026-10-15T10:30:00 | 2026-10-15 10:30
übermorgen | 2026-10-24
vorgestern um 9 | 2026-10-20 09:00
letzten Donnerstag | 2026-10-15
last Thu | 2026-10-15
jeudi dernier à 15h | 2026-10-15 15:00
il y a 3 jours | 2026-10-19
el jueves pasado a las 10 | 2026-10-15 10:00
hace dos semanas | 2026-10-08
anteayer | 2026-10-20
há 3 dias | 2026-10-19
ontem às 15h30 | 2026-10-21 15:30
quinta-feira, 15 de outubro de 2026 às 10h | 2026-10-15 10:00
ieri alle 15:30 | 2026-10-21 15:30
due giorni fa | 2026-10-20
giovedì scorso | 2026-10-15
vor 3 Tagen | 2026-10-19
1er octobre 2026 à 17 h 30 | 2026-10-01 17:30
29.11.2026 13.12 | 2026-11-29 13:12
2026年10月15日 | 2026-10-15
2026. 10. 15. | 2026-10-15
a month ago | 2026-09-22
a las 5 de la tarde | 2026-10-22 17:00
half past 3 | 2026-10-22 15:30
15 Oct 10:00 | 2026-10-15 10:00
jetzt | 2026-10-22 10:00
"""

AHEAD = """
by Friday | 2026-10-23
next Monday at 3 | 2026-10-26 15:00
next Monday at 3 am | 2026-10-26 03:00
nächsten Montag um 15 Uhr | 2026-10-26 15:00
el próximo viernes | 2026-10-23
venerdì prossimo alle 9 | 2026-10-23 09:00
um halb 3 | 2026-10-22 14:30
in 5 working days | 2026-10-29
heute in einer Woche | 2026-10-29
tomorrow 8 in the evening | 2026-10-23 20:00
Thu | 2026-10-22
Wed | 2026-10-28
15 Oct | 2027-10-15
until the end of next week | 2026-10-30
a la una | -
"""

NOT_READ = (
    "|soon|31 Feb|2026-13-01|25:00|13pm|0 pm|today 10:75|15|mar|40/40|Thu Fri|99999999 days ago|3 days ago 4".split("|")
)


def _expected(text: str) -> DateAndTime | None:
    day, _, at = text.partition(" ")
    return None if day == "-" else DateAndTime(date.fromisoformat(day), time.fromisoformat(at) if at else None)


def _rows(table: str) -> list[tuple[str, str]]:
    return [(words.strip(), day.strip()) for words, day in (row.split("|") for row in table.strip().splitlines())]


@pytest.mark.parametrize(("words", "expected"), _rows(BEHIND))
def test_a_field_for_what_was(words: str, expected: str) -> None:
    assert read_date(words, NOW, DAYS["GB"]) == _expected(expected)


@pytest.mark.parametrize(("words", "expected"), _rows(AHEAD))
def test_a_field_for_what_is_to_come(words: str, expected: str) -> None:
    assert read_date(words, NOW, DAYS["GB"], ahead=True) == _expected(expected)


@pytest.mark.parametrize("words", NOT_READ)
def test_what_names_no_day_is_not_read(words: str) -> None:
    assert read_date(words, NOW, DAYS["GB"]) is None


@pytest.mark.parametrize(
    ("words", "day_first", "day"),
    [
        ("3/4/2026", True, date(2026, 4, 3)),
        ("3/4/2026", False, date(2026, 3, 4)),
        ("15/10/2026", False, date(2026, 10, 15)),
        ("10/15", False, date(2026, 10, 15)),
        ("10.15.", False, date(2026, 10, 15)),
        ("10/11", False, date(2026, 10, 11)),
        ("10/11", True, date(2026, 11, 10)),
    ],
)
def test_the_order_of_day_and_month_is_that_of_the_region(words: str, day_first: bool, day: date) -> None:
    assert read_date(words, NOW, DAYS["GB"], day_first=day_first) == DateAndTime(day)


def test_a_language_without_a_reader_lends_its_names() -> None:
    names = {"czwartek": "thursday", "października": "october"}
    assert read_date("15 Października 2026, 14:30", NOW, DAYS["GB"], names=names) == _expected("2026-10-15 14:30")
    assert read_date("czwartek", NOW, DAYS["GB"], names=names) == _expected("2026-10-22")


@given(
    st.text(max_size=40)
    | st.from_regex(r"(um|at|a las)? ?\d{1,4}[.:h ]?\d{0,2} ?(pm|uhr|de la tarde)?", fullmatch=True)
)
def test_any_text_gives_a_day_or_none(text: str) -> None:
    found = read_date(text, NOW, DAYS["GB"])
    assert found is None or isinstance(found.day, date)
