"""The command line: opens the desk, or does one thing without a screen (contract 5)."""

import argparse
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from follow_up_desk import __version__, paths
from follow_up_desk.core.enumerations import Thing
from follow_up_desk.core.wording import N_, Refused
from follow_up_desk.store.store import Busy
from follow_up_desk.ui.system import door

DONE, BAD_INPUT, USAGE, BUSY = 0, 1, 2, 3


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
    except BrokenPipeError:  # the reader of the pipe has closed it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="follow-up-desk", description="May I chase now, and what do I say?")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.set_defaults(command=_open_desk)
    _add_store(parser, None, demo=True)
    parser.add_argument("--hidden", action="store_true", help="start in the tray")
    parser.add_argument("--log", action="store_true", help="open the form that logs an interview")
    parser.add_argument("--today", action="store_true", help="show what is due today")
    parser.add_argument("--open", nargs="?", type=Path, metavar="FILE", help="offer to add what is in a desk file")
    whole = "try everything out in a scratch folder"
    parser.add_argument("--self-test", action="store_const", dest="command", const=_self_test, help=whole)
    _add_commands(parser.add_subparsers(metavar="COMMAND"))
    return parser


def _add_store(parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS, demo: bool = False) -> None:
    """Add --store; after a command it has no default, so that one before the command counts."""
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
    _add_promise(commands)
    look = commands.add_parser("check", help="look the desk file over")
    _add_store(look)
    look.set_defaults(command=_check)


def _add_promise(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    promise = commands.add_parser("promise", help="read when they promised to answer, in their own words")
    promise.add_argument("words", metavar="WORDS")
    promise.add_argument("--on", metavar="WHEN", help="the day the words were said")
    promise.add_argument("--country", metavar="CC", help="the employer's country, such as US")
    promise.add_argument("--subdivision", metavar="S", help="the employer's state or region, such as CA")
    promise.add_argument("--language", metavar="L", type=_language, help="try the reader of this language only")
    promise.add_argument("--thing", choices=[str(thing) for thing in Thing], help="what they promised")
    promise.add_argument("--json", action="store_true")
    promise.set_defaults(command=_promise)


def _language(text: str) -> str:
    from follow_up_desk.core.promises import LANGUAGES

    code = text.replace("_", "-").partition("-")[0].casefold()
    if code not in LANGUAGES:
        raise argparse.ArgumentTypeError(f"{text!r} is none of {', '.join(LANGUAGES)}")
    return code


def wall_clock() -> datetime:
    """Return the machine's time."""
    return datetime.now(UTC)


def _store(options: argparse.Namespace) -> Path:
    return options.store or paths.default_store()


def _open_desk(options: argparse.Namespace) -> int:
    if not _has_screen():
        return _agenda_instead(options)
    if options.demo:
        return _open_demo(options)
    path = _store(options)
    held = door.enter(path, _wish(options))
    if held is None:
        raise Busy(N_("{path}: another desk has this file open and does not answer"), path=str(path))
    if isinstance(held, str):  # the running desk took the request
        return DONE
    from follow_up_desk.app import run

    return run(path, held, wish=_wish(options))


def _wish(options: argparse.Namespace) -> str:
    """Return the request of this start as one line: sent to a running desk, or carried out by the new one."""
    if options.open:
        return f"open {options.open.resolve()}"
    return next((wish for wish in ("log", "hidden", "today") if getattr(options, wish)), "show")


def _self_test(options: argparse.Namespace) -> int:
    from follow_up_desk import self_test

    return DONE if self_test.run() else BAD_INPUT


def _has_screen() -> bool:
    """Return whether a window can be shown; other systems than X11 and Wayland always have a screen."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _agenda_instead(options: argparse.Namespace) -> int:
    from follow_up_desk import terminal

    print("There is no screen here, so this is the agenda in the terminal:")
    shown = (
        terminal.demo_agenda(None, False) if options.demo else terminal.agenda_or_nothing(_store(options), wall_clock)
    )
    print(shown)
    return DONE


def _open_demo(options: argparse.Namespace) -> int:
    from tempfile import TemporaryDirectory

    from follow_up_desk.app import run
    from follow_up_desk.sample import create_sample, sample_now

    with TemporaryDirectory(prefix="follow-up-desk-") as folder:
        path = Path(folder) / paths.STORE
        create_sample(path)
        return run(path, now=sample_now(), wish=_wish(options))


def _agenda(options: argparse.Namespace) -> int:
    from follow_up_desk import terminal

    if options.demo:
        print(terminal.demo_agenda(options.on, options.json))
    else:
        print(terminal.agenda(_store(options), options.on, options.json, wall_clock))
    return DONE


def _import(options: argparse.Namespace) -> int:
    from follow_up_desk import terminal

    terminal.import_files(_store(options), options.files, wall_clock)
    return DONE


def _export(options: argparse.Namespace) -> int:
    from follow_up_desk import terminal

    terminal.export(_store(options), options.file)
    return DONE


def _promise(options: argparse.Namespace) -> int:
    from follow_up_desk import terminal

    today = wall_clock().astimezone().date()
    place = options.country, options.subdivision
    print(terminal.promise(options.words, options.on, today, place, options.language, options.json))
    return DONE


def _check(options: argparse.Namespace) -> int:
    from follow_up_desk import terminal

    return DONE if terminal.check(_store(options)) else BAD_INPUT
