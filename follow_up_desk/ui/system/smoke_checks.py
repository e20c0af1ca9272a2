"""Two checks of this machine: do the libraries of a window load, and is a notification accepted."""

import ctypes
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QLibraryInfo, QTimer

from follow_up_desk.ui.system.notifications import APP_NAME, DesktopNotifications
from follow_up_desk.ui.system.notifier import Message

PLATFORMS = ("libqxcb.so", "libqwayland.so")
TIMEOUT_MS = 5000


def unloadable_libraries() -> Iterator[str]:
    """Yield the reasons that keep Qt from opening a window on a Linux desktop."""
    if not sys.platform.startswith("linux"):
        return
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    for name in PLATFORMS:
        try:
            ctypes.CDLL(str(folder / name))
        except OSError as fault:
            yield str(fault)


def shows_notification(title: str, body: str) -> bool:
    """Send a notification to the desktop; return whether it was accepted."""
    from desktop_notifier import DesktopNotifier

    try:
        DesktopNotifier(APP_NAME)  # an incomplete library must not be taken for a desktop without notifications
    except OSError:  # a Windows without them
        return False
    notifier = DesktopNotifications()
    loop, taken = QEventLoop(), list[str]()
    notifier.shown.connect(taken.append)
    notifier.shown.connect(loop.quit)
    notifier.failed.connect(loop.quit)
    QTimer.singleShot(TIMEOUT_MS, loop.quit)
    QTimer.singleShot(0, loop, lambda: notifier.show(Message("trial", title, body, (("open", "Open"),))))
    loop.exec()
    notifier.withdraw("trial")
    notifier.close()
    return bool(taken)
