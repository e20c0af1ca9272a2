"""The design tokens: spacing, type sizes, colours and icons. Status is shape + word + colour, never colour alone.

A scheme has one accent and a scale of inks; widgets ask for colours by role. Spacing is a multiple of four pixels;
text has four sizes of the system's own font.
"""

from functools import cache, lru_cache

from msgspec import Struct
from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QIconEngine, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from follow_up_desk import paths
from follow_up_desk.core.enumerations import Verdict
from follow_up_desk.core.wording import N_

S, M, L, XL = 4, 8, 16, 24
RADIUS = 8
ROW = 36
SMALL, BODY, TITLE, HERO = 0.88, 1.0, 1.2, 1.6


class Colours(Struct, frozen=True):
    """Hold the colours of one scheme, by role."""

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


class VerdictStyle(Struct, frozen=True):
    """Describe how a verdict is shown: icon, word, and the colour roles of text and background."""

    icon: str
    word: str
    ink: str
    ground: str


VERDICT_STYLES: dict[Verdict, VerdictStyle] = {
    Verdict.NOW: VerdictStyle("dot", N_("Now"), "now", "now_soft"),
    Verdict.ON: VerdictStyle("circle", N_("On {date}"), "wait", "wait_soft"),
    Verdict.WAIT_UNTIL: VerdictStyle("hourglass", N_("Not yet: {date}"), "wait", "wait_soft"),
    Verdict.OPTIONAL: VerdictStyle("star", N_("If you like"), "accent", "accent_soft"),
    Verdict.REST: VerdictStyle("pause", N_("You have done your part"), "rest", "rest_soft"),
    Verdict.CLOSED: VerdictStyle("closed", N_("Closed"), "ink_faint", "sunken"),
}

_scheme: list[Colours] = [LIGHT]


def colours() -> Colours:
    """Return the colours in use."""
    return _scheme[0]


# Colours, pens and fonts are shared, as making them takes a fifth of a picture: copy one before changing it.


@cache
def colour(role: str) -> QColor:
    """Return one colour by its role."""
    return QColor(getattr(colours(), role))


@cache
def pen(role: str | None, width: float = 1, dashed: bool = False) -> QPen:
    """Return a pen of a colour role; without a role one that draws nothing."""
    if not role:
        return QPen(Qt.PenStyle.NoPen)
    return QPen(colour(role), width, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)


def brush(role: str | None) -> QColor | Qt.BrushStyle:
    """Return what a painter takes as a brush of a colour role, or of none; the type QBrush costs a start 5 ms."""
    return colour(role) if role else Qt.BrushStyle.NoBrush


def use(c: Colours) -> None:
    """Use a scheme's colours from now on; everything is drawn again in them."""
    _scheme[0] = c
    for kept in (colour, pen, icon, icon_pixmap):
        kept.cache_clear()


USUAL_HEIGHT = 19  # of a line of text that the sizes below were drawn for


def font(size: float = BODY, bold: bool = False) -> QFont:
    """Return the system's font in one of the four sizes."""
    return _font_like(QApplication.font(), size, bold)


@lru_cache(maxsize=32)
def _font_like(system: QFont, size: float, bold: bool) -> QFont:
    made = QFont(system)
    made.setPointSizeF(made.pointSizeF() * size)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


def grown(size: int) -> int:
    """Return a size in pixels that suits usual text, larger where the text is larger."""
    return max(size, round(size * QFontMetrics(QApplication.font()).height() / USUAL_HEIGHT))


@lru_cache(maxsize=256)
def icon(name: str, role: str = "ink_soft") -> QIcon:
    """Return an icon of our own set, in a colour role of the scheme."""
    return QIcon(_SvgIconEngine(name, role))


class _SvgIconEngine(QIconEngine):
    """Draw an SVG icon when it is first shown, at the size needed; the icons of closed menus are never drawn."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon as a pixmap; faint where disabled."""
        role = "ink_faint" if mode is QIcon.Mode.Disabled else self._role
        return icon_pixmap(self._name, min(size.width(), size.height()), role)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon into a rectangle, in the resolution of the device."""
        draw_icon(painter, rect, self._name, "ink_faint" if mode is QIcon.Mode.Disabled else self._role)

    def clone(self) -> "_SvgIconEngine":
        """Return a copy."""
        return _SvgIconEngine(self._name, self._role)


def draw_icon(painter: QPainter, box: QRect, name: str, role: str = "ink_soft") -> None:
    """Draw an icon in the middle of a box, in the resolution of the device."""
    side = min(box.width(), box.height())
    at = QPoint(box.x() + (box.width() - side) // 2, box.y() + (box.height() - side) // 2)
    painter.drawPixmap(at, icon_pixmap(name, side, role, painter.device().devicePixelRatio()))


@lru_cache(maxsize=512)
def icon_pixmap(name: str, size: int, role: str = "ink_soft", ratio: float = 1.0) -> QPixmap:
    """Return an icon as a square pixmap of `size` device-independent pixels; `app` keeps its own colours."""
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
