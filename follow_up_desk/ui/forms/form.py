"""The base of all forms: rows of fields, two buttons, an error line, and a draft that is kept.

Enter accepts from any line, Esc closes; what was typed and not accepted is restored the next time.
"""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from follow_up_desk.core.book import Change
from follow_up_desk.i18n import _
from follow_up_desk.ui.autosave import Autosave, unsaved_store
from follow_up_desk.ui.dialog_buttons import dialog_buttons
from follow_up_desk.ui.forms.field import Field, FieldMessage, label, with_object_name
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import TITLE, L, M, S
from follow_up_desk.ui.window_place import screen_room

ACCEPT_KEYS = "Ctrl+Return"


class _ScrollArea(QScrollArea):
    """A scroll area that scrolls only where the screen is too small for the fields."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = inner
        self.setWidget(inner)

    def sizeHint(self) -> QSize:
        """Return the size of the fields, limited to the screen."""
        wanted = self._inner.sizeHint()
        width = max(wanted.width(), self.window().minimumWidth())
        wanted = QSize(width, max(self._inner.minimumSizeHint().height(), self._inner.heightForWidth(width)))
        room = screen_room()
        return wanted.boundedTo(QSize(room.width(), room.height() - 6 * L))

    def reveal(self, part: QWidget) -> None:
        """Scroll a part into view: to its end where it fits, else to its beginning."""
        top = part.mapTo(self._inner, part.rect().topLeft()).y()
        if part.height() > self.viewport().height():
            self.verticalScrollBar().setValue(top)
        else:
            self.ensureVisible(0, top + part.height(), 0, 0)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size at which no field is cut off sideways."""
        return QSize(self._inner.minimumSizeHint().width(), 0)


class Form(QDialog):
    """A dialog of a few fields; subclasses add rows, call `finish` last and override `commit`."""

    def __init__(self, session: Session, title: str, parent: QWidget | None, subtitle: str = "") -> None:
        super().__init__(parent)
        self.session = session
        self.fields: dict[str, Field] = {}
        self.draft_key = ""
        self._part: QWidget | None = None
        self._layout_timer = QTimer(self)  # a child, so that it never outlives the form
        self._layout_timer.setSingleShot(True)
        self._layout_timer.timeout.connect(self._reveal)
        self.setWindowTitle(title)
        self.finished.connect(self.deleteLater)
        inner = QWidget()
        self.rows = QVBoxLayout(inner)
        self.rows.setContentsMargins(L, L, L, M)
        self.rows.setSpacing(M + S // 2)
        self.rows.addWidget(label(title, size=TITLE, bold=True))
        if subtitle:
            self.rows.addWidget(label(subtitle, soft=True))
        self.body = _ScrollArea(inner)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, L)
        self._column.addWidget(self.body)

    def row(self, *fields: Field, stretch: tuple[int, ...] = ()) -> None:
        """Add fields side by side."""
        line = QHBoxLayout()
        line.setSpacing(M + S)
        for at, field in enumerate(fields):
            self.fields[field.target.objectName()] = field
            line.addWidget(field, stretch[at] if stretch else 1)
        self.rows.addLayout(line)

    def add(self, widget: QWidget) -> None:
        """Add a widget that is not a field."""
        self.rows.addWidget(widget)

    def finish(self, accept: str, *left: QPushButton) -> None:
        """Add the error line and the buttons, and put the cursor where something is typed first."""
        self.rows.addStretch(1)
        self.fault = FieldMessage()
        self.fault.setObjectName("fault")
        line = QHBoxLayout()
        line.setContentsMargins(L, 0, L, 0)
        line.setSpacing(M)
        cancel = with_object_name(QPushButton(_("Cancel")), "cancel")
        cancel.clicked.connect(self.reject)
        self.accept_button = with_object_name(QPushButton(accept), "accept")
        self.accept_button.setDefault(True)
        self.accept_button.setToolTip(QKeySequence(ACCEPT_KEYS).toString(QKeySequence.SequenceFormat.NativeText))
        self.accept_button.clicked.connect(self.accept)
        for button in left:
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(dialog_buttons(self.accept_button, cancel))
        faults = QVBoxLayout()
        faults.setContentsMargins(L, 0, L, 0)
        faults.addWidget(self.fault)
        self._column.addLayout(faults)
        self._column.addLayout(line)
        QShortcut(QKeySequence(ACCEPT_KEYS), self, self.accept)
        self._restore(self._kept_draft())
        Autosave(self._keep_typed, self)
        self._first_field().setFocus()

    def _first_field(self) -> QWidget:
        """Return where the cursor stands first: in the first text, not on a choice that has its default."""
        targets = [field.target for field in self.fields.values() if not field.isHidden()]
        return next(
            (target for target in targets if isinstance(target, QLineEdit | QPlainTextEdit)),
            targets[0] if targets else self,
        )

    def fit(self) -> None:
        """Resize to the height that the fields need now."""
        wanted = self._wanted()
        self.resize(max(self.width(), wanted.width()), wanted.height())

    def reveal(self, part: QWidget) -> None:
        """Grow for a part that was expanded, and scroll to it once its fields are laid out."""
        self._part = part
        self.fit()
        self._layout_timer.start(0)

    def _reveal(self) -> None:
        if self._part is not None:
            self.body.reveal(self._part)

    def grow(self) -> None:
        """Grow where a line was added, and never shrink, so that nothing jumps while the user types."""
        if self.isVisible():
            self.resize(self.size().expandedTo(self._wanted()))

    def _wanted(self) -> QSize:
        self.body.updateGeometry()
        self._column.activate()
        return self._column.totalSizeHint()

    # -- accepting and leaving --------------------------------------------------------------------

    def commit(self) -> bool:
        """Carry out what the form is for; return False to keep it open."""
        raise NotImplementedError

    def accept(self) -> None:
        """Commit, and close the form if that succeeded."""
        self.fault.say("")
        for field in self.fields.values():
            field.show_error("")
        if not self.commit():
            self.grow()
        else:
            self.keep_draft({})
            super().accept()

    def reject(self) -> None:
        """Close the form and keep what was typed for the next time."""
        self._keep_typed()
        super().reject()
        if self.draft_key:
            unsaved_store(self.session).left.emit()

    def show_error(self, sentence: str, field: str = "") -> bool:
        """Show an error at the named field, else in the error line, focus the field, and return False."""
        if field in self.fields:
            self.fields[field].show_error(sentence)
            self.fields[field].target.setFocus()
        else:
            self.fault.say(sentence, "danger", "concern")
        return False

    def carry_out(self, label: str, verb: Callable[..., Change], *args: Any, **more: Any) -> bool:
        """Carry out a verb; show an error in the form if it is refused."""
        self.session.refused.connect(self.show_error)
        try:
            return self.session.do(label, verb, *args, **more)
        finally:
            self.session.refused.disconnect(self.show_error)

    # -- drafts -----------------------------------------------------------------------------------

    def keep_draft(self, typed: dict[str, Any]) -> None:
        """Store what was typed as the form's draft; nothing typed deletes the draft."""
        if self.draft_key:
            unsaved_store(self.session).keep(self.draft_key, typed)

    def _kept_draft(self) -> Mapping[str, Any]:
        """Return what was typed before and not saved."""
        return (unsaved_store(self.session).of(self.draft_key) if self.draft_key else None) or {}

    def _keep_typed(self) -> None:
        self.keep_draft(self._typed())

    def _typed(self) -> dict[str, Any]:
        """Return what was typed, by the names of the fields."""
        texts = {e.objectName(): e.text() for e in self.findChildren(QLineEdit) if e.isModified()}
        texts |= {
            e.objectName(): e.toPlainText() for e in self.findChildren(QPlainTextEdit) if e.document().isModified()
        }
        return {name: text for name, text in texts.items() if name and not name.startswith("qt_")}

    def _restore(self, draft: Mapping[str, Any]) -> None:
        """Show a draft."""
        for name, text in draft.items():
            editor = self.fields[name].target if name in self.fields else None
            if isinstance(editor, QLineEdit):
                editor.setText(text)
                editor.setModified(True)
            elif isinstance(editor, QPlainTextEdit):
                editor.setPlainText(text)
                editor.document().setModified(True)


def is_empty_text(widget: QWidget) -> bool:
    """Return whether a widget takes text and has none."""
    if isinstance(widget, QPlainTextEdit):
        return widget.document().isEmpty()
    return isinstance(widget, QLineEdit) and not widget.text()
