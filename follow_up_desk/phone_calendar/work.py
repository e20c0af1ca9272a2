"""What is to be sent: the entries that are to be on the phone, compared with those that are there."""

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk.phone_calendar.items import Item, new_uid
from follow_up_desk.store.phone_file import PhoneEntry, PhoneEvent, PublishedState

_DELETED = frozenset({PublishedState.GONE, PublishedState.LEFT_OFF})


class Sending(Struct, frozen=True):
    """Hold an entry to send, as it is noted once the server has it, and as it was known before."""

    row: PhoneEntry
    item: Item
    before: PhoneEntry | None = None


class Work(Struct, frozen=True):
    """Hold what is to be sent and removed; `forgotten` are the UIDs of entries that are no longer of interest."""

    sent: tuple[Sending, ...]
    removed: tuple[PhoneEntry, ...]
    forgotten: tuple[str, ...]


def work(rows: Iterable[PhoneEntry], items: Iterable[Item], publisher: str, now: datetime) -> Work:
    """Return what makes the phone show these entries: what has not changed is not sent."""
    wanted = {item.key: item for item in items}
    sent: list[Sending] = []
    removed: list[PhoneEntry] = []
    forgotten: list[str] = []
    for row in rows:
        item = wanted.get(row.key)
        if row.state in _DELETED:
            if item is None or _is_another(row, item):
                forgotten.append(row.uid)
            else:
                del wanted[row.key]
        elif row.state is PublishedState.SENDING and row.etag is None:  # it never came: its UID is not tried again
            forgotten.append(row.uid)
        elif row.state is PublishedState.REMOVING or item is None or _is_over(row, item, now):
            removed.append(row)
        else:
            del wanted[row.key]
            if row.state is PublishedState.SENDING or row.digest != item.digest:
                sent.append(Sending(_revised(row, item, now), item, row))
    sent += [Sending(_begun(item, publisher, now), item) for item in wanted.values()]
    return Work(tuple(sent), tuple(removed), tuple(forgotten))


def _is_another(row: PhoneEntry, item: Item) -> bool:
    """Return whether an entry that the phone deleted is planned anew, for another time."""
    return (row.occurrence, row.start) != (item.occurrence, item.start)


def _is_over(row: PhoneEntry, item: Item, now: datetime) -> bool:
    """Return whether the day of an entry has passed, and its step is to be done again: that is another entry."""
    return row.end <= now and row.occurrence != item.occurrence


def _begun(item: Item, publisher: str, now: datetime) -> PhoneEntry:
    return PhoneEntry(new_uid(publisher), item.key, item.occurrence, item.digest, item.start, item.end, 0, now)


def _revised(row: PhoneEntry, item: Item, now: datetime) -> PhoneEntry:
    """Return an entry with what is planned now; a move on the phone that was followed here is answered."""
    followed = row.said is PhoneEvent.MOVED and row.moved_to == item.start
    return replace(
        row,
        occurrence=item.occurrence,
        digest=item.digest,
        start=item.start,
        end=item.end,
        sequence=row.sequence + 1,
        changed=now,
        said=None if followed else row.said,
        moved_to=None if followed else row.moved_to,
    )
