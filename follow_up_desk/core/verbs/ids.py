"""New ids: short, readable, unique where they are used."""

import re
import unicodedata
from collections.abc import Iterable


def slug(text: str) -> str:
    """Return a text as an id: plain letters and digits separated by hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def unused(wanted: str, taken: Iterable[str]) -> str:
    """Return `wanted`, or `wanted` with the first number that makes it unique."""
    known = set(taken)
    base = wanted or "new"
    if base not in known:
        return base
    number = 2
    while f"{base}-{number}" in known:
        number += 1
    return f"{base}-{number}"


def numbered(prefix: str, taken: Iterable[str]) -> str:
    """Return the prefix with the next number."""
    used = [int(id[len(prefix) :]) for id in taken if id.startswith(prefix) and id[len(prefix) :].isdecimal()]
    return f"{prefix}{max(used, default=0) + 1:03}"
