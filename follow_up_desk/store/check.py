"""Check a desk file without changing it: SQLite's own checks, the schema, every row, and every checksum."""

import sqlite3
from contextlib import closing
from pathlib import Path

from follow_up_desk.core.book import Book
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.wording import N_, Text, UserError
from follow_up_desk.store.checksums import Key, checksum, key_of
from follow_up_desk.store.reading import Reader
from follow_up_desk.store.schema import expected_schema, up_to_date
from follow_up_desk.store.snapshot import open_snapshot

_MOST = 50
_CHANGED = {
    "opportunity": N_("opportunity {id}: what is stored is not what was written"),
    "template": N_("template {id}: what is stored is not what was written"),
    "owner": N_("your details: what is stored is not what was written"),
    "policy": N_("the settings: what is stored is not what was written"),
}
_MISSING = {
    "opportunity": N_("opportunity {id} is missing"),
    "template": N_("template {id} is missing"),
    "owner": N_("your details are missing"),
    "policy": N_("the settings are missing"),
}
Counts = dict[str, int]


def check(path: Path) -> tuple[list[Text], Counts]:
    """Return what is wrong with the file, and how much it holds; refuse where it is no desk file."""
    with closing(open_snapshot(path)) as connection:
        return problems(connection)


def problems(connection: sqlite3.Connection) -> tuple[list[Text], Counts]:
    """Return what is wrong with an open file, and how much of it can be read."""
    faults = [*_structure(connection), *_schema(connection)]
    unreadable: list[UserError] = []
    counts: Counts = {"opportunities": 0, "activities": 0}
    try:
        with up_to_date(connection) as readable:
            reader = Reader(readable, unreadable.append)
            found: dict[Key, int] = {}
            for record in reader.records():  # one by one: the desk that is open holds them all already
                found[key_of(record)] = checksum(record)
                if isinstance(record, Opportunity):
                    counts["opportunities"] += 1
                    counts["activities"] += len(record.activities)
            faults += [fault.text for fault in unreadable]
            faults += _sums(reader.checksums(), found)
    except (sqlite3.Error, MemoryError, OverflowError, RecursionError, UnicodeError) as fault:
        counts = dict.fromkeys(counts, 0)
        faults.append(_damaged(fault))
    return faults[:_MOST], counts


def counts_of(book: Book) -> Counts:
    """Return how much a book holds."""
    activities = sum(len(it.activities) for it in book.opportunities.values())
    return {"opportunities": len(book.opportunities), "activities": activities}


def _structure(connection: sqlite3.Connection) -> list[Text]:
    try:
        found = [_damaged(row[0]) for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
        loose = [row[0] for row in connection.execute("PRAGMA foreign_key_check")]
    except (sqlite3.Error, UnicodeError) as fault:
        return [_damaged(fault)]
    return found + [Text(N_("table {table}: a row belongs to nothing"), {"table": table}) for table in loose]


def _schema(connection: sqlite3.Connection) -> list[Text]:
    """Return what is in the file besides the desk's own tables, or in another form."""
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE tbl_name <> '_sqlite_migrations'")
        found = {name: sql for name, sql in rows if not name.startswith("sqlite_")}
    except (sqlite3.Error, UnicodeError) as fault:
        return [_damaged(fault)]
    wanted = expected_schema(version)
    wrong = sorted(name for name in {*found, *wanted} if found.get(name) != wanted.get(name))
    return [Text(N_("{name}: this is not as the desk makes it"), {"name": name}) for name in wrong]


def _sums(stored: dict[Key, int] | None, found: dict[Key, int]) -> list[Text]:
    if stored is None:  # a file of an older version
        return []
    changed = [key for key in found if key in stored and stored[key] != found[key]]
    missing = [key for key in stored if key not in found]
    unknown = [key for key in found if key not in stored and key[0] in ("opportunity", "template")]
    return [_text(_CHANGED, key) for key in changed + unknown] + [_text(_MISSING, key) for key in missing]


def _text(words: dict[str, str], key: Key) -> Text:
    kind, id = key
    return Text(words.get(kind, words["opportunity"]), {"id": id})


def _damaged(fault: object) -> Text:
    return Text(N_("damaged: {what}"), {"what": str(fault)[:200]})
