"""Translate into the user's language: catalogues are read with Babel and cached; English needs none.

`set_language` sets the language for the whole process; `_` looks up at the time of the call.
"""

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

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
    messages: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    plural: Any = None


_current = _Current()


def set_language(language: str | None) -> str:
    """Set the language, or English if there is no catalogue; return the one set."""
    chosen = _best_match(language or ENGLISH)
    _current.language, _current.messages, _current.plural = chosen, {}, None
    if chosen != ENGLISH:
        _read(_catalogue(chosen))
    return chosen


def language() -> str:
    """Return the language in use."""
    return _current.language


def languages() -> tuple[str, ...]:
    """Return the languages that have catalogues."""
    return (ENGLISH, *sorted(p.name for p in (paths.resources() / "locale").glob("*") if p.is_dir()))


def _best_match(wanted: str) -> str:
    known = languages()
    plain = wanted.replace("-", "_").split(".")[0]
    return next((name for name in (plain, plain.split("_")[0]) if name in known), ENGLISH)


def _catalogue(name: str) -> Path:
    return paths.resources() / "locale" / name / "LC_MESSAGES" / f"{DOMAIN}.po"


def _read(file: Path) -> None:
    from babel.messages.pofile import read_po
    from babel.plural import PluralRule, to_python

    with file.open("rb") as stream:
        catalogue = read_po(stream)
    for message in catalogue:
        if message.id and message.string and not message.fuzzy:
            key = message.id[0] if isinstance(message.id, tuple | list) else message.id
            _current.messages[key] = (
                tuple(message.string) if isinstance(message.string, tuple | list) else message.string
            )
    from babel import Locale

    rule: PluralRule = Locale.parse(_current.language).plural_form
    tags = [*sorted(rule.rules), "other"]
    chosen = to_python(rule)
    _current.plural = lambda n: tags.index(chosen(n))


def _(message: str) -> str:
    """Return the message in the language in use."""
    found = _current.messages.get(message, message)
    return found if isinstance(found, str) else found[0]


def ngettext(one: str, many: str, n: int) -> str:
    """Return the plural form of the message for a number."""
    found = _current.messages.get(one)
    if isinstance(found, tuple) and _current.plural is not None:
        at: int = min(_current.plural(n), len(found) - 1)
        return found[at]
    return one if n == 1 else many


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
