"""The address of a server as people type it."""

from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from follow_up_desk.core.wording import N_, UserError

_PORTS = {"https": 443, "http": 80}


def read_address(typed: str) -> str:
    """Return the address that was meant; refuse one that would send the password in the open.

    Without a scheme it is https. Plain http is for a server on this computer only.
    """
    text = typed.strip()
    if not text:
        raise UserError(N_("Please type the address of your server."))
    parts = _split(text if "://" in text else f"https://{text}")
    if parts is None or parts.scheme not in _PORTS or not parts.hostname or any(sign.isspace() for sign in text):
        raise UserError(N_("“{typed}” is not the address of a server, such as https://cloud.example.com."), typed=text)
    if parts.username or parts.password:
        raise UserError(N_("Please type the user name and the password in their own fields, not in the address."))
    if parts.scheme == "http" and not _is_this_computer(parts.hostname):
        raise UserError(
            N_("Without https anybody on the way could read the password. Please type an address with https.")
        )
    return parts._replace(path=parts.path or "/", query="", fragment="").geturl()


def host_of(address: str) -> str:
    """Return the server's name as it is shown, with its port where that is not the usual one."""
    parts = urlsplit(address)
    usual = parts.port is None or parts.port == _PORTS.get(parts.scheme)
    return parts.hostname or "" if usual else f"{parts.hostname}:{parts.port}"


def is_same_place(one: str, other: str) -> bool:
    """Return whether two addresses are of the same server, reached in the same way."""
    return _place(one) == _place(other)


def _place(address: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(address)
    return parts.scheme, parts.hostname, parts.port or _PORTS.get(parts.scheme)


def _split(text: str) -> SplitResult | None:
    try:
        parts = urlsplit(text)
        return parts if parts.port is None or parts.port else None
    except ValueError:
        return None


def _is_this_computer(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
