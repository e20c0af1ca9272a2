"""What became of each promise: kept, moved to another date, passed; and how often its date was moved."""

from datetime import date
from enum import StrEnum

from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.open_promises import PromiseContext, replaces, settled_at, subject_of
from follow_up_desk.core.records import Promise
from follow_up_desk.core.wording import N_, Text


class PromiseOutcome(StrEnum):
    """Name what became of a promise."""

    KEPT = "kept"
    MOVED = "moved"
    PASSED = "passed"
    STANDING = "standing"
    OVER = "over"


def promise_outcome(facts: Facts, promise: Promise) -> PromiseOutcome:
    """Return what became of a promise; a newer one on the same matter moved it, unless it was kept by then."""
    if kept_on(facts, promise) is not None:
        return PromiseOutcome.KEPT
    if _next(facts, promise) is not None:
        return PromiseOutcome.MOVED
    if facts.closure is not None or promise.by is None:
        return PromiseOutcome.OVER
    return PromiseOutcome.PASSED if facts.days.promise_end(promise.by) < facts.today else PromiseOutcome.STANDING


def kept_on(facts: Facts, promise: Promise) -> date | None:
    """Return the day on which a promise was kept, or None; what came after a newer promise kept that one."""
    after = _next(facts, promise)
    came = settled_at(_context(facts, promise), promise)
    return facts.day(came) if came is not None and (after is None or came <= after.made_at) else None


def replaced_promises(facts: Facts, promise: Promise) -> tuple[Promise, ...]:
    """Return the promises that this one replaced, oldest first: those on the same matter that were not kept."""
    before = [p for p in _same_subject(facts, promise) if replaces(promise, p)]
    chain: list[Promise] = []
    for older in reversed(before):
        if promise_outcome(facts, older) is PromiseOutcome.KEPT:
            break
        chain.append(older)
    return tuple(reversed(chain))


def moved_text(facts: Facts, promise: Promise) -> Text | None:
    """Return in words how often its date was moved, or None; a date where none was given is no move."""
    times = sum(1 for older in replaced_promises(facts, promise) if older.by is not None and older.by != promise.by)
    if not times:
        return None
    return {1: Text(N_("moved once")), 2: Text(N_("moved twice"))}.get(times, Text(N_("moved {n} times"), {"n": times}))


def _context(facts: Facts, promise: Promise) -> PromiseContext:
    """Return the context of a promise without its new date, which replaces but does not keep it."""
    said = tuple(a for a in facts.activities if a.purpose is not Purpose.NEW_DATE or a.answers != promise.id)
    return PromiseContext(facts.opportunity, said, facts.heard, facts.zone, facts.days)


def _next(facts: Facts, promise: Promise) -> Promise | None:
    return next((p for p in _same_subject(facts, promise) if replaces(p, promise)), None)


def _same_subject(facts: Facts, promise: Promise) -> list[Promise]:
    same = [p for p in facts.opportunity.promises if subject_of(p) == subject_of(promise)]
    return sorted(same, key=_sort_key)


def _sort_key(promise: Promise) -> tuple[object, str]:
    return promise.made_at, promise.id
