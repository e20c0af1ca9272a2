"""Nothing keeps the source of imported modules in memory: PySide reads it unless it is told not to."""

import subprocess
import sys

PROGRAM = """
import linecache
from follow_up_desk.ui import feature_scan

feature_scan.skip()
import PySide6.QtWidgets, follow_up_desk.ui.theme, textwrap
print(sorted(linecache.cache))
"""


def test_no_source_is_read() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
