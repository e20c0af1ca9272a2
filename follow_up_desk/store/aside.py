"""Set a desk file, or the log beside it, aside: renamed as a set, never deleted, so that everything can be put back."""

from pathlib import Path

from follow_up_desk.file_access import put_in_place, sync_folder

LOGS = ("-wal", "-shm", "-journal")


def set_aside(path: Path) -> Path:
    """Rename a file and its logs, these first; return the file's new name.

    Cut short between two renames it goes on under the same name, so that a file and its log stay together.
    """
    aside = _free_name(path)
    for ending in (*LOGS, ""):
        found = _with_ending(path, ending)
        if found.is_file():  # a device bears a name, too, and is never moved
            found.rename(_with_ending(aside, ending))
    return aside


def restored_name(path: Path) -> Path:
    """Return how a copy is called that is complete and about to take the desk file's place."""
    return _with_ending(path, ".restored")


def finish_restore(path: Path) -> Path | None:
    """Set aside what lies in the desk file's place, give the prepared copy its name; return where the old file lies."""
    prepared = restored_name(path)
    aside = set_aside(path) if path.is_file() else None
    if prepared.is_file() and not path.exists():
        set_aside(path)  # logs without their file
        put_in_place(prepared, path)
    sync_folder(path.parent)
    return aside


def set_log_aside(path: Path) -> Path:
    """Rename the logs of a file that they do not belong to; return the new name of the first."""
    aside = _free_name(path)
    while any(_with_ending(aside, ending).exists() for ending in LOGS):
        aside = _next(path, aside)
    for ending in LOGS:
        found = _with_ending(path, ending)
        if found.is_file():
            found.rename(_with_ending(aside, ending))
    return _with_ending(aside, LOGS[0])


def set_aside_of(path: Path) -> list[Path]:
    """Return the files that were set aside for another, the oldest first."""
    prefix, names = _names_aside(path)
    return [path.with_name(f"{prefix}{number}") for number in sorted(int(name) for name in names if name.isdigit())]


def logs_set_aside_alone(path: Path) -> list[Path]:
    """Return the logs that were set aside without the file they belong to, which is not known."""
    prefix, names = _names_aside(path)
    logs = [name for name in sorted(names) if name.endswith(LOGS[0]) and name.removesuffix(LOGS[0]) not in names]
    return [path.with_name(f"{prefix}{name}") for name in logs]


def _names_aside(path: Path) -> tuple[str, set[str]]:
    prefix = f"{path.name}.aside-"
    try:
        found = [file.name for file in path.parent.iterdir()]
    except OSError:
        found = []
    return prefix, {name.removeprefix(prefix) for name in found if name.startswith(prefix)}


def _free_name(path: Path) -> Path:
    aside = path.with_name(f"{path.name}.aside-1")
    while aside.exists():
        aside = _next(path, aside)
    return aside


def _next(path: Path, aside: Path) -> Path:
    return path.with_name(f"{path.name}.aside-{int(aside.name.rpartition('-')[2]) + 1}")


def _with_ending(path: Path, ending: str) -> Path:
    return path.with_name(f"{path.name}{ending}")
