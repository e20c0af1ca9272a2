"""A checksum for each opportunity, template, the owner and the policy: SQLite does not notice a flipped letter.

It covers the rows as they are stored, without their empty columns, so that a new optional column changes none.
"""

import json
import zlib

from follow_up_desk.core.book import Book
from follow_up_desk.core.records import Opportunity, Record
from follow_up_desk.core.user_records import Owner, OwnTemplate, Policy
from follow_up_desk.store.rows import DETAIL_TABLES, OPPORTUNITIES, OWNER, POLICY, TEMPLATES, Row, Table, detail_rows

Key = tuple[str, str]
"""Kind of record and its id; the owner and the policy have none."""
KINDS: dict[type, str] = {Opportunity: "opportunity", OwnTemplate: "template", Owner: "owner", Policy: "policy"}
_TABLES: dict[type, Table] = {Opportunity: OPPORTUNITIES, OwnTemplate: TEMPLATES, Owner: OWNER, Policy: POLICY}


def key_of(record: Record) -> Key:
    """Return under which key a record's checksum is kept."""
    return KINDS[type(record)], getattr(record, "id", "")


def checksum(record: Record) -> int:
    """Return the checksum of a record and all that belongs to it: its rows' checksums, combined in any order."""
    table = _TABLES[type(record)]
    found = row_checksum(table, table.to_row(record))
    if isinstance(record, Opportunity):
        for name, rows in detail_rows(record).items():
            for row in rows.values():
                found ^= row_checksum(DETAIL_TABLES[name], row)
    return found


def row_checksum(table: Table, row: Row) -> int:
    """Return the checksum of one row; what it is combined with may come in any order."""
    filled = [(table.columns[at], value) for at, value in enumerate(row) if value is not None]
    line = json.dumps([table.name, filled], ensure_ascii=False)
    return zlib.crc32(line.encode("utf-8", "surrogatepass"))


def checksums_of(book: Book) -> dict[Key, int]:
    """Return the checksums of all records of a book."""
    records: tuple[Record, ...] = (*book.opportunities.values(), *book.templates.values(), book.owner, book.policy)
    return {key_of(record): checksum(record) for record in records}
