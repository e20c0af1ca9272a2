"""Tell one installed version of a package from another without importing it."""

import importlib.util
import sys
from pathlib import Path


def package_stamp(package: str) -> str:
    """Return a text that changes with the installed version of a package, fit for the name of a folder."""
    found = importlib.util.find_spec(package)
    origin = Path(found.origin) if found and found.origin else None
    if origin is None:
        return "unknown"
    # In the frozen program a module is no file of its own: there the program tells one version from another.
    stamp = next(file for file in (origin.with_name("version.py"), origin, Path(sys.executable)) if file.exists())
    return f"{stamp.stat().st_mtime_ns:x}-{stamp.stat().st_size:x}"
