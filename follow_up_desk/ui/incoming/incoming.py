"""Take in what is pasted, dropped or opened: read it in the background, then show the preview."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event as Flag
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QProgressDialog, QWidget

from follow_up_desk.core.proposals import Proposal, match
from follow_up_desk.core.wording import UserError
from follow_up_desk.exchange.foreign.context import Context
from follow_up_desk.exchange.foreign.plain_text import text_of_html
from follow_up_desk.exchange.foreign.process import CancelledError
from follow_up_desk.exchange.formats import is_foreign, readable
from follow_up_desk.exchange.proposing import found_in, found_in_bytes
from follow_up_desk.i18n import _, translate
from follow_up_desk.ui import background
from follow_up_desk.ui.files import filters, import_from, offer_import
from follow_up_desk.ui.session import Session

PATIENCE_MS = 400  # before a progress bar is shown
Read = Callable[[Context], list[Proposal]]


def paste(session: Session, parent: QWidget | None = None) -> None:
    """Take in what the clipboard holds."""
    nothing = _("There is no text in the clipboard.")
    take(session, QGuiApplication.clipboard().mimeData() or QMimeData(), nothing, parent)


def take(session: Session, data: QMimeData, nothing: str, parent: QWidget | None = None) -> None:
    """Take in files or text, as they were dropped or copied; where there is neither, say `nothing`."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files:
        open_files(session, files, parent)
        return
    text = data.text() if data.hasText() else text_of_html(data.html())
    if not text.strip():
        session.refused.emit(nothing)
        return
    _read(session, partial(_found_in_text, text), parent)


def ask_for_file(session: Session, parent: QWidget | None = None) -> None:
    """Ask for a file: what is new in a desk file is imported, one of others is previewed."""
    every = " ".join(f"*{extension}" for row in readable() for extension in row.extensions)
    kinds = f"{_('All files the desk reads ({patterns})').format(patterns=every)};;{filters(readable())}"
    name, _kind = QFileDialog.getOpenFileName(parent, _("Import a file"), "", kinds)
    if name and is_foreign(Path(name)):
        open_files(session, [Path(name)], parent)
    elif name:
        import_from(session, Path(name))


def open_files(session: Session, files: list[Path], parent: QWidget | None = None) -> None:
    """Preview files of others; before a desk file is imported, its owner is asked."""
    foreign = [file for file in files if is_foreign(file)]
    for file in (file for file in files if file not in foreign):
        offer_import(session, file, parent)
    if foreign:
        _read(session, partial(_found_in_files, foreign), parent)


def _found_in_text(text: str, context: Context) -> list[Proposal]:
    return found_in_bytes(text.encode("utf-8", "replace"), _("pasted text"), context)


def _found_in_files(files: list[Path], context: Context) -> list[Proposal]:
    return [proposal for file in files for proposal in found_in(file, context)]


def _read(session: Session, read: Read, parent: QWidget | None) -> None:
    """Read in the background, with a progress bar where it takes longer; Cancel ends the reading."""
    stop = Flag()
    context = Context(session.book, session.desk.calendars, session.now, stop.is_set)
    progress = QProgressDialog(_("Reading…"), _("Cancel"), 0, 0, parent)
    progress.setObjectName("reading")
    progress.canceled.connect(stop.set)

    def show(found: tuple[Proposal, ...]) -> None:
        progress.deleteLater()
        if not stop.is_set():
            _preview(session, found, partial(_again, read, context), parent).rejected.connect(stop.set)

    def failed(fault: Exception) -> None:
        progress.deleteLater()
        if isinstance(fault, UserError):
            session.refused.emit(translate(fault.text))
        elif not isinstance(fault, CancelledError):
            raise fault

    QTimer.singleShot(PATIENCE_MS, progress, progress.forceShow)
    background.run(partial(_again, read, context), show, failed, owner=parent)


def _again(read: Read, context: Context, **answers: Any) -> tuple[Proposal, ...]:
    """Return what is read, with what the owner answered about all of it."""
    context = replace(context, **answers)
    return match(context.book, read(context), context.on)


def _preview(
    session: Session,
    found: tuple[Proposal, ...],
    again: Callable[..., tuple[Proposal, ...]],
    parent: QWidget | None,
) -> QDialog:
    from follow_up_desk.ui.incoming.preview_dialog import PreviewDialog

    dialog = PreviewDialog(session, found, again, parent)
    dialog.open()
    return dialog
