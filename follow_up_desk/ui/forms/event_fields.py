"""The fields of the event forms: each is a widget and the function that reads it."""

from collections.abc import Callable
from datetime import datetime
from datetime import time as day_time
from typing import Any

from msgspec import Struct
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from follow_up_desk.core.enumerations import (
    PURPOSES,
    Channel,
    Direction,
    NoteTopic,
    OfferForm,
    Outcome,
    PromiseSubject,
    Purpose,
)
from follow_up_desk.core.local_time import Zone, employer_zone, in_zone, user_zone, with_fixed_offset
from follow_up_desk.core.open_promises import OWED
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.recipients import message_recipient
from follow_up_desk.core.records import Opportunity, Promise
from follow_up_desk.core.timing_defaults import day_comes_first
from follow_up_desk.i18n import _, day
from follow_up_desk.ui import enum_labels, field_labels
from follow_up_desk.ui.forms.date_field import DateEditor, DateField
from follow_up_desk.ui.forms.field import Field, with_object_name
from follow_up_desk.ui.forms.inputs import ButtonChoice, TextBox, ValueBox
from follow_up_desk.ui.forms.promise_editor import PromiseEditor, ReadingContext
from follow_up_desk.ui.session import Session

CHANNELS = tuple(c for c in Channel if c is not Channel.NONE)
_DECIDED = (Purpose.ACCEPT, Purpose.DECLINE, Purpose.WITHDRAW)
SENT = tuple(p for p in PURPOSES[Direction.OUT] if p not in _DECIDED)
CLOSE_OF_BUSINESS = day_time(17)


class EventField(Struct, frozen=True):
    """A widget of the form, the name of its answer, the function that reads it, and its editor."""

    answers: str
    widget: QWidget
    read: Callable[[], Any]
    editor: Any


class EventContext(Struct, frozen=True):
    """The records that the fields take their defaults from."""

    session: Session
    opportunity: Opportunity
    plan: Plan
    likely: Purpose

    def now(self) -> datetime:
        """Return the present time in the user's time zone."""
        return in_zone(self.session.now, self.zone)

    @property
    def zone(self) -> Zone:
        """Return the user's time zone."""
        return user_zone(self.session.book.owner)

    @property
    def day_first(self) -> bool:
        """Return whether 3/4 means the third of April in the user's country."""
        return day_comes_first(self.opportunity.country or self.session.book.owner.country)


def event_field(name: str, moment: EventContext) -> EventField:
    """Return a new field of that name."""
    return _MAKERS[name](moment)


def _box(name: str, label: str, editor: ValueBox[Any]) -> EventField:
    return EventField(name, Field(name, label, editor), lambda: editor.value, editor)


def _open(name: str, label: str, editor: ButtonChoice[Any]) -> EventField:
    return EventField(name, Field(name, label, editor), lambda: editor.value, editor)


def _channel(moment: EventContext) -> EventField:
    return _box(
        "channel",
        field_labels.field_label("channel"),
        ValueBox([(c, enum_labels.member_label(c)) for c in CHANNELS], Channel.EMAIL),
    )


def _person(moment: EventContext) -> EventField:
    usual = moment.opportunity.person(moment.plan.step.person) if moment.plan.step else None
    usual = usual or message_recipient(moment.plan.facts)
    people: list[tuple[str | None, str]] = [(p.id, p.name) for p in moment.opportunity.people]
    return _box(
        "person",
        field_labels.field_label("person"),
        ValueBox([*people, (None, _("not said"))], usual.id if usual else None),
    )


def _at(moment: EventContext) -> EventField:
    editor = DateEditor(moment.now, timed=True, day_first=moment.day_first)
    editor.line.setText(_("now"))
    field = DateField("at", field_labels.field_label("at"), editor)
    return EventField("at", field, lambda: None if editor.is_now else editor.instant(moment.zone), editor)


def _day(name: str, label: str, moment: EventContext) -> EventField:
    editor = DateEditor(moment.now, ahead=True, day_first=moment.day_first)
    return EventField(name, DateField(name, label, editor), lambda: editor.day, editor)


def _deadline(moment: EventContext) -> EventField:
    editor = DateEditor(moment.now, timed=True, ahead=True, day_first=moment.day_first)
    zone = employer_zone(moment.opportunity, moment.session.book.owner)
    field = DateField("deadline", field_labels.field_label("deadline"), editor)
    return EventField("deadline", field, lambda: _fixed(editor.instant(zone, CLOSE_OF_BUSINESS)), editor)


def _fixed(instant: datetime | None) -> datetime | None:
    return with_fixed_offset(instant) if instant else None


def _text(label: str, lines: int = 3) -> EventField:
    editor = TextBox(lines=lines)
    return EventField("text", Field("text", label, editor), lambda: editor.toPlainText().strip() or None, editor)


def _line(name: str, label: str) -> EventField:
    editor = QLineEdit()
    return EventField(name, Field(name, label, editor), lambda: editor.text().strip() or None, editor)


def _promise(moment: EventContext) -> EventField:
    def ground() -> ReadingContext:
        return ReadingContext(moment.now().date(), moment.plan.facts.days, moment.day_first)

    editor = PromiseEditor(ground, moment.now)
    return EventField("promise", editor, lambda: editor.value, editor)


def _promises(moment: EventContext, things: frozenset[PromiseSubject] | None) -> list[tuple[str | None, str]]:
    return [(p.id, _promise_words(p)) for p in moment.plan.facts.promises if things is None or p.thing in things]


def _promise_words(promise: Promise) -> str:
    thing = promise.item or enum_labels.member_label(promise.thing)
    return _("{thing}, by {day}").format(thing=thing, day=day(promise.by)) if promise.by else thing


def _answers(moment: EventContext) -> EventField:
    nothing: tuple[str | None, str] = (None, _("nothing they promised"))
    return _box("answers", field_labels.field_label("answers"), ValueBox([nothing, *_promises(moment, None)]))


def _owed(moment: EventContext) -> EventField:
    other: tuple[str | None, str] = (None, _("something else"))
    return _box("answers", _("What came"), ValueBox([*_promises(moment, OWED), other]))


def _check(name: str, label: str, checked: bool) -> EventField:
    box = with_object_name(QCheckBox(label), name)
    box.setChecked(checked)
    return EventField(name, box, box.isChecked, box)


def _purpose(moment: EventContext) -> EventField:
    return _box(
        "purpose",
        field_labels.field_label("purpose"),
        ValueBox([(p, enum_labels.member_label(p)) for p in SENT], moment.likely),
    )


def _outcome(moment: EventContext) -> EventField:
    return _box(
        "outcome", field_labels.field_label("outcome"), ValueBox([(o, enum_labels.member_label(o)) for o in Outcome])
    )


def _notice(moment: EventContext) -> EventField:
    kinds = (Purpose.OUT_OF_OFFICE, Purpose.BOUNCE)
    return _open(
        "notice", _("What came"), ButtonChoice("notice", [(p, enum_labels.member_label(p)) for p in kinds], kinds[0])
    )


def _form(moment: EventContext) -> EventField:
    forms = tuple(OfferForm)
    return _open(
        "form",
        field_labels.field_label("form"),
        ButtonChoice("form", [(f, enum_labels.member_label(f)) for f in forms], forms[0]),
    )


def _about(moment: EventContext) -> EventField:
    return _open(
        "about",
        field_labels.field_label("about"),
        ButtonChoice("about", [(a, enum_labels.member_label(a)) for a in NoteTopic], NoteTopic.CONCERN),
    )


_MAKERS: dict[str, Callable[[EventContext], EventField]] = {
    "channel": _channel,
    "person": _person,
    "at": _at,
    "until": lambda moment: _day("until", _("Until, if they said"), moment),
    "due": lambda moment: _day("due", _("Until when, if they said"), moment),
    "deadline": _deadline,
    "text": lambda moment: _text(_("In their words, if you like")),
    "own_text": lambda moment: _text(_("What you wrote or said, if you like"), 5),
    "noticed": lambda moment: _text(_("Note")),
    "promise": _promise,
    "answers": _answers,
    "owed": _owed,
    "concern": lambda moment: _line("concern", _("A concern you noticed")),
    "asked_item": lambda moment: _line("asked_item", _("What they asked for")),
    "subject": lambda moment: _line("subject", field_labels.field_label("subject")),
    "terms": lambda moment: _line("terms", field_labels.field_label("terms")),
    "preferred": lambda moment: _check("preferred", field_labels.field_label("preferred"), False),
    "log_next": lambda moment: _check("log_next", _("Log the interview now"), True),
    "purpose": _purpose,
    "outcome": _outcome,
    "notice": _notice,
    "form": _form,
    "about": _about,
}
