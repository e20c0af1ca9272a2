"""Print the X window that owns a selection, if any; a process of its own because Xlib reads the environment."""

import ctypes
import sys

x11 = ctypes.CDLL("libX11.so.6")
x11.XOpenDisplay.restype = ctypes.c_void_p
x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
x11.XInternAtom.restype = x11.XGetSelectionOwner.restype = ctypes.c_ulong
x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
x11.XGetSelectionOwner.argtypes = [ctypes.c_void_p, ctypes.c_ulong]

display = x11.XOpenDisplay(None)
owner = display and x11.XGetSelectionOwner(display, x11.XInternAtom(display, sys.argv[1].encode(), 0))
if owner:
    print(owner)
