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
from follow_up_desk.core.kinds import day_comes_first
from follow_up_desk.core.local_time import Zone, in_zone, instant_at, user_zone, with_fixed_offset, zone_name, zone_of
from follow_up_desk.core.records import Interview, Opportunity
from follow_up_desk.i18n import _, day
from follow_up_desk.ui import words
from follow_up_desk.ui.forms.field import Field, named
from follow_up_desk.ui.forms.fields import Choice, Prose, Spin
from follow_up_desk.ui.forms.places import CountryChoice, SubdivisionChoice, ZoneLine
from follow_up_desk.ui.forms.when import When
from follow_up_desk.ui.forms.when_field import WhenEditor, WhenField
from follow_up_desk.ui.session import Session

PROSE = frozenset({"text", "terms"})
LONGEST_MINUTES = 24 * 60


class Edited(Struct, frozen=True):
    """The editor of one field and the function that reads it; a `wide` one takes a row of its own."""

    name: str
    widget: QWidget
    read: Callable[[], Any]
    wide: bool = False


class Source(Struct, frozen=True):
    """The record that is edited and the opportunity it belongs to."""

    session: Session
    opportunity: Opportunity
    record: Any

    @property
    def zone(self) -> Zone:
        """Return the user's time zone."""
        return user_zone(self.session.book.owner)

    def now(self) -> datetime:
        """Return the present time in the user's time zone."""
        return in_zone(self.session.now, self.zone)


def editor_of(source: Source, name: str, hint: Any) -> Edited:
    """Return the editor of a field."""
    value = getattr(source.record, name, None)
    if name in _BY_NAME:
        return _BY_NAME[name](source, value)
    kinds = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    kind = next(k for k in kinds if k is not type(None))
    if date in kinds or datetime in kinds:
        return _moment(source, name, value, date in kinds, datetime in kinds)
    if kind is bool:
        return _tick(name, bool(value))
    if kind is int:
        return _number(name, value)
    if issubclass(kind, StrEnum):
        return _choice(name, [(m, words.name(m)) for m in _members(source, kind)], value, type(None) in kinds)
    return (_prose if name in PROSE else _line)(name, value, type(None) in kinds)


def _members(source: Source, kind: type[StrEnum]) -> tuple[StrEnum, ...]:
    direction = getattr(source.record, "direction", None)
    if kind.__name__ == "Purpose" and isinstance(direction, Direction):
        return PURPOSES[direction]
    return tuple(kind)


def _choice(name: str, options: list[tuple[Any, str]], value: Any, optional: bool) -> Edited:
    nothing: list[tuple[Any, str]] = [(None, _("not said"))] if optional else []
    editor: Choice[Any] = Choice([*nothing, *options], value)
    return Edited(name, Field(name, words.field(name), editor), lambda: editor.value)


def _line(name: str, value: str | None, optional: bool) -> Edited:
    editor = QLineEdit(value or "")
    return Edited(
        name, Field(name, words.field(name), editor), lambda: editor.text().strip() or (None if optional else "")
    )


def _prose(name: str, value: str | None, optional: bool) -> Edited:
    editor = Prose(value or "")
    field = Field(name, words.field(name), editor)
    return Edited(name, field, lambda: editor.toPlainText().strip() or (None if optional else ""), wide=True)


def _tick(name: str, value: bool) -> Edited:
    box = named(QCheckBox(words.field(name)), name)
    box.setChecked(value)
    return Edited(name, box, box.isChecked, wide=True)


def _number(name: str, value: int | None) -> Edited:
    box = Spin(0, LONGEST_MINUTES)
    box.setSingleStep(5)
    box.setSpecialValueText(_("not said"))
    box.setValue(value or 0)
    return Edited(name, Field(name, words.field(name), box), lambda: box.value() or None)


def _moment(source: Source, name: str, value: date | datetime | None, days: bool, timed: bool) -> Edited:
    editor = WhenEditor(source.now, timed=timed, day_first=day_comes_first(source.session.book.owner.country))
    own = zone_of(source.record.start) if isinstance(source.record, Interview) and name == "start" else source.zone
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

    return Edited(name, WhenField(name, words.field(name), editor), read)


def _when(value: date | datetime | None, zone: Zone) -> When | None:
    if isinstance(value, datetime):
        local = in_zone(value, zone)
        return When(local.date(), local.time().replace(second=0, microsecond=0))
    return When(value) if value else None


# -- fields that are known by their name --------------------------------------------------------------


def _person(source: Source, value: str | None) -> Edited:
    return _choice("person", [(p.id, p.name) for p in source.opportunity.people], value, True)


def _interview(source: Source, value: str | None) -> Edited:
    shown = _("{day}, {kind}")
    rounds = [
        (i.id, shown.format(day=day(i.start.date()), kind=words.name(i.kind))) for i in source.opportunity.interviews
    ]
    return _choice("interview", rounds, value, True)


def _answers(source: Source, value: str | None) -> Edited:
    known = [(p.id, p.item or words.name(p.thing)) for p in source.opportunity.promises]
    known += [(r.id, r.item) for r in source.opportunity.requests]
    return _choice("answers", known, value, True)


def _met(source: Source, value: tuple[str, ...] | None) -> Edited:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    boxes = {p.id: named(QCheckBox(p.name), f"met_{p.id}") for p in source.opportunity.people}
    for id, box in boxes.items():
        box.setChecked(id in (value or ()))
        line.addWidget(box)
    line.addStretch(1)
    field = Field("people", words.field("people"), holder)
    field.setHidden(not boxes)
    return Edited("people", field, lambda: tuple(id for id, box in boxes.items() if box.isChecked()), wide=True)


def _country(source: Source, value: str | None) -> Edited:
    editor = CountryChoice(value, _("as mine"))
    return Edited("country", Field("country", words.field("country"), editor), lambda: editor.value)


def _subdivision(source: Source, value: str | None) -> Edited:
    editor = SubdivisionChoice(source.record.country or source.session.book.owner.country, value)
    return Edited("subdivision", Field("subdivision", words.field("subdivision"), editor), lambda: editor.value)


def _zone(source: Source, value: str | None) -> Edited:
    start = getattr(source.record, "start", None)
    editor = ZoneLine(zone_name(start) if start else value, source.session.book.owner.time_zone)
    return Edited("time_zone", Field("time_zone", words.field("time_zone"), editor), lambda: editor.zone)


_BY_NAME: dict[str, Callable[[Source, Any], Edited]] = {
    "person": _person,
    "interview": _interview,
    "answers": _answers,
    "people": _met,
    "country": _country,
    "subdivision": _subdivision,
    "time_zone": _zone,
}
