"""The variables that say where a user's files are, on Linux and on Windows."""

from pathlib import Path


def home_variables(folder: Path) -> dict[str, str]:
    """Return the variables that put data, settings, state and cache below a folder; Windows has one place for all."""
    kinds = ("DATA", "CONFIG", "STATE", "CACHE")
    linux = {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in kinds}
    return linux | {f"WIN_PD_OVERRIDE_{kind}": str(folder / "data") for kind in ("APPDATA", "LOCAL_APPDATA")}
