"""What became of each interview and when: moved or called off; it counts as it was known at an instant (contract 6).

`was` holds the earlier starts, the oldest first, each belonging in order to a `rescheduled` activity. The mark
`cancelled` alone has no history: without an activity an interview counts as never planned.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.core.records import Activity, Interview

CHANGES = frozenset({Purpose.RESCHEDULED, Purpose.CANCELLED})


def called_off(activities: Sequence[Activity], interview: str) -> bool:
    """Return whether they said that an interview does not take place."""
    return any(a.purpose is Purpose.CANCELLED and a.interview == interview for a in activities)


def with_named_interviews(activities: Sequence[Activity], interviews: Sequence[Interview]) -> tuple[Activity, ...]:
    """Return the activities; a change that names no interview concerns the next one known then."""
    if CHANGES.isdisjoint([a.purpose for a in activities]):
        return tuple(activities)
    return tuple([replace(a, interview=_next_one(a, interviews)) if _unnamed(a) else a for a in activities])


def _unnamed(activity: Activity) -> bool:
    return activity.purpose in CHANGES and activity.interview is None


def _next_one(change: Activity, interviews: Sequence[Interview]) -> str | None:
    known = [i for i in interviews if i.known_at is None or i.known_at <= change.at]
    ahead = [(start, i.id) for i in known for start in (i.start, *i.was) if start > change.at]
    return min(ahead)[1] if ahead else None


def interviews_as_of(
    interviews: Sequence[Interview], everything: Sequence[Activity], known: Sequence[Activity]
) -> tuple[Interview, ...]:
    """Return the interviews as they counted when only `known` of `everything` that happened was known."""
    if CHANGES.isdisjoint([a.purpose for a in everything]):
        return tuple(interviews)
    return tuple([_as_of(i, _changes(everything, i), _changes(known, i)) for i in interviews])


def _changes(activities: Sequence[Activity], interview: Interview) -> list[Purpose]:
    found = [(a.at, a.id, a.purpose) for a in activities if a.purpose in CHANGES and a.interview == interview.id]
    return [purpose for _, _, purpose in sorted(found)]


def _as_of(interview: Interview, changes: list[Purpose], known: list[Purpose]) -> Interview:
    if not changes:
        return interview
    moves = known.count(Purpose.RESCHEDULED)
    if moves < min(changes.count(Purpose.RESCHEDULED), len(interview.was)):
        interview = replace(interview, start=interview.was[moves], was=interview.was[:moves])
    if Purpose.CANCELLED not in changes:
        return interview
    return replace(interview, cancelled=bool(known) and known[-1] is Purpose.CANCELLED)
