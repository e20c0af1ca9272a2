"""Import and export files from the window: ask for the file, then report the result."""

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtWidgets import QFileDialog, QWidget

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.local_time import local_day, user_zone
from follow_up_desk.core.wording import UserError
from follow_up_desk.exchange.exporting import export
from follow_up_desk.exchange.formats import CALENDAR, DESK, Format, writable
from follow_up_desk.exchange.importing import imported
from follow_up_desk.exchange.outgoing.published import Published
from follow_up_desk.exchange.outgoing.source import Source
from follow_up_desk.i18n import _, ngettext, translate
from follow_up_desk.store.companions import companions, published_file
from follow_up_desk.ui.question import confirmed, may_replace
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.storage.copy_first import copy_first


def export_file(session: Session, parent: QWidget | None = None, only: Sequence[str] = ()) -> None:
    """Ask for a place and a format, and export everything there; the calendar has a dialog of its own.

    Where opportunities are named, these alone are exported, as a desk file.
    """
    today = local_day(session.now, user_zone(session.book.owner))
    offered = f"follow-up-desk-{today.isoformat()}{DESK.extensions[0]}"
    rows = (DESK,) if only else tuple(row for row in writable() if row is not CALENDAR)
    title = _("Export the selected opportunities") if only else _("Export everything")
    name, kind = QFileDialog.getSaveFileName(parent, title, offered, filters(rows))
    if name:
        chosen = next((row for row in rows if filters((row,)) == kind), DESK)
        file = named_for(Path(name), chosen)
        if may_replace(parent, file, name):
            export_to(session, file, only)


def named_for(file: Path, chosen: Format) -> Path:
    """Return a file's name with the ending of the format that was chosen; that of another kind is taken off."""
    if file.name.lower().endswith(chosen.extensions):
        return file
    other = next((end for row in writable() for end in row.extensions if file.name.lower().endswith(end)), "")
    return file.with_name(file.name[: len(file.name) - len(other)] + chosen.extensions[0])


def offer_import(session: Session, file: Path, parent: QWidget | None = None) -> None:
    """Ask whether to import a file that was double-clicked or dropped, and import it."""
    question = _("Add what is in {file} to your desk? What you have stays as it is, and you can undo it.")
    if confirmed(parent, _("Add from a desk file"), question.format(file=file.name), _("&Add")):
        import_from(session, file)


def filters(formats: tuple[Format, ...]) -> str:
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


def source_of(session: Session, hide_names: bool = False) -> Source:
    """Return what the desk holds now, in the user's language, for a writer."""
    path, agenda = session.desk.path, session.agenda
    return Source(
        session.book, lambda: agenda, translate, hide_names, Published(published_file(path) if path else None)
    )


def export_to(session: Session, file: Path, only: Sequence[str] = ()) -> bool:
    """Export everything, or the opportunities given, to a file, whole or not at all; report where it is."""
    source = source_of(session)
    if not write_out(session, file, replace(source, book=_part_of(source.book, only))):
        return False
    words = ngettext("{n} opportunity is in {file}", "{n} opportunities are in {file}", len(only))
    session.done.emit((words if only else _("Everything is in {file}")).format(n=len(only), file=str(file)))
    return True


def write_out(session: Session, file: Path, source: Source) -> bool:
    """Write a file for others, whole or not at all and never over the desk's own; say why where it was not."""
    path = session.desk.path
    try:
        export(file, source, companions(path) if path else ())
    except UserError as refused:
        session.say_refused(refused)
        return False
    return True


def _part_of(book: Book, only: Sequence[str]) -> Book:
    """Return the book with these opportunities only; with all where none are named."""
    return replace(book, opportunities={id: book.opportunities[id] for id in only}) if only else book
