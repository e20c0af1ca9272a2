"""What can go wrong with a server, in words; each kind says how publishing goes on."""

from datetime import timedelta
from enum import StrEnum

from follow_up_desk.core.wording import N_, UserError


class Trouble(StrEnum):
    """Name why publishing stopped."""

    OFFLINE = "offline"
    CERTIFICATE = "certificate"
    PASSWORD = "password"
    ELSEWHERE = "elsewhere"
    BUSY = "busy"
    FULL = "full"
    FORBIDDEN = "forbidden"
    SERVER = "server"
    NO_CALENDAR = "no_calendar"
    KEYRING = "keyring"


NEEDS_THE_USER = frozenset({Trouble.PASSWORD, Trouble.ELSEWHERE, Trouble.NO_CALENDAR, Trouble.KEYRING})
"""Trying again by itself would not help, and a password refused too often locks an account."""
SENTENCES = {
    Trouble.OFFLINE: N_("{host} cannot be reached at the moment. Publishing goes on by itself."),
    Trouble.CERTIFICATE: N_(
        "{host} could not prove that it is {host}: its certificate is not valid. Nothing was sent."
    ),
    Trouble.PASSWORD: N_(
        "{host} does not accept the user name or the password. A password made for one program may have run out."
    ),
    Trouble.ELSEWHERE: N_(
        "{host} sends the desk on to {other}. Nothing was sent there. If you want it, type that address."
    ),
    Trouble.BUSY: N_("{host} asks for a pause."),
    Trouble.FULL: N_("{host} has no room left for entries."),
    Trouble.FORBIDDEN: N_("{host} does not allow the desk to write there."),
    Trouble.SERVER: N_("{host} reports a fault of its own ({status})."),
    Trouble.NO_CALENDAR: N_("The calendar is no longer on {host}. Nothing was deleted here."),
    Trouble.KEYRING: N_("The password is not in the keyring of this computer. Please type it again."),
}


class PhoneError(UserError):
    """Report why publishing stopped; `wait` is the pause that the server asked for."""

    def __init__(self, trouble: Trouble, host: str, wait: timedelta | None = None, **values: object) -> None:
        super().__init__(SENTENCES[trouble], host=host, **values)
        self.trouble = trouble
        self.wait = wait
