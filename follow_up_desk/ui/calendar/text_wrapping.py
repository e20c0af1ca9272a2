"""Wrap text into a limited number of lines."""

from PySide6.QtGui import QFont, QTextLayout, QTextOption


def wrap_text(words: str, face: QFont, width: int, lines: int) -> list[str]:
    """Return at most `lines` lines of `width` pixels; the last one holds the whole rest, for the caller to elide."""
    layout = QTextLayout(words, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) < lines:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:], len(words)]
    return [words[start:end].strip() for start, end in zip(starts, ends, strict=True)]
