"""Damaged files: bytes flipped, pages overwritten, files cut off. Check, start, agenda and rescue answer with words.

A flip that changes what is kept must be found by `check`; one that lies in free space changes nothing.
"""

import random
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from msgspec.structs import replace

from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.book import Book, everything_in
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.wording import UserError
from follow_up_desk.exchange import agenda_json, desk_file
from follow_up_desk.sample import sample
from follow_up_desk.store.check import check
from follow_up_desk.store.opening import open_read_only, open_store
from follow_up_desk.store.salvage import salvage
from tests.builders import NOW, few_holidays

PAGE = 4096
CALENDARS = Calendars(few_holidays)


def sound_desk(folder: Path) -> Path:
    """Make a desk with the sample in it many times over, so that most bytes mean something."""
    path = folder / "sound.sqlite"
    with closing(open_store(path)) as store:
        store.apply(everything_in(full_book()))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("VACUUM")
    return path


def full_book() -> Book:
    """Return the sample, forty times."""
    book = sample()
    many = {
        f"{it.id}-{n}": replace(it, id=f"{it.id}-{n}", company=f"{it.company} {n}")
        for n in range(40)
        for it in book.opportunities.values()
    }
    return replace(book, opportunities=many)


def flipped(data: bytearray, rnd: random.Random) -> str:
    """Change one bit."""
    data[rnd.randrange(len(data))] ^= 1 << rnd.randrange(8)
    return "flip"


def page_damaged(data: bytearray, rnd: random.Random) -> str:
    """Overwrite the beginning of a page, where its tree is."""
    at = rnd.randrange(len(data) // PAGE) * PAGE
    data[at : at + 64] = rnd.randbytes(64)
    return "page"


def page_emptied(data: bytearray, rnd: random.Random) -> str:
    """Fill a page with noughts, as a disk does that lost it."""
    at = rnd.randrange(len(data) // PAGE) * PAGE
    data[at : at + PAGE] = bytes(PAGE)
    return "empty page"


def cut_off(data: bytearray, rnd: random.Random) -> str:
    """Cut the file off somewhere."""
    del data[rnd.randrange(len(data)) :]
    return "cut off"


def overwritten(data: bytearray, rnd: random.Random) -> str:
    """Overwrite some bytes anywhere: in the midst of a text, or where nothing is kept."""
    at = rnd.randrange(len(data) - 200)
    data[at : at + 200] = rnd.randbytes(200)
    return "overwrite"


DAMAGES = (flipped, flipped, page_damaged, page_emptied, cut_off, overwritten)


def try_one(whole: Book, damaged: Path, rescued: Path) -> str:
    """Do with a damaged file all that a desk does; return what came of it."""
    try:
        faults, _counts = check(damaged)
    except UserError:
        return "refused"
    if faults:
        found = "found"
    else:
        with closing(open_read_only(damaged)) as store:
            found = "unharmed" if desk_file.write(store.load()) == desk_file.write(whole) else "MISSED"
    _use(damaged)
    _rescue(damaged, rescued)
    return found


def _use(damaged: Path) -> None:
    """Read, plan and start; each works or is refused with a sentence."""
    with suppress(UserError):
        with closing(open_read_only(damaged)) as store:
            book = store.load()
        agenda_json.write(build_agenda(book, CALENDARS, NOW), book)
        with closing(open_store(damaged)) as store:
            store.load()


def _rescue(damaged: Path, rescued: Path) -> None:
    with suppress(UserError):
        salvage(damaged, rescued)
        assert check(rescued)[0] == []


def run(count: int, folder: Path, seed: int = 1) -> Iterator[Counter[str]]:
    """Try so many damaged files; yield how many of each outcome there are so far."""
    sound, results = sound_desk(folder).read_bytes(), Counter[str]()
    whole = full_book()
    for n in range(count):
        rnd = random.Random(f"{seed}-{n}")
        data = bytearray(sound)
        kind = DAMAGES[n % len(DAMAGES)](data, rnd)
        for left in folder.glob("*d.sqlite*"):
            if not left.name.startswith("sound"):
                left.unlink()
        damaged = folder / "damaged.sqlite"
        damaged.write_bytes(data)
        results[f"{kind}: {try_one(whole, damaged, folder / 'rescued.sqlite')}"] += 1
        yield results
