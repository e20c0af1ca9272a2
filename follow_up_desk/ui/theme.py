"""How it looks: space, type, colour and icons in one place. Status is shape + word + colour, never colour alone.

Colours come from one accent and a scale of inks, for light, dark and high contrast; everything else
asks here by role. Space is a multiple of four; type is four sizes of the system's own font.
"""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from follow_up_desk import paths
from follow_up_desk.core.enumerations import Verdict
from follow_up_desk.core.wording import N_

S, M, L, XL = 4, 8, 16, 24
RADIUS = 8
ROW = 36
SMALL, BODY, TITLE, HERO = 0.88, 1.0, 1.2, 1.6


@dataclass(frozen=True, slots=True)
class Colours:
    """Hold one scheme's colours by role."""

    paper: str
    card: str
    sunken: str
    line: str
    ink: str
    ink_soft: str
    ink_faint: str
    accent: str
    accent_soft: str
    on_accent: str
    now: str
    now_soft: str
    wait: str
    wait_soft: str
    rest: str
    rest_soft: str
    danger: str
    danger_soft: str


LIGHT = Colours(
    paper="#F6F7F9", card="#FFFFFF", sunken="#ECEFF3", line="#D5DAE1",
    ink="#1B2430", ink_soft="#4A5666", ink_faint="#5F6B7A",
    accent="#1F6583", accent_soft="#DCEBF2", on_accent="#FFFFFF",
    now="#8A4B00", now_soft="#FFF0D9", wait="#33587E", wait_soft="#E3ECF7",
    rest="#2F6B4F", rest_soft="#E0F1E8", danger="#A3262E", danger_soft="#FBE6E7",
)  # fmt: skip
DARK = Colours(
    paper="#15191F", card="#1E242C", sunken="#11151A", line="#343D49",
    ink="#E8ECF1", ink_soft="#B4BECB", ink_faint="#97A3B2",
    accent="#7CC0DD", accent_soft="#1F3B48", on_accent="#0D1B22",
    now="#FFC680", now_soft="#43311A", wait="#A9C8EE", wait_soft="#22344A",
    rest="#97D8B6", rest_soft="#1F3A2D", danger="#FFA3A8", danger_soft="#4A2226",
)  # fmt: skip
CONTRAST = Colours(
    paper="#000000", card="#000000", sunken="#000000", line="#FFFFFF",
    ink="#FFFFFF", ink_soft="#FFFFFF", ink_faint="#C8C8C8",
    accent="#FFFF00", accent_soft="#333300", on_accent="#000000",
    now="#FFD000", now_soft="#332A00", wait="#80D0FF", wait_soft="#001A33",
    rest="#80FF80", rest_soft="#003300", danger="#FF9090", danger_soft="#330000",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """Hold how a verdict shows: icon, word, ink and ground (roles of `Colours`)."""

    icon: str
    word: str
    ink: str
    ground: str


LOOKS: dict[Verdict, Look] = {
    Verdict.NOW: Look("dot", N_("Now"), "now", "now_soft"),
    Verdict.ON: Look("circle", N_("On {date}"), "wait", "wait_soft"),
    Verdict.WAIT_UNTIL: Look("hourglass", N_("Not yet: {date}"), "wait", "wait_soft"),
    Verdict.OPTIONAL: Look("star", N_("If you like"), "accent", "accent_soft"),
    Verdict.REST: Look("pause", N_("You have done your part"), "rest", "rest_soft"),
    Verdict.CLOSED: Look("closed", N_("Closed"), "ink_faint", "sunken"),
}

_scheme: list[Colours] = [LIGHT]


def colours() -> Colours:
    """Return the colours in use."""
    return _scheme[0]


def colour(role: str) -> QColor:
    """Return one colour by its role."""
    return QColor(getattr(colours(), role))


def apply(app: QApplication, scheme: str | None = None) -> None:
    """Dress the application: "light", "dark", "contrast", or as the system asks where None."""
    dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    named = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
    _scheme[0] = named[scheme] if scheme else (DARK if dark else LIGHT)
    icon.cache_clear()
    picture.cache_clear()
    app.setStyle("Fusion")
    app.setPalette(_palette(colours()))
    app.setStyleSheet(_sheet(colours()))


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


def _sheet(c: Colours) -> str:
    return _panes(c) + _buttons(c) + _fields(c)


def _panes(c: Colours) -> str:
    return f"""
    QToolTip {{ color: {c.ink}; background: {c.card}; border: 1px solid {c.line}; padding: {S}px; }}
    QFrame[card="true"] {{ background: {c.card}; border: 1px solid {c.line}; border-radius: {RADIUS}px; }}
    QListView, QTableView, QScrollArea {{ border: none; background: transparent; outline: none; }}
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
    QToolButton:hover {{ background: {c.sunken}; }}
    QToolButton:checked {{ background: {c.accent_soft}; color: {c.accent}; }}
    QPushButton[primary="true"]:disabled {{ color: {c.ink_faint}; background: {c.sunken}; border-color: {c.line}; }}
    """


def _fields(c: Colours) -> str:
    tick = "tick-white" if c.on_accent == "#FFFFFF" else "tick-black"
    return f"""
    QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit, QDateTimeEdit, QTimeEdit {{ background: {c.card};
        color: {c.ink}; border: 1px solid {c.line}; border-radius: {RADIUS - 2}px; padding: 5px 8px;
        selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus,
    QDateTimeEdit:focus, QTimeEdit:focus {{ border: 2px solid {c.accent}; padding: 4px 7px; }}
    QLineEdit, QPlainTextEdit, QTextEdit {{ placeholder-text-color: {c.ink_faint}; }}
    QComboBox {{ padding: 5px 10px; }}
    QComboBox:focus {{ padding: 4px 9px; }}
    QComboBox::drop-down {{ border: none; width: 24px; }}
    QComboBox::down-arrow, QSpinBox::down-arrow {{ image: url("{_drawn("chevron-down")}"); width: 12px; height: 12px; }}
    QSpinBox::up-arrow {{ image: url("{_drawn("chevron-up")}"); width: 12px; height: 12px; }}
    QSpinBox {{ padding: 3px 0; }}
    QSpinBox:focus {{ padding: 2px 0; }}
    QSpinBox::up-button, QSpinBox::down-button {{ border: none; background: transparent; width: 20px; }}
    QComboBox QAbstractItemView {{ background: {c.card}; border: 1px solid {c.line}; padding: {S}px;
        selection-background-color: {c.accent_soft}; selection-color: {c.ink}; }}
    QCheckBox {{ spacing: {M}px; }}
    QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {c.ink_faint}; border-radius: 4px;
        background: {c.card}; }}
    QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent}; image: url("{_drawn(tick)}"); }}
    QCheckBox::indicator:focus {{ border: 2px solid {c.accent}; width: 14px; height: 14px; }}
    QCheckBox::indicator:checked:focus {{ border-color: {c.ink}; }}
    """


def _drawn(name: str) -> str:
    """Return the file of an icon that a style sheet shows as it is: its grey stands out on every ground."""
    return (paths.resources() / "icons" / f"{name}.svg").as_posix()


def font(size: float = BODY, bold: bool = False) -> QFont:
    """Return the system's font in one of the four sizes."""
    made = QFont(QApplication.font())
    made.setPointSizeF(made.pointSizeF() * size)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


@lru_cache(maxsize=256)
def icon(name: str, role: str = "ink_soft") -> QIcon:
    """Return an icon of our own set in one of the scheme's colours."""
    return QIcon(_Drawn(name, role))


class _Drawn(QIconEngine):
    """Draw an icon when it is first shown, at the size that is asked for: menus need none at the start."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return it as a picture; a disabled one is faint."""
        role = "ink_faint" if mode is QIcon.Mode.Disabled else self._role
        return picture(self._name, min(size.width(), size.height()), role)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw it into a rectangle, as sharp as the device allows."""
        ratio = painter.device().devicePixelRatio()
        side = min(rect.width(), rect.height())
        role = "ink_faint" if mode is QIcon.Mode.Disabled else self._role
        at = QPoint(rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2)
        painter.drawPixmap(at, picture(self._name, side, role, ratio))

    def clone(self) -> "_Drawn":
        """Return another of the same."""
        return _Drawn(self._name, self._role)


@lru_cache(maxsize=512)
def picture(name: str, size: int, role: str = "ink_soft", ratio: float = 1.0) -> QPixmap:
    """Return an icon drawn at a size; `app` keeps its own colours."""
    pixels = round(size * ratio)
    drawn = QPixmap(QSize(pixels, pixels))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer = QSvgRenderer(QByteArray((paths.resources() / "icons" / f"{name}.svg").read_bytes()))
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    if name != "app":
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(drawn.rect(), colour(role))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
