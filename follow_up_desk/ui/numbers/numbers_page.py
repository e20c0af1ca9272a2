"""The page of the user's own numbers: cards of bars in two columns, or a table."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui.labels import plain_label
from follow_up_desk.ui.numbers.figure_list import FigureList
from follow_up_desk.ui.numbers.figures import Section, sections_of
from follow_up_desk.ui.numbers.figures_table import FiguresTable, table_view
from follow_up_desk.ui.page import Page
from follow_up_desk.ui.theme import BODY, HERO, SMALL, TITLE, L, M, S, icon


class NumbersPage(Page):
    """Describe the search in numbers, without judging it."""

    wide = True

    def build(self) -> None:
        """Create the title, the area of the cards, and the table."""
        self.title = plain_label("numbers_title", HERO, True)
        self.title.setText(_("Your own numbers"))
        self.lead = plain_label("numbers_lead", BODY, soft=True)
        self.as_table = QPushButton(icon("menu"), _("As a table"))
        self.as_table.setObjectName("numbers_as_table")
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._turn)
        self.cards = QScrollArea()
        self.cards.setObjectName("numbers_cards")
        self.cards.setWidgetResizable(True)
        self.cards.setFrameShape(QFrame.Shape.NoFrame)
        self.cards.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.model = FiguresTable(self)
        self.table = table_view(self.model, self)
        self.table.hide()
        self._shown: tuple[Section, ...] = ()
        self._arrange()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.as_table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(M)
        layout.addLayout(head)
        layout.addWidget(self.lead)
        layout.addWidget(self.cards, 1)
        layout.addWidget(self.table, 1)

    def refresh(self) -> None:
        """Compute and show the numbers."""
        sections = sections_of(self.session.agenda, self.session.book)
        said = _("They describe what was; they are no verdict on you and no forecast.")
        nothing = _("There is nothing to count yet. Log an interview, and its numbers begin here.")
        self.lead.setText(said if sections else nothing)
        self.as_table.setVisible(bool(sections))
        if sections == self._shown:
            return
        self._shown = sections
        self.model.show(sections)
        self.table.resizeRowsToContents()
        place = self.cards.verticalScrollBar().value()
        self.cards.setWidget(_columns(sections))
        self.cards.verticalScrollBar().setValue(place)

    def _turn(self, table: bool) -> None:
        self.table.setVisible(table)
        self.cards.setVisible(not table)


def _columns(sections: tuple[Section, ...]) -> QWidget:
    """Arrange the cards in two columns of about the same length."""
    body = QWidget()
    row = QHBoxLayout(body)
    row.setContentsMargins(0, 0, S, 0)
    row.setSpacing(L)
    columns = [QVBoxLayout(), QVBoxLayout()]
    lengths = [0, 0]
    for section in sections:
        at = lengths.index(min(lengths))
        lengths[at] += len(section.figures) + 3
        columns[at].addWidget(SectionCard(section))
    for column in columns:
        column.setSpacing(L)
        column.addStretch(1)
        row.addLayout(column, 1)
    return body


class SectionCard(QFrame):
    """Show a section: title, main result, bars, explanation."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.setObjectName(f"section_{section.name}")
        self.setProperty("card", True)
        self.bars = FigureList(f"figures_{section.name}", section.title)
        self.bars.show_figures(section.figures)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(M)
        for words, size, bold in ((section.title, BODY, True), (section.big, TITLE, True)):
            if words:
                label = plain_label(f"{section.name}_{'big' if words == section.big else 'title'}", size, bold)
                label.setText(words)
                column.addWidget(label)
        column.addWidget(self.bars)
        if section.note:
            note = plain_label(f"{section.name}_note", SMALL, soft=True)
            note.setText(section.note)
            column.addWidget(note)
