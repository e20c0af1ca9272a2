"""New ids: short, readable, unique where they are used."""

import re
import unicodedata
from collections.abc import Container, Iterable

_SLUG = 80  # characters
_LONGEST = 9  # digits: a desk file of others may bring an id of hundreds, after which there is none


def slug(text: str) -> str:
    """Return a text as an id: plain letters and digits separated by hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_SLUG].rstrip("-")


def unused(wanted: str, taken: Container[str]) -> str:
    """Return `wanted`, or `wanted` with the first number that makes it unique."""
    base = wanted or "new"
    if base not in taken:
        return base
    number = 2
    while f"{base}-{number}" in taken:
        number += 1
    return f"{base}-{number}"


def numbered(prefix: str, taken: Iterable[str]) -> str:
    """Return the prefix with the next number."""
    known = set(taken)
    number = 1 + max((number_in(id, prefix) for id in known), default=0)
    while f"{prefix}{number:03}" in known:  # longer ones are none of ours and count for nothing
        number += 1
    return f"{prefix}{number:03}"


def number_in(id: str, prefix: str) -> int:
    """Return the number that follows the prefix in an id, 0 where it is none; what marks a desk may follow it."""
    digits = id.removeprefix(prefix).partition("-")[0]
    counts = id.startswith(prefix) and digits.isascii() and digits.isdecimal() and len(digits) <= _LONGEST
    return int(digits) if counts else 0
