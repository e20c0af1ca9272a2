"""Records to plain JSON values and back, driven by the records' own fields and types.

An error names its place as a JSON pointer; an unknown key is an error (contract 1).
"""

import types
import typing
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any

from msgspec import Struct
from msgspec.structs import fields

from follow_up_desk.core.date_limits import is_accepted
from follow_up_desk.core.local_time import Zone, in_zone, wall_time, with_zone, zone_name, zone_named, zone_of
from follow_up_desk.core.records import Interview
from follow_up_desk.core.wording import N_, UserError, quoted


def to_json(record: Any) -> Any:
    """Return the record as JSON values, every field written, in the order of the schema."""
    if isinstance(record, Interview):
        return _interview_to_json(record)
    if isinstance(record, Struct):
        return {key: to_json(getattr(record, name)) for name, key, _, _ in field_specs(record.__class__)}
    if isinstance(record, tuple):
        return [to_json(part) for part in _sorted(record)]
    if isinstance(record, datetime):
        return record.isoformat()
    if isinstance(record, date):
        return record.isoformat()
    return str(record) if isinstance(record, StrEnum) else record


def _sorted(parts: tuple[Any, ...]) -> list[Any]:
    """Return records by id and ids by themselves; what has no id keeps its order."""
    known = [_id(part) for part in parts]
    return list(parts) if None in known else sorted(parts, key=_id)


def _id(part: Any) -> Any:
    return part if isinstance(part, str) else getattr(part, "id", None)


def _interview_to_json(interview: Interview) -> dict[str, Any]:
    plain = {key: to_json(getattr(interview, name)) for name, key, _, _ in field_specs(Interview) if name != "start"}
    start = _wall_text(interview.start)
    plain["was"] = [_wall_text(in_zone(before, zone_of(interview.start))) for before in interview.was]
    head = {"id": plain.pop("id"), "kind": plain.pop("kind"), "start": start, "time_zone": zone_name(interview.start)}
    return {**head, **plain}


def _wall_text(moment: datetime) -> str:
    wall = wall_time(moment)
    return wall.isoformat(timespec="seconds" if wall.second else "minutes")


@cache
def field_specs(record: type) -> tuple[tuple[str, str, Any, bool], ...]:
    """Return the fields of a record type: name, key in the file, type, whether it is required."""
    return tuple(
        (f.name, f.name.rstrip("_"), f.type, f.required and type(None) not in typing.get_args(f.type))
        for f in fields(record)
    )


def from_json(record: type, plain: Any, at: str) -> Any:
    """Return the record that the JSON values describe, or refuse them, naming the JSON pointer `at`."""
    if not isinstance(plain, Mapping):
        raise UserError(N_("{at}: an object is wanted here"), at=at)
    given = dict(plain)
    if record is Interview:
        _read_starts(given, at)
    values: dict[str, Any] = {}
    for name, key, hint, needed in field_specs(record):
        if key in given:
            values[name] = _value(hint, given.pop(key), f"{at}/{key}")
        elif needed:
            raise UserError(N_("{at}: {key} is missing"), at=at, key=key)
        elif type(None) in typing.get_args(hint):
            values[name] = None
    if given:
        raise UserError(N_("{at}: {key} is not known here"), at=at, key=next(iter(given)))
    return record(**values)


def _read_starts(given: dict[str, Any], at: str) -> None:
    """Give the wall times of an interview, those of earlier starts too, the zone it names."""
    name = given.pop("time_zone", None)
    zone = read_zone(name if isinstance(name, str) else "", f"{at}/time_zone")
    given["start"] = _wall_time(given.get("start"), zone, f"{at}/start")
    if isinstance(given.get("was"), list):
        given["was"] = [_wall_time(start, zone, f"{at}/was/{i}") for i, start in enumerate(given["was"])]


def _wall_time(start: Any, zone: Zone, at: str) -> datetime:
    try:
        wall = datetime.fromisoformat(start)
    except (TypeError, ValueError):
        wall = None
    if wall is None or wall.tzinfo is not None or "T" not in start:
        words = N_("{at}: {value} is not a date and time such as 2026-10-15T10:00")
        raise UserError(words, at=at, value=quoted(start))
    return with_zone(wall, zone)


def read_zone(name: str, at: str) -> Zone:
    """Return the IANA zone, or refuse it, naming the JSON pointer `at`."""
    try:
        return zone_named(name)
    except ValueError:
        raise UserError(
            N_("{at}: {value} is not a time zone such as Europe/Berlin"), at=at, value=quoted(name)
        ) from None


def _value(hint: Any, plain: Any, at: str) -> Any:
    if typing.get_origin(hint) is tuple:
        return _list(typing.get_args(hint)[0], plain, at)
    choices = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    if plain is None:
        if type(None) in choices:
            return None
        raise UserError(N_("{at}: a value is wanted here"), at=at)
    kinds = [choice for choice in choices if choice is not type(None)]
    if isinstance(plain, datetime):
        return plain
    return _scalar(kinds, plain, at)


def _list(item: Any, plain: Any, at: str) -> tuple[Any, ...]:
    if not isinstance(plain, list):
        raise UserError(N_("{at}: a list is wanted here"), at=at)
    read = from_json if issubclass(item, Struct) else _value
    parts = [read(item, part, f"{at}/{i}") for i, part in enumerate(plain)]
    seen: set[str] = set()
    for i, id in enumerate(_id(part) for part in parts):
        if id is not None and id in seen:
            raise UserError(N_("{at}: the id {id} stands twice"), at=f"{at}/{i}", id=id)
        seen.add(id)
    return tuple(_sorted(tuple(parts)))


def _scalar(kinds: list[Any], plain: Any, at: str) -> Any:
    for kind in kinds:
        if kind in (str, bool, int):
            if type(plain) is kind:
                return plain
        elif isinstance(plain, str):
            found = _READERS.get(kind, kind)
            try:
                return found(plain)
            except ValueError:
                continue
    names = {
        str: N_("text"),
        bool: N_("true or false"),
        int: N_("a whole number"),
        date: N_("a date such as 2026-10-23"),
    }
    names[datetime] = N_("an instant with its offset such as 2026-10-15T10:00:00-04:00")
    if isinstance(kinds[0], type) and issubclass(kinds[0], StrEnum):
        raise UserError(
            N_("{at}: {value} is none of {known}"), at=at, value=quoted(plain), known=tuple(str(k) for k in kinds[0])
        )
    raise UserError(
        N_("{at}: {value} is not {wanted}"), at=at, value=quoted(plain), wanted=tuple(names[kind] for kind in kinds)
    )


def _read_instant(text: str) -> datetime:
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None or "T" not in text or not is_accepted(instant):
        raise ValueError(text)
    return instant


def _read_date(text: str) -> date:
    if len(text) != len("2026-10-23"):
        raise ValueError(text)
    day = date.fromisoformat(text)
    if not is_accepted(day):
        raise ValueError(text)
    return day


_READERS: dict[Any, Any] = {datetime: _read_instant, date: _read_date}
