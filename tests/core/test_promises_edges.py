"""Promises at the turn of weeks, months, quarters and years, and the calendar's arithmetic under them."""

from datetime import date

import pytest

from follow_up_desk.core.promises import read_promise
from follow_up_desk.core.promises.dates import easter, feast, month_end, months_on, nth_weekday
from tests.core.test_promises import DAYS

# said on | words | first day | last day | certainty
ROWS = """
2026-10-15 | Wednesday week after next | - | 2026-10-28 | said
2026-10-15 | Tuesday this week | - | 2026-10-20 | guessed
2026-10-15 | Friday this week | - | 2026-10-16 | said
2026-10-15 | next week Wednesday | - | 2026-10-21 | said
2026-10-15 | Mon to Wed | 2026-10-19 | 2026-10-21 | said
2026-10-15 | Mon to Wed next week | 2026-10-19 | 2026-10-21 | said
2026-10-15 | Thu to Fri | 2026-10-22 | 2026-10-23 | guessed
2026-10-15 | the week after the 19th | 2026-10-26 | 2026-10-30 | said
2026-10-15 | the week before Christmas | 2026-12-14 | 2026-12-18 | said
2026-10-15 | in the week that starts Sunday | 2026-10-19 | 2026-10-23 | said
2026-10-15 | end of this week or early next | 2026-10-16 | 2026-10-21 | guessed
2026-10-15 | 29 October to 3 November | 2026-10-29 | 2026-11-03 | said
2026-10-15 | 29 October to 3 | 2026-10-29 | 2026-11-03 | said
2026-10-15 | 29 December to 3 | 2026-12-29 | 2027-01-03 | said
2026-10-15 | 29 December 2026 to 3 | 2026-12-29 | 2027-01-03 | said
2026-10-15 | the 19th to the 23rd | 2026-10-19 | 2026-10-23 | said
2026-10-15 | between the 12th and the 23rd | 2026-10-15 | 2026-10-23 | said
2026-10-15 | between the 12th and the 15th | 2026-10-15 | 2026-10-15 | said
2026-10-15 | between the 28th and the 3rd | 2026-10-28 | 2026-11-03 | said
2026-10-15 | 15-16 October | 2026-10-15 | 2026-10-16 | said
2026-10-15 | 5-9 October | 2027-10-05 | 2027-10-09 | guessed
2026-10-15 | 30 Feb to 3 March | - | - | none
2026-10-15 | Q3 | 2027-07-01 | 2027-09-30 | guessed
2026-10-15 | Q1 | 2027-01-01 | 2027-03-31 | said
2026-10-15 | Q5 | - | - | none
2026-12-31 | this quarter | 2026-12-31 | 2026-12-31 | guessed
2026-12-31 | next quarter | 2027-01-01 | 2027-03-31 | said
2026-10-15 | before New Year | - | 2026-12-31 | said
2026-12-25 | before Christmas | - | 2027-12-24 | guessed
2026-12-24 | before Christmas | - | 2026-12-24 | said
2026-10-15 | after the bank holiday | - | 2026-11-12 | guessed
2026-10-15 | in 23 hours | - | 2026-10-15 | said
2026-10-15 | in 24 hours | - | 2026-10-16 | said
2026-10-15 | in 25 hours | - | 2026-10-17 | said
2026-10-15 | in 52 weeks | - | 2027-10-14 | said
2026-10-15 | in 53 weeks | - | - | none
2026-10-15 | in a year | - | 2027-10-15 | said
2026-10-15 | in two quarters | - | 2027-04-15 | said
2026-10-15 | Friday in two weeks | - | 2026-10-30 | said
2026-10-16 | Friday in two weeks | - | 2026-11-06 | guessed
2026-10-17 | Friday in two weeks | - | 2026-11-06 | guessed
2026-10-15 | three days after Friday | - | 2026-10-19 | said
2026-10-15 | a week before Christmas | - | 2026-12-18 | said
2026-10-15 | 30.11 | - | 2026-11-30 | said
2026-10-15 | 25.60 | - | - | none
2026-10-15 | 11/12/99 | - | 2099-12-11 | guessed
2026-10-15 | 11/12/100 | - | - | none
2026-10-15 | next Monday or this week | 2026-10-15 | 2026-10-19 | said
2026-11-26 | Thanksgiving | - | 2026-11-26 | guessed
2026-11-27 | Thanksgiving | - | 2027-11-25 | guessed
2026-10-15 | the Tuesday after Easter | - | 2027-03-30 | said
2026-10-15 | in twenty nine days | - | 2026-11-13 | said
2026-10-15 | the third Thursday of October | - | 2026-10-15 | said
2026-10-15 | week 42 | 2026-10-15 | 2026-10-16 | said
2026-10-15 | week 41 | 2027-10-11 | 2027-10-15 | guessed
2026-10-17 | before the weekend | - | 2026-10-23 | guessed
2026-11-15 | by the 31st | - | 2026-12-31 | said
2026-12-15 | by the 5th | - | 2027-01-05 | said
"""


@pytest.mark.parametrize("row", ROWS.strip().splitlines())
def test_row(row):
    said, words, first, last, certainty = row.split(" | ")
    found = read_promise(words, date.fromisoformat(said), DAYS["US"])
    assert (str(found.from_ or "-"), str(found.by or "-"), found.certainty) == (first, last, certainty)


# Easter Sunday from the published tables, the earliest and the latest possible ones among them.
EASTERS = """
1818-03-22 1886-04-25 1900-04-15 1943-04-25 1954-04-18 1961-04-02 1981-04-19 2000-04-23 2008-03-23 2011-04-24
2019-04-21 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21 2038-04-25 2049-04-18
2076-04-19 2100-03-28 2285-03-22
"""


@pytest.mark.parametrize("day", EASTERS.split())
def test_easter(day):
    assert easter(int(day[:4])).isoformat() == day


def test_feasts():
    assert feast("pentecost", 2027, "DE") == date(2027, 5, 16)
    assert feast("thanksgiving", 2026, "US") == date(2026, 11, 26)
    assert feast("thanksgiving", 2026, "CA") == date(2026, 10, 12)
    assert feast("thanksgiving", 2026, "GB") is None
    assert (feast("newyear", 2027, "US"), feast("christmas", 2026, "US")) == (date(2027, 1, 1), date(2026, 12, 25))


def test_months():
    assert [month_end(2027, month).day for month in range(1, 13)] == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    assert months_on(date(2026, 10, 31), 1) == date(2026, 11, 30)
    assert months_on(date(2026, 12, 15), 1) == date(2027, 1, 15)
    assert months_on(date(2026, 11, 30), 3) == date(2027, 2, 28)
    assert months_on(date(2026, 1, 15), -1) == date(2025, 12, 15)


@pytest.mark.parametrize(
    ("weekday", "n", "day"),
    [
        (3, 1, "2026-10-01"),
        (3, 5, "2026-10-29"),
        (2, 1, "2026-10-07"),
        (2, 5, None),
        (5, 0, "2026-10-31"),
        (6, 0, "2026-10-25"),
    ],
)
def test_the_nth_weekday(weekday, n, day):
    found = nth_weekday(2026, 10, weekday, n)
    assert (found.isoformat() if found else None) == day
