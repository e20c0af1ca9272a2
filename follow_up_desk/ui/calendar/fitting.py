"""Words broken into as many lines as there is room for; the last one tells that there is more."""

from PySide6.QtGui import QFont, QTextLayout, QTextOption


def fitted(words: str, face: QFont, width: int, lines: int) -> list[str]:
    """Return the lines; what is left stands on the last one, to be cut by who writes it."""
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
