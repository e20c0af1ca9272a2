"""Texts about a promise: its dates, and its outcome."""

from msgspec import Struct

from follow_up_desk.core import promise_history
from follow_up_desk.core.enumerations import Certainty
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.records import Promise
from follow_up_desk.core.wording import N_
from follow_up_desk.i18n import _, day
from follow_up_desk.ui.formatting import SEPARATOR


class OutcomeStyle(Struct, frozen=True):
    """Hold how to show the outcome of a promise: its word, its tone, whether the title is struck out."""

    word: str
    tone: str
    struck: bool = False


OUTCOME_STYLES = {
    promise_history.PromiseOutcome.KEPT: OutcomeStyle(N_("Kept"), "rest"),
    promise_history.PromiseOutcome.MOVED: OutcomeStyle(N_("Moved"), "ink_faint", struck=True),
    promise_history.PromiseOutcome.PASSED: OutcomeStyle(N_("The day has passed"), "ink_faint"),
    promise_history.PromiseOutcome.STANDING: OutcomeStyle(N_("Their time"), "wait"),
    promise_history.PromiseOutcome.OVER: OutcomeStyle("", "ink_faint"),
}


def outcome_style(facts: Facts, promise: Promise) -> OutcomeStyle:
    """Return how to show the outcome of a promise."""
    return OUTCOME_STYLES[promise_history.promise_outcome(facts, promise)]


def promise_dates(promise: Promise) -> str:
    """Return what a promise says of days: "Mon 19 to Fri 23 Oct · hearing nothing means no"."""
    parts = (
        _window(promise),
        _("you may ask from {day}").format(day=day(promise.ask_from)) if promise.ask_from else "",
        _("hearing nothing means no") if promise.silence_means_no else "",
        _("after this: {event}").format(event=promise.after) if promise.after else "",
    )
    return SEPARATOR.join(part for part in parts if part) or _("no date given")


def _window(promise: Promise) -> str:
    if promise.by is None:
        return ""
    guessed = promise.certainty is Certainty.GUESSED
    if promise.from_ is None or promise.from_ == promise.by:
        return (
            _("read as: by {day}").format(day=day(promise.by)) if guessed else _("by {day}").format(day=day(promise.by))
        )
    same_month = (promise.from_.year, promise.from_.month) == (promise.by.year, promise.by.month)
    start = day(promise.from_, with_month=not same_month)
    words = _("read as: {start} to {end}") if guessed else _("{start} to {end}")
    return words.format(start=start, end=day(promise.by))
