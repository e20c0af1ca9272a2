"""Lengths of time: the longer end of "a week or two", and how sure "about a week" is."""

from datetime import date

import pytest

from follow_up_desk.core.promises import Reading, read_promise
from tests.core.test_promises import DAYS, named, rows_of

# words | first day | last day | certainty
ENGLISH = """
the next week or two | 2026-10-22 | 2026-10-29 | said
in the next week or two | 2026-10-22 | 2026-10-29 | said
within the next week or two | 2026-10-22 | 2026-10-29 | said
sometime in the next week or two | 2026-10-22 | 2026-10-29 | said
over the next week or two | 2026-10-22 | 2026-10-29 | said
next week or 2 | 2026-10-22 | 2026-10-29 | said
a week or two | 2026-10-22 | 2026-10-29 | said
a month or two | 2026-11-15 | 2026-12-15 | said
in one week or 10 days | 2026-10-22 | 2026-10-25 | said
a week to ten days | 2026-10-22 | 2026-10-25 | said
in 3 weeks or 10 days | - | - | not understood
in a week, two at most | 2026-10-22 | 2026-10-29 | said
one week, two at the most | 2026-10-22 | 2026-10-29 | said
within two weeks, three at the latest | 2026-10-29 | 2026-11-05 | said
a week or two, three at most | 2026-10-22 | 2026-11-05 | said
two weeks at the latest | - | 2026-10-29 | said
two weeks, max 3 | 2026-10-29 | 2026-11-05 | said
max two weeks | - | 2026-10-29 | said
1-2 weeks, 3 at most | 2026-10-22 | 2026-11-05 | said
two or three weeks, or four at the latest | 2026-10-29 | 2026-11-12 | said
a day or two | 2026-10-16 | 2026-10-17 | said
a business day or two | 2026-10-16 | 2026-10-19 | said
in the next day or two | 2026-10-16 | 2026-10-17 | said
over the next day or two | 2026-10-16 | 2026-10-17 | said
next day or so | - | 2026-10-16 | guessed
the next day | - | 2026-10-16 | guessed
next business day | - | 2026-10-16 | said
the next working day | - | 2026-10-16 | said
in the next week | - | 2026-10-22 | guessed
in the next month | - | 2026-11-15 | guessed
in the next two weeks | - | 2026-10-29 | said
in the next few days | - | 2026-10-20 | guessed
two three weeks | 2026-10-29 | 2026-11-05 | said
three two weeks | - | - | not understood
2 3 weeks | - | - | not understood
thirty five days | - | - | not understood
in forty days | - | 2026-11-24 | said
in forty five days | - | 2026-11-29 | said
in sixty days | - | 2026-12-14 | said
in ninety days | - | 2027-01-13 | said
2 weeks, maybe 3 | - | 2026-10-29 | guessed
in a week | - | 2026-10-22 | said
in about a week | - | 2026-10-22 | guessed
in about ten days | - | 2026-10-25 | guessed
Expect to hear back in about a week | - | 2026-10-22 | guessed
They'll get back in about 10 days | - | 2026-10-25 | guessed
You'll hear back two weeks from today | - | 2026-10-29 | said
a week back | - | - | not understood
more than a week | - | 2026-10-22 | guessed
not more than a week | - | 2026-10-22 | said
more than happy to call on Friday | - | 2026-10-16 | said
over a week | - | 2026-10-22 | guessed
over the weekend | 2026-10-17 | 2026-10-18 | said
longer than a week | - | 2026-10-22 | guessed
upwards of three weeks | - | 2026-11-05 | guessed
a week or more | - | 2026-10-22 | guessed
2+ weeks | - | 2026-10-29 | guessed
~2 weeks | - | 2026-10-29 | guessed
c. 2 weeks | - | 2026-10-29 | guessed
in just over two weeks | - | 2026-10-29 | guessed
in the region of three weeks | - | 2026-11-05 | guessed
half a week | - | 2026-10-20 | guessed
half a month | - | 2026-10-29 | guessed
half a year | - | 2027-04-15 | said
2 more weeks | - | 2026-10-29 | said
another week or so | - | 2026-10-22 | guessed
a good week | - | 2026-10-22 | guessed
a wk | - | 2026-10-22 | said
some days | - | 2026-10-20 | guessed
some weeks | - | 2026-11-05 | guessed
ten (10) business days | - | 2026-10-29 | said
two (2) weeks | - | 2026-10-29 | said
ten (12) business days | - | - | not understood
1/2 weeks | - | - | not understood
2/3 weeks | - | - | not understood
Friday fortnight | - | 2026-10-30 | said
Wednesday fortnight | - | 2026-11-04 | said
tomorrow fortnight | - | 2026-10-30 | said
next Friday fortnight | - | 2026-11-06 | guessed
in a fortnight | - | 2026-10-29 | said
a week this Friday | - | 2026-10-23 | said
a week next Tuesday | - | 2026-10-27 | said
a week on Tuesday | - | 2026-10-27 | said
two days before next Tuesday | - | 2026-10-18 | said
next Monday week | - | 2026-10-26 | said
the Friday after next | - | 2026-10-23 | said
5 working days after the interview | - | - | none
5 working days after the 19th | - | 2026-10-26 | said
2 months after the 19th | - | 2026-12-19 | said
1 month before Christmas | - | 2026-11-25 | said
10 working days before Christmas | - | 2026-12-08 | said
10 days before Christmas | - | 2026-12-15 | said
12 days after next Tuesday | - | 2026-11-01 | said
in 18 months | - | 2028-04-15 | said
in 19 months | - | - | not understood
in 400 days | - | 2027-11-19 | said
in 401 days | - | - | not understood
in 200 business days | - | 2027-08-09 | said
in 6 quarters | - | 2028-04-15 | said
in 7 quarters | - | - | not understood
in 2 years | - | - | not understood
in 1000 hours | - | 2026-11-26 | said
in 1001 hours | - | - | not understood
several days | - | 2026-10-21 | guessed
several weeks | - | 2026-11-12 | guessed
"""

GERMAN = """
in einer Woche oder zwei | 2026-10-22 | 2026-10-29 | said
gut zwei Wochen | - | 2026-10-29 | guessed
in knapp zwei Wochen | - | 2026-10-29 | guessed
zwei Wochen | - | 2026-10-29 | said
in zwei, drei Tagen | 2026-10-17 | 2026-10-18 | said
in zwei, drei Wochen | 2026-10-29 | 2026-11-05 | said
innerhalb eines Monats | - | 2026-11-15 | said
im Laufe des Nachmittags | - | 2026-10-15 | said
in einem halben Jahr | - | 2027-04-15 | said
in ein oder zwei Tagen, maximal drei | 2026-10-16 | 2026-10-18 | said
"""

FRENCH = """
dans une semaine ou deux | 2026-10-22 | 2026-10-29 | said
d'ici une semaine ou deux | 2026-10-22 | 2026-10-29 | said
au moins deux semaines | - | 2026-10-29 | guessed
plus de deux semaines | - | 2026-10-29 | guessed
dans trois semaines environ | - | 2026-11-05 | guessed
dans trois semaines | - | 2026-11-05 | said
une dizaine de jours ouvrés | - | 2026-10-29 | guessed
une dizaine de jours | - | 2026-10-25 | guessed
une bonne semaine | - | 2026-10-22 | guessed
dans la semaine qui vient | - | 2026-10-22 | guessed
la semaine qui vient | 2026-10-19 | 2026-10-23 | said
dans le mois qui vient | - | 2026-11-15 | guessed
lundi prochain en huit | - | 2026-10-26 | said
lundi en huit | - | 2026-10-26 | said
"""

TABLES = (
    (ENGLISH, date(2026, 10, 15), "GB", "en", True),
    (GERMAN, date(2026, 10, 15), "DE", "de", True),
    (FRENCH, date(2026, 10, 15), "FR", "fr", True),
)

ROWS = tuple(rows_of(TABLES))


@pytest.mark.parametrize(("words", "said", "country", "language", "day_first", "reading"), ROWS, ids=map(named, ROWS))
def test_words_are_read(words: str, said: date, country: str, language: str, day_first: bool, reading: Reading) -> None:
    assert read_promise(words, said, DAYS[country], language, day_first)[:4] == reading[:4]
