"""Tab order as one reads: pane by pane, from the top down.

Pages are made when first shown and cards come and go, so the order in which widgets were created is of no use.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QMainWindow, QMenuBar, QScrollArea, QSplitter, QStackedWidget, QWidget


def tab_stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield the widgets that Tab stops at, in the order of the layouts."""
    if not widget.isVisible() or not widget.isEnabled():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    for inner in _inside(widget):
        yield from tab_stops(inner)


def _inside(widget: QWidget) -> Iterator[QWidget]:
    match widget:
        case QMainWindow():
            menus = widget.menuWidget()
            found = [widget.centralWidget(), menus.cornerWidget() if isinstance(menus, QMenuBar) else None]
        case QSplitter():
            found = _panes(widget)
        case QScrollArea():
            found = [widget.widget()]
        case QStackedWidget():
            found = [widget.currentWidget()]
        case _:
            layout = widget.layout()
            found = list(_in_layout(layout)) if layout is not None else []
    yield from (inner for inner in found if inner is not None)


def _panes(splitter: QSplitter) -> list[QWidget | None]:
    return [splitter.widget(at) for at in range(splitter.count())]


def _in_layout(layout: QLayout) -> Iterator[QWidget | None]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        inner, nested = (item.widget(), item.layout()) if item else (None, None)
        if inner is not None:
            yield inner
        elif nested is not None:
            yield from _in_layout(nested)


def focus_next(window: QMainWindow, forward: bool) -> bool:
    """Move the focus to the next widget, or the previous one, and scroll to it; return whether there was one."""
    order = list(tab_stops(window))
    if not order:
        return False
    here = window.focusWidget()
    if here in order:
        target = order[(order.index(here) + (1 if forward else -1)) % len(order)]
    else:
        target = order[0 if forward else -1]
    target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    _bring_into_sight(target)
    return True


class TabOrderWindow(QMainWindow):
    """Move the focus in reading order."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Move the focus to the next widget, or the previous one."""
        return focus_next(self, forward)


def _bring_into_sight(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def order_for_screen_readers(splitter: QSplitter) -> None:
    """Put the panes in order for a screen reader; a splitter puts each new one before the others."""
    handles = [splitter.handle(at) for at in range(splitter.count())]
    for widget in filter(None, [*_panes(splitter), *handles]):
        widget.raise_()
