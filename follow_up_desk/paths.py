"""Where things are: what the program brings along, and where the user's data lives."""

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
    """Return the user's desk file."""
    return data_folder() / STORE
