"""A card for one step that is due: title, company, reason, a button that opens it and one that puts it off."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui.formatting import SEPARATOR
from follow_up_desk.ui.labels import plain_label
from follow_up_desk.ui.list_row import ListRow
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.opportunity_menu import open_opportunity_menu
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.steps.step_labels import step_icon, step_verb
from follow_up_desk.ui.steps.step_menu import StepActions, fill_putting_off, fill_skip
from follow_up_desk.ui.theme import BODY, SMALL, L, M, S, grown, icon

MARK = 36
NARROW = 70  # characters
BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class DueCard(QFrame):
    """Show one step that is due; the card is reused for others."""

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("due_card")
        self.setProperty("card", True)
        self._session, self._navigator = session, navigator
        self.line: ListRow | None = None
        self.mark = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.mark.setObjectName("mark")
        self.mark.setProperty("tone", "now")
        self.mark.setFixedSize(grown(MARK), grown(MARK))
        self.title = plain_label("due_title", BODY, True)
        self.where = plain_label("due_where", SMALL, soft=True)
        self.why = plain_label("due_why", SMALL, soft=True)
        self.open = QPushButton()
        self.open.setObjectName("due_open")
        self.open.setProperty("primary", True)
        self.open.clicked.connect(self._open)
        self.later = QPushButton(icon("snooze"), _("Snooze"))
        self.later.setObjectName("due_later")
        self.menu = QMenu(self.later)
        self.menu.setObjectName("later_menu")
        self.menu.aboutToShow.connect(self._fill)
        self.later.setMenu(self.menu)
        self._arrange()

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(S // 2)
        for label in (self.title, self.where, self.why):
            words.addWidget(label)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(M)
        for button in (self.open, self.later):
            self._buttons.addWidget(button)
        self._body = QBoxLayout(BESIDE)
        self._body.setSpacing(M + S)
        self._body.addLayout(words, 1)
        self._body.addLayout(self._buttons)
        self._body.setAlignment(self._buttons, Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, M + S, L, M + S)
        row.setSpacing(M)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(S)
        row.addLayout(self._body, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the words where both have no room side by side."""
        super().resizeEvent(event)
        narrow = self.width() < self.fontMetrics().averageCharWidth() * NARROW
        if narrow is not (self._body.direction() is BELOW):
            self._body.setDirection(BELOW if narrow else BESIDE)
            side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignVCenter
            self._body.setAlignment(self._buttons, side)

    def show_row(self, line: ListRow) -> None:
        """Show a step that is due."""
        self.line = line
        assert line.step is not None
        self.setAccessibleName(line.spoken)
        self.title.setText(line.title)
        self.where.setText(SEPARATOR.join(part for part in (line.company, line.role) if part))
        self.why.setText(line.why)
        self.mark.setPixmap(icon(step_icon(line.step), "now").pixmap(grown(L + S), grown(L + S)))
        self.open.setText(step_verb(line.step))
        self.open.setIcon(icon(step_icon(line.step), "on_accent"))
        self.open.setAccessibleName(f"{self.open.text()}: {line.title}, {line.company}")
        self.later.setAccessibleName(_("Snooze: {step}, {company}").format(step=line.title, company=line.company))

    def _open(self) -> None:
        if self.line and self.line.step:
            self._navigator.open_step(self.line.opportunity, self.line.step)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the opportunity's menu: below the pointer, or in the card where a key asked."""
        if self.line is not None:
            keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
            at = self.mapToGlobal(self.rect().center()) if keyboard else event.globalPos()
            open_opportunity_menu(self, self._session, self._navigator, self.line.opportunity, at, self.line.step)

    def _fill(self) -> None:
        """Fill the menu when it opens, as its choices depend on the time."""
        self.menu.clear()
        line = self.line
        if line is None or line.step is None or line.opportunity not in self._session.book.opportunities:
            return
        acts = StepActions(self._session, self._navigator, line.opportunity, line.step, self.menu)
        fill_putting_off(self.menu, acts, self._session, line.opportunity, line.step)
        fill_skip(self.menu, acts)
