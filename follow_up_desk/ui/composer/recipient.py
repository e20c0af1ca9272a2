"""To whom a message goes: the people of the opportunity, and the address beside the one chosen."""

from PySide6.QtWidgets import QComboBox, QLineEdit

from follow_up_desk.core.records import Person
from follow_up_desk.i18n import _
from follow_up_desk.ui.composer.compose_context import ComposeContext


class Recipient:
    """The box of people and the line of the address."""

    def __init__(self, context: ComposeContext) -> None:
        self._context = context
        self.people, self.address = QComboBox(), QLineEdit()
        self.address.setPlaceholderText(_("their e-mail address"))
        for person in context.people():
            shown = _("{name}, {title}").format(name=person.name, title=person.title) if person.title else person.name
            self.people.addItem(shown, person.id)
        if not self.people.count():
            self.people.addItem(_("No one yet"), None)
        self.choose(self.people.currentData())

    @property
    def person(self) -> Person | None:
        """Return who is chosen, or None."""
        return self._context.opportunity.person(self.people.currentData())

    def choose(self, id: str | None, address: str = "") -> None:
        """Choose a person, with their address unless another was typed."""
        self.people.setCurrentIndex(max(self.people.findData(id), 0))
        self.address.setText(address or (self.person.email if self.person else "") or "")
