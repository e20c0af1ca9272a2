"""The pipeline (tip 7): which processes are live, whether all end at once, and one suggestion."""

from datetime import date

from msgspec import Struct

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.days_off import DAY
from follow_up_desk.core.enumerations import Purpose, Verdict
from follow_up_desk.core.local_time import local_day, user_zone
from follow_up_desk.core.open_promises import ANSWERS
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.wording import N_, Text

RECOMMENDED_LIVE = 3  # advice E, ours: three live processes or more
_SUNDAY = 6


class Pipeline(Struct, frozen=True):
    """Hold the ids of the live opportunities and of those that end this week, the risk and one suggestion."""

    live: tuple[str, ...]
    ending: tuple[str, ...]
    risk: Text | None
    suggestion: Text | None


def pipeline(agenda: Agenda, book: Book) -> Pipeline:
    """Return the live processes at the agenda's instant, their risk, and a suggestion."""
    today = local_day(agenda.now, user_zone(book.owner))
    sunday = today + (_SUNDAY - today.weekday()) * DAY
    plans = sorted((p for p in agenda.unsettled if is_live(p)), key=lambda p: p.opportunity)
    ending = [p.opportunity for p in plans if any(today <= day <= sunday for day in _ends(p))]
    risk = _risk(len(plans)) if plans and len(ending) == len(plans) else None
    told_no = any(_rejected_on(plan, today, agenda) for plan in agenda.unsettled)
    advice = (
        Text(N_("after a no, the search for more can wait until tomorrow"))
        if told_no
        else _suggestion(len(plans), risk)
    )
    return Pipeline(tuple(p.opportunity for p in plans), tuple(ending), risk, advice)


def is_live(plan: Plan) -> bool:
    """Return whether something may still come of it: not closed, not at rest, no other offer accepted."""
    over = plan.facts.closure or plan.facts.accepted_elsewhere
    return over is None and plan.verdict is not Verdict.REST


def _ends(plan: Plan) -> list[date]:
    facts = plan.facts
    days = [facts.days.promise_end(p.by) for p in facts.promises if p.by and p.thing in ANSWERS]
    offer = facts.offer
    return [*days, facts.day(offer.deadline)] if offer and offer.deadline else days


def _rejected_on(plan: Plan, today: date, agenda: Agenda) -> bool:
    here = agenda.now
    return any(
        a.purpose is Purpose.REJECTION and (here - a.at < DAY or plan.facts.day(a.at) == today)
        for a in plan.facts.activities
    )


def _risk(count: int) -> Text:
    return Text(
        N_("the only active opportunity may end this week"),
        {"n": count},
        N_("all {n} active opportunities may end this week"),
    )


def _suggestion(count: int, risk: Text | None) -> Text | None:
    if not count:
        return Text(N_("nothing is active; one message to someone you know, or one application, starts something"))
    if risk is not None:
        return Text(N_("start one more today, so that not everything depends on this week"))
    if count < RECOMMENDED_LIVE:
        return Text(
            N_(
                "{n} opportunity is active; {enough} or more is a good rule: "
                "one message to someone you know does more than five forms"
            ),
            {"n": count, "enough": RECOMMENDED_LIVE},
            N_(
                "{n} opportunities are active; {enough} or more is a good rule: "
                "one message to someone you know does more than five forms"
            ),
        )
    return None
