"""When an interview that lies ahead starts, on the user's clock. No Qt."""

from datetime import datetime

from follow_up_desk.core.local_time import Zone, in_zone, local_day, zone_of
from follow_up_desk.core.next_interview import NextInterview
from follow_up_desk.i18n import _, clock, moment, their_time


def interview_time(ahead: NextInterview, now: datetime, here: Zone, *, both: bool = True) -> str:
    """Return when it starts, by the user's clock or by `both`: "Tue Dec 1, 7 pm (Wed Dec 2, 9 am in Tokyo)"."""
    start, there = ahead.interview.start, zone_of(ahead.interview.start)
    if local_day(start, here) != local_day(now, here):
        return moment(start, here, there if both else None)
    words = _("today {clock}").format(clock=clock(in_zone(start, here)))
    theirs = their_time(start, here, there) if both else ""
    return _("{yours} ({theirs})").format(yours=words, theirs=theirs) if theirs else words
