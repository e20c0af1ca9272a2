"""Feasts, named days and public holidays, and the ends of years."""

from datetime import date

import pytest

from follow_up_desk.core.promises import Reading, read_promise
from tests.core.test_promises import DAYS, named, rows_of

# words | first day | last day | certainty
BRITISH = """
Good Friday | - | 2027-03-26 | said
by Good Friday | - | 2027-03-26 | said
before Good Friday | - | 2027-03-25 | said
after Good Friday | 2027-03-30 | 2027-04-02 | guessed
Easter | - | 2027-03-28 | guessed
by Easter | - | 2027-03-25 | said
not until Easter | 2027-03-30 | 2027-04-02 | guessed
not before Easter | 2027-03-30 | 2027-04-02 | guessed
Easter Monday | - | 2027-03-29 | said
Maundy Thursday | - | 2027-03-25 | said
Ash Wednesday | - | 2028-03-01 | guessed
after the May bank holiday | - | 2027-05-04 | guessed
before the May bank holiday | - | 2027-04-30 | said
after the second May bank holiday | - | - | not understood
May bank holiday | - | 2027-05-03 | said
bank holiday Monday | - | 2027-03-29 | said
before the bank holiday Monday | - | 2027-03-25 | said
after the holiday | - | 2027-03-30 | guessed
on holiday until Friday | 2027-03-05 | 2027-03-12 | guessed
Friday | - | 2027-03-05 | said
"""

ENGLISH = """
Black Friday | - | 2026-11-27 | said
by Black Friday | - | 2026-11-27 | said
by Cyber Monday | - | 2026-11-30 | said
Halloween | - | 2026-10-31 | said
Valentine's Day | - | 2027-02-14 | said
at Christmas | - | 2026-12-25 | guessed
by Christmas | - | 2026-12-24 | said
until Christmas | - | 2026-12-24 | said
over Christmas | - | 2026-12-25 | guessed
not before Christmas | 2027-01-04 | 2027-01-08 | guessed
We won't decide before Christmas | 2027-01-04 | 2027-01-08 | guessed
not until the new year | 2027-01-01 | 2027-01-29 | guessed
not before the new year | 2027-01-04 | 2027-01-08 | guessed
in the new year | 2027-01-01 | 2027-01-29 | guessed
early in the new year | 2027-01-04 | 2027-01-08 | guessed
first thing in the new year | 2027-01-04 | 2027-01-08 | guessed
between Christmas and New Year | 2026-12-27 | 2026-12-31 | guessed
before Golden Week | - | - | not understood
after Thanksgiving | - | - | not understood
by the end of the year | - | 2026-12-31 | guessed
EOY | - | 2026-12-31 | guessed
end of December | - | 2026-12-31 | guessed
end of Q4 | - | 2026-12-31 | guessed
end of Q1 | - | 2027-03-31 | said
beginning of the year | 2027-01-01 | 2027-01-29 | guessed
this year | 2026-10-15 | 2026-12-31 | guessed
mid year | - | 2027-06-30 | guessed
early next year | 2027-01-01 | 2027-01-29 | guessed
"""

AMERICAN = """
after Labor Day | 2027-09-07 | 2027-09-10 | guessed
after Memorial Day | 2027-06-01 | 2027-06-04 | guessed
after Presidents' Day | 2027-02-16 | 2027-02-19 | guessed
before Independence Day | - | 2027-07-02 | guessed
Thanksgiving | - | 2026-11-26 | guessed
by Thanksgiving | - | 2026-11-24 | guessed
"""

LATE_DECEMBER = """
by the end of the year | - | 2026-12-31 | guessed
end of December | - | 2026-12-31 | guessed
"""

NEARLY_OVER = """
between Christmas and New Year | 2026-12-30 | 2026-12-31 | guessed
by the end of the year | - | 2026-12-31 | guessed
this year | 2026-12-30 | 2026-12-31 | guessed
"""

OVER = """
early this year | 2027-01-01 | 2027-01-29 | guessed
first half of the year | 2027-01-01 | 2027-06-30 | guessed
"""

GERMAN = """
nicht mehr vor Weihnachten | 2027-01-04 | 2027-01-08 | guessed
vor Weihnachten | - | 2026-12-24 | said
zwischen den Jahren | 2026-12-27 | 2026-12-31 | guessed
Karfreitag | - | 2027-03-26 | said
Ostermontag | - | 2027-03-29 | said
Pfingstmontag | - | 2027-05-17 | guessed
Anfang des Jahres | 2027-01-01 | 2027-01-29 | guessed
"""

FRENCH = """
vendredi saint | - | 2027-03-26 | said
entre les fêtes | 2026-12-27 | 2026-12-31 | guessed
début d'année | 2027-01-01 | 2027-01-29 | guessed
au premier semestre | 2027-01-01 | 2027-06-30 | guessed
"""

TABLES = (
    (BRITISH, date(2027, 3, 1), "GB", "en", True),
    (ENGLISH, date(2026, 10, 15), "GB", "en", True),
    (AMERICAN, date(2026, 10, 15), "US", "en", True),
    (LATE_DECEMBER, date(2026, 12, 23), "GB", "en", True),
    (NEARLY_OVER, date(2026, 12, 30), "GB", "en", True),
    (OVER, date(2026, 12, 31), "GB", "en", True),
    (GERMAN, date(2026, 10, 15), "DE", "de", True),
    (FRENCH, date(2026, 10, 15), "FR", "fr", True),
)

ROWS = tuple(rows_of(TABLES))


@pytest.mark.parametrize(("words", "said", "country", "language", "day_first", "reading"), ROWS, ids=map(named, ROWS))
def test_words_are_read(words: str, said: date, country: str, language: str, day_first: bool, reading: Reading) -> None:
    assert read_promise(words, said, DAYS[country], language, day_first)[:4] == reading[:4]
