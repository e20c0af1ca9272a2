"""What they may say besides a day: that one may ask, that silence means no, that an event comes first."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from follow_up_desk.core.enumerations import Channel
from follow_up_desk.core.promises import Reading
from follow_up_desk.core.verbs import PromiseTerms
from follow_up_desk.i18n import _
from follow_up_desk.ui import enum_labels, field_labels
from follow_up_desk.ui.forms.date_field import DateEditor, DateField
from follow_up_desk.ui.forms.date_text import DateAndTime
from follow_up_desk.ui.forms.field import Field, with_object_name
from follow_up_desk.ui.forms.inputs import More, ValueBox
from follow_up_desk.ui.theme import M, S

ASKING = (Channel.CALL, Channel.EMAIL, Channel.TEXT, Channel.MESSAGE)


class PromiseTermsEditor(QWidget):
    """A section that is closed until their words say such a thing; what the user sets is never overwritten."""

    resized = Signal()

    def __init__(self, now: Callable[[], datetime], day_first: bool) -> None:
        super().__init__()
        self._touched = self._showing = False
        self.ask_from = DateEditor(now, ahead=True, day_first=day_first)
        self.ask_by: ValueBox[Channel | None] = ValueBox(
            [(None, _("any way")), *((c, enum_labels.member_label(c)) for c in ASKING)]
        )
        self.silence = with_object_name(QCheckBox(_("If I hear nothing by then, it is a no")), "silence_means_no")
        self.after = QLineEdit(placeholderText=_("for example once the budget is approved"))
        self.fields = (
            DateField("ask_from", field_labels.field_label("ask_from"), self.ask_from),
            Field("ask_by", field_labels.field_label("ask_by"), self.ask_by),
            Field("after", field_labels.field_label("after"), self.after),
        )
        self.more = More(_("What else they said"), self._arrange)
        self.more.button.setObjectName("promise_terms")
        self.more.toggled.connect(self.resized)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.more)
        for edited in (self.ask_from.changed, self.ask_by.activated, self.silence.clicked, self.after.textChanged):
            edited.connect(self._touch)

    def _arrange(self, rows: QVBoxLayout) -> None:
        line = QHBoxLayout()
        line.setSpacing(M + S)
        for field in self.fields:
            line.addWidget(field, 1)
        rows.addLayout(line)
        rows.addWidget(self.silence)

    def _touch(self, *_ignored: object) -> None:
        self._touched = self._touched or not self._showing
        self._open_if_set()

    def _open_if_set(self) -> None:
        """Never leave closed what is saved with the rest."""
        if self.value != PromiseTerms():
            self.more.open()

    @property
    def unreadable(self) -> str:
        """Return the name of the field whose text could not be read, or an empty text."""
        return "" if self.ask_from.empty or self.ask_from.day else "ask_from"

    @property
    def value(self) -> PromiseTerms:
        """Return what is set."""
        return PromiseTerms(
            self.ask_from.day, self.ask_by.value, self.silence.isChecked(), self.after.text().strip() or None
        )

    def show_reading(self, reading: Reading | None) -> None:
        """Show what was read from their words, unless the user has set something."""
        if self._touched:
            return
        self._showing = True
        asked = reading.ask_from if reading else None
        self.ask_from.put(DateAndTime(asked) if asked else None)
        self.ask_by.choose(reading.ask_by if reading else None)
        self.silence.setChecked(bool(reading and reading.silence_means_no))
        self.after.setText((reading.after if reading else None) or "")
        self._showing = False
        self._open_if_set()
