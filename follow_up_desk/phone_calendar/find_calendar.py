"""Finding the user's calendars on a server, and making the one that the desk alone writes to."""

from typing import Any
from urllib.parse import urljoin

from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.phone_calendar.items import is_own
from follow_up_desk.phone_calendar.server import Server
from follow_up_desk.phone_calendar.trouble import PhoneError, Trouble

DAV, CALDAV = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}"
NAME = "Follow-Up Desk"
_ASKED = ["resourcetype", "current-user-principal", "calendar-home-set", "supported-calendar-component-set"]
_MADE, _THERE = frozenset({200, 201, 204}), frozenset({405, 409})
_MAKE = """<?xml version="1.0" encoding="utf-8"?>
<C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>
<D:displayname>{name}</D:displayname>
<C:supported-calendar-component-set><C:comp name="VEVENT"/></C:supported-calendar-component-set>
</D:prop></D:set></C:mkcalendar>"""


def find_calendar(server: Server, publisher: str) -> str:
    """Return the address of a calendar for the desk alone: the one typed where it is one, else a new one."""
    known = _typed(server) or _first(server, urljoin(server.address, "/.well-known/caldav"))
    if known is None:
        raise UserError(N_("{host} has no calendars at this address."), host=server.host)
    address, found = known
    if f"{CALDAV}calendar" in (found.get(f"{DAV}resourcetype") or ()):
        return _checked(server, address, found, publisher)
    home = found.get(f"{CALDAV}calendar-home-set") or _home_of(server, address, found)
    if not home:
        raise UserError(N_("{host} has no calendars at this address."), host=server.host)
    return _make(server, _here(server, address, home), publisher)


def _typed(server: Server) -> tuple[str, dict[str, Any]] | None:
    """Return what is at the address that was typed; a plain page of the web there is nothing."""
    try:
        return _first(server, server.address)
    except PhoneError as fault:
        if fault.trouble is Trouble.SERVER:
            return None
        raise


def _first(server: Server, address: str) -> tuple[str, dict[str, Any]] | None:
    found = server.properties(address, _ASKED)
    return next(iter(found.items()), None)


def _home_of(server: Server, address: str, found: dict[str, Any]) -> str | None:
    principal = found.get(f"{DAV}current-user-principal")
    if not principal:
        return None
    person = server.properties(_here(server, address, principal), ["calendar-home-set"])
    return next((home for it in person.values() if (home := it.get(f"{CALDAV}calendar-home-set"))), None)


def _here(server: Server, address: str, found: str) -> str:
    """Return an address that the server names; refuse one on another server."""
    target = urljoin(address, found)
    if not server.is_here(target):
        raise PhoneError(Trouble.ELSEWHERE, server.host, other=target)
    return target if target.endswith("/") else f"{target}/"


def _make(server: Server, home: str, publisher: str) -> str:
    address = urljoin(home, f"follow-up-desk-{publisher}/")
    status = server.make_calendar(address, _MAKE.format(name=NAME))
    if status in _THERE:
        known = _first(server, address)
        if known is not None:
            return _checked(server, address, known[1], publisher)
    if status not in _MADE:
        words = N_(
            "{host} does not let programs make a calendar ({status}). Please make an empty one there yourself, and type"
            " its address here."
        )
        raise UserError(words, host=server.host, status=status)
    return address


def _checked(server: Server, address: str, found: dict[str, Any], publisher: str) -> str:
    """Return the address of a calendar that holds events, and none but this desk's own."""
    address = address if address.endswith("/") else f"{address}/"
    kinds = found.get(f"{CALDAV}supported-calendar-component-set")
    if kinds and "VEVENT" not in kinds:
        raise UserError(N_("This calendar of {host} takes no events. Please choose another."), host=server.host)
    if any(not is_own(name, publisher) for name in server.entries(address)):
        raise UserError(
            N_("This calendar already holds other entries. Please make an empty one for the desk alone."),
            host=server.host,
        )
    return address
