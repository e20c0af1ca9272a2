"""Values of facts: their type, and how a typed text becomes a part of a sentence."""

from collections.abc import Mapping
from datetime import date, datetime

from follow_up_desk.core.records import Person

Value = str | date | datetime | Person | tuple[Person, ...]
KnownValues = Mapping[str, Value]
FoundValues = dict[str, Value | None]
YES = "yes"


def yes(it: object) -> str | None:
    """Return the word for a fact that holds, None for one that does not."""
    return YES if it else None


def phrase(text: str | None) -> str | None:
    """Return a text as part of a sentence: on one line, without a full stop."""
    return " ".join(text.split()).rstrip(".;, ") if text else None


def sentence(text: str | None) -> str | None:
    """Return a text as a whole sentence, with its capital and full stop."""
    words = " ".join(text.split()) if text else ""
    return words[0].upper() + words[1:] + ("" if words[-1] in ".?!…" else ".") if words else None


def as_question(text: str | None) -> str | None:
    """Return a text as a question, with its mark."""
    words = phrase(text)
    return words if words is None or words.endswith("?") else f"{words}?"
