"""The records a message leaves behind: the event, and what the user typed about themselves."""

from collections.abc import Mapping

from msgspec.structs import replace

from follow_up_desk.content.message import Message
from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import Channel, Direction, Outcome, Purpose
from follow_up_desk.core.letter_case import request_of
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.verbs import ActivityDraft
from follow_up_desk.i18n import _
from follow_up_desk.ui.session import Session

_OWNERS_OWN = {"me": "name", "my_phone": "phone", "my_email": "email", "signature": "signature"}


def message_activity(
    plan: Plan, message: Message, subject: str | None = None, text: str | None = None
) -> ActivityDraft:
    """Return the event to record for a message that was sent."""
    step = message.step
    return ActivityDraft(
        Direction.OUT,
        message.purpose,
        message.channel,
        person=message.to.id if message.to else None,
        interview=step.interview if step else None,
        answers=_settled_request(plan, message),
        subject=subject,
        text=text,
    )


def _settled_request(plan: Plan, message: Message) -> str | None:
    """Return the id of the request that the message settles: a delivery, or the reply that was asked for."""
    step = message.step
    asked = step is not None and any(fact.used == "request" for fact in step.reason.facts)
    if message.purpose is Purpose.DELIVER or (message.purpose is Purpose.REPLY and asked):
        request = request_of(plan.facts, step, message.purpose)
        return request.id if request else None
    return None


def call_activity(plan: Plan, message: Message, outcome: Outcome, notes: str) -> ActivityDraft:
    """Return the event to record for a call; a ring that nobody answered settles nothing."""
    sent = message_activity(plan, message, text=notes.strip() or None)
    reached = outcome is not Outcome.NO_ANSWER and message.purpose is Purpose.REPLY
    return replace(sent, channel=Channel.CALL, outcome=outcome, answers=sent.answers if reached else None)


def keep_own_details(session: Session, given: Mapping[str, str]) -> None:
    """Keep name, number, address and signature where the user typed them for a message and none was known."""
    owner = session.book.owner
    typed = {_OWNERS_OWN[name]: text.strip() for name, text in given.items() if name in _OWNERS_OWN and text.strip()}
    new = {name: text for name, text in typed.items() if not getattr(owner, name)}
    if "name" in typed and not owner.full_name:
        new["name"] = typed["name"]
        if typed["name"] == owner.name and not owner.signature:  # typed twice, the one word is the whole name
            new["signature"] = "\n".join(filter(None, (owner.name, owner.phone)))
    if new:
        session.do(_("Your details"), verbs.set_owner, replace(owner, **new), undoable=False)
