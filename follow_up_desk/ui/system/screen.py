"""Whether a window can be shown here: Qt ends the process where its screen does not answer. No Qt here."""

import os
import sys
from pathlib import Path

from follow_up_desk.core.wording import N_, Text

_XCB = "libxcb.so.1"


def missing() -> Text | None:
    """Return why no window can be shown, or None where one can.

    Only X11 and Wayland may lack a screen; QT_QPA_PLATFORM names a platform of the user's choice.
    """
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return None
    wayland, x11 = os.environ.get("WAYLAND_DISPLAY", ""), os.environ.get("DISPLAY", "")
    if not wayland and not x11:
        return Text(N_("There is no screen here"), {})
    if (wayland and _wayland_answers(wayland)) or (x11 and _x11_answers()):
        return None
    return Text(N_("The screen {name} does not answer"), {"name": wayland or x11})


def _wayland_answers(name: str) -> bool:
    path = Path(os.environ.get("XDG_RUNTIME_DIR", "/"), name)  # a name may be a whole path
    import socket

    with socket.socket(socket.AF_UNIX) as connection:
        return connection.connect_ex(str(path)) == 0


def _x11_answers() -> bool:
    """Return whether the X server lets this user in; the library that Qt uses too knows about addresses and cookies."""
    import ctypes

    try:
        xcb = ctypes.CDLL(_XCB)
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    try:
        return not xcb.xcb_connection_has_error(connection)
    finally:
        xcb.xcb_disconnect(connection)
