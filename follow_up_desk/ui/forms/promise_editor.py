"""The editor of a promise: what was promised, in which words, and the day read from them, to be corrected."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from follow_up_desk.core.enumerations import Certainty, PromiseSubject
from follow_up_desk.core.promises import Reading
from follow_up_desk.core.verbs.activities import NO_TERMS
from follow_up_desk.core.wording import N_
from follow_up_desk.i18n import _
from follow_up_desk.ui import enum_labels, theme
from follow_up_desk.ui.forms.date_field import DateEditor, DateField
from follow_up_desk.ui.forms.date_text import DateAndTime
from follow_up_desk.ui.forms.field import Field
from follow_up_desk.ui.forms.inputs import ButtonChoice, SuggestionLine
from follow_up_desk.ui.forms.promise_input import PromiseInput
from follow_up_desk.ui.forms.promise_terms_editor import PromiseTermsEditor
from follow_up_desk.ui.forms.reading_context import ReadingContext
from follow_up_desk.ui.forms.reading_text import doubt_text, reading_text
from follow_up_desk.ui.theme import SMALL, M, S

SUGGESTIONS = (
    N_("this week"),
    N_("by Friday"),
    N_("end of next week"),
    N_("in two weeks"),
    N_("nothing said"),
)
SUBJECTS = (PromiseSubject.DECISION, PromiseSubject.NEXT_ROUND, PromiseSubject.ITEM, PromiseSubject.CALL)


class PromiseEditor(QWidget):
    """The editor of one promise; `ground` is called at each reading for what the words are read against."""

    resized = Signal()

    def __init__(
        self, ground: Callable[[], ReadingContext], now: Callable[[], datetime], *, terms_apart: bool = False
    ) -> None:
        super().__init__()
        self._terms_apart = terms_apart  # the form puts them where it likes
        self._reading_context = ground
        self.said_day: Callable[[], date | None] | None = None  # when the words were said, if not on the ground's day
        self._reading: Reading | None = None
        self._corrected = self._reading_now = False
        self.thing: ButtonChoice[PromiseSubject] = ButtonChoice(
            "thing", [(t, enum_labels.member_label(t)) for t in SUBJECTS], SUBJECTS[0]
        )
        self.item = SuggestionLine(placeholder=_("for example a task, a form, the subject of a story"))
        self.item_field = Field("item", _("What it is"), self.item)
        self.words = SuggestionLine([_(s) for s in SUGGESTIONS], _("in their own words"))
        self.words_field = Field("words", _("When you will hear, in their words"), self.words, hint=self._suggestions())
        self.by = DateEditor(now, ahead=True, day_first=ground().day_first)
        self.by_field = DateField("by", _("Latest day"), self.by)
        self.terms = PromiseTermsEditor(now, ground().day_first)
        self.terms.resized.connect(self.resized)
        self._arrange()
        self.thing.chosen.connect(self._choose)
        self.words.textChanged.connect(self.read)
        self.by.changed.connect(self._correct)
        self._choose()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        self.thing_field = Field("thing", _("They promised"), self.thing)
        column.addWidget(self.thing_field)
        column.addWidget(self.item_field)
        line = QHBoxLayout()
        line.setSpacing(M + S)
        line.addWidget(self.words_field, 3)
        line.addWidget(self.by_field, 2)
        column.addLayout(line)
        if not self._terms_apart:
            column.addWidget(self.terms)

    def _suggestions(self) -> QWidget:
        chips = QWidget()
        line = QHBoxLayout(chips)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for text in SUGGESTIONS:
            line.addWidget(_Suggestion(_(text), self.words))
        line.addStretch(1)
        return chips

    @property
    def fields(self) -> tuple[Field, ...]:
        """Return the fields, to be registered with the form."""
        return self.thing_field, self.item_field, self.words_field, self.by_field, *self.terms.fields

    @property
    def value(self) -> PromiseInput:
        """Return the promise as it is entered now."""
        by, terms, reading = self.by.day, self.terms.value, self._reading
        certainty = Certainty.SAID if self._corrected or reading is None else reading.certainty
        if by is None and terms.ask_from is None:
            certainty = Certainty.NONE
        from_ = reading.from_ if reading and reading.from_ and by and reading.from_ <= by else None
        return PromiseInput(self.thing.value, self._item(), self.words.text().strip(), from_, by, certainty, terms)

    def _item(self) -> str:
        return self.item.text().strip() if self.thing.value is PromiseSubject.ITEM else ""

    @property
    def unreadable(self) -> str:
        """Return the name of the field whose text could not be read as a day, or an empty text."""
        return "by" if self.by.when is None and not self.by.empty else self.terms.unreadable

    @property
    def missing(self) -> bool:
        """Return whether neither a day nor words that name no day were entered."""
        understood = self._reading is not None and self._reading.understood
        said_else = self.terms.value != NO_TERMS
        return self.by.when is None and not ((understood or said_else) and self.by.empty)

    def read(self) -> None:
        """Read the words again and show the day, unless the user corrected it."""
        text = self.words.text().strip()
        said = self.said_day() if self.said_day else None
        self._reading = self._reading_context().read(text, said) if text else None
        if not self._corrected:
            self._reading_now = True
            self.by.put(DateAndTime(self._reading.by) if self._reading and self._reading.by else None)
            self._reading_now = False
        self.terms.show_reading(self._reading)
        self._tell()

    def _correct(self) -> None:
        if not self._reading_now:
            self._corrected = not self.by.empty
            self._tell()

    def _tell(self) -> None:
        reading = self._reading
        if self._corrected or reading is None:
            self.words_field.say(
                _("This is the day you chose.") if self._corrected and self.by.day and self.words.text() else ""
            )
        elif not reading.understood:
            self.words_field.say(_("This could not be read; please choose a day."), "now", "help")
        elif doubt := doubt_text(reading):
            self.words_field.say(doubt, "now", "help")
        else:
            nothing = _("No date given; the desk counts from the interview.")
            self.words_field.say(reading_text(reading) or nothing)

    def _choose(self) -> None:
        self.item_field.setVisible(self.thing.value is PromiseSubject.ITEM)
        self.resized.emit()


class _Suggestion(QPushButton):
    """A button that puts its text into a line; the keyboard has the same suggestions on Down in the line."""

    def __init__(self, text: str, line: SuggestionLine) -> None:
        super().__init__(text)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._line = line
        self.setFont(theme.font(SMALL))
        self.setProperty("flat", True)
        self.setStyleSheet(f"padding: 0 {S}px;")
        self.clicked.connect(self._put)

    def _put(self) -> None:
        self._line.setText(self.text())
        self._line.setModified(True)
        self._line.setFocus()
