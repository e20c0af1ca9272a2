"""Faults that people's own stories showed, each with its smallest input and the right answer."""

from datetime import date

import pytest

from follow_up_desk.core.enumerations import Certainty
from follow_up_desk.core.promises import read_promise
from follow_up_desk.core.settings import setting_values
from follow_up_desk.core.user_records import Policy
from follow_up_desk.core.workdays import Workdays
from follow_up_desk.public_holidays import PublicHolidays

HOLIDAYS = PublicHolidays().of_year

# said on | country | words | first day | last day | may it be certain?
ROWS = """
2026-08-31 | FR | sous 8 jours ouvrés | - | 2026-09-10 | yes
2026-08-31 | FR | sous huit jours ouvrables | - | 2026-09-10 | yes
2026-08-31 | FR | sous 8 jours | - | 2026-09-07 | yes
2026-08-10 | FR | le 14 sept. | - | 2026-09-14 | yes
2026-08-10 | FR | mi-sept. | - | 2026-09-15 | no
2026-08-10 | FR | dans sept jours | - | 2026-08-17 | yes
2026-11-03 | DE | übernächsten Montag | - | 2026-11-16 | yes
2026-11-03 | DE | übernächste Woche Montag | - | 2026-11-16 | yes
2026-11-03 | US | two Fridays from now | - | 2026-11-13 | yes
2026-11-03 | US | three Mondays from now | - | 2026-11-23 | yes
2026-11-03 | FR | demain en huit | - | 2026-11-11 | yes
2026-11-03 | FR | la veille de Noël | - | 2026-12-24 | yes
2026-11-03 | FR | le lendemain du 11 novembre | - | 2026-11-12 | yes
2026-11-03 | DE | am Tag vor Heiligabend | - | 2026-12-23 | yes
2026-11-03 | ES | al día siguiente del 11 de noviembre | - | 2026-11-12 | yes
2026-11-03 | DE | Dienstag in 14 Tagen | - | 2026-11-24 | no
2026-11-03 | FR | mardi dans quinze jours | - | 2026-11-24 | no
2026-11-03 | US | Spring 2027 | 2027-03-01 | 2027-05-28 | no
2026-11-03 | AU | Spring 2027 | 2027-09-01 | 2027-11-30 | no
2026-11-03 | US | H1 2027 | 2027-01-01 | 2027-06-30 | yes
2026-11-03 | US | 5/6 November | 2026-11-05 | 2026-11-06 | yes
2026-11-03 | US | Nov 5/6 | 2026-11-05 | 2026-11-06 | yes
2026-11-03 | US | Wednesday at the latest next week | - | 2026-11-11 | yes
2026-11-03 | US | not next week but the week after | 2026-11-16 | 2026-11-20 | yes
2026-11-03 | DE | nicht nächste, sondern übernächste Woche | 2026-11-16 | 2026-11-20 | yes
2026-11-03 | US | by the 31st | - | 2026-12-31 | no
2026-11-03 | US | after Lunar New Year | 2027-02-16 | 2027-02-19 | no
2026-11-03 | DE | 29.11.2026 13.12 | - | 2026-11-29 | yes
2026-11-27 | US | sometime after Thanksgiving | 2026-11-30 | 2026-12-04 | no
2026-11-03 | US | in two weeks | - | 2026-11-18 | no
2026-11-03 | GB | in two weeks | - | 2026-11-17 | yes
"""


@pytest.mark.parametrize("row", ROWS.strip().splitlines())
def test_what_was_found_is_mended(row: str) -> None:
    said, country, words, first, last, may_be_certain = row.split(" | ")
    days = Workdays(HOLIDAYS, country, None, setting_values(Policy()))
    found = read_promise(words, date.fromisoformat(said), days, day_first=country != "US")
    assert (str(found.from_ or "-"), str(found.by or "-")) == (first, last)
    assert may_be_certain == "yes" or found.certainty is Certainty.GUESSED
