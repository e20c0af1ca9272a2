"""What the event forms do with their answers: the verb of each event and its arguments. No Qt."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from follow_up_desk.core import verbs
from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.enumerations import Channel, Direction, Purpose, RequestKind
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.local_time import instant_at, wall_time, zone_of
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Interview, Request
from follow_up_desk.core.step_kinds import STEP_KINDS
from follow_up_desk.core.verbs import ActivityDraft, InterviewDraft
from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.ui.forms.promise_input import PromiseInput


class VerbCall(Struct, frozen=True):
    """A verb and its arguments."""

    verb: Callable[..., Change]
    args: tuple[Any, ...]
    more: Mapping[str, Any]

    def on(self, opportunity: str) -> Callable[[Book, datetime], Change]:
        """Return what carries out the verb on an opportunity."""
        return lambda book, now: self.verb(book, opportunity, *self.args, now=now, **self.more)


class Answers(Struct, frozen=True):
    """The answers of a form by field name, with the plan they belong to."""

    plan: Plan
    values: Mapping[str, Any]
    now: datetime

    def __getitem__(self, name: str) -> Any:
        return self.values.get(name)

    def only(self, *names: str) -> dict[str, Any]:
        """Return the answers to these fields, without those the form did not ask."""
        return {name: self.values[name] for name in names if name in self.values}


HOW = "channel person at"
_OFFERED = ("deadline", "terms", "preferred", "person", "at", "pay", "start_on")
_ASKED = ("channel", "outcome", "person", "answers", "until", "subject", "text", "at")


def logs(direction: Direction, purpose: Purpose) -> Callable[[Answers], VerbCall]:
    """Return what logs an activity of this purpose with the form's answers."""

    def deed(given: Answers) -> VerbCall:
        return VerbCall(verbs.log_activity, (ActivityDraft(direction, purpose, **given.only(*_ASKED)),), {})

    return deed


def received(purpose: Purpose) -> Callable[[Answers], VerbCall]:
    """Return what logs a message of theirs."""
    return logs(Direction.IN, purpose)


def promised(given: Answers) -> VerbCall:
    """Return the verb that logs what they promised."""
    said = given["promise"]
    return promise_call(said, given.only(*HOW.split()))


def promise_call(said: PromiseInput, how: Mapping[str, Any]) -> VerbCall:
    """Return the verb that logs what was promised, and how they said it."""
    more = {"from_": said.from_, "certainty": said.certainty, "item": said.item or None, "terms": said.terms, **how}
    return VerbCall(verbs.log_promise, (said.thing, said.words, said.by), more)


def debriefed(given: Answers) -> VerbCall:
    """Return the verb that logs what came of an interview."""
    said, held = given["promise"], last_held(given.plan.facts)
    draft = InterviewDraft(
        company="",
        start=None,
        **asdict(said),
        concern=given["concern"] or "",
        say=given["say"] or "",
    )
    return VerbCall(verbs.log_debrief, (held.id if held else "", draft), {})


def missed(given: Answers) -> VerbCall:
    """Return the verb that logs that they did not come."""
    asked = given.only(*_ASKED) | {"interview": missed_interview(given.plan.facts, given["at"] or given.now)}
    return VerbCall(verbs.log_activity, (ActivityDraft(Direction.IN, Purpose.NO_SHOW, **asked),), {})


def away(given: Answers) -> VerbCall:
    """Return the verb that logs an out-of-office reply or a bounce."""
    absent = given["notice"] is Purpose.OUT_OF_OFFICE
    asked = given.only("person", "at") | {"until": given["until"] if absent else None}
    return VerbCall(verbs.log_activity, (ActivityDraft(Direction.IN, given["notice"], Channel.EMAIL, **asked),), {})


def sent(given: Answers) -> VerbCall:
    """Return the verb that logs what the user sent."""
    purpose, facts = given["purpose"], given.plan.facts
    asked = given.only(*_ASKED)
    if asked["channel"] is not Channel.CALL:
        asked["outcome"] = None
    held = last_held(facts) if purpose in (Purpose.THANK_YOU, Purpose.THOUGHT) else None
    owed = open_request(facts) if purpose is Purpose.DELIVER else None
    asked |= {"interview": held.id if held else None, "answers": owed.id if owed else None}
    return VerbCall(verbs.log_activity, (ActivityDraft(Direction.OUT, purpose, **asked),), {})


def offered(given: Answers) -> VerbCall:
    """Return the verb that logs an offer."""
    return VerbCall(verbs.log_offer, (given["form"],), given.only(*_OFFERED))


def requested(given: Answers) -> VerbCall:
    """Return the verb that logs what they asked for."""
    asks = given["asks"]
    channel = given["answer_by"] if asks is RequestKind.ANSWER else None
    more = {"asks": asks, "channel": channel, **given.only("person", "at")}
    return VerbCall(verbs.log_request, (given["asked_item"] or "", given["due"]), more)


def moved(given: Answers) -> VerbCall:
    """Return the verb that logs that an interview was moved."""
    planned, when = given.plan.facts.opportunity.interview(given["interview"]), given["new_start"]
    if planned is None:
        raise UserError(N_("No interview is logged here yet."))
    if when is None:
        raise UserError(N_("Please say to which day and time."))
    start = instant_at(when.day, when.at or wall_time(planned.start).time(), zone_of(planned.start))
    return VerbCall(verbs.reschedule_interview, (planned.id, start, _news(given)), {})


def called_off(given: Answers) -> VerbCall:
    """Return the verb that logs that an interview was canceled."""
    if given["interview"] is None:
        raise UserError(N_("No interview is logged here yet."))
    return VerbCall(verbs.cancel_interview, (given["interview"], _news(given)), {})


def _news(given: Answers) -> ActivityDraft:
    return ActivityDraft(Direction.IN, Purpose.OTHER, **given.only("channel", "person", "text", "at"))


def more_time(given: Answers) -> VerbCall:
    """Return the verb that logs that the user asked for more time."""
    owed = open_request(given.plan.facts)
    asked = given.only(*_ASKED) | {"answers": owed.id if owed else None}
    return VerbCall(verbs.log_activity, (ActivityDraft(Direction.OUT, Purpose.MORE_TIME, **asked),), {})


def marked(given: Answers) -> VerbCall:
    """Return the verb that logs a note."""
    held = last_held(given.plan.facts)
    more = {"interview": held.id if held else None, "say": given["say"]}
    return VerbCall(verbs.add_note, (given["about"], given["text"] or ""), more)


def likely_purpose(plan: Plan) -> Purpose:
    """Return the most likely purpose of a message: that of the current step."""
    step = plan.step or next(iter(plan.optional), None)
    return STEP_KINDS[step.kind].purpose if step else Purpose.OTHER


def last_held(facts: Facts) -> Interview | None:
    """Return the interview that ended last, or None."""
    return facts.held[-1] if facts.held else None


def open_request(facts: Facts) -> Request | None:
    """Return the newest request of the employer that is not settled yet, or None."""
    settled = {a.answers for a in facts.arrived if a.purpose is Purpose.DELIVER}
    return next((r for r in reversed(facts.opportunity.requests) if r.id not in settled), None)


def missed_interview(facts: Facts, at: datetime) -> str | None:
    """Return the id of the interview missed on that day: one without any note; None means a call was missed."""
    it = facts.opportunity
    noted = {p.interview for p in it.promises} | {n.interview for n in it.notes} | {a.interview for a in it.activities}
    begun = [i for i in it.interviews if i.start <= at and facts.day(i.start) == facts.day(at) and not i.cancelled]
    return next((i.id for i in reversed(begun) if i.id not in noted), None)
