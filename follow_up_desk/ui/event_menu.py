"""The entries of the menu "What happened", in the order in which they are shown.

The main window's menu and the menu on the timeline read this table. To add an event: a row here and one in
`forms/happening_rows.py`, which says what the form asks and which verb it becomes.
"""

from msgspec import Struct

from follow_up_desk.core.wording import N_


class EventRow(Struct, frozen=True):
    """Describe one event that the user can note; `name` is its key in the table of forms."""

    name: str
    text: str
    icon: str
    shortcut: str = ""


EVENTS: tuple[EventRow, ...] = (
    EventRow("new_date", N_("They gave a new &date"), "promise", "Ctrl+D"),
    EventRow("answered", N_("They &answered"), "reply", "Ctrl+R"),
    EventRow("item_came", N_("I received what they &promised"), "deliver"),
    EventRow("invited", N_("They &invited me to another interview"), "interview"),
    EventRow("moved", N_("They moved the interview"), "calendar"),
    EventRow("called_off", N_("They canceled the interview"), "closed"),
    EventRow("asked", N_("They as&ked me for something"), "deliver"),
    EventRow("on_hold", N_("It is on &hold"), "pause"),
    EventRow("away", N_("&Out of office, or it bounced"), "email"),
    EventRow("no_show", N_("They did not &show up"), "call"),
    EventRow("offered", N_("They made an o&ffer"), "offer"),
    EventRow("rejected", N_("They said &no"), "rejected"),
    EventRow("sent", N_("I &wrote or called"), "send"),
    EventRow("counter_offer", N_("I made a counter-offer"), "offer"),
    EventRow("more_time", N_("I asked for more time for a task"), "send"),
    EventRow("noted", N_("Add a &note"), "note", "Ctrl+T"),
    EventRow("accept", N_("I a&ccept the offer"), "check"),
    EventRow("decline", N_("I decline the offer"), "closed"),
    EventRow("withdraw", N_("I &withdraw"), "closed"),
    EventRow("move_on", N_("&Close it"), "closed"),
    EventRow("reopen", N_("&Reopen"), "redo"),
)
