"""The table of follow-up rules; each row turns one opportunity's facts into steps.

The rules apply while a process is open, or after a rejection; any other end leaves only the note to
the others, which the planner adds.

To add a rule: write a function Facts -> list of Step in the file of its subject, add one row here
and one row to its table of tests.
"""

from collections.abc import Callable

from msgspec import Struct

from follow_up_desk.core.facts import Facts
from follow_up_desk.core.rules.duties import receipts, replies
from follow_up_desk.core.rules.endings import check_backs, closing_note, feedback, keep_in_touch
from follow_up_desk.core.rules.inquiries import inquiries
from follow_up_desk.core.rules.interviews import before_interview, debrief
from follow_up_desk.core.rules.offers import counter_inquiry, offers
from follow_up_desk.core.rules.other_offers import offer_elsewhere, tell_others
from follow_up_desk.core.rules.requests import requests
from follow_up_desk.core.rules.thank_yous import thank_yous, thought
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Step
from follow_up_desk.core.wording import N_


class Rule(Struct, frozen=True):
    """Hold one rule: its name, the contexts of the advice it covers, its source, and the steps it makes."""

    key: str
    contexts: tuple[str, ...]
    source: str
    steps: Callable[[Facts], list[Step]]
    makes: tuple[StepKind, ...]


_OURS = N_("default")
RULES: tuple[Rule, ...] = (
    Rule(N_("ask for the date"), ("A02",), N_("tip 1"), before_interview, (StepKind.ASK_DATE,)),
    Rule(N_("debrief"), ("A03", "A05", "A19"), N_("tips 1, 2"), debrief, (StepKind.DEBRIEF,)),
    Rule(
        N_("thank them"),
        ("A04", "A06", "A07", "A21", "A23"),
        N_("tip 2; 24 hours is the default"),
        thank_yous,
        (StepKind.THANK_YOU, StepKind.LATE_THANK_YOU),
    ),
    Rule(N_("something useful"), ("A08", "A09"), N_("tip 2"), thought, (StepKind.THOUGHT,)),
    Rule(N_("answer them"), ("A01", "A35", "A38", "A42", "A43"), _OURS, replies, (StepKind.REPLY,)),
    Rule(N_("do what they asked for"), ("A16",), _OURS, requests, (StepKind.DELIVER, StepKind.REPLY)),
    Rule(N_("did it arrive"), ("A17",), _OURS, receipts, (StepKind.RECEIPT_CHECK,)),
    Rule(
        N_("ask for the answer"),
        ("A09", "A10", "A11", "A12", "A13", "A14", "A17", "A18", "A36"),
        N_("tips 1, 3, 4, 5; the numbers of days are defaults"),
        inquiries,
        (StepKind.INQUIRY, StepKind.ITEM_INQUIRY),
    ),
    Rule(
        N_("offer in hand"),
        ("A26", "A27", "A28"),
        _OURS,
        offers,
        (StepKind.WRITTEN_OFFER_CHECK, StepKind.EXTENSION_REQUEST, StepKind.DECIDE),
    ),
    Rule(N_("ask about the counter-offer"), ("A28",), _OURS, counter_inquiry, (StepKind.INQUIRY,)),
    Rule(N_("offer elsewhere"), ("A25",), N_("tips 3, 7"), offer_elsewhere, (StepKind.OFFER_NOTICE,)),
    Rule(N_("tell the others"), ("A41",), _OURS, tell_others, (StepKind.TELL_OTHERS,)),
    Rule(
        N_("ask for feedback"),
        ("A29", "A30", "A31"),
        N_("tip 6; waiting a day is the default"),
        feedback,
        (StepKind.FEEDBACK,),
    ),
    Rule(N_("keep in touch"), ("A31",), _OURS, keep_in_touch, (StepKind.KEEP_IN_TOUCH,)),
    Rule(N_("closing note"), ("A15",), N_("default: off"), closing_note, (StepKind.CLOSING_NOTE,)),
    Rule(N_("check again"), ("A35",), _OURS, check_backs, (StepKind.CHECK_BACK,)),
)
