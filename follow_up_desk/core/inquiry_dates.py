"""When the next inquiry is due: counted from a promise, from silence, or from the last attempt."""

from datetime import date, datetime

from msgspec import Struct

from follow_up_desk.core.enumerations import Certainty, PromiseSubject, Purpose
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.open_promises import OWED, last_day
from follow_up_desk.core.records import Promise
from follow_up_desk.core.steps import Fact
from follow_up_desk.core.wording import N_, Text

MAX_LISTED_DAYS = 4
_NOT_HELD = {
    Purpose.NO_SHOW: N_("no date was given; they did not come on {day}"),
    Purpose.CANCELLED: N_("no date was given; they canceled it on {day}"),
}


class InquiryDate(Struct, frozen=True):
    """Hold the day an inquiry falls due, before blocked days are skipped, and the facts it was counted from.

    `invited` means that they asked to be asked, `named` that they named this very day, which then stays.
    """

    owed: bool
    due: date
    context: str
    facts: tuple[Fact, ...]
    promise: Promise | None = None
    invited: bool = False
    named: bool = False

    @property
    def to_ask(self) -> str | None:
        """Return the id of the person who owes a thing or asked to be asked; None for a decision."""
        return self.promise.person if self.promise and (self.owed or self.invited) else None


def inquiry_date(facts: Facts, *, owed_only: bool = False) -> InquiryDate | None:
    """Return when the next inquiry is due, or None; with `owed_only` only for what they owe or asked to be asked."""
    owed_only = owed_only or facts.silence is not None
    asked = [p for p in facts.promises if _may_be_asked(p) and (not owed_only or _owed(p) or _invites(facts, p))]
    clocks = [date_after_promise(facts, promise) for promise in asked]
    if owed_only and not clocks:
        return None
    base = min(clocks, key=lambda c: c.due) if clocks else _from_silence(facts)
    base = _after_delivery(facts, base)
    if base is None or not facts.attempts:
        return base
    return _after_attempt(facts, base)


def _may_be_asked(promise: Promise) -> bool:
    return last_day(promise) is not None and not promise.silence_means_no


def _invites(facts: Facts, promise: Promise) -> bool:
    return promise.ask_from is not None and facts.silence is None and facts.closure is None


def _owed(promise: Promise) -> bool:
    return promise.thing in OWED


def date_after_promise(facts: Facts, promise: Promise) -> InquiryDate:
    """Return when to ask about a promise with a date: on the day they named, or after its end and the grace (tip 1)."""
    return _date_after_grace(facts, promise) if promise.ask_from is None else _invited_date(facts, promise)


def _invited_date(facts: Facts, promise: Promise) -> InquiryDate:
    """Return the day from which they asked to be asked; it stays if they named it, a Monday too (contract 6)."""
    day, by = promise.ask_from, promise.by
    assert day is not None
    data = {"id": promise.id, "by": by, "ask_from": day, "certainty": promise.certainty}
    said = [Fact("promise", Text(N_("promised by {by}"), {"by": by}), data)] if by and by < day else []
    asked = Fact("ask_from", Text(N_("they asked you to ask from {day}"), {"day": day}), data)
    named = (by is None or by >= day) and facts.days.is_workday(day)
    context = "A18" if _owed(promise) else "A11"
    return InquiryDate(_owed(promise), day, context, (*said, asked), promise, invited=True, named=named)


def _date_after_grace(facts: Facts, promise: Promise) -> InquiryDate:
    owed = _owed(promise)
    assert promise.by is not None
    end = facts.days.promise_end(promise.by)
    name = "grace_item_bd" if owed else "grace_decision_bd"
    grace: int = getattr(facts.numbers, name)
    said = [
        Fact(
            "promise",
            _promise_text(promise, end),
            {"id": promise.id, "by": promise.by, "certainty": promise.certainty},
        )
    ]
    if owed and facts.heard is not None and facts.day(facts.heard) > end:
        end = facts.day(facts.heard)
        said.append(Fact("last_heard", Text(N_("they wrote on {day}"), {"day": end}), {"day": end}))
    due = facts.days.add(end, grace)
    days = tuple(facts.days.add(end, n) for n in range(1, grace + 1))
    return InquiryDate(owed, due, "A18" if owed else "A11", (*said, _grace_fact(name, grace, days)), promise)


def _promise_text(promise: Promise, end: date) -> Text:
    if promise.by != end:
        return Text(N_("promised by {by}, so by {end}"), {"by": promise.by, "end": end})
    if promise.certainty is Certainty.GUESSED:
        return Text(N_("read as promised by {end}"), {"end": end})
    return Text(N_("promised by {end}"), {"end": end})


def _grace_fact(name: str, n: int, days: tuple[date, ...]) -> Fact:
    data = {"value": n, "days": days}
    if n > MAX_LISTED_DAYS:
        text = Text(N_("{n} working days' grace (to {last})"), {"n": n, "last": days[-1]})
    else:
        text = Text(
            N_("{n} working day's grace ({days})"), {"n": n, "days": days}, N_("{n} working days' grace ({days})")
        )
    return Fact(name, text, data)


def _from_silence(facts: Facts) -> InquiryDate | None:
    """Count from the last interview or message; after a no-show from the agreed time (A12, A43)."""
    spoke = _last_contact(facts)
    if spoke is None:
        return None
    day = facts.day(spoke)
    due = facts.days.waited(day, facts.numbers.no_date_wait_bd)
    waited = wait_fact("no_date_wait_bd", facts.days.between(day, due), due)
    return InquiryDate(False, due, "A12", (*_no_date(facts, spoke), waited))


def _last_contact(facts: Facts) -> datetime | None:
    missed = facts.received(Purpose.NO_SHOW)
    return max((at for at in (facts.heard, missed.at if missed else None) if at), default=None)


def _no_date(facts: Facts, spoke: datetime) -> tuple[Fact, ...]:
    """Return the facts that no date was given, or only an event, and from which word it counts."""
    day, event = facts.day(spoke), facts.awaited
    last = facts.received(*_NOT_HELD)
    words = N_("no date was given; last contact {day}")
    if event is not None:
        words = N_("no day but an event: {after}; last contact {day}")
        return (Fact("after", Text(words, {"after": event.after, "day": day}), {"id": event.id, "after": event.after}),)
    if last is not None and last.at == spoke:
        words = _NOT_HELD[last.purpose]
    return (Fact("last_contact", Text(words, {"day": day}), {"day": day}),)


def silence_ends(facts: Facts) -> date | None:
    """Return until when silence means nothing yet: the day they named, or the end of the wait; None if it never does.

    A no by silence is a day of theirs, so a weekend stays one.
    """
    if facts.silence is None or facts.silence.by is not None:
        return facts.silence.by if facts.silence else None
    spoke = _last_contact(facts)
    return None if spoke is None else facts.days.waited(facts.day(spoke), facts.numbers.no_date_wait_bd)


def silence_over(facts: Facts) -> date | None:
    """Return the working day from which their silence is a no (contract 6), or None."""
    end = silence_ends(facts)
    return facts.days.add(end, 1) if end else None


def wait_fact(name: str, n: int, last: date) -> Fact:
    """Return the fact that the wait is n working days, up to `last`; `name` is the setting."""
    values = {"n": n, "last": last}
    text = Text(N_("{n} working day's wait (to {last})"), values, N_("{n} working days' wait (to {last})"))
    return Fact(name, text, {"value": n})


def _after_delivery(facts: Facts, base: InquiryDate | None) -> InquiryDate | None:
    """Leave them time after the user's delivery, if nothing was heard since; it never shortens a wait (A17)."""
    delivered = facts.sent(Purpose.DELIVER)
    if delivered is None or (facts.heard and delivered.at <= facts.heard):
        return base
    if base is not None and (base.owed or base.invited):
        return base
    day, n = facts.day(delivered.at), facts.numbers.delivered_status_bd
    due = facts.days.add(day, n)
    if base is not None and base.due >= due:
        return base
    promise = base.promise if base else None
    said = base.facts if base is not None and promise is not None else ()
    gave = Fact("delivered", Text(N_("you delivered on {day}"), {"day": day}), {"day": day})
    return InquiryDate(False, due, "A17", (*said, gave, wait_fact("delivered_status_bd", n, due)), promise)


def _after_attempt(facts: Facts, base: InquiryDate) -> InquiryDate:
    last = facts.attempt_days[-1]
    gap = facts.numbers.gap_bd
    due = facts.days.add(last, gap)
    if due < base.due:
        return base
    tried = Text(
        N_("{n} of {max} follow-ups sent, the last on {last}"),
        {"n": len(facts.attempt_days), "max": facts.numbers.max_attempts, "last": last},
    )
    between = Text(N_("{n} working days between attempts (to {to})"), {"n": gap, "to": due})
    counted = (
        Fact("attempts", tried, {"used": len(facts.attempt_days), "last": last}),
        Fact("gap_bd", between, {"value": gap}),
    )
    return InquiryDate(base.owed, due, "A14", counted, base.promise)


def current_promise(facts: Facts) -> Promise | None:
    """Return the promise whose last day has not passed yet, the earliest of them, or None."""
    running = [p for p in facts.promises if p.thing is not PromiseSubject.FEEDBACK]
    ends = [(p, day) for p in running if (day := last_day(p)) is not None]
    return next((p for p, day in ends if facts.days.promise_end(day) >= facts.today), None)
