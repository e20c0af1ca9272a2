"""From people's words to tokens: spelling is evened out, each word looked up in the language's table."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence

from follow_up_desk.core.promises.dates import numeric
from follow_up_desk.core.promises.language import Language
from follow_up_desk.core.promises.tokens import Lexed, Token, tidied

SHORTENED = 4
"""Letters a shortened name of a day or month has at most ("Sept.")."""

LONGEST = 2000
"""Characters that are read."""

_WORD = r"[^\W\d_]+"
_ANY_WORD = re.compile(_WORD)
_NUMERIC = (
    r"\d{4}-\d{1,2}(?![-\d])|\d{1,2}[/.]\d{4}(?![\d/.-])|\d{4}[-/.]\s?\d{1,2}[-/.]\s?\d{1,2}(?!\d)\.?"
    r"|\d{1,2}(?P<sep>[./-])\s?\d{1,2}(?P=sep)\s?(?:\d{4}|\d{2})(?![\d-])"
    r"|\d{1,2}/\d{1,2}(?![\d/])|\d{1,2}\.\s?\d{1,2}(?!\d)\.?"
)
_EAST_ASIAN = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
_SHORT_YEAR = re.compile(r"\s['’](\d\d)\b")
_IDLE = set("_ ORD to hour or and in from for not if by COUNT .".split())
_EVEN = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "\u00ad": None})


_UNKNOWN: tuple[Token, ...] = (Token("_"),)


class Lexer:
    """Turn words of one language into tokens."""

    def __init__(self, language: Language) -> None:
        self._respell = tuple(language.respell)
        self._parts = {
            word for kind in ("early", "mid", "end") for word in self._plain(language.words[kind]).split("|")
        }
        self._common = frozenset(self._plain(language.common).split())
        self._event = self._events(language)
        self._ambiguous = frozenset(self._plain(language.ambiguous).split("|"))
        self._followers = frozenset(self._plain(language.followers).split("|"))
        self._leads = frozenset(self._plain(language.leads).split("|"))
        self._figured = {self._plain(word): (_token(token),) for word, token in language.beside_figures}
        self._entries: dict[str, list[tuple[str, tuple[Token, ...]]]] = {}
        for words, tokens in self._table(language):
            for phrase in words.split("|"):
                self._learn(phrase, tokens)
        for entries in self._entries.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self._scan = re.compile(
            rf"(?P<clock>(?<!\d)(?:{_bare(language.clock)}))|(?P<numeric>(?<![\d.])(?:{_NUMERIC}))"
            rf"|(?<![^\W_])(?P<nth>{_bare(language.nth)})|(?P<num>\d+)"
            rf"|(?P<word>{_WORD}|[&+~])|(?P<stop>[.;!?\n])|(?P<mark>[-/,:()])"
        )

    def _table(self, language: Language) -> Iterator[tuple[str, tuple[Token, ...]]]:
        for kind, names, first in (
            ("COUNT", language.counts, 1),
            ("ORD", language.ordinals, 1),
            ("DAY", language.days, 0),
            ("MONTH", language.months, 1),
        ):
            for value, words in enumerate(names, first):
                yield words, (Token(kind, value),)
        yield from ((f"{letter}{n}", (Token("QUARTER", n),)) for n in (1, 2, 3, 4) for letter in ("q", "t"))
        yield from ((f"h{n}", (Token(f"half{n}"), Token("year"))) for n in (1, 2))
        for tokens, words in language.words.items():
            yield words, tuple(_token(token) for token in tokens.split())

    def _learn(self, phrase: str, tokens: tuple[Token, ...]) -> None:
        words = _words(self._plain(phrase))
        self._entries.setdefault(words.split(" ")[0], []).append((words, tokens))

    def _plain(self, text: str) -> str:
        text = _SHORT_YEAR.sub(r" 20\1", text)
        text = unicodedata.normalize("NFC", _EAST_ASIAN.sub(r"\1-\2-\3", text).translate(_EVEN)).casefold()
        for letter, spelt in self._respell:
            text = text.replace(letter, spelt)
        return _bare(text)

    def _events(self, language: Language) -> re.Pattern[str]:
        """Return where an event is named, with the "two weeks" before it."""
        starts = _either(language.words.get(kind, "") for kind in ("once", "after", "until", "before"))
        units = _either(language.words.get(kind, "") for kind in ("day", "bday", "week", "month"))
        numbers = _either((r"\d+", *language.counts, *(language.words.get(kind, "") for kind in ("couple", "few"))))
        return re.compile(rf"\b(?:(?:(?:{numbers})\s+)?(?:{units})\s+)?(?:{starts})\b")

    def lexed(self, words: str, day_first: bool) -> Lexed:
        """Return the words as tokens; what stands in no table is one `_`."""
        plain = self._plain(words[:LONGEST])
        raw = list(self._scan.finditer(plain))
        found: list[Token] = []
        known: set[int] = set()
        at = telling = 0
        while at < len(raw):
            taken, tokens, in_table = self._taken_at(raw, at, found, day_first)
            places = range(raw[at].start(), raw[at + taken - 1].end())
            known.update(places if in_table else ())
            if in_table and any(token.kind not in _IDLE for token in tokens):
                telling += max(len(tokens), sum(piece.lastgroup == "word" for piece in raw[at : at + taken]))
            found += tokens
            at += taken
        starts = frozenset(word.start() for word in _ANY_WORD.finditer(plain))
        return Lexed(words[:LONGEST], tidied(found), starts & known, telling, len(starts), self._event)

    def _taken_at(
        self, raw: list[re.Match[str]], at: int, before: list[Token], day_first: bool
    ) -> tuple[int, Sequence[Token], bool]:
        """Return how many pieces are read from here, as which tokens, and whether the language knows them."""
        kind, text = raw[at].lastgroup or "", raw[at][0]
        if kind in ("word", "num"):
            taken, tokens = self._looked_up(raw, at)
            return taken, tokens, tokens is not _UNKNOWN or text in self._common
        if text == "." and at and len(raw[at - 1][0]) > SHORTENED:
            text = "!"  # behind a whole word it ends a sentence
        return 1, [Token("clock")] if _is_time(text, before) else _READ[kind](text, day_first), True

    def _looked_up(self, raw: list[re.Match[str]], at: int) -> tuple[int, tuple[Token, ...]]:
        first = raw[at][0]
        if first in self._figured and self._beside_figures(raw, at):
            return 1, self._figured[first]
        for phrase, tokens in self._entries.get(first, ()):
            if taken := _taken(raw, at, phrase.split(" ")):
                doubtful = len(tokens) == 1 and tokens[0].kind != "_" and phrase in self._ambiguous
                return taken, _UNKNOWN if doubtful and not self._meant(raw, at) else tokens
        return 1, (_number(first),) if first.isdecimal() else _UNKNOWN

    def _beside_figures(self, raw: list[re.Match[str]], at: int) -> bool:
        """Return whether a word stands where a month does: after a day, or a part of it, or before a year."""
        before = [piece for piece in raw[max(at - 3, 0) : at] if piece[0] not in ("-", ".", "de")][-1:]
        after = [piece for piece in raw[at + 1 : at + 3] if piece[0] != "."][:1]
        a_year = any(piece.lastgroup == "num" and len(piece[0]) == 4 for piece in after)
        return a_year or any(piece.lastgroup in ("num", "nth") or piece[0] in self._parts for piece in before)

    def _meant(self, raw: list[re.Match[str]], at: int) -> bool:
        """Return whether a name that is also a common word is meant as a name here."""
        before, after = raw[max(at - 1, 0) : at], raw[at + 1 : at + 2]
        if any(beside.lastgroup in ("nth", "num", "numeric") or beside[0] in "-/" for beside in (*before, *after)):
            return True
        behind = not after or after[0].lastgroup == "clock" or after[0][0] in self._followers
        return (before[0][0] in self._leads or (behind and bool(after))) if before else behind


def _either(phrases: Iterable[str]) -> str:
    """Return a pattern for any of the phrases, the longest first."""
    words = {phrase for piece in phrases for phrase in piece.split("|") if phrase}
    bare = sorted((_bare(word.casefold()) for word in words), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") if word != r"\d+" else word for word in bare)


def _bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def _words(text: str) -> str:
    return " ".join(re.findall(rf"{_WORD}|\d+|[&+~.]", text))


def _taken(raw: list[re.Match[str]], at: int, words: list[str]) -> int:
    """Return how many pieces the words of a phrase take up from here; hyphens and commas between them do not count."""
    end = at
    for word in words:
        while end < len(raw) and raw[end][0] in "-/,":
            end += 1
        if end >= len(raw) or raw[end][0] != word:
            return 0
        end += 1
    return end - at


def _token(text: str) -> Token:
    kind, _, value = text.partition(":")
    return Token(kind, int(value) if value.isdigit() else value or None)


def _number(text: str) -> Token:
    value = int(text)
    return Token("YEAR" if 1900 <= value <= 2999 else "NUM", value)


def _nth(text: str, _: bool) -> list[Token]:
    return [Token("NTH", int(re.sub(r"\D", "", text)))]


def _is_time(text: str, before: list[Token]) -> bool:
    """Return whether "13.12" stands behind a whole date and so is a time of day."""
    hour, _, minute = text.partition(".")
    plain = re.fullmatch(r"\d{1,2}\.\d\d", text) is not None and int(hour) < 24 and int(minute) < 60
    return plain and bool(before) and before[-1].kind == "DATE" and before[-1].value.year is not None


def _numeric(text: str, day_first: bool) -> list[Token]:
    figures = [int(part) for part in re.findall(r"\d+", text)]
    if len(figures) == 2 and max(figures) >= 1000:
        month, year = sorted(figures)
        return [Token("MONTH", month), Token("YEAR", year)] if 1 <= month <= 12 else [Token("UNCLEAR")]
    spec = numeric(text, figures, day_first)
    if spec is not None:
        return [Token("DATE", spec)]
    if "/" in text and len(figures) == 2:
        return [Token("NUM", figures[0]), Token("or"), Token("NUM", figures[1])]
    clock = re.fullmatch(r"\d{1,2}\.\d\d", text) is not None and figures[0] < 24 and figures[1] < 60
    return [Token("clock" if clock else "UNCLEAR")]


_READ: dict[str, Callable[[str, bool], list[Token]]] = {
    "numeric": _numeric,
    "clock": lambda text, day_first: [Token("clock")],
    "nth": _nth,
    "stop": lambda text, day_first: [Token(".", text)],
    "mark": lambda text, day_first: [Token("mark", text)],
}
