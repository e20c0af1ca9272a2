"""Everything the user can do from a menu or a key: one row each, in the order in which it is shown.

Menus, shortcuts, the palette and the list of shortcuts all read `ACTIONS`; a row carries what it calls. Pages and
events have tables of their own (`pages.py`, `event_menu.py`), whose rows become actions here.
"""

from collections.abc import Callable
from functools import partial
from itertools import chain

from msgspec import Struct

from follow_up_desk.core.wording import N_
from follow_up_desk.ui import commands
from follow_up_desk.ui.commands import Command, OpportunityCommand, Window
from follow_up_desk.ui.event_menu import EVENT_GROUPS, EventGroup, EventRow
from follow_up_desk.ui.navigator import Dialog
from follow_up_desk.ui.pages import PAGES, PageRow


def _always(window: Window) -> bool:
    return True


class ActionRow(Struct, frozen=True):
    """Describe one action; `menu` names the menu that lists it.

    It calls `run`, or `on` with the selected opportunity; the latter is disabled while none is selected.
    """

    name: str
    menu: str
    text: str
    icon: str
    shortcut: str = ""
    run: Command | None = None
    on: OpportunityCommand | None = None
    possible: Callable[[Window], bool] = _always

    def enabled(self, window: Window) -> bool:
        """Return whether the action makes sense now."""
        return (self.on is None or window.current is not None) and self.possible(window)

    def trigger(self, window: Window) -> None:
        """Carry out the action."""
        if self.run is not None:
            self.run(window)
        elif self.on is not None and window.current is not None:
            self.on(window, window.current)


def _open(dialog: Dialog) -> Command:
    return lambda window: window.navigator.show(dialog)


def _page(row: PageRow) -> ActionRow:
    return ActionRow(row.action, "view", row.text, row.icon, row.shortcut, partial(commands.show_page, row.name))


def _events(group: EventGroup) -> tuple[ActionRow, ...]:
    return tuple(_event(row, event_menu_key(group)) for row in group.rows)


def _event(row: EventRow, menu: str) -> ActionRow:
    on = partial(commands.note_event, row.name)
    return ActionRow(row.name, menu, row.text, row.icon, row.shortcut, on=on, possible=partial(_applies, row))


def _applies(row: EventRow, window: Window) -> bool:
    return window.current is not None and row.applies(window.session.plan(window.current))


def event_menu_key(group: EventGroup) -> str:
    """Return the key of the menu that lists a group's events: a submenu, unless there is one event only."""
    return "event" if len(group.rows) == 1 else f"event.{group.name}"


def _scheme(name: str, text: str, icon: str) -> ActionRow:
    return ActionRow(f"look_{name}", "view.look", text, icon, run=partial(commands.choose_scheme, name))


def _text(name: str, steps: int, text: str, icon: str, shortcut: str) -> ActionRow:
    return ActionRow(f"text_{name}", "view.look", text, icon, shortcut, partial(commands.scale_text, steps))


MENUS: tuple[tuple[str, str], ...] = (
    ("desk", N_("&Desk")),
    ("edit", N_("&Edit")),
    ("event", N_("Log &what happened")),
    *((event_menu_key(group), group.text) for group in EVENT_GROUPS if len(group.rows) > 1),
    ("view", N_("&View")),
    ("view.look", N_("Appea&rance")),
    ("help", N_("&Help")),
)
ACTIONS: tuple[ActionRow, ...] = (
    ActionRow("log_interview", "desk", N_("&Log an interview"), "add", "Ctrl+N", lambda w: w.navigator.log_interview()),
    ActionRow(
        "next_round", "desk", N_("Log the &next interview"), "interview", "Ctrl+Shift+N",
        on=lambda w, id: w.navigator.log_interview(id),
    ),
    ActionRow(
        "do_step", "desk", N_("Do what is &due"), "send", "Ctrl+Return", on=commands.do_step, possible=commands.has_step
    ),
    ActionRow("import_file", "desk", N_("&Import a file"), "import", "Ctrl+O", _open(Dialog.IMPORT)),
    ActionRow("export_file", "desk", N_("&Export everything"), "export", "Ctrl+E", _open(Dialog.EXPORT)),
    ActionRow("print", "desk", N_("&Print a record or plan"), "print", "Ctrl+P", _open(Dialog.PRINT)),
    ActionRow("calendar_file", "desk", N_("&Calendar for other programs"), "calendar", run=commands.publish_calendar),
    ActionRow("restore", "desk", N_("&Restore a copy"), "undo", run=_open(Dialog.RESTORE)),
    ActionRow("full_copy", "desk", N_("Export a full cop&y"), "copy", run=_open(Dialog.FULL_COPY)),
    ActionRow("second_place", "desk", N_("Keep copies in a second place"), "copy", run=commands.choose_second_place),
    ActionRow("quiet_today", "desk", N_("Quiet for &today"), "bell-off", run=partial(commands.be_quiet, 1)),
    ActionRow("quiet_week", "desk", N_("Quiet for a &week"), "bell-off", run=partial(commands.be_quiet, 7)),
    ActionRow("other_devices", "desk", N_("&Other devices"), "link", run=_open(Dialog.OTHER_DEVICES)),
    ActionRow("settings", "desk", N_("&Settings"), "settings", "Ctrl+,", _open(Dialog.SETTINGS)),
    ActionRow("quit", "desk", N_("&Quit"), "quit", "Ctrl+Q", lambda w: w.quit()),
    ActionRow(
        "undo", "edit", N_("&Undo"), "undo", "Ctrl+Z",
        lambda w: w.session.undo(), possible=lambda w: w.session.undo_stack.canUndo(),
    ),
    ActionRow(
        "redo", "edit", N_("&Redo"), "redo", "Ctrl+Shift+Z",
        lambda w: w.session.redo(), possible=lambda w: w.session.undo_stack.canRedo(),
    ),
    ActionRow("paste", "edit", N_("Paste &what they wrote"), "copy", "Ctrl+V", _open(Dialog.PASTE)),
    ActionRow(
        "edit_opportunity", "edit", N_("&Edit this opportunity"), "edit", "F2",
        on=lambda w, id: w.navigator.edit(id, None),
    ),
    ActionRow(
        "delete_opportunity", "edit", N_("&Delete this opportunity"), "delete",
        on=lambda w, id: w.navigator.delete(id, None),
    ),
    ActionRow("add_person", "edit", N_("Add a &person"), "person", on=commands.add_person),
    ActionRow(
        "snooze_step", "edit", N_("&Snooze the next step"), "snooze",
        on=commands.snooze_step, possible=commands.has_open_step,
    ),
    ActionRow(
        "skip_step", "edit", N_("S&kip the next step"), "closed", on=commands.skip_step, possible=commands.has_open_step
    ),
    ActionRow("erase", "edit", N_("Erase for &good"), "delete", on=commands.erase),
    ActionRow(
        "erase_long_closed", "edit", N_("Erase names in what is long &closed"), "delete", run=commands.erase_long_closed
    ),
    ActionRow(
        "palette", "edit", N_("Find or d&o anything"), "search-more", "Ctrl+K",
        lambda w: w.navigator.palette(w.current, w.action),
    ),
    ActionRow("find", "edit", N_("&Find"), "search", "Ctrl+F", lambda w: w.focus_search()),
    ActionRow("templates", "edit", N_("&Templates"), "text", "Ctrl+M", lambda w: w.navigator.templates(w.current)),
    *chain.from_iterable(map(_events, EVENT_GROUPS)),
    *map(_page, PAGES),
    ActionRow("panels", "view", N_("Show or &hide the panels"), "menu", "F9", lambda w: w.toggle_panels()),
    ActionRow(
        "offers", "view", N_("&Offers and deadlines"), "offer", "Ctrl+Shift+O",
        lambda w: w.navigator.compare_offers(),
    ),
    _scheme("system", N_("As the &system"), "settings"),
    _scheme("light", N_("&Light"), "sun"),
    _scheme("dark", N_("&Dark"), "moon"),
    _scheme("contrast", N_("&High contrast"), "contrast"),
    _text("larger", 1, N_("Lar&ger text"), "add", "Ctrl++"),
    _text("smaller", -1, N_("S&maller text"), "minus", "Ctrl+-"),
    _text("plain", 0, N_("System te&xt size"), "text", "Ctrl+0"),
    ActionRow("guide", "help", N_("The &guide"), "tips", "Shift+F1", _open(Dialog.GUIDE)),
    ActionRow("why", "help", N_("Why this &date?"), "help", "Ctrl+I", on=lambda w, id: w.navigator.explain(id)),
    ActionRow("shortcuts", "help", N_("&Keyboard shortcuts"), "help", "F1", _open(Dialog.SHORTCUTS)),
    ActionRow("changes", "help", N_("&What is new"), "star", run=_open(Dialog.CHANGES)),
    ActionRow("about", "help", N_("&About Follow-Up Desk"), "app-symbolic", run=_open(Dialog.ABOUT)),
)  # fmt: skip
