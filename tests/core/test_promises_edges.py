"""Promises at the turn of weeks, months, quarters and years, and the calendar's arithmetic under them."""

from datetime import date

import pytest
from msgspec.structs import replace

from follow_up_desk.core.days_off import no_holidays
from follow_up_desk.core.promises import read_promise
from follow_up_desk.core.promises.dates import month_end, months_on, nth_weekday
from follow_up_desk.core.promises.named_holidays import easter, named_holiday
from follow_up_desk.core.settings import setting_values
from follow_up_desk.core.user_records import Policy
from follow_up_desk.core.workdays import Workdays
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
2026-11-15 | by the 31st | - | 2026-12-31 | guessed
2026-12-15 | by the 5th | - | 2027-01-05 | said
2026-10-15 | 1/13 | - | 2027-01-13 | said
2026-10-15 | 13/13 | - | - | none
2026-10-15 | 29/02 | - | 2028-02-29 | guessed
2026-10-15 | 29 February | - | 2028-02-29 | guessed
2026-10-15 | 30/10/0100 | - | - | none
2026-10-15 | Friday the 15th | - | 2027-01-15 | said
2026-10-14 | Friday the 15th | - | 2026-10-15 | guessed
2026-10-15 | 16 April | - | 2027-04-16 | said
2026-10-15 | 17 April | - | 2027-04-17 | guessed
2026-10-15 | Q4 | 2026-10-15 | 2026-12-31 | guessed
2026-10-15 | fifth quarter | - | - | none
2026-10-15 | in 2999 | 2999-01-01 | 2999-12-31 | guessed
2026-10-15 | in 3000 | - | - | none
2026-10-15 | in 12 years, call by Friday | - | - | none
2026-10-15 | 12 years at Google, call by Friday | - | 2026-10-16 | guessed
2026-10-15 | Friday before 5pm | - | 2026-10-16 | said
2026-10-15 | before 5pm Friday | - | 2026-10-16 | said
2026-10-15 | by Friday, ref 45/46/2026 | - | - | none
2026-10-15 | by Friday 25.60 | - | - | none
2026-10-15 | Friday 23.59 | - | 2026-10-16 | said
2026-10-15 | Friday 24.59 | - | - | none
2026-10-15 | Friday 23.60 | - | - | none
2026-10-15 | by 19-21 October | - | 2026-10-21 | said
2026-10-15 | by 19-22 October | - | 2026-10-22 | guessed
2026-10-15 | before the end of the month we have 5 to see | - | 2026-10-30 | said
2026-10-15 | before Friday we have 5 to see | - | 2026-10-15 | said
2026-10-16 | before Monday | - | 2026-10-16 | said
2026-10-17 | before Monday | - | 2026-10-18 | said
2026-10-15 | before tomorrow | - | 2026-10-15 | said
2026-10-15 | before 30 October | - | 2026-10-29 | said
2026-10-15 | before two weeks from today | - | 2026-10-28 | said
2026-10-15 | before two weeks from tomorrow | - | 2026-10-29 | said
2026-10-15 | before two weeks after Christmas | - | 2027-01-07 | said
2026-10-15 | before the last Friday of the month | - | 2026-10-29 | said
2026-10-15 | today or Thursday | 2026-10-15 | 2026-10-22 | guessed
2026-10-15 | next week or Friday next week | 2026-10-19 | 2026-10-23 | said
2026-10-15 | Friday week to Monday | 2026-10-23 | 2026-10-26 | said
2026-10-15 | Friday next week to Friday | - | - | none
2026-10-15 | tomorrow to this Friday | 2026-10-16 | 2026-10-16 | said
2026-10-15 | tomorrow or within two weeks, there are 5 | 2026-10-16 | 2026-10-29 | said
2026-10-15 | 19 October to 19 | 2026-10-19 | 2026-10-19 | said
2026-10-15 | between the 30th and the 31st | 2026-10-30 | 2026-10-31 | said
2026-10-15 | 32 to 30 October | - | - | none
2026-10-15 | 30 October to 32 | - | - | none
2026-10-15 | between the 15th and the 16th | 2026-10-15 | 2026-10-16 | said
2026-10-15 | between the 28th and the 20th | 2026-10-28 | 2026-11-20 | said
2026-10-15 | 19 to 23 October 2025 | - | - | none
2026-10-15 | 30 October 2027 to 3 November 2026 | - | - | none
2026-10-15 | 29 February to 3 March | - | - | none
2026-10-15 | 19-19 October | 2026-10-19 | 2026-10-19 | said
2026-10-15 | two weeks after 1 October 2026 | - | 2026-10-15 | said
2026-10-15 | fifth Wednesday of November | - | - | none
2026-10-15 | first Monday of October | - | 2027-10-04 | guessed
2026-10-15 | 30 December next month | - | 2026-12-30 | guessed
2027-01-10 | in the new year | 2027-01-10 | 2027-01-29 | guessed
2027-02-10 | in the new year | 2028-01-01 | 2028-01-31 | guessed
2026-01-31 | in the new year | - | - | none
2027-01-08 | after the holidays | 2027-01-08 | 2027-01-08 | guessed
2027-01-09 | after the holidays | 2028-01-04 | 2028-01-14 | guessed
2026-10-15 | early this quarter | 2026-10-15 | 2026-10-30 | guessed
2026-10-15 | next quarter | 2027-01-01 | 2027-03-31 | said
2026-12-15 | end of next quarter | - | 2027-03-31 | said
2026-10-15 | mid Q2 | - | 2027-05-17 | guessed
2026-10-15 | mid 2027 | - | 2027-06-30 | guessed
2026-10-15 | late 2027 | 2027-11-28 | 2027-12-31 | guessed
2026-10-15 | early 2027 | 2027-01-01 | 2027-01-29 | guessed
2026-10-15 | first half of 2027 | 2027-01-01 | 2027-06-30 | said
2026-10-15 | second half of 2027 | 2027-07-01 | 2027-12-31 | guessed
2026-10-15 | late next month | 2026-11-21 | 2026-11-30 | guessed
2026-10-15 | late Q1 | 2027-03-03 | 2027-03-31 | guessed
2026-10-15 | by Halloween we have 5 to see | - | 2026-10-31 | said
2026-10-15 | over the bank holiday Monday | - | 2027-01-18 | said
2026-10-12 | after the bank holiday | - | 2026-11-12 | guessed
2026-11-10 | after the bank holiday | - | 2026-11-12 | guessed
2026-10-15 | after the bank holiday January | - | 2027-01-04 | guessed
2026-10-15 | after the second bank holiday January | - | 2027-01-19 | guessed
2026-10-15 | after the third bank holiday January | - | - | none
2026-10-15 | in 9 days, Friday at the latest | - | 2026-10-30 | guessed
2026-10-15 | Friday at the latest, we have 5 to see | - | 2026-10-16 | said
2026-10-15 | in 40 weeks | - | 2027-08-11 | guessed
2026-10-15 | in 41 weeks | - | 2027-07-29 | said
2026-10-15 | in 201 business days | - | - | none
2026-10-15 | in 10 to 60 weeks | - | - | none
2026-10-15 | Friday in 52 weeks | - | 2027-10-15 | said
2026-10-15 | Friday in 53 weeks | - | - | none
2026-10-15 | Friday in 0 weeks | - | - | none
2026-10-15 | before Friday in two weeks | - | 2026-10-29 | said
2026-10-15 | 0 weeks from Friday | - | - | none
2026-10-15 | 52 weeks from Friday | - | 2027-10-15 | said
2026-10-15 | 53 weeks from Friday | - | - | none
2026-10-15 | you may need 2 weeks | - | 2026-10-29 | guessed
2026-10-15 | by Friday, founded 1900 | - | - | none
2026-10-15 | by Friday, founded 1899 | - | 2026-10-16 | said
2026-10-15 | by Friday, part 2999 | - | 2026-10-16 | guessed
2026-10-15 | by Friday, part 3000 | - | 2026-10-16 | said
2026-10-15 | I cannot say. Friday, they told me | - | 2026-10-16 | said
2028-12-31 | this quarter | 2029-01-01 | 2029-03-30 | guessed
2028-09-30 | end of the quarter | - | 2028-12-29 | guessed
2026-10-15 | the week after next on Wednesday | - | 2026-10-28 | said
2026-10-15 | this week by Friday | - | 2026-10-16 | said
2026-10-15 | early or mid next week | 2026-10-21 | 2026-10-22 | guessed
2026-10-12 | early to mid this week | 2026-10-14 | 2026-10-15 | guessed
2026-10-15 | next week early | 2026-10-19 | 2026-10-21 | guessed
2026-10-12 | this week late | 2026-10-15 | 2026-10-16 | guessed
2026-10-15 | next weekend | 2026-10-24 | 2026-10-25 | guessed
2026-10-15 | the weekend | 2026-10-17 | 2026-10-18 | said
2029-12-27 | mid next week | 2030-01-02 | 2030-01-04 | guessed
2027-04-15 | first week of May | 2027-05-01 | 2027-05-07 | said
2026-10-15 | second half of next week | 2026-10-21 | 2026-10-23 | said
2026-10-15 | within the week; the start would be 30 November | 2026-10-15 | 2026-10-16 | guessed
2026-10-15 | by the week after; the start would be 30 November | 2026-10-19 | 2026-10-23 | guessed
2026-10-15 | the week after; the start would be 30 November | - | 2026-11-30 | guessed
2026-10-15 | in the week that starts Saturday | 2026-10-19 | 2026-10-23 | said
2026-10-15 | in the week that starts Friday | 2026-10-15 | 2026-10-16 | said
2026-10-15 | the week after Thursday | 2026-10-26 | 2026-10-30 | guessed
2026-10-15 | the week after Friday | 2026-10-19 | 2026-10-23 | said
2026-10-17 | end of this week or early next | - | - | none
2026-10-17 | end of this week or end of next | 2026-10-23 | 2026-10-23 | guessed
2026-10-15 | Mon to Wed week after next | 2026-10-26 | 2026-10-28 | said
2026-10-15 | Tue to Thu next week | 2026-10-20 | 2026-10-22 | said
2026-10-15 | Monday to Thursday this week | 2026-10-15 | 2026-10-15 | said
2026-10-15 | Monday to Wednesday this week | 2026-10-19 | 2026-10-21 | guessed
2026-10-15 | Thursday this week | - | 2026-10-15 | said
2026-10-15 | before Friday next week | - | 2026-10-22 | said
2026-10-15 | after next weekend | - | 2026-10-26 | guessed
2026-10-15 | first to third week of November | 2026-11-01 | 2026-11-20 | said
2026-10-15 | fourth or fifth week of November | 2026-11-22 | 2026-11-30 | guessed
2026-10-15 | before the 30th of next month | - | 2026-11-27 | said
2026-10-15 | between 30 October and 2 November 2026 | 2026-10-30 | 2026-11-02 | said
2026-10-15 | 30 October to 2 November 2026 | 2026-10-30 | 2026-11-02 | said
2026-10-15 | 30 December 2026 to 2 January | 2026-12-30 | 2027-01-02 | said
2026-10-15 | Monday 19 to Wednesday 21 October | 2026-10-19 | 2026-10-21 | said
2026-10-15 | Tuesday 19 to Wednesday 21 October | 2026-10-19 | 2026-10-21 | guessed
2026-10-15 | the 15th of the month | - | 2026-10-15 | said
2026-10-15 | before next Friday | - | 2026-10-22 | guessed
2026-10-15 | fourth or sixth week of November | - | - | none
2027-01-05 | after the bank holiday January | - | 2028-01-18 | guessed
"""

# said on | country | language | words | first day | last day | certainty
ABROAD = """
2026-10-15 | DE | de | bis zum neuen Jahr | - | 2026-12-31 | said
2026-10-15 | DE | de | nach dem neuen Jahr | 2027-01-04 | 2027-01-08 | guessed
2027-03-27 | GB | en | before Easter | - | 2027-03-27 | guessed
2027-03-26 | GB | en | before Easter | - | 2027-03-27 | guessed
2026-10-15 | FR | en | after the May bank holiday | - | - | none
2027-05-03 | GB | en | after the May bank holiday | - | - | none
2027-05-02 | GB | en | after the May bank holiday | - | 2027-05-04 | guessed
2026-10-15 | GB | en | before the second May bank holiday | - | - | none
2027-03-01 | GB | en | before bank holiday Friday | - | 2027-03-25 | said
2027-03-20 | GB | en | before 5 days after Good Friday | - | 2027-03-30 | said
2027-05-01 | DE | de | nach Himmelfahrt | 2027-05-07 | 2027-05-07 | guessed
2027-04-20 | FR | en | before the bank holiday | - | - | none
2026-10-15 | GB | en | three weeks after Thanksgiving | - | - | none
2026-08-01 | GB | en | after the August bank holiday | - | 2026-09-01 | guessed
"""


def _is_read(said: str, country: str, language: str, words: str, first: str, last: str, certainty: str) -> None:
    found = read_promise(words, date.fromisoformat(said), DAYS[country], language)
    assert (str(found.from_ or "-"), str(found.by or "-"), found.certainty) == (first, last, certainty)


@pytest.mark.parametrize("row", ROWS.strip().splitlines())
def test_row(row: str) -> None:
    said, *rest = row.split(" | ")
    _is_read(said, "US", "en", *rest)


@pytest.mark.parametrize("row", ABROAD.strip().splitlines())
def test_row_abroad(row: str) -> None:
    _is_read(*row.split(" | "))


@pytest.mark.parametrize(("length", "certainty"), [(400, "said"), (401, "guessed"), (2000, "guessed"), (2001, "none")])
def test_the_longer_the_text_the_less_sure(length: int, certainty: str) -> None:
    words = f"{'x' * (length - 10)} by Friday"
    assert len(words) == length
    assert read_promise(words, date(2026, 10, 15), DAYS["US"]).certainty == certainty


def test_desks_without_a_quiet_time_are_manned_from_the_first_working_day() -> None:
    days = Workdays(no_holidays, "GB", None, replace(setting_values(Policy()), quiet_xmas=False))
    found = read_promise("after the holidays", date(2026, 10, 15), days)
    assert (found.from_, found.by) == (date(2027, 1, 1), date(2027, 1, 8))


# Easter Sunday from the published tables, the earliest and the latest possible ones among them.
EASTERS = """
1818-03-22 1886-04-25 1900-04-15 1943-04-25 1954-04-18 1961-04-02 1981-04-19 2000-04-23 2008-03-23 2011-04-24
2019-04-21 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21 2038-04-25 2049-04-18
2076-04-19 2100-03-28 2285-03-22 1700-04-11 3165-04-18
"""


@pytest.mark.parametrize("day", EASTERS.split())
def test_easter(day: str) -> None:
    assert easter(int(day[:4])).isoformat() == day


# Names of holidays and a country that keeps them, and their days in 2027, from printed calendars.
HOLIDAYS = """
newyear GB 2027-01-01
ashwednesday GB 2027-02-10
valentine GB 2027-02-14
presidentsday US 2027-02-15
maundythursday GB 2027-03-25
goodfriday GB 2027-03-26
easter GB 2027-03-28
eastermonday GB 2027-03-29
goldenweek JP 2027-04-29
goldenweek GB None
ascension DE 2027-05-06
pentecost DE 2027-05-16
whitmonday DE 2027-05-17
corpuschristi DE 2027-05-27
memorialday US 2027-05-31
memorialday GB None
independenceday US 2027-07-04
independenceday GB None
laborday US 2027-09-06
laborday CA 2027-09-06
thanksgiving CA 2027-10-11
halloween GB 2027-10-31
thanksgiving US 2027-11-25
thanksgiving GB None
blackfriday GB 2027-11-26
cybermonday GB 2027-11-29
christmas GB 2027-12-25
holidays GB 2027-12-25
"""


@pytest.mark.parametrize("row", HOLIDAYS.strip().splitlines())
def test_named_holidays(row: str) -> None:
    name, country, day = row.split()
    assert str(named_holiday(name, 2027, country)) == day


def test_months() -> None:
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
def test_the_nth_weekday(weekday: int, n: int, day: str | None) -> None:
    found = nth_weekday(2026, 10, weekday, n)
    assert (found.isoformat() if found else None) == day
