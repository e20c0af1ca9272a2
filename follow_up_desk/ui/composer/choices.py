"""Two small dialogs: what to answer to an offer, and whom to tell after an acceptance."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from follow_up_desk.core.reasons import why
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.i18n import _, say_all
from follow_up_desk.ui.composer.material import Material
from follow_up_desk.ui.composer.pieces import words
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.saying import ended, sentence
from follow_up_desk.ui.theme import L, M

WIDTH = 440


class Choice(QDialog):
    """A dialog of a few choices, one button each."""

    def __init__(self, navigator: Navigator, material: Material, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._navigator, self._material = navigator, material
        self.setWindowTitle(material.opportunity.company)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(L, L, L, L)
        self._column.setSpacing(M)
        self._fill()
        close = self._button("not_now", _("Not now"))
        close.clicked.connect(self.reject)
        self.resize(WIDTH, max(self.sizeHint().height(), self.heightForWidth(WIDTH)))

    def _fill(self) -> None:
        """Add the buttons; subclasses do."""

    def _say(self, text: str, *, soft: bool = False) -> None:
        self._column.addWidget(words(text, soft=soft, bold=not soft))

    def _button(self, name: str, text: str) -> QPushButton:
        made = QPushButton(text)
        made.setObjectName(name)
        self._column.addWidget(made)
        return made

    def go(self, kind: str, what: str) -> None:
        """Close, then open what the button stands for."""
        self.accept()
        if kind == "happened":
            self._navigator.happened(self._material.id, what)
        elif kind == "template":
            self._navigator.open_template(self._material.id, what)
        else:
            plan = self._navigator.session.plan(what)
            step = next(s for s in plan.steps if s.kind is StepKind.TELL_OTHERS)
            self._navigator.open_step(what, step)


class DecideChoice(Choice):
    """Ask whether to accept or decline, with a template for either."""

    def _fill(self) -> None:
        self.setObjectName("decide")
        step = self._material.step
        self._say(_("What is your answer to {company}?").format(company=self._material.opportunity.company))
        if step:
            reason = say_all(why(step.reason))
            self._say(ended(sentence(reason)), soft=True)
        for kind, what, text in (
            ("template", "T39", _("Write an acceptance")),
            ("template", "T40", _("Write a kind no")),
            ("happened", "accept", _("I have accepted")),
            ("happened", "decline", _("I have declined")),
        ):
            self._button(what, text).clicked.connect(partial(self.go, kind, what))


class TellChoice(Choice):
    """List the employers who still have to be told."""

    def _fill(self) -> None:
        self.setObjectName("tell_others")
        plans = [p for p in self._navigator.session.agenda.ordered() if p.opportunity != self._material.id]
        waiting = [p for p in plans if any(s.kind is StepKind.TELL_OTHERS and s.required for s in p.steps)]
        self._say(
            _("Who still waits for a word from you?") if waiting else _("Everybody knows. There is nothing to do.")
        )
        for plan in waiting:
            company = self._navigator.session.opportunity(plan.opportunity).company
            self._button(f"tell_{plan.opportunity}", company).clicked.connect(
                partial(self.go, "step", plan.opportunity)
            )
