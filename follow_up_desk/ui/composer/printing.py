"""Print a letter or card, or write it as a PDF: the plain text in black on white."""

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
POINTS = 11
LETTER_COUNTRIES = frozenset({"US", "CA", "MX", "PH", "CL", "CO"})


def page_layout(country: str) -> QPageLayout:
    """Return the page layout with the paper size usual in a country."""
    size = QPageSize.PageSizeId.Letter if country in LETTER_COUNTRIES else QPageSize.PageSizeId.A4
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    return QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


def print_text(text: str, country: str, parent: QWidget | None) -> bool:
    """Ask for a printer and print; return whether the text was sent to it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout(country))
    if not QPrintDialog(printer, parent).exec():
        return False
    draw_pages(text, printer)
    return True


def write_pdf(text: str, country: str, title: str, file: Path) -> None:
    """Write a PDF, whole or not at all."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(page_layout(country))
    writer.setTitle(one_line(title))
    draw_pages(text, writer)
    del writer  # its destructor writes the end of the file
    write_file(file, bytes(buffer.data().data()))


def draw_pages(text: str, device: QPagedPaintDevice) -> None:
    """Draw a text on as many pages as it needs."""
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDefaultFont(QFont(QApplication.font().family(), POINTS))
    document.setDocumentMargin(0)
    page = QSizeF(device.width(), device.height())
    document.setPageSize(page)
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
