"""The preview of a template: filled for a real opportunity, with what is missing shown as blanks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from follow_up_desk.content import engine
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.templates import Template
from follow_up_desk.i18n import _, ngettext
from follow_up_desk.ui.composer.blank_highlighter import BlankHighlighter
from follow_up_desk.ui.composer.compose_context import ComposeContext
from follow_up_desk.ui.composer.widgets import text_label
from follow_up_desk.ui.formatting import opportunity_name
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import M


class Preview(QWidget):
    """Show a template filled in; `chosen` is emitted when another opportunity is selected."""

    chosen = Signal()

    def __init__(self, session: Session, shelf: Shelf, opportunity: str | None) -> None:
        super().__init__()
        self._session, self._shelf = session, shelf
        self.opportunities, self.text = QComboBox(), QPlainTextEdit(readOnly=True)
        self.subject = text_label(bold=True)
        self.left = text_label(small=True, soft=True)
        self._gaps = BlankHighlighter(self.text)
        self._name()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        heading = QLabel(_("Preview &for"))
        heading.setBuddy(self.opportunities)
        for widget in (heading, self.opportunities, self.subject):
            column.addWidget(widget)
        column.addWidget(self.text, 1)
        column.addWidget(self.left)
        self._offer(opportunity)
        self.opportunities.activated.connect(self._choose)

    def _name(self) -> None:
        for name, widget, said in (
            ("preview_for", self.opportunities, _("Preview for")),
            ("preview_subject", self.subject, _("Subject")),
            ("preview_text", self.text, _("Preview")),
            ("preview_left", self.left, _("Still to fill")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(said)
        self.opportunities.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setTabChangesFocus(True)

    def _offer(self, first: str | None) -> None:
        for id in self._session.agenda.order():
            self.opportunities.addItem(opportunity_name(self._session.opportunity(id)), id)
        if not self.opportunities.count():
            self.opportunities.addItem(_("No opportunity yet: every blank is shown"), None)
        self.opportunities.setCurrentIndex(max(self.opportunities.findData(first), 0))

    def _choose(self, at: int) -> None:
        self.chosen.emit()

    def show_template(self, template: Template) -> None:
        """Fill in a template and show it; raise `Refused` if it cannot be filled in."""
        subject, text, gaps = self._filled(template)
        self.subject.setText(subject)
        self.subject.setVisible(bool(subject))
        if self.text.toPlainText() != text:
            self.text.setPlainText(text)
        self._gaps.mark(gaps)
        n = len(gaps)
        left = ngettext("{n} blank would be left for you to fill.", "{n} blanks would be left for you to fill.", n)
        self.left.setText(left.format(n=n) if n else _("Nothing would be left to fill."))

    def _filled(self, template: Template) -> tuple[str, str, tuple[str, ...]]:
        """Return subject and text for the opportunity selected, and the gaps in them."""
        chosen = self.opportunities.currentData()
        if chosen is None:
            filled = engine.fill(template, {})
            gaps = tuple(engine.blank_text(name, template.blanks) for name in filled.missing)
            return filled.subject, filled.body, gaps
        context = ComposeContext(self._session, self._shelf, chosen)
        person = next(iter(context.people()), None)
        message = context.message(template, person.id if person else None, template.language, {})
        return message.subject, message.text, tuple(blank.shown for blank in message.blanks if blank.needed)
