"""What the card of the next interview says, Qt-free: when, where, with whom, and what to have in mind there."""

from datetime import datetime, timedelta

from msgspec import Struct

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import NoteTopic
from follow_up_desk.core.local_time import Zone, local_day
from follow_up_desk.core.next_interview import SOON, NextInterview, next_interview, to_debrief
from follow_up_desk.core.records import Person
from follow_up_desk.i18n import _, ngettext
from follow_up_desk.ui.formatting import SEPARATOR, capitalized
from follow_up_desk.ui.interview_text import interview_time
from follow_up_desk.ui.timeline.promise_labels import promise_dates
from follow_up_desk.ui.timeline.record_labels import PROMISE_TITLES, SOMETHING, interview_title

SHOWN_BEFORE = timedelta(days=7)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
HOURS_UP_TO, MINUTES_UP_TO = 2 * DAY, 2 * HOUR


class InterviewContent(Struct, frozen=True):
    """Hold the texts of the card; `soon` within minutes or begun, `near` within two days."""

    opportunity: str
    interview: str
    title: str
    when: str
    where: str
    link: str
    people: tuple[Person, ...]
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    soon: bool
    near: bool


def interview_content(agenda: Agenda, here: Zone) -> InterviewContent | None:
    """Return what the card says of the next interview, or None if none is near."""
    ahead, now = next_interview(agenda), agenda.now
    if ahead is None or ahead.interview.start - now > SHOWN_BEFORE:
        return None
    it, interview = ahead.plan.facts.opportunity, ahead.interview
    titles = {"company": it.company, "when": distance_text(interview.start, now, here)}
    length = ngettext("{n} minute", "{n} minutes", interview.minutes or 0).format(n=interview.minutes)
    known = [person for id in interview.people if (person := it.person(id))]
    when = (capitalized(interview_time(ahead, now, here)), interview_title(ahead), length if interview.minutes else "")
    return InterviewContent(
        opportunity=it.id,
        interview=interview.id,
        title=_("Interview with {company}, {when}").format(**titles),
        when=SEPARATOR.join(part for part in when if part),
        where=interview.place or "",
        link=interview.link or "",
        people=tuple(known),
        sections=tuple(_sections(ahead)),
        soon=interview.start - now <= SOON,
        near=interview.start - now <= HOURS_UP_TO,
    )


def distance_text(start: datetime, now: datetime, here: Zone) -> str:
    """Return how long it is until an interview begins: "in 2 hours"; further off, in days of the user's calendar."""
    left = start - now
    if left <= timedelta(0):
        return _("now")
    if left < MINUTES_UP_TO:
        n = -(-left // MINUTE)
        return ngettext("in {n} minute", "in {n} minutes", n).format(n=n)
    if left < HOURS_UP_TO:
        n = round(left / HOUR)
        return ngettext("in {n} hour", "in {n} hours", n).format(n=n)
    n = (local_day(start, here) - local_day(now, here)).days
    return ngettext("in {n} day", "in {n} days", n).format(n=n)


def debrief_text(agenda: Agenda, book: Book) -> str:
    """Return the question after an interview, empty if none was held or what was said is logged."""
    held = to_debrief(agenda)
    if held is None:
        return ""
    company = book.opportunities[held[0].opportunity].company
    return _("The interview with {company} is over. How did it go, and what did they promise?").format(company=company)


def _sections(ahead: NextInterview) -> list[tuple[str, tuple[str, ...]]]:
    """Return what to have in mind: questions, promises, concerns, notes; parts without a line are left out."""
    it = ahead.plan.facts.opportunity
    ask = _("What happens next, and when do you expect to decide? May I check in if I have not heard by then?")
    promised = tuple(
        SEPARATOR.join((_(PROMISE_TITLES[p.thing]).format(item=p.item or _(SOMETHING)), promise_dates(p)))
        for p in ahead.plan.facts.promises
    )
    questions = (NoteTopic.QUESTION,)
    other = (NoteTopic.THOUGHT, NoteTopic.ANSWER, NoteTopic.FIT, NoteTopic.GENERAL)

    def noted(*topics: NoteTopic) -> tuple[str, ...]:
        return tuple(note.text for note in it.notes if note.about in topics)

    every = (
        (_("Ask before you leave"), (ask, *noted(*questions))),
        (_("What was promised"), promised),
        (_("Your concerns"), noted(NoteTopic.CONCERN)),
        (_("Your notes"), noted(*other)),
    )
    return [(head, lines) for head, lines in every if lines]
