"""The today page: a summary, cards for the steps that are due, lists of what is waiting."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from follow_up_desk.core.local_time import user_zone
from follow_up_desk.core.next_interview import to_debrief
from follow_up_desk.i18n import _, ngettext
from follow_up_desk.ui.labels import plain_label
from follow_up_desk.ui.list_row import ListRow
from follow_up_desk.ui.message_bar import MessageBar
from follow_up_desk.ui.opportunity_menu import open_opportunity_menu
from follow_up_desk.ui.page import Page
from follow_up_desk.ui.row_list import RowList
from follow_up_desk.ui.theme import BODY, HERO, M, S
from follow_up_desk.ui.today.due_card import DueCard
from follow_up_desk.ui.today.interview_content import debrief_text, interview_content
from follow_up_desk.ui.today.message_bars import MessageBars
from follow_up_desk.ui.today.snoozed_list import SnoozedList
from follow_up_desk.ui.today.today_content import TodayContent, today_content
from follow_up_desk.ui.today.today_parts import Sheet, heading, nothing_due_frame

if TYPE_CHECKING:
    from follow_up_desk.ui.today.interview_card import InterviewCard

CARDS = 4  # shown at first
MORE = 12  # added by each press of "Show more"


class TodayPage(Page):
    """Show what the user has to do, what is waiting, and when that changes."""

    _shown = CARDS

    def build(self) -> None:
        """Create the summary, the cards and the lists in one scrolling column."""
        self.cards: list[DueCard] = []
        self.summary = plain_label("today_sentence", HERO, True)
        self.next = plain_label("today_next", BODY, soft=True)
        self.calm, self.nothing_due = nothing_due_frame()
        self.more = self._more_button()
        self.deciding = RowList("deciding", _("Needs your decision"))
        self.waiting = RowList("waiting", _("Waiting"))
        self.optional = RowList("optional", _("If you like"))
        self.snoozed = SnoozedList(self.session, self.navigator)
        views = (self.deciding, self.waiting, self.snoozed, self.optional)
        self.lists = [(heading(view), view) for view in views]
        self.moved = self._moved_bar()
        self.interview: InterviewCard | None = None  # made when there is one ahead
        self.debrief = self._debrief_bar()
        self.message_bars = MessageBars(self.session, self.navigator)
        self.resting = plain_label("resting", BODY, soft=True)
        self.deciding.opened.connect(self._pick)
        self.waiting.opened.connect(self._pick)
        self.optional.opened.connect(self._open)
        for _head, view in self.lists:
            view.menu_requested.connect(self._open_menu)
            view.moved.connect(self._scroll_to_row)
        self.welcome: QWidget | None = None  # made when the desk is empty
        self._arrange()

    def _arrange(self) -> None:
        self.card_column = QVBoxLayout()
        self.card_column.setSpacing(M)
        self.column = column = QWidget()
        column.setObjectName("today_column")
        rows = self.day_column = QVBoxLayout(column)
        rows.setContentsMargins(0, M, S, M)
        rows.setSpacing(M)
        rows.addWidget(self.message_bars)
        rows.addWidget(self.summary)
        rows.addWidget(self.next)
        rows.addWidget(self.debrief)
        rows.addSpacing(M)
        rows.addWidget(self.calm)
        rows.addLayout(self.card_column)
        rows.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        rows.addWidget(self.moved)
        for head, view in self.lists:
            rows.addWidget(head)
            rows.addWidget(view)
        rows.addWidget(self.resting)
        rows.addStretch(1)
        self.sheet = Sheet(column)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.addWidget(self.sheet)

    def _more_button(self) -> QPushButton:
        button = QPushButton()
        button.setObjectName("today_more")
        button.setProperty("flat", True)
        button.clicked.connect(self._show_more)
        return button

    def _debrief_bar(self) -> MessageBar:
        """Return the bar that asks after an interview what was said."""
        bar = MessageBar("debrief_strip", "note", (("log_debrief", _("Log what they promised")),))
        bar.pressed.connect(self._log_debrief)
        return bar

    def _moved_bar(self) -> MessageBar:
        """Return the bar that says what the daily limit moved."""
        bar = MessageBar("moved_strip", "calendar", (("show_moved", _("Show")),))
        bar.pressed.connect(self._show_moved)
        return bar

    def refresh(self) -> None:
        """Show the current agenda."""
        today = today_content(self.session.agenda, self.session.book, self.session.day)
        self._greet(today.empty)
        self.sheet.setVisible(not today.empty)
        if today.empty:
            return
        self.summary.setText(today.sentence)
        self.next.setText(today.next_words)
        self.next.setVisible(bool(today.next_words))
        self.calm.setVisible(not today.due)
        self.nothing_due.setText(_nothing_due_text(today))
        self._show_cards(today.due)
        self.moved.say(today.moved)
        self._show_interview(bool(today.due))
        self.debrief.say(debrief_text(self.session.agenda, self.session.book))
        self.message_bars.refresh()
        lists = (today.deciding, today.waiting, today.snoozed, today.optional)
        for (head, view), lines in zip(self.lists, lists, strict=True):
            head.setVisible(bool(lines))
            view.setVisible(bool(lines))
            view.show_lines(lines)
        self.resting.setText(today.resting)
        self.resting.setVisible(bool(today.resting))

    def shows_verdict(self, id: str) -> bool:
        """Return whether a card shows what an opportunity asks for now."""
        return any(plan.opportunity == id for plan, _step in self.session.day.due[: self._shown])

    def _greet(self, empty: bool) -> None:
        """Show how to begin if the desk is empty."""
        if empty and self.welcome is None:
            from follow_up_desk.ui.today.welcome import Welcome

            self.welcome = Welcome(self.navigator)
            self.rows.addWidget(self.welcome)
        if self.welcome is not None:
            self.welcome.setVisible(empty)

    def _show_interview(self, due: bool) -> None:
        """Show the next interview, below what is `due` unless it is near."""
        content = interview_content(self.session.agenda, user_zone(self.session.book.owner))
        if content is not None and self.interview is None:
            from follow_up_desk.ui.today.interview_card import InterviewCard

            self.interview = InterviewCard(self.session, self.navigator)
        if self.interview is not None:
            self._place_interview(self.interview, first=content is None or content.near or not due)
            self.interview.show_interview(content)

    def _place_interview(self, card: QWidget, first: bool) -> None:
        """Put the card at the head of the page, or below what is due where the interview is days away."""
        before, after = (self.debrief, self.calm) if first else (self.moved, self.lists[0][0])
        if self.day_column.indexOf(card) == self.day_column.indexOf(before) + 1:
            return
        self.day_column.removeWidget(card)
        self.day_column.insertWidget(self.day_column.indexOf(before) + 1, card)
        card.stackUnder(after)  # its place for a screen reader

    def _show_cards(self, due: tuple[ListRow, ...]) -> None:
        """Show the first cards, and more only on demand, as a page full of them is discouraging."""
        shown = due[: self._shown]
        while len(self.cards) < len(shown):
            card = DueCard(self.session, self.navigator)
            self.cards.append(card)
            self.card_column.addWidget(card)
        for at, card in enumerate(self.cards):
            card.setVisible(at < len(shown))
            if at < len(shown):
                card.show_row(shown[at])
        left = len(due) - len(shown)
        self.more.setVisible(left > 0)
        self.more.setText(ngettext("Show {n} more", "Show {n} more", left).format(n=left))

    def _show_more(self) -> None:
        self._shown += MORE
        self.refresh()
        self.verdicts_changed.emit()

    def _log_debrief(self, _name: str) -> None:
        if held := to_debrief(self.session.agenda):
            self.navigator.open_step(held[0].opportunity, held[1])

    def _show_moved(self, _name: str) -> None:
        """Go to the first row of what was moved: it heads the waiting list."""
        self.waiting.setFocus()
        self.waiting.setCurrentIndex(self.waiting.lines.index(0))
        self._scroll_to_row(self.waiting, self.waiting.visualRect(self.waiting.currentIndex()))

    def _pick(self, line: ListRow) -> None:
        self.navigator.pick(line.opportunity)

    def _open(self, line: ListRow) -> None:
        if line.step is not None:
            self.navigator.open_step(line.opportunity, line.step)

    def _open_menu(self, line: ListRow, at: QPoint) -> None:
        open_opportunity_menu(self, self.session, self.navigator, line.opportunity, at, line.step)

    def _scroll_to_row(self, view: RowList, row: QRect) -> None:
        middle = view.mapTo(self, row.center()) - self.column.mapTo(self, QPoint(0, 0))
        self.sheet.ensureVisible(middle.x(), middle.y(), 0, row.height() * 2)


def _nothing_due_text(today: TodayContent) -> str:
    if today.next_words:
        return _("Nothing to do right now. The rest can wait; the desk will remind you when it is time.")
    return _("Nothing to do right now, and no date lies ahead. Log what happened when there is news.")
