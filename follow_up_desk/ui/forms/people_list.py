"""The list of an opportunity's people inside its form: show, add, edit."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from follow_up_desk.core.records import Person
from follow_up_desk.desk import DeskChanged
from follow_up_desk.i18n import _
from follow_up_desk.ui import enum_labels, field_labels, theme
from follow_up_desk.ui.forms.field import label, with_object_name
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import RADIUS, SMALL, M, S

VISIBLE_ROWS = 4
Edit = Callable[[Person], None]


class PeopleList(QWidget):
    """A list of people; `edit` is called with one of them, a person without an id is a new one."""

    def __init__(self, session: Session, opportunity: str, edit: Edit) -> None:
        super().__init__()
        self._session, self._opportunity, self._edit = session, opportunity, edit
        self.list = with_object_name(QListWidget(), "people")
        self.list.setAccessibleName(field_labels.field_label("people"))
        self.list.setFixedHeight(self.fontMetrics().lineSpacing() * (VISIBLE_ROWS + 1))
        self.list.setStyleSheet(_stylesheet())
        self.list.itemActivated.connect(self._open)
        add = with_object_name(QPushButton(_("Add a person")), "add_person")
        add.clicked.connect(self._add)
        self.edit_button = with_object_name(QPushButton(_("Edit")), "edit_person")
        self.edit_button.clicked.connect(self._open)
        add.setAutoDefault(False)
        self.edit_button.setAutoDefault(False)
        side = QVBoxLayout()
        side.addWidget(add)
        side.addWidget(self.edit_button)
        side.addStretch(1)
        self._arrange(side)
        session.changed.connect(self._follow)
        self.refresh()

    def _arrange(self, side: QVBoxLayout) -> None:
        line = QHBoxLayout()
        line.setSpacing(M)
        line.addWidget(self.list, 1)
        line.addLayout(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S // 2)
        column.addWidget(label(field_labels.field_label("people"), size=SMALL, soft=True))
        column.addLayout(line)

    def refresh(self) -> None:
        """Show the current people."""
        known = self._session.book.opportunities.get(self._opportunity)
        self._people = known.people if known else ()
        at = self.list.currentRow()
        self.list.clear()
        for person in self._people:
            self.list.addItem(QListWidgetItem(_accessible_text(person)))
        self.list.setCurrentRow(min(max(at, 0), len(self._people) - 1))
        self.edit_button.setEnabled(bool(self._people))

    def _follow(self, _news: DeskChanged) -> None:
        self.refresh()

    def _add(self) -> None:
        self._edit(Person("", ""))

    def _open(self) -> None:
        if 0 <= self.list.currentRow() < len(self._people):
            self._edit(self._people[self.list.currentRow()])


def _accessible_text(person: Person) -> str:
    parts = [person.name, enum_labels.member_label(person.part), person.phone or "", person.email or ""]
    return ", ".join(part for part in parts if part)


def _stylesheet() -> str:
    c, edge = theme.colours(), RADIUS - 2
    return f"""
    QListView {{ background: {c.card}; border: 1px solid {c.line}; border-radius: {edge}px; padding: {S}px; }}
    QListView:focus {{ border: 2px solid {c.accent}; padding: {S - 1}px; }}
    QListView::item {{ padding: {S}px; border-radius: {S}px; color: {c.ink}; }}
    QListView::item:selected {{ background: {c.accent_soft}; }}
    """
