"""Highlight the blanks that are left in a text, so that none is sent unseen."""

from collections.abc import Iterable

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit

from follow_up_desk.ui.theme import colour


class BlankHighlighter(QSyntaxHighlighter):
    """Highlight each blank in an editor's text."""

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor.document())
        self._gaps: tuple[str, ...] = ()

    def mark(self, gaps: Iterable[str]) -> None:
        """Set which blanks to highlight."""
        self._gaps = tuple(gaps)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Highlight the blanks of one line."""
        tint = QTextCharFormat()
        tint.setBackground(colour("now_soft"))
        tint.setForeground(colour("now"))
        for gap in self._gaps:
            at = text.find(gap)
            while at >= 0:
                self.setFormat(at, len(gap), tint)
                at = text.find(gap, at + len(gap))
