"""Names and addresses as they are kept: without what cannot be seen, an address without the name beside it.

They come by copying and from files of others, and would be refused, or sent along, days later.
"""

from functools import cache
from typing import Any, get_args

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk.core.book import Change
from follow_up_desk.core.json_codec import field_specs
from follow_up_desk.core.mail_address import take_apart
from follow_up_desk.core.unseen import one_line, without_unseen

_NAMES = frozenset({"name", "company", "role", "agency", "title", "honorific", "phone", "subject"})


def tidied_change(change: Change) -> Change:
    """Return the change with every record tidied."""
    return replace(change, put=tuple(map(tidied, change.put)))


def tidied(record: Any) -> Any:
    """Return a record, with all that belongs to it, whose names and addresses are as they are kept."""
    changes = {}
    for field in _fields(record.__class__):
        before = getattr(record, field)
        after = _tidied_value(field, before)
        if after != before:
            changes[field] = after
    return replace(record, **changes) if changes else record


@cache
def _fields(record: type) -> tuple[str, ...]:
    """Return the fields of a record type that may need it: names, addresses, and lists of other records."""
    found = ((field, get_args(hint)) for field, _key, hint, _needed in field_specs(record))
    lists = (field for field, parts in found if parts and isinstance(parts[0], type) and issubclass(parts[0], Struct))
    named = (field for field, *_rest in field_specs(record) if field in _NAMES or field == "email")
    return (*named, *lists)


def _tidied_value(field: str, value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(tidied, value))
    if not isinstance(value, str):
        return value
    if field == "email":
        return take_apart(value)[1]
    return _name(value) if field in _NAMES else value


def _name(text: str) -> str:
    """Return a name; one in which all can be seen stays as it is, spaces and all."""
    return text if text == without_unseen(text) and "\n" not in text else one_line(text)
