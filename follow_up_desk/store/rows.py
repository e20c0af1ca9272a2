"""Record to row and back, driven by each record's own fields: a field added there needs only its column."""

import json
import typing
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from operator import attrgetter
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import force_setattr, replace

from follow_up_desk.core.json_codec import field_specs, from_json, to_json
from follow_up_desk.core.local_time import in_zone, wall_time, with_zone, zone_name, zone_named, zone_of
from follow_up_desk.core.records import DETAILS, Activity, Detail, Interview, Opportunity
from follow_up_desk.core.user_records import Owner, OwnTemplate, Policy

Row = tuple[Any, ...]
_EMPTY = "[]"  # most lists are, and reading one takes a microsecond
_read_list = msgspec.json.Decoder(tuple).decode


class Table(Struct, frozen=True):
    """Hold a table's name, its columns and the two ways across.

    `from_json` reads many rows at once, from a JSON list of lists, in half the time; it refuses what it does not
    read exactly as `from_row` does.
    """

    name: str
    columns: tuple[str, ...]
    to_row: Callable[[Any], Row]
    from_row: Callable[[Row], Any]
    from_json: Callable[[str], tuple[Any, ...]] | None = None

    @property
    def named(self) -> str:
        """Return the columns as SQL."""
        return ", ".join(f'"{column}"' for column in self.columns)


def _encode(value: Any) -> Any:
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return str(value)
    if isinstance(value, tuple):
        return json.dumps([to_json(part) if isinstance(part, Struct) else part for part in value], ensure_ascii=False)
    return value


def _same(value: Any) -> Any:
    return value


def _list(text: str) -> tuple[Any, ...]:
    return _read_list(text) if text != _EMPTY else ()


def _list_of(record: type) -> Callable[[Any], Any]:
    return lambda text: tuple([from_json(record, part, "") for part in json.loads(text)]) if text != _EMPTY else ()


def _day_or_instant(text: str) -> date:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


@cache
def _decoder(hint: Any) -> Callable[[Any], Any]:
    choices = {c for c in typing.get_args(hint) if c is not type(None)} or {hint}
    if typing.get_origin(hint) is tuple:
        item = typing.get_args(hint)[0]
        return _list_of(item) if isinstance(item, type) and issubclass(item, Struct) else _list
    if {date, datetime} <= choices:
        return _day_or_instant
    (kind,) = choices
    if kind is datetime:
        return datetime.fromisoformat
    if kind is date:
        return date.fromisoformat
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind._value2member_map_.__getitem__
    return bool if kind is bool else _same


def _plain_table(name: str, record: type, without: tuple[str, ...] = ()) -> Table:
    fields = [(field, key, hint) for field, key, hint, _ in field_specs(record) if field not in without]
    names = [field for field, _, _ in fields]
    decoders = [_decoder(hint) for _, _, hint in fields]

    def to_row(it: Any) -> Row:
        return tuple([_encode(getattr(it, field)) for field in names])

    decoded = [(at, decode) for at, decode in enumerate(decoders) if decode is not _same]

    def from_row(row: Row) -> Any:
        values = list(row)
        for at, decode in decoded:
            if values[at] is not None:
                values[at] = decode(values[at])
        return record(*values)

    return Table(name, tuple(key for _, key, _ in fields), to_row, from_row)


def _activities() -> Table:
    """Return the table that holds ten times as many rows as the others together."""
    base = _plain_table("activities", Activity)
    rows = msgspec.json.Decoder(list[tuple[tuple(hint for _, _, hint, _ in field_specs(Activity))]])  # type: ignore[misc]

    def from_json(text: str) -> tuple[Any, ...]:
        return tuple(sorted([Activity(*row) for row in rows.decode(text)], key=attrgetter("id")))

    return Table(base.name, base.columns, base.to_row, base.from_row, from_json)


def _interviews() -> Table:
    """Keep the starts as wall times beside the name of their zone."""
    base = _plain_table("interviews", Interview)
    columns = (*base.columns[:3], "time_zone", *base.columns[3:])

    def to_row(it: Any) -> Row:
        walls = tuple(wall_time(in_zone(start, zone_of(it.start))).isoformat() for start in it.was)
        row = base.to_row(replace(it, start=wall_time(it.start), was=walls))
        return (*row[:3], zone_name(it.start), *row[3:])

    def from_row(row: Row) -> Any:
        zone = zone_named(row[3])
        it = base.from_row((*row[:3], *row[4:]))
        force_setattr(it, "start", with_zone(it.start, zone))  # it is nobody else's yet
        force_setattr(it, "was", tuple([with_zone(datetime.fromisoformat(start), zone) for start in it.was]))
        return it

    return Table("interviews", columns, to_row, from_row)


def _opportunity() -> Table:
    return _plain_table("opportunities", Opportunity, tuple(DETAILS))


def _policy() -> Table:
    base = _plain_table("policy", Policy)

    def from_row(row: Row) -> Any:
        policy = base.from_row(row)
        given = tuple((name, tuple(v) if isinstance(v, list) else v) for name, v in policy.given)
        return Policy(policy.profile, policy.patience, given)

    return Table("policy", base.columns, base.to_row, from_row)


OWNER = _plain_table("owner", Owner)
POLICY = _policy()
OPPORTUNITIES = _opportunity()
TEMPLATES = _plain_table("templates", OwnTemplate)
_SPECIAL = {Interview: _interviews, Activity: _activities}
DETAIL_TABLES: dict[str, Table] = {
    name: _SPECIAL[record]() if record in _SPECIAL else _plain_table(name, record) for name, record in DETAILS.items()
}


def detail_rows(opportunity: Opportunity) -> dict[str, dict[str, Row]]:
    """Return every row that an opportunity owns, by table and id."""
    return {name: {d.id: table.to_row(d) for d in _details(opportunity, name)} for name, table in DETAIL_TABLES.items()}


def _details(opportunity: Opportunity, name: str) -> tuple[Detail, ...]:
    details: tuple[Detail, ...] = getattr(opportunity, name)
    return details
