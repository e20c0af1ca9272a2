"""What version 2 of the desk file added: a file that says it is of version 1 and uses it is refused."""

from collections.abc import Iterator
from typing import Any

from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.core.records import DETAILS
from follow_up_desk.core.wording import N_, UserError

_KEYS = {
    "owner": frozenset({"clock", "date_order", "signature"}),
    "opportunities": frozenset({"posting", "papers", "source", "language"}),
    "people": frozenset({"language", "honorific", "familiar"}),
    "interviews": frozenset({"was", "link", "platform", "uid", "sequence"}),
    "promises": frozenset({"ask_from", "ask_by", "silence_means_no", "after"}),
    "requests": frozenset({"asks", "channel"}),
    "offers": frozenset({"pay", "start_on"}),
    "activities": frozenset({"source"}),
    "notes": frozenset({"say"}),
}
_PURPOSES = frozenset({Purpose.RESCHEDULED, Purpose.CANCELLED, Purpose.COUNTER_OFFER, Purpose.MORE_TIME})


def check_version_1(plain: dict[str, Any]) -> None:
    """Refuse what a file of version 1 cannot say, with its place."""
    for name, at, record in _records(plain):
        for key in record:
            if key in _KEYS.get(name, ()):
                raise _newer(f"{at}/{key}", key)
        if name == "activities" and record.get("purpose") in _PURPOSES:
            raise _newer(f"{at}/purpose", record["purpose"])


def _records(plain: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield every record, whatever else stands in the file, under the name of its list and with its place."""
    if isinstance(plain.get("owner"), dict):
        yield "owner", "/owner", plain["owner"]
    for at, opportunity in _listed(plain, "opportunities", ""):
        yield "opportunities", at, opportunity
        for name in DETAILS:
            yield from ((name, place, detail) for place, detail in _listed(opportunity, name, at))


def _listed(owner: dict[str, Any], name: str, at: str) -> Iterator[tuple[str, dict[str, Any]]]:
    found = owner.get(name)
    for index, record in enumerate(found if isinstance(found, list) else ()):
        if isinstance(record, dict):
            yield f"{at}/{name}/{index}", record


def _newer(at: str, key: str) -> UserError:
    words = N_("{at}: {key} is known since version 2 of the desk file, and the file says that it is version 1")
    return UserError(words, at=at, key=key)
