"""The fields of the event forms: each is a widget and the function that reads it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit

from follow_up_desk.core.enumerations import (
    PURPOSES,
    Channel,
    Direction,
    NoteTopic,
    OfferForm,
    Outcome,
    PromiseSubject,
    Purpose,
    RequestKind,
)
from follow_up_desk.core.open_promises import OWED
from follow_up_desk.core.recipients import message_recipient
from follow_up_desk.core.records import Promise
from follow_up_desk.i18n import _, day
from follow_up_desk.ui import enum_labels, field_labels
from follow_up_desk.ui.forms import event_date_fields
from follow_up_desk.ui.forms.event_context import EventContext
from follow_up_desk.ui.forms.event_field import EventField, choice_field
from follow_up_desk.ui.forms.field import Field, with_object_name
from follow_up_desk.ui.forms.inputs import ButtonChoice, TextBox, ValueBox
from follow_up_desk.ui.forms.promise_editor import PromiseEditor

CHANNELS = tuple(c for c in Channel if c is not Channel.NONE)
_DECIDED = (Purpose.ACCEPT, Purpose.DECLINE, Purpose.WITHDRAW)
SENT = tuple(p for p in PURPOSES[Direction.OUT] if p not in _DECIDED)


def event_field(name: str, moment: EventContext) -> EventField:
    """Return a new field of that name."""
    return _MAKERS[name](moment)


def _open(name: str, label: str, editor: ButtonChoice[Any]) -> EventField:
    return EventField(name, Field(name, label, editor), lambda: editor.value, editor)


def _channel(moment: EventContext) -> EventField:
    return choice_field(
        "channel",
        moment.label("channel"),
        ValueBox([(c, enum_labels.member_label(c)) for c in CHANNELS], Channel.EMAIL),
    )


def _person(moment: EventContext) -> EventField:
    usual = moment.opportunity.person(moment.plan.step.person) if moment.plan.step else None
    usual = usual or message_recipient(moment.plan.facts)
    people: list[tuple[str | None, str]] = [(p.id, p.name) for p in moment.opportunity.people]
    return choice_field(
        "person",
        moment.label("person"),
        ValueBox([*people, (None, _("not said"))], usual.id if usual else None),
    )


def _text(label: str, lines: int = 3) -> EventField:
    editor = TextBox(lines=lines)
    return EventField("text", Field("text", label, editor), lambda: editor.toPlainText().strip() or None, editor)


def _line(name: str, label: str) -> EventField:
    editor = QLineEdit()
    return EventField(name, Field(name, label, editor), lambda: editor.text().strip() or None, editor)


def _promise(moment: EventContext) -> EventField:
    editor = PromiseEditor(moment.reading_context, moment.now)
    return EventField("promise", editor, lambda: editor.value, editor)


def _promises(moment: EventContext, things: frozenset[PromiseSubject] | None) -> list[tuple[str | None, str]]:
    return [(p.id, _promise_words(p)) for p in moment.plan.facts.promises if things is None or p.thing in things]


def _promise_words(promise: Promise) -> str:
    thing = promise.item or enum_labels.member_label(promise.thing)
    return _("{thing}, by {day}").format(thing=thing, day=day(promise.by)) if promise.by else thing


def _answers(moment: EventContext) -> EventField:
    nothing: tuple[str | None, str] = (None, _("nothing they promised"))
    return choice_field("answers", field_labels.field_label("answers"), ValueBox([nothing, *_promises(moment, None)]))


def _owed(moment: EventContext) -> EventField:
    other: tuple[str | None, str] = (None, _("something else"))
    return choice_field("answers", _("What came"), ValueBox([*_promises(moment, OWED), other]))


def _asks(moment: EventContext) -> EventField:
    kinds = tuple(RequestKind)
    return _open(
        "asks",
        field_labels.field_label("asks"),
        ButtonChoice("asks", [(k, enum_labels.member_label(k)) for k in kinds], kinds[0]),
    )


def _answer_by(moment: EventContext) -> EventField:
    channels = [(c, enum_labels.member_label(c)) for c in CHANNELS]
    return choice_field("answer_by", _("Answer by"), ValueBox(channels, Channel.EMAIL))


def _check(name: str, label: str, checked: bool) -> EventField:
    box = with_object_name(QCheckBox(label), name)
    box.setChecked(checked)
    return EventField(name, box, box.isChecked, box)


def _purpose(moment: EventContext) -> EventField:
    return choice_field(
        "purpose",
        field_labels.field_label("purpose"),
        ValueBox([(p, enum_labels.member_label(p)) for p in SENT], moment.likely),
    )


def _outcome(moment: EventContext) -> EventField:
    return choice_field(
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
    "at": event_date_fields.at,
    "until": lambda moment: event_date_fields.day_field("until", _("Until, if they said"), moment),
    "due": event_date_fields.due,
    "start_on": lambda moment: event_date_fields.day_field("start_on", field_labels.field_label("start_on"), moment),
    "interview": event_date_fields.interview,
    "new_start": event_date_fields.new_start,
    "next_start": event_date_fields.next_start,
    "asks": _asks,
    "answer_by": _answer_by,
    "pay": lambda moment: _line("pay", field_labels.field_label("pay")),
    "say": lambda moment: _line("say", field_labels.field_label("say")),
    "deadline": event_date_fields.deadline,
    "text": lambda moment: _text(_("In their words, if you like")),
    "own_text": lambda moment: _text(_("What you wrote or said, if you like"), 5),
    "noticed": lambda moment: _text(_("Note, for your eyes only")),
    "promise": _promise,
    "answers": _answers,
    "owed": _owed,
    "concern": lambda moment: _line("concern", _("A concern you noticed, for your eyes only")),
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
