"""Time zones of a calendar file: by IANA name, else by the file's own VTIMEZONE, whatever name it has."""

import re
from datetime import tzinfo
from typing import Any

from icalendar import Component, Timezone
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from follow_up_desk.core.local_time import is_zone, zone_named

_PREFIXED = re.compile(r"^/.*?/(?P<name>[A-Z][A-Za-z_]+/[A-Za-z_+/-]+)$")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*")


class Zones:
    """Answer which zone a TZID of one calendar means."""

    def __init__(self, calendar: Component) -> None:
        self._own = {str(zone.get("TZID", "")).strip('"'): zone for zone in calendar.walk("VTIMEZONE")}
        self._found: dict[str, tuple[tzinfo | None, str | None]] = {}

    def named(self, name: str) -> tuple[tzinfo | None, str | None]:
        """Return the zone, or None, and its IANA name where one is known."""
        name = name.strip('"')
        if name not in self._found:
            self._found[name] = self._lookup(name)
        return self._found[name]

    def _lookup(self, name: str) -> tuple[tzinfo | None, str | None]:
        iana = _iana(name)
        if iana is not None and name not in WINDOWS_TO_OLSON:
            return zone_named(iana), iana
        own = _made(self._own.get(name))
        if own is not None:
            return own, iana
        return (zone_named(iana), iana) if iana else (None, None)


def _iana(name: str) -> str | None:
    """Return the IANA name that is meant, that of a Windows name included."""
    prefixed = _PREFIXED.match(name)
    plain = prefixed["name"] if prefixed else name
    plain = WINDOWS_TO_OLSON.get(plain, plain)
    return plain if _NAME.fullmatch(plain) and is_zone(plain) else None


def _made(component: Any) -> tzinfo | None:
    """Return the zone that a VTIMEZONE describes, or None where it describes none."""
    if not isinstance(component, Timezone):
        return None
    try:
        made: tzinfo = component.to_tz(lookup_tzid=False)
        return made
    except Exception:  # a rule that cannot be followed
        return None
