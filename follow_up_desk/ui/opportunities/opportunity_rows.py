"""The rows of the opportunity list: which ones, in which order, and the search in them."""

from collections.abc import Callable
from datetime import date

from msgspec import Struct

from follow_up_desk.core.book import Book
from follow_up_desk.core.daily_plan import DailyPlan
from follow_up_desk.core.enumerations import Verdict
from follow_up_desk.core.next_interview import interview_ahead, is_nearer
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.search_index import fold_text, search_words
from follow_up_desk.i18n import _, translate_all
from follow_up_desk.ui.interview_text import interview_time
from follow_up_desk.ui.opportunities.list_choice import NAMED, ListChoice, Show, sort_key
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.verdict_text import settled_text, verdict_text


class OpportunityRow(Struct, frozen=True):
    """Hold what a row shows; `word` is the verdict."""

    opportunity: Opportunity
    verdict: Verdict
    word: str
    offer: bool = False

    @property
    def id(self) -> str:
        """Return the opportunity's id."""
        return self.opportunity.id

    @property
    def company(self) -> str:
        """Return the company's name."""
        return self.opportunity.company

    @property
    def role(self) -> str:
        """Return the role."""
        return self.opportunity.role

    @property
    def closed(self) -> bool:
        """Return whether it stands among the closed."""
        return self.verdict is Verdict.CLOSED


def row_of(plan: Plan, book: Book, order: DailyPlan) -> OpportunityRow:
    """Return the row of a plan."""
    word = _interview_word(plan) or verdict_text(plan, order)
    verdict, _day = order.standing(plan)
    return OpportunityRow(book.opportunities[plan.opportunity], verdict, word, plan.facts.offer is not None)


def _settled_row(it: Opportunity) -> OpportunityRow:
    """Return the row of a settled opportunity, which needs no plan."""
    return OpportunityRow(it, Verdict.CLOSED, settled_text())


def _interview_word(plan: Plan) -> str:
    """Return when the next interview is, if it is nearer than what is asked for next."""
    ahead, facts = interview_ahead(plan), plan.facts
    if ahead is None or not is_nearer(ahead, facts.now):
        return ""
    return _("Interview {when}").format(when=interview_time(ahead, facts.now, facts.owner_zone, both=False))


def _shows(choice: ListChoice, row: OpportunityRow) -> bool:
    """Return whether a choice shows a row; the fold is another matter."""
    if choice.show in NAMED:
        return bool(getattr(row.opportunity, choice.show.value) == choice.name)
    return _SHOWN[choice.show](row)


_SHOWN: dict[Show, Callable[[OpportunityRow], bool]] = {
    Show.ALL: lambda _row: True,
    Show.DUE: lambda row: row.verdict is Verdict.NOW,
    Show.WAITING: lambda row: row.verdict not in (Verdict.NOW, Verdict.CLOSED),
    Show.OFFERS: lambda row: row.offer and not row.closed,
    Show.CLOSED: lambda row: row.closed,
}


class _Made(Struct, frozen=True):
    """Hold a row with what it was made from; as long as that is the same, so is the row."""

    source: Plan | Opportunity
    standing: tuple[Verdict, date | None]
    row: OpportunityRow


class OpportunityRows:
    """Make the rows of the agenda, and search in them; what stays the same is kept, so that a key is quick."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._made: dict[str, _Made] = {}
        self._narrowed: tuple[OpportunityRow, ...] = ()
        self._everything: tuple[OpportunityRow, ...] = ()
        self._texts: list[str] | None = None  # what is searched, in the order of `_everything`
        self._wanted: tuple[str, ...] = ()
        self._where: dict[str, str] = {}  # where the search found each row that was shown, by id

    def update(self, choice: ListChoice) -> None:
        """Make the rows of the agenda, in the order and with the filter chosen."""
        agenda, order = self._session.agenda, self._session.day
        self._made = {id: self._row(id) for id in order.list_order(agenda)}
        rows = [made.row for made in self._made.values()]
        key = sort_key(choice.sort, agenda.now)
        if key is not None:
            rows.sort(key=lambda row: (row.closed, key(row.opportunity)))
        self._everything = tuple(rows)
        self._narrowed = tuple(row for row in rows if _shows(choice, row))
        self._texts = None
        self._where = {}

    def _row(self, id: str) -> _Made:
        plans, order, known = self._session.agenda.plans, self._session.day, self._made.get(id)
        settled = plans.settled.get(id)
        if settled is not None:
            if known is not None and known.source is settled:
                return known
            return _Made(settled, (Verdict.CLOSED, None), _settled_row(settled))
        plan = plans[id]
        standing = order.standing(plan)
        if known is not None and known.source is plan and known.standing == standing == (plan.verdict, plan.date):
            return known
        return _Made(plan, standing, row_of(plan, self._session.book, order))

    def shown(self, choice: ListChoice, keep: str | None = None) -> tuple[OpportunityRow, ...]:
        """Return the rows without a search; the closed only where they are unfolded, or the one to `keep`."""
        self._look_for(())
        if choice.unfolded or not choice.folds:
            return self._narrowed
        return tuple(row for row in self._narrowed if not row.closed or row.id == keep)

    def count_folded(self, choice: ListChoice) -> int:
        """Return how many closed ones stand behind the fold."""
        return sum(row.closed for row in self._narrowed) if choice.folds else 0

    def prepare_search(self) -> None:
        """Read all texts once, so that the first key of a search is as quick as the others."""
        if self._texts is None:
            search = self._session.search
            self._texts = [f"{search.text(row.opportunity)} {fold_text(row.word)}" for row in self._everything]

    def found(self, query: str) -> tuple[OpportunityRow, ...]:
        """Return the rows that hold every word of a search, whatever the filter shows."""
        self.prepare_search()
        assert self._texts is not None
        self._look_for(search_words(query))
        rows = list(zip(self._everything, self._texts, strict=True))
        for word in self._wanted:
            rows = [pair for pair in rows if word in pair[1]]
        return tuple(row for row, _text in rows)

    def _look_for(self, words: tuple[str, ...]) -> None:
        self._wanted = words
        self._where = {}

    def where_found(self, row: OpportunityRow) -> str:
        """Return the text in which the search found a row, empty where the row's own words show it."""
        if not self._wanted:
            return ""
        if row.id not in self._where:
            passage = self._session.search.found_passage(row.opportunity, self._wanted)
            self._where[row.id] = _(passage.where).format(text=passage.text) if passage else ""
        return self._where[row.id]

    def why(self, row: OpportunityRow) -> str:
        """Return the reason on one line; computed only for tooltips and screen readers, as it is slow."""
        return translate_all(reason_clauses(self._session.day.reason(self._session.plan(row.id))))

    def spoken(self, row: OpportunityRow) -> str:
        """Return the text of a row for screen readers."""
        parts = (row.company, row.role, self.where_found(row), row.word, self.why(row))
        return ". ".join(part for part in parts if part)
