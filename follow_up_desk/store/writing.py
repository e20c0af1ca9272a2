"""Write a change inside an open transaction: only the rows that differ, and the checksums of what they belong to.

The upsert is our own SQL: importing sqlite-utils takes 50 ms at the first change of a session and 6 MiB from then on
(`make bench`). Migrations, which few sessions need, use it.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.records import DETAILS, Detail, Opportunity, Record
from follow_up_desk.core.user_records import Owner, OwnTemplate
from follow_up_desk.store.checksums import KINDS, Key, checksum, key_of, row_checksum
from follow_up_desk.store.rows import DETAIL_TABLES, OPPORTUNITIES, OWNER, POLICY, TEMPLATES, Row, Table

_ONE = ("one",)
_ID = ("id",)
_OWNED = ("opportunity", "id")
_PUT_SUM = "INSERT INTO checksums VALUES (?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET sum = excluded.sum"


class Writer:
    """Collect the rows of one change and write them table by table."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self._keys: dict[str, tuple[str, ...]] = {}

    def write(self, change: Change, before: Book) -> None:
        """Write a change; `before` holds what it touches as it stands in the file."""
        for kind, id in change.drop:
            table = OPPORTUNITIES if kind is Opportunity else TEMPLATES
            self._db.execute(f"DELETE FROM {table.name} WHERE id = ?", [id])
            self._db.execute("DELETE FROM checksums WHERE kind = ? AND id = ?", [KINDS[kind], id])
        for record in change.put:
            self._put(record, before)
        # An opportunity comes before what belongs to it.
        for name in sorted(self._rows, key=lambda name: name != OPPORTUNITIES.name):
            rows = self._rows[name]
            self._db.executemany(_upsert(name, tuple(rows[0]), self._keys[name]), rows)

    def renew_checksums(self, sums: Iterable[tuple[Key, int]], version: int) -> None:
        """Write all checksums anew, for this version of the schema."""
        self._db.execute("DELETE FROM checksums")
        for key, number in sums:
            self._put_checksum(key, number)
        self._db.execute("UPDATE desk SET summed = ?", [version])

    def _put(self, record: Record, before: Book) -> None:
        if isinstance(record, Opportunity):
            self._put_opportunity(record, before.opportunities.get(record.id))
            return
        if isinstance(record, OwnTemplate):
            self._collect(TEMPLATES, _ID, TEMPLATES.to_row(record))
        else:
            table = OWNER if isinstance(record, Owner) else POLICY
            self._collect(table, _ONE, table.to_row(record), one=1)
        self._put_checksum(key_of(record), checksum(record))

    def _put_opportunity(self, record: Opportunity, before: Opportunity | None) -> None:
        """Write the rows that differ, and carry the checksum along by just these rows."""
        old = OPPORTUNITIES.to_row(before) if before else None
        new = OPPORTUNITIES.to_row(record)
        delta = 0
        if old != new:
            self._collect(OPPORTUNITIES, _ID, new)
            delta = _sum(OPPORTUNITIES, old) ^ _sum(OPPORTUNITIES, new)
        for name in DETAILS:
            known = {detail.id: detail for detail in getattr(before, name, ())}
            delta ^= self._put_details(record.id, name, known, getattr(record, name))
        self._change_checksum(record, delta)

    def _put_details(self, opportunity: str, name: str, known: dict[str, Detail], details: tuple[Detail, ...]) -> int:
        table, delta = DETAIL_TABLES[name], 0
        for detail in details:
            before = known.pop(detail.id, None)
            if before != detail:
                row = table.to_row(detail)
                self._collect(table, _OWNED, row, opportunity=opportunity)
                delta ^= _sum(table, row) ^ _sum(table, table.to_row(before) if before else None)
        for id, gone in known.items():
            self._db.execute(f"DELETE FROM {name} WHERE opportunity = ? AND id = ?", [opportunity, id])
            delta ^= _sum(table, table.to_row(gone))
        return delta

    def _change_checksum(self, record: Opportunity, delta: int) -> None:
        key = key_of(record)
        known = self._db.execute("SELECT sum FROM checksums WHERE kind = ? AND id = ?", key).fetchone()
        self._put_checksum(key, checksum(record) if known is None else known[0] ^ delta)

    def _put_checksum(self, key: Key, number: int) -> None:
        self._db.execute(_PUT_SUM, [*key, number])

    def _collect(self, table: Table, key: tuple[str, ...], row: Row, **more: Any) -> None:
        self._keys[table.name] = key
        self._rows[table.name].append(more | dict(zip(table.columns, row, strict=True)))


def _upsert(table: str, columns: tuple[str, ...], key: tuple[str, ...]) -> str:
    """Return the statement that inserts a row given by name, or updates the one with its key."""
    names, places = ", ".join(f'"{name}"' for name in columns), ", ".join(f":{name}" for name in columns)
    sets = ", ".join(f'"{name}" = excluded."{name}"' for name in columns if name not in key)
    return f'INSERT INTO "{table}" ({names}) VALUES ({places}) ON CONFLICT ({", ".join(key)}) DO UPDATE SET {sets}'


def _sum(table: Table, row: Row | None) -> int:
    return row_checksum(table, row) if row else 0
