"""Every kind of step, once: its name in the desk file and agenda, and one row with all that depends on the kind.

To add one: a member, a row, a rule that makes it, and words for it (templates, tips, translations).
"""

from enum import StrEnum

from msgspec import Struct

from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.core.wording import N_


class StepKind(StrEnum):
    """Name the kind of a planned step."""

    ASK_DATE = "ask_date"
    DEBRIEF = "debrief"
    THANK_YOU = "thank_you"
    LATE_THANK_YOU = "late_thank_you"
    THOUGHT = "thought"
    ITEM_INQUIRY = "item_inquiry"
    INQUIRY = "inquiry"
    DELIVER = "deliver"
    RECEIPT_CHECK = "receipt_check"
    REPLY = "reply"
    FEEDBACK = "feedback"
    OFFER_NOTICE = "offer_notice"
    EXTENSION_REQUEST = "extension_request"
    WRITTEN_OFFER_CHECK = "written_offer_check"
    DECIDE = "decide"
    TELL_OTHERS = "tell_others"
    CHECK_BACK = "check_back"
    CLOSING_NOTE = "closing_note"
    KEEP_IN_TOUCH = "keep_in_touch"


class StepKindRow(Struct, frozen=True, kw_only=True):
    """Hold what depends on the kind of a step.

    `rank` orders open steps of one due date (contract 2); `priority` orders a day's work, 0 loses most by waiting and
    never moves to another day. `topic` names the tips, `purpose` is that of the activity that carries the step out.
    """

    title: str
    call_title: str = ""
    item_title: str = ""  # where the thing it is about is known
    item_call_title: str = ""
    rank: int = 5
    priority: int = 6
    topic: str
    purpose: Purpose = Purpose.OTHER
    icon: str = "send"
    button: str = N_("Write the message")
    opens: bool = False  # its button says "Open", whatever the channel
    chases: bool = False  # asks for an answer or a thing they owe
    asks: bool = False  # a question: keeps to their working days and hours
    answers: bool = False  # does what they asked for
    just_done: bool = False  # is ticked off where there is nothing to send


STEP_KINDS: dict[StepKind, StepKindRow] = {
    StepKind.ASK_DATE: StepKindRow(
        title=N_("In the interview, ask when you will hear back"),
        rank=1,
        priority=1,
        topic="before_interview",
        icon="promise",
        button=N_("See the text"),
        opens=True,
        just_done=True,
    ),
    StepKind.DEBRIEF: StepKindRow(
        title=N_("Log what they promised"),
        call_title=N_("Call {person} and tell how it went"),
        rank=2,
        priority=2,
        topic="debrief",
        icon="note",
        button=N_("Log what they promised"),
        opens=True,
        just_done=True,
    ),
    StepKind.THANK_YOU: StepKindRow(
        title=N_("Thank {person}"), rank=2, priority=2, topic="thank_you", purpose=Purpose.THANK_YOU
    ),
    StepKind.LATE_THANK_YOU: StepKindRow(
        title=N_("Thank {person}, late but still welcome"),
        rank=2,
        priority=2,
        topic="thank_you",
        purpose=Purpose.THANK_YOU,
    ),
    StepKind.THOUGHT: StepKindRow(title=N_("Send {person} something useful"), topic="waiting", purpose=Purpose.THOUGHT),
    StepKind.ITEM_INQUIRY: StepKindRow(
        title=N_("Ask {person} about what they promised"),
        call_title=N_("Call {person} about what they promised"),
        item_title=N_("Ask {person} about {item}"),
        item_call_title=N_("Call {person} about {item}"),
        rank=4,
        priority=4,
        topic="inquiry",
        purpose=Purpose.ITEM_INQUIRY,
        chases=True,
        asks=True,
    ),
    StepKind.INQUIRY: StepKindRow(
        title=N_("Ask {person} where things stand"),
        call_title=N_("Call {person} and ask where things stand"),
        rank=4,
        priority=5,
        topic="inquiry",
        purpose=Purpose.INQUIRY,
        chases=True,
        asks=True,
    ),
    StepKind.DELIVER: StepKindRow(
        title=N_("Deliver what they asked for"),
        item_title=N_("Send {item}"),
        rank=1,
        priority=1,
        topic="you_owe",
        purpose=Purpose.DELIVER,
        icon="deliver",
        answers=True,
    ),
    StepKind.RECEIPT_CHECK: StepKindRow(
        title=N_("Ask {person} whether it arrived"),
        rank=1,
        topic="you_owe",
        purpose=Purpose.RECEIPT_CHECK,
        asks=True,
    ),
    StepKind.REPLY: StepKindRow(
        title=N_("Answer {person}"), rank=1, priority=1, topic="reply", purpose=Purpose.REPLY, answers=True
    ),
    StepKind.FEEDBACK: StepKindRow(
        title=N_("Ask {person} for feedback"), rank=3, priority=3, topic="rejected", purpose=Purpose.FEEDBACK_REQUEST
    ),
    StepKind.OFFER_NOTICE: StepKindRow(
        title=N_("Tell {person} about the other offer"),
        call_title=N_("Call {person} about the other offer"),
        rank=0,
        priority=0,
        topic="offer_elsewhere",
        purpose=Purpose.OFFER_NOTICE,
    ),
    StepKind.EXTENSION_REQUEST: StepKindRow(
        title=N_("Ask {person} for more time"), rank=0, priority=0, topic="offer", purpose=Purpose.EXTENSION_REQUEST
    ),
    StepKind.WRITTEN_OFFER_CHECK: StepKindRow(
        title=N_("Ask {person} for the offer in writing"),
        rank=0,
        priority=0,
        topic="offer",
        purpose=Purpose.WRITTEN_OFFER_CHECK,
    ),
    StepKind.DECIDE: StepKindRow(
        title=N_("Decide on the offer"),
        rank=0,
        priority=0,
        topic="offer",
        icon="offer",
        button=N_("Decide"),
        opens=True,
    ),
    StepKind.TELL_OTHERS: StepKindRow(
        title=N_("Tell the others that you accepted"),
        rank=0,
        priority=0,
        topic="accepted",
        purpose=Purpose.TELL_OTHERS,
    ),
    StepKind.CHECK_BACK: StepKindRow(
        title=N_("Check whether it is moving again"),
        topic="on_hold",
        purpose=Purpose.CHECK_BACK,
        opens=True,
        asks=True,
        just_done=True,
    ),
    StepKind.CLOSING_NOTE: StepKindRow(
        title=N_("Send a closing note, if you like"), topic="rest", purpose=Purpose.CLOSING_NOTE
    ),
    StepKind.KEEP_IN_TOUCH: StepKindRow(
        title=N_("Say hello to {person}, if you like"), topic="closed", purpose=Purpose.KEEP_IN_TOUCH
    ),
}
