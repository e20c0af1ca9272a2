"""Texts to read inside the program: the guide, what is new, and the licences of its parts.

They are files in resources/help; nothing is loaded from anywhere else.
"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from follow_up_desk import i18n, paths
from follow_up_desk.i18n import _
from follow_up_desk.ui.licences import Component, python, shipped
from follow_up_desk.ui.theme import XL, L
from follow_up_desk.ui.window_place import resize_on_screen

WIDTH, HEIGHT = 84, 36  # characters, lines


def show_guide(window: QWidget) -> None:
    """Show the guide."""
    TextDialog("guide_sheet", _("The desk in five minutes"), help_text("guide"), window).exec()


def show_changes(window: QWidget) -> None:
    """Show what is new in this version."""
    TextDialog("changes_sheet", _("What is new"), help_text("changes"), window).exec()


def show_licences(window: QWidget) -> None:
    """Show the parts of the program and their licences."""
    TextDialog("licences_sheet", _("Parts and licences"), licence_text(), window).exec()


def help_text(name: str) -> str:
    """Return a help text in the current language, or in English where there is no translation."""
    folder = paths.resources() / "help"
    names = ("en.md", f"{i18n.language()}.md") if name == "guide" else (f"{name}.md", f"{name}.{i18n.language()}.md")
    found = [folder / file for file in names if (folder / file).is_file()]
    return found[-1].read_text(encoding="utf-8")


def licence_text() -> str:
    """Return a table of every part with its version and licence, followed by the licence texts."""
    parts = (*shipped(), python())
    rows = "\n".join(f"| {part.name} | {part.version} | {part.licence} |" for part in parts)
    head = f"| {_('Part')} | {_('Version')} | {_('Licence')} |\n| --- | --- | --- |\n"
    texts = "\n\n".join(_with_text(part) for part in parts if part.text)
    return f"# {_('Parts and licences')}\n\n{head}{rows}\n\n{texts}\n"


def _with_text(part: Component) -> str:
    lines = "\n".join(f"    {line}" for line in part.text.splitlines())
    return f"## {part.name}\n\n{lines}"


class LocalBrowser(QTextBrowser):
    """Show a text with pictures from one folder; nothing else it refers to is loaded."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder.resolve()
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Return a picture from the folder, scaled down to the width of the view; None for anything else."""
        url = QUrl(name)
        if kind != QTextDocument.ResourceType.ImageResource.value or not url.isRelative():
            return None
        file = (self._folder / url.path()).resolve()
        if not file.is_relative_to(self._folder) or not file.is_file():
            return None
        image = QImage(str(file))
        room = self.viewport().width() - 2 * int(self.document().documentMargin()) - L
        return image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation) if image.width() > room else image


class TextDialog(QDialog):
    """Show a text and a button that closes it."""

    def __init__(self, name: str, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.finished.connect(self.deleteLater)
        metrics = self.fontMetrics()
        wanted = QSize(metrics.averageCharWidth() * WIDTH, metrics.lineSpacing() * HEIGHT)
        resize_on_screen(self, wanted)
        self.text = LocalBrowser(paths.resources() / "help", self)
        self.text.setObjectName("text")
        self.text.setAccessibleName(title)
        self.text.document().setDocumentMargin(XL)
        close = QPushButton(_("Close"))
        close.setObjectName("close")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        line = QHBoxLayout()
        line.setContentsMargins(XL, 0, XL, 0)
        line.addStretch(1)
        line.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, L)
        column.addWidget(self.text, 1)
        column.addLayout(line)
        self.text.setMarkdown(text)
        close.setFocus()
