"""Read what can still be read of a damaged desk file into a new one, and report the rest."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from follow_up_desk.core.book import NOBODY, Book, everything_in
from follow_up_desk.core.links import without_dead_links
from follow_up_desk.core.records import DETAILS, Opportunity
from follow_up_desk.core.user_records import Policy
from follow_up_desk.core.wording import N_, Text, UserError
from follow_up_desk.store.check import Counts, counts_of
from follow_up_desk.store.guards import must_be_a_file, sentences
from follow_up_desk.store.opening import create_filled_store
from follow_up_desk.store.papers import bring_along, kept_copies, left_behind
from follow_up_desk.store.reading import owned, unreadable
from follow_up_desk.store.rows import DETAIL_TABLES, OPPORTUNITIES, OWNER, POLICY, TEMPLATES, Row, Table
from follow_up_desk.store.snapshot import address, copied, snapshot

_SEARCHED = 100_000  # row numbers that are looked for one by one


def salvage(path: Path, target: Path) -> tuple[Counts, list[Text]]:
    """Write what can be read of `path` into the new desk file `target`; return how much came, and what did not."""
    if os.path.lexists(target):  # before much is read
        raise UserError(N_("{path}: this file is there already; choose another name"), path=str(target))
    with sentences(path):
        must_be_a_file(path)
    with sentences(path), closing(_readable(path)) as connection:
        reader = _SalvageReader(connection)
        book = reader.book()
    create_filled_store(target, everything_in(book))
    bring_along(kept_copies(book), path, target)
    return counts_of(book), reader.faults + left_behind(book, path, target)


def _readable(path: Path) -> sqlite3.Connection:
    try:
        return snapshot(path)
    except sqlite3.Error:
        with tempfile.TemporaryDirectory(prefix="follow-up-desk-") as folder:
            return _padded(path, Path(folder) / "copy.sqlite")


def _padded(path: Path, copy: Path) -> sqlite3.Connection:
    """Return a copy of a file that was cut off, filled up to the length its first page promises."""
    shutil.copyfile(path, copy)
    with copy.open("r+b") as stream:
        head = stream.read(100)
        size = int.from_bytes(head[16:18], "big") or 65536
        wanted = (size if size > 1 else 65536) * int.from_bytes(head[28:32], "big")
        if wanted < copy.stat().st_size * 1000:
            stream.truncate(max(wanted, copy.stat().st_size))
    return copied(address(copy, "mode=ro&immutable=1"))


class _SalvageReader:
    """Read every table row by row, in both directions and by number, and keep what makes a record."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.text_factory = lambda data: data.decode("utf-8", "replace")
        self.faults: list[Text] = []

    def book(self) -> Book:
        details = {name: list(self._records(owned(table), table)) for name, table in DETAIL_TABLES.items()}
        heads = {it.id: it for _, it in self._records(OPPORTUNITIES, OPPORTUNITIES)}
        for rows in details.values():
            for owner, _ in rows:
                heads.setdefault(str(owner), Opportunity(str(owner), str(owner), ""))
        found = {id: _complete(it, details) for id, it in heads.items()}
        owner = next((it for _, it in self._records(OWNER, OWNER)), NOBODY)
        policy = next((it for _, it in self._records(POLICY, POLICY)), Policy())
        return Book(owner, policy, found, {it.id: it for _, it in self._records(TEMPLATES, TEMPLATES)})

    def _records(self, columns: Table, table: Table) -> Iterator[tuple[Any, Any]]:
        """Yield the first column and the record of every row that can be read."""
        for row in self._rows(columns):
            try:
                yield row[0], table.from_row(row[len(row) - len(table.columns) :])
            except Exception as fault:  # whatever stands in a damaged row
                self.faults.append(unreadable(table, row, fault).text)

    def _rows(self, table: Table) -> list[Row]:
        rows: dict[int, Row] = {}
        if not self._scan(table, "ASC", rows):
            self._scan(table, "DESC", rows)
            for number in range(1, min(max(rows, default=0), _SEARCHED) + 1):
                if number not in rows:
                    self._scan(table, "ASC", rows, f"WHERE rowid = {number}")
            words = N_("table {table}: a part of it cannot be read; {n} rows could")
            self.faults.append(Text(words, {"table": table.name, "n": len(rows)}))
        return [rows[number] for number in sorted(rows)]

    def _scan(self, table: Table, order: str, rows: dict[int, Row], where: str = "") -> bool:
        sql = f"SELECT rowid, {table.named} FROM {table.name} NOT INDEXED {where} ORDER BY rowid {order}"
        with suppress(sqlite3.Error):
            for number, *row in self._connection.execute(sql):
                rows.setdefault(number, tuple(row))
            return True
        return False


def _complete(head: Opportunity, details: dict[str, list[tuple[Any, Any]]]) -> Opportunity:
    """Return the opportunity with what belongs to it; what leads to something that is gone leads nowhere."""
    lists = {name: {it.id: it for owner, it in details[name] if owner == head.id} for name in DETAILS}
    parts: dict[str, Any] = {name: tuple(it for _, it in sorted(found.items())) for name, found in lists.items()}
    return without_dead_links(replace(head, **parts))
