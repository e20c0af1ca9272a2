"""Bytes and HTML of others as plain text: no sign that controls a terminal or turns the writing round, links kept."""

import codecs
import re
from html.parser import HTMLParser

from follow_up_desk.core.unseen import without_unseen

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LONG_GAP = re.compile(r"[^\S\n]{40,}")
_EMPTY_LINES = re.compile(r"\n{5,}")
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_BLOCKS = frozenset("p div br tr li table h1 h2 h3 h4 h5 h6 blockquote hr section article".split())
_HIDDEN = frozenset(("script", "style", "title", "template"))  # not the head: what else stands in it is shown
MOST_HTML = 2_000_000
"""Characters; a mail's words stand before this."""


def decoded(data: bytes, charset: str | None = None) -> str:
    """Return bytes as text: by their mark of order, by the character set named, as UTF-8, else as Western European."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    for name in filter(None, (charset, "utf-8")):
        try:
            return data.decode(name)
        except (LookupError, UnicodeError, ValueError):
            continue
    return data.decode("cp1252", "replace")


def cleaned(text: str) -> str:
    """Return a text without signs that cannot be seen, its lines ended alike, its gaps short.

    In a gap of thousands of characters many a pattern would search for minutes.
    """
    if text.isascii() and text.isprintable() and "  " not in text:  # as most are, and there may be many thousands
        return text.rstrip()
    lines = "\n".join(line.rstrip() for line in _LONG_GAP.sub(" " * 40, without_unseen(text)).split("\n"))
    return _EMPTY_LINES.sub("\n" * 4, lines)


def text_of_html(html: str) -> str:
    """Return the words of an HTML text; an address behind a link stands in angle brackets after its words."""
    reader = _Words()
    reader.feed(html[:MOST_HTML])
    reader.close()
    return _BLANK_LINES.sub("\n\n", cleaned("".join(reader.words))).strip()


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._hidden = 0
        self._link = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag in _BLOCKS:
            self.words.append("\n> " if tag == "blockquote" else "\n")
        elif tag == "a":
            self._link = next((value or "" for name, value in attrs if name == "href"), "")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in _BLOCKS:
            self.words.append("\n")
        elif tag == "a":
            if self._link.startswith(("http:", "https:")) and not (self.words and self._link in self.words[-1]):
                self.words.append(f" <{self._link}> ")
            self._link = ""

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words.append(re.sub(r"\s+", " ", data))
