"""Keep PySide from reading the source of every imported module.

PySide looks for "PySide6" in the source of each module to find out whether `from __feature__ import ...` may change
it. This program uses no such feature, and reading 150 files costs a tenth of the start's memory. The function is
internal to PySide: versions that are not known to have it are left alone.
"""

import linecache
import sys
from typing import Any

KNOWN = ((6, 9), (6, 10), (6, 11))


def skip() -> None:
    """Import QtCore and answer the question for all modules at once."""
    import PySide6.QtCore

    feature: Any = sys.modules.get("shibokensupport.feature")
    if PySide6.__version_info__[:2] in KNOWN and hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = _uses_no_feature
        linecache.clearcache()  # what it has read before that, 2,000 lines


def _uses_no_feature(module: object) -> bool:
    return False
