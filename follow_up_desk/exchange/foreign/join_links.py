"""The address to join an interview by, from wherever the maker of an invitation hides it, and its platform."""

import re
from collections.abc import Iterable
from urllib.parse import parse_qs, urlsplit

from follow_up_desk.core.enumerations import Platform

_ADDRESS = re.compile(r"https?://[^\s<>\"'\\|\])}]+")
_HOSTS = (
    ("meet.google.com", "", Platform.MEET),
    ("teams.microsoft.com", "/(?:l/meetup-join|meet|_#/l/meetup-join)", Platform.TEAMS),
    ("teams.live.com", "/meet", Platform.TEAMS),
    ("zoom.us", "/(?:j|my|w|s|wc)/", Platform.ZOOM),
    ("zoom.com", "/(?:j|my|w|s|wc)/", Platform.ZOOM),
    ("zoomgov.com", "/(?:j|my|w)/", Platform.ZOOM),
    ("webex.com", "", Platform.WEBEX),
    ("whereby.com", "/.", Platform.OTHER),
    ("meet.jit.si", "/.", Platform.OTHER),
    ("gotomeeting.com", "/.", Platform.OTHER),
    ("meet.goto.com", "/.", Platform.OTHER),
    ("chime.aws", "/.", Platform.OTHER),
    ("bluejeans.com", "/.", Platform.OTHER),
    ("skype.com", "/.", Platform.OTHER),
    ("webinar.app", "/.", Platform.OTHER),
)
_CALENDLY = {"google_meet": Platform.MEET, "microsoft_teams": Platform.TEAMS, "zoom": Platform.ZOOM}
_CALENDLY_CALL = re.compile(r"/events/[^/]+/(\w+?)(?:_conference)?/?$")
_WRAPPED = {"safelinks.protection.outlook.com": "url", "www.google.com": "q", "urldefense.com": "u"}
_MOST = 2_000


def join_link(fields: Iterable[str]) -> tuple[str | None, Platform | None]:
    """Return the first address to join by in these fields, the surest field first, and its platform."""
    for field in fields:
        for found in _ADDRESS.finditer(field):
            address = _unwrapped(found[0].rstrip(".,;:"))
            platform = platform_of(address)
            if platform is not None and len(address) <= _MOST:
                return address, platform
    return None, None


def addresses_in(text: str) -> list[str]:
    """Return the web addresses in a text."""
    return [found[0].rstrip(".,;:") for found in _ADDRESS.finditer(text)]


def without_addresses(text: str) -> str:
    """Return a text without its web addresses."""
    return _ADDRESS.sub(" ", text)


def platform_of(address: str) -> Platform | None:
    """Return the platform that an address belongs to, or None where nobody meets there."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").casefold()
    except ValueError:
        return None
    if _under(host, "calendly.com"):
        call = _CALENDLY_CALL.search(parts.path)
        return _CALENDLY.get(call[1].casefold()) if call else None
    for known, path, platform in _HOSTS:
        if _under(host, known) and re.match(path, parts.path + ("#" + parts.fragment if parts.fragment else "")):
            return platform
    return None


def _under(host: str, domain: str) -> bool:
    return host == domain or host.endswith(f".{domain}")


def _unwrapped(address: str) -> str:
    """Return the address that a mail filter or a search machine has wrapped in one of its own."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    for host, key in _WRAPPED.items():
        if _under((parts.hostname or "").casefold(), host):
            inner = parse_qs(parts.query).get(key, [""])[0]
            return inner if inner.startswith(("https://", "http://")) else address
    return address
