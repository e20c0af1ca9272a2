"""Untranslated texts: a message of the catalogue and the values that fill it.

`core` renders nothing itself; the caller renders a `Text` in its language. The messages are English,
so `english` needs no catalogue: the command line and the agenda's JSON use it.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from msgspec import Struct, field

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def N_(message: str) -> str:  # noqa: N802 - the catalogue's own name
    """Mark a message for the catalogue and return it unchanged."""
    return message


class Text(Struct, frozen=True):
    """Hold a message with `{name}` placeholders and their values; the value `n` chooses `plural`."""

    message: str
    values: Mapping[str, Any] = field(default_factory=dict)
    plural: str | None = None


_SHOWN_LENGTH = 80


def quoted(value: Any) -> str:
    """Return a value as a message shows it: in quotes, control characters escaped, never longer than a line."""
    text = repr(value)
    return text if len(text) <= _SHOWN_LENGTH else f"{text[: _SHOWN_LENGTH - 1]}…"


class UserError(Exception):
    """Report why something was not done; nothing has changed."""

    def __init__(self, message: str, **values: Any) -> None:
        super().__init__(message)
        self.text = Text(message, values)

    def __str__(self) -> str:
        return english((self.text,))


class TextRenderer:
    """Render texts in one language; the month is named only where it changes."""

    def __init__(
        self, translate: Callable[[Text], str], day: Callable[[date, bool], str], clock: Callable[[datetime], str]
    ):
        self._translate = translate
        self._day = day
        self._clock = clock

    def say(self, texts: Iterable[Text]) -> str:
        """Return the texts as one line, its clauses separated by semicolons."""
        month: list[tuple[int, int]] = []
        return "; ".join(self._clause(text, month) for text in texts)

    def _clause(self, text: Text, month: list[tuple[int, int]]) -> str:
        values = {name: self._value(value, month) for name, value in text.values.items()}
        return self._translate(text).format(**values)

    def _value(self, value: Any, month: list[tuple[int, int]]) -> Any:
        if isinstance(value, datetime):
            return f"{self._value(value.date(), month)} {self._clock(value)}"
        if isinstance(value, date):
            named = month != [(value.year, value.month)]
            month[:] = [(value.year, value.month)]
            return self._day(value, named)
        if isinstance(value, tuple):
            return ", ".join(str(self._value(part, month)) for part in value)
        if isinstance(value, Text):
            return self._clause(value, month)
        return value


def english_day(day: date, with_month: bool = True) -> str:
    """Return a day as in "Fri 23 Oct", or "Fri 23" without the month."""
    return (
        f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}" if with_month else f"{DAYS[day.weekday()]} {day.day}"
    )


def _english_message(text: Text) -> str:
    return text.plural if text.plural and text.values.get("n") != 1 else text.message


ENGLISH = TextRenderer(_english_message, english_day, lambda instant: f"{instant:%H:%M}")


def english(texts: Iterable[Text]) -> str:
    """Return the texts as one English line."""
    return ENGLISH.say(texts)
