"""One search for all: what of an opportunity can be found, and where it stands.

Case and accents do not count, so "zoe" finds "Zoë"; every word of a search must occur somewhere in the opportunity.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.wording import N_

_BEFORE, _AFTER = 24, 80  # letters shown around what was found
_SPACE = re.compile(r"\s+")

_HEADING = ("company", "role", "agency")
_DETAILS = (
    ("people", N_("Person: {text}"), ("name", "title", "email", "phone")),
    ("notes", N_("Note: {text}"), ("text", "say")),
    ("promises", N_("They said: {text}"), ("item", "words", "after")),
    ("requests", N_("They asked for: {text}"), ("item",)),
    ("offers", N_("Offer: {text}"), ("pay", "terms")),
    ("interviews", N_("Interview: {text}"), ("place", "link")),
    ("activities", N_("Message: {text}"), ("subject", "text")),
    ("papers", N_("Document: {text}"), ("name",)),
)  # fmt: skip
_MORE = (("link", N_("Link: {text}")), ("posting", N_("Job posting: {text}")))


class Passage(Struct, frozen=True):
    """Hold one text of an opportunity; `where` says what it is, empty for what every row shows anyway."""

    where: str
    text: str


class _Entry(Struct, frozen=True):
    """Hold what is searched of an opportunity as one text, and where in it each passage ends."""

    opportunity: Opportunity
    text: str
    passages: tuple[tuple[Passage, int, int], ...]

    def missing(self, wanted: tuple[str, ...]) -> list[str]:
        """Return the words that the heading does not show."""
        heading = [(start, end) for passage, start, end in self.passages if not passage.where]
        return [word for word in wanted if not any(self._holds(word, *place) for place in heading)]

    def best(self, words: list[str]) -> Passage | None:
        """Return the first of the passages with most of these words, if any has one."""
        counted = [
            (sum(self._holds(word, start, end) for word in words), -at, passage)
            for at, (passage, start, end) in enumerate(self.passages)
            if passage.where
        ]
        count, _at, passage = max(counted, key=lambda each: each[:2], default=(0, 0, None))
        return passage if count else None

    def _holds(self, word: str, start: int, end: int) -> bool:
        return self.text.find(word, start, end) >= 0


class SearchIndex:
    """Keep the searched texts of every opportunity as long as its record stays the same."""

    def __init__(self) -> None:
        self._entries: dict[str, _Entry] = {}

    def text(self, opportunity: Opportunity) -> str:
        """Return all of an opportunity's texts as they are searched: without case and accents."""
        return self._entry(opportunity).text

    def found_passage(self, opportunity: Opportunity, wanted: tuple[str, ...]) -> Passage | None:
        """Return the passage to show for a search, shortened around its first word; None if the heading has it all."""
        entry = self._entry(opportunity)
        missing = entry.missing(wanted)
        passage = entry.best(missing)
        return Passage(passage.where, _excerpt(passage.text, missing)) if passage else None

    def _entry(self, opportunity: Opportunity) -> _Entry:
        entry = self._entries.get(opportunity.id)
        if entry is None or entry.opportunity is not opportunity:
            entry = self._entries[opportunity.id] = _entry_of(opportunity)
        return entry


def _entry_of(opportunity: Opportunity) -> _Entry:
    texts: list[str] = []
    placed: list[tuple[Passage, int, int]] = []
    start = 0
    for passage in passages(opportunity):
        texts.append(fold_text(passage.text))
        end = start + len(texts[-1])
        placed.append((passage, start, end))
        start = end + 1
    return _Entry(opportunity, " ".join(texts), tuple(placed))


def search_words(query: str) -> tuple[str, ...]:
    """Return the words to search for, without case and accents."""
    return tuple(fold_text(query).split())


def fold_text(text: str) -> str:
    """Return a text without case and accents."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    return "".join(part for part in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(part))


def passages(it: Opportunity) -> Iterator[Passage]:
    """Yield an opportunity's texts, in the order in which a reader would look for them."""
    yield from _texts("", it, _HEADING)
    for name, where, fields in _DETAILS:
        for detail in getattr(it, name):
            yield from _texts(where, detail, fields)
    for field, where in _MORE:
        yield from _texts(where, it, (field,))


def _texts(where: str, record: Any, fields: tuple[str, ...]) -> Iterator[Passage]:
    for field in fields:
        if text := getattr(record, field):
            yield Passage(where, text)


def _excerpt(text: str, words: list[str]) -> str:
    """Return the surroundings of the first word found, on one line."""
    line = _SPACE.sub(" ", text).strip()
    at = min((i for word in words if (i := fold_text(line).find(word)) >= 0), default=0)
    begin = 0 if at <= _BEFORE else line.rfind(" ", 0, at - _BEFORE // 2) + 1
    end = min(len(line), at + _AFTER)
    return f"{'…' if begin else ''}{line[begin:end]}{'…' if end < len(line) else ''}"
