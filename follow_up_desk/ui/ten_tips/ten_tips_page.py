"""The page of the ten tips: the text of each, and the opportunities it applies to now."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from follow_up_desk.core.tips import TenTip
from follow_up_desk.i18n import _
from follow_up_desk.ui.labels import plain_label
from follow_up_desk.ui.page import Page
from follow_up_desk.ui.ten_tips.tip_usage import tip_usage
from follow_up_desk.ui.theme import BODY, HERO, SMALL, TITLE, L, M, S, colour, font

COLUMNS = 2
NAMED = 3  # opportunities named on a card
NAME = 24  # characters of a company's name
BADGE = 34


class TenTipsPage(Page):
    """Show the ten tips in two columns."""

    wide = True

    def build(self) -> None:
        """Create the title and a card for each tip."""
        self.title = plain_label("tip_title", HERO, True)
        self.title.setText(_("The ten tips"))
        self.lead = plain_label("tip_lead", BODY, soft=True)
        self.lead.setText(_("Every date in this program follows from them."))
        self.cards = [TenTipsCard(tip, self) for tip in self.navigator.shelf.ten_tips]
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, S, 0)
        grid.setSpacing(M)
        for at, card in enumerate(self.cards):
            grid.addWidget(card, at // COLUMNS, at % COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        sheet = QScrollArea()
        sheet.setWidgetResizable(True)
        sheet.setFrameShape(QFrame.Shape.NoFrame)
        sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(M)
        for widget in (self.title, self.lead, sheet):
            layout.addWidget(widget)
        layout.setStretch(2, 1)

    def refresh(self) -> None:
        """Show which opportunities each tip applies to."""
        places = tip_usage(self.session.agenda)
        companies = {id: it.company for id, it in self.session.book.opportunities.items()}
        for card in self.cards:
            card.show_opportunities({id: companies[id] for id in places.get(card.tip.number, ()) if id in companies})

    def pick(self, id: str) -> None:
        """Select an opportunity named on a card."""
        self.navigator.pick(id)


class TenTipsCard(QFrame):
    """Show one tip, and below it the opportunities it applies to now."""

    def __init__(self, tip: TenTip, page: TenTipsPage) -> None:
        super().__init__()
        self.tip = tip
        self._page = page
        self.setObjectName(f"tip_{tip.number}")
        self.setProperty("card", True)
        title = plain_label("tip_name", TITLE, True)
        title.setText(_(tip.title))
        text = plain_label("tip_text", BODY, soft=True)
        text.setText(_(tip.text))
        self.now = plain_label("tip_now", SMALL, soft=True)
        self.places = QHBoxLayout()
        self.places.setSpacing(S)
        words = QVBoxLayout()
        words.setSpacing(S)
        for widget in (title, text, self.now):
            words.addWidget(widget)
        words.addLayout(self.places)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, M + S, L, M + S)
        row.setSpacing(L)
        row.addWidget(_Number(tip.number), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setAccessibleName(f"{tip.number}. {title.text()}. {text.text()}")

    def show_opportunities(self, places: Mapping[str, str]) -> None:
        """Show buttons for the first opportunities, given as company by id."""
        while (item := self.places.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        left = len(places) - NAMED
        now = _("In use now, and for {n} more:").format(n=left) if left > 0 else _("In use now:")
        self.now.setText(now if places else _("Not in use right now."))
        for id, company in list(places.items())[:NAMED]:
            self.places.addWidget(self._place(id, company))
        self.places.addStretch(1)

    def _place(self, id: str, company: str) -> QPushButton:
        metrics = self.fontMetrics()
        room = metrics.averageCharWidth() * NAME
        button = QPushButton(metrics.elidedText(company, Qt.TextElideMode.ElideRight, room).replace("&", "&&"))
        button.setToolTip(company)
        button.setStyleSheet(f"QPushButton {{ padding: {S}px; }} QPushButton:focus {{ padding: {S - 1}px; }}")
        button.setObjectName(f"place_{id}")
        button.setProperty("flat", True)
        button.setAccessibleName(_("{company}: tip {n} is in use").format(company=company, n=self.tip.number))

        def pick() -> None:
            self._page.pick(id)

        button.clicked.connect(pick)
        return button


class _Number(QWidget):
    """Draw a number on a disc."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        side = max(BADGE, self.fontMetrics().height() * 2)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the disc and the number in the accent colours."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent_soft"))
        painter.drawEllipse(self.rect())
        painter.setPen(colour("accent"))
        painter.setFont(font(TITLE, True))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), str(self._number))
