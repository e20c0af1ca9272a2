"""Read words in all languages: the one that knows most of them reads, and others that know as many must agree."""

from collections.abc import Sequence
from functools import cache, lru_cache

from follow_up_desk.core.promises.language import Language
from follow_up_desk.core.promises.lexer import Lexer
from follow_up_desk.core.promises.lexicon.english import ENGLISH
from follow_up_desk.core.promises.lexicon.french import FRENCH
from follow_up_desk.core.promises.lexicon.german import GERMAN
from follow_up_desk.core.promises.lexicon.italian import ITALIAN
from follow_up_desk.core.promises.lexicon.portuguese import PORTUGUESE
from follow_up_desk.core.promises.lexicon.spanish import SPANISH
from follow_up_desk.core.promises.reader import Said, read
from follow_up_desk.core.promises.reading import NOT_UNDERSTOOD, Reading
from follow_up_desk.core.promises.tokens import Lexed

LANGUAGES: dict[str, Language] = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "pt": PORTUGUESE,
    "it": ITALIAN,
}

SPOKEN = {"de": "DE AT CH LI", "fr": "FR BE LU MC", "es": "ES MX AR CO CL PE UY", "pt": "BR PT AO MZ", "it": "IT SM"}
"""Countries whose language is tried first where the words do not tell."""


@cache
def month_numbers() -> dict[str, int]:
    """Return the number of each month by its names and their short forms, in small letters, in all languages."""
    months = ((names, n) for language in LANGUAGES.values() for n, names in enumerate(language.months, 1))
    return {name: n for names, n in months for name in names.split("|")}


def read_words(
    words: str, said: Said, language: str = "", day_first: bool = True, *, only: bool = False, vague: bool = False
) -> Reading:
    """Return what the words of one or two sentences mean; `vague` allows no more than a guess."""
    codes = languages_in_order(words, language, said.days.country, day_first)
    first = _code(language)
    codes = [first] if only and first in codes else codes
    lexed = {code: lexed_in(code, words, day_first) for code in codes}
    try:
        return _agreed(codes, lexed, said, vague, first)
    except (OverflowError, ValueError):
        # The calendar of Python ends in the year 9999.
        return NOT_UNDERSTOOD


def home_of(language: str | None) -> str:
    """Return the country that counts where only a language is known."""
    return SPOKEN.get(language or "", "US").split()[0]


def languages_in_order(words: str, first: str, country: str, day_first: bool) -> list[str]:
    """Return the languages, the one that knows most of the words first; else the one named, then the country's."""
    there = (code for code, countries in SPOKEN.items() if country in countries.split())
    codes = [code for code in dict.fromkeys((_code(first), *there, *LANGUAGES)) if code in LANGUAGES]
    lexed = {code: lexed_in(code, words, day_first) for code in codes}
    return sorted(codes, key=lambda code: _weight(lexed[code]), reverse=True)


def _code(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].casefold()


@lru_cache(maxsize=64)
def lexed_in(code: str, words: str, day_first: bool) -> Lexed:
    """Return the words as tokens of one language."""
    return _lexer(code).lexed(words, day_first)


@cache
def _lexer(code: str) -> Lexer:
    return Lexer(LANGUAGES[code])


def _agreed(codes: Sequence[str], lexed: dict[str, Lexed], said: Said, vague: bool, hint: str) -> Reading:
    """Return what the language reads that knows most of the words; where others know as many, what all of them read."""
    best = lexed[codes[0]]
    as_good = [code for code in codes if _weight(lexed[code]) == _weight(best)] if best.known else codes[:1]
    found = [_read_as(code, lexed[code], said, vague) for code in as_good]
    understood = [reading for reading in found if reading.understood]
    if not found[0].understood and _knows(codes[0], lexed, said.days.country, hint):
        return found[0]
    if not understood:
        # Another language may know words of days that this one does not, but none that it denied.
        others = (code for code in codes if lexed[code].telling > best.telling)
        readings = (_read_as(code, lexed[code], said, True) for code in others)
        return next((reading for reading in readings if reading.by), found[0])
    first = understood[0]
    if first is not found[0]:
        first = first.as_guess()
    if all(reading.meaning == first.meaning for reading in understood):
        return first
    return first.as_guess()._replace(readings=tuple(understood))


def _weight(lexed: Lexed) -> tuple[int, int]:
    """Return what tells which language words are in: how many it knows, and how many of these speak of days."""
    return len(lexed.known), lexed.telling


def _knows(code: str, lexed: dict[str, Lexed], country: str, hint: str) -> bool:
    """Return whether the language of the message or of the country knows most of the words: then it is theirs."""
    home = code == hint or country in SPOKEN.get(code, "").split()
    return home and 2 * len(lexed[code].known) > lexed[code].total


def _read_as(code: str, lexed: Lexed, said: Said, vague: bool) -> Reading:
    foreign = 5 * len(lexed.known) < 2 * lexed.total
    return read(lexed, said, vague or foreign)._replace(language=code)
