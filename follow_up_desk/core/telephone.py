"""Read what people type into a telephone field: one number or several, and the digits that are dialled."""

import re

from follow_up_desk.core.wording import N_, UserError

FEWEST, MOST = 3, 15  # digits of a number; the most are those of E.164
WHOLE = 7  # digits on both sides of a comma or stroke that separates two numbers, not an area code
_EXTENSION = re.compile(r"(?:ext|x|#)[.:=]?\s*\d", re.IGNORECASE)
_SEPARATORS = re.compile(r"\s*(?:[,/;|\n]|\b(?:or|and|oder|und|ou|et|o|y|e)\b)\s*|\s+(?=\(?\+)", re.IGNORECASE)
_TRUNK_ZERO = re.compile(r"\(\s*0\s*\)")  # +44 (0)20: the nought is dialled only within the country


def telephone_numbers(text: str) -> tuple[str, ...]:
    """Return the numbers of a field, as they were typed; what is no second number stays with the first."""
    found, begin = [], 0
    for gap in _SEPARATORS.finditer(text):
        if _count(text[begin : gap.start()]) >= WHOLE and _count(text[gap.end() :]) >= WHOLE:
            found.append(text[begin : gap.start()])
            begin = gap.end()
    return tuple(part.strip() for part in (*found, text[begin:]) if part.strip())


def dialled_digits(number: str) -> str:
    """Return the digits that are dialled for the first number of a field, with its leading plus."""
    first = next(iter(telephone_numbers(number)), "")
    extension = _EXTENSION.search(first)
    plain = first[: extension.start()] if extension else first
    digits = re.sub(r"\D", "", plain)
    before = plain[: plain.index(digits[0])] if digits else ""
    abroad = "+" in before or digits.startswith("00")
    if abroad:
        digits = re.sub(r"\D", "", _TRUNK_ZERO.sub("", plain))
    return f"+{digits}" if "+" in before else digits


def check_telephone(text: str) -> None:
    """Refuse a field that holds no telephone number, or one that is too short or too long to be dialled."""
    for number in telephone_numbers(text):
        if not FEWEST <= len(dialled_digits(number).lstrip("+")) <= MOST:
            raise UserError(N_("“{number}” cannot be dialed: a telephone number has 3 to 15 digits."), number=number)


def _count(text: str) -> int:
    return sum(mark.isdigit() for mark in text)
