"""The table of events: for each one its form's fields and the verb that records it. No Qt.

A row without fields is recorded at once. To add an event: a row here, one in `ui/event_menu.py`.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct

from follow_up_desk.core import verbs
from follow_up_desk.core.book import Change
from follow_up_desk.core.enumerations import Channel, Direction, Purpose
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Interview, Request
from follow_up_desk.core.step_kinds import STEP_KINDS
from follow_up_desk.core.verbs import ActivityDraft, InterviewDraft
from follow_up_desk.core.wording import N_


class VerbCall(Struct, frozen=True):
    """A verb and its arguments."""

    verb: Callable[..., Change]
    args: tuple[Any, ...]
    more: Mapping[str, Any]


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


class EventSpec(Struct, frozen=True):
    """One event: the form's title, its name in the undo list, its verb and its fields.

    Each of `fields` is one row of the form; the names in it, separated by spaces, stand side by side.
    """

    title: str
    done: str
    verb_call: Callable[[Answers], VerbCall]
    fields: tuple[str, ...] = ()
    line: str = ""
    accept: str = N_("&Save")


HOW = "channel person at"
_ASKED = ("channel", "outcome", "person", "answers", "until", "subject", "text", "at")


def _noted(direction: Direction, purpose: Purpose) -> Callable[[Answers], VerbCall]:
    def deed(given: Answers) -> VerbCall:
        return VerbCall(verbs.log_activity, (ActivityDraft(direction, purpose, **given.only(*_ASKED)),), {})

    return deed


def _in(purpose: Purpose) -> Callable[[Answers], VerbCall]:
    return _noted(Direction.IN, purpose)


def _promised(given: Answers) -> VerbCall:
    said = given["promise"]
    more = {"from_": said.from_, "certainty": said.certainty, "item": said.item or None, **given.only(*HOW.split())}
    return VerbCall(verbs.log_promise, (said.thing, said.words, said.by), more)


def _debriefed(given: Answers) -> VerbCall:
    said, held = given["promise"], last_held(given.plan.facts)
    draft = InterviewDraft(
        company="",
        start=None,
        thing=said.thing,
        item=said.item,
        words=said.words,
        from_=said.from_,
        by=said.by,
        certainty=said.certainty,
        concern=given["concern"] or "",
    )
    return VerbCall(verbs.log_debrief, (held.id if held else "", draft), {})


def _missed(given: Answers) -> VerbCall:
    asked = given.only(*_ASKED) | {"interview": missed_interview(given.plan.facts, given["at"] or given.now)}
    return VerbCall(verbs.log_activity, (ActivityDraft(Direction.IN, Purpose.NO_SHOW, **asked),), {})


def _away(given: Answers) -> VerbCall:
    absent = given["notice"] is Purpose.OUT_OF_OFFICE
    asked = given.only("person", "at") | {"until": given["until"] if absent else None}
    return VerbCall(verbs.log_activity, (ActivityDraft(Direction.IN, given["notice"], Channel.EMAIL, **asked),), {})


def _sent(given: Answers) -> VerbCall:
    purpose, facts = given["purpose"], given.plan.facts
    asked = given.only(*_ASKED)
    if asked["channel"] is not Channel.CALL:
        asked["outcome"] = None
    held = last_held(facts) if purpose in (Purpose.THANK_YOU, Purpose.THOUGHT) else None
    owed = open_request(facts) if purpose is Purpose.DELIVER else None
    asked |= {"interview": held.id if held else None, "answers": owed.id if owed else None}
    return VerbCall(verbs.log_activity, (ActivityDraft(Direction.OUT, purpose, **asked),), {})


def _offered(given: Answers) -> VerbCall:
    return VerbCall(verbs.log_offer, (given["form"],), given.only("deadline", "terms", "preferred", "person", "at"))


def _requested(given: Answers) -> VerbCall:
    return VerbCall(verbs.log_request, (given["asked_item"] or "", given["due"]), given.only("person", "at"))


def _marked(given: Answers) -> VerbCall:
    held = last_held(given.plan.facts)
    return VerbCall(verbs.add_note, (given["about"], given["text"] or ""), {"interview": held.id if held else None})


EVENT_SPECS: dict[str, EventSpec] = {
    "debrief": EventSpec(
        N_("What did they promise?"), N_("Log what they promised"), _debriefed, ("promise", "concern"),
        N_("Their own words are best; an empty line means that nothing was said."),
    ),
    "new_date": EventSpec(N_("They gave a new date"), N_("Save the new date"), _promised, ("promise", HOW)),
    "answered": EventSpec(N_("They answered"), N_("Save their answer"), _in(Purpose.ANSWER), ("text", "answers", HOW)),
    "item_came": EventSpec(
        N_("You received what they promised"), N_("Save"), _in(Purpose.ITEM), ("owed", HOW, "text"),
    ),
    "invited": EventSpec(
        N_("They invited you to another interview"), N_("Save the invitation"), _in(Purpose.INVITATION),
        (HOW, "text", "log_next"),
    ),
    "asked": EventSpec(
        N_("They asked you for something"), N_("Save what they asked for"), _requested,
        ("asked_item due", "person at"),
    ),
    "on_hold": EventSpec(
        N_("It is on hold"), N_("Save"), _in(Purpose.ON_HOLD), ("until channel", "person at", "text"),
        N_("Nothing is due while it is on hold; the desk suggests checking again after a while."),
    ),
    "away": EventSpec(
        N_("Out of office, or it bounced"), N_("Save"), _away,
        ("notice", "until person at"), N_("Such a message is not counted as an attempt."),
    ),
    "no_show": EventSpec(
        N_("They did not show up"), N_("Save"), _missed,
        ("at person", "text"), N_("This happens, and mostly for dull reasons."),
    ),
    "offered": EventSpec(
        N_("They made an offer"), N_("Save the offer"), _offered,
        ("form", "deadline terms", "preferred", "person at"),
    ),
    "rejected": EventSpec(
        N_("They said no"), N_("Save"), _in(Purpose.REJECTION), (HOW, "text"),
        N_("This is about one position, not about you. Asking what you could learn from it can wait until tomorrow."),
    ),
    "sent": EventSpec(
        N_("You wrote or called"), N_("Save"), _sent,
        ("purpose channel", "outcome person at", "subject", "own_text"),
    ),
    "noted": EventSpec(N_("Add a note"), N_("Save"), _marked, ("about", "noticed")),
    "accept": EventSpec(
        N_("You accept the offer"), N_("Accept the offer"), _noted(Direction.OUT, Purpose.ACCEPT), (HOW, "own_text")
    ),
    "decline": EventSpec(
        N_("You decline the offer"), N_("Decline the offer"), _noted(Direction.OUT, Purpose.DECLINE), (HOW, "own_text")
    ),
    "withdraw": EventSpec(
        N_("You withdraw"), N_("Withdraw"), _noted(Direction.OUT, Purpose.WITHDRAW), (HOW, "own_text"),
        N_("Save this once you have told them."),
    ),
    "move_on": EventSpec(N_("Close it"), N_("Close it"), _noted(Direction.OWN, Purpose.MOVE_ON)),
    "reopen": EventSpec(N_("Reopen"), N_("Reopen"), _noted(Direction.OWN, Purpose.REOPEN)),
}  # fmt: skip


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
