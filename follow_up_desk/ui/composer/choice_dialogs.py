"""Two small dialogs: what to answer to an offer, and whom to tell after an acceptance."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.i18n import _, translate_all
from follow_up_desk.ui.composer.compose_context import ComposeContext
from follow_up_desk.ui.composer.widgets import text_label
from follow_up_desk.ui.formatting import capitalized, with_full_stop
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.theme import L, M
from follow_up_desk.ui.window_place import resize_on_screen

WIDTH = 440


class ChoiceDialog(QDialog):
    """A dialog of a few choices, one button each."""

    def __init__(self, navigator: Navigator, context: ComposeContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._navigator, self._context = navigator, context
        self.setWindowTitle(context.opportunity.company)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(L, L, L, L)
        self._column.setSpacing(M)
        self._fill()
        close = self._button("not_now", _("Not now"))
        close.clicked.connect(self.reject)
        resize_on_screen(self, QSize(WIDTH, max(self.sizeHint().height(), self.heightForWidth(WIDTH))))

    def _fill(self) -> None:
        """Add the buttons; subclasses do."""

    def _say(self, text: str, *, soft: bool = False) -> None:
        self._column.addWidget(text_label(text, soft=soft, bold=not soft))

    def _button(self, name: str, text: str) -> QPushButton:
        made = QPushButton(text)
        made.setObjectName(name)
        self._column.addWidget(made)
        return made

    def go(self, kind: str, what: str) -> None:
        """Close, then open what the button stands for."""
        self.accept()
        if kind == "happened":
            self._navigator.happened(self._context.id, what)
        elif kind == "template":
            self._navigator.open_template(self._context.id, what)
        else:
            plan = self._navigator.session.plan(what)
            step = next(s for s in plan.steps if s.kind is StepKind.TELL_OTHERS)
            self._navigator.open_step(what, step)


class DecideDialog(ChoiceDialog):
    """Ask whether to accept or decline, with a template for either."""

    def _fill(self) -> None:
        self.setObjectName("decide")
        step = self._context.step
        self._say(_("What is your answer to {company}?").format(company=self._context.opportunity.company))
        if step:
            reason = translate_all(reason_clauses(step.reason))
            self._say(with_full_stop(capitalized(reason)), soft=True)
        for kind, what, text in (
            ("template", "T39", _("Write an acceptance")),
            ("template", "T40", _("Write a kind no")),
            ("template", "T49", _("Ask for different terms")),
            ("happened", "accept", _("I have accepted")),
            ("happened", "decline", _("I have declined")),
        ):
            self._button(what, text).clicked.connect(partial(self.go, kind, what))


class TellOthersDialog(ChoiceDialog):
    """List the employers who still have to be told."""

    def _fill(self) -> None:
        self.setObjectName("tell_others")
        plans = [p for p in self._navigator.session.agenda.unsettled_in_order() if p.opportunity != self._context.id]
        waiting = [p for p in plans if any(s.kind is StepKind.TELL_OTHERS and s.required for s in p.steps)]
        self._say(
            _("Who still waits for a word from you?")
            if waiting
            else _("Everyone has been told. There is nothing left to do.")
        )
        for plan in waiting:
            company = self._navigator.session.opportunity(plan.opportunity).company
            self._button(f"tell_{plan.opportunity}", company).clicked.connect(
                partial(self.go, "step", plan.opportunity)
            )
