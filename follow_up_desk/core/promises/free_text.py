"""Find the dates that are promised in a longer text: a note of a call, a whole mail."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from follow_up_desk.core.enumerations import Certainty
from follow_up_desk.core.promises.all_languages import LANGUAGES, languages_in_order, month_numbers, read_words
from follow_up_desk.core.promises.clock_times import ends_with_time
from follow_up_desk.core.promises.lexer import SHORTENED
from follow_up_desk.core.promises.reader import Said
from follow_up_desk.core.promises.reading import Reading
from follow_up_desk.core.workdays import Workdays

_PROMISING = re.compile(
    r"decid|decis|hear |contact|call|updat|answer|feedback|in touch|get back|let you know|respond|result"
    r"|entscheid|meld|hören|antwort|bescheid|ruf|zusage|répon|décid|décis|rappel|revien|revenir|retour|nouvelles"
    r"|respuest|llam|avis|resoluci|resultado|respost|retorno|ligar|ligam|notícias|rispo|chiam|sapere|riscontro|esito"
)
"""Beside one of these a date is more likely the promised one than another."""

_QUOTED = re.compile(
    r"^\s*(?:>.*|(?:from|to|cc|sent|date|subject|von|an|gesendet|betreff|de|à|envoyé|objet|para|enviado|asunto|assunto"
    r"|da|a|inviato|oggetto|data|fecha)\s?:.*|(?:on|am|le|el|em|il giorno|il)\b.{5,100}"
    r"(?:wrote|schrieb|écrit|escribió|escreveu|scritto)\b.*)$",
    re.IGNORECASE | re.MULTILINE,
)
"""Lines of the mail that is answered, and what stands above it."""

_STOP = re.compile(r"(?<![.!?])[.!?]+\s+|(?<!\n)\n\s*\n|;\s+")
_LAST_WORD = re.compile(r"(?<![^\W_])([^\W_]+)$")
_NEAR = 60  # letters beside a full stop that tell what it is
_NO_LETTER = re.compile(r"[\W_]")
_TITLES = "dr dott dra sig sigra prof mr mrs ms mme mlle sr sra ing st no nr approx ca ext tel eng bzw inkl".split()
_ZONES = "eastern central mountain pacific".split()

LONGEST_TEXT = 20_000
"""Characters of a text in which promises are looked for."""


class Found(NamedTuple):
    """Hold the sentence in which something was promised, where it stands in the text, and what was read into it."""

    words: str
    start: int
    end: int
    reading: Reading


def find_promises(
    text: str,
    said: date,
    days: Workdays,
    language: str = "",
    day_first: bool = True,
    *,
    standing: date | None = None,
) -> list[Found]:
    """Return what is promised in a text, the likeliest first; empty where nothing is.

    `said` is the day of the text: a mail's own date. The other arguments are those of `read_promise`.
    """
    text = text[:LONGEST_TEXT]
    spoken = languages_in_order(text, language, days.country, day_first)[0]
    found: list[Found] = []
    for start, end in sentences(_without_quotes(text)):
        words = " ".join(text[start:end].split())
        reading = read_words(words, Said(said, days, standing), spoken, day_first)
        if reading.by or reading.ask_from or reading.after or reading.silence_means_no:
            found.append(Found(words, start, end, reading))
    return sorted(found, key=_unlikeliness)


def _unlikeliness(found: Found) -> tuple[bool, bool, bool, int]:
    """Return what sorts the likeliest promise first."""
    dated = bool(found.reading.by or found.reading.ask_from)
    promising = _PROMISING.search(found.words.casefold()) is not None
    return not dated, not promising, found.reading.certainty is not Certainty.SAID, found.start


def _without_quotes(text: str) -> str:
    """Return the text with blanks in place of quoted lines, so that places in it stay the same."""
    return _QUOTED.sub(lambda line: " " * len(line[0]), text)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a text begins and ends."""
    start = 0
    for stop in _STOP.finditer(text):
        parted = "\n" in stop[0].partition("\n")[2]
        if (
            stop[0][0] == "."
            and not parted
            and _shortened(text[max(start, stop.start() - _NEAR) : stop.start()], text[stop.end() : stop.end() + _NEAR])
        ):
            continue
        if text[start : stop.end()].strip():
            yield start, stop.end()
        start = stop.end()
    if text[start:].strip():
        yield start, len(text)


def _shortened(before: str, after: str) -> bool:
    """Return whether a full stop belongs to a number or a shortened word: "30. Oktober", "Nov. 20", "Dr. Hale".

    A year ends its sentence, and so does a day behind its month, "by December 4. Could you", and a time of day.
    """
    word = _LAST_WORD.search(before)
    if word is None:
        return False
    following = _NO_LETTER.split(after, maxsplit=1)[0]
    if ends_with_time(before.casefold()):
        dotted = before[: word.start()].endswith(".") and not word[1].isdecimal()
        return _goes_on(following) if dotted else following.casefold() in month_numbers()
    if word[1].isdecimal():
        month = _LAST_WORD.search(before[: word.start()].rstrip())
        return len(word[1]) <= 2 and not (month and month[1].casefold() in month_numbers())
    return len(word[1]) == 1 or word[1].casefold() in _short_words()


def _goes_on(word: str) -> bool:
    """Return whether the sentence goes on behind "2 p.m.": with a small letter, a day, or a zone such as "ET"."""
    return not word[:1].isupper() or (len(word) > 1 and word.isupper()) or word.casefold() in _dated_words()


@cache
def _dated_words() -> frozenset[str]:
    """Return the names of days and months, and the words for the zones of one country."""
    days = (name for language in LANGUAGES.values() for names in language.days for name in names.split("|"))
    return frozenset((*days, *month_numbers(), *_ZONES))


@cache
def _short_words() -> frozenset[str]:
    return frozenset((*_TITLES, *(name for name in _dated_words() if len(name) <= SHORTENED)))
