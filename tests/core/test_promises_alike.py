"""The same phrase means the same days in every language: each row is said six times and must be read alike."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from follow_up_desk.core.promises import read_promise
from tests.core.test_promises import DAYS

ROWS = tomllib.loads((Path(__file__).parent / "promise_phrases" / "alike.toml").read_text("utf-8"))
LANGUAGES = "en", "de", "fr", "es", "pt", "it"
SAID = [date(2026, 10, day) for day in (12, 13, 14, 15, 16, 17, 18)]

WEEKDAYS = (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(),
    "lundi mardi mercredi jeudi vendredi samedi dimanche".split(),
    "lunes martes miércoles jueves viernes sábado domingo".split(),
    "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo".split(),
    "lunedì martedì mercoledì giovedì venerdì sabato domenica".split(),
)
MONTHS = (
    "January February March April May June July August September October November December".split(),
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split(),
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(),
)


def _rows() -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for template, names in ((ROWS["of_weekdays"], WEEKDAYS), (ROWS["of_months"], MONTHS)):
        for line in template.strip().splitlines():
            said = line.split(" | ")
            rows += [tuple(words.format(names[at][n]) for at, words in enumerate(said)) for n in range(len(names[0]))]
    return rows + [tuple(line.split(" | ")) for line in ROWS["plain"].strip().splitlines()]


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row[0])
def test_all_languages_read_the_same_days(row: tuple[str, ...]) -> None:
    for said in SAID:
        found = {
            language: read_promise(words, said, DAYS["GB"], language, only=True)
            for language, words in zip(LANGUAGES, row, strict=True)
        }
        meant = {
            language: (*reading.meaning, reading.certainty, reading.understood) for language, reading in found.items()
        }
        assert set(meant.values()) == {meant["en"]}, (said, meant)
