"""Random months of a desk and a phone: changes on both sides, kills, faults and odd servers; nothing lost or doubled.

A few seeds run each time; `make exhaustive` runs a thousand and prints what happened in them.
"""

import random
from collections import Counter
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from follow_up_desk.phone_calendar import answers
from follow_up_desk.phone_calendar.items import Item, is_own
from follow_up_desk.phone_calendar.publisher import Publisher
from follow_up_desk.phone_calendar.server import ANY, Answer, Server
from follow_up_desk.phone_calendar.trouble import PhoneError, Trouble
from follow_up_desk.store.phone_file import PhoneCalendar, PhoneEntry, PhoneEvent, PhoneFile, PublishedState
from tests.builders import NOW
from tests.phone_calendar.conftest import PUBLISHER, book, items_of, say
from tests.phone_calendar.scripted_server import Script

PLACE = "/c/"
FAULTS = (Trouble.BUSY, Trouble.FULL, Trouble.OFFLINE, Trouble.PASSWORD, Trouble.SERVER, Trouble.FORBIDDEN)
FEW, MANY, STEPS = 8, 1000, 30


class Killed(BaseException):
    """End a run at once, as a kill would."""


class SimulatedServer(Server):
    """Answer as a server does, without a connection; a request may fail or kill, before it is done or after."""

    def __init__(self, script: Script, chance: random.Random, counts: Counter[str]) -> None:
        self.host, self.address = "x.example", "https://x.example/"
        self.script, self._chance, self._counts = script, chance, counts
        self.calm = False
        self.tried: set[str] = set()  # UIDs that were once put as new

    def entries(self, collection: str) -> dict[str, str | None]:
        self._may_fail()
        return {name: etag for name, (etag, _text) in self.script.calendars[PLACE].items()}

    def read(self, collection: str, name: str) -> Answer:
        self._may_fail()
        found = self.script.calendars[PLACE].get(name)
        return Answer(200, found[0], found[1]) if found else Answer(404)

    def write(self, collection: str, name: str, text: str, etag: str | None) -> Answer:
        self._may_fail()
        script, found = self.script, self.script.calendars[PLACE].get(name)
        uid = name.removesuffix(".ics")
        assert uid not in script.trash or found is not None or etag != ANY, "a UID is used again"
        if etag == ANY and found is not None and script.honours_if_none_match:
            return Answer(412)
        if etag not in (ANY, None) and script.honours_if_match and (found is None or found[0] != etag):
            return Answer(412)
        if found is None and uid in script.trash:
            return Answer(400)
        self._counts["sent"] += 1
        new = script.put(PLACE, name, text)
        self._may_fail()  # it is done, but the answer is lost
        return Answer(201, new if script.sends_etag else None)

    def delete(self, collection: str, name: str, etag: str | None) -> Answer:
        self._may_fail()
        found = self.script.calendars[PLACE].get(name)
        if found is None:
            return Answer(404)
        if etag and self.script.honours_if_match and found[0] != etag:
            return Answer(412)
        self._counts["removed"] += 1
        self.script.delete(name)
        self._may_fail()
        return Answer(204)

    def _may_fail(self) -> None:
        if self.calm or self._chance.random() > 0.04:
            return
        if self._chance.random() < 0.5:
            self._counts["killed"] += 1
            raise Killed
        self._counts["faults"] += 1
        raise PhoneError(self._chance.choice(FAULTS), "x.example", status=500)


class Months:
    """A desk, a server and a phone, and what happens to them."""

    def __init__(self, folder: Path, seed: int, counts: Counter[str]) -> None:
        self.chance, self.counts = random.Random(seed), counts
        self.script = Script()
        self.script.calendars[PLACE] = {"mine.ics": ('"m"', "BEGIN:VCALENDAR")}
        for switch in ("sends_etag", "honours_if_match", "honours_if_none_match"):
            setattr(self.script, switch, self.chance.random() < 0.7)
        self.script.rewrites = self.chance.random() < 0.3
        self.server = SimulatedServer(self.script, self.chance, counts)
        self.file = PhoneFile(folder / f"{seed}.phone")
        self.file.begin(PhoneCalendar("https://x.example/", "ada", "https://x.example/c/", PUBLISHER, "full"))
        self.all = items_of(book(3))
        self.wanted: dict[str, Item] = {item.key: item for item in self.all}
        self.now = NOW
        self.deleted: set[str] = set()  # keys that the phone deleted, not answered yet

    def step(self) -> None:
        """Let one thing happen, and publish now and then."""
        happen = self.chance.choice(
            (
                self.plan,
                self.plan,
                self.drop,
                self.come_back,
                self.tick,
                self.delete,
                self.move,
                self.answer,
                self.empty,
            )
        )
        happen()
        self.now += timedelta(minutes=self.chance.randrange(1, 600))
        if self.chance.random() < 0.7:
            with suppress(Killed, PhoneError):
                self.publish()

    def publish(self) -> None:
        calendar = self.file.calendar()
        assert calendar
        publisher = Publisher(self.server, self.file, calendar, say, self.now)
        if publisher.publish(self.wanted.values(), may_remove=True).emptied:
            self.counts["emptied"] += 1
            self.deleted.clear()
            answers.publish_again(self.file)

    # -- the desk -----------------------------------------------------------------------------------

    def plan(self) -> None:
        key = self.chance.choice([*self.wanted] or [self.all[0].key])
        if key in self.wanted:
            item = self.wanted[key]
            later = timedelta(days=self.chance.randrange(1, 9))
            number = str(self.chance.random())
            self.wanted[key] = replace(item, start=item.start + later, end=item.end + later, digest=number)
            self.deleted.discard(key)
            self.counts["moved here"] += 1

    def drop(self) -> None:
        if len(self.wanted) > 2:
            key = self.chance.choice([*self.wanted])
            del self.wanted[key]
            self.deleted.discard(key)

    def come_back(self) -> None:
        item = self.chance.choice(self.all)
        if item.key not in self.wanted:
            self.wanted[item.key] = item

    # -- the phone ----------------------------------------------------------------------------------

    def _row(self) -> PhoneEntry | None:
        there = self.script.calendars[PLACE]
        rows = [
            row
            for row in self.file.entries()
            if row.state is PublishedState.THERE and row.file_name in there and row.end > self.now
            and there[row.file_name][0] == row.etag
        ]  # fmt: skip
        return self.chance.choice(rows) if rows else None

    def tick(self) -> None:
        if row := self._row():
            self.script.change(row.file_name, "SUMMARY:", "SUMMARY:✓ ")
            self.counts["ticked there"] += 1

    def move(self) -> None:
        if row := self._row():
            with suppress(AssertionError):  # it is there already
                self.script.change(row.file_name, "DTSTART:2026", "DTSTART:2027")
            self.counts["moved there"] += 1

    def delete(self) -> None:
        row = self._row()
        if row and row.key in self.wanted:
            self.script.delete(row.file_name)
            self.deleted.add(row.key)
            self.counts["deleted there"] += 1

    def empty(self) -> None:
        if self.chance.random() < 0.1:
            for name in [name for name in self.script.calendars[PLACE] if is_own(name, PUBLISHER)]:
                self.script.delete(name)

    def answer(self) -> None:
        said = [row for row in self.file.entries() if row.said]
        if said:
            row = self.chance.choice(said)
            how = self.chance.choice((answers.put_back, answers.leave))
            how(self.file, row)
            self.deleted.discard(row.key)
            self.counts["answered"] += 1

    # -- the end ------------------------------------------------------------------------------------

    def settle(self) -> None:
        """Publish without faults until nothing is left to do, and check that all is as it should be."""
        self.server.calm = True
        for _turn in range(3):
            self.publish()
        there = dict(self.script.calendars[PLACE])
        assert there.pop("mine.ics") == ('"m"', "BEGIN:VCALENDAR"), "others' entries stay as they are"
        rows = {row.key: row for row in self.file.entries()}
        assert len(rows) == len(self.file.entries()), "one row an entry"
        assert set(rows) == set(self.wanted)
        alive = {row.file_name: row for row in rows.values() if row.state is PublishedState.THERE}
        assert set(there) == set(alive), "each is there once, and nothing else"
        for row in rows.values():
            assert row.state in (PublishedState.THERE, PublishedState.GONE, PublishedState.LEFT_OFF)
            if row.state is PublishedState.THERE:
                assert (row.start, row.digest) == (self.wanted[row.key].start, self.wanted[row.key].digest)
                assert row.etag == there[row.file_name][0]
        for key in self.deleted:
            row = rows[key]
            asked = (row.state, row.said) == (PublishedState.GONE, PhoneEvent.DELETED)
            assert asked or row.end <= self.now, "a deletion on the phone is asked about, never undone nor followed"


def run(folder: Path, seeds: range) -> Counter[str]:
    counts: Counter[str] = Counter()
    for seed in seeds:
        months = Months(folder, seed, counts)
        for _step in range(STEPS):
            months.step()
        months.settle()
        counts["months"] += 1
    return counts


def test_random_months_lose_and_double_nothing(tmp_path: Path) -> None:
    counts = run(tmp_path, range(FEW))
    assert all(counts[what] for what in ("sent", "removed", "killed", "faults", "deleted there", "ticked there"))


@pytest.mark.exhaustive
def test_a_thousand_random_months_lose_and_double_nothing(tmp_path: Path) -> None:
    print(dict(run(tmp_path, range(FEW, MANY))))
