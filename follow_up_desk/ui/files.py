"""Import and export files from the window: ask for the file, then report the result."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.local_time import local_day, user_zone
from follow_up_desk.core.wording import UserError
from follow_up_desk.exchange.formats import DESK, Format, format_of, readable, writable
from follow_up_desk.exchange.importing import imported
from follow_up_desk.file_access import write_file
from follow_up_desk.i18n import _, ngettext
from follow_up_desk.store.companions import companions
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.storage.copy_first import copy_first


def import_file(session: Session, parent: QWidget | None = None) -> None:
    """Ask for a file and import what is new in it."""
    name, _kind = QFileDialog.getOpenFileName(parent, _("Import a file"), "", _filters(readable()))
    if name:
        import_from(session, Path(name))


def export_file(session: Session, parent: QWidget | None = None) -> None:
    """Ask for a place and export everything there."""
    today = local_day(session.now, user_zone(session.book.owner))
    offered = f"follow-up-desk-{today.isoformat()}{DESK.extensions[0]}"
    name, _kind = QFileDialog.getSaveFileName(parent, _("Export everything"), offered, _filters(writable()))
    if name:
        export_to(session, Path(name))


def offer_import(session: Session, file: Path, parent: QWidget | None = None) -> None:
    """Ask whether to import a file that was double-clicked or dropped, and import it."""
    question = _("Add what is in {file} to your desk? What you have stays as it is, and you can undo it.")
    answer = QMessageBox.question(parent, _("Add from a desk file"), question.format(file=file.name))
    if answer is QMessageBox.StandardButton.Yes:
        import_from(session, file)


def _filters(formats: tuple[Format, ...]) -> str:
    """Return the formats as a file dialog shows them."""
    words = _("{name} ({patterns})")
    rows = [(_(row.name), " ".join(f"*{extension}" for extension in row.extensions)) for row in formats]
    return ";;".join(words.format(name=name, patterns=patterns) for name, patterns in rows)


def import_from(session: Session, file: Path) -> bool:
    """Import what is new in a file; report what came, or why nothing did."""
    try:
        added, _of = import_into(session, file)
    except UserError as refused:
        session.say_refused(refused)
        return False
    if not added:
        session.done.emit(_("Everything in {file} is already here.").format(file=file.name))
        return True
    words = ngettext(
        "{n} opportunity added or completed from {file}", "{n} opportunities added or completed from {file}", added
    )
    session.done.emit(words.format(n=added, file=file.name))
    return True


def import_into(session: Session, file: Path) -> tuple[int, int]:
    """Import what is new in a file; return how many opportunities were touched and how many it holds."""
    found = imported(file, session.book, session.desk.calendars, session.now)
    if found.change.put:
        copy_first(session)
        session.perform(_("Import"), _as_planned, found.change)
    return found.added, found.of


def _as_planned(_book: Book, change: Change, now: object) -> Change:
    return change


def export_to(session: Session, file: Path) -> bool:
    """Export everything to a file, whole or not at all; report where it is."""
    write = format_of(file).write or DESK.write
    assert write is not None
    path = session.desk.path
    try:
        write_file(file, write(session.book), keep=companions(path) if path else ())
    except UserError as refused:
        session.say_refused(refused)
        return False
    session.done.emit(_("Everything is in {file}").format(file=str(file)))
    return True
