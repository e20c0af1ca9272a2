"""What an event changed in the plan, in one sentence."""

from datetime import date

from follow_up_desk.core.enumerations import Channel, Verdict
from follow_up_desk.core.history import CALLS
from follow_up_desk.core.open_promises import standing_promise
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.step_titles import step_title
from follow_up_desk.core.steps import Step
from follow_up_desk.i18n import _, day, moment, translate
from follow_up_desk.ui.session import Saved

WRITTEN = frozenset({Channel.EMAIL, Channel.TEXT, Channel.MESSAGE, Channel.LETTER})


def what_changed(saved: Saved) -> str:
    """Return in one sentence what follows from an event, or what was saved where the plan stays as it was."""
    before, after = saved.before, saved.after
    if after is None:
        return _("Saved: {what}").format(what=saved.what)
    if after.verdict is Verdict.CLOSED and (before is None or before.verdict is not Verdict.CLOSED):
        return _("It is closed now; nothing more is due.")
    news = _new_date(before, after)
    if news is not None:
        return _with_new_date(news, before, after)
    planned = _new_interview_time(before, after)
    if planned:
        return planned
    moves = _step_words(before, after)
    return moves or _("Saved: {what}").format(what=saved.what)


def _new_date(before: Plan | None, after: Plan) -> date | None:
    """Return the day they named where another one, or none, stood before."""
    now, then = standing_promise(after.facts.promises), standing_promise(before.facts.promises) if before else None
    if now is None or now.by is None or (then is not None and then.by == now.by):
        return None
    return now.by


def _with_new_date(by: date, before: Plan | None, after: Plan) -> str:
    step = after.step
    if step is None:
        return _("Their new date is {date}.").format(date=day(by))
    if not _has_moved(before, step):
        words = _("Their new date is {date}; next, on {day}: {step}.")
    elif step.channel in CALLS:
        words = _("Their new date is {date}; your call moves to {day}.")
    elif step.channel in WRITTEN:
        words = _("Their new date is {date}; your message moves to {day}.")
    else:
        words = _("Their new date is {date}; next, on {day}: {step}.")
    return words.format(date=day(by), day=day(step.date), step=_title(after, step))


def _has_moved(before: Plan | None, step: Step) -> bool:
    """Return whether the step before was of the same kind, or asked by the same channel, and had another day."""
    earlier = before.step if before else None
    return earlier is not None and earlier.date != step.date and earlier.channel == step.channel


def _new_interview_time(before: Plan | None, after: Plan) -> str:
    """Return when an interview takes place that was moved, or an empty text."""
    facts = after.facts
    for interview in facts.opportunity.interviews:
        earlier = before.facts.opportunity.interview(interview.id) if before else None
        if earlier is not None and earlier.start != interview.start:
            when = moment(interview.start, facts.owner_zone, facts.zone)
            return _("The interview is now on {when}.").format(when=when)
    return ""


def _step_words(before: Plan | None, after: Plan) -> str:
    """Return what is next where that is another step or another day than before, or an empty text."""
    step, earlier = after.step, before.step if before else None
    if step is None:
        return _nothing_next(before, after)
    if earlier is not None and (earlier.kind, earlier.date, earlier.person) == (step.kind, step.date, step.person):
        return ""
    if step.open:
        words = _("Next, now: {step}.")
    elif not _has_moved(before, step):
        words = _("Next, on {day}: {step}.")
    elif step.channel in CALLS:
        words = _("Your call moves to {day}.")
    elif step.channel in WRITTEN:
        words = _("Your message moves to {day}.")
    else:
        words = _("Next, on {day}: {step}.")
    return words.format(day=day(step.date), step=_title(after, step))


def _nothing_next(before: Plan | None, after: Plan) -> str:
    if before is not None and (before.step, before.verdict, before.date) == (None, after.verdict, after.date):
        return ""
    if after.date is not None and after.verdict is Verdict.WAIT_UNTIL:
        return _("Nothing is due until {day}.").format(day=day(after.date))
    return _("Nothing more is due for now.")


def _title(plan: Plan, step: Step) -> str:
    return translate(step_title(step, plan.facts.opportunity))
