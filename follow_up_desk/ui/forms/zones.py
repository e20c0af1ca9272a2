"""The known time zones and the country of each. No Qt; loaded when first needed."""

from functools import cache
from zoneinfo import ZoneInfo, available_timezones


@cache
def known_zones() -> tuple[str, ...]:
    """Return the IANA names of all time zones, sorted."""
    return tuple(sorted(available_timezones()))


def is_zone(name: str) -> bool:
    """Return whether there is a time zone of that name."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # ZoneInfoNotFoundError is a KeyError
        return False
    return True


def country_of(zone: str) -> str:
    """Return the country code of a time zone from tzdata's zone.tab, or an empty text."""
    from importlib import resources

    try:
        table = resources.files("tzdata.zoneinfo").joinpath("zone.tab").read_text("utf-8")
    except (ModuleNotFoundError, OSError):
        return ""
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return next((row[0] for row in rows if len(row) > 2 and row[2] == zone), "")
