"""The appearance chosen on this machine: colour scheme (or the system's) and text size.

Stored beside the window's geometry in window.ini, not in the desk's file, because it belongs to the screen. Nothing
is animated, so there is no motion to reduce. Languages written from right to left mirror the layout.
"""

import sys

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from follow_up_desk.i18n import language
from follow_up_desk.ui.stylesheet import SCHEMES, apply_theme

SYSTEM = "system"
CHOICES = (SYSTEM, *SCHEMES)
# Windows and macOS draw the title bar, light or dark as Qt tells them; on Linux the desktop decides alone.
_DRAWS_FRAMES = ("win32", "darwin")
FRAMES = {
    SYSTEM: Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "contrast": Qt.ColorScheme.Dark,
}
PLAIN, LARGEST, STEP = 100, 200, 25  # per cent; the screen's own scale multiplies it
RIGHT_TO_LEFT = frozenset("ar dv fa he ps sd ug ur yi".split())


class Appearance(QObject):
    """Store and apply what the user chose; `changed` is emitted when everything looks different."""

    changed = Signal()

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._plain = QFont(QApplication.font())
        app = self._app
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        if language().split("_")[0] in RIGHT_TO_LEFT:
            app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        if (self.scheme, self.percent) != (SYSTEM, PLAIN):
            self._apply()

    @property
    def scheme(self) -> str:
        """Return the chosen scheme, a member of `CHOICES`."""
        kept = str(self._settings.value("scheme", SYSTEM))
        return kept if kept in CHOICES else SYSTEM

    @property
    def percent(self) -> int:
        """Return the text size in per cent of the system's."""
        kept = str(self._settings.value("text", PLAIN))
        return min(max(int(kept), PLAIN), LARGEST) if kept.isdecimal() else PLAIN

    def choose(self, scheme: str) -> None:
        """Store another scheme and apply it."""
        self._settings.setValue("scheme", scheme)
        self._apply()
        self.changed.emit()

    def grow(self, steps: int) -> None:
        """Make text larger by a number of steps, negative for smaller; 0 returns to the system's size."""
        percent = self.percent + steps * STEP if steps else PLAIN
        self._settings.setValue("text", min(max(percent, PLAIN), LARGEST))
        self._apply()
        self.changed.emit()

    @property
    def _app(self) -> QApplication:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        return app

    def _apply(self) -> None:
        app = self._app
        larger = QFont(self._plain)
        larger.setPointSizeF(self._plain.pointSizeF() * self.percent / PLAIN)
        app.setFont(larger)
        if sys.platform in _DRAWS_FRAMES:
            app.styleHints().setColorScheme(FRAMES[self.scheme])
        apply_theme(app, None if self.scheme == SYSTEM else self.scheme)

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        if self.scheme == SYSTEM:
            self._apply()
            self.changed.emit()
