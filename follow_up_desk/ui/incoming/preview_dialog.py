"""The preview of what comes in: a row for each thing, its reason, the questions it asks; Enter logs what is ticked."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from follow_up_desk.core.proposals import Proposal, Question, log_proposals
from follow_up_desk.core.proposals.answering import answered
from follow_up_desk.core.wording import UserError
from follow_up_desk.i18n import _, ngettext, translate
from follow_up_desk.ui.forms.field import FieldMessage, label, with_object_name
from follow_up_desk.ui.incoming.proposal_words import details, headline, state
from follow_up_desk.ui.incoming.questions import Questions
from follow_up_desk.ui.labels import plain_label
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.storage.copy_first import copy_first
from follow_up_desk.ui.theme import ROW, TITLE, L, M

WIDTH, HEIGHT = 860, 560
AROUND = 280  # the height without the list
FEW = 3  # so many changes are undone one by one; before more, a copy is made
_OF_ALL = {Question.COLUMNS: "columns", Question.DAY_OR_MONTH: "day_order"}
"""Questions about a whole file: it is read anew with the answer."""
Again = Callable[..., tuple[Proposal, ...]]


class PreviewDialog(QDialog):
    """Show what would be logged; `again` reads it all anew with what was answered."""

    def __init__(
        self,
        session: Session,
        proposals: tuple[Proposal, ...],
        again: Again | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("preview_dialog")
        self.setWindowTitle(_("What would be logged"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is not None)
        self.resize(WIDTH, min(HEIGHT, AROUND + ROW * (len(proposals) + 2)))
        self._session, self._again = session, again
        self.proposals = list(proposals)
        self.questions: Questions | None = None
        self._known: dict[str, Any] = {}  # what was answered about all of it
        self.words = plain_label("preview_words", soft=True)
        self.rows = _list()
        self.more = plain_label("preview_more")
        self.fault = with_object_name(FieldMessage(), "fault")
        self._make_buttons()
        self.rows.currentItemChanged.connect(self._ask)
        self.rows.itemChanged.connect(self._count)
        self._arrange()
        self._fill()
        self._go_to(self._next_open() or 0)

    def _make_buttons(self) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.button = self.buttons.addButton(_("&Log it"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.button.setDefault(True)
        self.button.setProperty("primary", True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _arrange(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(L, L, L, L)
        self._column.setSpacing(M)
        self._column.addWidget(label(_("What would be logged"), size=TITLE, bold=True))
        self._column.addWidget(self.words)
        self._column.addWidget(self.rows, 1)
        self._column.addWidget(self.more)
        self._column.addWidget(self.fault)
        self._column.addWidget(self.buttons)

    def _fill(self) -> None:
        self.rows.clear()
        self.rows.addTopLevelItems([_row(self._session, proposal) for proposal in self.proposals])
        self._count()

    def _count(self, *_item: object) -> None:
        chosen = len(self._chosen())
        if not self.proposals:
            self.words.setText(_("Nothing in it would be logged."))
        else:
            words = ngettext("{n} of {of} will be logged.", "{n} of {of} will be logged.", chosen)
            tail = _("Untick what you do not want; you can undo all of it.")
            self.words.setText(f"{words.format(n=chosen, of=len(self.proposals))} {tail}")
        self.button.setEnabled(chosen > 0)

    def _ticked(self, at: int) -> bool:
        item = self.rows.topLevelItem(at)
        return item is not None and item.checkState(0) is Qt.CheckState.Checked

    def _chosen(self) -> list[Proposal]:
        return [proposal for at, proposal in enumerate(self.proposals) if self._ticked(at)]

    def _next_open(self) -> int | None:
        return next((at for at, p in enumerate(self.proposals) if p.ask and self._ticked(at)), None)

    def _ask(self, item: QTreeWidgetItem | None, _before: object = None) -> None:
        """Show the questions of the row that is selected now."""
        if self.questions is not None:
            self._column.removeWidget(self.questions)
            self.questions.hide()
            self.questions.deleteLater()
            self.questions = None
        self.fault.say("")
        at = self.rows.indexOfTopLevelItem(item) if item else -1
        self.more.setText(
            details(self.proposals[at], self._session.book.owner) if 0 <= at < len(self.proposals) else ""
        )
        if 0 <= at < len(self.proposals) and self.proposals[at].ask and self.proposals[at].skipped is None:
            self.questions = Questions(self._session, self.proposals[at])
            self._column.insertWidget(4, self.questions)
            if self.questions.first is not None:
                self.questions.first.setFocus()

    def accept(self) -> None:
        """Take the answers shown, go on to the next open question, or log what is ticked."""
        if self.questions is not None and self._ticked(at := self._current()):
            answers = self.questions.answers()
            if answers is None:
                self.fault.say(_("Please answer this first, or untick the row."), "danger", "concern")
                return
            about_all = {_OF_ALL[question]: value for question, value in answers.items() if question in _OF_ALL}
            if about_all:
                self._read_anew(about_all)
                return
            self._take(at, answers)
        if (open_ := self._next_open()) is not None:
            self._go_to(open_)
            return
        if self._log():
            super().accept()

    def _go_to(self, at: int) -> None:
        if (item := self.rows.topLevelItem(at)) is not None:
            self.rows.setCurrentItem(item)

    def _current(self) -> int:
        item = self.rows.currentItem()
        return self.rows.indexOfTopLevelItem(item) if item else -1

    def _read_anew(self, answers: dict[str, Any]) -> None:
        """Read all of it with what was answered, and show what that gives before anything is logged."""
        self._known |= answers
        if self._again is not None:
            self.proposals = list(self._again(**self._known))
        self._fill()
        self._go_to(self._next_open() or 0)

    def _take(self, at: int, answers: dict[Question, object]) -> None:
        proposal = self.proposals[at]
        if (day := answers.get(Question.DATE)) is not None and self._again is not None and isinstance(day, datetime):
            proposal = _dated(proposal, self._again(**self._known, on=day), at)
        for question, value in answers.items():
            proposal = answered(self._session.book, proposal, question, value, self._session.now)
        self.proposals[at] = proposal
        row = _row(self._session, proposal)
        self.rows.takeTopLevelItem(at)
        self.rows.insertTopLevelItem(at, row)
        self.rows.setCurrentItem(row)
        self._count()

    def _log(self) -> bool:
        chosen = [proposal for proposal in self._chosen() if proposal.skipped is None]
        if len(chosen) > FEW:
            copy_first(self._session)
        try:
            self._session.perform(_("Log what came in"), log_proposals, chosen)
        except UserError as refused:
            self.fault.say(translate(refused.text), "danger", "concern")
            return False
        return True


def _dated(proposal: Proposal, again: tuple[Proposal, ...], at: int) -> Proposal:
    """Return what the text says if it was written on the day answered, with the questions that were asked."""
    return replace(again[at], ask=proposal.ask) if at < len(again) else proposal


def _list() -> QTreeWidget:
    rows = with_object_name(QTreeWidget(), "proposals")
    rows.setRootIsDecorated(False)
    rows.setUniformRowHeights(True)
    rows.setHeaderLabels([_("Log"), _("Details"), _("Open or skipped")])
    rows.setAccessibleName(_("What would be logged"))
    rows.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    rows.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    rows.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
    rows.header().setStretchLastSection(False)
    return rows


def _row(session: Session, proposal: Proposal) -> QTreeWidgetItem:
    facts = details(proposal, session.book.owner)
    item = QTreeWidgetItem([headline(proposal), facts, state(proposal)])
    item.setToolTip(1, facts)
    item.setToolTip(0, f"{proposal.file}, {proposal.place}")
    item.setSizeHint(1, QSize(0, ROW))  # the column that takes what room is left
    if proposal.skipped is None:
        item.setCheckState(0, Qt.CheckState.Checked)
    else:
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
    return item
