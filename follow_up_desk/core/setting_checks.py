"""Checks for setting values: a value is returned as it is stored, or refused with a sentence."""

from datetime import date
from typing import Any

from follow_up_desk.core.settings import BY_NAME, WEEKDAYS, Setting, time_span
from follow_up_desk.core.user_records import Value
from follow_up_desk.core.wording import N_, UserError, quoted


def checked_setting(name: str, value: Any) -> Value:
    """Return the value as it is stored, or refuse it with a sentence."""
    setting = BY_NAME.get(name)
    if setting is None:
        raise UserError(N_("{name} is not a setting"), name=name)
    return _CHECKS[setting.form](setting, value)


def _number(setting: Setting, value: Any) -> Value:
    if type(value) is not int or not setting.minimum <= value <= setting.maximum:
        raise UserError(
            N_("{name} must be a whole number from {minimum} to {maximum}, not {value}"),
            name=setting.name,
            minimum=setting.minimum,
            maximum=setting.maximum,
            value=quoted(value),
        )
    return value


def _switch(setting: Setting, value: Any) -> Value:
    known = {True: True, False: False, "on": True, "off": False}
    if not isinstance(value, bool | str) or value not in known:
        raise UserError(N_("{name} must be true or false, not {value}"), name=setting.name, value=quoted(value))
    return known[value]


def _days(setting: Setting, value: Any) -> Value:
    days = tuple(value) if isinstance(value, list | tuple | dict) else (None,)
    if any(day not in WEEKDAYS for day in days):
        raise UserError(
            N_("{name} must be a list of weekdays such as MON, not {value}"), name=setting.name, value=quoted(value)
        )
    return tuple(day for day in WEEKDAYS if day in days)


def _span(setting: Setting, value: Any) -> Value:
    try:
        start, end = time_span(value)
        if start < end:
            return str(value)
    except (ValueError, AttributeError, TypeError):
        pass
    raise UserError(N_("{name} must be hours such as 09:30-11:30, not {value}"), name=setting.name, value=quoted(value))


def _spans(setting: Setting, value: Any) -> Value:
    parts = value if isinstance(value, list | tuple) and value else [value]
    return tuple(str(_span(setting, part)) for part in parts)


def _day(setting: Setting, value: Any) -> Value:
    try:
        return date.fromisoformat(value).isoformat() if value else ""
    except (ValueError, TypeError) as fault:
        words = N_("{name} must be a day such as 2026-10-30, not {value}")
        raise UserError(words, name=setting.name, value=quoted(value)) from fault


_CHECKS = {"number": _number, "switch": _switch, "days": _days, "span": _span, "spans": _spans, "day": _day}
