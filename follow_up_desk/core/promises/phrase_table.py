"""Find phrases in tokens: each table of rows is one pattern, and what it finds becomes one token."""

import re
from collections.abc import Callable, Mapping, Sequence

from follow_up_desk.core.promises.grammar import SETS, Row
from follow_up_desk.core.promises.tokens import Token

Read = Callable[[str, tuple[int, ...], Sequence[Token]], Sequence[Token]]
"""A rule's name, its numbers and the tokens it fits -> the tokens that take their place."""


class Table:
    """Hold one table of rows, ready to be looked for."""

    def __init__(self, rows: Sequence[Row], sets: Mapping[str, str] = SETS) -> None:
        self._rows = tuple(rows)
        patterns = "|".join(f"(?P<r{at}>{_pattern(row[0], sets)})" for at, row in enumerate(rows))
        self._find = re.compile(rf"(?<!\S)(?:{patterns})")

    def reduced(self, tokens: Sequence[Token], read: Read) -> list[Token]:
        """Return the tokens with every phrase replaced by what `read` makes of it."""
        line = "".join(f"{token.kind} " for token in tokens)
        found: list[Token] = []
        at = done = 0
        for match in self._find.finditer(line):
            skipped = line.count(" ", at, match.start())
            taken = match[0].count(" ")
            _, rule, numbers = self._rows[int((match.lastgroup or "r0")[1:])]
            found += tokens[done : done + skipped]
            found += read(rule, numbers, tokens[done + skipped : done + skipped + taken])
            done += skipped + taken
            at = match.end()
        return [*found, *tokens[done:]]


def _pattern(row: str, sets: Mapping[str, str]) -> str:
    return "".join(_piece(piece, sets) for piece in row.split(" "))


def _piece(piece: str, sets: Mapping[str, str]) -> str:
    kinds = "|".join(sets.get(kind, re.escape(kind)) for kind in piece.rstrip("?").split("|"))
    return f"(?:(?:{kinds}) ){'?' if piece.endswith('?') else ''}"
