"""The password of the server, in the keyring of the system; in memory only where there is none."""

import sys
from importlib import import_module

import keyring
from keyring.errors import KeyringError

from follow_up_desk.phone_calendar.address import host_of

SERVICE = "Follow-Up Desk"
_PARTS = {
    "linux": ("keyring.backends.SecretService", "secretstorage"),
    "darwin": ("keyring.backends.macOS",),
    "win32": ("keyring.backends.Windows", "win32ctypes.pywin32.win32cred"),
}


class Passwords:
    """Keep passwords in the keyring; where that fails, until the program ends."""

    def __init__(self) -> None:
        self._here: dict[tuple[str, str], str] = {}

    def keep(self, address: str, user: str, password: str) -> bool:
        """Keep a password; return whether the keyring took it."""
        self._here[address, user] = password
        try:
            keyring.set_password(SERVICE, _account(address, user), password)
        except KeyringError:
            return False
        return True

    def of(self, address: str, user: str) -> str | None:
        """Return a password, or None where it is not known."""
        if (address, user) in self._here:
            return self._here[address, user]
        try:
            found: str | None = keyring.get_password(SERVICE, _account(address, user))
        except KeyringError:
            return None
        return found

    def forget(self, address: str, user: str) -> None:
        """Delete a password wherever it is."""
        self._here.pop((address, user), None)
        try:
            keyring.delete_password(SERVICE, _account(address, user))
        except KeyringError:
            return  # there was none


def import_keyring() -> None:
    """Import what reaches the keyring of this system; raise ImportError where a part is missing."""
    for name in _PARTS.get(sys.platform, ()):
        import_module(name)


def _account(address: str, user: str) -> str:
    return f"{user}@{host_of(address)}"
