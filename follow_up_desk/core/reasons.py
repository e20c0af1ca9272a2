"""A reason as words: the facts, the days skipped, what to do; one line of clauses."""

from follow_up_desk.core.steps import Reason
from follow_up_desk.core.wording import N_, Text


def why(reason: Reason) -> tuple[Text, ...]:
    """Return the clauses of the one-line why, in order."""
    action = (reason.action,) if reason.action else ()
    return (*(fact.text for fact in reason.facts), *skipped_words(reason), *action)


def skipped_words(reason: Reason) -> tuple[Text, ...]:
    """Return each day that was skipped, and why."""
    return tuple(Text(N_("{day} skipped: {why}"), {"day": s.day, "why": s.why}) for s in reason.skipped)
