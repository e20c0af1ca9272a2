"""What the events of a calendar file mean: interviews that are planned, moved or called off."""

import re
from datetime import datetime, time

from msgspec.structs import replace

from follow_up_desk.core.enumerations import Channel, InterviewKind, Platform
from follow_up_desk.core.local_time import in_zone, instant_at, with_zone, zone_named
from follow_up_desk.core.proposals import Event, Known, Origin, Proposal, ProposedPerson, Question, with_question
from follow_up_desk.core.wording import N_, Text
from follow_up_desk.exchange.foreign.calendar_event import CalendarEvent
from follow_up_desk.exchange.foreign.context import Context
from follow_up_desk.exchange.foreign.join_links import join_link, platform_of, without_addresses
from follow_up_desk.exchange.foreign.senders import company_guess, domain_of, person
from follow_up_desk.exchange.foreign.source_mark import source_mark
from follow_up_desk.exchange.foreign.titles import INTERVIEW, Title, read_title

_PLACEHOLDER = re.compile(
    r"microsoft[ -]?teams(?:[ -]?(?:meeting|besprechung|réunion|reunión|reunião|riunione))?|google meet"
    r"|zoom(?: meeting)?|webex(?: meeting)?|skype[ -]?(?:meeting|besprechung)|réunion microsoft teams"
    r"|reunión de microsoft teams|reunião do microsoft teams|riunione di microsoft teams|online|virtual"
    r"|video(?: call| conference)?|see description",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:tel[.:]*|phone[.:]*|telefon[.:]*|call)?\s*\+?[\d\s()./-]{7,}")
WHOLE = 20  # a file with more events than that is somebody's whole calendar
_ROOMS = frozenset(("RESOURCE", "ROOM"))
_OURS = "//follow-up desk//"  # the maker that our own calendars name
_WRITTEN_HERE = Text(N_("a desk wrote this file itself"))
_NO_INTERVIEW = Text(N_("nothing in it tells of an interview"))
_REPEATS = Text(N_("an event that repeats is no interview"))


def proposals_of(
    events: list[CalendarEvent], file: str, context: Context, said: datetime | None = None
) -> list[Proposal]:
    """Return what the events propose; `said` is the date of the mail that brought them.

    Of a whole calendar only what tells of an interview or of somebody on the desk is proposed.
    """
    found = [_proposal(event, file, context, said) for event in events]
    if len(events) <= WHOLE:
        return found
    known = Known(context.book)
    return [_if_interview(proposal, known) for proposal in found]


def _if_interview(proposal: Proposal, known: Known) -> Proposal:
    """Return the proposal; what is said to be no interview by nothing but its title and people is left out."""
    title = proposal.origin.subject or ""
    told = proposal.skipped is not None or proposal.origin.linked or INTERVIEW.search(title)
    return proposal if told or known.candidates(proposal) else replace(proposal, skipped=_NO_INTERVIEW)


def _proposal(event: CalendarEvent, file: str, context: Context, said: datetime | None) -> Proposal:
    cancelled = event.cancelled or event.method == "CANCEL"
    bare = Proposal(file, event.place, "ics", Event.CANCELLED if cancelled else Event.INTERVIEW)
    if (skipped := _skipped(event)) is not None:
        return replace(bare, uid=event.uid, note=event.summary or None, skipped=skipped)
    title = read_title(event.summary)
    people = _people(event, context)
    company, asked = _company(event, title)
    link, platform = join_link((*event.links, event.location, event.description))
    location, platform = _location(event.location, platform)
    start, zone, unsure = _start(event, context)
    return replace(
        bare,
        at=_said(event, context, said),
        company=company,
        role=title.role,
        start=start,
        time_zone=zone,
        minutes=event.minutes,
        kind=title.kind or _kind(platform, location),
        uid=event.uid,
        link=link,
        platform=platform,
        location=location,
        people=people,
        ask=with_question((), *asked, *unsure),
        origin=_origin(event, people),
    )


def _skipped(event: CalendarEvent) -> Text | None:
    if event.fault:
        return Text(event.fault)
    if _OURS in event.maker.casefold():
        return _WRITTEN_HERE
    return _REPEATS if event.repeats else None


def _origin(event: CalendarEvent, people: tuple[ProposedPerson, ...]) -> Origin:
    domains = (domain_of(one.address) for one in (event.organizer, *event.attendees) if one)
    summary = "" if event.uid else event.summary
    return Origin(
        source=source_mark("ics", event.uid or "", event.start, event.sequence or 0, summary),
        sequence=event.sequence,
        linked=event.method == "REQUEST" and event.organizer is not None and "greenhouse" not in event.maker.casefold(),
        channel=Channel.EMAIL,
        subject=event.summary or None,
        text=event.description or None,
        domain=next(filter(None, domains), None),
    )


def _said(event: CalendarEvent, context: Context, said: datetime | None) -> datetime:
    return said or event.stamp or context.on


def _start(event: CalendarEvent, context: Context) -> tuple[datetime | None, str | None, tuple[Question, ...]]:
    """Return the start, the name of its zone, and what of it must be asked."""
    if event.day is not None:
        return instant_at(event.day, time(), context.zone), None, (Question.START,)
    if event.floating is not None:
        return with_zone(event.floating, context.zone), None, (Question.TIME_ZONE,)
    if event.start is None:
        return None, None, (Question.START,)
    zone = zone_named(event.zone) if event.zone else context.zone
    named = event.zone or context.book.owner.time_zone
    return in_zone(event.start, zone), named, ()


def _people(event: CalendarEvent, context: Context) -> tuple[ProposedPerson, ...]:
    """Return who will be met: no room, no robot, nobody who declined, not the owner."""
    found: dict[str, ProposedPerson] = {}
    for one in (*filter(None, (event.organizer,)), *event.attendees):
        if one.kind.upper() in _ROOMS or one.answer.upper() == "DECLINED" or context.is_owner(one.name, one.address):
            continue
        named = person(one.name, one.address)
        if named is not None:
            found.setdefault((named.email or named.name).casefold(), named)
    return tuple(found.values())


def _company(event: CalendarEvent, title: Title) -> tuple[str | None, tuple[Question, ...]]:
    """Return the company, from the title or the organizer's own domain, and whether it must be asked."""
    if title.company and title.sure:
        return title.company, ()
    guess = company_guess(domain_of(event.organizer.address)) if event.organizer else None
    named = title.company or guess
    same = bool(title.company and guess and title.company.casefold() == guess.casefold())
    return named, () if same or not named else (Question.COMPANY,)


def _location(text: str, platform: Platform | None) -> tuple[str | None, Platform | None]:
    """Return the place in a room, and the platform, which a placeholder or a telephone number tells, too."""
    plain = " ".join(without_addresses(text).split()).strip(" ;,-")
    if not plain:
        return None, platform or next(filter(None, map(platform_of, text.split())), None)
    if _PLACEHOLDER.fullmatch(plain):
        words = re.findall(r"[a-z]+", plain.casefold())
        return None, platform or next((each for each in Platform if each.value in words), None)
    if _NUMBER.fullmatch(plain) and platform is None:
        return plain, Platform.PHONE
    kept = " ".join(part for part in re.split(r"\s*[;,]\s*", plain) if not _PLACEHOLDER.fullmatch(part))
    return (plain if kept else None), platform


def _kind(platform: Platform | None, location: str | None) -> InterviewKind:
    if platform is Platform.PHONE:
        return InterviewKind.PHONE
    if platform is not None:
        return InterviewKind.VIDEO
    return InterviewKind.ON_SITE if location else InterviewKind.OTHER
