"""The list of shortcuts and the dialog "About Follow-Up Desk"."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from follow_up_desk import __version__, paths
from follow_up_desk.core.wording import N_
from follow_up_desk.i18n import _
from follow_up_desk.ui import theme
from follow_up_desk.ui.actions import ACTIONS, MENUS
from follow_up_desk.ui.theme import BODY, HERO, SMALL, TITLE, XL, L, M, S
from follow_up_desk.ui.window_place import resize_on_screen

WIDTH = 70  # characters
Keys = tuple[str, str]  # what it does, the key

EVERYWHERE: tuple[tuple[str, str], ...] = (
    (N_("Go to the next field or pane"), "Tab"),
    (N_("Go back"), "Shift+Tab"),
    (N_("Open what is selected; in a form: save"), "Return"),
    (N_("Save, also from a field of several lines"), "Ctrl+Return"),
    (N_("Leave a form; what was typed is kept"), "Esc"),
    (N_("All suggestions for an empty field"), "Down"),
    (N_("Choose a day from a month"), "Alt+Down"),
    (N_("The month before, the month after"), "PgUp, PgDown"),
)


def show_shortcuts(window: QWidget) -> None:
    """Show the list of shortcuts."""
    ShortcutsDialog(window).exec()


def show_about(window: QWidget) -> None:
    """Show what this program is and where its data is stored."""
    AboutDialog(window).exec()


def key_groups() -> tuple[tuple[str, tuple[Keys, ...]], ...]:
    """Return the shortcuts by menu, then the keys that work everywhere; keys as the system writes them."""
    groups = [
        (_(title), tuple((_(row.text), row.shortcut) for row in ACTIONS if row.menu == menu and row.shortcut))
        for menu, title in MENUS
    ]
    groups.append((_("Everywhere"), tuple((_(words), key) for words, key in EVERYWHERE)))
    return tuple(
        (_plain(title), tuple((_plain(words), _native(key)) for words, key in keys)) for title, keys in groups if keys
    )


def _plain(words: str) -> str:
    return words.replace("&", "")


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


class ShortcutsDialog(QDialog):
    """Show the shortcuts in two columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts_sheet")
        self.setWindowTitle(_("Keyboard shortcuts"))
        self.finished.connect(self.deleteLater)
        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(XL, L, XL, L)
        columns.setSpacing(2 * XL)
        for groups in _halves(key_groups()):
            columns.addLayout(_column(groups), 1)
        body = QScrollArea()
        body.setAccessibleName(_("Keyboard shortcuts"))
        body.setWidgetResizable(True)
        body.setFrameShape(QFrame.Shape.NoFrame)
        body.setWidget(sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, L, 0, L)
        column.addWidget(_title(_("Keyboard shortcuts")))
        column.addWidget(body, 1)
        column.addLayout(_closing(self))
        wanted = QSize(sheet.sizeHint().width() + XL, sheet.sizeHint().height() + 5 * XL)
        resize_on_screen(self, wanted)


Groups = tuple[tuple[str, tuple[Keys, ...]], ...]


def _halves(groups: Groups) -> tuple[Groups, Groups]:
    """Split the groups so that both columns are about equally long."""
    lengths = [len(keys) + 2 for _title, keys in groups]
    at = min(range(1, len(groups)), key=lambda i: abs(sum(lengths[:i]) - sum(lengths[i:])))
    return groups[:at], groups[at:]


def _column(groups: Groups) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(M)
    for title, keys in groups:
        head = QLabel(title)
        head.setFont(theme.font(BODY, True))
        column.addWidget(head)
        column.addLayout(_table(keys))
        column.addSpacing(L)
    column.addStretch(1)
    return column


def _table(keys: Iterable[Keys]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(L)
    grid.setVerticalSpacing(S)
    grid.setColumnStretch(0, 1)
    for row, (words, key) in enumerate(keys):
        grid.addWidget(QLabel(words), row, 0)
        grid.addWidget(_key(words, key), row, 1, Qt.AlignmentFlag.AlignTrailing)
    return grid


def _key(words: str, key: str) -> QLabel:
    cap = QLabel(key)
    cap.setFont(theme.font(SMALL))
    cap.setAccessibleName(f"{words}: {key}")
    c = theme.colours()
    cap.setStyleSheet(
        f"background: {c.card}; color: {c.ink}; border: 1px solid {c.line}; border-radius: {S}px; padding: 2px {M}px;"
    )
    return cap


def _title(words: str) -> QLabel:
    title = QLabel(words)
    title.setFont(theme.font(TITLE, True))
    title.setContentsMargins(XL, 0, XL, 0)
    return title


def _closing(dialog: QDialog) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(XL, 0, XL, 0)
    close = QPushButton(_("Close"))
    close.setObjectName("close")
    close.setDefault(True)
    close.clicked.connect(dialog.accept)
    line.addStretch(1)
    line.addWidget(close)
    close.setFocus()
    return line


class AboutDialog(QDialog):
    """Show name, version, licence and where the data is stored."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about_sheet")
        self.setWindowTitle(_("About Follow-Up Desk"))
        self.finished.connect(self.deleteLater)
        picture = QLabel()
        picture.setPixmap(theme.icon_pixmap("app", 64, ratio=self.devicePixelRatioF()))
        head = QHBoxLayout()
        head.setContentsMargins(XL, M, XL, M)
        head.setSpacing(L)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(_facts(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, L, 0, L)
        column.addLayout(head)
        foot = _closing(self)
        column.addLayout(foot)
        foot.insertWidget(0, self._licences_button())  # added last: Close keeps the focus
        self.setMinimumWidth(max(self.fontMetrics().averageCharWidth() * WIDTH, column.minimumSize().width()))
        self.resize(self.minimumWidth(), column.heightForWidth(self.minimumWidth()))

    def _licences_button(self) -> QPushButton:
        button = QPushButton(_("Parts and licences"))
        button.setObjectName("licences")
        button.setAutoDefault(False)
        button.clicked.connect(self._show_licences)
        return button

    def _show_licences(self) -> None:
        from follow_up_desk.ui.help_texts import show_licences

        show_licences(self)


def _facts() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(M)
    name = QLabel(_("Follow-Up Desk"))
    name.setFont(theme.font(HERO, True))
    column.addWidget(name)
    stays = _("Your data stays on this machine, in {folder}. Nothing leaves it unless you send it.")
    for text in (
        _("Version {version}").format(version=__version__),
        _("For people who wait for an answer: when to follow up, what to say, when to let it rest."),
        stays.format(folder=paths.data_folder()),
        _("MIT licence. Follow-Up Desk contributors."),
    ):
        label = QLabel(text)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.ensurePolished()
        # A folder of Windows is one long word, and a label whose text can be selected does not ask for its width.
        label.setMinimumWidth(max(map(label.fontMetrics().horizontalAdvance, text.split())))
        column.addWidget(label)
    column.addStretch(1)
    return column
