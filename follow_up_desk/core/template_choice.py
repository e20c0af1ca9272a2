"""Which template suits a step: the rule names one for its kind, what happened and the channel may call for another."""

from collections.abc import Callable

from msgspec.structs import replace

from follow_up_desk.core.enumerations import Channel, OfferForm, PromiseSubject, Purpose
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.history import CALLS
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Step

# A template for one channel, and the same for the other.
_BY_CALL = {
    "T10": "T11",
    "T12": "T11",
    "T14": "T15",
    "T18": "T17",
    "T21": "T58",
    "T28": "T59",
    "T42": "T43",
    "T50": "T61",
    "T52": "T53",
}
_WRITTEN = {
    "T61": "T50",
    "T11": "T10",
    "T15": "T14",
    "T17": "T18",
    "T20": "T60",
    "T43": "T42",
    "T53": "T52",
    "T58": "T21",
    "T59": "T28",
}

# For one happening only: offered with the step it belongs to, else among all others.
FOR_THEIR_STEP_ONLY = frozenset(
    "T42 T43 T44 T45 T46 T47 T48 T49 T50 T51 T52 T53 T54 T55 T56 T57 T58 T59 T60 T61".split()
)


def with_template(facts: Facts, step: Step) -> Step:
    """Return the step with the template that suits what happened and the channel."""
    if step.template is None:
        return step
    key = next((key for suits, key in _ROWS if suits(facts, step)), step.template)
    by_channel = _BY_CALL if step.channel in CALLS else _WRITTEN if step.channel is Channel.EMAIL else {}
    key = by_channel.get(key, key)
    return step if key == step.template else replace(step, template=key)


def _awaits_a_call(facts: Facts, step: Step) -> bool:
    """Return whether what they owe is a call (W1)."""
    owed = [p.thing for p in facts.promises if p.thing in (PromiseSubject.CALL, PromiseSubject.ITEM)]
    return step.kind is StepKind.ITEM_INQUIRY and step.template != "T27" and owed[:1] == [PromiseSubject.CALL]


def _asked_to_ask(facts: Facts, step: Step) -> bool:
    invited = any(fact.used == "ask_from" for fact in step.reason.facts)
    return step.kind is StepKind.INQUIRY and step.template != "T27" and invited


def _thanks_for_written_offer(facts: Facts, step: Step) -> bool:
    written = facts.offer is not None and facts.offer.form is OfferForm.WRITTEN
    return step.kind is StepKind.REPLY and step.reason.context == "A28" and written


def _thanked_for_offer(facts: Facts, step: Step) -> bool:
    """Return whether the terms of a spoken offer were repeated already, so that only the paper is asked for."""
    answered = facts.offer is not None and bool(facts.sent_since(facts.offer.at))
    return step.kind is StepKind.WRITTEN_OFFER_CHECK and answered


def _invited_again(facts: Facts, step: Step) -> bool:
    """Return whether they wrote after a long silence to invite (W7)."""
    return step.template == "T29" and bool(facts.ahead) and facts.received(Purpose.INVITATION) is not None


def _after_counter_offer(facts: Facts, step: Step) -> bool:
    offer = facts.offer
    return step.kind is StepKind.INQUIRY and bool(offer and facts.sent(Purpose.COUNTER_OFFER, since=offer.at))


def _silence_was_no(facts: Facts, step: Step) -> bool:
    no = facts.closure is not None and facts.closure.purpose is Purpose.REJECTION
    return step.kind is StepKind.FEEDBACK and not no


_ROWS: tuple[tuple[Callable[[Facts, Step], bool], str], ...] = (
    (_awaits_a_call, "T42"),
    (_asked_to_ask, "T52"),
    (_thanks_for_written_offer, "T56"),
    (_thanked_for_offer, "T57"),
    (_invited_again, "T55"),
    (_after_counter_offer, "T50"),
    (_silence_was_no, "T54"),
)
