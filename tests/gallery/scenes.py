"""What is pictured: every page of the window and every dialog, over the sample desk at its fixed time."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from follow_up_desk import i18n, paths, sample
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.book import Book
from follow_up_desk.core.local_time import in_zone, user_zone
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.step_titles import step_title
from follow_up_desk.core.steps import Step
from follow_up_desk.exchange.formats import TABLE, Format
from follow_up_desk.i18n import _, translate, translate_all
from follow_up_desk.ui.event_menu import EVENTS
from follow_up_desk.ui.formatting import capitalized
from follow_up_desk.ui.main_window import MainWindow
from follow_up_desk.ui.pages import PAGES
from follow_up_desk.ui.session import Session
from tests import stand_in_exchange as exchange
from tests.builders import ManualClock, book_of, desk_of, request

Make = Callable[[MainWindow], QWidget]
SIZE = 1280, 720
READER = "reader"


def a_window(folder: Path, *, empty: bool = False, book: Book | None = None) -> MainWindow:
    """Return the window over the sample desk, or over an empty one."""
    now = sample.sample_now()
    session = Session(desk_of(book_of() if empty else book or _full_desk(), ManualClock(now)))
    settings = QSettings(str(folder / ("empty.ini" if empty else "window.ini")), QSettings.Format.IniFormat)
    there = in_zone(now, user_zone(session.book.owner))
    window = MainWindow(session, Shelf(paths.resources()), settings, i18n.date_and_hour(there, there.time()))
    session.setParent(window)
    window.resize(*SIZE)
    return window


def _full_desk() -> Book:
    """Return the sample, with one record more of a kind that it lacks."""
    book = sample.sample()
    asked = request("2026-10-20", due="2026-10-26")
    tidewater = book.opportunities["tidewater"].with_parts(requests=(asked,))
    return replace(book, opportunities={**book.opportunities, tidewater.id: tidewater})


def pages() -> Iterator[tuple[str, Make]]:
    """Return the window with each of its pages."""
    for page in PAGES:
        yield page.name, _Page(page.action)


class _Page:
    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self, window: MainWindow) -> QWidget:
        window.opportunities.select(READER)
        window.action(self._name).trigger()
        return window


def dialogs() -> Iterator[tuple[str, Make]]:
    """Return every dialog, each made with what the sample holds for it."""
    yield from _forms()
    yield from _other_devices()
    yield from _words()
    yield from _helps()
    yield from _incoming()


def _forms() -> Iterator[tuple[str, Make]]:
    from follow_up_desk.ui.first_run.location_form import LocationForm
    from follow_up_desk.ui.forms.event_form import EventForm
    from follow_up_desk.ui.forms.event_specs import EVENT_SPECS
    from follow_up_desk.ui.forms.interview_form import InterviewForm
    from follow_up_desk.ui.forms.record_form import RecordForm

    yield "log-interview", lambda w: InterviewForm(w.session, None, w)
    yield "log-next-round", lambda w: InterviewForm(w.session, READER, w)
    for name in (*(event.name for event in EVENTS), "debrief"):
        if EVENT_SPECS[name].fields:
            yield f"happened-{name.replace('_', '-')}", lambda w, name=name: EventForm(w.session, READER, name, w)
    yield "edit-opportunity", lambda w: RecordForm(w.session, READER, None, w)
    for name in ("people", "interviews", "promises", "requests", "offers", "activities", "notes"):
        yield f"edit-{name}", lambda w, name=name: RecordForm(w.session, *_first(w, name), w)
    yield "here", lambda w: LocationForm(w.session, w)
    for name in ("you", "reminders", "follow_ups", "formats", "looks", "data"):
        yield f"settings-{name.replace('_', '-')}", lambda w, name=name: _settings(w, name)
    yield "phone-calendar", _phone_calendar


def _settings(window: MainWindow, page: str) -> QWidget:
    from follow_up_desk.ui.forms.settings_form import SettingsForm

    form = SettingsForm(window.session, window, window.appearance, window.memory)
    form.show_page(getattr(form, page))
    return form


def _phone_calendar(window: MainWindow) -> QWidget:
    from follow_up_desk.ui.other_devices.phone_dialog import PhoneDialog
    from follow_up_desk.ui.other_devices.phone_publishing import phone_publishing

    return PhoneDialog(window.session, phone_publishing(window.session), window)


def _other_devices() -> Iterator[tuple[str, Make]]:
    differ = (
        exchange.version("phone", "+1 555 0100", "+1 555 0199", "people", opportunity=READER, record="editor"),
        exchange.version("role", "Writer", "Staff writer", opportunity="tidewater", record="tidewater"),
    )
    on = replace(exchange.ON, others=(exchange.HOME, exchange.OLD), to_read=2)
    yield "computers-off", lambda w: _computers(w, exchange.SyncState())
    yield "computers", lambda w: _computers(w, on)
    yield "computers-alone", lambda w: _computers(w, replace(exchange.ON, to_write=3, paused=exchange.MISSING))
    yield "computers-asks", lambda w: _computers(w, replace(on, question=exchange.MANY))
    yield "computers-differ", lambda w: _computers(w, replace(exchange.ON, versions=differ, news=(exchange.NEWS,)))
    yield "computers-join", _join


def _computers(window: MainWindow, state: exchange.SyncState) -> QWidget:
    from follow_up_desk.ui.forms.settings_form import SettingsForm
    from follow_up_desk.ui.other_devices.other_devices_page import OtherDevicesPage

    session = window.session
    exchange.exchange_of(session, state)
    page = OtherDevicesPage(session)
    exchange.exchange_of(session, exchange.SyncState())
    form = SettingsForm(session, window, window.appearance, window.memory, (page,))
    form.show_page(page)
    return form


def _join(window: MainWindow) -> QWidget:
    from follow_up_desk.ui.other_devices.join_dialog import JoinDialog

    made = exchange.exchange_of(window.session, exchange.SyncState())
    dialog = JoinDialog(window.session, exchange.FOLDER, window)
    dialog.name.setText("Laptop")
    dialog._looked(dialog.folder, made.content)
    return dialog


def _first(window: MainWindow, name: str) -> tuple[str, Any]:
    for it in window.session.book.opportunities.values():
        if found := getattr(it, name):
            return it.id, found[0]
    raise LookupError(f"the sample has no {name}")


def _words() -> Iterator[tuple[str, Make]]:
    yield "call-card", lambda w: _composed(w, READER, StepKind.ITEM_INQUIRY)
    yield "compose-thank-you", lambda w: _composed(w, "harbor-books", StepKind.THANK_YOU)
    yield "decide", lambda w: _composed(w, "kestrel", StepKind.DECIDE)
    yield "script", lambda w: _composed(w, "tidewater", StepKind.ASK_DATE)
    yield "my-words", _my_words
    yield "my-words-broken", lambda w: _my_words(w, "Hello {{ me }")
    yield "sent-question", _sent_question
    yield "move", _move


def _step(window: MainWindow, id: str, kind: StepKind) -> Step:
    return next(step for step in window.session.plan(id).steps if step.kind is kind)


def _composed(window: MainWindow, id: str, kind: StepKind) -> QWidget:
    from follow_up_desk.ui.composer.open_dialog import open_step

    dialog = open_step(window.navigator, id, _step(window, id, kind), window)
    assert dialog is not None
    return dialog


def _my_words(window: MainWindow, text: str = "") -> QWidget:
    from follow_up_desk.ui.templates.templates_dialog import TemplatesDialog

    dialog = TemplatesDialog(window.navigator, READER, None, None, window)
    if text:
        dialog.form.body.setPlainText(text)
        dialog.save()
    return dialog


def _sent_question(window: MainWindow) -> QWidget:
    from follow_up_desk.ui.composer.composer import Composer

    dialog = _composed(window, "harbor-books", StepKind.THANK_YOU)
    assert isinstance(dialog, Composer)
    dialog.form.question.ask()
    return dialog


def _move(window: MainWindow) -> QWidget:
    from follow_up_desk.ui.steps.move_dialog import MoveDialog

    return MoveDialog(window.session, window.session.plan(READER), _step(window, READER, StepKind.ITEM_INQUIRY), window)


def _helps() -> Iterator[tuple[str, Make]]:
    from follow_up_desk.ui.help import AboutDialog, ShortcutsDialog
    from follow_up_desk.ui.help_texts import TextDialog, help_text
    from follow_up_desk.ui.offers.offers_dialog import OffersDialog
    from follow_up_desk.ui.paper.paper_dialog import RECORD, TIMELINE, WEEK
    from follow_up_desk.ui.publishing.calendar_dialog import CalendarDialog
    from follow_up_desk.ui.templates.templates_dialog import TemplatesDialog

    yield "my-words", lambda w: TemplatesDialog(w.navigator, READER, "T11", None, w)
    for kind in (RECORD, WEEK, TIMELINE):
        yield f"print-{kind}", lambda w, kind=kind: _paper(w, kind)
    yield "calendar-file", lambda w: CalendarDialog(w.session, w.calendar_choice, w)
    yield "reminders", _reminders
    yield "guide", lambda w: TextDialog("guide_sheet", _("The desk in five minutes"), help_text("guide"), w)
    yield "palette", lambda w: _palette(w, "")
    yield "palette-typed", lambda w: _palette(w, "ma")
    yield "palette-nothing", lambda w: _palette(w, "xyz")
    yield "offers", lambda w: OffersDialog(w.session, w.navigator, w)
    yield "shortcuts", lambda w: ShortcutsDialog(w)
    yield "about", lambda w: AboutDialog(w)


def _paper(window: MainWindow, kind: str) -> QWidget:
    from follow_up_desk.ui.paper.paper_dialog import PaperDialog

    dialog = PaperDialog(window.session, window)
    dialog.what.choose(kind)
    return dialog


def _palette(window: MainWindow, query: str) -> QWidget:
    from follow_up_desk.ui.palette.palette import Palette

    made = Palette(window.session, window.navigator, window.action, window.current, window)
    made.line.setText(query)
    return made


def _reminders(window: MainWindow) -> QWidget:
    from follow_up_desk.ui.system.notifier import Message
    from follow_up_desk.ui.system.reminder_window import ReminderWindow

    made = ReminderWindow(window)
    shown = (READER, StepKind.ITEM_INQUIRY, _("Call")), ("harbor-books", StepKind.THANK_YOU, _("Write"))
    for opportunity, kind, way in shown:
        it, step = window.session.opportunity(opportunity), _step(window, opportunity, kind)
        text = f"{it.company}\n{capitalized(translate_all(reason_clauses(step.reason)))}"
        made.show(Message(opportunity, translate(step_title(step, it)), text, (("open", way), ("snooze", _("Snooze")))))
    return made.window


def _incoming() -> Iterator[tuple[str, Make]]:
    yield "incoming-mail", lambda w: _previewed(w, _MAIL)
    yield "incoming-line", lambda w: _previewed(w, "Acme | 2nd round | Ana | answer by Fri | worry: SQL")
    yield "incoming-table", lambda w: _previewed(w, _TABLE)
    yield "incoming-columns", lambda w: _previewed(w, _UNKNOWN, TABLE)
    yield "incoming-calendar", lambda w: _previewed(w, _CALENDAR)


_MAIL = """From: Ana Ruiz <ana.ruiz@acme.example>
Sent: Wednesday, October 21, 2026 3:12 PM
Subject: Data Analyst

We would like to invite you to a second interview on Thursday, October 29 at 2:30 pm.
Could you please send us two references by Monday?"""


_TABLE = """Company,Role,Status,Date Applied,Contact,Notes
Northline,Planner,Phone Screen,03/04/2026,Tom Berg,met at a fair
Civic Labs,Editor,Rejected,05/06/2026,,
Bolt,Engineer,Wishlist,,,
"""
_UNKNOWN = """Wer,Was,Wann,Bemerkungen
Nordlicht GmbH,Redakteurin,03.09.2026,über eine Freundin
"""
_CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:x
BEGIN:VEVENT
UID:1
SUMMARY:Interview: Staff Writer at Osprey
DTSTART;TZID=Asia/Tokyo:20261105T100000
LOCATION:Microsoft Teams Meeting
ORGANIZER;CN=Ana Ruiz:mailto:ana.ruiz@osprey.example
END:VEVENT
BEGIN:VEVENT
UID:2
SUMMARY:Interview at Kestrel
DTSTART:20261106T100000
LOCATION:Main Street 5
END:VEVENT
END:VCALENDAR
"""


def _previewed(window: MainWindow, text: str, known: Format | None = None) -> QWidget:
    from follow_up_desk.core.proposals import match
    from follow_up_desk.exchange.foreign.context import Context
    from follow_up_desk.exchange.proposing import found_in_bytes
    from follow_up_desk.ui.incoming.preview_dialog import PreviewDialog

    session = window.session
    context = Context(session.book, session.desk.calendars, session.now)
    found = match(session.book, found_in_bytes(text.encode(), "mail", context, known), session.now)
    return PreviewDialog(session, found, lambda **_answers: found, window)
