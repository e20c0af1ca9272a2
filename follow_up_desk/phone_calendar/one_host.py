"""A session of HTTP that talks to one server only: no other host, no proxy, no cookie, no question about certificates.

What `niquests` would do besides is switched off: asking the issuer of a certificate (OCSP), other servers by HTTP/3,
passwords from `.netrc`, and redirects; one within the same server is followed here.
"""

from typing import Any
from urllib.parse import urljoin

import niquests

from follow_up_desk.phone_calendar.address import host_of, is_same_place
from follow_up_desk.phone_calendar.trouble import PhoneError, Trouble

REDIRECTS = frozenset({301, 302, 307, 308})
MOST_REDIRECTS = 5
CONNECT_S, READ_S = 5.0, 15.0


class OneHostSession:
    """Send requests to the server of one address, and refuse all others with a sentence."""

    def __init__(self, address: str) -> None:
        self._session = niquests.Session(
            disable_http3=True, revocation_configuration=None, allow_incoming_cookies=False
        )
        self._session.trust_env = False
        self._address = address

    def request(self, method: Any, url: Any, **more: Any) -> Any:
        """Send one request; follow a redirect that stays on the server with the same method."""
        target = str(url)
        more |= {"allow_redirects": False, "timeout": (CONNECT_S, READ_S)}
        for _turn in range(MOST_REDIRECTS):
            self._must_be_here(target)
            response = self._session.request(method, target, **more)
            if response.status_code not in REDIRECTS:
                return response
            target = urljoin(target, str(response.headers.get("Location") or ""))
        raise PhoneError(Trouble.SERVER, host_of(self._address), status=response.status_code)

    def close(self) -> None:
        """Let go of the connection."""
        self._session.close()

    def _must_be_here(self, target: str) -> None:
        if not is_same_place(self._address, target):
            raise PhoneError(Trouble.ELSEWHERE, host_of(self._address), other=host_of(target) or target)
