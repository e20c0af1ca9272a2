"""The migrations, oldest first: append one, never edit one.

Each runs in its own transaction together with the note that it ran, and sets `user_version`. Then
raise `SCHEMA` and add a dump of the released schema to the tests: every later version migrates it.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

    Connection = Database | sqlite3.Connection

APPLICATION_ID = 0x46554464  # "FUDd": tells our files from any other SQLite file
SCHEMA = 4
SET = "follow_up_desk"

_INSTANT = "TEXT NOT NULL"
_OWNED = "opportunity TEXT NOT NULL REFERENCES opportunities(id) ON DELETE CASCADE, id TEXT NOT NULL"
_KEY = "PRIMARY KEY (opportunity, id)"

_TABLES = f"""
CREATE TABLE owner (
  one INTEGER PRIMARY KEY CHECK (one = 1), name TEXT NOT NULL, email TEXT, phone TEXT, time_zone TEXT NOT NULL,
  country TEXT NOT NULL, subdivision TEXT, language TEXT) STRICT;
CREATE TABLE policy (
  one INTEGER PRIMARY KEY CHECK (one = 1), profile TEXT NOT NULL, patience TEXT NOT NULL, given TEXT NOT NULL) STRICT;
CREATE TABLE opportunities (
  id TEXT PRIMARY KEY NOT NULL, company TEXT NOT NULL, role TEXT NOT NULL, kind TEXT NOT NULL, agency TEXT,
  country TEXT, subdivision TEXT, time_zone TEXT,
  no_calls INTEGER NOT NULL CHECK (no_calls IN (0, 1)), link TEXT) STRICT;
CREATE TABLE people (
  {_OWNED}, name TEXT NOT NULL, title TEXT, part TEXT NOT NULL, email TEXT, phone TEXT, "left" TEXT, {_KEY}) STRICT;
CREATE TABLE interviews (
  {_OWNED}, kind TEXT NOT NULL, start {_INSTANT}, time_zone TEXT NOT NULL, minutes INTEGER, place TEXT,
  people TEXT NOT NULL, known_at TEXT, cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)), {_KEY}) STRICT;
CREATE TABLE promises (
  {_OWNED}, interview TEXT, thing TEXT NOT NULL, item TEXT, words TEXT NOT NULL, "from" TEXT, "by" TEXT,
  certainty TEXT NOT NULL, made_at {_INSTANT}, known_at TEXT, person TEXT, {_KEY}) STRICT;
CREATE TABLE requests (
  {_OWNED}, item TEXT NOT NULL, due TEXT, made_at {_INSTANT}, known_at TEXT, person TEXT, {_KEY}) STRICT;
CREATE TABLE offers (
  {_OWNED}, form TEXT NOT NULL, at {_INSTANT}, deadline TEXT, terms TEXT,
  preferred INTEGER NOT NULL CHECK (preferred IN (0, 1)), known_at TEXT, {_KEY}) STRICT;
CREATE TABLE activities (
  {_OWNED}, at {_INSTANT}, direction TEXT NOT NULL, channel TEXT NOT NULL, purpose TEXT NOT NULL, outcome TEXT,
  person TEXT, interview TEXT, answers TEXT, until TEXT, subject TEXT, text TEXT, known_at TEXT, {_KEY}) STRICT;
CREATE TABLE notes (
  {_OWNED}, at {_INSTANT}, about TEXT NOT NULL, text TEXT NOT NULL, interview TEXT, {_KEY}) STRICT;
CREATE TABLE marks (
  {_OWNED}, step TEXT NOT NULL, interview TEXT, person TEXT, due TEXT NOT NULL, did TEXT NOT NULL, at {_INSTANT},
  until TEXT, reason TEXT, {_KEY}) STRICT;
CREATE TABLE templates (
  id TEXT PRIMARY KEY NOT NULL, title TEXT NOT NULL, language TEXT NOT NULL, channel TEXT NOT NULL,
  purpose TEXT NOT NULL, subject TEXT, body TEXT NOT NULL, replaces TEXT) STRICT;
"""


def the_first_desk(db: "Connection") -> None:
    """Make the tables of version 1."""
    for statement in _TABLES.split(";"):
        if statement.strip():
            db.execute(statement)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute("PRAGMA user_version = 1")


_CHECKED = """
CREATE TABLE checksums (
  kind TEXT NOT NULL, id TEXT NOT NULL, sum INTEGER NOT NULL, PRIMARY KEY (kind, id)) STRICT;
CREATE TABLE desk (
  one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL, writer TEXT NOT NULL, summed INTEGER NOT NULL) STRICT;
INSERT INTO desk VALUES (1, lower(hex(randomblob(8))), '', 0);
"""


def checksums(db: "Connection") -> None:
    """Add the checksums, which desk this is, who wrote last, and for which schema the checksums were computed."""
    for statement in _CHECKED.split(";"):
        if statement.strip():
            db.execute(statement)
    db.execute("PRAGMA user_version = 2")


_SWITCH = "INTEGER NOT NULL DEFAULT 0 CHECK ({0} IN (0, 1))"
_ADDED: dict[str, tuple[tuple[str, str], ...]] = {
    "owner": (("clock", "TEXT"), ("date_order", "TEXT"), ("signature", "TEXT")),
    "opportunities": (
        ("posting", "TEXT"),
        ("papers", "TEXT NOT NULL DEFAULT '[]'"),
        ("source", "TEXT"),
        ("language", "TEXT"),
    ),
    "people": (("language", "TEXT"), ("honorific", "TEXT"), ("familiar", "INTEGER CHECK (familiar IN (0, 1))")),
    "interviews": (
        ("was", "TEXT NOT NULL DEFAULT '[]'"),
        ("link", "TEXT"),
        ("platform", "TEXT"),
        ("uid", "TEXT"),
        ("sequence", "INTEGER"),
    ),
    "promises": (
        ("ask_from", "TEXT"),
        ("ask_by", "TEXT"),
        ("silence_means_no", _SWITCH.format("silence_means_no")),
        ("after", "TEXT"),
    ),
    "requests": (("asks", "TEXT NOT NULL DEFAULT 'deliver'"), ("channel", "TEXT")),
    "offers": (("pay", "TEXT"), ("start_on", "TEXT")),
    "activities": (("source", "TEXT"),),
    "notes": (("say", "TEXT"),),
}


def desk_file_version_2(db: "Connection") -> None:
    """Add the columns for what version 2 of the desk file can say; their defaults mean what version 1 meant."""
    for table, columns in _ADDED.items():
        for name, kind in columns:
            db.execute(f'ALTER TABLE {table} ADD COLUMN "{name}" {kind}')
    db.execute("PRAGMA user_version = 3")


_SHARED = """
CREATE TABLE sync_desk (one INTEGER PRIMARY KEY CHECK (one = 1), state TEXT NOT NULL) STRICT;
CREATE TABLE sync_outbox (number INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT;
CREATE TABLE sync_document (number INTEGER PRIMARY KEY, part BLOB NOT NULL) STRICT;
CREATE TABLE sync_files (
  hash TEXT PRIMARY KEY NOT NULL, desk TEXT NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
  content BLOB, gone INTEGER NOT NULL CHECK (gone IN (0, 1))) STRICT;
CREATE TABLE sync_versions (id TEXT PRIMARY KEY NOT NULL, version TEXT NOT NULL) STRICT;
"""


def exchange_between_desks(db: "Connection") -> None:
    """Add what is kept for the exchange through a folder: the document, what waits, and what was read."""
    for statement in _SHARED.split(";"):
        if statement.strip():
            db.execute(statement)
    db.execute("PRAGMA user_version = 4")


MIGRATIONS = (the_first_desk, checksums, desk_file_version_2, exchange_between_desks)


def unknown_migrations(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the names of migrations in the file that this program does not know: a newer one wrote it."""
    known = {step.__name__ for step in MIGRATIONS}
    rows = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", [SET]).fetchall()
    return tuple(str(name) for (name,) in rows if name not in known)


def expected_schema(version: int) -> dict[str, str]:
    """Return the desk's own tables as its migrations make them up to this version."""
    db = sqlite3.connect(":memory:")  # the steps need no more than that; sqlite-utils would take 6 MiB
    try:
        for step in MIGRATIONS[:version]:
            step(db)
        rows = db.execute("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
        return dict(rows.fetchall())
    finally:
        db.close()


@contextmanager
def up_to_date(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Provide the open file as this version reads it: itself, or a migrated copy in memory if its schema is older."""
    if connection.execute("PRAGMA user_version").fetchone()[0] >= SCHEMA:
        yield connection
        return
    from sqlite_utils import Database

    with closing(sqlite3.connect(":memory:")) as copy:
        connection.backup(copy)
        migrate(Database(copy, execute_plugins=False))
        yield copy


def migrate(db: "Database") -> None:
    """Bring the file to the newest schema; foreign keys rest meanwhile and are checked afterwards."""
    from sqlite_utils.migrations import Migrations

    migrations = Migrations(SET)
    for step in MIGRATIONS:
        migrations()(step)
    db.execute("PRAGMA foreign_keys = OFF")
    migrations.apply(db)
    db.execute("PRAGMA foreign_keys = ON")
