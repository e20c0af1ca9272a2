"""A date found in a free text, offered: one key takes it, nothing is saved unasked."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from follow_up_desk.core.enumerations import PromiseSubject
from follow_up_desk.core.promises import find_promises
from follow_up_desk.core.promises.free_text import Found
from follow_up_desk.core.records import Promise
from follow_up_desk.core.verbs import PromiseTerms
from follow_up_desk.i18n import _
from follow_up_desk.ui.forms.field import with_object_name
from follow_up_desk.ui.forms.promise_input import PromiseInput
from follow_up_desk.ui.forms.reading_context import ReadingContext
from follow_up_desk.ui.forms.reading_text import plain_day, reading_text


class DateOffer(QWidget):
    """A box below a text that offers the date found in it; hidden while there is none."""

    resized = Signal()

    def __init__(
        self, text: QPlainTextEdit | QLineEdit, context: Callable[[], ReadingContext], words: str = ""
    ) -> None:
        super().__init__()
        self._text, self._context = text, context
        self._words = words or _("N&ew date: {day}?")
        self.found: Found | None = None
        self.box = with_object_name(QCheckBox(), "offered_date")
        self.box.setToolTip(_("This date stands in the text; tick it to save it"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        text.textChanged.connect(self.read)
        self.read()

    def read(self) -> None:
        """Look for a date in the text and offer it."""
        context = self._context()
        found = find_promises(
            self._text.text() if isinstance(self._text, QLineEdit) else self._text.toPlainText(),
            context.said,
            context.days,
            context.spoken,
            context.day_first,
            standing=context.standing,
        )
        self.found = found[0] if found else None
        shown = self.isHidden()
        self.setVisible(self.found is not None)
        if shown and self.found is not None:
            self.resized.emit()
        if self.found is None:
            self.box.setChecked(False)
            return
        reading = self.found.reading
        self.box.setText(self._words.format(day=plain_day(reading) or reading_text(reading)))
        self.box.setAccessibleName(self.box.text().replace("&", ""))

    @property
    def accepted(self) -> Found | None:
        """Return what was found, if the user took it."""
        return self.found if self.box.isChecked() else None

    def promise(self, standing: Promise | None) -> PromiseInput | None:
        """Return the promise that the user took; it is of the same thing as the one that stands."""
        if self.accepted is None:
            return None
        reading = self.accepted.reading
        thing = standing.thing if standing else PromiseSubject.DECISION
        terms = PromiseTerms(reading.ask_from, reading.ask_by, reading.silence_means_no, reading.after)
        return PromiseInput(
            thing,
            (standing.item if standing else None) or "",
            self.accepted.words,
            reading.from_,
            reading.by,
            reading.certainty,
            terms,
        )
