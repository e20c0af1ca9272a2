"""What each action of `actions.py` does to the window: one short function a name."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from follow_up_desk.ui.look import SCHEMES
from follow_up_desk.ui.pages import LANES, LAW, NUMBERS

if TYPE_CHECKING:
    from follow_up_desk.ui.main_window import MainWindow

Command = Callable[["MainWindow"], None]


def _next_round(window: "MainWindow") -> None:
    window.navigator.log_interview(window.current)


def _do_step(window: "MainWindow") -> None:
    if window.current and (step := window.session.plan(window.current).step):
        window.navigator.open_step(window.current, step)


def _edit_opportunity(window: "MainWindow") -> None:
    if window.current:
        window.navigator.edit(window.current, None)


def _delete_opportunity(window: "MainWindow") -> None:
    if window.current:
        window.navigator.delete(window.current, None)


def _undo(window: "MainWindow") -> None:
    window.session.undo_stack.undo()


def _redo(window: "MainWindow") -> None:
    window.session.undo_stack.redo()


def _find(window: "MainWindow") -> None:
    if not window.opportunities.isVisible():
        window.show_today()
    window.opportunities.search.setFocus()
    window.opportunities.search.selectAll()


def _templates(window: "MainWindow") -> None:
    window.navigator.templates(window.current)


def _quiet_today(window: "MainWindow") -> None:
    from follow_up_desk.ui.quieting import be_quiet

    be_quiet(window.session)


def _quiet_week(window: "MainWindow") -> None:
    from follow_up_desk.ui.quieting import WEEK, be_quiet

    be_quiet(window.session, WEEK)


def _settings(window: "MainWindow") -> None:
    window.navigator.settings()


def _import_file(window: "MainWindow") -> None:
    from follow_up_desk.ui.files import import_file

    import_file(window.session, window)


def _export_file(window: "MainWindow") -> None:
    from follow_up_desk.ui.files import export_file

    export_file(window.session, window)


def _guide(window: "MainWindow") -> None:
    from follow_up_desk.ui.guide import show_guide

    show_guide(window)


def _changes(window: "MainWindow") -> None:
    from follow_up_desk.ui.guide import show_changes

    show_changes(window)


def _why(window: "MainWindow") -> None:
    from follow_up_desk.ui.why_dialog import WhyDialog

    if window.current:
        WhyDialog(window.session, window.current, parent=window).exec()


def _shortcuts(window: "MainWindow") -> None:
    from follow_up_desk.ui.help import show_shortcuts

    show_shortcuts(window)


def _about(window: "MainWindow") -> None:
    from follow_up_desk.ui.help import show_about

    show_about(window)


def _palette(window: "MainWindow") -> None:
    from follow_up_desk.ui.palette.palette import Palette

    Palette(window.session, window.navigator, window.action, window.current, window).open()


def _show_numbers(window: "MainWindow") -> None:
    window.show_page(NUMBERS)


def _show_law(window: "MainWindow") -> None:
    window.show_page(LAW)


def _offers(window: "MainWindow") -> None:
    window.navigator.compare_offers()


def _show_lanes(window: "MainWindow") -> None:
    window.show_page(LANES)


class _Dress:
    """Choose a scheme."""

    def __init__(self, scheme: str) -> None:
        self._scheme = scheme

    def __call__(self, window: "MainWindow") -> None:
        window.look.choose(self._scheme)


class _Grow:
    """Make words larger or smaller."""

    def __init__(self, steps: int) -> None:
        self._steps = steps

    def __call__(self, window: "MainWindow") -> None:
        window.look.grow(self._steps)


COMMANDS: dict[str, Command] = {
    **{f"look_{scheme}": _Dress(scheme) for scheme in SCHEMES},
    "text_larger": _Grow(1),
    "text_smaller": _Grow(-1),
    "text_plain": _Grow(0),
    "next_round": _next_round,
    "do_step": _do_step,
    "import_file": _import_file,
    "export_file": _export_file,
    "quiet_today": _quiet_today,
    "quiet_week": _quiet_week,
    "settings": _settings,
    "undo": _undo,
    "redo": _redo,
    "edit_opportunity": _edit_opportunity,
    "delete_opportunity": _delete_opportunity,
    "find": _find,
    "templates": _templates,
    "palette": _palette,
    "show_lanes": _show_lanes,
    "show_numbers": _show_numbers,
    "show_law": _show_law,
    "offers": _offers,
    "guide": _guide,
    "changes": _changes,
    "why": _why,
    "shortcuts": _shortcuts,
    "about": _about,
}


class Run:
    """Carry out an action by its name: a command here, a method of the window, or something that happened."""

    def __init__(self, window: "MainWindow", name: str) -> None:
        self._window = window
        self._name = name

    def __call__(self, checked: bool = False) -> None:
        """Do it; the signal's own argument says nothing."""
        command = COMMANDS.get(self._name)
        if command is not None:
            command(self._window)
        elif (method := getattr(self._window, self._name, None)) is not None:
            method()
        elif self._window.current:
            self._window.navigator.happened(self._window.current, self._name)
