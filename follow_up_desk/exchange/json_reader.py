"""Read JSON that anyone may have written: bounded in size, depth and number, every fault with its place.

The place is a JSON pointer wherever the text is JSON at all, else line and column.
"""

import json
from collections.abc import Iterable
from typing import Any

from follow_up_desk.core.wording import N_, UserError

SIZE = 64 * 1024 * 1024  # bytes
DEPTH = 16
VALUES = 4_000_000
_INTEGER_DIGITS = 18  # what SQLite can keep for certain


class _Unreadable:
    """Stand for a number that is none to count with, until its place is known."""


class _Doubled(dict[str, Any]):
    """Hold an object in which a key stands twice, until its place is known."""

    key = ""


def parse(data: bytes) -> Any:
    """Return the JSON values in `data`; refuse with the place of the first fault."""
    if len(data) > SIZE:
        raise UserError(N_("the file is larger than {most} MB"), most=SIZE // 1024 // 1024)
    try:
        values = json.loads(
            data.decode("utf-8-sig"),
            object_pairs_hook=_object,
            parse_int=_integer,
            parse_constant=lambda _: _Unreadable(),
        )
    except UnicodeDecodeError as fault:
        raise UserError(N_("byte {at}: this is not UTF-8 text"), at=fault.start) from None
    except json.JSONDecodeError as fault:
        raise UserError(
            N_("line {line}, column {column}: this is not JSON"), line=fault.lineno, column=fault.colno
        ) from None
    except RecursionError:
        raise UserError(N_("this is not a desk file: it is nested too deeply")) from None
    _check(values)
    return values


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    plain = dict(pairs)
    if len(plain) == len(pairs):
        return plain
    doubled, seen = _Doubled(plain), set()
    for key, _ in pairs:
        if key in seen:
            doubled.key = key
        seen.add(key)
    return doubled


def _integer(digits: str) -> Any:
    return int(digits) if len(digits) <= _INTEGER_DIGITS else _Unreadable()


def _check(values: Any) -> None:
    """Refuse what could be parsed but not kept; without recursion, for the depth is not ours to choose."""
    waiting: list[tuple[str, int, Any]] = [("", 0, values)]
    count = 0
    while waiting:
        at, depth, value = waiting.pop()
        count += 1
        if depth > DEPTH:
            raise UserError(N_("{at}: this is not a desk file: it is nested too deeply"), at=at)
        if count > VALUES:
            raise UserError(N_("this is not a desk file: it holds more than {most} values"), most=VALUES)
        _check_value(value, at or "/")
        waiting.extend((f"{at}/{key}", depth + 1, part) for key, part in reversed(list(_parts(value, at or "/"))))


def _parts(value: Any, at: str) -> Iterable[tuple[str, Any]]:
    if isinstance(value, dict):
        for key in value:
            _check_text(key, at)
        return [(key.replace("~", "~0").replace("/", "~1"), part) for key, part in value.items()]
    return [(str(i), part) for i, part in enumerate(value)] if isinstance(value, list) else ()


def _check_value(value: Any, at: str) -> None:
    if isinstance(value, _Unreadable):
        raise UserError(N_("{at}: this number cannot be kept"), at=at)
    if isinstance(value, _Doubled):
        raise UserError(N_("{at}: the key {key} stands twice in one object"), at=at, key=value.key)
    if isinstance(value, str):
        _check_text(value, at)


def _check_text(text: str, at: str) -> None:
    if not text.isascii() and any("\ud800" <= mark <= "\udfff" for mark in text):
        raise UserError(N_("{at}: a character in it is none that can be kept (NUL, or half a pair)"), at=at)
