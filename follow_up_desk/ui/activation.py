"""Activation tokens: a desktop's word that the user asked for a window, without which Wayland raises none. No Qt here.

A token comes with a start of the program, with a click on a notification, or (Qt takes that one itself) with a click
on the tray icon. Qt uses the one in this variable for the window that is raised next.
"""

import os

VARIABLE = "XDG_ACTIVATION_TOKEN"
OLDER_VARIABLE = "DESKTOP_STARTUP_ID"  # desktops with a GLib before 2.76 name the token of a start only there
LONGEST = 1024


def startup_token() -> str:
    """Return the token that came with this start of the program, or an empty text."""
    names = (VARIABLE, OLDER_VARIABLE) if os.environ.get("WAYLAND_DISPLAY") else (VARIABLE,)
    return next((found for name in names if (found := os.environ.get(name, "")) and is_token(found)), "")


def is_token(text: str) -> bool:
    """Return whether a text may be a token: one short line that can be printed."""
    return 0 < len(text) <= LONGEST and text.isprintable()


def accept_token(token: str) -> None:
    """Keep a token for the window that is raised next; anything else is ignored."""
    if is_token(token):
        os.environ[VARIABLE] = token


def forget_token() -> None:
    """Drop the token: it was used, or it is too old for a later window or another program."""
    os.environ.pop(VARIABLE, None)
    os.unsetenv(VARIABLE)  # Qt may have set it behind Python's back
