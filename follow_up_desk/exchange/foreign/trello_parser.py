"""Parse a board that Trello exported as JSON, in the child process: a card is a row, its list the stage."""

import re
from typing import Any

import msgspec
from msgspec import Struct

from follow_up_desk.core.unseen import one_line
from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.exchange.foreign.plain_text import cleaned
from follow_up_desk.exchange.foreign.table import Row, Table
from follow_up_desk.exchange.foreign.table_parser import MOST_ROWS

HEADERS = ("Company", "Role", "Status", "Link", "Notes", "Due", "Labels", "Archived")
_AT = re.compile(r"\s+(?:at|@|bei|chez|en|na|presso)\s+", re.IGNORECASE)
_PARTED = re.compile(r"\s+[-–—|/]\s+|\s*[:|]\s+|,\s+")
_WEB = re.compile(r"https?://[^\s<>()\[\]]+")


class _List(Struct):
    id: str
    name: str = ""


class _Label(Struct):
    name: str = ""


class _Card(Struct, rename="camel"):
    name: str
    desc: str = ""
    due: str | None = None
    id_list: str = ""
    closed: bool = False
    labels: tuple[_Label, ...] = ()


class _Board(Struct):
    cards: list[_Card]
    lists: list[_List]


def parse(data: bytes) -> list[Table]:
    """Return the cards of a board as a table."""
    try:
        board = msgspec.json.decode(data, type=_Board)
    except (msgspec.MsgspecError, UnicodeError):
        raise UserError(N_("this is neither a desk file nor a board of Trello")) from None
    if len(board.cards) > MOST_ROWS:
        raise UserError(N_("there are more than 50,000 rows in it"))
    lists = {each.id: each.name for each in board.lists}
    return [Table("", HEADERS, tuple(_row(card, lists, at) for at, card in enumerate(board.cards, 1)))]


def _row(card: _Card, lists: dict[str, str], number: int) -> Row:
    company, role, sure = _read(one_line(card.name))
    words = cleaned(card.desc).strip()
    link = _WEB.search(words)
    cells: tuple[Any, ...] = (
        company,
        role,
        one_line(lists.get(card.id_list, "")),
        link[0] if link else "",
        words,
        (card.due or "")[:10],
        ", ".join(one_line(label.name) for label in card.labels if label.name),
        "yes" if card.closed else "",
    )
    return Row(number, cells, unsure=not sure)


def _read(name: str) -> tuple[str, str, bool]:
    """Return company and role as a card's title names them, and whether that is sure: "Analyst at Acme"."""
    at = _AT.split(name, maxsplit=1)
    if len(at) == 2:
        return at[1], at[0], True
    parts = _PARTED.split(name, maxsplit=1)
    return (parts[0], parts[1], False) if len(parts) == 2 else (name, "", False)
