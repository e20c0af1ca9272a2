"""The dialog that prints: what, of which days, with a view of it; on paper or as a PDF."""

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from follow_up_desk.core.local_time import local_day, user_zone
from follow_up_desk.core.timing_defaults import types_day_first
from follow_up_desk.core.wording import UserError
from follow_up_desk.i18n import _
from follow_up_desk.ui.composer import printing
from follow_up_desk.ui.formatting import opportunity_name
from follow_up_desk.ui.forms.date_field import DateEditor
from follow_up_desk.ui.forms.date_text import DateAndTime
from follow_up_desk.ui.forms.inputs import ValueBox
from follow_up_desk.ui.paper import documents
from follow_up_desk.ui.paper.application_record import Period, Which
from follow_up_desk.ui.paper.documents import Paper
from follow_up_desk.ui.question import may_replace
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import L, M, S
from follow_up_desk.ui.window_place import resize_on_screen

WIDTH, HEIGHT = 860, 620
RECORD, WEEK, TIMELINE = "record", "week", "timeline"


class PaperDialog(QDialog):
    """Choose what is printed, look at it, and print it or save it as a PDF."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper_dialog")
        self.setWindowTitle(_("Print"))
        resize_on_screen(self, QSize(WIDTH, HEIGHT))
        self._session = session
        kinds = (RECORD, _("Record of applications")), (WEEK, _("The week's plan")), (TIMELINE, _("A timeline"))
        self.what: ValueBox[str] = ValueBox(kinds)
        named = sorted((opportunity_name(it), it.id) for it in session.book.opportunities.values())
        self.whose: ValueBox[str] = ValueBox((id, name) for name, id in named)
        which = (Which.ALL, _("All")), (Which.LIVE, _("Live ones")), (Which.OVER, _("Ended ones"))
        self.which: ValueBox[Which] = ValueBox(which)
        self.what.setAccessibleName(_("What to print"))
        self.whose.setAccessibleName(_("Whose timeline"))
        self.which.setAccessibleName(_("Which opportunities"))
        today = local_day(session.now, user_zone(session.book.owner))
        self.first, self.last = self._day(_("From"), _month_before(today)), self._day(_("Until"), today)
        self.private = QCheckBox(_("With my &notes and messages"))
        self.view = QTextBrowser()
        self.view.setObjectName("paper_view")
        self.view.setOpenLinks(False)
        self.view.setAccessibleName(_("What is printed"))
        self._arrange()
        self._connect()
        self.refresh()

    def _day(self, name: str, day: date) -> DateEditor:
        editor = DateEditor(lambda: self._session.now, day_first=types_day_first(self._session.book.owner))
        editor.line.setAccessibleName(name)
        editor.put(DateAndTime(day, None))
        return editor

    def _arrange(self) -> None:
        self.days = QWidget()
        row = QHBoxLayout(self.days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        for name, editor in ((_("From"), self.first), (_("Until"), self.last)):
            row.addWidget(QLabel(name))
            row.addWidget(editor, 1)
        row.addWidget(self.which)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, L, L, L)
        layout.setSpacing(M)
        for widget in (self.what, self.whose, self.days, self.private):
            layout.addWidget(widget)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for name, words, pressed in (("pdf", _("Save as PD&F…"), self.save), ("print", _("&Print…"), self.print_it)):
            button = buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
            button.setObjectName(name)
            button.clicked.connect(pressed)
        buttons.rejected.connect(self.reject)
        return buttons

    def _connect(self) -> None:
        for box in (self.what, self.whose, self.which):
            box.currentIndexChanged.connect(self.refresh)
        for editor in (self.first, self.last):
            editor.changed.connect(self.refresh)
        self.private.toggled.connect(self.refresh)

    def refresh(self, *_changed: object) -> None:
        """Show what would be printed now."""
        kind = self.what.value
        self.days.setVisible(kind == RECORD)
        for widget in (self.whose, self.private):
            widget.setVisible(kind == TIMELINE)
        self.view.setHtml(self.paper().html)

    def paper(self) -> Paper:
        """Return the document that is chosen."""
        book, agenda = self._session.book, self._session.agenda
        kind = self.what.value
        if kind == WEEK:
            return documents.week(book, agenda, self._session.day)
        if kind == TIMELINE and self.whose.count():
            id = self.whose.value
            plan, it = self._session.plan(id), self._session.opportunity(id)
            return documents.timeline(plan, it, agenda, self.private.isChecked())
        return documents.record(book, agenda.plans, self._period())

    def _period(self) -> Period:
        """Return the days that are typed; what cannot be read is today, and the earlier day comes first."""
        today = local_day(self._session.now, user_zone(self._session.book.owner))
        first, last = sorted((self.first.day or today, self.last.day or today))
        return Period(first, last, self.which.value)

    def save(self) -> None:
        """Ask for a place and write a PDF there."""
        made = self.paper()
        kinds = _("PDF documents ({pattern})").format(pattern="*.pdf")
        name, _kind = QFileDialog.getSaveFileName(self, _("Save as PDF"), "follow-up-desk.pdf", kinds)
        if not name:
            return
        file = Path(name) if name.lower().endswith(".pdf") else Path(f"{name}.pdf")
        if not may_replace(self, file, name):
            return
        country = self._session.book.owner.country
        try:
            printing.write_pdf(made.html, country, made.title, file, html=True, broad=made.broad)
        except UserError as refused:
            self._session.say_refused(refused)
            return
        self._session.done.emit(_("The PDF is in {file}").format(file=file))

    def print_it(self) -> None:
        """Ask for a printer and print."""
        made = self.paper()
        printing.print_text(made.html, self._session.book.owner.country, self, html=True, broad=made.broad)


def _month_before(today: date) -> date:
    """Return the first day of the month before: job centres ask for whole months."""
    return (today.replace(day=1) - timedelta(days=1)).replace(day=1)
