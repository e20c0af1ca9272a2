"""Print a text, or write it as a PDF: in black on white, plain or as HTML of our own making."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication, QWidget

from follow_up_desk.core.unseen import one_line, without_unseen
from follow_up_desk.file_access import write_file

MARGIN_MM = 25.0
BROAD_MARGIN_MM = 15.0
POINTS = 11
HTML_POINTS = 9
LETTER_COUNTRIES = frozenset({"US", "CA", "MX", "PH", "CL", "CO"})


def page_layout(country: str, broad: bool = False) -> QPageLayout:
    """Return the page layout with the paper size usual in a country; a broad page lies on its side."""
    size = QPageSize.PageSizeId.Letter if country in LETTER_COUNTRIES else QPageSize.PageSizeId.A4
    margin = BROAD_MARGIN_MM if broad else MARGIN_MM
    margins = QMarginsF(margin, margin, margin, margin)
    orientation = QPageLayout.Orientation.Landscape if broad else QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(size), orientation, margins, QPageLayout.Unit.Millimeter)


def print_text(text: str, country: str, parent: QWidget | None, *, html: bool = False, broad: bool = False) -> bool:
    """Ask for a printer and print; return whether the text was sent to it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout(country, broad))
    if not QPrintDialog(printer, parent).exec():
        return False
    draw_pages(text, printer, html)
    return True


def write_pdf(text: str, country: str, title: str, file: Path, *, html: bool = False, broad: bool = False) -> None:
    """Write a PDF, whole or not at all."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(page_layout(country, broad))
    writer.setTitle(one_line(title))
    draw_pages(text, writer, html)
    del writer  # its destructor writes the end of the file
    write_file(file, bytes(buffer.data().data()))


def draw_pages(text: str, device: QPagedPaintDevice, html: bool = False) -> None:
    """Draw a text on as many pages as it needs; what stands in HTML was escaped where it was made."""
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDefaultFont(QFont(QApplication.font().family(), HTML_POINTS if html else POINTS))
    document.setDocumentMargin(0)
    page = QSizeF(device.width(), device.height())
    document.setPageSize(page)
    if html:
        document.setHtml(without_unseen(text))
    else:
        document.setPlainText(without_unseen(text))
    context = QAbstractTextDocumentLayout.PaintContext()
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    context.palette = palette
    painter = QPainter(device)
    for number in range(document.pageCount()):
        if number:
            device.newPage()
        painter.save()
        painter.translate(0, -number * page.height())
        context.clip = QRectF(0, number * page.height(), page.width(), page.height())
        document.documentLayout().draw(painter, context)
        painter.restore()
    painter.end()
