"""The dialog "Why this date?": the facts, the rule, the numbers, what was skipped, what would change it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from follow_up_desk.core.explain import Paragraph, explain
from follow_up_desk.core.step_titles import step_title
from follow_up_desk.core.steps import Step
from follow_up_desk.i18n import _, translate
from follow_up_desk.ui.formatting import capitalized
from follow_up_desk.ui.labels import plain_label
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import BODY, TITLE, L, M, S
from follow_up_desk.ui.window_place import resize_on_screen

WIDTH, HEIGHT = 560, 480


class WhyDialog(QDialog):
    """Explain a step of an opportunity, or its verdict where no step is given."""

    def __init__(
        self, session: Session, opportunity: str, step: Step | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("why_dialog")
        self.setWindowTitle(_("Why this date?"))
        resize_on_screen(self, QSize(WIDTH, HEIGHT))
        plan, known = session.plan(opportunity), session.opportunity(opportunity)
        shown = step or plan.step
        head = plain_label("why_head", TITLE, bold=True)
        head.setText(translate(step_title(shown, known)) if shown else known.company)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, L, L, L)
        layout.setSpacing(M)
        layout.addWidget(head)
        layout.addWidget(_scrolled(explain(plan, step).paragraphs), 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)


def _scrolled(paragraphs: tuple[Paragraph, ...]) -> QScrollArea:
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, L, 0)
    column.setSpacing(S)
    for paragraph in paragraphs:
        if paragraph.lines:
            _add(column, paragraph)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setAccessibleName(_("Why this date?"))
    area.setWidget(body)
    return area


def _add(column: QVBoxLayout, paragraph: Paragraph) -> None:
    heading = plain_label(f"why_{paragraph.key}", BODY, bold=True)
    heading.setText(translate(paragraph.heading))
    heading.setContentsMargins(0, M, 0, 0)
    column.addWidget(heading)
    for text in paragraph.lines:
        line = plain_label("why_line")
        line.setText(capitalized(translate(text)))
        column.addWidget(line)
