"""Texts about a reading: the days that were read into words, and what else they say. No Qt."""

from follow_up_desk.core.enumerations import Certainty
from follow_up_desk.core.promises import Reading
from follow_up_desk.core.wording import N_
from follow_up_desk.i18n import _, day
from follow_up_desk.ui.formatting import SEPARATOR

_WINDOWS = {
    Certainty.SAID: (N_("by {day} (said)"), N_("{first} to {day} (said)"), N_("you may ask from {day} (said)")),
    Certainty.GUESSED: (
        N_("by {day} (probably)"),
        N_("{first} to {day} (probably)"),
        N_("you may ask from {day} (probably)"),
    ),
}


def reading_text(reading: Reading) -> str:
    """Return what was read: "by Fri Oct 30 (said) · hearing nothing means no"; empty where no day was named."""
    return SEPARATOR.join(part for part in (_days(reading), _asking(reading), _ending(reading)) if part)


def plain_day(reading: Reading) -> str:
    """Return the day alone, where a day is all that was read: "Thu Dec 10"; else an empty text."""
    alone = reading.by and reading.from_ in (None, reading.by) and not (_asking(reading) or _ending(reading))
    return day(reading.by) if alone and reading.by else ""


def doubt_text(reading: Reading) -> str:
    """Return the question where two languages read different days; empty where they agree."""
    found = list(dict.fromkeys(text for each in reading.readings if (text := _days(each) or _asking(each))))
    if len(found) < 2:
        return ""
    return _("This has two readings, {first} or {second}; please check the day.").format(
        first=found[0], second=found[1]
    )


def _days(reading: Reading) -> str:
    if reading.by is None:
        return ""
    by, window, _ask = _WINDOWS[_sure(reading)]
    if reading.from_ and reading.from_ != reading.by:
        return _(window).format(first=day(reading.from_), day=day(reading.by))
    return _(by).format(day=day(reading.by))


def _asking(reading: Reading) -> str:
    if reading.ask_from is None:
        return ""
    if reading.by is None:
        return _(_WINDOWS[_sure(reading)][2]).format(day=day(reading.ask_from))
    return _("you may ask from {day}").format(day=day(reading.ask_from))


def _ending(reading: Reading) -> str:
    if reading.silence_means_no:
        return _("hearing nothing means no")
    return _("no day, but after this: {event}").format(event=reading.after) if reading.after else ""


def _sure(reading: Reading) -> Certainty:
    return Certainty.GUESSED if reading.certainty is Certainty.GUESSED else Certainty.SAID
