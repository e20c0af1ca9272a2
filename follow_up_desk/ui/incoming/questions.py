"""The questions of one proposal with an editor each; what is guessed stands in it, to be confirmed or changed."""

from collections.abc import Callable
from datetime import time
from typing import Any

from PySide6.QtWidgets import QComboBox, QCompleter, QFormLayout, QLabel, QLineEdit, QWidget

from follow_up_desk.core.enumerations import Direction, Purpose
from follow_up_desk.core.local_time import in_zone, is_zone, known_zones, user_zone
from follow_up_desk.core.person_names import read_name
from follow_up_desk.core.proposals import Event, Proposal, Question
from follow_up_desk.core.proposals.answering import NEW
from follow_up_desk.core.proposals.company_names import plain_company
from follow_up_desk.core.timing_defaults import types_day_first
from follow_up_desk.i18n import _
from follow_up_desk.ui.formatting import opportunity_name
from follow_up_desk.ui.forms.date_field import DateEditor
from follow_up_desk.ui.forms.date_text import DateAndTime
from follow_up_desk.ui.forms.field import with_object_name
from follow_up_desk.ui.forms.inputs import ValueBox
from follow_up_desk.ui.incoming.columns_editor import ColumnsEditor
from follow_up_desk.ui.incoming.proposal_words import QUESTIONS, event_words
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import M

_NOON = time(12)
_OUTCOMES = (
    Purpose.ANSWER, Purpose.NEW_DATE, Purpose.INVITATION, Purpose.REQUEST, Purpose.OFFER, Purpose.REJECTION,
    Purpose.ON_HOLD, Purpose.OUT_OF_OFFICE, Purpose.FEEDBACK, Purpose.ACKNOWLEDGEMENT, Purpose.OTHER,
)  # fmt: skip
_SENT = (Purpose.THANK_YOU, Purpose.INQUIRY, Purpose.REPLY, Purpose.DELIVER, Purpose.FEEDBACK_REQUEST, Purpose.OTHER)
Read = Callable[[], Any]


class Questions(QWidget):
    """Ask what is open of one proposal; `answers` returns what was answered."""

    def __init__(self, session: Session, proposal: Proposal) -> None:
        super().__init__()
        self._session, self.proposal = session, proposal
        self._read: dict[Question, Read] = {}
        self.first: QWidget | None = None
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(M)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for question in proposal.ask:
            editor, self._read[question] = _EDITORS[question](session, proposal)
            editor.setAccessibleName(_(QUESTIONS[question]))
            with_object_name(editor, f"ask_{question}")
            if question is Question.COLUMNS:
                rows.addRow(QLabel(_(QUESTIONS[question])))
                rows.addRow(editor)
            else:
                rows.addRow(QLabel(_(QUESTIONS[question])), editor)
            self.first = self.first or editor

    def answers(self) -> dict[Question, Any] | None:
        """Return what was answered, or None while something is open."""
        found = {question: read() for question, read in self._read.items()}
        return None if any(value is None for value in found.values()) else found


def _opportunity(session: Session, proposal: Proposal) -> tuple[QWidget, Read]:
    known = sorted(session.book.opportunities.values(), key=opportunity_name)
    options: list[tuple[str | None, str]] = [(None, _("please choose"))]
    if proposal.company:
        options.append((NEW, _("a new one: {company}").format(company=proposal.company)))
    options += [(it.id, opportunity_name(it)) for it in known]
    box = ValueBox(options)
    if proposal.company and plain_company(proposal.company) not in {plain_company(it.company) for it in known}:
        box.choose(NEW)
    return box, lambda: box.value


def _company(session: Session, proposal: Proposal) -> tuple[QWidget, Read]:
    line = QLineEdit(proposal.company or "")
    line.setCompleter(QCompleter(sorted({it.company for it in session.book.opportunities.values()}), line))
    return line, lambda: line.text().strip() or None


def _person(session: Session, proposal: Proposal) -> tuple[QWidget, Read]:
    it = session.book.opportunities.get(proposal.opportunity or "")
    first = {each.name.strip().casefold() for each in proposal.people}
    same = [p.name for p in (it.people if it else ()) if read_name(p.name).first.casefold() in first]
    box = ValueBox([(name, name) for name in (*same, *(p.name for p in proposal.people))])
    return box, lambda: box.value


def _start(session: Session, proposal: Proposal) -> tuple[QWidget, Read]:
    owner = session.book.owner
    zone = user_zone(owner)
    editor = DateEditor(lambda: session.now, timed=True, day_first=types_day_first(owner))
    if proposal.start is not None:
        there = in_zone(proposal.start, zone)
        editor.put(DateAndTime(there.date(), None if there.time() == time() else there.time()))
    return editor, lambda: editor.instant(zone) if editor.when and editor.when.at else None


def _time_zone(session: Session, _proposal: Proposal) -> tuple[QWidget, Read]:
    box = QComboBox(editable=True)
    box.addItems(list(known_zones()))
    box.setCurrentText(session.book.owner.time_zone)
    return box, lambda: box.currentText() if is_zone(box.currentText()) else None


def _date(session: Session, _proposal: Proposal) -> tuple[QWidget, Read]:
    owner = session.book.owner
    zone = user_zone(owner)
    editor = DateEditor(lambda: session.now, day_first=types_day_first(owner))
    editor.put(DateAndTime(in_zone(session.now, zone).date()))
    return editor, lambda: min(found, session.now) if (found := editor.instant(zone, _NOON)) else None


def _event(_session: Session, proposal: Proposal) -> tuple[QWidget, Read]:
    events: tuple[Event | Purpose, ...] = (Event.RESCHEDULED, Event.INTERVIEW)
    if proposal.event not in events:
        events = _SENT if proposal.direction is Direction.OUT else _OUTCOMES
        if proposal.event == Event.OPPORTUNITY:
            events = (Event.OPPORTUNITY, *events)
    box = ValueBox([(event, event_words(event)) for event in events])
    if proposal.event is not None:
        box.choose(proposal.event)
    return box, lambda: box.value


def _day_or_month(_session: Session, _proposal: Proposal) -> tuple[QWidget, Read]:
    words = (_("please choose"), _("the day: 3/4 is 3 April"), _("the month: 3/4 is 4 March"))
    box = ValueBox(list(zip((None, True, False), words, strict=True)))
    return box, lambda: box.value


def _columns(_session: Session, proposal: Proposal) -> tuple[QWidget, Read]:
    editor = ColumnsEditor(proposal.origin.columns, proposal.origin.examples)
    return editor, lambda: editor.value


_EDITORS: dict[Question, Callable[[Session, Proposal], tuple[QWidget, Read]]] = {
    Question.OPPORTUNITY: _opportunity,
    Question.COMPANY: _company,
    Question.PERSON: _person,
    Question.START: _start,
    Question.TIME_ZONE: _time_zone,
    Question.DAY_OR_MONTH: _day_or_month,
    Question.COLUMNS: _columns,
    Question.DATE: _date,
    Question.EVENT: _event,
}
