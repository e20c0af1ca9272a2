"""What an opportunity's activities add up to: who spoke last, what arrived, which attempts count, is it over."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from operator import attrgetter

from follow_up_desk.core.enumerations import Certainty, Channel, Direction, Outcome, Purpose
from follow_up_desk.core.records import Activity, Interview, Opportunity, Person, Promise

INQUIRIES = frozenset({Purpose.INQUIRY, Purpose.ITEM_INQUIRY})
MOST_INQUIRIES = 3  # in one process, a closing note included (advice D)
_sort_key = attrgetter("at", "id")
CALLS = frozenset({Channel.CALL, Channel.VOICEMAIL})
NOT_A_REPLY = frozenset({Purpose.BOUNCE, Purpose.OUT_OF_OFFICE, Purpose.NO_SHOW})


def chronological(activities: Iterable[Activity]) -> tuple[Activity, ...]:
    """Return activities in the order in which they happened."""
    return tuple(sorted(activities, key=_sort_key))


def is_human(activity: Activity) -> bool:
    """Return whether the activity is an answer from a person at the employer."""
    if activity.direction is Direction.IN:
        return activity.purpose not in NOT_A_REPLY
    return activity.outcome is Outcome.TALKED


def application_of(it: Opportunity) -> Activity | None:
    """Return the application, if it is logged: the first thing that was sent before any interview."""
    sent = [a for a in it.activities if a.direction is Direction.OUT and a.purpose is Purpose.OTHER]
    first = min(sent, key=_sort_key, default=None)
    held = min((interview.start for interview in it.interviews), default=None)
    return first if first is not None and (held is None or first.at < held) else None


def arrived(activities: tuple[Activity, ...]) -> tuple[Activity, ...]:
    """Return the activities without those that reached nobody: bounced mail, unanswered calls."""
    purposes, outcomes = [a.purpose for a in activities], [a.outcome for a in activities]
    if Purpose.BOUNCE not in purposes and Outcome.NO_ANSWER not in outcomes:
        return activities
    bounced = {sent.id for _, sent in _notices(activities, Purpose.BOUNCE)}
    return tuple(a for a in activities if a.id not in bounced and a.outcome is not Outcome.NO_ANSWER)


def unreachable(people: tuple[Person, ...], activities: tuple[Activity, ...]) -> frozenset[str | None]:
    """Return the ids of people whose mail bounced (A36) and whom no later mail reached.

    A mail without a person counts for the only one who has an address.
    """
    addressed = [person.id for person in people if person.email]
    only = addressed[0] if len(addressed) == 1 else None
    notices = {notice.id: sent for notice, sent in _notices(activities, Purpose.BOUNCE)}
    lost = {sent.id for sent in notices.values()}
    gone: set[str | None] = set()
    for activity in activities:
        if activity.purpose is Purpose.BOUNCE:
            sent = notices.get(activity.id)
            gone.add(activity.person or (sent.person if sent else None) or only)
        elif activity.channel is Channel.EMAIL and activity.id not in lost:
            gone.discard(activity.person or only)
    return frozenset(gone)


def last_bounce(activities: tuple[Activity, ...], since: datetime | None) -> Activity | None:
    """Return the last bounce notice of an inquiry sent after `since`, or None."""
    found = [
        notice
        for notice, sent in _notices(activities, Purpose.BOUNCE)
        if sent.purpose in INQUIRIES and (since is None or sent.at > since)
    ]
    return found[-1] if found else None


def absences(activities: tuple[Activity, ...]) -> dict[str | None, date]:
    """Return until when people are out of office, unless they have spoken since; the key None means nobody named."""
    notices = {notice.id: sent.person for notice, sent in _notices(activities, Purpose.OUT_OF_OFFICE)}
    away: dict[str | None, date] = {}
    for activity in activities:
        if activity.purpose is Purpose.OUT_OF_OFFICE and activity.until:
            away[activity.person or notices.get(activity.id)] = activity.until
        elif is_human(activity) and activity.person is None:
            away.clear()
        elif is_human(activity):
            away.pop(activity.person, None)
            away.pop(None, None)
    return away


def _notices(activities: tuple[Activity, ...], *purposes: Purpose) -> Iterator[tuple[Activity, Activity]]:
    """Yield each notice with one of these purposes, and the message it answers."""
    for index, notice in enumerate(activities):
        if notice.direction is Direction.IN and notice.purpose in purposes:
            sent = next((a for a in reversed(activities[:index]) if _was_sent_to(a, notice)), None)
            if sent is not None:
                yield notice, sent


def _was_sent_to(activity: Activity, notice: Activity) -> bool:
    same_person = notice.person is None or activity.person is None or activity.person == notice.person
    return activity.direction is Direction.OUT and activity.channel is Channel.EMAIL and same_person


def unread(activities: tuple[Activity, ...]) -> frozenset[str]:
    """Return the ids of messages that nobody read: bounced, or answered by an out-of-office note."""
    return frozenset([sent.id for _, sent in _notices(activities, Purpose.BOUNCE, Purpose.OUT_OF_OFFICE)])


def answerable_inquiries(activities: tuple[Activity, ...]) -> tuple[Activity, ...]:
    """Return the inquiries that somebody could answer: not bounced, not away, no unanswered call."""
    made = [a for a in activities if a.direction is Direction.OUT and a.purpose in INQUIRIES]
    if not made:
        return ()
    void = unread(activities)
    return tuple(a for a in made if a.id not in void and a.outcome is not Outcome.NO_ANSWER)


def attempts_since(
    activities: tuple[Activity, ...], heard: datetime | None, countered: Activity | None
) -> tuple[Activity, ...]:
    """Return the unanswered inquiries since a person there last spoke; one after a counter-offer is about the offer."""
    silent = [a for a in answerable_inquiries(activities) if a.outcome is not Outcome.TALKED]
    since = [a for a in silent if heard is None or a.at > heard]
    return tuple(a for a in since if countered is None or a.at < countered.at)


def past_and_coming_interviews(
    opportunity: Opportunity, rounds: Iterable[Interview], now: datetime
) -> tuple[tuple[Interview, ...], tuple[Interview, ...]]:
    """Return of these rounds the past and the coming ones, without those that did not take place."""
    not_held = missed_interviews(opportunity)
    rounds = [i for i in rounds if i.id not in not_held]
    held = tuple([i for i in rounds if i.end <= now])
    return held, tuple([i for i in rounds if i not in held]) if len(held) < len(rounds) else ()


def planned_interviews(opportunity: Opportunity, over: datetime | None) -> tuple[Interview, ...]:
    """Return the interviews that were not called off, oldest first; none begins after the process was `over`."""
    kept = [i for i in opportunity.interviews if not i.cancelled and (over is None or i.start < over)]
    return tuple(sorted(kept, key=_start))


def missed_interviews(opportunity: Opportunity) -> set[str]:
    """Return the ids of interviews for which the employer did not appear (A43)."""
    notes = [a for a in opportunity.activities if a.purpose is Purpose.NO_SHOW]
    return {i.id for a in notes for i in opportunity.interviews if _concerns(a, i)} if notes else set()


def _concerns(notice: Activity, interview: Interview) -> bool:
    if notice.interview is not None:
        return notice.interview == interview.id
    return interview.start <= notice.at <= interview.end


def _start(interview: Interview) -> datetime:
    return interview.start


def last_heard(
    opportunity: Opportunity, activities: tuple[Activity, ...], held: tuple[Interview, ...]
) -> datetime | None:
    """Return when a person there last spoke: an interview, reply, call, promise, request or offer."""
    spoke = [activity.at for activity in activities if is_human(activity)]
    spoke += [promise.made_at for promise in opportunity.promises if _says_something(promise)]
    spoke += [request.made_at for request in opportunity.requests]
    spoke += [offer.at for offer in opportunity.offers]
    spoke += [interview.end for interview in held]
    return max(spoke, default=None)


def _says_something(promise: Promise) -> bool:
    """Return whether a promise was really made; the note that nothing was said is stored as one too."""
    named = promise.after or promise.ask_from or promise.silence_means_no
    return bool(named) or promise.certainty is not Certainty.NONE
