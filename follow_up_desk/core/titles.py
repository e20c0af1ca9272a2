"""The title of a step, as a person would say it."""

from follow_up_desk.core.enumerations import Channel, StepKind
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.steps import Step
from follow_up_desk.core.wording import N_, Text

_TITLES: dict[StepKind, str] = {
    StepKind.ASK_DATE: N_("Ask when you will hear"),
    StepKind.DEBRIEF: N_("Note what they promised"),
    StepKind.THANK_YOU: N_("Thank {person}"),
    StepKind.LATE_THANK_YOU: N_("Thank {person}, late but welcome"),
    StepKind.THOUGHT: N_("Send {person} a thought of value"),
    StepKind.ITEM_INQUIRY: N_("Ask {person} for what they owe you"),
    StepKind.INQUIRY: N_("Ask {person} where things stand"),
    StepKind.DELIVER: N_("Deliver what they asked for"),
    StepKind.RECEIPT_CHECK: N_("Ask {person} whether it arrived"),
    StepKind.REPLY: N_("Answer {person}"),
    StepKind.FEEDBACK: N_("Ask {person} for feedback"),
    StepKind.OFFER_NOTICE: N_("Tell {person} about the other offer"),
    StepKind.EXTENSION_REQUEST: N_("Ask {person} for more time"),
    StepKind.WRITTEN_OFFER_CHECK: N_("Ask {person} for the offer in writing"),
    StepKind.DECIDE: N_("Decide on the offer"),
    StepKind.TELL_OTHERS: N_("Tell the others that you accepted"),
    StepKind.CHECK_BACK: N_("Look again whether it goes on"),
    StepKind.CLOSING_NOTE: N_("Send a closing note, if you like"),
    StepKind.KEEP_IN_TOUCH: N_("Say hello to {person}, if you like"),
}
_CALLS: dict[StepKind, str] = {
    StepKind.ITEM_INQUIRY: N_("Call {person} for what they owe you"),
    StepKind.INQUIRY: N_("Call {person} and ask where things stand"),
    StepKind.OFFER_NOTICE: N_("Call {person} about the other offer"),
    StepKind.DEBRIEF: N_("Call {person} and tell how it went"),
}


def title(step: Step, opportunity: Opportunity) -> Text:
    """Return the step's title; if no person is known it names the company."""
    person = opportunity.person(step.person)
    words = _CALLS.get(step.kind) if step.channel is Channel.CALL else None
    return Text(words or _TITLES[step.kind], {"person": person.name if person else opportunity.company})
