"""A reason in words: the facts, the skipped days, what to do; one line of clauses."""

from datetime import date
from itertools import groupby

from follow_up_desk.core.days_off import DAY
from follow_up_desk.core.steps import Reason
from follow_up_desk.core.wording import N_, Text
from follow_up_desk.core.workdays import Skipped


def reason_clauses(reason: Reason) -> tuple[Text, ...]:
    """Return the clauses of the one-line reason, in order."""
    action = (reason.action,) if reason.action else ()
    return (*(fact.text for fact in reason.facts), *skipped_clauses(reason), *action)


def skipped_clauses(reason: Reason) -> tuple[Text, ...]:
    """Return the skipped days and why; consecutive days with one reason form one clause."""
    runs = [list(run) for _, run in groupby(enumerate(reason.skipped), key=_run)]
    return tuple(_skipped_text([skipped for _, skipped in run]) for run in runs)


def _run(numbered: tuple[int, Skipped]) -> tuple[date, Text]:
    at, skipped = numbered
    return skipped.day - at * DAY, skipped.why


def _skipped_text(run: list[Skipped]) -> Text:
    first, last = run[0], run[-1]
    if first is last:
        return Text(N_("{day} skipped: {why}"), {"day": first.day, "why": first.why})
    return Text(N_("{day} to {last} skipped: {why}"), {"day": first.day, "last": last.day, "why": first.why})
