"""The user's record in numbers (tip 10, advice E); `pipeline`, `chances` and `fit` hold the rest of it.

Pure functions over the plans of one agenda, so nothing later than its instant is counted. A number
is described, never judged; where there is nothing to count there is no number.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import pairwise
from statistics import median

from msgspec import Struct

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.chances import Chance, chance
from follow_up_desk.core.enumerations import InterviewKind, ProcessKind, Purpose
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.history import answerable_inquiries, is_human
from follow_up_desk.core.local_time import local_day, user_zone
from follow_up_desk.core.pipeline import is_live
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.promise_history import PromiseOutcome, kept_on, promise_outcome
from follow_up_desk.core.records import Activity

_ENDED_BY_USER = frozenset({Purpose.DECLINE, Purpose.WITHDRAW, Purpose.TELL_OTHERS})
QUIET_AFTER_REJECTION = timedelta(hours=24)


class Share(Struct, frozen=True):
    """Hold a count and its total."""

    count: int
    of: int


class Funnel(Struct, frozen=True):
    """Hold how far the opportunities came, and how the finished ones ended."""

    opportunities: int
    interviewed: int
    second_round: int
    final_round: int
    offers: int
    accepted: int
    rejected: int
    silent: int
    left: int
    active: int = 0  # without an offer so far

    @property
    def otherwise(self) -> int:
        """Return how many ended in no way that is counted: without an interview, or on hold for good."""
        return self.opportunities - self.active - self.offers - self.rejected - self.silent - self.left

    @property
    def decided(self) -> int:
        """Return how many interviewed processes are decided: an offer, a rejection, or silence to the end."""
        return self.offers + self.rejected + self.silent


class AnswerTimes(Struct, frozen=True):
    """Hold how long answers took, in working days; the three counts together are the interviews held."""

    median_bd: float | None
    answered: int
    waiting: int
    unanswered: int = 0  # ended without one


class PromiseCounts(Struct, frozen=True):
    """Hold what became of past promises with a date."""

    in_time: int
    late: int
    moved: int
    passed: int

    @property
    def share(self) -> Share:
        """Return how many promises were kept by the promised day."""
        return Share(self.in_time, self.in_time + self.late + self.moved + self.passed)


class Statistics(Struct, frozen=True):
    """Hold the user's own record."""

    funnel: Funnel
    answers: AnswerTimes
    promises: PromiseCounts
    after_silence: Share


def statistics(agenda: Agenda) -> Statistics:
    """Return the user's record at the agenda's instant."""
    plans = tuple(agenda.plans.values())
    return Statistics(_funnel(plans), _answers(plans), _promises(plans), _after_silence(plans))


def chance_of_an_offer(agenda: Agenda, book: Book, interviews: int) -> Chance | None:
    """Return the chance in `interviews` more interviews; None on the day of a rejection and for a day after it."""
    zone = user_zone(book.owner)
    for no in _rejections(agenda):
        if local_day(no, zone) == local_day(agenda.now, zone) or agenda.now - no < QUIET_AFTER_REJECTION:
            return None
    funnel = _funnel(tuple(agenda.plans.values()))
    return chance(funnel.offers, funnel.decided, interviews)


def _rejections(agenda: Agenda) -> Iterator[datetime]:
    for plan in agenda.plans.values():
        yield from (a.at for a in plan.facts.activities if a.purpose is Purpose.REJECTION)


def _funnel(plans: tuple[Plan, ...]) -> Funnel:
    met = [p for p in plans if p.facts.held]
    offered = {p.opportunity for p in met if _offered(p.facts)}
    ended = {p.opportunity: p.facts.closure.purpose for p in met if p.facts.closure}
    for plan in met:
        if _ended_in_silence(plan.facts):
            ended[plan.opportunity] = Purpose.MOVE_ON
    how = [purpose for id, purpose in ended.items() if id not in offered]
    return Funnel(
        opportunities=len(plans),
        interviewed=len(met),
        second_round=sum(1 for p in met if len(p.facts.held) > 1),
        final_round=sum(1 for p in met if _was_final(p.facts)),
        offers=len(offered),
        accepted=sum(1 for purpose in ended.values() if purpose is Purpose.ACCEPT),
        rejected=how.count(Purpose.REJECTION),
        silent=how.count(Purpose.MOVE_ON),
        left=sum(1 for purpose in how if purpose in _ENDED_BY_USER),
        active=sum(1 for p in plans if p.opportunity not in (*offered, *ended) and is_live(p)),
    )


def _ended_in_silence(facts: Facts) -> bool:
    """Return whether all attempts stayed unanswered to the end; the user need not have moved on."""
    if facts.closure or facts.ahead or not facts.attempts or not facts.exhausted:
        return False
    return facts.rest_day <= facts.today


def _offered(facts: Facts) -> bool:
    said = any(a.purpose in (Purpose.OFFER, Purpose.ACCEPT, Purpose.DECLINE) for a in facts.activities)
    return said or bool(facts.opportunity.offers)


def _was_final(facts: Facts) -> bool:
    return facts.opportunity.kind is ProcessKind.FINAL_ROUND or any(i.kind is InterviewKind.FINAL for i in facts.held)


def _answers(plans: tuple[Plan, ...]) -> AnswerTimes:
    took: list[int] = []
    waiting = unanswered = 0
    for plan in plans:
        facts = plan.facts
        for end, until in pairwise([*(i.end for i in facts.held), facts.now]):
            word = next((a for a in facts.activities if end < a.at <= until and _is_answer(a)), None)
            if word is not None:
                took.append(facts.days.between(facts.day(end), facts.day(word.at)))
            elif until == facts.now and facts.closure is None:
                waiting += 1
            else:
                unanswered += 1
    return AnswerTimes(median(took) if took else None, len(took), waiting, unanswered)


def _is_answer(activity: Activity) -> bool:
    return is_human(activity) and activity.purpose is not Purpose.ACKNOWLEDGEMENT


def _promises(plans: tuple[Plan, ...]) -> PromiseCounts:
    counts = {"in_time": 0, "late": 0, "moved": 0, "passed": 0}
    for plan in plans:
        for promise in plan.facts.opportunity.promises:
            found = promise_outcome(plan.facts, promise) if promise.by else PromiseOutcome.OVER
            if found is PromiseOutcome.KEPT and promise.by:
                came = kept_on(plan.facts, promise)
                counts["in_time" if came and came <= plan.facts.days.promise_end(promise.by) else "late"] += 1
            elif found in (PromiseOutcome.MOVED, PromiseOutcome.PASSED):
                counts[found] += 1
    return PromiseCounts(**counts)


def _after_silence(plans: tuple[Plan, ...]) -> Share:
    """Count the inquiries answered before the next one; unanswered ones still inside their gap do not count."""
    answered = asked = 0
    for plan in plans:
        for day, came in _inquiry_results(plan.facts):
            if came or plan.facts.days.add(day, plan.facts.numbers.gap_bd) <= plan.facts.today:
                asked += 1
                answered += came
    return Share(answered, asked)


def _inquiry_results(facts: Facts) -> Iterator[tuple[date, bool]]:
    inquiries = {activity.id for activity in answerable_inquiries(facts.activities)}
    open_day: date | None = None
    for activity in facts.activities:
        if activity.id in inquiries:
            day = facts.day(activity.at)
            if open_day is not None and day != open_day:
                yield open_day, False
            open_day = day
        if open_day is not None and is_human(activity):
            yield open_day, True
            open_day = None
    if open_day is not None:
        yield open_day, False
