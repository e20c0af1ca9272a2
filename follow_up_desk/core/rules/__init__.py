"""The table of follow-up rules; each row turns one opportunity's facts into steps.

To add a rule: write a function Facts -> list of Step in the file of its subject, add one row here
and one row to its table of tests.
"""

from collections.abc import Callable
from dataclasses import dataclass

from follow_up_desk.core.facts import Facts
from follow_up_desk.core.rules.duties import deliveries, receipts, replies
from follow_up_desk.core.rules.endings import check_backs, closing_note, feedback, keep_in_touch
from follow_up_desk.core.rules.inquiries import inquiries
from follow_up_desk.core.rules.meetings import before_meeting, debrief, thanks, thought
from follow_up_desk.core.rules.offers import offer_elsewhere, offers, tell_others
from follow_up_desk.core.steps import Step


@dataclass(frozen=True, slots=True)
class Rule:
    """Hold one row: its name, the contexts of the advice it answers, where it comes from."""

    key: str
    contexts: tuple[str, ...]
    source: str
    steps: Callable[[Facts], list[Step]]


RULES: tuple[Rule, ...] = (
    Rule("ask for the date", ("A02",), "tip 1", before_meeting),
    Rule("debrief", ("A03", "A05", "A19"), "tips 1, 2", debrief),
    Rule("thank them", ("A06", "A07", "A21", "A23"), "tip 2; 24 h are ours", thanks),
    Rule("a thought since", ("A08", "A09"), "tip 2", thought),
    Rule("answer them", ("A01", "A35", "A38", "A42", "A43"), "ours", replies),
    Rule("deliver", ("A16",), "ours", deliveries),
    Rule("did it arrive", ("A17",), "ours", receipts),
    Rule("ask for the answer", ("A11", "A12", "A13", "A14", "A17", "A18"), "tips 1, 3, 4, 5", inquiries),
    Rule("offer in hand", ("A26", "A27", "A28"), "ours", offers),
    Rule("offer elsewhere", ("A25",), "tips 3, 7", offer_elsewhere),
    Rule("tell the others", ("A41",), "ours", tell_others),
    Rule("ask for feedback", ("A29", "A30", "A31"), "tip 6", feedback),
    Rule("keep in touch", ("A31",), "ours", keep_in_touch),
    Rule("closing note", ("A15",), "ours, off by default", closing_note),
    Rule("look again", ("A35",), "ours", check_backs),
)
