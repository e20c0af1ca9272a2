"""The header of the timeline: company, role, people, the verdict with its reason, and the two main buttons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from follow_up_desk.core.daily_plan import DailyPlan
from follow_up_desk.core.enumerations import Verdict
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.step_titles import step_title
from follow_up_desk.core.steps import Step
from follow_up_desk.i18n import _, translate, translate_all
from follow_up_desk.ui.dialog_buttons import fill_button
from follow_up_desk.ui.formatting import SEPARATOR, capitalized
from follow_up_desk.ui.labels import plain_label
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.opportunity_menu import fill_event_menu
from follow_up_desk.ui.steps.step_labels import step_icon, step_verb
from follow_up_desk.ui.theme import HERO, SMALL, TITLE, VERDICT_STYLES, L, M, S, colours, grown, icon
from follow_up_desk.ui.timeline.people_label import PeopleLabel
from follow_up_desk.ui.verdict_text import verdict_text

NARROW = 55  # characters of width below which the buttons go below the company


def headline(plan: Plan, opportunity: Opportunity, order: DailyPlan) -> str:
    """Return the verdict, with the current step if there is something to do."""
    word = verdict_text(plan, order)
    if plan.step is None or plan.verdict not in (Verdict.NOW, Verdict.ON):
        return word
    return _("{verdict}: {step}").format(verdict=word, step=translate(step_title(plan.step, opportunity)))


class TimelineHeader(QWidget):
    """Show who an opportunity is with, its verdict, and buttons to log an event or do the step."""

    def __init__(self, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._navigator = navigator
        self._opportunity: str | None = None
        self._step: Step | None = None
        self.company = plain_label("company", HERO, True)
        self.role = plain_label("role", soft=True)
        self.people = PeopleLabel(navigator.session.done.emit)
        self.since = self._since_button()
        self.primary = QPushButton()
        self.primary.setObjectName("do_step_button")
        self.primary.clicked.connect(self._open)
        self._arrange()

    def _since_button(self) -> QPushButton:
        button = QPushButton(icon("add"), _("Log what happened"))
        button.setObjectName("since_button")
        menu = QMenu(button)
        menu.setObjectName("since_menu")
        button.setMenu(menu)
        return button

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(M)
        for button in (self.since, self.primary):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.top.setSpacing(M)
        self.top.addWidget(self.company, 1)
        self.top.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addLayout(self.top)
        layout.addWidget(self.role)
        layout.addWidget(self.people)
        layout.addSpacing(S)
        layout.addWidget(self._verdict_card())

    def _verdict_card(self) -> QFrame:
        self.card = QFrame()
        self.card.setObjectName("verdict_card")
        self.mark = QLabel()
        self.mark.setFixedSize(grown(L + M), grown(L + M))
        self.mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.verdict = plain_label("verdict", TITLE, True)
        self.why = plain_label("why", SMALL)
        words = QVBoxLayout()
        words.setSpacing(S // 2)
        words.addWidget(self.verdict)
        words.addWidget(self.why)
        row = QHBoxLayout(self.card)
        row.setContentsMargins(M, M, L, M)
        row.setSpacing(M)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return self.card

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the company if there is little room beside it."""
        super().resizeEvent(event)
        narrow = self.width() < self.fontMetrics().averageCharWidth() * NARROW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if way != self.top.direction():
            self.top.setDirection(way)

    def show_plan(self, plan: Plan, opportunity: Opportunity) -> None:
        """Show an opportunity and its verdict."""
        self._opportunity, self._step = opportunity.id, plan.step
        self.company.setText(opportunity.company)
        via = _("through {agency}").format(agency=opportunity.agency) if opportunity.agency else ""
        self.role.setText(SEPARATOR.join(part for part in (opportunity.role, via) if part))
        self.role.setVisible(bool(self.role.text()))
        self.people.show_people(opportunity.people)
        self._judge(plan, opportunity)
        self._fill_events(opportunity.id)
        rests = plan.verdict is Verdict.REST
        self.primary.setVisible(plan.step is not None or rests)
        if plan.step is None and rests:
            self._show_button(_("Close it"), "closed", due=False)
        if plan.step is not None:
            due = self._navigator.session.day.standing(plan)[0] is Verdict.NOW
            self._show_button(step_verb(plan.step), step_icon(plan.step), due)

    def _show_button(self, words: str, picture: str, due: bool) -> None:
        """Fill the button only if its step is due now: a filled one asks to be pressed."""
        self.primary.setText(words)
        self.primary.setIcon(icon(picture, "on_accent" if due else "ink"))
        fill_button(self.primary, due)

    def _judge(self, plan: Plan, opportunity: Opportunity) -> None:
        order = self._navigator.session.day
        look, palette = VERDICT_STYLES[order.standing(plan)[0]], colours()
        ink, fill = getattr(palette, look.ink), getattr(palette, look.ground)
        self.verdict.setText(headline(plan, opportunity, order))
        self.why.setText(capitalized(translate_all(reason_clauses(order.reason(plan)))))
        self.mark.setPixmap(icon(look.icon, look.ink).pixmap(grown(L), grown(L)))
        self.card.setAccessibleName(f"{self.verdict.text()}. {self.why.text()}")
        self.card.setStyleSheet(
            f"#verdict_card {{ background: {fill}; border: 1px solid {palette.line}; border-radius: {M}px; }}"
            f"#verdict_card QLabel {{ color: {ink}; background: transparent; }}"
            f"#verdict_card #why {{ color: {palette.ink}; }}"
        )

    def _open(self) -> None:
        if self._opportunity and self._step:
            self._navigator.open_step(self._opportunity, self._step)
        elif self._opportunity:
            self._navigator.happened(self._opportunity, "move_on")

    def _fill_events(self, opportunity: str) -> None:
        menu = self.since.menu()
        for submenu in menu.findChildren(QMenu):
            submenu.deleteLater()
        menu.clear()
        fill_event_menu(menu, self._navigator.session, self._navigator, opportunity)
