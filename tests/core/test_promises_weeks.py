"""Weeks: the week after next week, weeks of a month, numbered weeks, and weeks that are nearly over."""

from datetime import date, timedelta

import pytest

from follow_up_desk.core.days_off import Year
from follow_up_desk.core.promises import Reading, read_promise
from follow_up_desk.core.settings import setting_values
from follow_up_desk.core.user_records import Policy
from follow_up_desk.core.workdays import Workdays
from tests.core.test_promises import DAYS, named, rows_of

# words | first day | last day | certainty
ENGLISH = """
We have two more candidates to see next week and will decide the week after | 2026-10-26 | 2026-10-30 | guessed
Interviews are next week, decision the week after | 2026-10-26 | 2026-10-30 | guessed
We're interviewing all next week and will make decisions the following week | 2026-10-26 | 2026-10-30 | guessed
I'm away next week so it'll be the week after | 2026-10-26 | 2026-10-30 | guessed
Next week. We'll decide by the end of the following week | - | 2026-10-30 | guessed
I'm off next week, I'll call next week | 2026-10-19 | 2026-10-23 | guessed
during the week that began on Monday | 2026-10-15 | 2026-10-16 | guessed
in the week that began on Thursday | 2026-10-15 | 2026-10-16 | guessed
by the end of the week that started Monday | - | 2026-10-16 | guessed
in the week that began last Monday | 2026-10-15 | 2026-10-16 | guessed
the week after | 2026-10-19 | 2026-10-23 | guessed
the following week | 2026-10-19 | 2026-10-23 | said
next week and the week after | 2026-10-19 | 2026-10-30 | said
next week or the week after | 2026-10-19 | 2026-10-30 | said
next week or the week after next | 2026-10-19 | 2026-10-30 | said
next week or the following one | 2026-10-19 | 2026-10-30 | said
the end of next week or the beginning of the following one | 2026-10-23 | 2026-10-28 | guessed
the end of this week or early next | 2026-10-16 | 2026-10-21 | guessed
third week of October | 2026-10-15 | 2026-10-23 | guessed
second week of October | 2026-10-15 | 2026-10-16 | guessed
first week of October | 2027-10-01 | 2027-10-08 | guessed
fourth week of November | 2026-11-22 | 2026-11-27 | said
fifth week of November | 2026-11-24 | 2026-11-30 | guessed
sixth week of November | - | - | not understood
last week of November | 2026-11-24 | 2026-11-30 | guessed
second or third week of November | 2026-11-08 | 2026-11-20 | said
the 2nd or 3rd week of November | 2026-11-08 | 2026-11-20 | said
2nd-3rd week of next month | 2026-11-08 | 2026-11-20 | said
second week of January | 2027-01-08 | 2027-01-15 | guessed
third week of January | 2027-01-15 | 2027-01-22 | guessed
first week of January | 2027-01-01 | 2027-01-08 | guessed
second week of November | 2026-11-08 | 2026-11-13 | said
by the first week of the new year | - | 2027-01-08 | guessed
w.c. 19 October | 2026-10-19 | 2026-10-23 | said
w/c 19 October | 2026-10-19 | 2026-10-23 | said
the week of the 19th to the 23rd | 2026-10-19 | 2026-10-23 | said
the week of the 19th or the 26th | - | - | not understood
week 43 or 44 | 2026-10-19 | 2026-10-30 | said
weeks 43 to 44 | 2026-10-19 | 2026-10-30 | said
weeks 53 to 54 | - | - | not understood
week 43 | 2026-10-19 | 2026-10-23 | said
week 53 | 2026-12-28 | 2026-12-31 | guessed
week 54 | - | - | not understood
Tuesday, Friday at the latest | - | 2026-10-23 | guessed
by Friday, or Monday at the latest | - | 2026-10-19 | said
by Friday or Monday | - | 2026-10-19 | guessed
end of next week, Friday at the latest | - | 2026-10-23 | guessed
early next week, Tuesday at the latest | - | 2026-10-20 | guessed
next week, Friday at the latest | - | 2026-10-23 | guessed
Friday, Friday at the latest | - | 2026-10-16 | said
Friday at the latest | - | 2026-10-16 | said
next week at the latest | 2026-10-19 | 2026-10-23 | said
by Friday at the latest; the start would be 30 November | - | 2026-10-16 | guessed
Friday, 30 November is the start | - | 2026-11-30 | guessed
tomorrow or the day after | 2026-10-16 | 2026-10-17 | said
the day after tomorrow | - | 2026-10-17 | said
Friday the 20th | - | 2026-11-20 | said
Friday the 23rd | - | 2026-10-23 | said
Friday the 21st | - | 2026-10-21 | guessed
Friday the 12th | - | 2026-11-12 | guessed
02-NOV-2026 | - | 2026-11-02 | said
2-Nov | - | 2026-11-02 | said
2-9 Nov | 2026-11-02 | 2026-11-09 | said
30 Oct-3 Nov | 2026-10-30 | 2026-11-03 | said
Oct-Nov | 2026-10-15 | 2026-11-30 | said
the thirtieth | - | 2026-10-30 | said
by the twentieth | - | 2026-10-20 | said
the tenth | - | - | not understood
the eleventh | - | 2026-11-11 | said
the first of the month | - | 2026-11-01 | said
the first of next month | - | 2026-11-01 | said
the 20th of this month | - | 2026-10-20 | said
the 5th of this month | - | - | not understood
the last day of the month | - | 2026-10-30 | said
within the month | 2026-10-15 | 2026-10-30 | guessed
by the end of the day | - | 2026-10-15 | guessed
before the end of the day | - | 2026-10-15 | guessed
by the end of the working day | - | 2026-10-15 | guessed
by the end of play | - | 2026-10-15 | guessed
in the near future | - | - | none
A.S.A.P. | - | - | none
sooner rather than later | - | - | none
"""

GERMAN = """
nächste Woche oder die Woche darauf | 2026-10-19 | 2026-10-30 | said
Nächste Woche sind Gespräche, in der Woche darauf melden wir uns | 2026-10-26 | 2026-10-30 | guessed
Nächste Woche haben wir Gespräche und entscheiden in der folgenden Woche | 2026-10-26 | 2026-10-30 | guessed
folgende Woche | 2026-10-19 | 2026-10-23 | said
in der Woche | 2026-10-15 | 2026-10-16 | said
Dienstag, spätestens Freitag | - | 2026-10-23 | guessed
spätestens nächste Woche | 2026-10-19 | 2026-10-23 | said
KW 43/44 | 2026-10-19 | 2026-10-30 | said
KW 43 oder 44 | 2026-10-19 | 2026-10-30 | said
KW 10/11 | - | - | not understood
44. KW | 2026-10-26 | 2026-10-30 | said
43./44. KW | 2026-10-19 | 2026-10-30 | said
bis Ende der 44. KW | - | 2026-10-30 | said
in der 44. Kalenderwoche | 2026-10-26 | 2026-10-30 | said
erste Oktoberwoche | 2027-10-01 | 2027-10-08 | guessed
letzte Novemberwoche | 2026-11-24 | 2026-11-30 | guessed
zweite Januarwoche | 2027-01-08 | 2027-01-15 | guessed
2. Novemberwoche | 2026-11-08 | 2026-11-13 | said
erste Novemberhälfte | 2026-11-01 | 2026-11-13 | said
zweite Novemberhälfte | 2026-11-16 | 2026-11-30 | said
im Laufe des Oktobers | 2026-10-15 | 2026-10-30 | said
im Laufe des Novembers | 2026-11-01 | 2026-11-30 | said
am zwanzigsten | - | 2026-10-20 | said
am Ersten | - | - | not understood
in Bälde | - | - | none
"""

FRENCH = """
la semaine prochaine ou la suivante | 2026-10-19 | 2026-10-30 | said
La semaine prochaine les entretiens, réponse la semaine suivante | 2026-10-26 | 2026-10-30 | guessed
la semaine suivante | 2026-10-19 | 2026-10-23 | said
courant semaine prochaine | 2026-10-19 | 2026-10-23 | said
courant de la semaine prochaine | 2026-10-19 | 2026-10-23 | said
courant de semaine prochaine | 2026-10-19 | 2026-10-23 | said
en cours de semaine prochaine | 2026-10-19 | 2026-10-23 | said
en cours de semaine | 2026-10-15 | 2026-10-16 | said
semaine 43/44 | 2026-10-19 | 2026-10-30 | said
fin S44 | - | 2026-10-30 | said
début S44 | 2026-10-26 | 2026-10-28 | guessed
vendredi 20 | - | 2026-11-20 | said
la semaine du 19 au 23 octobre | 2026-10-19 | 2026-10-23 | said
la première quinzaine de novembre | 2026-11-01 | 2026-11-13 | said
la deuxième quinzaine de novembre | 2026-11-16 | 2026-11-30 | said
le 30 du mois | - | 2026-10-30 | said
le 5 du mois | - | 2026-11-05 | said
dans le courant du mois | 2026-10-15 | 2026-10-30 | said
mardi, au plus tard vendredi | - | 2026-10-23 | guessed
on vous rappelle | - | - | none
nous vous tiendrons informé | - | - | none
très vite | - | - | none
d'ici peu | - | - | none
"""

BEFORE_CHRISTMAS = """
this week | 2026-12-22 | 2026-12-24 | guessed
by the end of the week | - | 2026-12-24 | guessed
end of next week | - | 2026-12-31 | guessed
"""

BETWEEN_THE_YEARS = """
this week | 2026-12-29 | 2026-12-31 | guessed
by the end of the week | - | 2026-12-31 | guessed
next week | 2027-01-04 | 2027-01-08 | said
"""

AT_THANKSGIVING = """
this week | 2026-11-25 | 2026-11-27 | guessed
by the end of the week | - | 2026-11-27 | guessed
end of the month | - | 2026-11-30 | said
"""

MID_OCTOBER = """
mid October | 2026-10-16 | 2026-10-30 | guessed
mid-October or November | 2026-10-16 | 2026-11-30 | guessed
early October | 2026-10-16 | 2026-10-30 | guessed
October | 2026-10-16 | 2026-10-30 | said
"""

MID_DECEMBER = """
mid-December | 2026-12-18 | 2026-12-31 | guessed
end of December | - | 2026-12-31 | guessed
December | 2026-12-18 | 2026-12-31 | guessed
mid-January | - | 2027-01-15 | guessed
"""

TABLES = (
    (ENGLISH, date(2026, 10, 15), "GB", "en", True),
    (GERMAN, date(2026, 10, 15), "DE", "de", True),
    (FRENCH, date(2026, 10, 15), "FR", "fr", True),
    (BEFORE_CHRISTMAS, date(2026, 12, 22), "GB", "en", True),
    (BETWEEN_THE_YEARS, date(2026, 12, 29), "GB", "en", True),
    (AT_THANKSGIVING, date(2026, 11, 25), "US", "en", True),
    (MID_OCTOBER, date(2026, 10, 16), "GB", "en", True),
    (MID_DECEMBER, date(2026, 12, 18), "GB", "en", True),
)

ROWS = tuple(rows_of(TABLES))


@pytest.mark.parametrize(("words", "said", "country", "language", "day_first", "reading"), ROWS, ids=map(named, ROWS))
def test_words_are_read(words: str, said: date, country: str, language: str, day_first: bool, reading: Reading) -> None:
    assert read_promise(words, said, DAYS[country], language, day_first)[:4] == reading[:4]


def _sunday_to_thursday() -> Workdays:
    """Return the working days of a country whose weekend is Friday and Saturday."""

    def of_year(country: str, subdivision: str | None, year: int) -> Year:
        days = (date(year, 1, 1) + timedelta(days=n) for n in range(366))
        return Year({}, frozenset(day for day in days if day.weekday() in (4, 5)))

    return Workdays(of_year, "IL", None, setting_values(Policy()))


# Said on Wednesday 4 November 2026: words | first day | last day | certainty
IN_ISRAEL = """
this week | 2026-11-04 | 2026-11-05 | said
next week | 2026-11-08 | 2026-11-12 | said
end of next week | - | 2026-11-12 | said
early next week | 2026-11-08 | 2026-11-10 | guessed
before the weekend | - | 2026-11-05 | said
over the weekend | 2026-11-06 | 2026-11-07 | said
after the weekend | - | 2026-11-08 | guessed
Sunday next week | - | 2026-11-08 | said
Friday next week | - | 2026-11-13 | said
Sunday to Tuesday next week | 2026-11-08 | 2026-11-10 | said
in 5 working days | - | 2026-11-11 | said
by Friday | - | 2026-11-06 | said
the week of the 16th | 2026-11-15 | 2026-11-19 | said
"""


@pytest.mark.parametrize("row", IN_ISRAEL.strip().splitlines())
def test_a_week_is_that_of_the_country(row: str) -> None:
    words, first, last, certainty = row.split(" | ")
    found = read_promise(words, date(2026, 11, 4), _sunday_to_thursday())
    assert (str(found.from_ or "-"), str(found.by or "-"), found.certainty) == (first, last, certainty)
