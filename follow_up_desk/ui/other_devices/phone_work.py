"""What is done for the phone on a thread beside the window; the libraries that it takes are imported there too."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.store.phone_file import PhoneFile

if TYPE_CHECKING:
    from follow_up_desk.phone_calendar.publisher import Outcome
    from follow_up_desk.phone_calendar.runs import PhoneRuns
    from follow_up_desk.phone_calendar.wanted import Wanted


class Login(Struct, frozen=True):
    """Hold what was typed to reach a server, and how much of names the phone is told."""

    address: str
    user: str
    password: str
    names: str


def with_runs(file: PhoneFile, runs: "PhoneRuns | None", work: "Callable[[PhoneRuns], Any]") -> "tuple[PhoneRuns, Any]":
    """Do the work on the pool's thread, where also the libraries are imported that it takes."""
    try:
        from follow_up_desk.phone_calendar.runs import PhoneRuns
    except ImportError as fault:  # a system without OpenSSL
        words = N_("This computer lacks a part that publishing needs ({fault}).")
        raise UserError(words, fault=str(fault)) from fault
    ready = runs or PhoneRuns(file)
    return ready, work(ready)


def connect(runs: "PhoneRuns", login: Login, cancelled: Callable[[], bool]) -> bool | None:
    """Ask the server that was typed, and keep it where it answers well; None where it was cancelled."""
    return runs.connect(login.address, login.user, login.password, login.names, cancelled)


def publish(
    runs: "PhoneRuns",
    wanted: "Wanted",
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
    remove: bool,
) -> "Outcome | None":
    """Bring the calendar up to date."""
    return runs.publish(wanted, progress, cancelled, may_remove=remove)
