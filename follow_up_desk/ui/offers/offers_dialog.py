"""The window with the offers board: lanes with the deadlines, and below them a card for each opportunity."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from follow_up_desk.core.local_time import user_zone
from follow_up_desk.desk import DeskChanged
from follow_up_desk.i18n import _
from follow_up_desk.ui.formatting import SEPARATOR
from follow_up_desk.ui.labels import plain_label
from follow_up_desk.ui.lanes.all_lanes import deadlines_of, lanes_of
from follow_up_desk.ui.lanes.lane import moment_of
from follow_up_desk.ui.lanes.lane_delegate import row_height
from follow_up_desk.ui.lanes.lanes_view import LanesView
from follow_up_desk.ui.lanes.legend import Legend
from follow_up_desk.ui.lanes.time_axis import TimeAxis
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.offers.board_content import Board, BoardAction, BoardGroup, BoardRow, board_of
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import BODY, HERO, SMALL, L, M, S, grown, icon
from follow_up_desk.ui.window_place import resize_on_screen

SIZE = 900, 680
TALL = 900
LANES_SHARE = 0.33
MARGIN_DAYS = 3.0
GROUP_ICONS = {
    BoardGroup.OFFER: ("offer", "rest"),
    BoardGroup.CLASH: ("concern", "danger"),
    BoardGroup.UNKNOWN: ("help", "wait"),
    BoardGroup.BEFORE: ("check", "rest"),
    BoardGroup.TOLD: ("check", "ink_soft"),
}


class OffersDialog(QDialog):
    """Compare offers with everybody else's dates; updated while it is open."""

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("offers_board")
        self.setWindowTitle(_("Offers and deadlines"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._navigator = session, navigator
        self.headline = plain_label("offers_headline", HERO, True)
        self.lead = plain_label("offers_lead", BODY, soft=True)
        self.view = LanesView(self)
        self.axis = TimeAxis(self.view, self)
        self.cards = QScrollArea()
        self.cards.setWidgetResizable(True)
        self.cards.setFrameShape(QFrame.Shape.NoFrame)
        self.cards.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.honesty_note = plain_label("offers_honest", SMALL, soft=True)
        self.honesty_note.setText(
            _("Say only what is true: that there is an offer, when it ends, and which employer you prefer.")
        )
        self.view.picked.connect(self._pick)
        self.view.step_opened.connect(navigator.open_step)
        session.changed.connect(self._follow)
        self._arrange()
        resize_on_screen(self, QSize(*SIZE))
        self.refresh()

    def _arrange(self) -> None:
        lanes = QVBoxLayout()
        lanes.setSpacing(S)
        lanes.addWidget(self.axis)
        lanes.addWidget(self.view)
        close = QPushButton(_("Close"))
        close.setObjectName("close")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self.honesty_note, 1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, L, L, L)
        layout.setSpacing(M)
        layout.addWidget(self.headline)
        layout.addWidget(self.lead)
        layout.addLayout(lanes)
        layout.addWidget(self.cards, 1)
        layout.addLayout(foot)

    def refresh(self) -> None:
        """Show the current board."""
        board = board_of(self._session.agenda, self._session.book)
        self.headline.setText(board.headline)
        self.lead.setText(board.lead)
        self.honesty_note.setVisible(bool(board.rows))
        self._show_lanes(board)
        self._show_cards(board)

    def _show_lanes(self, board: Board) -> None:
        session = self._session
        by_id = {lane.id: lane for lane in lanes_of(session.agenda, session.book, session.day)}
        lanes = tuple(by_id[row.opportunity] for row in board.rows)
        ends = deadlines_of(session.agenda, session.book)
        for widget in (self.axis, self.view):
            widget.setVisible(bool(lanes))
        now = moment_of(session.now, user_zone(session.book.owner))
        rows = max(2, min(len(lanes), int(self.height() * LANES_SHARE / row_height())))
        self.view.setFixedHeight(row_height() * rows + 2)
        self.view.show_lanes(lanes, ends, now)
        last = max([now, *(end.at for end in ends), *(span.end for lane in lanes for span in lane.spans)])
        scale = self.view.scale.centred_on(now)
        days = max(last - now + MARGIN_DAYS, 1.0) / (1 - (now - scale.start) / scale.days)
        self.view.set_scale(scale.zoomed(days / scale.days, now))

    def _show_cards(self, board: Board) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, S, 0)
        column.setSpacing(M)
        for row in board.rows:
            column.addWidget(_Card(row, self))
        # It is scrolled with the cards; in large type, where there is no room for both, the cards come first.
        legend = Legend(body)
        legend.setVisible(bool(board.rows))
        column.insertWidget(0 if grown(SIZE[1]) < TALL else -1, legend)
        column.addStretch(1)
        self.cards.setWidget(body)
        self.cards.setVisible(bool(board.rows))

    def act(self, opportunity: str, act: BoardAction) -> None:
        """Do what a button is for."""
        if act.step is not None:
            self._navigator.open_step(opportunity, act.step)
        elif act.template:
            self._navigator.open_template(opportunity, act.template)
        else:
            self._navigator.happened(opportunity, act.happened)

    def _pick(self, id: str) -> None:
        self.accept()
        self._navigator.pick(id)

    def _follow(self, news: DeskChanged) -> None:
        self.refresh()


class _Card(QFrame):
    """Show one row of the board with its buttons."""

    def __init__(self, row: BoardRow, board: OffersDialog) -> None:
        super().__init__()
        self.setObjectName(f"offer_row_{row.opportunity}")
        self.setProperty("card", True)
        self.setAccessibleName(f"{row.company}. {row.role}. {row.sentence}")
        picture, tone = GROUP_ICONS[row.order]
        mark = QLabel()
        mark.setPixmap(icon(picture, tone).pixmap(grown(L + S), grown(L + S)))
        name = plain_label("offer_company", BODY, True)
        name.setText(SEPARATOR.join(part for part in (row.company, row.role) if part))
        said = plain_label("offer_sentence", BODY, soft=True)
        said.setText(row.sentence)
        words = QVBoxLayout()
        words.setSpacing(S // 2)
        words.addWidget(name)
        words.addWidget(said)
        line = QHBoxLayout(self)
        line.setContentsMargins(L, M, L, M)
        line.setSpacing(M)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        for act in row.actions:
            line.addWidget(_button(act, row, board))


def _button(act: BoardAction, row: BoardRow, board: OffersDialog) -> QPushButton:
    button = QPushButton(act.words)
    button.setObjectName(f"offer_act_{act.template or (act.step.kind if act.step else act.happened)}")
    button.setAccessibleName(_("{what}: {company}").format(what=act.words, company=row.company))
    button.setProperty("primary", act.primary)
    button.setAutoDefault(False)

    def press() -> None:
        board.act(row.opportunity, act)

    button.clicked.connect(press)
    return button
