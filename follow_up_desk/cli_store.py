"""The commands that read or write a desk file: import, export, check, restore."""

import argparse
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from follow_up_desk import paths
from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.file_access import check_reachable

DONE, BAD_INPUT = 0, 1
Run = Callable[[argparse.Namespace], int]
AddCommand = Callable[[str, Run, str], argparse.ArgumentParser]


def add_commands(add: AddCommand, clock: Callable[[], datetime]) -> None:
    """Add these commands to the command line."""
    bring = add("import", _import, "add what is new in desk files (.desk.json), or in files of others")
    bring.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="a file that `export` wrote, or one `read` knows"
    )
    bring.add_argument("--yes", action="store_true", help="log what `read` says of files of others")
    bring.set_defaults(clock=clock)
    give = add(
        "export", _export, "write a desk file (.desk.json), a calendar (.ics), a table (.csv) or contacts (.vcf)"
    )
    give.add_argument("file", type=Path, metavar="FILE", help="the file to write; its name tells the format")
    give.add_argument("--hide-names", action="store_true", help="no names in a calendar")
    give.add_argument("--force", action="store_true", help="overwrite the file without asking")
    give.set_defaults(clock=clock)
    look = add("check", _check, "check the desk file for damage; it is not changed")
    look.add_argument("--rescue", type=Path, metavar="NEW", help="write what can still be read into a new desk file")
    back = add("restore", _restore, "list the copies of the desk file, or put one back")
    back.add_argument("copy", nargs="?", type=Path, metavar="COPY", help="the copy to put back; else they are listed")


def store_of(options: argparse.Namespace) -> Path:
    """Return the desk file that is meant."""
    return checked_place(options.store) if options.store else paths.default_store()


def checked_place(path: Path) -> Path:
    """Return the path, or refuse one at which no file can be: too long, a loop of links, no name at all."""
    try:
        if not path.name or path.name == "..":
            raise UserError(N_("{path}: this is not a file"), path=str(path))
        check_reachable(path)
        path.resolve().exists()
    except (OSError, RuntimeError, ValueError) as fault:
        why = getattr(fault, "strerror", None) or str(fault)
        raise UserError(N_("{path}: no file can be here ({fault})"), path=str(path), fault=why) from None
    return path


def _import(options: argparse.Namespace) -> int:
    from follow_up_desk import terminal_import

    terminal_import.import_files(store_of(options), options.files, options.clock, options.yes)
    return DONE


def _export(options: argparse.Namespace) -> int:
    from follow_up_desk import terminal

    overwrite = options.force or _may_overwrite(options.file)
    terminal.export(store_of(options), options.file, options.clock, hide_names=options.hide_names, overwrite=overwrite)
    return DONE


def _may_overwrite(file: Path) -> bool:
    """Ask the user, where one sits at the terminal, whether a file that is there may be overwritten."""
    if not sys.stdin.isatty() or not file.is_file():
        return False
    return input(f"{file} is there already. Overwrite it? [y/N] ").strip().casefold() in {"y", "yes"}


def _check(options: argparse.Namespace) -> int:
    from follow_up_desk import terminal

    if options.rescue:
        terminal.rescue(store_of(options), options.rescue)
        return DONE
    return DONE if terminal.check(store_of(options)) else BAD_INPUT


def _restore(options: argparse.Namespace) -> int:
    from follow_up_desk import terminal

    if options.copy:
        terminal.restore(store_of(options), options.copy)
    else:
        terminal.list_copies(store_of(options))
    return DONE
