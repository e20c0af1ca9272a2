"""Read the book from an open connection: everything in one view of the file."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from msgspec.structs import replace

from follow_up_desk.core.book import NOBODY, Book
from follow_up_desk.core.records import Opportunity, Record
from follow_up_desk.core.user_records import Policy
from follow_up_desk.core.wording import N_, UserError, quoted
from follow_up_desk.store.checksums import Key
from follow_up_desk.store.faults import DamagedError
from follow_up_desk.store.rows import DETAIL_TABLES, OPPORTUNITIES, OWNER, POLICY, TEMPLATES, Row, Table

Rows = list[Row]


class Reader:
    """Read records; `unreadable` is called with each row that is none, else such a row is refused."""

    def __init__(self, connection: sqlite3.Connection, unreadable: Callable[[UserError], None] | None = None) -> None:
        self._connection = connection
        self._unreadable = unreadable

    def book(self) -> Book:
        """Return everything in the file."""
        with self._one_view():
            details = {name: self._all_of(table) for name, table in DETAIL_TABLES.items()}
            opportunities = {}
            for it in self.heads():
                owned = {name: by_id.get(it.id, ()) for name, by_id in details.items()}
                opportunities[it.id] = replace(it, **owned)
            return Book(*self._owner_and_policy(), opportunities, self._templates())

    def heads(self) -> list[Opportunity]:
        """Return the opportunities with their own fields and papers, without interviews and what else has rows."""
        return self._records(OPPORTUNITIES, self._select(OPPORTUNITIES))

    def records(self) -> Iterator[Record]:
        """Yield every record by itself, for who looks at each once and need not hold them all."""
        with self._one_view():
            yield from self._owner_and_policy()
            yield from self._templates().values()
            ids = [id for (id,) in self._connection.execute("SELECT id FROM opportunities").fetchall()]
            yield from (it for id in ids if (it := self._opportunity(id)) is not None)

    def part(self, ids: frozenset[str]) -> Book:
        """Return the book with these opportunities alone, inside the transaction that is open."""
        found = {id: it for id in ids if (it := self._opportunity(id)) is not None}
        return Book(*self._owner_and_policy(), found, self._templates())

    def checksums(self) -> dict[Key, int] | None:
        """Return the stored checksums, or None where they belong to an older version of the schema."""
        with suppress(sqlite3.OperationalError):
            summed = self._connection.execute("SELECT summed FROM desk").fetchone()
            version = self._connection.execute("PRAGMA user_version").fetchone()
            if summed is None or not 0 <= summed[0] < version[0]:  # damage there does not turn the check off
                rows = self._connection.execute("SELECT kind, id, sum FROM checksums")
                return {(kind, id): number for kind, id, number in rows}
        return None

    @contextmanager
    def _one_view(self) -> Iterator[None]:
        if self._connection.in_transaction:
            yield
            return
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")

    def _owner_and_policy(self) -> tuple[Any, Any]:
        owner = next(iter(self._records(OWNER, self._select(OWNER))), NOBODY)
        return owner, next(iter(self._records(POLICY, self._select(POLICY))), Policy())

    def _templates(self) -> dict[str, Any]:
        return {it.id: it for it in self._records(TEMPLATES, self._select(TEMPLATES))}

    def _opportunity(self, id: str) -> Opportunity | None:
        found = self._records(OPPORTUNITIES, self._select(OPPORTUNITIES, "WHERE id = ?", [id]))
        if not found:
            return None
        owned = {
            name: self._grouped(table, "WHERE opportunity = ?", [id]).get(id, ())
            for name, table in DETAIL_TABLES.items()
        }
        complete: Opportunity = replace(found[0], **owned)
        return complete

    def _all_of(self, table: Table) -> dict[str, tuple[Any, ...]]:
        """Return all records of a table by opportunity; row by row where they cannot be read at once."""
        if table.from_json is not None:
            lists = f"SELECT opportunity, json_group_array(json_array({table.named})) FROM {table.name} GROUP BY 1"
            with suppress(Exception):  # row by row it is found out which row it is
                return {id: table.from_json(text) for id, text in self._connection.execute(lists)}
        return self._grouped(table)

    def _grouped(self, table: Table, where: str = "", values: list[Any] | None = None) -> dict[str, tuple[Any, ...]]:
        rows = self._select(owned(table), f"{where} ORDER BY opportunity, id", values)
        found: dict[str, list[Any]] = {}
        for owner, record in self._with_owner(table, rows):
            found.setdefault(owner, []).append(record)
        return {owner: tuple(records) for owner, records in found.items()}

    def _with_owner(self, table: Table, rows: Rows) -> Iterable[tuple[str, Any]]:
        with suppress(Exception):  # row by row it is found out which one cannot be read
            return [(row[0], table.from_row(row[1:])) for row in rows]
        return [(row[0], record) for row in rows for record in self._records(table, [row[1:]])]

    def _select(self, table: Table, where: str = "", values: list[Any] | None = None) -> Rows:
        return self._connection.execute(f"SELECT {table.named} FROM {table.name} {where}", values or []).fetchall()

    def _records(self, table: Table, rows: Rows) -> list[Any]:
        with suppress(Exception):  # where one cannot be read, the loop below finds out which
            return [table.from_row(row) for row in rows]
        found = []
        for row in rows:
            try:
                found.append(table.from_row(row))
            except Exception as fault:  # whatever stands in a damaged row
                refused = unreadable(table, row, fault)
                if self._unreadable is None:
                    raise refused from fault
                self._unreadable(refused)
        return found


def owned(table: Table) -> Table:
    """Return the table with the id of the opportunity that its rows belong to in front."""
    return Table(table.name, ("opportunity", *table.columns), table.to_row, table.from_row)


def unreadable(table: Table, row: Row, fault: Exception) -> DamagedError:
    """Return the sentence for a row that makes no record."""
    words = N_("table {table}, {id}: this row cannot be read ({fault})")
    return DamagedError(words, table=table.name, id=quoted(row[0]), fault=str(fault)[:120])
