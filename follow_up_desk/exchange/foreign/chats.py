"""A chat as people copy it: who wrote what, and when the last of it came."""

import re
from datetime import datetime, time

from follow_up_desk.core.enumerations import Channel
from follow_up_desk.core.local_time import instant_at
from follow_up_desk.core.person_names import read_name
from follow_up_desk.core.promises.clock_times import take_time
from follow_up_desk.core.promises.date_field import read_date
from follow_up_desk.exchange.foreign.context import Context
from follow_up_desk.exchange.foreign.message_proposals import Message
from follow_up_desk.exchange.foreign.titles import INTERVIEW

_STAMPED = re.compile(
    r"^\[?(?P<day>\d{1,4}[-./]\d{1,2}[-./]\d{2,4}),?[ \t]{1,3}"
    r"(?P<clock>\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?)\]?"
    r"[ \t]{0,3}[-–]?[ \t]{0,3}(?P<name>[^:\s][^:\n]{0,59}):\s?(?P<words>.*)$",
    re.IGNORECASE,
)
_CLOCK = r"(?P<clock>\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?)"
_DAY = r"(?:(?P<day>\d{1,4}[-./]\d{1,2}[-./]\d{2,4}),?[ \t]{1,3})?"
_WHO = r"(?P<name>[^\W\d_][^:\d\n]{1,59}?)"
_HEADED = (
    re.compile(rf"^{_WHO}[ \t]{{1,4}}\[?{_DAY}{_CLOCK}\]?$", re.IGNORECASE),
    re.compile(rf"^\[?{_DAY}{_CLOCK}\]?[ \t]{{1,4}}{_WHO}$", re.IGNORECASE),
)
"""A name with the hour on a line of its own, as Slack and Teams copy a message; often without its day."""
_YOU = frozenset(("you", "du", "sie", "ich", "me", "vous", "moi", "tú", "yo", "você", "eu", "tu", "io"))
_NOON = time(12)


def read_chat(text: str, context: Context) -> Message | None:
    """Return what the other one wrote last, with its date, or None where the text is no chat."""
    said: list[tuple[re.Match[str], list[str]]] = []
    for line in text.split("\n"):
        if stamped := _STAMPED.match(line.strip()):
            said.append((stamped, [stamped["words"]]))
        elif headed := _headed(line.strip()):
            said.append((headed, []))
        elif said:
            said[-1][1].append(line)
        elif line.strip():
            return None
    theirs = [each for each in said if not _is_owner(each[0]["name"].strip(), context)]
    if not theirs:
        return None
    last, name = theirs[-1][0], theirs[-1][0]["name"].strip()
    words = "\n".join("\n".join(lines) for stamp, lines in theirs if stamp["name"].strip() == name)
    return Message("", words.strip(), name, at=_moment(last, context), channel=Channel.MESSAGE)


def _headed(line: str) -> re.Match[str] | None:
    """Return the line that stands above a message: somebody's whole name and the hour, nothing else."""
    found = next(filter(None, (pattern.match(line) for pattern in _HEADED)), None)
    words = found["name"].split() if found else []
    whole = len(words) > 1 and all(word[0].isupper() for word in words)
    return found if found and whole and read_name(found["name"]).person and not INTERVIEW.search(line) else None


def _is_owner(name: str, context: Context) -> bool:
    return name.casefold() in _YOU or context.is_owner(name, "")


def _moment(stamp: re.Match[str], context: Context) -> datetime | None:
    """Return when it was written, None where day and month may be exchanged or no day is named."""
    if stamp["day"] is None:
        return None
    first, second, *_rest = (int(part) for part in re.split(r"[-./]", stamp["day"]))
    if "/" in stamp["day"] and first <= 12 and second <= 12 and first != second:
        return None
    day = read_date(stamp["day"], context.on, context.days, day_first=context.day_first)
    try:
        clock = take_time(stamp["clock"].casefold())[0]
    except ValueError:
        clock = None
    if day is None:
        return None
    moment = instant_at(day.day, clock or _NOON, context.zone)
    return moment if moment <= context.on else None
