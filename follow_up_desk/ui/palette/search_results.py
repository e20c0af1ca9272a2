"""Search results of the palette and their ranking, Qt-free."""

from collections.abc import Iterable, Iterator
from enum import IntEnum

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.daily_plan import DailyPlan
from follow_up_desk.core.enumerations import Verdict
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.search_index import SearchIndex, fold_text, search_words
from follow_up_desk.i18n import _
from follow_up_desk.ui import enum_labels
from follow_up_desk.ui.formatting import SEPARATOR
from follow_up_desk.ui.theme import VERDICT_STYLES
from follow_up_desk.ui.verdict_text import settled_text, verdict_text

MAX_RESULTS = 60  # results shown
MAX_SUGGESTIONS, MAX_DUE = 10, 4  # shown before anything is typed; of these, what is due


class ResultKind(IntEnum):
    """Name the kinds of result, in the order in which equally good ones are listed."""

    OPPORTUNITY = 0
    PERSON = 1
    PAGE = 2
    ACTION = 3
    NOT_NOW = 4  # an action that does not apply now: shown so that its word is not met with silence


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
    careful: bool = False  # it deletes: never a near match above others
    opportunity: Opportunity | None = None  # all that is logged for it is searched as well

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
    for id in order.list_order(agenda):
        it = book.opportunities[id]
        verdict, word = _verdict(id, agenda, order)
        look = VERDICT_STYLES[verdict]
        yield SearchResult(
            ResultKind.OPPORTUNITY,
            it.id,
            look.icon,
            it.company,
            it.role,
            word,
            look.ink,
            urgent=verdict is Verdict.NOW,
            opportunity=it,
        )
        for person in it.people:
            part = person.title or enum_labels.member_label(person.part)
            at = _("{part}, {company}").format(part=part, company=it.company)
            yield SearchResult(
                ResultKind.PERSON, it.id, "person", person.name, at, person.phone or person.email or "", hidden=it.role
            )


def _verdict(id: str, agenda: Agenda, order: DailyPlan) -> tuple[Verdict, str]:
    """Return the verdict of an opportunity and its words; a settled one is not planned for them."""
    if id in agenda.plans.settled:
        return Verdict.CLOSED, settled_text()
    plan = agenda.plans[id]
    verdict, _date = order.standing(plan)
    return verdict, verdict_text(plan, order)


class ResultIndex:
    """Search results, prepared once so that each key typed is answered quickly."""

    def __init__(self, finds: Iterable[SearchResult], search: SearchIndex) -> None:
        self._finds = tuple(finds)
        self._search = search
        self._hidden = [fold_text(f.hidden) for f in self._finds]
        self._folded = [(fold_text(f.title), _searched(f, search)) for f in self._finds]

    def rank(self, query: str) -> tuple[SearchResult, ...]:
        """Return the results that hold every word of a query, best first; for an empty query, the likeliest ones."""
        wanted = search_words(query)
        if not wanted:
            return self._suggestions()
        scored = [
            (find.careful and score > 0, score, find.kind, at)
            for at, (find, (title, rest)) in enumerate(zip(self._finds, self._folded, strict=True))
            if (score := _score(title, rest, wanted)) is not None and self._own_words(at, wanted)
        ]
        return tuple(self._with_found(self._finds[at], wanted) for *_order, at in sorted(scored)[:MAX_RESULTS])

    def _own_words(self, at: int, wanted: tuple[str, ...]) -> bool:
        """Return whether an action is meant: by a word of its own, not by the company that it would act on."""
        find = self._finds[at]
        if find.opportunity or find.kind is ResultKind.PERSON:
            return True
        own = f"{self._folded[at][0]} {self._hidden[at]}"
        return any(word in own for word in wanted)

    def _suggestions(self) -> tuple[SearchResult, ...]:
        likely = [f for f in self._finds if f.urgent or f.kind is ResultKind.PAGE]
        due = [f for f in likely if f.kind is ResultKind.OPPORTUNITY][:MAX_DUE]
        return (*due, *(f for f in likely if f.kind is not ResultKind.OPPORTUNITY))[:MAX_SUGGESTIONS]

    def _with_found(self, find: SearchResult, wanted: tuple[str, ...]) -> SearchResult:
        """Return the result with the text in which it was found, where its heading does not show it."""
        named = find.kind in (ResultKind.OPPORTUNITY, ResultKind.PERSON)
        if not named and not any(word in fold_text(find.title) for word in wanted):
            terms = (term.strip() for term in find.hidden.split(","))
            term = next((term for term in terms if any(word in fold_text(term) for word in wanted)), "")
            return replace(find, detail=SEPARATOR.join(filter(None, (find.detail, term))))
        passage = self._search.found_passage(find.opportunity, wanted) if find.opportunity else None
        return replace(find, detail=_(passage.where).format(text=passage.text)) if passage else find


def _searched(find: SearchResult, search: SearchIndex) -> str:
    """Return all that is searched besides the title; for an opportunity everything logged for it."""
    logged = f" {search.text(find.opportunity)}" if find.opportunity else ""
    return fold_text(f"{find.detail} {find.hidden}") + logged


def _score(title: str, rest: str, wanted: tuple[str, ...]) -> int | None:
    """Return how badly a result matches the words, 0 being best; None if a word is missing."""
    total = 0
    for word in wanted:
        if title.startswith(word):
            continue
        if f" {word}" in title:
            total += 1
        elif rest.startswith(word) or f" {word}" in rest:
            total += 2
        elif word in title:
            total += 3
        elif word in rest:
            total += 4
        else:
            return None
    return total
