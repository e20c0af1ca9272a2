"""The contents of the offers board, Qt-free: the offers, whom else to tell, and what to ask for."""

from collections.abc import Iterator
from datetime import date, datetime
from enum import IntEnum

from msgspec import Struct

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.closures import has_ended
from follow_up_desk.core.contact_windows import hours
from follow_up_desk.core.enumerations import Purpose, Verdict
from follow_up_desk.core.local_time import Zone, instant_at, local_day, user_zone
from follow_up_desk.core.open_promises import ANSWERS
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Offer
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Step
from follow_up_desk.core.wording import N_
from follow_up_desk.i18n import _, day, moment, ngettext

MORE_TIME_TEMPLATE, OFFER_NOTICE_TEMPLATE = "T22", "T21"


class BoardGroup(IntEnum):
    """Name the kinds of row, in the order of the board."""

    OFFER = 0
    CLASH = 1
    UNKNOWN = 2
    BEFORE = 3
    TOLD = 4


class BoardAction(Struct, frozen=True):
    """Hold a button and what it does: open a step or a template, or log an event."""

    words: str
    step: Step | None = None
    template: str = ""
    happened: str = ""
    primary: bool = False


class BoardRow(Struct, frozen=True):
    """Hold one opportunity's row; `at` is the offer's deadline or the day they promised to answer."""

    order: BoardGroup
    opportunity: str
    company: str
    role: str
    sentence: str
    actions: tuple[BoardAction, ...]
    at: datetime | None = None


class Board(Struct, frozen=True):
    """Hold the whole board."""

    headline: str
    lead: str
    rows: tuple[BoardRow, ...]

    @property
    def opportunities(self) -> frozenset[str]:
        """Return the ids of the opportunities on the board."""
        return frozenset(row.opportunity for row in self.rows)


def board_of(agenda: Agenda, book: Book) -> Board:
    """Return the current board."""
    here = user_zone(book.owner)
    if agenda.other_offers.accepted is not None:
        return _accepted(agenda, book, agenda.other_offers.accepted[0])
    offers = _open_offers(agenda)
    if not offers:
        nothing = _("No offer is open. When one comes, log it: the desk shows who else decides before it ends.")
        return Board(_("No offers to compare"), nothing, ())
    ends = min((offer.deadline for _plan, offer in offers if offer.deadline), default=None)
    rows = [_offer_row(plan, offer, book, here, agenda.now) for plan, offer in offers]
    since = min(offer.at for _plan, offer in offers)
    holders = {plan.opportunity for plan, _offer in offers}
    rows += [
        _other_row(p, book, ends, since, here)
        for p in agenda.unsettled
        if p.opportunity not in holders and _undecided(p)
    ]
    ordered = tuple(sorted(rows, key=lambda r: (r.order, r.at is None, r.at or agenda.now, r.company)))
    return Board(_headline(ordered, ends, here), _lead(ordered), ordered)


def _open_offers(agenda: Agenda) -> list[tuple[Plan, Offer]]:
    found = [(plan, plan.facts.offer) for plan in agenda.unsettled if plan.facts.closure is None]
    return [(plan, offer) for plan, offer in found if offer is not None and not has_ended(offer, agenda.now)]


def _undecided(plan: Plan) -> bool:
    """Return whether they may still decide: not closed or at rest, and with an interview held or to come."""
    over = plan.facts.closure is not None or plan.verdict is Verdict.REST
    return not over and bool(plan.facts.held or plan.facts.ahead)


def _headline(rows: tuple[BoardRow, ...], ends: datetime | None, here: Zone) -> str:
    if ends is None:
        return _("An offer is open, without a deadline")
    first = next(row for row in rows if row.order is BoardGroup.OFFER)
    return _("{company} waits for your answer until {when}").format(company=first.company, when=moment(ends, here))


def _lead(rows: tuple[BoardRow, ...]) -> str:
    late = sum(1 for row in rows if row.order is BoardGroup.CLASH)
    if late:
        first = next(row.company for row in rows if row.order is BoardGroup.CLASH)
        return ngettext(
            "{company} would answer only after that. Tell them today, and ask for more time where you need it.",
            "{n} others would answer only after that. Tell them today, and ask for more time where you need it.",
            late,
        ).format(n=late, company=first)
    silent = sum(1 for row in rows if row.order is BoardGroup.UNKNOWN)
    if silent:
        return ngettext(
            "No one has named a date after this deadline; {n} other has not named one at all.",
            "No one has named a date after this deadline; {n} others have not named one at all.",
            silent,
        ).format(n=silent)
    return _("No one else decides after this deadline. You can wait for their answers and decide in peace.")


# -- the offer itself --------------------------------------------------------------------------------


def _offer_row(plan: Plan, offer: Offer, book: Book, here: Zone, now: datetime) -> BoardRow:
    it = book.opportunities[plan.opportunity]
    if offer.deadline is None:
        sentence = _("They set no deadline.")
    else:
        sentence = _("Answer by {when}.").format(when=moment(offer.deadline, here, plan.facts.zone))
    terms = (
        _("Pay: {pay}.").format(pay=offer.pay) if offer.pay else "",
        _("Starts {day}.").format(day=day(offer.start_on)) if offer.start_on else "",
    )
    sentence = " ".join((sentence, *(part for part in terms if part)))
    asked = plan.facts.sent(Purpose.EXTENSION_REQUEST, since=offer.at)
    if asked is not None:
        more = _("You asked for more time on {day}.").format(day=day(local_day(asked.at, here)))
        sentence = f"{sentence} {more}"
    actions = tuple(_offer_actions(plan, offer, now, asked is not None))
    return BoardRow(BoardGroup.OFFER, it.id, it.company, it.role, sentence, actions, offer.deadline)


def _offer_actions(plan: Plan, offer: Offer, now: datetime, asked: bool) -> Iterator[BoardAction]:
    step = _step(plan, StepKind.EXTENSION_REQUEST)
    last = hours(plan.facts.numbers.extension_not_in_last_h)
    in_time = offer.deadline is not None and now <= offer.deadline - last
    if in_time and not asked:
        yield BoardAction(
            _("Ask for more time"), step=step, template="" if step else MORE_TIME_TEMPLATE, primary=step is not None
        )
    if check := _step(plan, StepKind.WRITTEN_OFFER_CHECK):
        yield BoardAction(_("Ask for it in writing"), step=check)
    if decide := _step(plan, StepKind.DECIDE):
        yield BoardAction(_("Decide"), step=decide)


def _step(plan: Plan, kind: StepKind) -> Step | None:
    return next((step for step in plan.steps if step.kind is kind), None)


# -- everybody else ----------------------------------------------------------------------------------


def _other_row(plan: Plan, book: Book, ends: datetime | None, since: datetime, here: Zone) -> BoardRow:
    it = book.opportunities[plan.opportunity]
    notice = plan.facts.sent(Purpose.OFFER_NOTICE, since=since)
    if notice is not None:
        said = _("You told them on {day}.").format(day=day(local_day(notice.at, here)))
        return BoardRow(BoardGroup.TOLD, it.id, it.company, it.role, said, ())
    theirs = _promised_day(plan)
    passed = theirs is not None and theirs < plan.facts.today
    order = BoardGroup.UNKNOWN if passed else _group(theirs, ends, here)
    said = _(PASSED if passed else _GROUP_SENTENCES[order]).format(day=day(theirs) if theirs else "")
    at = instant_at(theirs, datetime.min.time(), here) if theirs else None
    return BoardRow(order, it.id, it.company, it.role, said, tuple(_notice_actions(plan, order)), at)


_GROUP_SENTENCES = {
    BoardGroup.CLASH: N_("Their day, {day}, comes after the offer ends."),
    BoardGroup.UNKNOWN: N_("No date given."),
    BoardGroup.BEFORE: N_("Their day, {day}, comes in time."),
}


PASSED = N_("Their day, {day}, has passed.")


def _promised_day(plan: Plan) -> date | None:
    """Return the last day of the answers they promised, or None."""
    ends = [plan.facts.days.promise_end(p.by) for p in plan.facts.promises if p.by and p.thing in ANSWERS]
    return max(ends, default=None)


def _group(theirs: date | None, ends: datetime | None, here: Zone) -> BoardGroup:
    if theirs is None:
        return BoardGroup.UNKNOWN
    return BoardGroup.CLASH if ends is not None and theirs >= local_day(ends, here) else BoardGroup.BEFORE


def _notice_actions(plan: Plan, order: BoardGroup) -> Iterator[BoardAction]:
    """Yield the button that tells them about the offer, highlighted if they would answer too late."""
    step = _step(plan, StepKind.OFFER_NOTICE)
    words = _("Tell them about the offer")
    yield BoardAction(
        words, step=step, template="" if step else OFFER_NOTICE_TEMPLATE, primary=order is BoardGroup.CLASH
    )


# -- after an acceptance -----------------------------------------------------------------------------


def _accepted(agenda: Agenda, book: Book, id: str) -> Board:
    rows = []
    for plan in agenda.unsettled:
        step = _step(plan, StepKind.TELL_OTHERS)
        if step is None or plan.opportunity == id:
            continue
        it = book.opportunities[plan.opportunity]
        actions = (BoardAction(_("Tell them that you accepted"), step=step, primary=True),)
        rows.append(
            BoardRow(BoardGroup.CLASH, it.id, it.company, it.role, _("They may still be counting on you."), actions)
        )
    company = book.opportunities[id].company
    lead = _("Let the others know, with thanks.") if rows else _("Everyone has been told. There is nothing left to do.")
    headline = _("You accepted the offer of {company}").format(company=company)
    return Board(headline, lead, tuple(sorted(rows, key=lambda r: r.company)))
