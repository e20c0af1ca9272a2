"""Everything a user can do from a menu or a key, once: name, words, icon, shortcut.

Menus, toolbar, palette and the sheet of shortcuts all read this table; `ACTIONS` is checked for
clashes by a test. To add one: a row here and a function of that name in `commands.py`.
"""

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtGui import QAction, QKeySequence

from follow_up_desk.core.wording import N_
from follow_up_desk.i18n import _
from follow_up_desk.ui.commands import Run
from follow_up_desk.ui.theme import icon

if TYPE_CHECKING:
    from follow_up_desk.ui.main_window import MainWindow


class ActionRow(Struct, frozen=True):
    """Hold one action; `menu` names the menu that lists it."""

    name: str
    menu: str
    text: str
    icon: str
    shortcut: str = ""
    needs_opportunity: bool = False


MENUS: tuple[tuple[str, str], ...] = (
    ("desk", N_("&Desk")),
    ("edit", N_("&Edit")),
    ("since", N_("What &happened")),
    ("view", N_("&View")),
    ("view.look", N_("&Appearance")),
    ("help", N_("&Help")),
)
ACTIONS: tuple[ActionRow, ...] = (
    ActionRow("log_interview", "desk", N_("&Log an interview"), "add", "Ctrl+N"),
    ActionRow("next_round", "desk", N_("Log the &next round"), "interview", "Ctrl+Shift+N", True),
    ActionRow("do_step", "desk", N_("Do what is &due"), "send", "Ctrl+Return", True),
    ActionRow("import_file", "desk", N_("&Import a desk file"), "import", "Ctrl+O"),
    ActionRow("export_file", "desk", N_("&Export everything"), "export", "Ctrl+E"),
    ActionRow("quiet_today", "desk", N_("Quiet for &today"), "bell-off"),
    ActionRow("quiet_week", "desk", N_("Quiet for a &week"), "bell-off"),
    ActionRow("settings", "desk", N_("&Settings"), "settings", "Ctrl+,"),
    ActionRow("quit", "desk", N_("&Quit"), "quit", "Ctrl+Q"),
    ActionRow("undo", "edit", N_("&Undo"), "undo", "Ctrl+Z"),
    ActionRow("redo", "edit", N_("&Redo"), "redo", "Ctrl+Shift+Z"),
    ActionRow("edit_opportunity", "edit", N_("&Edit this opportunity"), "edit", "F2", True),
    ActionRow("delete_opportunity", "edit", N_("&Delete this opportunity"), "delete", "", True),
    ActionRow("palette", "edit", N_("Find or d&o anything"), "search-more", "Ctrl+K"),
    ActionRow("find", "edit", N_("&Find"), "search", "Ctrl+F"),
    ActionRow("templates", "edit", N_("My &words"), "text", "Ctrl+M"),
    ActionRow("new_date", "since", N_("They gave a new &date"), "promise", "Ctrl+D", True),
    ActionRow("answered", "since", N_("They &answered"), "reply", "Ctrl+R", True),
    ActionRow("item_came", "since", N_("What they &owed me came"), "deliver", "", True),
    ActionRow("invited", "since", N_("They &invited me to a next round"), "interview", "", True),
    ActionRow("asked", "since", N_("They as&ked me for something"), "deliver", "", True),
    ActionRow("on_hold", "since", N_("It is on &hold"), "pause", "", True),
    ActionRow("away", "since", N_("An &absence note or a bounce came"), "email", "", True),
    ActionRow("no_show", "since", N_("They did not &keep an appointment"), "call", "", True),
    ActionRow("offered", "since", N_("They made an o&ffer"), "offer", "", True),
    ActionRow("rejected", "since", N_("They said &no"), "rejected", "", True),
    ActionRow("sent", "since", N_("I &wrote or called"), "send", "", True),
    ActionRow("noted", "since", N_("I &noticed something"), "note", "Ctrl+T", True),
    ActionRow("accept", "since", N_("I a&ccept the offer"), "check", "", True),
    ActionRow("decline", "since", N_("I decline the offer"), "closed", "", True),
    ActionRow("withdraw", "since", N_("I &withdraw"), "closed", "", True),
    ActionRow("move_on", "since", N_("I &move on"), "closed", "", True),
    ActionRow("reopen", "since", N_("&Reopen"), "redo", "", True),
    ActionRow("show_today", "view", N_("&Today"), "today", "Ctrl+1"),
    ActionRow("show_calendar", "view", N_("&Calendar"), "calendar", "Ctrl+2"),
    ActionRow("show_timeline", "view", N_("Time&line"), "timeline", "Ctrl+3"),
    ActionRow("show_lanes", "view", N_("L&anes"), "lanes", "Ctrl+4"),
    ActionRow("show_numbers", "view", N_("&Numbers"), "numbers", "Ctrl+5"),
    ActionRow("show_law", "view", N_("The ten ti&ps"), "tips", "Ctrl+6"),
    ActionRow("offers", "view", N_("&Offers and everybody else's time"), "offer", "Ctrl+Shift+O"),
    ActionRow("look_system", "view.look", N_("As the &system"), "settings"),
    ActionRow("look_light", "view.look", N_("&Light"), "sun"),
    ActionRow("look_dark", "view.look", N_("&Dark"), "moon"),
    ActionRow("look_contrast", "view.look", N_("&High contrast"), "contrast"),
    ActionRow("text_larger", "view.look", N_("Lar&ger words"), "add", "Ctrl++"),
    ActionRow("text_smaller", "view.look", N_("S&maller words"), "minus", "Ctrl+-"),
    ActionRow("text_plain", "view.look", N_("&Words as large as the system's"), "text", "Ctrl+0"),
    ActionRow("guide", "help", N_("The &guide"), "tips", "Shift+F1"),
    ActionRow("why", "help", N_("Why this &date?"), "help", "Ctrl+I", True),
    ActionRow("shortcuts", "help", N_("&Keys at a glance"), "help", "F1"),
    ActionRow("changes", "help", N_("&What is new"), "star"),
    ActionRow("about", "help", N_("&About Follow-Up Desk"), "app-symbolic"),
)
HAPPENINGS: tuple[str, ...] = tuple(row.name for row in ACTIONS if row.menu == "since")


def build(window: "MainWindow") -> dict[str, QAction]:
    """Return every action, tied to what it does."""
    made: dict[str, QAction] = {}
    for row in ACTIONS:
        action = QAction(icon(row.icon), _(row.text), window)
        action.setObjectName(row.name)
        if row.shortcut:
            action.setShortcut(QKeySequence(row.shortcut))
        action.triggered.connect(Run(window, row.name))
        made[row.name] = action
    return made
