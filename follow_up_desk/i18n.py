"""Translate into the user's language with gettext; English needs no catalogue.

The catalogues are compiled by packaging/translations.py: `make run` and the build do it.

`set_language` sets the language for the whole process, `use_region` how days and hours are written; both count at the
time of the call.
"""

from collections.abc import Iterable
from datetime import date, datetime, time
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from msgspec import Struct, field

from follow_up_desk import paths
from follow_up_desk.core.local_time import Zone, local_day, on_both_clocks, user_zone
from follow_up_desk.core.user_records import Owner
from follow_up_desk.core.wording import DAY_AND_HOUR, Text, TextRenderer
from follow_up_desk.date_format import DateFormat, date_format
from follow_up_desk.locale_facts import ENGLISH as ENGLISH

DOMAIN = "follow_up_desk"
# The country whose way of writing a language is used until the user's country is known.
_HOMES = {"en": "GB"}


class _Current(Struct):
    """Hold the language in use: the only mutable state of the process."""

    language: str = ENGLISH
    catalogue: NullTranslations = field(default_factory=NullTranslations)
    dates: DateFormat = field(default_factory=lambda: _home_dates(ENGLISH))
    year: int | None = None


def _home_dates(language: str) -> DateFormat:
    plain = language.partition("_")[0]
    return date_format(language, _HOMES.get(plain, plain.upper()))


_current = _Current()


def set_language(language: str | None) -> str:
    """Set the language, or English if there is no catalogue; return the one set."""
    chosen = _best_match(language or ENGLISH)
    _current.catalogue = NullTranslations() if chosen == ENGLISH else _read(_file(chosen))
    _current.language, _current.dates, _current.year = chosen, _home_dates(chosen), None
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


def use_region(owner: Owner, now: datetime) -> None:
    """Format days and hours from now on as the user's country does, or as they chose; name every year but this one."""
    _current.dates = date_format(_current.language, owner.country, owner.clock, owner.date_order)
    _current.year = local_day(now, user_zone(owner)).year


def day(when: date, with_month: bool = True) -> str:
    """Return a day in its usual short form: "Tue 27 Oct", with the year if it is not this one."""
    return _current.dates.day(when, month=with_month, year=_is_other_year(when))


def full_day(when: date) -> str:
    """Return a day in full, as a screen reader says it: "Tuesday 27 October"."""
    return _current.dates.full_day(when, year=_is_other_year(when))


def _is_other_year(when: date) -> bool:
    return _current.year is not None and when.year != _current.year


def dated(when: date) -> str:
    """Return a day in its short form with the year, whichever it is: "Tue 27 Oct 2026"."""
    return _current.dates.day(when, year=True)


def date_and_hour(when: date, at: time) -> str:
    """Return a day with its year, and the hour: "Tue 27 Oct 2026, 19:00"."""
    return _(DAY_AND_HOUR).format(day=dated(when), hour=clock(at))


def weekday(at: int) -> str:
    """Return a weekday's short name, Monday being 0: "Tue"."""
    return _current.dates.weekday(at)


def month(when: date) -> str:
    """Return a month with its year: "October 2026"."""
    return _current.dates.month(when)


def clock(when: time | datetime) -> str:
    """Return a time of day: "19:05", "7:05 pm"."""
    return _current.dates.hour(when.time() if isinstance(when, datetime) else when)


def place(zone: Zone) -> str:
    """Return the city a zone is named after: "New York"."""
    return _current.dates.place(str(getattr(zone, "key", "UTC")))


def moment(instant: datetime, here: Zone, there: Zone | None = None) -> str:
    """Return an instant on the user's clock, and on theirs where it differs.

    For example "Tue Dec 1, 7 pm (Wed Dec 2, 9 am in Tokyo)".
    """
    return _renderer().moment(on_both_clocks(instant, here, there or here))


def their_time(instant: datetime, here: Zone, there: Zone) -> str:
    """Return what their clock shows: "Wed Dec 2, 9 am in Tokyo"; nothing where it agrees with the user's."""
    return _renderer().theirs(on_both_clocks(instant, here, there))


def day_of(instant: datetime, here: Zone) -> str:
    """Return the day it is on the user's clock at an instant, in its short form."""
    return day(local_day(instant, here))


def _renderer() -> TextRenderer:
    return TextRenderer(_translated, _current.dates, _current.year)


def translate(*texts: Text) -> str:
    """Return texts of `core` as one line in the language in use."""
    return _renderer().say(texts)


def translate_all(texts: Iterable[Text]) -> str:
    """Return several texts as one line."""
    return _renderer().say(texts)
