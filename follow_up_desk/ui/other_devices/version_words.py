"""Two values of one field in words: which field of what, the value that counts, and the other one."""

import typing
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from msgspec.structs import replace

from follow_up_desk import i18n
from follow_up_desk.core.enumerations import Language
from follow_up_desk.core.field_changes import SETTING, TYPES
from follow_up_desk.core.json_codec import field_specs
from follow_up_desk.core.local_time import Zone, user_zone, with_zone, zone_named
from follow_up_desk.core.records import DETAILS, Opportunity
from follow_up_desk.core.settings import BY_NAME
from follow_up_desk.core.step_kinds import STEP_KINDS, StepKind
from follow_up_desk.core.wording import N_
from follow_up_desk.i18n import _
from follow_up_desk.sync.state import OtherVersion
from follow_up_desk.ui.enum_labels import MEMBERS
from follow_up_desk.ui.field_labels import FIELDS
from follow_up_desk.ui.forms.place_inputs import country_name
from follow_up_desk.ui.forms.setting_editors import default_text
from follow_up_desk.ui.session import Session

KINDS: dict[str, str] = {
    "people": N_("Person"),
    "interviews": N_("Interview"),
    "promises": N_("What they promised"),
    "requests": N_("What they asked for"),
    "offers": N_("Offer"),
    "activities": N_("What happened"),
    "notes": N_("Note"),
    "marks": N_("A snoozed or skipped step"),
    "template": N_("Own words"),
    "owner": N_("You"),
    "policy": N_("Settings"),
}
MORE_FIELDS: dict[str, str] = {
    "known_at": N_("Known since"),
    "step": N_("Step"),
    "did": N_("What was done with it"),
    "body": N_("Text"),
    "replaces": N_("In the place of"),
    "from": N_("From"),
}
_PERSON, _INTERVIEW = frozenset({"person", "people"}), frozenset({"interview"})


def subject_words(version: OtherVersion, session: Session) -> str:
    """Return what differs: "Valley Magazine · Person: Ana Ruiz · Phone"."""
    it = session.book.opportunities.get(version.opportunity or "")
    parts = [it.company] if it else []
    if version.kind in KINDS:
        name = _record_name(version, it, session)
        parts.append(_("{kind}: {name}").format(kind=_(KINDS[version.kind]), name=name) if name else _kind(version))
    return " · ".join([*parts, field_words(version.field)])


def _kind(version: OtherVersion) -> str:
    return _(KINDS[version.kind])


def _record_name(version: OtherVersion, it: Opportunity | None, session: Session) -> str:
    """Return what a record may be known by, or an empty text."""
    if version.kind == "template":
        own = session.book.templates.get(version.record)
        return own.title if own else ""
    record = next((r for r in getattr(it, version.kind, ()) if r.id == version.record), None)
    if version.kind == "people":
        return record.name if record else ""
    here = user_zone(session.book.owner)
    when = next((at for name in ("start", "made_at", "at") if (at := getattr(record, name, None)) is not None), None)
    return i18n.day_of(when, here) if when else ""


def field_words(field: str) -> str:
    """Return the name of a field as the window has it."""
    if field.startswith(SETTING):
        setting = BY_NAME.get(field.removeprefix(SETTING))
        return _(setting.label) if setting else _("A setting")
    return _(FIELDS.get(field) or MORE_FIELDS.get(field) or N_("A detail"))


def value_words(version: OtherVersion, value: Any, session: Session) -> str:
    """Return a value as the window writes it; what this version cannot read, as it came."""
    try:
        return _value_words(version, value, session)
    except (ValueError, LookupError, TypeError):
        return str(value)


def _value_words(version: OtherVersion, value: Any, session: Session) -> str:
    if version.field.startswith(SETTING):
        return _setting_words(version.field.removeprefix(SETTING), value)
    if value is None or value == "" or value == []:
        return _("nothing")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    here = user_zone(session.book.owner)
    it = session.book.opportunities.get(version.opportunity or "")
    if version.kind == "interviews" and version.field == "start":
        return _start_words(value, here)
    if version.field in _PERSON | _INTERVIEW and version.kind in DETAILS:
        return ", ".join(_linked(id, version.field, it, here) for id in (value if isinstance(value, list) else [value]))
    if isinstance(value, list):
        return ", ".join(str(part.get("name", "")) if isinstance(part, dict) else str(part) for part in value)
    return _plain_words(TYPES.get(version.kind), version.field, value, here)


def _setting_words(name: str, value: Any) -> str:
    setting = BY_NAME.get(name)
    if value is None:
        return _("the default")
    if setting is None:
        return str(value)
    words = default_text(replace(setting, default=value))
    return f"{words} {_(setting.unit)}" if setting.unit else words


def _start_words(value: Any, here: Zone) -> str:
    there = zone_named(value[1])
    return i18n.moment(with_zone(datetime.fromisoformat(value[0]), there), here, there)


def _linked(id: str, field: str, it: Opportunity | None, here: Zone) -> str:
    """Return the name of a person, or the day of an interview, that a record names by its id."""
    if it is not None and field in _PERSON and (person := it.person(id)) is not None:
        return person.name
    if it is not None and field in _INTERVIEW and (interview := it.interview(id)) is not None:
        return i18n.moment(interview.start, here)
    return _("one that is no longer here")


def _plain_words(record: type | None, field: str, value: Any, here: Zone) -> str:
    hints = _hints(record, field)
    words: dict[type, Callable[[], str]] = {
        datetime: lambda: i18n.moment(datetime.fromisoformat(value), here),
        date: lambda: i18n.full_day(date.fromisoformat(value)),
    }
    if field == "country":
        return country_name(value)
    if field == "language":
        return _(MEMBERS[Language].get(value, value))
    for hint in hints:
        if hint is StepKind:
            return _(STEP_KINDS[StepKind(value)].button)
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            return _(MEMBERS[hint].get(value, value))
        if hint in words and _reads(hint, value):
            return words[hint]()
    return str(value)


def _hints(record: type | None, field: str) -> tuple[Any, ...]:
    """Return the types that a field may have."""
    hint = next((hint for _name, key, hint, _needed in field_specs(record) if key == field), None) if record else None
    return typing.get_args(hint) or (hint,)


def _reads(hint: type, value: str) -> bool:
    return ("T" in value) is (hint is datetime)
