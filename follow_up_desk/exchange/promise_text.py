"""A promise that was read, as JSON (contract 5) and as a person reads it in a terminal."""

import json
from typing import Any

from follow_up_desk.core.promises import Reading
from follow_up_desk.core.wording import english_day


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
