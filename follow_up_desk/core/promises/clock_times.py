"""Read a time of day in six languages: "3.30pm", "15.30 Uhr", "17 h 30", "a las 5 de la tarde", "half past nine"."""

import re
from datetime import time

_HALF = r"(?P<half>am|pm|a\.\s?m\.?|p\.\s?m\.?)(?![^\W\d_])"
_HOURS = r"(?:uhr|hrs|hs|hours|horas|heures|ore|h)(?![^\W\d_])"
_LEAD = r"(?<![^\W_])(?:at|um|gegen|a las|a la|às|as|pelas|alle ore|alle|ore|h|à|vers|ab|from|kl\.?)\s+"
_QUARTERS = {
    "half past": 30,
    "quarter past": 15,
    "viertel nach": 15,
    "y media": 30,
    "e meia": 30,
    "e mezza": 30,
    "e mezzo": 30,
    "et demie": 30,
    "y cuarto": 15,
    "et quart": 15,
    "e un quarto": 15,
    "e quarto": 15,
}
_BEFORE = "|".join(name for name in _QUARTERS if name[0] in "hqv")
_BEHIND = "|".join(name for name in _QUARTERS if name[0] not in "hqv")

_PARTS = {
    "pm": r"in the (?:afternoon|evening)|nachmittags?|abends?|de la (?:tarde|noche)|da (?:tarde|noite)|à tarde|à noite"
    r"|por la tarde|del pomeriggio|di (?:pomeriggio|sera)|de l'après-midi|du soir|(?:this )?(?:afternoon|evening)",
    "am": r"in the morning|(?:vor)?mittags?|morgens|früh|de la mañana|por la mañana|da manhã|de manhã|del mattino"
    r"|di mattina|du matin",
}
_ANY_PART = "|".join(_PARTS.values())

_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:{_LEAD})?(?<![\d.,/-])(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?::\d\d)?(?:\s*(?:{_HALF}|{_HOURS}))?(?!\d)",
        rf"(?:{_LEAD})?(?<![\d.,/-])(?P<hour>\d{{1,2}})[.,](?P<minute>\d\d)\s*(?:{_HALF}|{_HOURS})",
        rf"{_LEAD}(?P<hour>\d{{1,2}})[.,](?P<minute>\d\d)(?![\d.])",
        r"(?<=\d{4} )(?P<hour>\d{1,2})\.(?P<minute>\d\d)(?![\d.])",
        rf"(?:{_LEAD})?(?<![\d.,/-])(?P<hour>\d{{1,2}})\s*{_HALF}",
        rf"(?:{_LEAD})?(?<![\d.,/-])(?P<hour>\d{{1,2}})(?=\s+(?:{_ANY_PART})(?![^\W_]))",
        rf"(?:{_LEAD})?(?<![\d.,/-])(?P<hour>\d{{1,2}})\s*(?:h|uhr)\s*(?P<minute>[0-5]\d)?(?![^\W_])",
        rf"(?<![^\W_])(?:{_LEAD})?(?P<quarter>{_BEFORE})\s+(?P<hour>\d{{1,2}})(?!\d)",
        rf"(?:{_LEAD})(?P<hour>\d{{1,2}})\s+(?P<quarter>{_BEHIND})(?![^\W_])",
        rf"(?:{_LEAD})?(?<![^\W_])halb\s+(?P<next>\d{{1,2}})(?!\d)",
        rf"{_LEAD}(?P<hour>\d{{1,2}})(?:\s*{_HOURS})?(?=\s*(?:$|[,;.!?)]|[^\d\W]))",
    )
)

_SPOKEN = {
    12: "noon|midday|at noon|mittags|mittag|zu mittag|midi|mediodía|al mediodía|meio-dia|mezzogiorno",
    0: "midnight|mitternacht|um mitternacht|minuit|medianoche|meia-noite|mezzanotte",
}
_SPOKEN_TIMES = tuple(
    (time(hour), re.compile(rf"(?<![^\W_])(?:{'|'.join(sorted(names.split('|'), key=len, reverse=True))})(?![^\W_])"))
    for hour, names in _SPOKEN.items()
)
_PART_OF_DAY = {half: re.compile(rf"(?<![^\W_])(?:{names})(?![^\W_])") for half, names in _PARTS.items()}

_LONGEST = 40  # characters of a time of day
LAST_EARLY = 6
"""An hour up to this one without "am" or "pm" is one of the afternoon: nobody meets at three in the night."""


def take_time(text: str) -> tuple[time | None, str]:
    """Return the time of day in a text in lower case, and the text without it; ValueError for an hour there is not."""
    for pattern in _PATTERNS:
        if found := pattern.search(text):
            rest = f"{text[: found.start()]} , {text[found.end() :]}"
            half, rest = _half(found.groupdict().get("half"), rest)
            return _time(found.groupdict(), half), rest
    for moment, spoken in _SPOKEN_TIMES:
        if spoken.search(text):
            return moment, spoken.sub(" ", text)
    return None, text


def ends_with_time(text: str) -> bool:
    """Return whether the last of a text in lower case is a time of day, the full stop behind it left out."""
    tail = text[-_LONGEST:]
    return any(found.end() == len(tail) for pattern in _PATTERNS for found in pattern.finditer(tail))


def _half(said: str | None, rest: str) -> tuple[str, str]:
    """Return "am" or "pm" where it was said, and "... at large" for "in the afternoon", which leaves the text."""
    for half, names in _PART_OF_DAY.items():
        if names.search(rest):
            return (f"{said[0]}m" if said else f"{half} at large"), names.sub(" ", rest)
    return (f"{said[0]}m" if said else ""), rest


def _time(found: dict[str, str | None], half: str) -> time:
    if before := found.get("next"):
        # German "halb drei" is half past two.
        return _clock(int(before) - 1, 30, half, bare=True)
    minute = _QUARTERS.get(found.get("quarter") or "") or int(found.get("minute") or 0)
    return _clock(int(found["hour"] or 0), minute, half, bare=not found.get("minute"))


def _clock(hour: int, minute: int, half: str, bare: bool) -> time:
    if half in ("am", "pm") and not 1 <= hour <= 12:
        raise ValueError(hour)
    if half and hour <= 12:
        hour = hour % 12 + (12 if half.startswith("pm") else 0)
    elif bare and 1 <= hour <= LAST_EARLY:
        hour += 12
    return time(hour, minute)
