"""The points of one unsolicited contact (the table of advice D); `before` holds the facts just before it."""

from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk.core.contact_windows import CLOSES, MAX_UNANSWERED_CALLS, OPENS, unanswered_calls_today
from follow_up_desk.core.enumerations import Channel, Direction, Outcome, Purpose
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.history import CALLS
from follow_up_desk.core.inquiry_dates import inquiry_date
from follow_up_desk.core.local_time import in_zone
from follow_up_desk.core.open_promises import OWED
from follow_up_desk.core.recipients import active_contacts, inquiry_recipient
from follow_up_desk.core.records import Activity
from follow_up_desk.core.wording import N_

LONG = 150  # words
BARE = 4  # words; "any update?" and no more


class ContactPoints(Struct, frozen=True):
    """Describe one part of a contact: what it was, its points, and what speaks against doing it again today."""

    text: str
    points: float
    against: str = ""


_INVITED = ContactPoints(N_("a question they invited"), 0.5)
_THOUGHT = ContactPoints(N_("something useful for them"), 0.5)
_DUE = ContactPoints(N_("a follow-up that was due"), 1.0)
_SECOND_CHANNEL = ContactPoints(N_("a second channel on one day"), 0.5, N_("you have already asked today"))
_INQUIRY = ContactPoints(N_("an inquiry"), 1.0)
_DATE_AHEAD = ContactPoints(N_("an inquiry before the promised day ended"), 2.5, N_("their date has not passed"))
_IN_GRACE = ContactPoints(
    N_("an inquiry before the extra days ended"), 1.5, N_("give them a few working days after their date")
)
_IN_WAIT = ContactPoints(N_("an inquiry before the wait was over"), 1.5, N_("give them a few more working days"))
_THIRD_RING = ContactPoints(N_("a third unanswered call"), 0.25, N_("two calls today went unanswered"))
_TEXT = ContactPoints(N_("a text to a private phone"), 1.5, N_("they have not texted you"))
_IN_PERSON = ContactPoints(N_("turning up in person"), 3.0, N_("they have not invited you"))
_MESSAGE = ContactPoints(N_("an uninvited message on a network"), 1.0, N_("they have not written to you there"))


def points_of(before: Facts, activity: Activity) -> list[ContactPoints]:
    """Return the points of a contact, part by part; what they asked for and common courtesy have none."""
    match activity.purpose:
        case Purpose.INVITED_QUESTION:
            return [_INVITED]
        case Purpose.THOUGHT:
            return [_THOUGHT, *_channel_points(before, activity)]
        case Purpose.OTHER:
            return list(_channel_points(before, activity))
        case Purpose.INQUIRY | Purpose.ITEM_INQUIRY:
            return _inquiry(before, activity)
    return []


def _inquiry(before: Facts, activity: Activity) -> list[ContactPoints]:
    if activity.outcome is Outcome.NO_ANSWER:
        return [_THIRD_RING] if unanswered_calls_today(before) >= MAX_UNANSWERED_CALLS else []
    if before.countered is not None or _was_invited(before):
        return []
    found = [_timeliness(before, activity)]
    found += [points for points, holds in _CIRCUMSTANCES if holds(before, activity)]
    return [*found, *_channel_points(before, activity)]


def _was_invited(before: Facts) -> bool:
    """Return whether it is the first inquiry after they asked to be asked, on the day or later (contract 6)."""
    running = None if before.attempts else inquiry_date(before)
    return running is not None and running.invited and before.today >= running.due


def calls_among_attempts_today(facts: Facts) -> list[bool]:
    """Return for each of today's attempts whether it was a call."""
    return [a.channel in CALLS for a in facts.attempts if facts.day(a.at) == facts.today]


def _timeliness(before: Facts, activity: Activity) -> ContactPoints:
    """Return the points for the day; a second channel on one day belongs to the attempt it follows."""
    ways = calls_among_attempts_today(before)
    if ways and (activity.channel in CALLS) not in ways:
        return _SECOND_CHANNEL
    running = inquiry_date(replace(before, attempts=(), attempt_days=()))
    if running is None:
        return _INQUIRY
    promised = running.promise.by if running.promise else None
    if promised is not None and before.today <= before.days.promise_end(promised):
        return _DATE_AHEAD
    if before.today < running.due:
        return _IN_GRACE if promised else _IN_WAIT
    return _DUE


def _too_soon(before: Facts, activity: Activity) -> bool:
    """Return whether the last attempt was too recent; on the same day only the same channel again is."""
    if not before.attempt_days:
        return False
    if before.attempt_days[-1] == before.today:
        return (activity.channel in CALLS) in calls_among_attempts_today(before)
    return before.today < before.days.add(before.attempt_days[-1], before.numbers.gap_bd)


def _on_a_monday(before: Facts, activity: Activity) -> bool:
    day = before.today
    return activity.channel in CALLS and before.days.is_workday(day) and before.days.blocked(day, True) is not None


def _at_a_bad_hour(before: Facts, activity: Activity) -> bool:
    here = in_zone(activity.at, before.zone)
    return not before.days.is_workday(before.today) or not OPENS <= here.time() <= CLOSES


def _is_long(before: Facts, activity: Activity) -> bool:
    text = activity.text or ""
    return len(text.split()) > LONG or text.count("?") > 1


def _is_bare(before: Facts, activity: Activity) -> bool:
    return activity.channel not in CALLS and 0 < len((activity.text or "").split()) <= BARE


def _bypasses_contact(before: Facts, activity: Activity) -> bool:
    """Return whether it bypassed the right person: the agency, or at the first attempt whoever runs the process."""
    people = active_contacts(before)
    if activity.person is None or not people:
        return False
    if activity.person not in [p.id for p in people]:
        return True
    promised_by = [p.person for p in before.promises if p.thing in OWED]
    first = inquiry_recipient(before, promised_by[0] if promised_by else None)[1]
    return not before.attempts and first is not None and activity.person not in (first.id, *promised_by)


def _called_against_their_wish(before: Facts, activity: Activity) -> bool:
    return activity.channel in CALLS and before.opportunity.no_calls


def _after_a_no(before: Facts, activity: Activity) -> bool:
    return before.closure is not None and before.closure.purpose is Purpose.REJECTION


_CIRCUMSTANCES: tuple[tuple[ContactPoints, Callable[[Facts, Activity], bool]], ...] = (
    (
        ContactPoints(
            N_("sooner than the pause between two attempts"), 1.5, N_("give your last follow-up a few working days")
        ),
        _too_soon,
    ),
    (ContactPoints(N_("a call on a Monday"), 0.5, N_("Monday is a bad day to call")), _on_a_monday),
    (ContactPoints(N_("outside their office hours"), 0.5, N_("their office is closed")), _at_a_bad_hour),
    (ContactPoints(N_("long, or more than one question"), 0.5), _is_long),
    (ContactPoints(N_("a message that only asks"), 0.25), _is_bare),
    (ContactPoints(N_("going over their head"), 1.5, N_("someone else looks after this")), _bypasses_contact),
    (
        ContactPoints(N_("a call they asked you not to make"), 3.0, N_("they asked you not to call")),
        _called_against_their_wish,
    ),
    (ContactPoints(N_("after they said no"), 3.0, N_("they have said no")), _after_a_no),
)


def _channel_points(before: Facts, activity: Activity) -> Iterator[ContactPoints]:
    """Yield the points of a channel that they have not used themselves."""
    used = {a.channel for a in before.activities if a.direction is Direction.IN}
    if activity.channel is Channel.TEXT and Channel.TEXT not in used:
        yield _TEXT
    if activity.channel is Channel.MESSAGE and Channel.MESSAGE not in used and before.closure is None:
        yield _MESSAGE
    if activity.channel is Channel.IN_PERSON:
        yield _IN_PERSON
