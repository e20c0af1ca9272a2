"""The preview of what comes in: a row for each thing, its reason, the questions it asks; Enter logs what is ticked."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QEventLoop, QSize, Qt
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QTreeWidgetItem, QVBoxLayout, QWidget

from follow_up_desk.core.proposals import Proposal, Question, log_proposals
from follow_up_desk.core.wording import UserError
from follow_up_desk.i18n import _, ngettext, translate
from follow_up_desk.ui import background
from follow_up_desk.ui.formatting import SEPARATOR
from follow_up_desk.ui.forms.field import FieldMessage, label, with_object_name
from follow_up_desk.ui.incoming.given_answers import (
    ABOUT_ALL,
    Answers,
    Place,
    about_all,
    answered_again,
    places,
    with_answers,
)
from follow_up_desk.ui.incoming.proposal_list import ProposalList
from follow_up_desk.ui.incoming.proposal_words import details, origin, state
from follow_up_desk.ui.incoming.questions import Questions
from follow_up_desk.ui.labels import plain_label
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.storage.copy_first import copy_first
from follow_up_desk.ui.theme import ROW, TITLE, L, M, grown
from follow_up_desk.ui.window_place import resize_on_screen

WIDTH, HEIGHT = 860, 560
AROUND = 300  # the height without the list
FEW = 3  # so many changes are undone one by one; before more, a copy is made
Again = Callable[..., tuple[Proposal, ...]]


class PreviewDialog(QDialog):
    """Show what would be logged; `again` reads it all anew with what was answered."""

    def __init__(
        self,
        session: Session,
        proposals: tuple[Proposal, ...],
        again: Again,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("preview_dialog")
        self.setWindowTitle(_("What would be logged"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is not None)
        resize_on_screen(self, QSize(WIDTH, grown(min(HEIGHT, AROUND + ROW * (len(proposals) + 2)))))
        self._session, self._again = session, again
        self.proposals = list(proposals)
        self.questions: Questions | None = None
        self._known: dict[str, Any] = {}  # what was answered about all of it
        self._given: dict[Place, Answers] = {}  # what was answered about each row
        self.words = plain_label("preview_words", soft=True)
        self.rows = ProposalList(session.book.owner)
        self.more = plain_label("preview_more")
        self.origin = plain_label("preview_origin", soft=True)
        self.fault = with_object_name(FieldMessage(), "fault")
        self._make_buttons()
        self.rows.currentItemChanged.connect(self._ask)
        self.rows.itemChanged.connect(self._count)
        self._arrange()
        self.rows.show_proposals(self.proposals)
        self._count()
        self.rows.go_to(self._next_open() or 0)

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
        self._column.addWidget(self.origin)
        self._column.addWidget(self.fault)
        self._column.addWidget(self.buttons)

    def _count(self, *_item: object) -> None:
        chosen = len(self._chosen())
        if not self.proposals:
            self.words.setText(_("Nothing in it would be logged."))
        else:
            words = ngettext("{n} of {of} will be logged.", "{n} of {of} will be logged.", chosen)
            tail = _("Untick what you do not want; you can undo all of it.")
            said = (words.format(n=chosen, of=len(self.proposals)), *self._left_out(), *self._to_answer(), tail)
            self.words.setText(" ".join(said))
        self.button.setEnabled(chosen > 0)
        self.button.setText(_("&Log it") if self._questions < 2 else _("&Next question"))

    @property
    def _questions(self) -> int:
        """Return how many of the ticked rows still ask something."""
        return sum(bool(proposal.ask) for proposal in self._chosen())

    def _to_answer(self) -> Iterator[str]:
        """Yield how many questions come first, where there are any."""
        if n := self._questions:
            yield ngettext(
                "First, {n} question: it is shown below.", "First, {n} questions, one after the other.", n
            ).format(n=n)

    def _left_out(self) -> Iterator[str]:
        """Yield how many are skipped, where any are."""
        if skipped := sum(proposal.skipped is not None for proposal in self.proposals):
            yield ngettext("{n} is skipped.", "{n} are skipped.", skipped).format(n=skipped)

    def _chosen(self) -> list[Proposal]:
        return [proposal for at, proposal in enumerate(self.proposals) if self.rows.is_ticked(at)]

    def _next_open(self) -> int | None:
        return next((at for at, p in enumerate(self.proposals) if p.ask and self.rows.is_ticked(at)), None)

    def _ask(self, item: QTreeWidgetItem | None, _before: object = None) -> None:
        """Show the questions of the row that is selected now."""
        if self.questions is not None:
            self._column.removeWidget(self.questions)
            self.questions.hide()
            self.questions.deleteLater()
            self.questions = None
        self.fault.say("")
        at = self.rows.position
        shown = self.proposals[at] if 0 <= at < len(self.proposals) else None
        why = state(shown) if shown and shown.skipped else ""
        told = details(shown, self._session.book.owner) if shown else ""
        self.more.setText(SEPARATOR.join(filter(None, (told, why))))
        self.origin.setText(origin(shown) if shown else "")
        if shown is not None and shown.ask and shown.skipped is None:
            self.questions = Questions(self._session, shown)
            self._column.insertWidget(self._column.indexOf(self.fault), self.questions)
            if self.questions.first is not None:
                self.questions.first.setFocus()

    def accept(self) -> None:
        """Take the answers shown, go on to the next open question, or log what is ticked."""
        if self.questions is None or not self.rows.is_ticked(at := self.rows.position):
            self._go_on()
            return
        answers = self.questions.answers()
        if answers is None:
            self.fault.say(_("Please answer this first, or untick the row."), "danger", "concern")
            return
        self._given[places(self.proposals)[at]] = answers
        if ABOUT_ALL.keys() & answers.keys():
            self._known = about_all(answers, self._known)
            self._read_again(self._show_anew)
        elif Question.DATE in answers:
            self._read_again(partial(self._take_dated, at, answers), on=answers[Question.DATE])
        else:
            self._take(at, self.proposals[at], answers)

    def _go_on(self) -> None:
        if (open_ := self._next_open()) is not None:
            self.rows.go_to(open_)
        elif self._log():
            super().accept()

    def _read_again(self, then: Callable[[tuple[Proposal, ...]], None], **more: Any) -> None:
        """Read all of it with what was answered, beside the window, and hand over what that gives."""

        def over(do: Callable[[Any], None], result: Any) -> None:
            self._set_reading(False)
            do(result)

        self._set_reading(True)
        work = partial(self._again, **self._known, **more)
        background.run(work, partial(over, then), partial(over, self._say_fault), self)

    def _set_reading(self, reading: bool) -> None:
        """While it is read, nothing can be answered or ticked; Cancel ends it."""
        self.fault.say(_("Reading…") if reading else "")
        for part in (self.rows, self.questions, self.button):
            if part is not None:
                part.setEnabled(not reading)

    def _say_fault(self, fault: Exception) -> None:
        """Say why it could not be read; what was answered and ticked stays."""
        if not isinstance(fault, UserError):
            raise fault
        self.fault.say(translate(fault.text), "danger", "concern")
        if self.questions is not None and self.questions.first is not None:
            self.questions.first.setFocus()

    def _show_anew(self, found: tuple[Proposal, ...]) -> None:
        """Show what the answers give before anything is logged; the other rows keep theirs, and their ticks."""
        off = {place for at, place in enumerate(places(self.proposals)) if not self.rows.is_ticked(at)}
        book, now = self._session.book, self._session.now
        self.proposals = answered_again(book, self.proposals, found, self._given, now)
        self.rows.show_proposals(self.proposals, {n for n, place in enumerate(places(self.proposals)) if place in off})
        self._count()
        self.rows.go_to(self._next_open() or 0)

    def _take_dated(self, at: int, answers: Answers, found: tuple[Proposal, ...]) -> None:
        """Take what the text says if it was written on the day answered, with the questions that were asked."""
        proposal = self.proposals[at]
        self._take(at, replace(found[at], ask=proposal.ask) if at < len(found) else proposal, answers)

    def _take(self, at: int, proposal: Proposal, answers: Answers) -> None:
        proposal = with_answers(self._session.book, proposal, answers, self._session.now)
        self.proposals[at] = proposal
        self.rows.replace(at, proposal)
        self._count()
        self._go_on()

    def _log(self) -> bool:
        chosen = self._chosen()
        if len(chosen) > FEW:
            self.fault.say(_("Logging…"))
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)  # thousands take a while
            copy_first(self._session)
        try:
            self._session.perform(_("Log what came in"), log_proposals, chosen)
        except UserError as refused:
            self.fault.say(translate(refused.text), "danger", "concern")
            return False
        return True
