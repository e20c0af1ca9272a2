"""The lanes page: all opportunities on one time axis."""

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout

from follow_up_desk.core.local_time import user_zone
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.steps import Step
from follow_up_desk.i18n import _, day, ngettext, translate_all
from follow_up_desk.ui.formatting import SEPARATOR, capitalized, with_full_stop
from follow_up_desk.ui.labels import plain_label
from follow_up_desk.ui.lanes.all_lanes import deadlines_of, lanes_of
from follow_up_desk.ui.lanes.lane import Lane, date_of, moment_of
from follow_up_desk.ui.lanes.lanes_view import LanesView
from follow_up_desk.ui.lanes.legend import Legend
from follow_up_desk.ui.lanes.time_axis import TimeAxis
from follow_up_desk.ui.lanes.time_view import ZOOM
from follow_up_desk.ui.list_model import RowRole
from follow_up_desk.ui.page import Page
from follow_up_desk.ui.theme import BODY, HERO, L, M, S, icon

FEW_CLOSED = 10  # so many lanes of closed opportunities are always shown
FEW_LINES = 25  # of text in the window: below this the legend is hidden to leave room for the lanes
ARROWS = (("lanes_earlier", "arrow-left", "arrow-right"), ("lanes_later", "arrow-right", "arrow-left"))


class LanesPage(Page):
    """Show the lane of every opportunity, and the reason for the verdict of the selected one."""

    wide = True

    def build(self) -> None:
        """Create the toolbar, the axis, the lanes, the text about the selected one, and the legend."""
        self.view = LanesView(self)
        self.axis = TimeAxis(self.view, self)
        self.legend = Legend(self)
        self._seen = False
        self._labels()
        self._arrange()
        self.setFocusProxy(self.view)
        self.view.scale_changed.connect(self._show_range)
        self.view.picked.connect(self.navigator.pick)
        self.view.step_opened.connect(self._open_step)
        self.view.selectionModel().currentChanged.connect(self._show_details)

    def _labels(self) -> None:
        self.title = plain_label("lanes_title", HERO, True)
        self.range = plain_label("lanes_range", BODY, soft=True)
        self.detail = plain_label("lanes_detail", BODY)
        self.empty = plain_label("lanes_empty", BODY, soft=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setText(
            _("Log an interview, and its lane begins here: what happened, what you are waiting for, what comes next.")
        )

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(M)
        layout.addLayout(self._head())
        lanes = QVBoxLayout()
        lanes.setSpacing(S)
        lanes.addWidget(self.axis)
        lanes.addWidget(self.view, 1)
        layout.addLayout(lanes, 1)
        layout.addWidget(self.empty, 1)
        layout.addLayout(self._foot())
        layout.addWidget(self.legend)

    def _head(self) -> QHBoxLayout:
        self.title.setText(_("Everything at a glance"))
        self.today_button = QPushButton(_("Today"))
        self.today_button.setObjectName("lanes_today")
        self.today_button.clicked.connect(self.view.go_to_today)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self.title, 1)
        row.addWidget(self.range, 1)
        side = Qt.AlignmentFlag.AlignLeft if self.isRightToLeft() else Qt.AlignmentFlag.AlignRight
        self.range.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(M)
        self.controls = (self.range, self.today_button, *self._navigation_buttons())
        for button in self.controls[1:]:
            row.addWidget(button)
        return row

    def _navigation_buttons(self) -> list[QToolButton]:
        mirrored = self.isRightToLeft()
        words = {
            "lanes_earlier": _("Earlier (Left)"),
            "lanes_later": _("Later (Right)"),
            "lanes_out": _("More days (-)"),
            "lanes_in": _("Fewer days (+)"),
        }
        pictures = {name: other if mirrored else picture for name, picture, other in ARROWS}
        pictures |= {"lanes_out": "minus", "lanes_in": "add"}
        acts = (self._earlier, self._later, self._out, self._in)
        made = []
        for (name, said), act in zip(words.items(), acts, strict=True):
            button = QToolButton()
            button.setObjectName(name)
            button.setIcon(icon(pictures[name]))
            button.setToolTip(said)
            button.setAccessibleName(said)
            button.clicked.connect(act)
            made.append(button)
        return made

    def _foot(self) -> QHBoxLayout:
        self.open_button = QPushButton(icon("timeline"), _("Open its timeline"))
        self.open_button.setObjectName("lanes_open")
        self.open_button.clicked.connect(self._open)
        row = QHBoxLayout()
        row.setSpacing(L)
        self.closed_button = QPushButton()
        self.closed_button.setObjectName("lanes_closed")
        self.closed_button.setCheckable(True)
        self.closed_button.clicked.connect(self.refresh)
        row.addWidget(self.detail, 1)
        row.addWidget(self.closed_button)
        row.addWidget(self.open_button)
        return row

    def refresh(self) -> None:
        """Show the current agenda; the first time, scroll to today."""
        session = self.session
        closed = len(session.agenda.plans.settled)
        few = closed <= FEW_CLOSED
        lanes = lanes_of(session.agenda, session.book, session.day, few or self.closed_button.isChecked())
        self.closed_button.setVisible(not few)
        self.closed_button.setText(ngettext("Show {n} closed lane", "Show {n} closed lanes", closed).format(n=closed))
        for widget in (self.axis, self.view, self.detail, self.open_button, *self.controls):
            widget.setVisible(bool(lanes))
        lines = self.window().height() / self.fontMetrics().lineSpacing()
        self.legend.setVisible(bool(lanes) and lines > FEW_LINES)
        self.empty.setVisible(not lanes)
        now = moment_of(session.now, user_zone(session.book.owner))
        self.view.show_lanes(lanes, deadlines_of(session.agenda, session.book), now)
        if not self._seen:
            self._seen = True
            self.view.go_to_today()
            QTimer.singleShot(0, self, self._show_from_top)
        index = self.view.lanes.find(self.opportunity or "")
        if index.isValid():
            self.view.setCurrentIndex(index)
        self._show_details()
        self.axis.update()

    def _show_from_top(self) -> None:
        """Show the lanes from the first one on as soon as the page has its height, the selected one among them."""
        self.view.scrollToTop()
        self.view.scrollTo(self.view.currentIndex())

    def _show_details(self, *_moved: QModelIndex) -> None:
        """Show the verdict of the selected lane and its reason below the lanes."""
        lane: Lane | None = self.view.currentIndex().data(RowRole)
        if lane is None or lane.id not in self.session.book.opportunities:
            self.detail.setText("")
            return
        reason = capitalized(translate_all(reason_clauses(self.session.plan(lane.id).reason)))
        clash = lane.clash
        head = SEPARATOR.join(part for part in (lane.company, lane.role, lane.word) if part)
        said = (with_full_stop(words) for words in (reason, clash.words if clash else "") if words)
        self.detail.setText("\n".join((head, " ".join(said))))

    def _show_range(self) -> None:
        scale = self.view.scale
        start, end = date_of(scale.start), date_of(scale.end - 1)
        self.range.setText(_("{start} to {end}").format(start=day(start), end=day(end)))

    def _open(self) -> None:
        lane: Lane | None = self.view.currentIndex().data(RowRole)
        if lane is not None:
            self.navigator.pick(lane.id)

    def _open_step(self, id: str, step: Step) -> None:
        self.navigator.open_step(id, step)

    def _earlier(self) -> None:
        self.view.pan(-0.5)

    def _later(self) -> None:
        self.view.pan(0.5)

    def _out(self) -> None:
        self.view.zoom(ZOOM)

    def _in(self) -> None:
        self.view.zoom(1 / ZOOM)
