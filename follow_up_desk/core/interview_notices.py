"""The message a quarter of an hour before an interview: with whom, where, and what to ask (tip 1)."""

from datetime import datetime, timedelta

from follow_up_desk.core.next_interview import NextInterview
from follow_up_desk.core.reminders import Notice
from follow_up_desk.core.wording import N_, Text

_MINUTE = timedelta(minutes=1)


def interview_notice(ahead: NextInterview, now: datetime, *, hidden: bool = False) -> Notice:
    """Return the message about an interview that begins soon; `hidden` leaves out with whom and where."""
    minutes = max(1, -(-(ahead.interview.start - now) // _MINUTE))
    ask = Text(N_("Ask there when they expect to decide, and whether you may check in."))
    if hidden:
        title = Text(N_("Interview in {n} minute"), {"n": minutes}, N_("Interview in {n} minutes"))
        return Notice((), title, (ask,))
    values = {"n": minutes, "company": ahead.plan.facts.opportunity.company}
    title = Text(N_("Interview in {n} minute: {company}"), values, N_("Interview in {n} minutes: {company}"))
    where = (Text("{where}", {"where": text}) for text in (ahead.interview.place, ahead.interview.link) if text)
    return Notice((), title, (*where, ask))
