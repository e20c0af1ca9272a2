"""What may have happened, in the groups and the order in which menus show it, and when each event makes sense. No Qt.

The main window's menu and every context menu read this table. To add an event: a row here and one in
`forms/event_specs.py`, which says what the form asks and which verb it becomes.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta

from msgspec import Struct

from follow_up_desk.core.planner import Plan
from follow_up_desk.core.rules.requests import requested
from follow_up_desk.core.wording import N_

RECENT = timedelta(days=2)  # word that an interview was moved may be logged after its time has passed


def _always(plan: Plan) -> bool:
    return True


def _open(plan: Plan) -> bool:
    return plan.facts.closure is None


def _closed(plan: Plan) -> bool:
    return plan.facts.closure is not None


def _has_interview_ahead(plan: Plan) -> bool:
    facts = plan.facts
    return any(i.start > facts.now - RECENT and not i.cancelled for i in facts.opportunity.interviews)


def _may_have_waited(plan: Plan) -> bool:
    """Return whether an interview's or a call's time has come."""
    return _open(plan) and bool(plan.facts.held or plan.facts.promises)


def _has_offer(plan: Plan) -> bool:
    return _open(plan) and plan.facts.offer is not None


def _has_request(plan: Plan) -> bool:
    return _open(plan) and bool(requested(plan.facts))


class EventRow(Struct, frozen=True):
    """Describe one event that the user can log; `name` is its key in the table of forms."""

    name: str
    text: str
    icon: str
    shortcut: str = ""
    applies: Callable[[Plan], bool] = _open


class EventGroup(Struct, frozen=True):
    """Describe the events that share a submenu; a group of one has none."""

    name: str
    text: str
    icon: str
    rows: tuple[EventRow, ...]


EVENT_GROUPS: tuple[EventGroup, ...] = (
    EventGroup("wrote", N_("They &wrote or called"), "reply", (
        EventRow("new_date", N_("They gave a new &date"), "promise", "Ctrl+D"),
        EventRow("answered", N_("They &answered"), "reply", "Ctrl+R", _always),
        EventRow("item_came", N_("I received what they &promised"), "deliver", "", _always),
        EventRow("asked", N_("They as&ked me for something"), "deliver"),
        EventRow("on_hold", N_("It is on &hold"), "pause"),
        EventRow("away", N_("&Out of office, or it bounced"), "email", "", _always),
    )),
    EventGroup("interview", N_("&Interview moved, canceled, invited"), "interview", (
        EventRow("moved", N_("They &moved the interview"), "calendar", "", _has_interview_ahead),
        EventRow("called_off", N_("They &canceled the interview"), "closed", "", _has_interview_ahead),
        EventRow("invited", N_("They &invited me to another interview"), "interview", "", _always),
        EventRow("no_show", N_("They did not &show up"), "call", "", _may_have_waited),
    )),
    EventGroup("offer", N_("&Offer and decision"), "offer", (
        EventRow("offered", N_("They made an &offer"), "offer", "", _always),
        EventRow("rejected", N_("They said &no"), "rejected"),
        EventRow("accept", N_("I a&ccept the offer"), "check", "", _has_offer),
        EventRow("decline", N_("I &decline the offer"), "closed", "", _has_offer),
        EventRow("counter_offer", N_("I made a counter-o&ffer"), "offer", "", _has_offer),
        EventRow("withdraw", N_("I &withdraw"), "closed"),
        EventRow("move_on", N_("Close &it"), "closed"),
        EventRow("reopen", N_("&Reopen"), "redo", "", _closed),
    )),
    EventGroup("mine", N_("I w&rote or called"), "send", (
        EventRow("sent", N_("I w&rote or called"), "send", "", _always),
        EventRow("more_time", N_("I asked for more &time for a task"), "send", "", _has_request),
    )),
    EventGroup("note", N_("&Note"), "note", (EventRow("noted", N_("Add a &note"), "note", "Ctrl+T", _always),)),
)  # fmt: skip
EVENTS: tuple[EventRow, ...] = tuple(row for group in EVENT_GROUPS for row in group.rows)


def applicable_groups(plan: Plan) -> Iterator[EventGroup]:
    """Yield the groups with the events that make sense for an opportunity now, without those left empty."""
    for group in EVENT_GROUPS:
        rows = tuple(row for row in group.rows if row.applies(plan))
        if rows:
            yield EventGroup(group.name, group.text, group.icon, rows)
