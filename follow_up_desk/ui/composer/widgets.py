"""Widgets that composer and call card share: a notice, fields for the blanks, the texts sent before."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from follow_up_desk.content.message import Blank
from follow_up_desk.core.local_time import Zone
from follow_up_desk.core.records import Activity
from follow_up_desk.i18n import _, day_of, ngettext
from follow_up_desk.ui.theme import RADIUS, SMALL, M, S, colours, font, grown, icon

MARK = 18


def text_label(text: str = "", *, soft: bool = False, small: bool = False, bold: bool = False) -> QLabel:
    """Return a plain-text label with word wrap."""
    made = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    if small or bold:
        made.setFont(font(SMALL if small else 1.0, bold))
    made.setProperty("soft", soft)
    return made


class NoticeBar(QFrame):
    """A notice at the top of a window; hidden while it has no text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._mark = QLabel()
        self.text = text_label()
        self.text.setObjectName("notice_text")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(M, M, M, M)
        layout.setSpacing(M)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.text, 1)
        self.hide()

    def say(self, text: str, shape: str = "hourglass", role: str = "wait") -> None:
        """Show a sentence with its icon and colour."""
        ground = getattr(colours(), f"{role}_soft")
        ink = getattr(colours(), role)
        self.setStyleSheet(
            f"#notice {{ background: {ground}; border-radius: {RADIUS}px; }} #notice_text {{ color: {ink}; }}"
        )
        self._mark.setPixmap(icon(shape, role).pixmap(grown(MARK), grown(MARK)))
        self.text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))


class BlanksForm(QWidget):
    """Fields for the blanks; `typed` gives name and text with every key, `filled` once a field is left."""

    typed = Signal(str, str)
    filled = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("blanks")
        self._edits: dict[str, QLineEdit] = {}
        self._needed: set[str] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S)
        self._head = text_label(bold=True, small=True)
        self._head.setObjectName("blanks_head")

    def ask(self, blanks: Iterable[Blank], given: dict[str, str]) -> None:
        """Show a field for each blank, with the earlier answer."""
        self._clear()
        rows = list(blanks)
        self._needed = {b.name for b in rows if b.needed}
        if self._needed:
            self._column.addWidget(self._head)
        optional = False
        for row in rows:
            if not row.needed and not optional:
                optional = True
                self._column.addSpacing(M if self._needed else 0)
                self._column.addWidget(text_label(_("Optional"), bold=True, small=True))
            self._field(row, given.get(row.name, ""))
        self._column.addStretch(1)
        self._head.setVisible(bool(self._needed))
        self._count()

    @property
    def first(self) -> QLineEdit | None:
        """Return the first required field that is empty, or None."""
        return next((self._edits[name] for name in self.empty), None)

    @property
    def empty(self) -> tuple[str, ...]:
        """Return the names of required blanks without a text."""
        return tuple(n for n, edit in self._edits.items() if n in self._needed and not edit.text().strip())

    def focus(self, name: str) -> None:
        """Focus a blank's field."""
        if name in self._edits:
            self._edits[name].setFocus()

    def _clear(self) -> None:
        self._edits.clear()
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None and widget is not self._head:
                widget.hide()
                widget.deleteLater()

    def _field(self, blank: Blank, text: str) -> None:
        hint = text_label(blank.hint[:1].upper() + blank.hint[1:], small=True)
        edit = QLineEdit(text)
        edit.setObjectName(f"blank_{blank.name}")
        edit.setAccessibleName(blank.hint)
        edit.textEdited.connect(partial(self._typed, blank.name))
        edit.editingFinished.connect(partial(self._finished, blank.name, edit))
        hint.setBuddy(edit)
        self._edits[blank.name] = edit
        self._column.addWidget(hint)
        if blank.beside:
            self._column.addWidget(self._private(blank))
        self._column.addWidget(edit)

    def _private(self, blank: Blank) -> QLabel:
        """Return the user's own note beside the field, marked as theirs."""
        note = text_label(_("Only you see this: {note}").format(note=blank.beside), small=True)
        note.setObjectName(f"private_{blank.name}")
        ink, ground = colours().wait, colours().wait_soft
        note.setStyleSheet(f"color: {ink}; background: {ground}; border-radius: {RADIUS}px; padding: {S}px;")
        return note

    def _typed(self, name: str, text: str) -> None:
        self._count()
        self.typed.emit(name, text)

    def _finished(self, name: str, edit: QLineEdit) -> None:
        self.filled.emit(name, edit.text())

    def _count(self) -> None:
        n = len(self.empty)
        left = ngettext("Still to fill: {n}", "Still to fill: {n}", n).format(n=n)
        self._head.setText(left if n else _("All filled"))


class EarlierMessages(QWidget):
    """A section with the texts sent before, the newest first; collapsed at first."""

    def __init__(self, said: tuple[Activity, ...], here: Zone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QPushButton(_("What did I say last time?"))
        self.button.setObjectName("last_time")
        self.button.setProperty("flat", True)
        self.button.setCheckable(True)
        self.text = QPlainTextEdit("\n\n".join(_format_activity(a, here) for a in said), readOnly=True)
        self.text.setObjectName("last_texts")
        self.text.setAccessibleName(_("What you said before"))
        self.text.setMaximumHeight(self.text.fontMetrics().height() * 7)
        self.text.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(self.text)
        self.button.toggled.connect(self.text.setVisible)
        self.setVisible(bool(said))


def _format_activity(activity: Activity, here: Zone) -> str:
    subject = f", {activity.subject}" if activity.subject else ""
    return f"{day_of(activity.at, here)}{subject}\n{activity.text}"
