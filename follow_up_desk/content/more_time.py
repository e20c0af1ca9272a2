"""Look at the day asked for when more time is wanted: only one that is later than theirs gives more."""

from collections.abc import Mapping
from datetime import date, datetime

from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.core.fact_values import KnownValues
from follow_up_desk.core.letter_case import LetterCase
from follow_up_desk.core.promises.date_field import read_date
from follow_up_desk.core.timing_defaults import types_day_first

_THEIRS = {Purpose.MORE_TIME: "request_due", Purpose.EXTENSION_REQUEST: "offer_deadline"}


def gains_nothing(
    case: LetterCase, facts: KnownValues, typed: Mapping[str, str], language: str
) -> tuple[date, date] | None:
    """Return the day asked for and their own, if both are known and theirs is not the earlier one."""
    theirs = facts.get(_THEIRS.get(case.purpose, ""))
    due = theirs.date() if isinstance(theirs, datetime) else theirs
    if not isinstance(due, date) or not typed.get("requested_date"):
        return None
    first = types_day_first(case.facts.owner)
    asked = read_date(
        typed["requested_date"], case.now, case.facts.days, ahead=True, day_first=first, language=language
    )
    return (asked.day, due) if asked and asked.day <= due else None


def without_their_day(case: LetterCase, known: Mapping[str, str]) -> dict[str, str]:
    """Return the facts without the day they have given, so that no earlier one is asked for instead of it."""
    name = _THEIRS.get(case.purpose, "")
    return {key: text for key, text in known.items() if not key.startswith(f"{name}_")}
