"""How the desk looks on this machine: light, dark, high contrast or as the system; how large its words are.

Kept beside the window's place in window.ini, not in the desk's file: it belongs to the screen. Nothing here moves
by itself, so there is no motion to reduce. Languages that run from right to left turn everything round.
"""

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from follow_up_desk.i18n import language
from follow_up_desk.ui.sheet import apply_theme

SYSTEM = "system"
SCHEMES = (SYSTEM, "light", "dark", "contrast")
PLAIN, LARGEST, STEP = 100, 200, 25  # the screen's own scale multiplies it
MIRRORED = frozenset("ar dv fa he ps sd ug ur yi".split())


class Look(QObject):
    """Keep and apply what was chosen; `changed` says that everything looks different now."""

    changed = Signal()

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._plain = QFont(QApplication.font())
        app = self._app
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        if language().split("_")[0] in MIRRORED:
            app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        if (self.scheme, self.percent) != (SYSTEM, PLAIN):
            self._apply()

    @property
    def scheme(self) -> str:
        """Return the scheme that was chosen."""
        kept = str(self._settings.value("scheme", SYSTEM))
        return kept if kept in SCHEMES else SYSTEM

    @property
    def percent(self) -> int:
        """Return how large words are."""
        kept = str(self._settings.value("text", PLAIN))
        return min(max(int(kept), PLAIN), LARGEST) if kept.isdecimal() else PLAIN

    def choose(self, scheme: str) -> None:
        """Use another scheme from now on."""
        self._settings.setValue("scheme", scheme)
        self._apply()
        self.changed.emit()

    def grow(self, steps: int) -> None:
        """Make words so many steps larger; 0 makes them as large as the system's."""
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
        apply_theme(app, None if self.scheme == SYSTEM else self.scheme)

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        if self.scheme == SYSTEM:
            self._apply()
            self.changed.emit()
