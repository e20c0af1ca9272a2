"""Which processes are settled: closed, with no step left, and none that time alone could bring.

A desk of some years holds thousands of them; their plans are made when somebody looks at one. Whatever is in doubt is
not settled. A test compares every answer with the plan.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta

from follow_up_desk.core.date_limits import are_accepted, is_accepted
from follow_up_desk.core.days_off import DAY
from follow_up_desk.core.enumerations import InterviewKind, ProcessKind, PromiseSubject, Purpose
from follow_up_desk.core.local_time import Zone, local_day
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Activity, Opportunity
from follow_up_desk.core.rules.endings import FEEDBACK_EXPIRES_BD, KEEP_IN_TOUCH_FOR
from follow_up_desk.core.settings import SettingValues
from follow_up_desk.core.workdays import Workdays

RECENT = timedelta(days=7)  # what happened lately still counts for the order of the day


class Plans(Mapping[str, Plan]):
    """Hold plans by opportunity id; `make` plans a settled opportunity when it is looked up."""

    def __init__(
        self, planned: dict[str, Plan], settled: dict[str, Opportunity], make: Callable[[Opportunity], Plan]
    ) -> None:
        self._planned = planned
        self.settled: Mapping[str, Opportunity] = settled
        self._make = make
        self._made: dict[str, Plan] = {}
        self._interviews: list[tuple[date, str]] = []

    @property
    def unsettled(self) -> Iterable[Plan]:
        """Return the plans of all that is not settled: only these hold steps or an interview ahead."""
        return self._planned.values()

    def settled_between(self, start: date, end: date) -> Iterator[Plan]:
        """Yield the plans of settled opportunities with an interview on these days, by the clock it was noted with."""
        if not self._interviews:
            found = ((i.start.date(), it.id) for it in self.settled.values() for i in it.interviews)
            self._interviews = sorted(found)
        here = slice(bisect_left(self._interviews, (start, "")), bisect_left(self._interviews, (end + DAY, "")))
        yield from (self[id] for id in dict.fromkeys(id for _day, id in self._interviews[here]))

    def __getitem__(self, id: str) -> Plan:
        known = self._planned.get(id) or self._made.get(id)
        if known is None:
            known = self._made[id] = self._make(self.settled[id])
        return known

    def __iter__(self) -> Iterator[str]:
        yield from self._planned
        yield from self.settled

    def __len__(self) -> int:
        return len(self._planned) + len(self.settled)

    def __contains__(self, id: object) -> bool:
        return id in self._planned or id in self.settled


def is_settled(
    it: Opportunity, end: Activity, days: Workdays, numbers: SettingValues, zone: Zone, now: datetime
) -> bool:
    """Return whether a process that `end` closed, and of which every record is known, has nothing left to plan."""
    instants = [a.at for a in it.activities]
    if end.purpose is Purpose.ACCEPT or max(instants) > now - RECENT or not is_accepted(min(instants)):
        return False
    if not _is_past(it, now):
        return False
    return end.purpose is not Purpose.REJECTION or _leaves_nothing(it, end, days, numbers, zone, now)


def _is_past(it: Opportunity, now: datetime) -> bool:
    """Return whether no interview lies ahead, and no date is so far off that planning it might fail."""
    days = [day for p in it.promises for day in (p.from_, p.by, p.ask_from, p.made_at) if day is not None]
    days += [interview.start for interview in it.interviews]
    return are_accepted(days) and all(interview.end <= now for interview in it.interviews)


def _leaves_nothing(
    it: Opportunity, no: Activity, days: Workdays, numbers: SettingValues, zone: Zone, now: datetime
) -> bool:
    """Return whether it is too late to ask for feedback after a rejection, or to greet after a final round."""
    if any(p.thing is PromiseSubject.FEEDBACK for p in it.promises):
        return False
    if local_day(now, zone) <= days.add(local_day(no.at, zone), FEEDBACK_EXPIRES_BD):
        return False
    final = it.kind is ProcessKind.FINAL_ROUND or any(i.kind is InterviewKind.FINAL for i in it.interviews)
    return not final or now > no.at + timedelta(days=numbers.stay_in_touch_days) + KEEP_IN_TOUCH_FOR
