"""What one cell of a table says, where a tracker writes more than words into it: JSON, or links to its own pages."""

import json
import re
from collections.abc import Mapping

from follow_up_desk.core.proposals import ProposedPerson
from follow_up_desk.core.unseen import one_line

NOTHING = frozenset(("", "n/a", "na", "-", "–", "none", "null", "unknown", "[]", "{}"))
_PAGE = re.compile(r" \((?:https://(?:www\.)?notion\.so/[^\s()]{1,500}|[^\s()]{0,500}[0-9a-f]{32}[^\s()]{0,20})\)")
_LINE = 1_000


def without_pages(text: str) -> str:
    """Return a cell without what Notion adds to each name of another page: the place of that page in brackets."""
    return _PAGE.sub("", text) if ")" in text else text


def named_in(text: str) -> str:
    """Return a status; Teal writes one as an object with a name."""
    found = _parsed(text) if text.startswith("{") else None
    return str(found.get("name", text)) if isinstance(found, Mapping) else text


def listed_in(text: str) -> str:
    """Return the words of a cell; reactive-resume writes several as a list."""
    found = _listed(text)
    return ", ".join(map(str, found)) if found and all(isinstance(each, str) for each in found) else text


def people_in(text: str) -> tuple[ProposedPerson, ...]:
    """Return the people of a cell that lists them as objects, as reactive-resume does."""
    return tuple(_person(each) for each in _listed(text) if isinstance(each, Mapping) and _text(each, "name"))


def _person(known: Mapping[object, object]) -> ProposedPerson:
    return ProposedPerson(
        _text(known, "name"),
        _text(known, "email") or None,
        _text(known, "phone") or None,
        _text(known, "role") or _text(known, "type") or None,
    )


def _text(known: Mapping[object, object], name: str) -> str:
    found = known.get(name)
    return one_line(found)[:_LINE] if isinstance(found, str) else ""


def _listed(text: str) -> list[object]:
    found = _parsed(text) if text.startswith("[") else None
    return found if isinstance(found, list) else []


def _parsed(text: str) -> object:
    try:
        found: object = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found
