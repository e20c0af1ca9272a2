"""Desk files that were altered at random: each is imported or refused with a sentence, and the desk still opens.

Every file is a sound one with one to three changes: a value exchanged for a hostile one, a key lost, doubled or
made up, a list grown, bytes flipped. What is imported is planned at once, exported, read back and put into a store.
"""

import json
import random
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.wording import UserError
from follow_up_desk.exchange import agenda_json, agenda_text, desk_file, importing
from follow_up_desk.public_holidays import PublicHolidays
from follow_up_desk.store.opening import open_read_only, open_store
from tests.builders import NOW

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "sample.desk.json"
HOSTILE: list[Any] = [
    None, "", 0, -1, 1, True, False, [], {}, [[]], [None], -(10**12), 10**18, 2**63, 2**64, 1.5, 1e308, float("nan"),
    float("inf"), "x" * 2000, "\u0000", "\ud83d", "\x1b[2J", "\n\n", "‮", "MAR", "us", "ZZ", "/etc/passwd", "../../x",
    "Hi =?utf-8?q?=0D=0ABcc:_evil@x.y?=", "a@b, c@d", "9999-12-31", "0001-01-01", "1970-01-01", "2200-12-31",
    "2026-02-30", "2026-10-15", "9999-12-31T23:59", "2026-10-15T10:00", "2026-10-15T10:00:00-04:00",
    "0001-01-01T00:00:00+14:00", "2200-12-31T23:59:59-23:59", "1970-01-01T00:00:00+23:59", "2026-10-15T10:00:00Z",
    "2026-W42-4", "20261015", "2026-10-15T24:00:00+00:00", "2026-10-15T10:00:00.999999+00:00:30",
    "Europe/Berlin", "Mars/Olympus", "UTC", "../UTC", "right/UTC", "posixrules", "Etc/GMT+12", "Pacific/Kiritimati",
    "en", "xx", "ten_tips", "none", "email", "call", "own", "in", "out", "decision", "reject", "offer", "accept",
]  # fmt: skip
Place = tuple[Any, Any]


def altered(rnd: random.Random) -> bytes:
    """Return a desk file with a few things wrong."""
    plain = json.loads(SAMPLE.read_bytes())
    for _ in range(rnd.randint(1, 3)):
        rnd.choice(_CHANGES)(plain, rnd)
    data = bytearray(json.dumps(plain, ensure_ascii=rnd.random() < 0.5, indent=1).encode("utf-8", "surrogatepass"))
    if rnd.random() < 0.1:
        for _ in range(rnd.randint(1, 4)):
            data[rnd.randrange(len(data))] = rnd.randrange(256)
    if rnd.random() < 0.02:
        del data[rnd.randrange(len(data)) :]
    return bytes(data)


def _exchange(plain: Any, rnd: random.Random) -> None:
    holder, key = rnd.choice(_places(plain))
    holder[key] = rnd.choice(HOSTILE)


def _exchange_with_another(plain: Any, rnd: random.Random) -> None:
    (holder, key), (other, its) = rnd.choices(_places(plain), k=2)
    holder[key] = json.loads(json.dumps(other[its]))


def _lose(plain: Any, rnd: random.Random) -> None:
    holder, key = rnd.choice(_places(plain))
    del holder[key]


def _make_up(plain: Any, rnd: random.Random) -> None:
    holders = [holder for holder, _ in _places(plain) if isinstance(holder, dict)]
    rnd.choice(holders)[rnd.choice(["made_up", "", "\x00", "until", "minutes", "given"])] = rnd.choice(HOSTILE)


def _grow(plain: Any, rnd: random.Random) -> None:
    lists = [holder[key] for holder, key in _places(plain) if isinstance(holder[key], list) and holder[key]]
    if lists:
        grown = rnd.choice(lists)
        grown.extend(json.loads(json.dumps(rnd.choice(grown))) for _ in range(rnd.choice([1, 2, 30])))


def _grow_by_new_ones(plain: Any, rnd: random.Random) -> None:
    lists = [holder[key] for holder, key in _places(plain) if isinstance(holder[key], list) and holder[key]]
    grown = [it for it in lists if isinstance(it[0], dict)]
    if grown:
        chosen = rnd.choice(grown)
        for n in range(rnd.choice([1, 5, 40])):
            chosen.append(rnd.choice(chosen) | {"id": f"new-{n}-{rnd.random()}"})


def _exchange_alike(plain: Any, rnd: random.Random) -> None:
    """Take over a value from where the same key stands elsewhere; such a file is often still in order."""
    places = [(holder, key) for holder, key in _places(plain) if not isinstance(holder[key], dict | list)]
    holder, key = rnd.choice(places)
    others = [it[its] for it, its in places if its == key]
    if key != "id":
        holder[key] = rnd.choice(others)


def _move_a_day(plain: Any, rnd: random.Random) -> None:
    """Let one thing happen at another time."""
    days = [
        (it, key) for it, key in _places(plain) if isinstance(it[key], str) and re.match(r"\d{4}-\d\d-\d\d", it[key])
    ]
    if not days:
        return
    holder, key = rnd.choice(days)
    by = timedelta(days=rnd.choice([-1, 1, 7, -400, 3000, rnd.randint(-60, 60)]))
    with suppress(OverflowError, ValueError):  # another change made it the year 9999, or no day at all
        holder[key] = (date.fromisoformat(holder[key][:10]) + by).isoformat() + holder[key][10:]


def _move_all_days(plain: Any, rnd: random.Random) -> None:
    """Let everything happen long ago or in the far future."""
    year = rnd.choice(["1970", "1971", "2099", "2199", "2200", "9999", "0001"])
    for holder, key in _places(plain):
        if isinstance(holder[key], str) and holder[key].startswith("2026-"):
            holder[key] = year + holder[key][4:]


_CHANGES: tuple[Callable[[Any, random.Random], None], ...] = (
    _exchange, _exchange_with_another, _lose, _make_up, _grow, *(_exchange_alike,) * 8, *(_move_a_day,) * 6,
    *(_grow_by_new_ones,) * 3, _move_all_days,
)  # fmt: skip


def _places(plain: Any) -> list[Place]:
    found: list[Place] = []
    waiting = [plain]
    while waiting:
        holder = waiting.pop()
        keys = list(holder) if isinstance(holder, dict) else range(len(holder))
        for key in keys:
            found.append((holder, key))
            if isinstance(holder[key], dict | list):
                waiting.append(holder[key])
    return found


def try_file(data: bytes, folder: Path, calendars: Calendars, rnd: random.Random) -> str:
    """Import a desk file into an empty store, and do with it what a desk does; return what came of it."""
    file = folder / "fuzzed.desk.json"
    file.write_bytes(data)
    try:
        read_in = importing.read_book(file)
        change = importing.import_change(file, Book(), read_in, calendars, NOW)
    except UserError as fault:
        said = str(fault)
        assert said.startswith(f"{file}: "), said
        assert "\n" not in said, said
        assert len(said) < 1000, said
        return "refused"
    path = _empty_store(folder)
    with closing(open_store(path)) as store:
        store.apply(change)
    with closing(open_read_only(path)) as store:
        book = store.load()
    far = NOW.replace(year=2199) if rnd.random() < 0.05 else NOW + timedelta(days=rnd.randint(-300, 300))
    for moment in (NOW, far):
        agenda = build_agenda(book, calendars, moment)
        assert agenda_json.write(agenda, book)
        assert agenda_text.write(agenda, book)
    written = desk_file.write(book)
    assert desk_file.read(written) == book
    return "imported"


def _empty_store(folder: Path) -> Path:
    template, path = folder / "empty.sqlite", folder / "desk.sqlite"
    if not template.exists():
        open_store(template).close()
    for left in folder.glob("desk.sqlite*"):
        left.unlink()
    shutil.copyfile(template, path)
    return path


def run(count: int, folder: Path, seed: int = 1) -> Iterator[Counter[str]]:
    """Try so many files; yield how many were imported and refused so far, or raise what none may raise."""
    calendars, results = Calendars(PublicHolidays(folder / "holidays").of_year), Counter[str]()
    for number in range(count):
        rnd = random.Random(f"{seed}-{number}")
        data = altered(rnd)
        try:
            results[try_file(data, folder, calendars, rnd)] += 1
        except BaseException as wrong:
            wrong.add_note(f"file {seed}-{number}: {data[:2000]!r}")
            raise
        yield results
