"""The same desk without a screen: agenda, import, export, check (contract 5)."""

import argparse
import os
import sys
from collections.abc import Callable
from datetime import datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from follow_up_desk import __version__, paths
from follow_up_desk.core.agenda import agenda_of
from follow_up_desk.core.book import Book
from follow_up_desk.core.situation import Calendars
from follow_up_desk.core.wording import N_, Refused, english
from follow_up_desk.exchange import agenda_json, agenda_text, desk_file
from follow_up_desk.public_holidays import PublicHolidays
from follow_up_desk.store.check import check
from follow_up_desk.store.opening import open_read_only, open_store
from follow_up_desk.store.store import Busy
from follow_up_desk.ui.system import door

DONE, BAD_INPUT, USAGE, BUSY = 0, 1, 2, 3
DATE_MEANS = time(10)


def main(argv: list[str] | None = None) -> int:
    """Run one command, or open the desk where none is named; return the exit status."""
    options = _parser().parse_args(argv)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except Busy as busy:
        print(busy, file=sys.stderr)
        return BUSY
    except Refused as refused:
        print(refused, file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:  # whoever read along has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="follow-up-desk", description="May I chase now, and what do I say?")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.set_defaults(command=_open_desk)
    _add_store(parser, None, demo=True)
    parser.add_argument("--hidden", action="store_true", help="start in the tray")
    parser.add_argument("--log", action="store_true", help="open the form that logs an interview")
    _add_commands(parser.add_subparsers(metavar="COMMAND"))
    return parser


def _add_store(parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS, demo: bool = False) -> None:
    """Add --store; after a command it says nothing when left out, so that one before the command counts."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--store", type=Path, metavar="FILE", default=default)
    if demo:
        quiet = argparse.SUPPRESS if default is argparse.SUPPRESS else False
        which.add_argument("--demo", action="store_true", default=quiet, help="the sample desk at its fixed time")


def _add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    agenda = commands.add_parser("agenda", help="print what is due, what waits and why")
    _add_store(agenda, demo=True)
    agenda.add_argument("--on", metavar="WHEN", help="a date, or a date and time, in the owner's zone")
    agenda.add_argument("--json", action="store_true")
    agenda.set_defaults(command=_agenda)
    bring = commands.add_parser("import", help="add what is new in desk files")
    bring.add_argument("files", nargs="+", type=Path, metavar="FILE")
    _add_store(bring)
    bring.set_defaults(command=_import)
    give = commands.add_parser("export", help="write everything to a desk file")
    give.add_argument("file", type=Path, metavar="FILE")
    _add_store(give)
    give.set_defaults(command=_export)
    look = commands.add_parser("check", help="look the desk file over")
    _add_store(look)
    look.set_defaults(command=_check)


def _open_desk(options: argparse.Namespace) -> int:
    if not _has_screen():
        return _agenda_instead(options)
    if options.demo:
        return _open_demo(options)
    path: Path = options.store or paths.default_store()
    held = door.enter(path, "log" if options.log else "hidden" if options.hidden else "show")
    if held is None:
        raise Busy(N_("{path}: another desk has this file open and does not answer"), path=str(path))
    if isinstance(held, str):  # the desk that runs already came forward
        return DONE
    from follow_up_desk.app import run

    return run(path, held, hidden=options.hidden, log=options.log)


def _has_screen() -> bool:
    """Tell whether a window could be shown; elsewhere than on X11 and Wayland there is always a screen."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _agenda_instead(options: argparse.Namespace) -> int:
    print("There is no screen here, so this is the agenda in the terminal:")
    path: Path = options.store or paths.default_store()
    if not options.demo and not path.exists():
        print(agenda_text.NOTHING)
        return DONE
    options.on, options.json = None, False
    return _agenda(options)


def _open_demo(options: argparse.Namespace) -> int:
    from follow_up_desk.app import run

    sample = _sample()
    with TemporaryDirectory(prefix="follow-up-desk-") as folder:
        path = Path(folder) / paths.STORE
        store = open_store(path)
        try:
            store.apply(desk_file.joined(store.load(), sample))
        finally:
            store.close()
        return run(path, now=sample_now(sample), hidden=options.hidden, log=options.log)


def _agenda(options: argparse.Namespace) -> int:
    book = _sample() if options.demo else _loaded(options.store)
    now = _instant(options.on, book) if options.on or not options.demo else sample_now(book)
    agenda = agenda_of(book, Calendars(PublicHolidays(paths.cache_folder() / "holidays")), now)
    print(agenda_json.write(agenda, book) if options.json else agenda_text.write(agenda, book))
    return DONE


def _loaded(store: Path | None) -> Book:
    opened = open_read_only(store or paths.default_store())
    try:
        return opened.load()
    finally:
        opened.close()


def _sample() -> Book:
    return desk_file.read((paths.resources() / "sample" / "sample.desk.json").read_bytes())


def sample_now(book: Book) -> datetime:
    """Return the fixed instant of the demo: Thursday 22 October 2026, 10:00."""
    return datetime(2026, 10, 22, 10, tzinfo=ZoneInfo(book.owner.time_zone))


def _instant(text: str | None, book: Book) -> datetime:
    zone = ZoneInfo(book.owner.time_zone)
    if text is None:
        return datetime.now(zone)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Refused(
            N_("--on: {text} is not a date such as 2026-10-22 or 2026-10-22T15:00"), text=repr(text)
        ) from None
    if len(text) == len("2026-10-22"):
        return datetime.combine(moment.date(), DATE_MEANS, zone)
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment


def _import(options: argparse.Namespace) -> int:
    path: Path = options.store or paths.default_store()
    files = [(file, _read(file)) for file in options.files]
    held = door.claim(path)
    if held is None:
        return _hand_over(path, options.files)
    try:
        store = open_store(path)
        try:
            for file, read_in in files:
                change = desk_file.joined(store.load(), read_in)
                store.apply(change)
                _say_imported(file, len(change.touched), len(read_in.opportunities))
        finally:
            store.close()
    finally:
        held.release()
    return DONE


def _hand_over(path: Path, files: list[Path]) -> int:
    """Let the running desk import: one process writes."""
    for file in files:
        answer = door.ask(path, f"import {file.resolve()}")
        if answer is None:
            raise Busy(N_("{path}: another desk has this file open and does not answer"), path=str(path))
        status, _, said = answer.partition(" ")
        if status != "ok":
            raise Refused(N_("{file}: {said}; nothing was imported"), file=str(file), said=said)
        added, of = said.split()
        _say_imported(file, int(added), int(of))
    return DONE


def _say_imported(file: Path, added: int, of: int) -> None:
    print(f"{file}: {added} of {of} opportunities added or completed")


def _read(file: Path) -> Book:
    try:
        return desk_file.read(file.read_bytes())
    except OSError as fault:
        raise Refused(N_("{file}: the file cannot be read ({fault})"), file=str(file), fault=fault.strerror) from None
    except Refused as fault:
        raise Refused(N_("{file}: {fault}; nothing was imported"), file=str(file), fault=fault.text) from None


def _export(options: argparse.Namespace) -> int:
    data = desk_file.write(_loaded(options.store))
    try:
        part: Path = options.file.with_name(options.file.name + ".part")
        part.write_bytes(data)
        part.replace(options.file)
    except OSError as fault:
        raise Refused(
            N_("{file}: the file cannot be written ({fault})"), file=str(options.file), fault=fault.strerror
        ) from None
    return DONE


def _check(options: argparse.Namespace) -> int:
    path = options.store or paths.default_store()
    faults, holds = check(path)
    for fault in faults:
        print(f"{path}: {english((fault,))}", file=sys.stderr)
    if not faults:
        print(f"{path}: sound; {holds['opportunities']} opportunities, {holds['activities']} activities")
    return BAD_INPUT if faults else DONE
