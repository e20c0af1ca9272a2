"""No text of others makes a reader search for minutes: four times as much text costs about four times as much.

The CPU time of this process is compared, for other programs hardly disturb it, and by a factor between four, what it
should be, and sixteen, what it is where a pattern begins anew at each letter.
"""

import re
import time
from importlib import import_module
from pkgutil import walk_packages

import pytest
from msgspec.structs import replace

from follow_up_desk.core import promises
from follow_up_desk.core.book import Book
from follow_up_desk.core.proposals import Event, Origin, Proposal, log_proposals
from follow_up_desk.exchange import foreign, formats
from follow_up_desk.exchange.foreign.child import answer
from follow_up_desk.exchange.foreign.outcome_phrases import PHRASES, REQUESTS, outcome_pattern, request_pattern
from follow_up_desk.exchange.foreign.plain_text import cleaned
from tests.builders import NOW, OWNER

LONG, FACTOR, WORTH_A_LOOK_S = 8_000, 8, 0.02
UNITS = (
    *"aA1 -.|:>!(\n@/_,é",
    *(
        "a ",
        "A ",
        "a.",
        "1.",
        "|-",
        "Ab ",
        "\n ",
        "a@",
        "hr ",
        "via ",
        "at ",
        "On x wrote\n",
        "from: x\n",
        "1. ",
        "Nov. ",
    ),
    *("with A ", "for x ", "10:00 ", "$1 ", "http://"),
)


def patterns_in(value, depth=0):
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 4 and isinstance(value, (tuple, list, set, frozenset, dict)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from patterns_in(part, depth + 1)


def patterns():
    """Return the patterns of all readers, by where they stand."""
    names = [
        each.name for package in (foreign, promises) for each in walk_packages(package.__path__, f"{package.__name__}.")
    ]
    found = {}
    for module in (formats, *map(import_module, names)):
        for name, value in vars(module).items():
            for pattern in patterns_in(value):
                found.setdefault(pattern, f"{module.__name__}.{name}")
    found |= {outcome_pattern(purpose): f"outcome {purpose}" for purpose in PHRASES}
    return found | {request_pattern(kind): f"request {kind}" for kind in REQUESTS}


def grows_too_fast(work, text):
    def seconds(size):
        start = time.process_time()
        work(text[:size])
        return time.process_time() - start

    def is_steep():
        long = seconds(len(text))
        return long > WORTH_A_LOOK_S and long > FACTOR * seconds(len(text) // 4)

    return is_steep() and is_steep()


def searched(pattern, text):
    for _found in pattern.finditer(text.encode() if isinstance(pattern.pattern, bytes) else text):
        pass


@pytest.mark.parametrize("unit", UNITS)
def test_a_pattern_takes_no_more_than_a_text_is_long(unit):
    text = cleaned(unit * LONG)[:LONG]  # as every text is before it is read
    steep = [name for pattern, name in patterns().items() if grows_too_fast(lambda t, p=pattern: searched(p, t), text)]
    assert steep == []


ROW = Proposal("a", "line 1", "table", Event.OPPORTUNITY, company="Kite", role="Clerk", note="a", origin=Origin("x"))


def test_logging_takes_no_more_than_there_are_rows():
    rows = [replace(ROW, company=f"Firm {n}") for n in range(4_000)]
    assert not grows_too_fast(lambda some: log_proposals(Book(OWNER), some, NOW), rows)


@pytest.mark.parametrize(
    ("kind", "unit"),
    [
        ("ics", b"BEGIN:VCALENDAR\n"),
        ("vcf", b"BEGIN:VCARD\n"),
        ("table", b"|-"),
        ("eml", b"From: a\n\n"),
    ],
)
def test_a_parser_takes_no_more_than_a_file_is_long(kind, unit):
    assert not grows_too_fast(lambda data: answer(kind, data), unit * 10_000)
