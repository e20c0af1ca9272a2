"""Timeline rows of what happened: interviews, promises, requests, offers, activities, notes, skipped steps."""

from collections.abc import Iterable
from datetime import datetime

from follow_up_desk.core.enumerations import Certainty, Channel, Direction, MarkAction, OfferForm, Purpose
from follow_up_desk.core.local_time import Zone, in_zone, zone_of
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.promise_history import moved_text
from follow_up_desk.core.records import Activity, Interview, Mark, Note, Offer, Opportunity, Promise, Request
from follow_up_desk.core.rules.requests import is_done, requested
from follow_up_desk.core.step_titles import step_title
from follow_up_desk.core.steps import Reason, Step, StepState
from follow_up_desk.i18n import _, clock, day, moment, their_time, translate
from follow_up_desk.ui.formatting import SEPARATOR
from follow_up_desk.ui.steps.step_labels import ICONS
from follow_up_desk.ui.timeline import record_labels
from follow_up_desk.ui.timeline.promise_labels import outcome_style, promise_dates
from follow_up_desk.ui.timeline.timeline_row import Shape, TimelineRow

EXCERPT = 180  # characters shown of a longer text


def fact_rows(plan: Plan, it: Opportunity, here: Zone, now: datetime) -> Iterable[TimelineRow]:
    """Yield the rows of an opportunity's records, unsorted; times are shown in the time zone `here`."""
    held = list(plan.facts.rounds)
    off = [i for i in plan.facts.opportunity.interviews if i.cancelled]
    for interview in sorted((*held, *off), key=lambda i: (i.start, i.id)):
        yield _interview(it, interview, held.index(interview) + 1 if interview in held else 0, here, now)
    yield from (_promise(plan, it, promise, here) for promise in it.promises)
    yield from (_request(plan, it, request, here) for request in it.requests)
    yield from (_offer(offer, here, plan.facts.zone) for offer in it.offers)
    covered = _covered_activities(it)
    yield from (_activity(plan, it, activity, here) for activity in it.activities if _instant(activity) not in covered)
    yield from (_note(note, here) for note in it.notes)
    yield from (_skipped_step(it, mark, here) for mark in it.marks if mark.did is MarkAction.SKIPPED)


def _instant(activity: Activity) -> tuple[Purpose, datetime]:
    return activity.purpose, activity.at


def _covered_activities(it: Opportunity) -> frozenset[tuple[Purpose, datetime]]:
    """Return the activities to leave out because the row of a promise, a request or an offer tells them in full."""
    promised = {(Purpose.NEW_DATE, promise.made_at) for promise in it.promises}
    asked = {(Purpose.REQUEST, request.made_at) for request in it.requests}
    return frozenset(promised | asked | {(Purpose.OFFER, offer.at) for offer in it.offers})


def _joined(*parts: str) -> str:
    return SEPARATOR.join(part for part in parts if part)


def _excerpt(text: str | None) -> str:
    plain = " ".join((text or "").split())
    return plain if len(plain) <= EXCERPT else plain[:EXCERPT].rsplit(" ", 1)[0] + "\N{HORIZONTAL ELLIPSIS}"


def _name(it: Opportunity, id: str | None) -> str:
    known = it.person(id)
    return known.name if known else it.company


def _interview(it: Opportunity, interview: Interview, number: int, here: Zone, now: datetime) -> TimelineRow:
    met = [person.name for person in map(it.person, interview.people) if person]
    ahead = interview.end > now and not interview.cancelled
    start = in_zone(interview.start, here)
    return TimelineRow(
        key=f"interview:{interview.id}",
        at=start,
        shape=Shape.AHEAD if ahead else Shape.STATION,
        icon="interview",
        title=_(record_labels.INTERVIEW_TITLES[interview.kind]).format(n=number)
        if number
        else _("A canceled interview"),
        meta=_joined(
            _("with {people}").format(people=", ".join(met)) if met else "",
            interview.place or "",
            their_time(start, here, zone_of(interview.start)),
            _("moved from {when}").format(when=moment(interview.was[-1], here)) if interview.was else "",
        ),
        badge=_("Canceled") if interview.cancelled else "",
        clock=clock(start),
        struck=interview.cancelled,
        record=interview,
    )


def _promise(plan: Plan, it: Opportunity, promise: Promise, here: Zone) -> TimelineRow:
    now_is, moves = outcome_style(plan.facts, promise), moved_text(plan.facts, promise)
    said = promise.certainty is not Certainty.NONE or bool(promise.by or promise.after)
    item = promise.item or _(record_labels.SOMETHING)
    return TimelineRow(
        key=f"promise:{promise.id}",
        at=promise.made_at,
        shape=Shape.FACT,
        icon="promise",
        title=_(record_labels.PROMISE_TITLES[promise.thing]).format(item=item) if said else _("No date given"),
        meta=_joined(promise_dates(promise) if said else "", translate(moves) if moves else ""),
        text=_("\N{LEFT DOUBLE QUOTATION MARK}{words}\N{RIGHT DOUBLE QUOTATION MARK}").format(words=promise.words)
        if promise.words
        else "",
        badge=_(now_is.word) if said else "",
        tone=now_is.tone,
        clock=clock(in_zone(promise.made_at, here)),
        struck=now_is.struck,
        record=promise,
    )


def _request(plan: Plan, it: Opportunity, request: Request, here: Zone) -> TimelineRow:
    owed = request in requested(plan.facts)
    delivered = not owed and is_done(plan.facts, request)
    due = request.due
    shown = moment(due, here, plan.facts.zone) if isinstance(due, datetime) else day(due) if due else ""
    return TimelineRow(
        key=f"request:{request.id}",
        at=request.made_at,
        shape=Shape.FACT,
        icon="deliver",
        title=_(record_labels.REQUEST_TITLES[request.asks]).format(item=request.item),
        meta=_("wanted by {day}").format(day=shown) if shown else "",
        badge=_(record_labels.REQUEST_BADGES[request.asks][0 if owed else 1]) if owed or delivered else "",
        tone="now" if owed else "rest",
        clock=clock(in_zone(request.made_at, here)),
        record=request,
    )


def _offer(offer: Offer, here: Zone, there: Zone) -> TimelineRow:
    return TimelineRow(
        key=f"offer:{offer.id}",
        at=offer.at,
        shape=Shape.FACT,
        icon="offer",
        title=_("They made an offer in writing") if offer.form is OfferForm.WRITTEN else _("They made a spoken offer"),
        meta=_joined(
            _("open until {when}").format(when=moment(offer.deadline, here, there)) if offer.deadline else "",
            offer.pay or "",
            _("starts {day}").format(day=day(offer.start_on)) if offer.start_on else "",
            _("you'd prefer another offer") if offer.preferred else "",
        ),
        text=_excerpt(offer.terms),
        tone="rest",
        clock=clock(in_zone(offer.at, here)),
        record=offer,
    )


def _activity(plan: Plan, it: Opportunity, activity: Activity, here: Zone) -> TimelineRow:
    table = record_labels.ACTIVITY_TITLES[activity.direction]
    message = table.get(activity.purpose, table.get(Purpose.OTHER, ""))
    known = it.person(activity.person) if activity.direction is Direction.IN else None
    return TimelineRow(
        key=f"activity:{activity.id}",
        at=activity.at,
        shape=Shape.FACT,
        icon=record_labels.PURPOSE_ICONS.get(activity.purpose) or ICONS.get(activity.channel, "note"),
        title=_(message).format(person=_name(it, activity.person)),
        meta=_joined(
            known.name if known else "",
            _channel(activity),
            _attempt(plan, activity),
            _("away until {day}").format(day=day(activity.until)) if activity.until else "",
        ),
        text="\n".join(part for part in (activity.subject or "", _excerpt(activity.text)) if part),
        clock=clock(in_zone(activity.at, here)),
        record=activity,
    )


def _channel(activity: Activity) -> str:
    if activity.outcome is not None:
        return _(record_labels.OUTCOMES[activity.outcome])
    return "" if activity.channel is Channel.NONE else _(record_labels.CHANNELS[activity.channel])


def _attempt(plan: Plan, activity: Activity) -> str:
    if activity not in plan.facts.attempts:
        return ""
    at = plan.facts.attempt_days.index(plan.facts.day(activity.at)) + 1
    return _("attempt {n} of {max}").format(n=at, max=plan.max_attempts)


def _note(note: Note, here: Zone) -> TimelineRow:
    return TimelineRow(
        key=f"note:{note.id}",
        at=note.at,
        shape=Shape.FACT,
        icon=record_labels.NOTE_ICONS.get(note.about, "note"),
        title=_(record_labels.NOTE_TITLES[note.about]),
        text="\n".join((note.text, _("May be said: {words}").format(words=note.say)) if note.say else (note.text,)),
        clock=clock(in_zone(note.at, here)),
        record=note,
    )


def _skipped_step(it: Opportunity, mark: Mark, here: Zone) -> TimelineRow:
    step = Step(
        mark.step, mark.due, mark.due, mark.at, mark.at, None, StepState.PLANNED, Reason(""), person=mark.person
    )
    return TimelineRow(
        key=f"mark:{mark.id}",
        at=mark.at,
        shape=Shape.FACT,
        icon="closed",
        title=_("You skipped this step: {step}").format(step=translate(step_title(step, it))),
        text=mark.reason or "",
        clock=clock(in_zone(mark.at, here)),
        struck=False,
        record=mark,
    )
