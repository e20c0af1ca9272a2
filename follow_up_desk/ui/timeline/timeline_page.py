"""The timeline page: the header of one opportunity, then all rows in order of time."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QListView, QMenu, QVBoxLayout

from follow_up_desk.core.records import Interview, Mark
from follow_up_desk.core.steps import Step
from follow_up_desk.i18n import _
from follow_up_desk.ui.list_model import ListModel, RowRole
from follow_up_desk.ui.navigator import MeantInterview
from follow_up_desk.ui.opportunity_menu import fill_event_menu, opportunity_menu
from follow_up_desk.ui.page import Page
from follow_up_desk.ui.steps.step_menu import StepActions, fill_record_menu, fill_step_menu
from follow_up_desk.ui.theme import BODY, L, font
from follow_up_desk.ui.timeline.notes_panel import NotesPanel
from follow_up_desk.ui.timeline.timeline_delegate import TimelineDelegate
from follow_up_desk.ui.timeline.timeline_header import TimelineHeader
from follow_up_desk.ui.timeline.timeline_row import Shape, TimelineRow
from follow_up_desk.ui.timeline.timeline_rows import timeline_rows


class TimelineView(QListView):
    """List the rows; `opened` and `deleted` give the row on which Enter or Delete was pressed."""

    opened = Signal(QModelIndex)
    deleted = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the selected row with Enter, delete it with Delete."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Compute the heights of wrapped texts again when the width changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class TimelinePage(Page):
    """Show the selected opportunity from its first interview to the day of rest."""

    def build(self) -> None:
        """Create the header, the list, and the text shown if nothing is selected."""
        self.header = TimelineHeader(self.navigator, self)
        roles: dict[int, Callable[[TimelineRow], Any]] = {
            int(Qt.ItemDataRole.DisplayRole): _title,
            int(Qt.ItemDataRole.AccessibleTextRole): _spoken,
        }
        self.model: ListModel[TimelineRow] = ListModel(_key, roles, self)
        self.view = self._list()
        self.empty = QLabel(_("Choose an opportunity on the left to see what happened so far and what comes next."))
        self.empty.setObjectName("timeline_empty")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setFont(font(BODY))
        self.empty.setProperty("soft", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(L)
        layout.addWidget(self.header)
        layout.addWidget(self.view, 1)
        self.notes = NotesPanel(self.session, self.navigator, self)
        layout.addWidget(self.notes)
        layout.addWidget(self.empty, 1)
        self.setFocusProxy(self.view)

    def _list(self) -> TimelineView:
        view = TimelineView(self)
        view.setObjectName("timeline")
        view.setAccessibleName(_("Timeline"))
        view.setModel(self.model)
        view.setItemDelegate(TimelineDelegate(view))
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._menu)
        view.opened.connect(self._open)
        view.doubleClicked.connect(self._open)
        view.deleted.connect(self._delete)
        return view

    def refresh(self) -> None:
        """Show the current plan; scroll to today if another opportunity was shown before."""
        id = self.opportunity
        known = id in self.session.book.opportunities
        for widget in (self.header, self.view, self.notes):
            widget.setVisible(known)
        self.empty.setVisible(not known)
        if id is None or not known:
            self.model.show(())
            return
        plan, opportunity = self.session.plan(id), self.session.opportunity(id)
        self.header.show_plan(plan, opportunity)
        self.notes.show_opportunity(opportunity)
        another = not self.model.rows or self._shown != id
        self._shown = id
        self.model.show(timeline_rows(plan, opportunity, self.session.now, self.session.day))
        if another:
            self._scroll_to_today(plan.step)

    _shown: str | None = None

    def shows_verdict(self, id: str) -> bool:
        """Return whether the header shows this opportunity."""
        return id == self.opportunity

    def _scroll_to_today(self, first: Step | None) -> None:
        """Select the step at hand, and scroll so that today and what follows can be seen."""
        rows = self.model.rows
        at = next((i for i, row in enumerate(rows) if row.shape is Shape.TODAY), 0)
        step = next((i for i, row in enumerate(rows) if first is not None and row.step is first), None)
        if step is None:
            step = next((i for i, row in enumerate(rows) if row.step is not None), at)
        self.view.setCurrentIndex(self.model.index(step))
        self.view.scrollTo(self.model.index(len(rows) - 1))
        self.view.scrollTo(self.model.index(max(0, at - 1)))

    def current_row(self) -> TimelineRow | None:
        """Return the selected row."""
        found: TimelineRow | None = self.view.currentIndex().data(RowRole)
        return found

    def _open(self, index: QModelIndex) -> None:
        row: TimelineRow | None = index.data(RowRole)
        if row is None or self.opportunity is None:
            return
        if row.step is not None:
            self.navigator.open_step(self.opportunity, row.step)
        elif row.record is not None and not isinstance(row.record, Mark):
            self.navigator.edit(self.opportunity, row.record)

    def menu_for(self, row: TimelineRow) -> QMenu | None:
        """Return the context menu of a row, or None if it represents no record or step."""
        if self.opportunity is None or (row.step is None and row.record is None):
            return None
        menu = QMenu(self.view)
        menu.setObjectName("row_menu")
        if row.step is not None:
            actions = StepActions(self.session, self.navigator, self.opportunity, row.step, menu)
            fill_step_menu(menu, actions, self.session, self.opportunity, row.step)
        elif row.record is not None:
            fill_record_menu(menu, self.navigator, self.opportunity, row.record, not isinstance(row.record, Mark))
        return menu

    def _menu(self, at: QPoint) -> None:
        menu = self.menu_at(self.view.indexAt(at))
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.view.viewport().mapToGlobal(at))

    def menu_at(self, index: QModelIndex) -> QMenu | None:
        """Return the menu of a row, or of no row: the row's own entries, then what may have happened."""
        if self.opportunity is None:
            return None
        row: TimelineRow | None = index.data(RowRole)
        menu = self.menu_for(row) if row else None
        if menu is None:
            return opportunity_menu(self.view, self.session, self.navigator, self.opportunity)
        menu.addSeparator()
        meant = MeantInterview(row.record.id) if row and isinstance(row.record, Interview) else None
        fill_event_menu(menu, self.session, self.navigator, self.opportunity, meant)
        return menu

    def _delete(self, index: QModelIndex) -> None:
        row: TimelineRow | None = index.data(RowRole)
        if row is not None and row.record is not None and self.opportunity is not None:
            self.navigator.delete(self.opportunity, row.record)


def _key(row: TimelineRow) -> str:
    return row.key


def _title(row: TimelineRow) -> str:
    return row.title


def _spoken(row: TimelineRow) -> str:
    return row.spoken
