"""A change as the single fields it sets: what is noted of it, carried to other desks and merged there.

A record is named by a key: `("opportunity", id)`, `("notes", opportunity, id)` and so on for every list,
`("template", id)`, `("owner",)`, `("policy",)`. Values are JSON values as in the desk file.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from typing import Any

from msgspec import NODEFAULT, Struct
from msgspec.structs import fields, replace

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.json_codec import field_specs, from_json, to_json
from follow_up_desk.core.records import DETAILS, Interview, Opportunity, Record
from follow_up_desk.core.setting_checks import checked_setting
from follow_up_desk.core.settings import BY_NAME
from follow_up_desk.core.user_records import Owner, OwnTemplate, Policy
from follow_up_desk.core.wording import UserError

Key = tuple[str, ...]
Fields = dict[str, Any]
TYPES: dict[str, type] = {"opportunity": Opportunity, "template": OwnTemplate, "owner": Owner, "policy": Policy}
TYPES |= DETAILS
SETTING = "given."
_TOGETHER = ("start", "time_zone", "was")  # of an interview: its earlier starts are told in the same zone


class RecordChange(Struct, frozen=True, array_like=True):
    """Hold the fields that a change sets in one record; `is_new` means that all others have their defaults.

    None in place of the fields means that the record is deleted, with all it owns.
    """

    key: Key
    fields: Fields | None
    is_new: bool = False


def record_changes(before: Book, change: Change) -> Iterator[RecordChange]:
    """Yield what a change sets, record by record; `before` holds what it touches as it stood."""
    for kind, id in change.drop:
        yield RecordChange(("opportunity" if kind is Opportunity else "template", id), None)
    for record in change.put:
        if isinstance(record, Opportunity):
            yield from _in_opportunity(before.opportunities.get(record.id), record)
        elif isinstance(record, OwnTemplate):
            yield from _in_record(("template", record.id), before.templates.get(record.id), record)
        elif isinstance(record, Owner):
            yield from _in_record(("owner",), before.owner, record)
        else:
            yield from _in_record(("policy",), before.policy, record)


def whole(record: Record) -> Iterator[RecordChange]:
    """Yield a record and all it owns as new."""
    if isinstance(record, Opportunity):
        yield from _in_opportunity(None, record)
    else:
        kind = next(name for name, type_ in TYPES.items() if type_ is type(record))
        key: Key = (kind, record.id) if isinstance(record, OwnTemplate) else (kind,)
        yield from _in_record(key, None, record)


def _in_opportunity(before: Opportunity | None, after: Opportunity) -> Iterator[RecordChange]:
    yield from _in_record(("opportunity", after.id), before, after)
    for name in DETAILS:
        known = {detail.id: detail for detail in getattr(before, name, ())}
        for detail in getattr(after, name):
            yield from _in_record((name, after.id, detail.id), known.pop(detail.id, None), detail)
        for id in known:
            yield RecordChange((name, after.id, id), None)


def _in_record(key: Key, before: Any, after: Any) -> Iterator[RecordChange]:
    if before is None:
        yield RecordChange(key, given_fields(after), True)
    elif (before != after or isinstance(after, Interview)) and (
        changed := _changed(all_fields(before), all_fields(after))
    ):
        yield RecordChange(key, changed)


def _changed(before: Fields, after: Fields) -> Fields:
    gone = dict.fromkeys(before.keys() - after.keys())
    return {name: value for name, value in after.items() if name not in before or before[name] != value} | gone


def all_fields(record: Any) -> Fields:
    """Return every field of a record itself, without its id and without what it owns."""
    if isinstance(record, Policy):
        own = {"profile": str(record.profile), "patience": str(record.patience)}
        return own | {f"{SETTING}{name}": to_json(value) for name, value in record.given}
    names = [(name, key) for name, key, _, _ in field_specs(record.__class__) if name not in DETAILS and name != "id"]
    if not isinstance(record, Interview):
        return {key: to_json(getattr(record, name)) for name, key in names}
    plain = {key: value for key, value in to_json(record).items() if key != "id"}
    return {key: value for key, value in plain.items() if key not in _TOGETHER} | {
        "start": [plain[key] for key in _TOGETHER]
    }


def given_fields(record: Any) -> Fields:
    """Return the fields of a record that differ from their defaults, and those without one."""
    usual = default_fields(record.__class__)
    return {key: value for key, value in all_fields(record).items() if key not in usual or usual[key] != value}


@cache
def default_fields(record: Any) -> Mapping[str, Any]:
    """Return the values of the fields that a new record need not name."""
    found: Fields = {}
    for field in fields(record):
        if field.name not in DETAILS and field.default is not NODEFAULT:
            found[field.name.rstrip("_")] = to_json(field.default)
    for together in (_TOGETHER[2], "given"):
        found.pop(together, None)
    return found


def record_of(key: Key, given: Mapping[str, Any], **lists: tuple[Any, ...]) -> Any:
    """Return the record that these fields describe, with the lists it owns; refuse what cannot be one."""
    kind, at = key[0], "/".join(key)
    plain = {name: value for name, value in given.items() if value is not None}
    if kind == "policy":
        return _policy(plain)
    if kind != "owner":
        plain["id"] = key[-1]
    if kind == "interviews" and isinstance(plain.get("start"), list):
        plain |= dict(zip(_TOGETHER, plain["start"], strict=False))
    record = from_json(TYPES[kind], plain, at)
    return replace(record, **lists) if lists else record


def _policy(plain: Mapping[str, Any]) -> Policy:
    """Return the settings; one that this version does not know, or out of its bounds, is left out."""
    head = {name: value for name, value in plain.items() if not name.startswith(SETTING)}
    given = {}
    for name in BY_NAME:
        if plain.get(f"{SETTING}{name}") is not None:
            with suppress(UserError):
                given[name] = checked_setting(name, plain[f"{SETTING}{name}"])
    policy: Policy = from_json(Policy, head, "policy")
    return replace(policy, given=tuple(given.items()))
