"""A proposal in words: what would be logged, when and with whom, what is asked or why it is skipped."""

from collections.abc import Iterator
from datetime import datetime, time
from pathlib import PurePath

from follow_up_desk.core.enumerations import Platform, Purpose
from follow_up_desk.core.local_time import Zone, in_zone, local_day, user_zone, zone_of
from follow_up_desk.core.proposals import Event, Proposal, Question
from follow_up_desk.core.user_records import Owner
from follow_up_desk.core.wording import N_
from follow_up_desk.i18n import _, dated, moment, translate
from follow_up_desk.ui.enum_labels import member_label
from follow_up_desk.ui.formatting import SEPARATOR, capitalized

EVENTS = {
    Event.INTERVIEW: N_("an interview"),
    Event.RESCHEDULED: N_("they moved an interview"),
    Event.CANCELLED: N_("they canceled an interview"),
    Event.OPPORTUNITY: N_("an application"),
    Event.PERSON: N_("a person"),
}
PLACES = {
    "line": N_("line {n}"),
    "event": N_("event {n}"),
    "part": N_("part {n}"),
    "contact": N_("contact {n}"),
}
QUESTIONS = {
    Question.OPPORTUNITY: N_("Which application is it about?"),
    Question.COMPANY: N_("Which company is it?"),
    Question.PERSON: N_("Who is it?"),
    Question.START: N_("When is the interview?"),
    Question.TIME_ZONE: N_("In which time zone is that?"),
    Question.DAY_OR_MONTH: N_("Does the day or the month come first?"),
    Question.COLUMNS: N_("What stands in which column?"),
    Question.DATE: N_("On which day was this written?"),
    Question.EVENT: N_("What is it?"),
}


def event_words(event: Event | Purpose | None) -> str:
    """Return what would be logged, in a word."""
    if event is None:
        return ""
    return _(EVENTS[event]) if isinstance(event, Event) else member_label(event)


def headline(proposal: Proposal) -> str:
    """Return what would be logged and for which application; a new one is named as such."""
    of = ", ".join(filter(None, (proposal.company, proposal.role)))
    words = _("{what}: {of}") if proposal.opportunity else _("{what}: {of} (new)")
    what = capitalized(event_words(proposal.event))
    return words.format(what=what, of=of) if of else what


def details(proposal: Proposal, owner: Owner) -> str:
    """Return the facts that would be kept, in one line."""
    return SEPARATOR.join(_facts(proposal, owner))


def _facts(proposal: Proposal, owner: Owner) -> Iterator[str]:
    here = user_zone(owner)
    yield from _when(proposal, here)
    yield from _where(proposal)
    yield from _how_far(proposal)
    yield from (person.name for person in proposal.people)
    if proposal.promise is not None:
        yield _promise(proposal)
    if proposal.request is not None:
        yield proposal.request.item
        if proposal.request.due:
            due = proposal.request.due
            day = local_day(due, here) if isinstance(due, datetime) else due
            yield _("by {day}").format(day=dated(day))
    if proposal.offer is not None and proposal.offer.deadline:
        yield _("answer by {day}").format(day=dated(local_day(proposal.offer.deadline, here)))
    if proposal.until:
        yield _("until {day}").format(day=dated(proposal.until))
    if proposal.note:
        yield _("“{words}”").format(words=" ".join(proposal.note.split()))


def _when(proposal: Proposal, here: Zone) -> Iterator[str]:
    """Yield when an interview starts; of one of which only the day is known, the day."""
    whole_day = proposal.start is not None and in_zone(proposal.start, here).time() == time()
    if proposal.start is not None and whole_day and Question.START in proposal.ask:
        yield dated(local_day(proposal.start, here))
    elif proposal.start is not None:
        yield moment(proposal.start, here, zone_of(proposal.start))
    if proposal.was is not None:
        yield _("was {when}").format(when=moment(proposal.was, here))


def _how_far(proposal: Proposal) -> Iterator[str]:
    if proposal.applied_on is not None:
        yield _("applied {day}").format(day=dated(proposal.applied_on))
    if proposal.status and proposal.skipped is None:
        yield proposal.status


def _where(proposal: Proposal) -> Iterator[str]:
    """Yield where an interview takes place; of a table, the place goes into the note."""
    if proposal.event == Event.OPPORTUNITY:
        return
    if proposal.location:
        yield proposal.location
    if proposal.platform is not None and proposal.platform is not Platform.OTHER:
        yield member_label(proposal.platform)
    elif proposal.link:
        yield proposal.link


def origin(proposal: Proposal) -> str:
    """Return where it stands: the file, and the line, the event or the part in it."""
    place = ", ".join(_place(part) for part in proposal.place.split(", "))
    return _("{file}, {place}").format(file=PurePath(proposal.file).name, place=place)


def _place(part: str) -> str:
    """Return one part of a place in the user's language; the names of files inside an archive stay."""
    kind, _blank, number = part.partition(" ")
    if kind in PLACES and number.isdecimal():
        return _(PLACES[kind]).format(n=number)
    return _("text") if part == "text" else part


def _promise(proposal: Proposal) -> str:
    assert proposal.promise is not None
    words, by = proposal.promise.words, proposal.promise.by
    return _("“{words}” (by {day})").format(words=words, day=dated(by)) if by else _("“{words}”").format(words=words)


def state(proposal: Proposal) -> str:
    """Return what is still asked, or why nothing would be logged."""
    if proposal.skipped is not None:
        return _("skipped: {why}").format(why=translate(proposal.skipped))
    return SEPARATOR.join(_(QUESTIONS[question]) for question in proposal.ask)
