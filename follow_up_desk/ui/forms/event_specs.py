"""The table of events: for each one its form's fields and the verb that records it. No Qt.

A row without fields is recorded at once. To add an event: a row here, one in `ui/event_menu.py`.
"""

from collections.abc import Callable

from msgspec import Struct

from follow_up_desk.core.enumerations import Direction, Purpose
from follow_up_desk.core.wording import N_
from follow_up_desk.ui.forms.event_verbs import (
    HOW,
    Answers,
    VerbCall,
    away,
    called_off,
    debriefed,
    logs,
    marked,
    missed,
    more_time,
    moved,
    offered,
    promised,
    received,
    requested,
    sent,
)


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
    first: str = ""  # where the cursor stands; else in the first text that is empty
    offers: str = ""  # where a date found in their words goes: "promise", or the field it is offered for


# What they told: there the form says that it asks who told it, how and when, not about the interview itself.
TOLD = frozenset("new_date answered invited asked moved called_off on_hold offered rejected".split())

EVENT_SPECS: dict[str, EventSpec] = {
    "debrief": EventSpec(
        N_("What did they promise?"), N_("Log what they promised"), debriefed, ("promise", "concern", "say"),
        N_("Their own words are best; an empty line means that nothing was said."),
    ),
    "new_date": EventSpec(N_("They gave a new date"), N_("Save the new date"), promised, ("promise", HOW)),
    "answered": EventSpec(
        N_("They answered"), N_("Save their answer"), received(Purpose.ANSWER), ("text", "answers", HOW),
        offers="promise",
    ),
    "item_came": EventSpec(
        N_("You received what they promised"), N_("You received what they promised"), received(Purpose.ITEM),
        ("owed", HOW, "text"), offers="promise",
    ),
    "invited": EventSpec(
        N_("They invited you to another interview"), N_("Save the invitation"), received(Purpose.INVITATION),
        ("next_start", HOW, "text", "log_next"),
    ),
    "asked": EventSpec(
        N_("They asked you for something"), N_("Save what they asked for"), requested,
        ("asks", "asked_item due", "answer_by person at"),
    ),
    "moved": EventSpec(
        N_("They moved the interview"), N_("Move the interview"), moved,
        ("interview", "new_start", HOW, "text"), N_("The earlier time is kept on the timeline."),
    ),
    "called_off": EventSpec(
        N_("They canceled the interview"), N_("Cancel the interview"), called_off,
        ("interview", HOW, "text"), N_("If they want another time, the desk reminds you to offer two."),
        offers="promise",
    ),
    "on_hold": EventSpec(
        N_("It is on hold"), N_("It is on hold"), received(Purpose.ON_HOLD), ("until channel", "person at", "text"),
        N_("Nothing is due while it is on hold; the desk suggests checking again after a while."), offers="until",
    ),
    "away": EventSpec(
        N_("Out of office, or it bounced"), N_("Out of office, or it bounced"), away,
        ("notice", "until person at"), N_("Such a message is not counted as an attempt."),
    ),
    "no_show": EventSpec(
        N_("They did not show up"), N_("They did not show up"), missed,
        ("at person", "text"), N_("This happens, and mostly for dull reasons."), offers="promise",
    ),
    "offered": EventSpec(
        N_("They made an offer"), N_("Save the offer"), offered,
        ("form", "deadline start_on", "pay terms", "preferred", "person at"),
    ),
    "rejected": EventSpec(
        N_("They said no"), N_("They said no"), received(Purpose.REJECTION), (HOW, "text"),
        N_("This is about one position, not about you. Asking what you could learn from it can wait until tomorrow."),
    ),
    "sent": EventSpec(
        N_("You wrote or called"), N_("You wrote or called"), sent,
        ("purpose channel", "outcome person at", "subject", "own_text"), first="purpose",
    ),
    "noted": EventSpec(N_("Add a note"), N_("Add a note"), marked, ("about", "noticed", "say")),
    "counter_offer": EventSpec(
        N_("You made a counter-offer"), N_("Save the counter-offer"), logs(Direction.OUT, Purpose.COUNTER_OFFER),
        (HOW, "own_text"), N_("Deciding can wait for their answer, but not past the offer's end."),
    ),
    "more_time": EventSpec(
        N_("You asked for more time for a task"), N_("You asked for more time for a task"), more_time,
        (HOW, "own_text"), N_("The task keeps its day until they name another."),
    ),
    "accept": EventSpec(
        N_("You accept the offer"), N_("Accept the offer"), logs(Direction.OUT, Purpose.ACCEPT), (HOW, "own_text")
    ),
    "decline": EventSpec(
        N_("You decline the offer"), N_("Decline the offer"), logs(Direction.OUT, Purpose.DECLINE), (HOW, "own_text")
    ),
    "withdraw": EventSpec(
        N_("You withdraw"), N_("Withdraw"), logs(Direction.OUT, Purpose.WITHDRAW), (HOW, "own_text"),
        N_("Save this once you have told them."),
    ),
    "move_on": EventSpec(N_("Close it"), N_("Close it"), logs(Direction.OWN, Purpose.MOVE_ON)),
    "reopen": EventSpec(N_("Reopen"), N_("Reopen"), logs(Direction.OWN, Purpose.REOPEN)),
}  # fmt: skip
