"""Look a desk file over without changing it: SQLite's own checks, and whether every row can be read."""

import sqlite3
from contextlib import closing
from pathlib import Path

from follow_up_desk.core.wording import N_, Text
from follow_up_desk.store.opening import open_read_only, uri


def check(path: Path) -> tuple[list[Text], dict[str, int]]:
    """Return what is wrong with the file, and how much it holds; refuse where it is no desk file."""
    store = open_read_only(path)
    try:
        faults: list[Text] = []
        with closing(sqlite3.connect(uri(path, "ro"), uri=True)) as connection:
            faults += [
                Text(N_("damaged: {what}"), {"what": row[0]})
                for row in connection.execute("PRAGMA integrity_check")
                if row[0] != "ok"
            ]
            faults += [
                Text(N_("table {table}: a row belongs to nothing"), {"table": row[0]})
                for row in connection.execute("PRAGMA foreign_key_check")
            ]
        book = store.load()
    finally:
        store.close()
    details = sum(len(o.activities) for o in book.opportunities.values())
    return faults, {"opportunities": len(book.opportunities), "activities": details}
