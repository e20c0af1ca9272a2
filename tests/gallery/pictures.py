"""Take the pictures of one look."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from follow_up_desk.core.book import Book
from follow_up_desk.ui.main_window import MainWindow
from tests.gallery.checks import faults
from tests.gallery.looks import Look, dressed
from tests.gallery.scenes import Make, a_window, dialogs, pages


def picture_all(
    app: QApplication, look: Look, folder: Path, out: Path, only: str = "", book: Book | None = None
) -> Iterator[str]:
    """Picture every scene (or those whose name holds `only`) in a look; return what the checks find."""
    out.mkdir(parents=True, exist_ok=True)
    with dressed(app, look):
        window = a_window(folder, book=book)
        window.show()
        yield from _scenes(window, [*pages(), *dialogs()], look, out, only)
        _gone(window)
        empty = a_window(folder, empty=True)
        empty.show()
        yield from _scenes(empty, [(f"empty-{name}", make) for name, make in pages()], look, out, only)
        _gone(empty)


def _scenes(window: MainWindow, scenes: Iterable[tuple[str, Make]], look: Look, out: Path, only: str) -> Iterator[str]:
    for name, make in scenes:
        if only not in name:
            continue
        shown = make(window)
        image = picture(shown)
        image.save(str(out / f"{name}.png"))
        yield from (f"{look.name} {name}: {fault}" for fault in faults(shown, image))
        if shown is not window:
            _gone(shown)


def picture(widget: QWidget) -> QImage:
    """Return what a widget looks like once it has settled."""
    widget.show()
    for _turn in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    return widget.grab().toImage()


def _gone(widget: QWidget) -> None:
    widget.close()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
