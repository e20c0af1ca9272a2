"""Read a promise for the command line, and write it as JSON (contract 5) and as a person reads it in a terminal."""

import json
from datetime import date
from typing import Any

from follow_up_desk.core.days_off import Holidays
from follow_up_desk.core.promises import Reading, home_of, read_promise
from follow_up_desk.core.settings import setting_values
from follow_up_desk.core.timing_defaults import day_comes_first
from follow_up_desk.core.user_records import Policy
from follow_up_desk.core.wording import english_day
from follow_up_desk.core.workdays import Workdays


def read(
    words: str, said: date, place: tuple[str | None, str | None], language: str | None, holidays: Holidays
) -> Reading:
    """Return what was promised; without a country it is the main one of the language, or of that of the words."""
    country = (place[0] or home_of(language)).upper()
    reading = _read_in(words, said, (country, place[1]), language, holidays)
    if place[0] or language or home_of(reading.language) == country:
        return reading
    return _read_in(words, said, (home_of(reading.language), place[1]), language, holidays)


def _read_in(
    words: str, said: date, place: tuple[str, str | None], language: str | None, holidays: Holidays
) -> Reading:
    days = Workdays(holidays, *place, setting_values(Policy()))
    return read_promise(words, said, days, language or "", day_comes_first(place[0]), only=bool(language))


def as_json(words: str, reading: Reading) -> str:
    """Return what was read as one JSON object; `readings` is empty where no two languages differ."""
    found = {"words": words, **_fields(reading), "readings": [_fields(other) for other in reading.readings]}
    return json.dumps(found, indent=2, ensure_ascii=False)


def _fields(reading: Reading) -> dict[str, Any]:
    return {
        "from": _iso(reading.from_),
        "by": _iso(reading.by),
        "certainty": str(reading.certainty),
        "understood": reading.understood,
        "language": reading.language,
        "ask_from": _iso(reading.ask_from),
        "silence_means_no": reading.silence_means_no,
        "after": reading.after,
    }


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None


def as_table(words: str, reading: Reading) -> str:
    """Return what was read, one line for each thing that was said; every day with its year."""
    rows = [("words", words), ("understood", "yes" if reading.understood else "no"), *_rows(reading)]
    for other in reading.readings:
        rows += [("or", ""), *_rows(other)]
    return "\n".join(f"{name:<12}{value}".rstrip() for name, value in rows)


def _rows(reading: Reading) -> list[tuple[str, str]]:
    days = (("from", reading.from_), ("by", reading.by), ("ask from", reading.ask_from))
    rows = [(name, f"{english_day(day)} {day.year}") for name, day in days if day]
    rows += [("certainty", str(reading.certainty)), ("language", reading.language or "-")]
    if reading.silence_means_no:
        rows.append(("silence", "means no"))
    if reading.after:
        rows.append(("after", reading.after))
    return rows
