"""The child process in which files of others are parsed: bytes in, records out, within limits of memory and time."""

import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import msgspec

from follow_up_desk.core.wording import N_, Text, UserError
from follow_up_desk.exchange.foreign.process import READ, REFUSED, SECONDS

MEMORY = 2 * 1024**3  # bytes of address space; the interpreter and its libraries take a tenth of it
_UNREADABLE = N_("what is in it cannot be read")


def main(kind: str) -> int:
    """Parse what comes in on standard input; the answer is what was read, or a sentence that says why not."""
    _limit()
    sys.stdout.buffer.write(answer(kind, sys.stdin.buffer.read()))
    sys.stdout.buffer.flush()
    return 0


def answer(kind: str, data: bytes) -> bytes:
    """Return what was read, or the sentence that says why not, as the other side expects it."""
    try:
        return READ + msgspec.json.encode(_parser(kind)(data))
    except UserError as refused:
        return REFUSED + msgspec.json.encode(refused.text)
    except Exception:  # a hostile file finds faults that nobody foresaw, in the libraries, too
        return REFUSED + msgspec.json.encode(Text(_UNREADABLE))


def _parser(kind: str) -> Callable[[bytes], Any]:
    """Return the parser of a kind, imported with what it needs and nothing else: the child lives for one file."""
    if kind == "ics":
        from follow_up_desk.exchange.foreign import calendar_parser

        return calendar_parser.parse
    if kind == "eml":
        from follow_up_desk.exchange.foreign import mail_parser

        return mail_parser.parse
    if kind == "vcf":
        from follow_up_desk.exchange.foreign import contact_parser

        return contact_parser.parse
    if kind == "trello":
        from follow_up_desk.exchange.foreign import trello_parser

        return trello_parser.parse
    from follow_up_desk.exchange.foreign import table_parser

    return table_parser.parse


def _limit() -> None:
    """Let the child neither grow nor run on nor write a file, where the system can forbid it."""
    with suppress(ImportError):
        import resource

        for what, most in (
            (resource.RLIMIT_AS, MEMORY),
            (resource.RLIMIT_CPU, int(SECONDS)),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
        ):
            with suppress(ValueError, OSError):
                resource.setrlimit(what, (most, most))
