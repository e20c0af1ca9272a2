"""The command line: opens the desk, or does one thing without a screen (contract 5)."""

import argparse
import gc
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from follow_up_desk import __version__, cli_message, cli_read, cli_store, paths
from follow_up_desk.cli_store import store_of
from follow_up_desk.core.enumerations import PromiseSubject
from follow_up_desk.core.local_time import system_day
from follow_up_desk.core.wording import N_, Text, UserError, english
from follow_up_desk.store.faults import BusyError
from follow_up_desk.terminal_output import show, warn
from follow_up_desk.ui import activation
from follow_up_desk.ui.system import instance_lock, screen

DONE, BAD_INPUT, USAGE, BUSY, INTERRUPTED = 0, 1, 2, 3, 130
ABOUT = """Can I follow up yet, and what do I say?

Without a command the desk opens; a second start brings the first one forward. Where no window can be shown,
the agenda is printed instead."""
EXIT_STATUS = "exit status: 0 done, 1 bad input, 2 usage, 3 another desk has the file open and does not answer"
STORE = "use this desk file instead of your own"
JSON = "print JSON for other programs instead of text"


def main(argv: list[str] | None = None) -> int:
    """Run one command, or open the desk where none is named; return the exit status."""
    words = sys.argv[1:] if argv is None else argv
    options = parser(whole=_names_a_command(words)).parse_args(words)
    command: Callable[[argparse.Namespace], int] = options.command
    os.umask(0o077)  # whatever is written is for the user alone
    if command is not _open_desk:
        gc.enable()
    try:
        return command(options)
    except BusyError as busy:
        warn(str(busy))
        return BUSY
    except UserError as refused:
        warn(str(refused))
        return BAD_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED
    except (BrokenPipeError, ConnectionResetError):  # the reader of the pipe has closed it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as fault:  # nobody foresaw it; a sentence helps more than a page of code
        return _unforeseen(fault)


def _unforeseen(fault: Exception) -> int:
    """Write what is known of a fault into the log, for the user alone, and say in a sentence that it happened."""
    import traceback

    log = paths.state_folder() / "desk.log"
    with suppress(OSError):
        log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as stream:
            stream.writelines([*traceback.format_tb(fault.__traceback__), f"{type(fault).__name__}\n"])
    words = N_("This did not work, and nobody foresaw why ({kind}: {fault}). More is in {log}")
    warn(english((Text(words, {"kind": type(fault).__name__, "fault": str(fault)[:200], "log": str(log)}),)))
    return BAD_INPUT


def _names_a_command(words: list[str]) -> bool:
    """Return whether words may hold more than what opens the desk on some file."""
    rest = [word for word in words if word not in ("--hidden", "--log", "--today", "--demo")]
    return bool(rest) and not (len(rest) == 2 and rest[0] == "--store")


def parser(whole: bool = True) -> argparse.ArgumentParser:
    """Return the parser of the command line; the manual page is made from it, too.

    A start of the desk needs none of the commands: building their parsers takes a fiftieth of it.
    """
    desk = argparse.ArgumentParser(
        prog="follow-up-desk",
        description=ABOUT,
        epilog=f"{EXIT_STATUS}\nyour own desk file: {paths.default_store()}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    desk.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    desk.set_defaults(command=_open_desk)
    _add_store(desk, None, demo=True)
    desk.add_argument("--hidden", action="store_true", help="start in the tray")
    desk.add_argument("--log", action="store_true", help="open the form that logs an interview")
    desk.add_argument("--today", action="store_true", help="show what is due today")
    desk.add_argument("--open", nargs="?", type=Path, metavar="FILE", help="offer to add what is in a desk file")
    leave = "have the desk that is open end, as Quit in its menu does"
    desk.add_argument("--quit", action="store_const", dest="command", const=_quit, help=leave)
    trial = "try everything out in a scratch folder"
    desk.add_argument("--self-test", action="store_const", dest="command", const=_self_test, help=trial)
    if whole:
        _add_commands(desk.add_subparsers(metavar="COMMAND", title="commands (COMMAND --help says more)"))
    return desk


def _add_store(parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS, demo: bool = False) -> None:
    """Add --store; after a command it has no default, so that one before the command counts."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--store", type=Path, metavar="FILE", default=default, help=STORE)
    if demo:
        quiet = argparse.SUPPRESS if default is argparse.SUPPRESS else False
        which.add_argument("--demo", action="store_true", default=quiet, help="a sample desk at its fixed time")


def _add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    agenda = _add_command(commands, "agenda", _agenda, "print what is due, what waits and why", demo=True)
    when = "as of then: 2026-10-22 (10:00) or 2026-10-22T15:00, in the time zone of the desk; else now"
    agenda.add_argument("--on", metavar="WHEN", help=when)
    agenda.add_argument("--json", action="store_true", help=JSON)
    _add_promise(commands)
    cli_message.add_command(partial(_add_command, commands), wall_clock, when, JSON)
    cli_read.add_command(partial(_add_command, commands), wall_clock, when, JSON)
    cli_store.add_commands(partial(_add_command, commands), wall_clock)


def _add_command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: Callable[[argparse.Namespace], int],
    does: str,
    demo: bool = False,
) -> argparse.ArgumentParser:
    """Add a command that reads or writes a desk file."""
    parser = commands.add_parser(name, help=does, description=f"{does[0].upper()}{does[1:]}.", epilog=EXIT_STATUS)
    _add_store(parser, demo=demo)
    parser.set_defaults(command=run)
    return parser


def _add_promise(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    does = "read when they promised to answer, in their own words"
    promise = commands.add_parser("promise", help=does, description=f"{does.capitalize()}.", epilog=EXIT_STATUS)
    promise.add_argument("words", metavar="WORDS", help="such as: by the end of next week")
    promise.add_argument("--on", metavar="WHEN", help="the day the words were said")
    promise.add_argument("--country", metavar="CC", help="the employer's country, such as US")
    promise.add_argument("--subdivision", metavar="S", help="the employer's state or region, such as CA")
    promise.add_argument("--language", metavar="L", type=_language, help="try the reader of this language only")
    promise.add_argument("--thing", choices=[str(thing) for thing in PromiseSubject], help="what they promised")
    promise.add_argument("--json", action="store_true", help=JSON)
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


def _open_desk(options: argparse.Namespace) -> int:
    if (why := screen.missing()) is not None:
        return _agenda_instead(options, why)
    if options.demo:
        return _open_demo(options)
    path = store_of(options)
    held = instance_lock.acquire_or_notify(path, _startup_request(options), activation.startup_token())
    if isinstance(held, str):  # the running desk took the request
        return DONE
    from follow_up_desk.ui import feature_scan

    feature_scan.skip()
    from follow_up_desk.app import run

    return run(path, held, wish=_startup_request(options))


def _startup_request(options: argparse.Namespace) -> str:
    """Return the request of this start as one line: sent to a running desk, or carried out by the new one."""
    if options.open:
        return f"open {options.open.resolve()}"
    return next((wish for wish in ("log", "hidden", "today") if getattr(options, wish)), "show")


def _quit(options: argparse.Namespace) -> int:
    """Have the running desk end and wait until its file is free."""
    if instance_lock.end_other(store_of(options)):
        return DONE
    raise BusyError(N_("{path}: the desk that is open does not end; use Quit in its menu"), path=str(store_of(options)))


def _self_test(options: argparse.Namespace) -> int:
    from follow_up_desk import self_test

    return DONE if self_test.run() else BAD_INPUT


def _agenda_instead(options: argparse.Namespace, why: Text) -> int:
    from follow_up_desk import terminal

    show(f"{english((why,))}, so this is the agenda in the terminal:")
    if options.demo:
        show(terminal.demo_agenda(None, False))
    else:
        show(terminal.agenda_or_nothing(store_of(options), None, False, wall_clock))
    return DONE


def _open_demo(options: argparse.Namespace) -> int:
    from tempfile import TemporaryDirectory

    from follow_up_desk.app import run
    from follow_up_desk.sample import create_sample, sample_now
    from follow_up_desk.ui.forms.owner_defaults import system_language

    with TemporaryDirectory(prefix="follow-up-desk-") as folder:
        path = Path(folder) / paths.STORE
        create_sample(path, system_language())
        return run(path, now=sample_now(), wish=_startup_request(options))


def _agenda(options: argparse.Namespace) -> int:
    from follow_up_desk import terminal

    if options.demo:
        show(terminal.demo_agenda(options.on, options.json))
    elif options.store:
        show(terminal.agenda(store_of(options), options.on, options.json, wall_clock))
    else:
        show(terminal.agenda_or_nothing(paths.default_store(), options.on, options.json, wall_clock))
    return DONE


def _promise(options: argparse.Namespace) -> int:
    from follow_up_desk import terminal

    today = system_day(wall_clock())
    place = options.country, options.subdivision
    show(terminal.promise(options.words, options.on, today, place, options.language, options.json))
    return DONE
