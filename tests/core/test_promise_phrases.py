"""Collections of phrases as people write them, one a language: what is read right, guessed, refused.

Nothing may be certain and wrong. The right answers in `promise_phrases/*.toml` were written down from the meaning
of the words, not from what the reader returned.
"""

import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from follow_up_desk.core.enumerations import Certainty
from follow_up_desk.core.promises import LANGUAGES, Reading, read_promise
from follow_up_desk.core.settings import setting_values
from follow_up_desk.core.user_records import Policy
from follow_up_desk.core.workdays import Workdays
from follow_up_desk.public_holidays import PublicHolidays

FILES = sorted((Path(__file__).parent / "promise_phrases").glob("*.toml"))
LEAST = 150
"""Phrases a language."""


class Phrase(NamedTuple):
    """Hold one phrase and its right answer; `sure` is "said", "guess", "none" or "unread"."""

    words: str
    said: date
    country: str
    from_: date | None
    by: date | None
    sure: str
    ask: date | None
    means_no: bool
    event: bool


@cache
def _days(country: str) -> Workdays:
    return Workdays(PublicHolidays().of_year, country, None, setting_values(Policy()))


def _day(text: str, year: int) -> date | None:
    if not text:
        return None
    return date.fromisoformat(text if len(text) > 5 else f"{year}-{text}")


def _phrases(file: Path) -> Iterator[Phrase]:
    found = tomllib.loads(file.read_text("utf-8"))
    for group in found["group"]:
        assert group["source"]
        said, country = group.get("said", found["said"]), group.get("country", found["country"])
        for row in group["rows"].strip().splitlines():
            words, first, last, sure, *more = (part.strip() for part in row.split("|"))
            assert sure in ("said", "guess", "none", "unread"), row
            what = more[0] if more else ""
            ask = _day(what.removeprefix("ask "), said.year) if what.startswith("ask") else None
            days = _day(first, said.year), _day(last, said.year)
            yield Phrase(words, said, country, *days, sure, ask, what == "no", what == "event")


def _read(phrase: Phrase) -> Reading:
    return read_promise(phrase.words, phrase.said, _days(phrase.country), day_first=phrase.country != "US")


def _right(phrase: Phrase, reading: Reading) -> bool:
    if phrase.sure == "unread":
        return not reading.understood
    if phrase.by is None and phrase.ask is None:
        return reading.understood and reading.by is None and (reading.after is not None) == phrase.event
    found = reading.from_, reading.by, reading.ask_from, reading.silence_means_no
    return found == (phrase.from_, phrase.by, phrase.ask, phrase.means_no)


def verdict(phrase: Phrase, reading: Reading) -> str:
    """Return how a phrase was read: right, guessed (and wrong), refused, or certain and wrong."""
    certain = reading.certainty is Certainty.SAID
    if _right(phrase, reading) and not (certain and phrase.sure == "guess"):
        return "right"
    if certain:
        return "certain and wrong"
    return "guessed" if reading.by or reading.ask_from else "refused"


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_are_read_and_none_is_certain_and_wrong(language: str) -> None:
    files = [file for file in FILES if file.stem.split("_")[0] == language]
    phrases = [phrase for file in files for phrase in _phrases(file)]
    verdicts = {phrase.words: verdict(phrase, _read(phrase)) for phrase in phrases}
    counts = Counter(verdicts.values())
    print(f"{language}: {len(phrases)} phrases, {dict(counts)}")
    wrong = {words: _read(p) for p in phrases for words in [p.words] if verdicts[words] == "certain and wrong"}
    assert wrong == {}
    assert len(phrases) >= LEAST
    assert counts["right"] >= 0.9 * len(verdicts)
