"""The résumés and letters that were sent: add a file as a copy or as a place, open it, remove it."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QMessageBox, QPushButton, QVBoxLayout, QWidget

from follow_up_desk.core import verbs
from follow_up_desk.core.local_time import local_day, user_zone
from follow_up_desk.core.records import Opportunity, Paper
from follow_up_desk.core.wording import UserError
from follow_up_desk.i18n import _, day
from follow_up_desk.store import papers
from follow_up_desk.ui.formatting import SEPARATOR
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import S, icon


class PapersList(QWidget):
    """List the papers of an opportunity."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known: Opportunity | None = None
        self.list = QListWidget()
        self.list.setObjectName("papers")
        self.list.setAccessibleName(_("What I sent"))
        self.list.itemActivated.connect(self.open)
        self.add_button = self._button("add_paper", "add", _("Add a file"), self.choose)
        self.open_button = self._button("open_paper", "export", _("Open"), self.open)
        self.remove_button = self._button("remove_paper", "delete", _("Remove"), self.remove)
        line = QHBoxLayout()
        for button in (self.add_button, self.open_button, self.remove_button):
            line.addWidget(button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, S, 0, 0)
        column.addLayout(line)
        column.addWidget(self.list, 1)

    def _button(self, name: str, picture: str, words: str, act: object) -> QPushButton:
        button = QPushButton(icon(picture), words)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    def show_opportunity(self, known: Opportunity) -> None:
        """Show the papers of an opportunity."""
        self._known = known
        self.list.clear()
        for paper in known.papers:
            self.list.addItem(self._text(paper))
        if known.papers:
            self.list.setCurrentRow(0)
        self.add_button.setEnabled(self._session.desk.path is not None)
        self.open_button.setEnabled(any(paper.path for paper in known.papers))
        self.remove_button.setEnabled(bool(known.papers))

    def _text(self, paper: Paper) -> str:
        where = _("copy kept in the desk") if papers.is_kept(paper) else paper.path or _("no file")
        sent = _("sent on {day}").format(day=day(paper.sent_on)) if paper.sent_on else ""
        return SEPARATOR.join(part for part in (paper.name, sent, where) if part)

    def choose(self) -> None:
        """Ask for a file, and whether the desk keeps a copy of it."""
        kinds = " ".join(f"*{suffix}" for suffix in sorted(papers.DOCUMENTS))
        question = _("Which file did you send?")
        name, _kind = QFileDialog.getOpenFileName(self, question, "", _("Documents ({kinds})").format(kinds=kinds))
        if not name:
            return
        box = QMessageBox(
            QMessageBox.Icon.Question, _("Add a file"), _("Should the desk keep a copy of this file?"), parent=self
        )
        box.setInformativeText(_("A copy stays as it was sent, even if you change the file later."))
        keep = box.addButton(_("&Keep a copy"), QMessageBox.ButtonRole.AcceptRole)
        place = box.addButton(_("Only remember &where it is"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() in (keep, place):
            self.add(Path(name), copy=box.clickedButton() is keep)

    def add(self, file: Path, copy: bool) -> None:
        """Add a file that was sent today, as a copy or as the place where it is."""
        desk = self._session.desk.path
        if self._known is None or desk is None:
            return
        try:
            path = papers.keep_copy(file, desk) if copy else str(file.absolute())
        except UserError as refused:
            self._session.say_refused(refused)
            return
        today = local_day(self._session.now, user_zone(self._session.book.owner))
        self._session.do(_("Add a file"), verbs.add_paper, self._known.id, Paper(file.name, path, today))

    def open(self) -> None:
        """Open the selected paper in the program for its kind."""
        paper, desk = self._selected(), self._session.desk.path
        if paper is None or desk is None:
            return
        try:
            file = papers.file_of(paper, desk)
        except UserError as refused:
            self._session.say_refused(refused)
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            self._session.refused.emit(_("No program here opens {name}.").format(name=paper.name))

    def remove(self) -> None:
        """Remove the selected paper; this can be undone."""
        paper = self._selected()
        if paper is not None and self._known is not None:
            self._session.do(_("Remove {name}").format(name=paper.name), verbs.remove_paper, self._known.id, paper)

    def _selected(self) -> Paper | None:
        known, at = self._known, self.list.currentRow()
        return known.papers[at] if known is not None and 0 <= at < len(known.papers) else None
