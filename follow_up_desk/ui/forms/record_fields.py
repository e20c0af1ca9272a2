"""The editor of each field of a record, made from the field's type: choice, date, time, tick, text, reference."""

import types
import typing
from collections.abc import Callable
from datetime import date, datetime
from datetime import time as day_time
from enum import StrEnum
from typing import Any

from msgspec import Struct
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from follow_up_desk.core.enumerations import PURPOSES, Direction
from follow_up_desk.core.local_time import (
    Zone,
    employer_zone,
    in_zone,
    instant_at,
    user_zone,
    with_fixed_offset,
    zone_name,
    zone_of,
)
from follow_up_desk.core.records import Interview, Note, Opportunity
from follow_up_desk.core.timing_defaults import types_day_first
from follow_up_desk.i18n import _, day_of
from follow_up_desk.ui import enum_labels, field_labels
from follow_up_desk.ui.forms.date_field import DateEditor, DateField, FieldClocks
from follow_up_desk.ui.forms.date_text import DateAndTime
from follow_up_desk.ui.forms.field import Field, with_object_name
from follow_up_desk.ui.forms.inputs import NumberBox, TextBox, ValueBox
from follow_up_desk.ui.forms.place_inputs import CountryChoice, SubdivisionChoice, TimeZoneLine
from follow_up_desk.ui.session import Session

LONG_TEXTS = frozenset({"text", "terms", "posting", "say"})
LONGEST_MINUTES = 24 * 60


class RecordField(Struct, frozen=True):
    """The editor of one field and the function that reads it; a `wide` one takes a row of its own."""

    name: str
    widget: QWidget
    read: Callable[[], Any]
    wide: bool = False


class RecordContext(Struct, frozen=True):
    """The record that is edited and the opportunity it belongs to."""

    session: Session
    opportunity: Opportunity
    record: Any

    @property
    def zone(self) -> Zone:
        """Return the user's time zone."""
        return user_zone(self.session.book.owner)

    @property
    def their_zone(self) -> Zone:
        """Return the employer's time zone."""
        return employer_zone(self.opportunity, self.session.book.owner)

    def now(self) -> datetime:
        """Return the present time in the user's time zone."""
        return in_zone(self.session.now, self.zone)


def record_field(source: RecordContext, name: str, hint: Any) -> RecordField:
    """Return the editor of a field."""
    value = getattr(source.record, name, None)
    if name in _BY_NAME:
        return _BY_NAME[name](source, value)
    kinds = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    kind = next(k for k in kinds if k is not type(None))
    if date in kinds or datetime in kinds:
        return _date_time(source, name, value, date in kinds, datetime in kinds)
    if kind is bool and type(None) in kinds:
        return _choice(name, [(True, _("yes")), (False, _("no"))], value, True)
    if kind is bool:
        return _checkbox(name, bool(value))
    if kind is int:
        return _number(name, value)
    if issubclass(kind, StrEnum):
        return _choice(
            name, [(m, enum_labels.member_label(m)) for m in _members(source, kind)], value, type(None) in kinds
        )
    field = (_long_text if name in LONG_TEXTS else _line)(name, value, type(None) in kinds)
    if name == "text" and isinstance(source.record, Note):
        field.widget.rename(_("Note, for your eyes only"))  # type: ignore[attr-defined]
    return field


def _members(source: RecordContext, kind: type[StrEnum]) -> tuple[StrEnum, ...]:
    direction = getattr(source.record, "direction", None)
    if kind.__name__ == "Purpose" and isinstance(direction, Direction):
        return PURPOSES[direction]
    return tuple(kind)


def _choice(name: str, options: list[tuple[Any, str]], value: Any, optional: bool) -> RecordField:
    nothing: list[tuple[Any, str]] = [(None, _("not said"))] if optional else []
    editor: ValueBox[Any] = ValueBox([*nothing, *options], value)
    return RecordField(name, Field(name, field_labels.field_label(name), editor), lambda: editor.value)


def _line(name: str, value: str | None, optional: bool) -> RecordField:
    editor = QLineEdit(value or "")
    return RecordField(
        name,
        Field(name, field_labels.field_label(name), editor),
        lambda: editor.text().strip() or (None if optional else ""),
    )


def _long_text(name: str, value: str | None, optional: bool) -> RecordField:
    editor = TextBox(value or "")
    field = Field(name, field_labels.field_label(name), editor)
    return RecordField(name, field, lambda: editor.toPlainText().strip() or (None if optional else ""), wide=True)


def _checkbox(name: str, value: bool) -> RecordField:
    box = with_object_name(QCheckBox(field_labels.field_label(name)), name)
    box.setChecked(value)
    return RecordField(name, box, box.isChecked, wide=True)


def _number(name: str, value: int | None) -> RecordField:
    box = NumberBox(0, LONGEST_MINUTES)
    box.setSingleStep(5)
    box.setSpecialValueText(_("not said"))
    box.setValue(value or 0)
    return RecordField(name, Field(name, field_labels.field_label(name), box), lambda: box.value() or None)


def _date_time(source: RecordContext, name: str, value: date | datetime | None, days: bool, timed: bool) -> RecordField:
    editor = DateEditor(source.now, timed=timed, day_first=types_day_first(source.session.book.owner))
    own = _clock_of(source, name)
    before = _when(value, own)
    editor.put(before)

    def read() -> date | datetime | None:
        when = editor.when
        if when == before or when is None:
            return value if when else None
        if when.at is None and days:
            return when.day
        instant = instant_at(when.day, when.at or day_time(12), own)
        return instant if name == "start" else with_fixed_offset(instant)

    clocks = FieldClocks(own, source.zone, own if name in _THEIR_CLOCK else source.their_zone)
    field = DateField(name, field_labels.field_label(name), editor, (lambda: clocks) if timed else None)
    return RecordField(name, field, read)


_THEIR_CLOCK = frozenset({"start", "deadline", "due"})
"""Fields that are typed by the clock of the interview or the employer; the others by the user's."""


def _clock_of(source: RecordContext, name: str) -> Zone:
    if name == "start" and isinstance(source.record, Interview):
        return zone_of(source.record.start)
    return source.their_zone if name in _THEIR_CLOCK else source.zone


def _when(value: date | datetime | None, zone: Zone) -> DateAndTime | None:
    if isinstance(value, datetime):
        local = in_zone(value, zone)
        return DateAndTime(local.date(), local.time().replace(second=0, microsecond=0))
    return DateAndTime(value) if value else None


# -- fields that are known by their name --------------------------------------------------------------


def _person(source: RecordContext, value: str | None) -> RecordField:
    return _choice("person", [(p.id, p.name) for p in source.opportunity.people], value, True)


def _interview(source: RecordContext, value: str | None) -> RecordField:
    shown = _("{day}, {kind}")
    rounds = [
        (i.id, shown.format(day=day_of(i.start, source.zone), kind=enum_labels.member_label(i.kind)))
        for i in source.opportunity.interviews
    ]
    return _choice("interview", rounds, value, True)


def _answers(source: RecordContext, value: str | None) -> RecordField:
    known = [(p.id, p.item or enum_labels.member_label(p.thing)) for p in source.opportunity.promises]
    known += [(r.id, r.item) for r in source.opportunity.requests]
    return _choice("answers", known, value, True)


def _met(source: RecordContext, value: tuple[str, ...] | None) -> RecordField:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    boxes = {p.id: with_object_name(QCheckBox(p.name), f"met_{p.id}") for p in source.opportunity.people}
    for id, box in boxes.items():
        box.setChecked(id in (value or ()))
        line.addWidget(box)
    line.addStretch(1)
    field = Field("people", field_labels.field_label("people"), holder)
    field.setHidden(not boxes)
    return RecordField("people", field, lambda: tuple(id for id, box in boxes.items() if box.isChecked()), wide=True)


def _country(source: RecordContext, value: str | None) -> RecordField:
    editor = CountryChoice(value, _("same as mine"))
    return RecordField("country", Field("country", field_labels.field_label("country"), editor), lambda: editor.value)


def _subdivision(source: RecordContext, value: str | None) -> RecordField:
    editor = SubdivisionChoice(source.record.country or source.session.book.owner.country, value)
    return RecordField(
        "subdivision", Field("subdivision", field_labels.field_label("subdivision"), editor), lambda: editor.value
    )


def _zone(source: RecordContext, value: str | None) -> RecordField:
    start = getattr(source.record, "start", None)
    editor = TimeZoneLine(zone_name(start) if start else value, source.session.book.owner.time_zone)
    return RecordField(
        "time_zone", Field("time_zone", field_labels.field_label("time_zone"), editor), lambda: editor.zone
    )


_BY_NAME: dict[str, Callable[[RecordContext, Any], RecordField]] = {
    "person": _person,
    "interview": _interview,
    "answers": _answers,
    "people": _met,
    "country": _country,
    "subdivision": _subdivision,
    "time_zone": _zone,
}
