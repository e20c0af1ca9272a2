"""Where things are: what the program brings along, and where the user's data lives.

Where the user's own desk file was opened last is remembered, so that one that is gone is not taken for a first start.
"""

import json
from contextlib import suppress
from pathlib import Path

APP = "follow-up-desk"
STORE = "desk.sqlite"
_HERE = Path(__file__).resolve().parent
_HOMES = (_HERE / "resources", _HERE.parent / "resources")


def resources() -> Path:
    """Return the folder of icons, tips, templates and catalogues: in the package, else in the checkout."""
    for home in _HOMES:
        if home.is_dir():
            return home
    raise FileNotFoundError(_HOMES[0])


def data_folder() -> Path:
    """Return the folder that holds the user's desk file."""
    from platformdirs import user_data_path

    return user_data_path(APP, appauthor=False)


def cache_folder() -> Path:
    """Return the folder for what can be computed again."""
    from platformdirs import user_cache_path

    return user_cache_path(APP, appauthor=False)


def state_folder() -> Path:
    """Return the folder for the log."""
    from platformdirs import user_state_path

    return user_state_path(APP, appauthor=False)


def default_store() -> Path:
    """Return the user's desk file: in the data folder, or where it was moved to from there."""
    place = data_folder() / STORE
    return Path(_remembered().get(str(place), place))


def was_here(store: Path) -> bool:
    """Return whether the user's desk file was last opened here."""
    return str(store) in _remembered().values()


def remember_store(before: Path, now: Path) -> None:
    """Remember where the user's desk file is from now on, if it is that one which was at `before`."""
    place, known = str(data_folder() / STORE), _remembered()
    if before != default_store() or known.get(place) == str(now):
        return
    file = _memory()
    with suppress(OSError):  # what cannot be remembered stops nothing
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = file.with_suffix(".part")
        part.write_text(json.dumps(known | {place: str(now)}), "ascii")
        part.replace(file)


def _remembered() -> dict[str, str]:
    """Return where desk files were opened last, by their place in the data folder."""
    with suppress(OSError, ValueError):
        known = json.loads(_memory().read_text("ascii"))
        if isinstance(known, dict):
            return {place: now for place, now in known.items() if isinstance(now, str)}
    return {}


def _memory() -> Path:
    return state_folder() / "desk-files.json"
