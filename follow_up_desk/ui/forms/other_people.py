"""A row for each further person of an interview: name, role, telephone and address side by side."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from follow_up_desk.core.enumerations import PersonRole
from follow_up_desk.core.records import Person
from follow_up_desk.i18n import _
from follow_up_desk.ui import enum_labels, field_labels
from follow_up_desk.ui.forms.field import with_object_name
from follow_up_desk.ui.forms.inputs import ValueBox
from follow_up_desk.ui.theme import M, S, icon


class PersonRow(QWidget):
    """Ask for one more person; `removed` says that the row is not wanted, `entered` that Enter was pressed in it."""

    removed = Signal(object)
    entered = Signal(object)

    def __init__(self, person: Person) -> None:
        super().__init__()
        self.setObjectName("other_person")
        called = person.name or _("one more person")
        self.name = _line(person.name, "other_name", field_labels.field_label("name"))
        self.part: ValueBox[PersonRole] = ValueBox([(p, enum_labels.member_label(p)) for p in PersonRole], person.part)
        self.part.setAccessibleName(_("Role of {person}").format(person=called))
        self.phone = _line(person.phone or "", "other_phone", field_labels.field_label("phone"))
        self.email = _line(person.email or "", "other_email", field_labels.field_label("email"))
        remove = QPushButton(icon("delete"), "")
        remove.setAutoDefault(False)
        remove.setObjectName("remove_person")
        remove.setAccessibleName(_("Remove {person}").format(person=called))
        remove.setToolTip(remove.accessibleName())
        remove.clicked.connect(lambda: self.removed.emit(self))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(M)
        for widget in (self.name, self.part, self.phone, self.email):
            line.addWidget(widget, 1)
        line.addWidget(remove)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter in the rows: it leads to the next one and saves nothing yet."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit(self)
        else:
            super().keyPressEvent(event)

    @property
    def person(self) -> Person:
        """Return what was typed, as a person without an id."""
        phone, email = self.phone.text().strip() or None, self.email.text().strip() or None
        return Person("", self.name.text().strip(), part=self.part.value, phone=phone, email=email)


class OtherPeople(QWidget):
    """The rows; `resized` says that one came or went."""

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[PersonRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S)
        self.hide()

    def add(self, person: Person) -> None:
        """Add a row."""
        row = PersonRow(person)
        row.removed.connect(self._remove)
        row.entered.connect(self._go_on)
        self.rows.append(row)
        self._column.addWidget(row)
        self.show()
        self.resized.emit()

    @property
    def people(self) -> tuple[Person, ...]:
        """Return what was typed; a row without a name, number and address is no one."""
        found = (row.person for row in self.rows)
        return tuple(person for person in found if person.name or person.phone or person.email)

    def _go_on(self, row: PersonRow) -> None:
        """Go to the next row; after the last one that says anything make another."""
        at = self.rows.index(row) + 1
        if at == len(self.rows) and row.name.text().strip():
            self.add(Person("", "", part=row.part.value))
        if at < len(self.rows):
            self.rows[at].name.setFocus()

    def _remove(self, row: PersonRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.deleteLater()
        self.setVisible(bool(self.rows))
        self.resized.emit()


def _line(text: str, name: str, label: str) -> QLineEdit:
    line = with_object_name(QLineEdit(text), name)
    line.setCursorPosition(0)
    line.setPlaceholderText(label)
    line.setAccessibleName(label)
    return line
