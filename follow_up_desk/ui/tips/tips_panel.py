"""The tips panel: whose advice it is, the verdict unless the page says it, attempts, tips, templates."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.tips import Tip
from follow_up_desk.desk import DeskChanged
from follow_up_desk.i18n import _
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import BODY, SMALL, TITLE, L, M, S, grown, icon
from follow_up_desk.ui.tips.panel_content import BANDS, EMPTY, BandedText, PanelContent, panel_content
from follow_up_desk.ui.tips.tip_widgets import AttemptDots, TemplateCard, TipCard, section_heading, wrapped_label
from follow_up_desk.ui.tips.verdict_card import VerdictCard

WIDTH = 340
MARK = 16


class TipsPanel(QScrollArea):
    """Show the verdict and the tips for the selected opportunity."""

    def __init__(
        self,
        session: Session,
        shelf: Shelf,
        navigator: Navigator,
        said_elsewhere: Callable[[str], bool] = lambda _id: False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._shelf, self._navigator = session, shelf, navigator
        self._said_elsewhere = said_elsewhere
        self._id: str | None = None
        self._card = True
        self._words: PanelContent | None = None
        self.setObjectName("tips_panel")
        self.setAccessibleName(_("Can I follow up yet?"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(WIDTH * 3 // 4)
        session.changed.connect(self._follow)

    def sizeHint(self) -> QSize:
        """Return the preferred size."""
        return QSize(WIDTH, 480)

    def show_opportunity(self, id: str | None) -> None:
        """Show the panel for an opportunity, or how to begin if there is none."""
        self._id = id if id in self._session.book.opportunities else None
        session = self._session
        plan = session.plan(self._id) if self._id else None
        words = panel_content(plan, session.book, session.day, self._shelf) if plan else None
        card = self._id is None or not self._said_elsewhere(self._id)
        if words == self._words and card is self._card and self.widget() is not None:
            return
        same = bool(words and self._words and words.opportunity == self._words.opportunity)
        place = self.verticalScrollBar().value() if same else 0
        self._words, self._card = words, card
        self.setWidget(self._filled(words) if words else self._empty())
        # Only after the new widgets have been given their height can the old position be restored.
        QTimer.singleShot(0, self, partial(self.verticalScrollBar().setValue, place))

    def _follow(self, news: DeskChanged) -> None:
        if not news.touched or self._id is None or self._id in news.touched:
            self.show_opportunity(self._id)

    # -- contents ----------------------------------------------------------------------------------

    def _column(self) -> tuple[QWidget, QVBoxLayout]:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(M)
        return body, column

    def _filled(self, words: PanelContent) -> QWidget:
        body, column = self._column()
        column.addLayout(_whose(words))
        if self._card:
            self._verdict(column, words)
        column.addLayout(self._attempts(words))
        column.addWidget(section_heading(_("Tips for this moment")))
        self._tips(column, words.tips)
        if words.templates:
            column.addWidget(section_heading(_("Templates for this moment")))
        for key, title, channel in words.templates:
            template = TemplateCard(key, title, channel)
            template.wanted.connect(self._open_template)
            column.addWidget(template)
        column.addStretch(1)
        return body

    def _verdict(self, column: QVBoxLayout, words: PanelContent) -> None:
        """Add the verdict, unless the page beside the panel says it."""
        column.addWidget(wrapped_label(words.question, SMALL, bold=True, soft=True))
        card = VerdictCard(words)
        card.action.clicked.connect(self._open_step)
        card.move_on.clicked.connect(self._move_on)
        column.addWidget(card)

    def _attempts(self, words: PanelContent) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(S)
        if words.counts:
            row = QHBoxLayout()
            row.setSpacing(M)
            dots = AttemptDots(words.used, words.allowed)
            dots.setAccessibleName(words.attempts)
            said = wrapped_label(words.attempts)
            said.setObjectName("attempts")
            row.addWidget(dots)
            row.addWidget(said, 1)
            column.addLayout(row)
            column.addLayout(_band_row(words.pest, "pest"))
            if words.if_now:
                column.addLayout(_band_row(words.if_now, "if_now"))
        return column

    def _tips(self, column: QVBoxLayout, tips: tuple[Tip, ...]) -> None:
        titles = {it.number: _(it.title) for it in self._shelf.ten_tips}
        for tip in tips or self._shelf.tips(EMPTY):
            column.addWidget(TipCard(tip, titles.get(tip.number, "")))

    def _empty(self) -> QWidget:
        body, column = self._column()
        column.addWidget(wrapped_label(_("When may I follow up?"), TITLE, bold=True))
        column.addWidget(
            wrapped_label(_("Log an interview, and the desk answers that for every day."), BODY, soft=True)
        )
        log = QPushButton(icon("add", "accent"), _("Log an interview"))
        log.setObjectName("tips_log")
        log.clicked.connect(self._log)
        column.addWidget(log, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(section_heading(_("To begin with")))
        self._tips(column, self._shelf.tips(EMPTY))
        column.addStretch(1)
        return body

    # -- actions -----------------------------------------------------------------------------------

    def _open_step(self) -> None:
        step = self._session.plan(self._id).step if self._id else None
        if self._id and step:
            self._navigator.open_step(self._id, step)

    def _open_template(self, key: str) -> None:
        if self._id:
            step = self._session.plan(self._id).step
            self._navigator.open_template(self._id, key, step if step and step.template == key else None)

    def _move_on(self) -> None:
        if self._id:
            self._navigator.happened(self._id, "move_on")

    def _log(self) -> None:
        self._navigator.log_interview()


def _whose(words: PanelContent) -> QVBoxLayout:
    """Return whose advice follows: the company and the role."""
    column = QVBoxLayout()
    column.setSpacing(0)
    company = wrapped_label(words.company, TITLE, bold=True)
    company.setObjectName("advice_company")
    column.addWidget(company)
    if words.role:
        column.addWidget(wrapped_label(words.role, SMALL, soft=True))
    return column


def _band_row(line: BandedText, name: str) -> QHBoxLayout:
    _said, shape, role = BANDS[line.band]
    row = QHBoxLayout()
    row.setSpacing(M)
    mark = QLabel()
    mark.setPixmap(icon(shape, role).pixmap(grown(MARK), grown(MARK)))
    said = wrapped_label(line.text, SMALL, soft=True)
    said.setObjectName(name)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(said, 1)
    return row
