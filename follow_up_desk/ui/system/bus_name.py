"""Watch a name on the session bus: a tray host or notification daemon that starts, stops or restarts."""

from PySide6.QtCore import QObject, Signal

TRAY_HOST = "org.kde.StatusNotifierWatcher"
NOTIFICATIONS = "org.freedesktop.Notifications"


class BusName(QObject):
    """Emit `came` and `left` when the name gets or loses an owner; without a bus, nothing."""

    came = Signal()
    left = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher

        bus = QDBusConnection.sessionBus()
        if bus.isConnected():
            self._watcher = QDBusServiceWatcher(name, bus, parent=self)
            self._watcher.serviceOwnerChanged.connect(self._changed)

    def _changed(self, _name: str, _old: str, new: str) -> None:
        (self.came if new else self.left).emit()
