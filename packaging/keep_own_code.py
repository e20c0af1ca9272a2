"""Let the frozen program go on reading its own code after an update has replaced its file; it runs first.

Modules are read from the program's file when they are first wanted, by place. dpkg gives the new program the
old one's name, and the desk is in the tray for weeks; /proc/self/exe is the file that was started, even then.
"""

import sys

import pyimod02_importers

if sys.platform == "linux":
    pyimod02_importers.pyz_archive._filename = "/proc/self/exe"
