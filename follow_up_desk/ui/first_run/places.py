"""Cities and countries to choose a place from: those of Babel, of the time zones and of `cities`. No Qt."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from msgspec import Struct

from follow_up_desk.core.countries import COUNTRIES
from follow_up_desk.core.local_time import agree_all_year, is_zone
from follow_up_desk.ui.first_run.cities import CITIES

FOUND_AT_MOST = 30
NAMES_IN = ("en", "de", "fr", "es", "pt", "it")  # a city is found under its name in any of these
LETTERS = str.maketrans({"ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ı": "i", ",": " ", "-": " ", ".": None})
TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})


class Place(Struct, frozen=True):
    """Hold a place: its label, its country, and its time zone, None for a country with several."""

    label: str
    country: str
    zone: str | None
    is_city: bool


class _Known(Struct, frozen=True):
    names: tuple[str, ...]  # the first is the one in the window's language
    countries: tuple[str, ...]
    country: str
    zone: str | None
    has_own_zone: bool = False
    is_city: bool = True

    def place(self, typed: str = "") -> Place:
        """Return a country, or a city under the name that begins as typed."""
        if not self.is_city:
            return Place(self.names[0], self.country, self.zone, False)
        wanted = typed.strip().casefold()
        exact = (name for name in self.names if wanted and name.casefold().startswith(wanted))
        alike = (name for name in self.names if wanted and any(s.startswith(_folded(wanted)) for s in _spellings(name)))
        name = next(exact, None) or next(alike, None) or self.names[0]
        return Place(f"{name}, {self.countries[0]}", self.country, self.zone, True)


def find_places(typed: str, language: str) -> tuple[Place, ...]:
    """Return the places that hold every word typed, those called so first, then those that begin so."""
    words = _folded(typed).split()
    if not words:
        return ()
    found = []
    for known, own, searched in _searched(language):
        if all(f" {word}" in searched for word in words):
            place = known.place(typed)
            begins = f"|{' '.join(words)}"
            found.append(
                (
                    f"{begins}|" not in own,
                    begins not in own,
                    place.is_city,
                    not known.has_own_zone,
                    place.label.casefold(),
                    place,
                )
            )
    return tuple(place for *_order, place in sorted(found, key=lambda row: row[:-1])[:FOUND_AT_MOST])


def cities_of(country: str, language: str) -> tuple[Place, ...]:
    """Return the places of a country that have a time zone of their own."""
    return tuple(it.place() for it in _known(language) if it.country == country and it.has_own_zone)


def place_label(country: str, zone: str, language: str) -> str:
    """Return how a country and a zone are shown: "New York, United States", or the country if all have one time."""
    here = [it for it in _known(language) if it.country == country]
    whole = (it.place().label for it in here if not it.is_city and it.zone and agree_all_year((it.zone, zone)))
    city = (it.place().label for it in here if it.zone == zone and it.has_own_zone)
    named = (it.place().label for it in here if not it.is_city)
    return next(whole, None) or next(city, None) or next(named, country)


@cache
def _searched(language: str) -> tuple[tuple[_Known, str, str], ...]:
    """Return each place with its own names, to find those that begin as typed, and with all its names."""
    found = []
    for it in _known(language):
        own = [spelled for name in it.names for spelled in _spellings(name)]
        more = [spelled for name in it.countries for spelled in _spellings(name)]
        found.append((it, "|".join(("", *own, "")), "".join(f" {name}" for name in (*own, *more))))
    return tuple(found)


@cache
def _known(language: str) -> tuple[_Known, ...]:
    from babel import Locale
    from babel.core import get_global

    locales = [Locale.parse(code) for code in dict.fromkeys((language, *NAMES_IN))]
    english = Locale.parse("en")
    older = {new: old for old, new in get_global("zone_aliases").items()}  # Babel's cities have a zone's older name
    found: list[_Known] = []
    for country, zones in get_global("territory_zones").items():
        usable = [zone for zone in zones if is_zone(zone)]
        if country not in COUNTRIES or not usable:
            continue
        countries = _once(str(locale.territories.get(country, country)) for locale in (locales[0], english))
        whole = usable[0] if agree_all_year(usable) else None
        found.append(_Known(countries, countries, country, whole, is_city=False))
        with_zone = {zone: _once(_city(locale, zone, older) for locale in locales) for zone in usable}
        found.extend(_cities(country, countries, with_zone))
    return tuple(found)


def _cities(country: str, countries: tuple[str, ...], with_zone: dict[str, tuple[str, ...]]) -> Iterator[_Known]:
    """Return a country's cities; a row of the table that has one of their names adds its other names."""
    rest = [(zone, tuple(names.split("/"))) for zone, names in _table().get(country, ())]
    for zone, names in with_zone.items():
        same = [row for row in rest if {_folded(n) for n in row[1]} & {_folded(n) for n in names}]
        rest = [row for row in rest if row not in same]
        yield _Known(_once((*names, *(n for _zone, more in same for n in more))), countries, country, zone, True)
    for zone, names in rest:
        yield _Known(names, countries, country, zone)


@cache
def _table() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for country, zone, cities in CITIES:
        found.setdefault(country, []).extend((zone, names) for names in cities.split(", "))
    return found


def _city(locale: Any, zone: str, older: dict[str, str]) -> str:
    known = locale.time_zones.get(zone) or locale.time_zones.get(older.get(zone, "")) or {}
    return str(known.get("city") or zone.rpartition("/")[2].replace("_", " "))


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _spellings(name: str) -> tuple[str, ...]:
    """Return a name without accents, and as it is typed where umlauts are two letters."""
    return _once((_folded(name), _folded(name.casefold().translate(TWO_LETTERS))))


@cache
def _folded(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part)).translate(LETTERS).replace("(", "")
