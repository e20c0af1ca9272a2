"""Which calendar file is kept current, and whether names are in it. This computer remembers it, not the desk file."""

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

FILE, HIDE_NAMES = "calendar_file", "calendar_hide_names"


class CalendarChoice(QObject):
    """Hold what the user chose for the calendar of other programs; `changed` says that they chose anew."""

    changed = Signal()

    def __init__(self, memory: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = memory

    @property
    def file(self) -> Path | None:
        """Return the calendar file that is kept current, or None."""
        name = self._memory.value(FILE)
        return Path(name) if isinstance(name, str) and name else None

    @property
    def hides_names(self) -> bool:
        """Return whether calendar entries name nobody."""
        return bool(self._memory.value(HIDE_NAMES, False, type=bool))

    def keep(self, file: Path | None) -> None:
        """Keep this file current from now on, or none."""
        self._memory.setValue(FILE, str(file)) if file else self._memory.remove(FILE)
        self.changed.emit()

    def hide_names(self, hide: bool) -> None:
        """Leave names and places out of the calendar, or put them in."""
        self._memory.setValue(HIDE_NAMES, hide)
        self.changed.emit()
