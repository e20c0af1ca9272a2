"""Untranslated texts: a message of the catalogue and the values that fill it.

`core` renders nothing itself; the caller renders a `Text` in its language. The messages are English,
so `english` needs no catalogue: the command line and the agenda's JSON use it.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from typing import Any, Protocol

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


class Moment(Struct, frozen=True):
    """Hold an instant as the user's clock shows it and, where it differs, as the clock of the others does."""

    here: datetime
    there: datetime | None = None


class Dates(Protocol):
    """Format days and hours."""

    def day(self, when: date, *, month: bool = True, year: bool = False) -> str:
        """Return a day in its short form."""

    def hour(self, at: time) -> str:
        """Return a time of day."""

    def place(self, zone: str) -> str:
        """Return the city of an IANA zone."""


class _Named(Struct):
    """Hold the month that a line named last; it is not repeated."""

    month: tuple[int, int] | None = None


class TextRenderer:
    """Render texts in one language; the month is named only where it changes, the year where it is not `year`."""

    def __init__(self, translate: Callable[[Text], str], dates: Dates, year: int | None = None):
        self._translate = translate
        self._dates = dates
        self._year = year

    def say(self, texts: Iterable[Text]) -> str:
        """Return the texts as one line, its clauses separated by semicolons."""
        named = _Named()
        return "; ".join(self._clause(text, named) for text in texts)

    def moment(self, moment: Moment) -> str:
        """Return an instant on both clocks: "Tue 1 Dec, 19:00 (Wed 2 Dec, 09:00 in Tokyo)"."""
        return self._moment(moment, _Named())

    def theirs(self, moment: Moment) -> str:
        """Return what the other clock shows: "Wed 2 Dec, 09:00 in Tokyo"; nothing where it is the same."""
        here, there = moment.here, moment.there
        if there is None:
            return ""
        time = self._dates.hour(there.time())
        if there.date() != here.date():
            day = self._dates.day(there.date(), year=there.year != here.year)
            time = self._filled(DAY_AND_HOUR, day=day, hour=time)
        return self._filled(HOUR_THERE, time=time, place=self._dates.place(str(getattr(there.tzinfo, "key", "UTC"))))

    def _clause(self, text: Text, named: _Named) -> str:
        values = {name: self._value(value, named) for name, value in text.values.items()}
        return self._translate(text).format(**values)

    def _value(self, value: Any, named: _Named) -> Any:
        match value:
            case datetime():
                return self._moment(Moment(value), named)
            case date():
                return self._day(value, named)
            case Moment():
                return self._moment(value, named)
            case tuple():
                return ", ".join(str(self._value(part, named)) for part in value)
            case Text():
                return self._clause(value, named)
        return value

    def _day(self, when: date, named: _Named) -> str:
        again, named.month = named.month == (when.year, when.month), (when.year, when.month)
        other_year = self._year is not None and when.year != self._year
        return self._dates.day(when, month=not again, year=other_year and not again)

    def _moment(self, moment: Moment, named: _Named) -> str:
        here = moment.here
        if moment.there is not None:  # a long form anyway; the month makes it plain
            named.month = None
        yours = self._filled(DAY_AND_HOUR, day=self._day(here.date(), named), hour=self._dates.hour(here.time()))
        theirs = self.theirs(moment)
        return self._filled(BOTH_CLOCKS, yours=yours, theirs=theirs) if theirs else yours

    def _filled(self, message: str, **values: str) -> str:
        return self._translate(Text(message)).format(**values)


DAY_AND_HOUR = N_("{day}, {hour}")
BOTH_CLOCKS = N_("{yours} ({theirs})")
HOUR_THERE = N_("{time} in {place}")


def city(zone: str) -> str:
    """Return the city an IANA zone is named after: "New York"."""
    return zone.rpartition("/")[2].replace("_", " ")


def english_day(day: date, with_month: bool = True, year: bool = False) -> str:
    """Return a day as in "Fri 23 Oct", or "Fri 23" without the month."""
    month = f" {MONTHS[day.month - 1]}" if with_month else ""
    return f"{DAYS[day.weekday()]} {day.day}{month}{f' {day.year}' if year else ''}"


class _PlainDates:
    """Format days and hours for programs: in one form, whatever the region (contract of the agenda's JSON)."""

    def day(self, when: date, *, month: bool = True, year: bool = False) -> str:
        return english_day(when, month, year)

    def hour(self, at: time) -> str:
        return f"{at:%H:%M}"

    def place(self, zone: str) -> str:
        return city(zone)


def _english_message(text: Text) -> str:
    return text.plural if text.plural and text.values.get("n") != 1 else text.message


def english(texts: Iterable[Text], year: int | None = None, dates: Dates | None = None) -> str:
    """Return the texts as one English line; years other than `year` are named."""
    return TextRenderer(_english_message, dates or _PlainDates(), year).say(texts)
