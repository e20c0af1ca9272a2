"""Promises among other words: what was, how long and which one a thing is, thanks and kind words."""

from datetime import date

import pytest

from follow_up_desk.core.promises import Reading, read_promise
from tests.core.test_promises import DAYS, named, rows_of

# words | first day | last day | certainty
ENGLISH = """
2nd interview | - | - | not understood
You're through to the 2nd round! | - | - | not understood
3rd floor | - | - | not understood
They will invite me to a 2nd interview next week | 2026-10-19 | 2026-10-23 | said
2nd interviews w/c 26 October | 2026-10-26 | 2026-10-30 | said
3rd round interview Tuesday | - | 2026-10-20 | said
You were the 2nd candidate on Tuesday, we call on Friday | - | 2026-10-20 | guessed
second interview on the 2nd | - | 2026-11-02 | said
Our next interview round is about next week | 2026-10-19 | 2026-10-23 | guessed
We have 3 candidates left and decide on Friday | - | 2026-10-16 | said
the last interview is on Friday | - | 2026-10-16 | said
by the 2nd | - | 2026-11-02 | said
2nd November | - | 2026-11-02 | said
the 2nd of November | - | 2026-11-02 | said
the first to hear, Friday | - | 2026-10-16 | said
it's been two weeks | - | - | not understood
it has been about two weeks | - | - | not understood
it's been a pleasure; you hear in two weeks | - | 2026-10-29 | said
I've been waiting two weeks | - | - | not understood
they took three weeks last time | - | - | not understood
The interview took 2 hours | - | - | not understood
two weeks' notice | - | - | not understood
12-month contract | - | - | not understood
a 6 to 12 month contract | - | - | not understood
they said 1-2 weeks | 2026-10-22 | 2026-10-29 | said
they said two weeks | - | 2026-10-29 | guessed
it took two to three weeks last time | - | - | not understood
two or three weeks ago | - | - | not understood
within 2 to 3 weeks of the interview | 2026-10-29 | 2026-11-05 | guessed
25 days of holiday | - | - | not understood
a two-day assessment | - | - | not understood
two weeks of waiting | - | - | not understood
We need two weeks | - | 2026-10-29 | guessed
The process takes two weeks | - | 2026-10-29 | guessed
two weeks | - | 2026-10-29 | said
two weeks, please | - | 2026-10-29 | guessed
give us two weeks | - | 2026-10-29 | said
two weeks from now | - | 2026-10-29 | said
In two weeks interviews will start | - | - | not understood
within two weeks | - | 2026-10-29 | said
within 10 working days you will hear | - | 2026-10-29 | said
within 10 working days of the closing date | - | 2026-10-29 | guessed
within 2 weeks of the interview | - | 2026-10-29 | guessed
two weeks after the interview | - | - | none
the week after the interview | - | - | none
once a week | - | - | not understood
once we know, by Friday | - | 2026-10-16 | said
every Friday | - | - | not understood
every two weeks | - | - | not understood
every effort will be made by Friday | - | 2026-10-16 | said
Our office is closed on Friday | - | - | not understood
We are closed Friday but will call Monday | - | 2026-10-19 | guessed
We are closed until Friday | 2026-10-16 | 2026-10-23 | guessed
Version 2.1 | - | - | not understood
Version 2.1 by Friday | - | 2026-10-16 | said
Room 12, Friday at 10 | - | 2026-10-16 | said
section 2026 by Friday | - | 2026-10-16 | said
2.11 | - | 2026-11-02 | said
Thanks for coming in today, we'll be in touch soon | - | - | none
Thanks for the interview today | - | - | not understood
Thanks for your patience, we will decide by Friday | - | 2026-10-16 | said
Thanks, we'll call you today | - | 2026-10-15 | said
Thank you for coming | - | - | not understood
It was great to meet you on Tuesday | - | - | not understood
The interview was on Monday | - | - | not understood
I met Ana on Monday, she promised an answer by Friday | - | 2026-10-16 | guessed
since Monday | - | - | not understood
see you on Tuesday | - | 2026-10-20 | said
Have a great weekend! | - | - | not understood
Happy Friday! | - | - | not understood
Happy Friday, you hear by Tuesday | - | 2026-10-20 | said
Thank you so much for coming in today. It was great to meet you. You hear by 30 October | - | 2026-10-30 | said
Jan from HR will ring | - | - | not understood
Jan will call you on Tuesday | - | 2026-10-20 | said
in Jan | 2027-01-01 | 2027-01-29 | said
Jan 5 | - | 2027-01-05 | said
April at the latest | 2027-04-01 | 2027-04-30 | guessed
about Friday | - | 2026-10-16 | guessed
call me about it, Friday | - | - | said
around 5pm Friday | - | 2026-10-16 | guessed
mid-week, about | 2026-10-15 | 2026-10-15 | guessed
I doubt it'll be before Friday | 2026-10-16 | 2026-10-23 | guessed
no doubt by Friday | - | 2026-10-16 | said
I doubt it will be Friday | - | - | not understood
yesterday | - | - | not understood
last 2 weeks | - | - | not understood
two weeks ago | - | - | not understood
for two weeks | - | - | not understood
"""

GERMAN = """
Wir laden zum 2. Gespräch ein | - | - | not understood
2. Runde nächste Woche | 2026-10-19 | 2026-10-23 | said
am 2. | - | 2026-11-02 | said
ich habe drei Tage gewartet | - | - | not understood
30 Tage Urlaub | - | - | not understood
6 Monate Probezeit | - | - | not understood
Das Gespräch dauerte zwei Stunden | - | - | not understood
Das Gespräch dauerte zwei Stunden, Antwort am Freitag | - | 2026-10-16 | guessed
vor zwei Wochen | - | - | not understood
vor einer Woche | - | - | not understood
vor ein bis zwei Wochen | - | - | not understood
Ich hatte vor drei Tagen ein Gespräch | - | - | not understood
Vor 3 Wochen beworben | - | - | not understood
vor Freitag | - | 2026-10-15 | said
vor dem Wochenende | - | 2026-10-16 | said
vor 17 Uhr am Freitag | - | 2026-10-16 | said
noch vor Weihnachten | - | 2026-12-24 | said
vor allem am Freitag | - | 2026-10-16 | said
seit Montag | - | - | not understood
Es war schön, Sie am Dienstag kennenzulernen | - | 2026-10-20 | guessed
Das dauert etwa zwei Wochen | - | 2026-10-29 | guessed
Das kann zwei bis drei Wochen dauern | 2026-10-29 | 2026-11-05 | said
in zwei Wochen | - | 2026-10-29 | said
Danke für das nette Gespräch heute, wir melden uns bald | - | - | none
Danke, wir melden uns heute | - | 2026-10-15 | said
Schönes Wochenende | - | - | not understood
Guten Morgen, Herr Schmidt | - | - | not understood
so | - | - | not understood
Jan meldet sich am Dienstag | - | 2026-10-20 | said
im Jan | 2027-01-01 | 2027-01-29 | said
"""

FRENCH = """
2e entretien | - | - | not understood
deuxième entretien mardi | - | 2026-10-20 | said
le 2 | - | 2026-11-02 | said
25 jours de congés | - | - | not understood
CDD de 6 mois | - | - | not understood
a duré deux heures | - | - | not understood
voilà deux semaines | - | - | not understood
il y a deux semaines | - | - | not understood
deux semaines | - | 2026-10-29 | said
Merci pour votre temps aujourd'hui | - | - | not understood
merci pour l'entretien de mardi | - | - | not understood
merci et à vendredi | - | 2026-10-16 | said
Bon week-end | - | - | not understood
Bonne fin de semaine | - | - | not understood
fin de semaine | - | 2026-10-16 | said
depuis lundi | - | - | not understood
s'il vous plaît vendredi | - | 2026-10-16 | said
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
