"""Whether a file is for its user alone, where the system has modes that say so; Windows has none."""

import os
import stat
from pathlib import Path


def assert_private(path: Path) -> None:
    """Fail where others may read a file or look into a folder."""
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path
