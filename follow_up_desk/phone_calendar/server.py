"""The server, as a calendar is read and written: five requests of CalDAV, every fault of which is a sentence."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import niquests
from caldav.davclient import DAVClient
from caldav.lib.error import AuthorizationError, DAVError, RateLimitError
from msgspec import Struct

from follow_up_desk.phone_calendar.address import host_of, is_same_place
from follow_up_desk.phone_calendar.one_host import OneHostSession
from follow_up_desk.phone_calendar.trouble import PhoneError, Trouble

ANY = "*"  # as an ETag: there must be none yet
CALENDAR = {"Content-Type": "text/calendar; charset=utf-8"}
_PAUSES = frozenset({429, 503})
_GONE = frozenset({404, 410})
_MULTI = 207


class Answer(Struct, frozen=True):
    """Hold the server's answer to a request for one entry."""

    status: int
    etag: str | None = None
    text: str = ""

    @property
    def done(self) -> bool:
        """Return whether the server did it."""
        return 200 <= self.status < 300

    @property
    def absent(self) -> bool:
        """Return whether there is no such entry."""
        return self.status in _GONE

    @property
    def outdated(self) -> bool:
        """Return whether the entry is not the one that was known."""
        return self.status == 412


class Server:
    """Send requests to one server; `trusted` is a file with the certificates to believe, else the system's."""

    def __init__(self, address: str, user: str, password: str, trusted: str | None = None) -> None:
        self.address, self.host = address, host_of(address)
        self._client: Any = DAVClient(
            url=address, username=user, password=password, ssl_verify_cert=trusted or True, enable_rfc6764=False
        )
        session: Any = OneHostSession(address)
        self._client.session = session

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_fault: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()

    def properties(self, address: str, names: list[str]) -> dict[str, dict[str, Any]]:
        """Return the properties of what is at an address, by its own address; none where nothing answers."""
        return self._properties(address, names, 0)[1]

    def entries(self, collection: str) -> dict[str, str | None]:
        """Return the ETag of each entry by its name; refuse where the calendar is not there."""
        status, found = self._properties(collection, ["getetag"], 1)
        if status in _GONE:
            raise PhoneError(Trouble.NO_CALENDAR, self.host)
        if status != _MULTI:
            raise PhoneError(Trouble.SERVER, self.host, status=status)
        names = {unquote(urlsplit(address).path): known.get("{DAV:}getetag") for address, known in found.items()}
        own = unquote(urlsplit(collection).path).rstrip("/")
        return {name.rpartition("/")[2]: etag for name, etag in names.items() if name.rstrip("/") != own}

    def _properties(self, address: str, names: list[str], depth: int) -> tuple[int, dict[str, dict[str, Any]]]:
        with self._faults():
            response = self._client.propfind(address, names, depth)
        self._check(response.status)
        found = response.results or () if response.status == _MULTI else ()
        return int(response.status), {urljoin(address, it.href): it.properties for it in found}

    def read(self, collection: str, name: str) -> Answer:
        """Return an entry as it is on the server."""
        return self._send("GET", collection, name)

    def write(self, collection: str, name: str, text: str, etag: str | None) -> Answer:
        """Write an entry where it is still the one with this ETag, or wherever that is not known."""
        return self._send("PUT", collection, name, text, CALENDAR | _condition(etag))

    def delete(self, collection: str, name: str, etag: str | None) -> Answer:
        """Delete an entry where it is still the one with this ETag."""
        return self._send("DELETE", collection, name, "", _condition(etag))

    def make_calendar(self, address: str, body: str) -> int:
        """Make a calendar and return the status; nothing is ever made over what is there."""
        try:
            with self._faults():
                response = self._client.request(address, "MKCALENDAR", body, {"Content-Type": "application/xml"})
        except PhoneError as fault:
            if fault.trouble is Trouble.FORBIDDEN:  # a server that allows no new calendar says it like this
                return 403
            raise
        self._check(response.status)
        return int(response.status)

    def _send(
        self, method: str, collection: str, name: str, text: str = "", headers: Mapping[str, str] | None = None
    ) -> Answer:
        with self._faults():
            response = self._client.request(urljoin(collection, name), method, text, dict(headers or {}))
        self._check(response.status)
        raw = response.raw if method == "GET" else ""
        text = raw.decode("utf-8", "replace") if isinstance(raw, bytes) else str(raw or "")
        return Answer(int(response.status), response.headers.get("ETag"), text)

    def _check(self, status: int) -> None:
        """Refuse to go on where the server cannot, whatever is asked of it."""
        if status == 507:
            raise PhoneError(Trouble.FULL, self.host)
        if status in _PAUSES:
            raise PhoneError(Trouble.BUSY, self.host)
        if status >= 500 and status != 501:
            raise PhoneError(Trouble.SERVER, self.host, status=status)

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except RateLimitError as fault:
            wait = timedelta(seconds=min(fault.retry_after_seconds or 0, timedelta(days=7).total_seconds()))
            raise PhoneError(Trouble.BUSY, self.host, wait) from fault
        except AuthorizationError as fault:
            refused = Trouble.FORBIDDEN if fault.status == 403 else Trouble.PASSWORD
            raise PhoneError(refused, self.host) from fault
        except NotImplementedError as fault:  # it asks for something other than a password
            raise PhoneError(Trouble.PASSWORD, self.host) from fault
        except niquests.exceptions.SSLError as fault:
            raise PhoneError(Trouble.CERTIFICATE, self.host) from fault
        except niquests.exceptions.RequestException as fault:
            raise PhoneError(Trouble.OFFLINE, self.host) from fault
        except (DAVError, SyntaxError, ValueError) as fault:  # no answer that CalDAV knows
            raise PhoneError(Trouble.SERVER, self.host, status=type(fault).__name__) from fault

    def is_here(self, address: str) -> bool:
        """Return whether an address is of this server."""
        return is_same_place(self.address, address)


def _condition(etag: str | None) -> dict[str, str]:
    """Return the header that protects what somebody else wrote; a weak ETag never matches."""
    if etag == ANY:
        return {"If-None-Match": ANY}
    return {"If-Match": etag} if etag and not etag.startswith("W/") else {}
