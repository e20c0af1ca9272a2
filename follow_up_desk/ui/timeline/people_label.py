"""The people of an opportunity on the timeline: all of them; a click on a number or an address uses it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from follow_up_desk.core.mail_address import one_address
from follow_up_desk.core.records import Person
from follow_up_desk.core.telephone import telephone_numbers
from follow_up_desk.core.wording import UserError
from follow_up_desk.i18n import _, translate
from follow_up_desk.ui.formatting import SEPARATOR
from follow_up_desk.ui.paint import label_alignment
from follow_up_desk.ui.theme import SMALL, colours, font

LINE_EACH = 3  # up to as many people have a line each; more follow each other
CALL, WRITE = "call", "write"


class PeopleLabel(QLabel):
    """Show the people with their numbers and addresses as links, reached by Tab and the mouse.

    A link holds only the place of its number or address in `_targets`: what was typed becomes no link by itself.
    """

    def __init__(self, said: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = said
        self._targets: list[tuple[str, str]] = []
        self.plain = ""
        self.setObjectName("people")
        self.setWordWrap(True)
        self.setFont(font(SMALL))
        self.setProperty("soft", True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAlignment(label_alignment())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(self._use)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a line around it while it has the focus: the mark of a link alone is hard to see."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QColor(colours().accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.end()

    def show_people(self, people: tuple[Person, ...]) -> None:
        """Show people, one a line unless there are many."""
        self._targets = []
        many = len(people) > LINE_EACH
        shown = [self._person(person) for person in people]
        self.setText(("; " if many else "<br>").join(shown))
        self.plain = ("; " if many else "\n").join(person_line(person) for person in people)
        self.setAccessibleName(self.plain)
        self.setVisible(bool(people))

    def _person(self, person: Person) -> str:
        parts = [_escaped(part) for part in (person.name, person.title or "") if part]
        parts += [self._link(CALL, number) for number in telephone_numbers(person.phone or "")]
        parts += [self._link(WRITE, person.email)] if person.email else []
        return _escaped(SEPARATOR).join(parts)

    def _link(self, act: str, target: str) -> str:
        self._targets.append((act, target))
        style = f"color: {colours().accent}"
        return f'<a href="{len(self._targets) - 1}" style="{style}">{_escaped(target)}</a>'

    def _use(self, link: str) -> None:
        act, target = self._targets[int(link)]
        from follow_up_desk.ui.composer.delivery import open_dialler

        self._said(open_dialler(target) if act == CALL else open_mail(target))


def open_mail(address: str) -> str:
    """Open an empty message to an address in the mail program; return a sentence that says what was done."""
    from follow_up_desk.exchange.mailto import mailto
    from follow_up_desk.ui.composer.delivery import copy_text

    try:
        opened = QDesktopServices.openUrl(QUrl(mailto(one_address(address), "", ""), QUrl.ParsingMode.StrictMode))
    except UserError as refused:
        return translate(refused.text)
    if not opened:
        copy_text(address)
        return _("No mail program answered. The address is copied.")
    return _("Opened in your mail program.")


def person_line(person: Person) -> str:
    """Return a person on one line: name, title, phone, e-mail."""
    return SEPARATOR.join(part for part in (person.name, person.title, person.phone, person.email) if part)


def _escaped(text: str) -> str:
    from html import escape  # with a table of 2,000 entities that no start needs

    return escape(text)
