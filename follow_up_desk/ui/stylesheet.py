"""How Qt's own widgets look in a scheme's colours: palette and style sheet, over the style Fusion."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from follow_up_desk import paths
from follow_up_desk.ui import theme
from follow_up_desk.ui.theme import RADIUS, Colours, M, S

ARROW = 12
MARK = 16  # an icon beside usual text
SCHEMES = {"light": theme.LIGHT, "dark": theme.DARK, "contrast": theme.CONTRAST}


def apply_theme(app: QApplication, scheme: str | None = None) -> None:
    """Give the application the colours of a scheme of `SCHEMES`, or those the system asks for."""
    colours = SCHEMES[scheme] if scheme else _system_colours(app)
    theme.use(colours)
    app.setPalette(_palette(colours))
    app.setStyleSheet(sheet(colours))


def _system_colours(app: QApplication) -> Colours:
    """Return the colours that the system asks for; older Qt does not know of contrast."""
    hints = app.styleHints()
    if hasattr(hints, "accessibility") and hints.accessibility().contrastPreference().name == "HighContrast":
        return theme.CONTRAST
    return theme.DARK if hints.colorScheme() is Qt.ColorScheme.Dark else theme.LIGHT


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for name, value in {
        role.Window: c.paper, role.WindowText: c.ink, role.Base: c.card, role.AlternateBase: c.sunken, role.Text: c.ink,
        role.Button: c.card, role.ButtonText: c.ink, role.Highlight: c.accent, role.HighlightedText: c.on_accent,
        role.ToolTipBase: c.card, role.ToolTipText: c.ink, role.PlaceholderText: c.ink_faint, role.Link: c.accent,
        role.Mid: c.line, role.Midlight: c.line, role.Dark: c.ink_faint, role.Light: c.card, role.BrightText: c.danger,
        role.Accent: c.accent,
    }.items():  # fmt: skip
        palette.setColor(name, QColor(value))
    for name in (role.Text, role.ButtonText, role.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(c.ink_faint))
    return palette


def sheet(c: Colours) -> str:
    """Return the style sheet in a scheme's colours."""
    return _panes(c) + _page_names(c) + _trees(c) + _buttons(c) + _fields(c) + _icons()


def _icons() -> str:
    return f"QPushButton, QToolButton, QMenu {{ icon-size: {theme.grown(MARK)}px; }}"


def _trees(c: Colours) -> str:
    return f"""
    QTreeWidget {{ outline: none; }}
    QTreeWidget::item {{ padding: 0 {S}px; }}
    QTreeWidget QHeaderView::section {{ background: {c.paper}; color: {c.ink_soft}; padding: {S}px {S + 2}px;
        border: none; border-bottom: 1px solid {c.line}; }}
    """


def _page_names(c: Colours) -> str:
    return f"""
    QListView#setting_pages::item {{ padding: 0 {S}px; border-radius: 4px; }}
    QListView#setting_pages::item:selected {{ background: {c.accent_soft}; color: {c.ink}; }}
    """


def _panes(c: Colours) -> str:
    return f"""
    QToolTip {{ color: {c.ink}; background: {c.card}; border: 1px solid {c.line}; padding: {S}px; }}
    QFrame[card="true"] {{ background: {c.card}; border: 1px solid {c.line}; border-radius: {RADIUS}px; }}
    QFrame[tone="wait"] {{ background: {c.wait_soft}; border-radius: {RADIUS}px; }}
    QFrame[tone="rest"] {{ background: {c.rest_soft}; border-radius: {RADIUS}px; }}
    QLabel[tone="now"] {{ background: {c.now_soft}; border-radius: 18px; }}
    QListView, QTableView, QScrollArea {{ border: none; background: transparent; outline: none; }}
    QListView[popup="true"] {{ background: {c.card}; color: {c.ink}; border: 1px solid {c.line}; }}
    QListView[popup="true"]::item {{ padding: {S}px; }}
    QListView[popup="true"]::item:selected {{ background: {c.accent_soft}; color: {c.ink}; }}
    QMenuBar {{ background: {c.paper}; }}
    QMenu {{ background: {c.card}; border: 1px solid {c.line}; padding: {S}px; }}
    QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {c.accent_soft}; color: {c.ink}; }}
    QMenu::separator {{ height: 1px; background: {c.line}; margin: {S}px; }}
    QSplitter::handle {{ background: {c.line}; }}
    QStatusBar {{ background: {c.paper}; color: {c.ink_soft}; }}
    QScrollBar:vertical {{ width: 10px; background: transparent; }}
    QScrollBar::handle:vertical {{ background: {c.line}; border-radius: 5px; min-height: 24px; }}
    QScrollBar:horizontal {{ height: 10px; background: transparent; }}
    QScrollBar::handle:horizontal {{ background: {c.line}; border-radius: 5px; min-width: 24px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QLabel[soft="true"] {{ color: {c.ink_soft}; }}
    QCalendarWidget QAbstractItemView {{ background: {c.card}; color: {c.ink}; selection-background-color: {c.accent};
        selection-color: {c.on_accent}; }}
    QCalendarWidget QAbstractItemView:disabled {{ color: {c.line}; }}
    QCalendarWidget #qt_calendar_navigationbar {{ background: {c.sunken}; }}
    QCalendarWidget QToolButton {{ padding: {S}px {M}px; }}
    """


def _buttons(c: Colours) -> str:
    arrow = theme.grown(ARROW)
    return f"""
    QPushButton {{ background: {c.card}; color: {c.ink}; border: 1px solid {c.line}; border-radius: {RADIUS - 2}px;
        padding: 6px 12px; }}
    QPushButton:hover {{ background: {c.sunken}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {c.accent}; padding: 5px 11px; }}
    QPushButton:disabled {{ color: {c.ink_faint}; background: {c.sunken}; }}
    QPushButton[primary="true"] {{ background: {c.accent}; color: {c.on_accent}; border: 1px solid {c.accent}; }}
    QPushButton[primary="true"]:focus {{ border: 2px solid {c.ink}; }}
    QPushButton[flat="true"] {{ background: transparent; border: 1px solid transparent; color: {c.accent}; }}
    QPushButton[flat="true"]:hover {{ background: {c.accent_soft}; }}
    QPushButton[flat="true"]:focus {{ border: 2px solid {c.accent}; }}
    QToolButton {{ border: 1px solid transparent; border-radius: {RADIUS - 2}px; padding: 6px 12px; color: {c.ink}; }}
    #page_bar QToolButton {{ padding: 6px {M}px; }}
    #page_bar QToolButton:focus {{ padding: 5px {M - 1}px; }}
    QMenuBar QToolButton {{ padding: 0px {M}px; }}
    QMenuBar QToolButton:focus {{ padding: 0px {M - 1}px; }}
    QToolButton[choice="true"] {{ padding: 3px {arrow + S + 6}px 3px {M}px; text-align: left; color: {c.ink_soft}; }}
    QToolButton[choice="true"]:focus {{ padding: 2px {arrow + S + 5}px 2px {M - 1}px; }}
    QToolButton[choice="true"]::menu-indicator {{ image: url("{_icon("chevron-down")}");
        width: {arrow}px; height: {arrow}px; subcontrol-origin: border; subcontrol-position: center right;
        right: {S}px; }}
    QToolButton:hover {{ background: {c.sunken}; }}
    QToolButton:checked {{ background: {c.accent_soft}; color: {c.accent}; }}
    QPushButton[primary="true"]:disabled {{ color: {c.ink_faint}; background: {c.sunken}; border-color: {c.line}; }}
    """


def _fields(c: Colours) -> str:
    mark, arrow = theme.grown(MARK), theme.grown(ARROW)
    tick = "tick-white" if c.on_accent == "#FFFFFF" else "tick-black"
    return f"""
    QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit, QDateTimeEdit, QTimeEdit {{
        background: {c.card}; color: {c.ink}; border: 1px solid {c.line}; border-radius: {RADIUS - 2}px;
        padding: 5px 8px;
        selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus,
    QDateTimeEdit:focus, QTimeEdit:focus {{ border: 2px solid {c.accent}; padding: 4px 7px; }}
    QLineEdit, QPlainTextEdit, QTextEdit {{ placeholder-text-color: {c.ink_faint}; }}
    QComboBox {{ padding: 5px 10px; }}
    QComboBox:focus {{ border: 1px solid {c.accent}; padding: 5px 10px; background: {c.accent_soft}; }}
    QComboBox::drop-down {{ border: none; width: {2 * arrow}px; }}
    QComboBox::down-arrow, QSpinBox::down-arrow {{ image: url("{_icon("chevron-down")}"); }}
    QSpinBox::up-arrow {{ image: url("{_icon("chevron-up")}"); }}
    QComboBox::down-arrow, QSpinBox::down-arrow, QSpinBox::up-arrow {{ width: {arrow}px; height: {arrow}px; }}
    QSpinBox {{ padding: 3px 0; }}
    QSpinBox:focus {{ padding: 2px 0; }}
    QSpinBox::up-button, QSpinBox::down-button {{ border: none; background: transparent; width: {arrow + M}px; }}
    QComboBox QAbstractItemView {{ background: {c.card}; border: 1px solid {c.line}; padding: {S}px;
        selection-background-color: {c.accent_soft}; selection-color: {c.ink}; }}
    QCheckBox {{ spacing: {M}px; }}
    QCheckBox::indicator {{ width: {mark}px; height: {mark}px; border: 1px solid {c.ink_faint}; border-radius: 4px;
        background: {c.card}; }}
    QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent}; image: url("{_icon(tick)}"); }}
    QCheckBox::indicator:focus {{ border: 2px solid {c.accent}; width: {mark - 2}px; height: {mark - 2}px; }}
    QCheckBox::indicator:checked:focus {{ border-color: {c.ink}; }}
    """


def _icon(name: str) -> str:
    """Return the path of an icon that a style sheet shows unchanged; its grey is visible on every background."""
    return (paths.resources() / "icons" / f"{name}.svg").as_posix()
