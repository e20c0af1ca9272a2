"""The desk's file: open it carefully, load the book, apply a change in one transaction.

One connection, on the thread that opened it. Reading uses it bare; sqlite-utils wraps the same
connection for every write and migration and is imported when the first of them comes.
"""

import contextlib
import sqlite3
from collections.abc import Iterator
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from follow_up_desk.core.book import NOBODY, Book, Change, inverse_change
from follow_up_desk.core.records import Opportunity, Owner, OwnTemplate, Policy, Record
from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.store.rows import DETAIL_TABLES, OPPORTUNITIES, OWNER, POLICY, TEMPLATES, Row, Table, detail_rows
from follow_up_desk.store.schema import migrate

if TYPE_CHECKING:
    from sqlite_utils import Database


class BusyError(UserError):
    """Say that another program is writing; trying again helps."""


class Store:
    """Hold one open desk file; make it by `opening.open_store` or `opening.open_read_only`."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    @cached_property
    def _db(self) -> "Database":
        from sqlite_utils import Database

        return Database(self._connection, strict=True, execute_plugins=False)

    def upgrade(self) -> None:
        """Bring the file to this version's schema."""
        migrate(self._db)

    @property
    def version(self) -> int:
        """Return the schema's version as the file tells it."""
        return int(self._connection.execute("PRAGMA user_version").fetchone()[0])

    def load(self) -> Book:
        """Return everything in the file; refuse with table and id where a row cannot be read."""
        details = {name: self._grouped(table) for name, table in DETAIL_TABLES.items()}
        opportunities = {}
        for row in self._select(OPPORTUNITIES):
            owned = {name: by_id.get(row[0], ()) for name, by_id in details.items()}
            opportunities[row[0]] = _with_details(_read(OPPORTUNITIES, row), owned)
        owner = next((_read(OWNER, row) for row in self._select(OWNER)), NOBODY)
        policy = next((_read(POLICY, row) for row in self._select(POLICY)), Policy())
        templates = {row[0]: _read(TEMPLATES, row) for row in self._select(TEMPLATES)}
        return Book(owner, policy, opportunities, templates)

    def apply(self, change: Change) -> Change:
        """Write a change in one transaction and return the change that undoes it."""
        with self._writing():
            before = self._book_of(change)
            for kind, id in change.drop:
                table = OPPORTUNITIES if kind is Opportunity else TEMPLATES
                self._db.execute(f"DELETE FROM {table.name} WHERE id = ?", [id])
            for record in change.put:
                self._put(record, before)
        return inverse_change(before, change)

    def close(self) -> None:
        """Fold the log into the file and let go of it."""
        with contextlib.suppress(sqlite3.Error):
            self._connection.execute("PRAGMA optimize")
        self._connection.close()

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.commit()
            except BaseException:
                self._db.rollback()
                raise
        except sqlite3.OperationalError as fault:
            raise _explained(fault, self.path) from fault

    def _book_of(self, change: Change) -> Book:
        """Return of the stored book what the change concerns, as it stands inside the transaction."""
        opportunities = {id: found for id in change.touched if (found := self._opportunity(id)) is not None}
        owner = next((_read(OWNER, row) for row in self._select(OWNER)), NOBODY)
        policy = next((_read(POLICY, row) for row in self._select(POLICY)), Policy())
        templates = {row[0]: _read(TEMPLATES, row) for row in self._select(TEMPLATES)}
        return Book(owner, policy, opportunities, templates)

    def _opportunity(self, id: str) -> Opportunity | None:
        rows = self._select(OPPORTUNITIES, "WHERE id = ?", [id])
        if not rows:
            return None
        owned = {
            name: self._grouped(table, "WHERE opportunity = ?", [id]).get(id, ())
            for name, table in DETAIL_TABLES.items()
        }
        return _with_details(_read(OPPORTUNITIES, rows[0]), owned)

    def _put(self, record: Record, before: Book) -> None:
        if isinstance(record, Opportunity):
            self._put_opportunity(record, before.opportunities.get(record.id))
        elif isinstance(record, OwnTemplate):
            self._upsert(TEMPLATES, TEMPLATES.to_row(record), ("id",))
        else:
            table = OWNER if isinstance(record, Owner) else POLICY
            one = Table(table.name, ("one", *table.columns), table.to_row, table.from_row)
            self._upsert(one, (1, *table.to_row(record)), ("one",))

    def _put_opportunity(self, record: Opportunity, before: Opportunity | None) -> None:
        """Write only the rows that differ."""
        self._upsert(OPPORTUNITIES, OPPORTUNITIES.to_row(record), ("id",))
        old = detail_rows(before) if before else {name: {} for name in DETAIL_TABLES}
        for name, rows in detail_rows(record).items():
            owned = _owned(DETAIL_TABLES[name])
            for id in old[name].keys() - rows.keys():
                self._db.execute(f"DELETE FROM {name} WHERE opportunity = ? AND id = ?", [record.id, id])
            for id, row in rows.items():
                if old[name].get(id) != row:
                    self._upsert(owned, (record.id, *row), ("opportunity", "id"))

    def _upsert(self, table: Table, row: Row, key: tuple[str, ...]) -> None:
        places = ", ".join("?" for _ in row)
        sets = ", ".join(f'"{c}" = excluded."{c}"' for c in table.columns if c not in key)
        sql = f"INSERT INTO {table.name} ({table.named}) VALUES ({places}) ON CONFLICT ({', '.join(key)})"
        self._db.execute(f"{sql} DO UPDATE SET {sets}", list(row))

    def _select(self, table: Table, where: str = "", values: list[Any] | None = None) -> list[Row]:
        sql = f"SELECT {table.named} FROM {table.name} {where}"
        try:
            return self._connection.execute(sql, values or []).fetchall()
        except sqlite3.Error as fault:
            raise _explained(fault, self.path) from fault

    def _grouped(self, table: Table, where: str = "", values: list[Any] | None = None) -> dict[str, tuple[Any, ...]]:
        rows = self._select(_owned(table), f"{where} ORDER BY opportunity, id", values)
        grouped = groupby(rows, key=lambda row: row[0])
        return {owner: tuple(_read(table, row[1:]) for row in mine) for owner, mine in grouped}


def _owned(table: Table) -> Table:
    return Table(table.name, ("opportunity", *table.columns), table.to_row, table.from_row)


def _with_details(opportunity: Opportunity, owned: dict[str, Any]) -> Opportunity:
    return replace(opportunity, **owned)


def _read(table: Table, row: Row) -> Any:
    try:
        return table.from_row(row)
    except (ValueError, KeyError, TypeError, OSError) as fault:
        raise UserError(
            N_("table {table}, {id}: this row cannot be read ({fault})"),
            table=table.name,
            id=repr(row[0]),
            fault=str(fault),
        ) from fault


def _explained(fault: sqlite3.Error, path: Path) -> UserError:
    words = str(fault)
    if "locked" in words or "busy" in words:
        return BusyError(N_("{path}: another program is writing to it; nothing was changed, try again"), path=str(path))
    if "full" in words:
        return UserError(N_("{path}: the disk is full; nothing was changed"), path=str(path))
    if "readonly" in words:
        return UserError(N_("{path}: the file may only be read; nothing was changed"), path=str(path))
    return UserError(N_("{path}: the file could not be read or written ({fault})"), path=str(path), fault=words)
