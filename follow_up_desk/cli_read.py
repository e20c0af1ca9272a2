"""The command that says what files of others would log, and the import of what it says."""

import argparse
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from follow_up_desk.cli_store import DONE, store_of

AddCommand = Callable[..., argparse.ArgumentParser]


def add_command(add: AddCommand, clock: Callable[[], datetime], when: str, json: str) -> None:
    """Add this command to the command line; `when` and `json` explain the options it shares with others."""
    read = add("read", _read, "say what files of others (.ics, .eml, tables, text) would log; nothing is written")
    read.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a file, or - for text from standard input")
    read.add_argument("--on", metavar="WHEN", help=when)
    read.add_argument("--json", action="store_true", help=json)
    read.set_defaults(clock=clock)


def _read(options: argparse.Namespace) -> int:
    from follow_up_desk import terminal_read
    from follow_up_desk.exchange.proposing import MOST
    from follow_up_desk.terminal_output import show

    typed = sys.stdin.buffer.read(MOST + 1) if Path("-") in options.files else b""
    show(terminal_read.read(store_of(options), options.files, typed, options.on, options.json, options.clock))
    return DONE
