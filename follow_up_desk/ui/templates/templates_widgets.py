"""The template editor's widgets: the list by moment, the text to edit, and the preview."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from follow_up_desk.core.enumerations import PURPOSES, Channel, Direction, Purpose
from follow_up_desk.i18n import _
from follow_up_desk.ui import enum_labels
from follow_up_desk.ui.composer.language_box import LANGUAGES
from follow_up_desk.ui.composer.widgets import NoticeBar, text_label
from follow_up_desk.ui.dialog_buttons import dialog_buttons
from follow_up_desk.ui.templates.blank_edit import BlankEdit
from follow_up_desk.ui.templates.preview import Preview
from follow_up_desk.ui.templates.template_groups import Groups
from follow_up_desk.ui.theme import SMALL, L, M, S, colour, font, icon
from follow_up_desk.ui.tips.tip_widgets import ICONS

CHANNELS = (
    *(Channel.EMAIL, Channel.CALL, Channel.VOICEMAIL, Channel.IN_PERSON),
    *(Channel.LETTER, Channel.TEXT, Channel.MESSAGE),
)
WITH_SUBJECT = frozenset({Channel.EMAIL})
KEY_ROLE = int(Qt.ItemDataRole.UserRole)
WIDTHS = (280, 420, 340)


class TemplatesWidgets:
    """The widgets of the template editor, laid out in a dialog."""

    def __init__(self, preview: Preview, languages: tuple[str, ...], dialog: QDialog) -> None:
        self.preview, self.notice = preview, NoticeBar()
        self.find, self.languages, self.tree = QLineEdit(), QComboBox(), QTreeWidget()
        self.title, self.subject, self.body = QLineEdit(), QLineEdit(), BlankEdit()
        self.channels, self.purposes = QComboBox(), QComboBox()
        self.new = QPushButton(icon("add", "accent"), _("&New template"))
        self.copy = QPushButton(icon("copy"), _("Make a &copy"))
        self.blank = QPushButton(icon("add"), _("Insert a &blank"))
        self.restore = QPushButton(icon("undo"), _("&Restore the original"))
        self.delete = QPushButton(icon("delete"), _("&Delete this template"))
        self.close, self.save = QPushButton(_("Close")), QPushButton(icon("check", "on_accent"), _("&Save"))
        for code in languages:
            self.languages.addItem(LANGUAGES.get(code, code), code)
        for channel in CHANNELS:
            self.channels.addItem(enum_labels.member_label(channel), channel)
        for purpose in PURPOSES[Direction.OUT]:
            self.purposes.addItem(enum_labels.member_label(purpose), purpose)
        self._name()
        self._lay_out(dialog)

    def _name(self) -> None:
        named: dict[str, tuple[QWidget, str]] = {
            "find_words": (self.find, _("Find a template")),
            "words_language": (self.languages, _("Language of the message")),
            "words_list": (self.tree, _("Templates by moment")),
            "words_title": (self.title, _("Title")),
            "words_subject": (self.subject, _("Subject")),
            "words_body": (self.body, _("Text")),
            "words_channel": (self.channels, _("How it goes out")),
            "words_purpose": (self.purposes, _("What for")),
            "new_words": (self.new, _("New template")),
            "copy_words": (self.copy, _("Make a copy")),
            "insert_blank": (self.blank, _("Insert a blank")),
            "restore_words": (self.restore, _("Restore the original")),
            "delete_words": (self.delete, _("Delete this template")),
            "close_words": (self.close, _("Close")),
            "save_words": (self.save, _("Save")),
        }
        for name, (widget, spoken) in named.items():
            widget.setObjectName(name)
            widget.setAccessibleName(spoken)
            if isinstance(widget, QPushButton):
                widget.setAutoDefault(False)

    def _lay_out(self, dialog: QDialog) -> None:
        column = QVBoxLayout(dialog)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(M)
        column.addWidget(self.notice)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(L)
        split.setStyleSheet("QSplitter::handle { background: transparent; }")
        for part in (self._list(), self._editor(), self.preview):
            split.addWidget(part)
        split.setSizes(list(WIDTHS))
        split.setStretchFactor(1, 1)
        column.addWidget(split, 1)
        column.addLayout(self._foot())

    def _list(self) -> QWidget:
        side, column = _column()
        self.find.setPlaceholderText(_("Find a template"))
        self.find.setClearButtonEnabled(True)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(0)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        chosen = f"background: {colour('accent_soft').name()}; color: {colour('ink').name()};"
        self.tree.setStyleSheet(
            f"QTreeWidget::item {{ padding: {S // 2 + 1}px {S}px; }} QTreeWidget::item:selected {{ {chosen} }}"
        )
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for widget in (self.languages, self.find):
            column.addWidget(widget)
        column.addWidget(self.tree, 1)
        column.addWidget(self.new)
        return side

    def _editor(self) -> QWidget:
        middle, column = _column()
        grid = QGridLayout()
        grid.setSpacing(M)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget], ...] = (
            (_("&Title"), self.title),
            (_("&How"), self.channels),
            (_("What &for"), self.purposes),
            (_("S&ubject"), self.subject),
        )
        for row, (text, widget) in enumerate(rows):
            label = QLabel(text)
            label.setBuddy(widget)
            grid.addWidget(label, row, 0)
            grid.addWidget(widget, row, 1)
        self.subject_label = label
        column.addLayout(grid)
        column.addWidget(self.body, 1)
        line = QHBoxLayout()
        self.hint = text_label(small=True)
        self.hint.setObjectName("words_hint")
        line.addWidget(self.hint, 1)
        line.addWidget(self.blank)
        column.addLayout(line)
        return middle

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(M)
        for button in (self.restore, self.delete, self.copy):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(dialog_buttons(self.save, self.close, by_enter=False))
        return row

    # -- changing what it shows --------------------------------------------------------------------

    def show_list(self, groups: Groups, marks: dict[str, str], current: str) -> None:
        """Fill the list, each title with its mark; the current template stays selected."""
        blocked = self.tree.blockSignals(True)
        self.tree.clear()
        for name, templates in groups:
            head = QTreeWidgetItem(self.tree, [_(name)])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setFont(0, font(SMALL, bold=True))
            head.setExpanded(True)
            for template in templates:
                title = marks.get(template.key, "{title}").format(title=template.title)
                item = QTreeWidgetItem(head, [title])
                item.setData(0, KEY_ROLE, template.key)
                item.setIcon(0, icon(ICONS.get(template.channel, "note")))
                item.setToolTip(0, title)
                if template.key == current:
                    self.tree.setCurrentItem(item)
        self.tree.blockSignals(blocked)

    @property
    def key(self) -> str | None:
        """Return the key of the selected template, or None."""
        item = self.tree.currentItem()
        found: str | None = item.data(0, KEY_ROLE) if item else None
        return found

    @property
    def channel(self) -> Channel:
        """Return the selected channel; a combo box returns an enumeration as plain text."""
        return Channel(self.channels.currentData())

    @property
    def purpose(self) -> Purpose:
        """Return the selected purpose."""
        return Purpose(self.purposes.currentData())

    def show_channel(self, channel: Channel) -> None:
        """Show the subject only for a channel that has one."""
        for widget in (self.subject, self.subject_label):
            widget.setVisible(channel in WITH_SUBJECT)

    def show_hint(self, fault: str) -> None:
        """Show below the text what is wrong with it, else how to write a blank."""
        self.hint.setText(fault or _("Type {{ for a blank; the desk fills in what it knows."))
        self.hint.setStyleSheet(f"color: {colour('danger' if fault else 'ink_soft').name()};")

    def go_to_line(self, line: int) -> None:
        """Put the cursor into the line with the error."""
        block = self.body.document().findBlockByNumber(max(line - 1, 0))
        if block.isValid():
            cursor = self.body.textCursor()
            cursor.setPosition(block.position())
            self.body.setTextCursor(cursor)
        self.body.setFocus()


def _column() -> tuple[QWidget, QVBoxLayout]:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(M - S // 2)
    return made, column
