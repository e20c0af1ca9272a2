"""The JSON Schema of the desk file, drawn from the records themselves.

`resources/desk-file.schema.json` holds it for others; a test keeps the two alike. To write it anew:
`python -m follow_up_desk.exchange.desk_schema > resources/desk-file.schema.json`.
"""

import json
import types
import typing
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from follow_up_desk.core.enumerations import Patience, Profile
from follow_up_desk.core.json_codec import field_specs
from follow_up_desk.core.records import Interview, Opportunity
from follow_up_desk.core.settings import SETTINGS, WEEKDAYS, Setting
from follow_up_desk.core.user_records import Owner, OwnTemplate
from follow_up_desk.exchange.desk_file import VERSION

_TEXT = {"type": "string"}
_WALL = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$"}
_DAY = {"type": "string", "format": "date"}
_INSTANT = {"type": "string", "format": "date-time"}
_LISTED: dict[type, dict[str, Any]] = {str: _TEXT, datetime: _WALL}  # the only instants in a list are earlier starts


def schema() -> dict[str, Any]:
    """Return the schema of version 2."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Follow-Up Desk file, version 2",
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "version"],
        "properties": {
            "format": {"const": "follow-up-desk"},
            "version": {"const": VERSION},
            "owner": _record(Owner),
            "policy": _policy(),
            "opportunities": {"type": "array", "items": _record(Opportunity)},
            "templates": {"type": "array", "items": _record(OwnTemplate)},
        },
    }


def _record(record: type) -> dict[str, Any]:
    rows = list(field_specs(record))
    properties: dict[str, Any] = {}
    for _, key, hint, _needed in rows:
        properties[key] = _WALL if (record, key) == (Interview, "start") else _value(hint)
        if (record, key) == (Interview, "start"):
            properties["time_zone"] = _TEXT
    needed = [key for _, key, _, wanted in rows if wanted]
    if record is Interview:
        needed.append("time_zone")
    return {"type": "object", "additionalProperties": False, "required": needed, "properties": properties}


def _value(hint: Any) -> dict[str, Any]:
    if typing.get_origin(hint) is tuple:
        item = typing.get_args(hint)[0]
        return {"type": "array", "items": _LISTED.get(item) or _record(item)}
    choices = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    found = [_scalar(choice) for choice in choices]
    return found[0] if len(found) == 1 else {"anyOf": found}


def _scalar(kind: Any) -> dict[str, Any]:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {"enum": [str(member) for member in kind]}
    known: dict[Any, dict[str, Any]] = {
        str: _TEXT,
        bool: {"type": "boolean"},
        int: {"type": "integer"},
        date: _DAY,
        datetime: _INSTANT,
        type(None): {"type": "null"},
    }
    return known[kind]


def _policy() -> dict[str, Any]:
    properties: dict[str, Any] = {
        "profile": {"enum": [str(p) for p in Profile]},
        "patience": {"enum": [str(p) for p in Patience]},
    }
    for setting in SETTINGS:
        head, _, leaf = setting.name.partition(".")
        if leaf:
            group = properties.setdefault(head, {"type": "object", "additionalProperties": False, "properties": {}})
            group["properties"][leaf] = _setting(setting)
        else:
            properties[head] = _setting(setting)
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _setting(setting: Setting) -> dict[str, Any]:
    days = {"type": "array", "items": {"enum": list(WEEKDAYS)}}
    forms: dict[str, dict[str, Any]] = {
        "number": {"type": "integer", "minimum": setting.minimum, "maximum": setting.maximum},
        "switch": {"type": "boolean"},
        "days": {"anyOf": [days, {"type": "object", "propertyNames": {"enum": list(WEEKDAYS)}}]},
        "span": _TEXT,
        "spans": {"type": "array", "items": _TEXT},
        "day": {"anyOf": [_DAY, {"const": ""}]},
    }
    return forms[setting.form]


def text() -> str:
    """Return the schema as its file holds it."""
    return json.dumps(schema(), indent=2) + "\n"


if __name__ == "__main__":
    print(text(), end="")
