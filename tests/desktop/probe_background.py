"""Ask the portal for the start at login, as a sandboxed desk does, and print what it allows."""

from PySide6.QtCore import QCoreApplication

from follow_up_desk.ui.background_portal import request_background

app = QCoreApplication([])
allowed = request_background(["follow-up-desk", "--hidden"], True)
print(f"background {allowed.background}, autostart {allowed.autostart}", flush=True)
