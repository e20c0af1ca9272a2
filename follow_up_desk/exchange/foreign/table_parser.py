"""Parse tables in the child process: CSV in any of its dialects, Markdown, and archives of CSV one level deep."""

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator

from follow_up_desk.core.unseen import one_line
from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.exchange.foreign.plain_text import cleaned, decoded
from follow_up_desk.exchange.foreign.table import Row, Table
from follow_up_desk.exchange.foreign.table_cells import without_pages
from follow_up_desk.exchange.foreign.table_columns import DELIMITERS

MOST_ROWS = 50_000
MOST_FILES = 50
MOST_UNPACKED = 50 * 1024 * 1024
MOST_TIMES = 100  # as large as the archive: no table packs better
WORTH_A_LOOK = 1024 * 1024  # bytes, below which nothing is too much
MOST_COLUMNS = 200
_HEAD = 20  # lines in which the header is looked for, below a preamble
_CELL = 10_000
_RULE = re.compile(r"^[\s|:]*-[\s|:-]*$")  # below the headers of a Markdown table
_WANTED = re.compile(
    r"(?:job applications?|saved jobs|connections|user_jobs_user_full_data_download)[^/]*\.csv$", re.IGNORECASE
)
_NOTION = re.compile(r" [0-9a-f]{32}(?:_all)?\.csv$", re.IGNORECASE)
_PART = re.compile(r"(?:^|[-_/ ])part-\d{1,3}\.zip$", re.IGNORECASE)  # the whole of what Notion exports lies in such


def parse(data: bytes) -> list[Table]:
    """Return the tables of a file: one, or those of an archive that are known."""
    texts = _unpacked(data) if data[:2] == b"PK" else [("", decoded(data))]
    tables = [table for name, text in texts if (table := _table(name, text))]
    if not tables:
        raise UserError(N_("there is no table in it"))
    return tables


def _unpacked(data: bytes) -> list[tuple[str, str]]:
    """Return name and text of each table in an archive that LinkedIn, Huntr or Notion made.

    What Notion exports lies in a part of its own inside; nothing in such a part is unpacked again.
    """
    try:
        tables = list(_entries(data, _is_known))
        if not tables:
            parts = [part for _name, part in _entries(data, _PART.search)]
            tables = [table for part in parts for table in _entries(part, _is_known)]
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
        raise UserError(N_("this archive is damaged")) from None
    if not tables:
        raise UserError(N_("there is no table in this archive that the desk knows"))
    if len(tables) > MOST_FILES or sum(len(unpacked) for _name, unpacked in tables) > MOST_UNPACKED:
        raise _too_much()
    return [(_NOTION.sub("", name), decoded(unpacked)) for name, unpacked in tables]


def _entries(data: bytes, is_wanted: Callable[[str], object]) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each wanted entry of an archive, unless they are more than there can be."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    wanted = [entry for entry in archive.infolist() if is_wanted(entry.filename)]
    size = sum(entry.file_size for entry in wanted)
    if len(wanted) > MOST_FILES or size > MOST_UNPACKED or size > max(WORTH_A_LOOK, MOST_TIMES * len(data)):
        raise _too_much()
    for entry in _without_doubles(wanted):
        with archive.open(entry) as stream:
            unpacked = stream.read(entry.file_size + 1)  # not what the archive says counts, but what comes out
        if len(unpacked) > entry.file_size:
            raise _too_much()
        yield one_line(entry.filename), unpacked


def _too_much() -> UserError:
    return UserError(N_("there is too much in this archive"))


def _is_known(name: str) -> bool:
    return bool(_WANTED.search(name) or _NOTION.search(name))


def _without_doubles(entries: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """Return the entries without those of which Notion adds a fuller form under the name `…_all.csv`."""
    whole = {entry.filename.removesuffix("_all.csv") for entry in entries if entry.filename.endswith("_all.csv")}
    return [entry for entry in entries if entry.filename.removesuffix(".csv") not in whole]


def _table(name: str, text: str) -> Table | None:
    """Return the table in a text, or None: some databases of Notion have but one column."""
    text = text.lstrip("\ufeff")
    rows = list(_markdown(text)) if _is_markdown(text) else list(_csv(text))
    head = _header(rows)
    if head is None:
        return None
    headers = tuple(one_line(cell) for cell in rows[head].cells)[:MOST_COLUMNS]
    if len(rows) - head > MOST_ROWS:
        raise UserError(N_("there are more than 50,000 rows in it"))
    return Table(name, headers, tuple(row for row in rows[head + 1 :] if any(row.cells)))


def _is_markdown(text: str) -> bool:
    return any(_RULE.match(line) and "|" in line for line in text.splitlines()[:200])


def _markdown(text: str) -> Iterator[Row]:
    """Yield the rows of the first Markdown table; text around it is none."""
    lines = text.splitlines()
    rule = next(i for i, line in enumerate(lines) if _RULE.match(line) and "|" in line)
    for number in (rule - 1, *range(rule + 1, len(lines))):
        line = lines[number].strip() if number >= 0 else ""
        if "|" not in line:
            return
        cells = re.split(r"(?<!\\)\|", line.strip("|"))
        yield Row(number + 1, tuple(_cell(cell.replace("\\|", "|")) for cell in cells))


def _csv(text: str) -> Iterator[Row]:
    """Yield the rows; quotes in the middle of a cell are taken as they stand, one that never ends is refused."""
    delimiter = _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=_ends_within_quotes(text, delimiter))
    line = 1
    try:
        for cells in reader:
            yield Row(line, tuple(map(_cell, cells[:MOST_COLUMNS])))
            line = reader.line_num + 1
    except csv.Error:
        raise UserError(N_("the table in it is damaged; line {line} cannot be read"), line=line) from None


def _ends_within_quotes(text: str, delimiter: str) -> bool:
    try:
        for _cells in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            pass
    except csv.Error as fault:
        return "end of data" in str(fault)
    return False


def _cell(text: str) -> str:
    """Return a cell without the apostrophe that guards what would be a formula in a spreadsheet."""
    text = without_pages(cleaned(text).strip())
    text = text if len(text) <= _CELL else f"{text[:_CELL]}…"
    return text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@") else text


def _delimiter(text: str) -> str:
    """Return what separates the cells: the sign that divides most of the first lines into equally many."""
    lines = [line for line in text[:100_000].splitlines()[:50] if line.strip()]

    def score(sign: str) -> tuple[int, int]:
        counts = [line.count(sign) for line in lines]
        usual = max(set(counts) - {0}, key=counts.count, default=0)
        return counts.count(usual) if usual else 0, usual

    return max(DELIMITERS, key=score)


def _header(rows: list[Row]) -> int | None:
    """Return which row names the columns: the first near the top that is not much narrower than the others."""
    near = [len([cell for cell in row.cells if cell]) for row in rows[:_HEAD]]
    enough = max(2, max(near, default=0) * 3 // 5)
    return next((index for index, filled in enumerate(near) if filled >= enough), None)
