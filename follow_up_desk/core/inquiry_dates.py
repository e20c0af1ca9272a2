"""When the next inquiry is due: counted from a promise, from silence, or from the last attempt."""

from datetime import date

from msgspec import Struct

from follow_up_desk.core.enumerations import Certainty, PromiseSubject, Purpose
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.open_promises import OWED
from follow_up_desk.core.records import Promise
from follow_up_desk.core.steps import Fact
from follow_up_desk.core.wording import N_, Text

MAX_LISTED_DAYS = 4


class InquiryDate(Struct, frozen=True):
    """Hold the day an inquiry falls due, before blocked days are skipped, and the facts it was counted from."""

    owed: bool
    due: date
    context: str
    facts: tuple[Fact, ...]
    promise: Promise | None = None

    @property
    def owed_by(self) -> str | None:
        """Return the id of the person who owes a thing; None for a decision."""
        return self.promise.person if self.owed and self.promise else None


def inquiry_date(facts: Facts, *, owed_only: bool = False) -> InquiryDate | None:
    """Return when the next inquiry is due, or None; with `owed_only` only for things they owe."""
    clocks = [
        date_after_promise(facts, promise) for promise in facts.promises if promise.thing in OWED or not owed_only
    ]
    if owed_only and not clocks:
        return None
    base = min(clocks, key=lambda c: c.due) if clocks else _from_silence(facts)
    base = _after_delivery(facts, base)
    if base is None or not facts.attempts:
        return base
    return _after_attempt(facts, base)


def date_after_promise(facts: Facts, promise: Promise) -> InquiryDate:
    """Return when to ask about a promise with a date: after its end and the grace (tip 1)."""
    owed = promise.thing in OWED
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
    missed = facts.received(Purpose.NO_SHOW)
    spoke = max((at for at in (facts.heard, missed.at if missed else None) if at), default=None)
    if spoke is None:
        return None
    day = facts.day(spoke)
    due = facts.days.waited(day, facts.numbers.no_date_wait_bd)
    words = N_("no date was given; last contact {day}")
    if missed is not None and missed.at == spoke:
        words = N_("no date was given; they did not come on {day}")
    last = Fact("last_contact", Text(words, {"day": day}), {"day": day})
    return InquiryDate(False, due, "A12", (last, wait_fact("no_date_wait_bd", facts.days.between(day, due), due)))


def wait_fact(name: str, n: int, last: date) -> Fact:
    """Return the fact that the wait is n working days, up to `last`; `name` is the setting."""
    values = {"n": n, "last": last}
    text = Text(N_("{n} working day's wait (to {last})"), values, N_("{n} working days' wait (to {last})"))
    return Fact(name, text, {"value": n})


def _after_delivery(facts: Facts, base: InquiryDate | None) -> InquiryDate | None:
    """Leave them time after the user's delivery, if nothing was heard since (A17)."""
    delivered = facts.sent(Purpose.DELIVER)
    if delivered is None or (facts.heard and delivered.at <= facts.heard) or (base is not None and base.owed):
        return base
    promise = base.promise if base else None
    day, n = facts.day(delivered.at), facts.numbers.delivered_status_bd
    due = facts.days.add(day, n)
    if base is not None and promise is not None and base.due >= due:
        return base
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
    return next(
        (
            p
            for p in facts.promises
            if p.by and p.thing is not PromiseSubject.FEEDBACK and facts.days.promise_end(p.by) >= facts.today
        ),
        None,
    )
