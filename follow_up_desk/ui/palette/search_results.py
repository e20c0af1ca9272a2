"""Search results of the palette and their ranking, Qt-free."""

import unicodedata
from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import lru_cache

from msgspec import Struct

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.daily_plan import DailyPlan
from follow_up_desk.core.enumerations import Verdict
from follow_up_desk.i18n import _
from follow_up_desk.ui import enum_labels
from follow_up_desk.ui.theme import VERDICT_STYLES
from follow_up_desk.ui.verdict_text import verdict_text

MAX_RESULTS = 60  # results shown
MAX_SUGGESTIONS, MAX_DUE = 10, 4  # shown before anything is typed; of these, what is due


class ResultKind(IntEnum):
    """Name the kinds of result, in the order in which equally good ones are listed."""

    OPPORTUNITY = 0
    PERSON = 1
    PAGE = 2
    ACTION = 3


class SearchResult(Struct, frozen=True):
    """Hold a result; `target` is the id of an opportunity or the name of an action."""

    kind: ResultKind
    target: str
    icon: str
    title: str
    detail: str = ""
    hint: str = ""
    tone: str = "ink_soft"
    hidden: str = ""  # further text to search, not shown
    urgent: bool = False

    @property
    def key(self) -> str:
        """Return a key that stays the same when the result is computed again."""
        return f"{self.kind}:{self.target}:{self.title}:{self.hint}"

    @property
    def spoken(self) -> str:
        """Return the text for screen readers."""
        return ". ".join(part for part in (self.title, self.detail, self.hint) if part)


def opportunity_results(agenda: Agenda, book: Book, order: DailyPlan) -> Iterator[SearchResult]:
    """Yield every opportunity and its people, those due first."""
    for plan in agenda.ordered(order.standing):
        it = book.opportunities[plan.opportunity]
        verdict, _date = order.standing(plan)
        word, look = verdict_text(plan, order), VERDICT_STYLES[verdict]
        people = " ".join(person.name for person in it.people)
        yield SearchResult(
            ResultKind.OPPORTUNITY,
            it.id,
            look.icon,
            it.company,
            it.role,
            word,
            look.ink,
            people,
            verdict is Verdict.NOW,
        )
        for person in it.people:
            part = person.title or enum_labels.member_label(person.part)
            at = _("{part}, {company}").format(part=part, company=it.company)
            yield SearchResult(
                ResultKind.PERSON, it.id, "person", person.name, at, person.phone or person.email or "", hidden=it.role
            )


def rank(finds: Iterable[SearchResult], query: str) -> tuple[SearchResult, ...]:
    """Return the results that hold every word of a query, best first; for an empty query, the likeliest ones."""
    wanted = fold_text(query).split()
    if not wanted:
        likely = [f for f in finds if f.urgent or f.kind is ResultKind.PAGE]
        due = [f for f in likely if f.kind is ResultKind.OPPORTUNITY][:MAX_DUE]
        return (*due, *(f for f in likely if f.kind is not ResultKind.OPPORTUNITY))[:MAX_SUGGESTIONS]
    scored = [(score, f.kind, at, f) for at, f in enumerate(finds) if (score := _score(f, wanted)) is not None]
    return tuple(f for _score, _kind, _at, f in sorted(scored, key=lambda s: s[:3]))[:MAX_RESULTS]


def _score(find: SearchResult, wanted: list[str]) -> int | None:
    """Return how badly a result matches the words, 0 being best; None if a word is missing."""
    title, rest = fold_text(find.title), fold_text(f"{find.detail} {find.hidden}")
    total = 0
    for word in wanted:
        if title.startswith(word):
            continue
        if f" {word}" in title:
            total += 1
        elif f" {word}" in f" {rest}":
            total += 2
        elif word in title:
            total += 3
        elif word in rest:
            total += 4
        else:
            return None
    return total


@lru_cache(maxsize=4096)
def fold_text(text: str) -> str:
    """Return a text without case and accents, so that "zoe" finds "Zoë"."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))
