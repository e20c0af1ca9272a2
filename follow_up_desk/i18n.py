"""Translate into the user's language with gettext; English needs no catalogue.

The catalogues are compiled by packaging/translations.py: `make run` and the build do it.

`set_language` sets the language for the whole process; `_` looks up at the time of the call.
"""

from collections.abc import Iterable
from datetime import date, datetime
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from msgspec import Struct, field

from follow_up_desk import paths
from follow_up_desk.core.wording import Text, TextRenderer, english_day

DOMAIN = "follow_up_desk"
ENGLISH = "en"
# Days inside a sentence, if the language's own short form has too many full stops ("Di., 27. Okt.").
_DAYS = {"de": ("ccc d. MMM", "ccc d.")}


class _Current(Struct):
    """Hold the language in use: the only mutable state of the process."""

    language: str = ENGLISH
    catalogue: NullTranslations = field(default_factory=NullTranslations)


_current = _Current()


def set_language(language: str | None) -> str:
    """Set the language, or English if there is no catalogue; return the one set."""
    chosen = _best_match(language or ENGLISH)
    _current.catalogue = NullTranslations() if chosen == ENGLISH else _read(_file(chosen))
    _current.language = chosen
    return chosen


def language() -> str:
    """Return the language in use."""
    return _current.language


def languages() -> tuple[str, ...]:
    """Return the languages that have a compiled catalogue, and English."""
    found = (paths.resources() / "locale").glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    return (ENGLISH, *sorted(path.parents[1].name for path in found))


def _best_match(wanted: str) -> str:
    known = languages()
    plain = wanted.replace("-", "_").split(".")[0]
    return next((name for name in (plain, plain.split("_")[0]) if name in known), ENGLISH)


def _file(language: str) -> Path:
    return paths.resources() / "locale" / language / "LC_MESSAGES" / f"{DOMAIN}.mo"


def _read(file: Path) -> NullTranslations:
    with file.open("rb") as stream:
        return GNUTranslations(stream)


def _(message: str) -> str:
    """Return the message in the language in use."""
    return _current.catalogue.gettext(message) if message else ""  # gettext answers "" with the catalogue's head


def ngettext(one: str, many: str, n: int) -> str:
    """Return the plural form of the message for a number."""
    return _current.catalogue.ngettext(one, many, n)


def _translated(text: Text) -> str:
    if text.plural:
        return ngettext(text.message, text.plural, int(text.values.get("n", 0)))
    return _(text.message)


def day(when: date, with_month: bool = True) -> str:
    """Return a day in its usual short form: "Tue 27 Oct"."""
    if _current.language == ENGLISH:
        return english_day(when, with_month)
    from babel.dates import format_date, format_skeleton

    patterns = _DAYS.get(_current.language.partition("_")[0])
    if patterns:
        return str(format_date(when, patterns[0 if with_month else 1], _current.language))
    return str(format_skeleton("MMMEd" if with_month else "Ed", when, locale=_current.language))


def clock(when: datetime) -> str:
    """Return a time of day."""
    return f"{when:%H:%M}"


def month(when: date) -> str:
    """Return a month with its year: "October 2026"."""
    from babel.dates import format_skeleton

    return str(format_skeleton("yMMMM", when, locale=_current.language))


_renderer = TextRenderer(_translated, day, clock)


def translate(*texts: Text) -> str:
    """Return texts of `core` as one line in the language in use."""
    return _renderer.say(texts)


def translate_all(texts: Iterable[Text]) -> str:
    """Return several texts as one line."""
    return _renderer.say(texts)
