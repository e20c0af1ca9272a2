"""Bring in a desk file and write one: ask for the file, say calmly what came of it."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.wording import Refused
from follow_up_desk.exchange import desk_file
from follow_up_desk.i18n import _, ngettext, say
from follow_up_desk.ui.session import Session

FILES = "*.desk.json *.json"


def import_file(session: Session, parent: QWidget | None = None) -> None:
    """Ask for a desk file and add what is new in it."""
    name, _kind = QFileDialog.getOpenFileName(parent, _("Import a desk file"), "", _filter())
    if name:
        bring_in(session, Path(name))


def export_file(session: Session, parent: QWidget | None = None) -> None:
    """Ask for a place and write everything there."""
    offered = f"follow-up-desk-{session.now:%Y-%m-%d}{desk_file.SUFFIX}"
    name, _kind = QFileDialog.getSaveFileName(parent, _("Export everything"), offered, _filter())
    if name:
        write_out(session, Path(name))


def offer(session: Session, file: Path, parent: QWidget | None = None) -> None:
    """Ask whether what is in a desk file is wanted, for one that was double-clicked, and add it."""
    question = _("Add what is in {file} to your desk? What you have stays as it is, and you can undo it.")
    answer = QMessageBox.question(parent, _("Add from a desk file"), question.format(file=file.name))
    if answer is QMessageBox.StandardButton.Yes:
        bring_in(session, file)


def _filter() -> str:
    return _("Desk files ({patterns})").format(patterns=FILES)


def bring_in(session: Session, file: Path) -> bool:
    """Add what is new in a desk file; say what came, or why nothing did."""
    try:
        read_in = desk_file.read(file.read_bytes())
        change = desk_file.joined(session.book, read_in)
    except OSError as fault:
        session.refused.emit(_("{file} cannot be read: {why}").format(file=file.name, why=fault.strerror))
        return False
    except Refused as refused:
        session.refused.emit(_("{file}: {fault}; nothing was imported").format(file=file.name, fault=say(refused.text)))
        return False
    if not change.put:
        session.done.emit(_("Everything in {file} is already here.").format(file=file.name))
        return True
    if not session.do(_("Import"), _joined, read_in):
        return False
    came = len(change.touched)
    words = ngettext(
        "{n} opportunity added or completed from {file}", "{n} opportunities added or completed from {file}", came
    )
    session.done.emit(words.format(n=came, file=file.name))
    return True


def _joined(book: Book, read_in: Book, now: datetime) -> Change:
    return desk_file.joined(book, read_in)


def write_out(session: Session, file: Path) -> bool:
    """Write everything to a desk file, whole or not at all; say where it is."""
    part = file.with_name(f"{file.name}.part")
    try:
        part.write_bytes(desk_file.write(session.book))
        part.replace(file)
    except OSError as fault:
        session.refused.emit(_("{file} cannot be written: {why}").format(file=file.name, why=fault.strerror))
        return False
    session.done.emit(_("Everything is in {file}").format(file=str(file)))
    return True
