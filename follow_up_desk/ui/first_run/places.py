"""Cities and countries to choose a place from, as Babel and the time zones know them. No Qt."""

import unicodedata
from functools import cache

from msgspec import Struct

from follow_up_desk.core.countries import COUNTRIES
from follow_up_desk.core.local_time import agree_all_year, is_zone

FOUND_AT_MOST = 30


class Place(Struct, frozen=True):
    """Hold a place: its label, its country, and its time zone, None for a country with several."""

    label: str
    country: str
    zone: str | None
    own: str  # its names, to find those that begin with what was typed
    searched: str

    @property
    def is_city(self) -> bool:
        """Return whether it is a city and no country."""
        return "," in self.label


def find_places(typed: str, language: str) -> tuple[Place, ...]:
    """Return the places that hold every word typed, those that begin with it first."""
    wanted = _folded(typed).split()
    if not wanted:
        return ()
    found = [place for place in _known(language) if all(f" {word}" in place.searched for word in wanted)]
    begins = f"|{wanted[0]}"
    found.sort(key=lambda p: (begins not in p.own, p.is_city, p.label.casefold()))
    return tuple(found[:FOUND_AT_MOST])


def cities_of(country: str, language: str) -> tuple[Place, ...]:
    """Return the places of a country that have a time zone of their own."""
    return tuple(place for place in _known(language) if place.country == country and place.is_city)


def place_label(country: str, zone: str, language: str) -> str:
    """Return how a country and a zone are shown: "New York, United States"."""
    exact = (p.label for p in _known(language) if p.country == country and p.zone == zone and p.is_city)
    named = (p.label for p in _known(language) if p.country == country)
    return next(exact, None) or next(named, country)


@cache
def _known(language: str) -> tuple[Place, ...]:
    from babel import Locale
    from babel.core import get_global

    local, english = Locale.parse(language), Locale.parse("en")
    found = []
    for country, zones in get_global("territory_zones").items():
        usable = [zone for zone in zones if is_zone(zone)]
        if country not in COUNTRIES or not usable:
            continue
        name = local.territories.get(country, country)
        names = (name, english.territories.get(country, ""))
        found.append(Place(name, country, usable[0] if agree_all_year(usable) else None, *_searched(names)))
        for zone in usable:
            cities = (_city(local, zone), _city(english, zone))
            found.append(Place(f"{cities[0]}, {name}", country, zone, *_searched(cities, names)))
    return tuple(found)


def _city(locale: object, zone: str) -> str:
    known = getattr(locale, "time_zones", {}).get(zone)
    return str((known or {}).get("city") or zone.rpartition("/")[2].replace("_", " "))


def _searched(own: tuple[str, ...], more: tuple[str, ...] = ()) -> tuple[str, str]:
    """Return its own names and all names to search, folded."""
    return "".join(f"|{_folded(name)}" for name in own), "".join(f" {_folded(name)}" for name in (*own, *more))


def _folded(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part)).replace(",", " ")
