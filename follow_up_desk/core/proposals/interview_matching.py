"""Which interview an invitation means: by its UID and sequence, by its time, else the one that is planned."""

from datetime import datetime

from msgspec.structs import replace

from follow_up_desk.core.proposals.proposal import ALREADY, Event, Proposal, Question, with_question
from follow_up_desk.core.records import Interview, Opportunity
from follow_up_desk.core.wording import N_, Text

_CANCELLED = Text(N_("called off already"))
_OLDER = N_("older than what is known (version {n}, known is {known})")
_NONE_PLANNED = Text(N_("no such interview is planned"))


def with_interview(it: Opportunity, proposal: Proposal, now: datetime) -> Proposal:
    """Return the proposal with the interview it concerns; an older version and what is known already are skipped."""
    same = next((i for i in it.interviews if proposal.uid and i.uid == proposal.uid), None)
    if same is not None:
        return _same_uid(it, proposal, same)
    at_that_time = [i for i in it.interviews if proposal.start and i.start == proposal.start and not i.cancelled]
    if at_that_time:
        return _same_time(it, proposal, at_that_time[0])
    seen = min(proposal.at or now, now)
    planned = [i for i in it.interviews if i.end > seen and not i.cancelled]
    if proposal.event == Event.INTERVIEW:
        return _unrelated(proposal, planned)
    if len(planned) == 1:
        proposal = _concerning(proposal, planned[0])
    elif not planned:
        return replace(proposal, skipped=_NONE_PLANNED)
    else:
        proposal = replace(proposal, ask=with_question(proposal.ask, Question.EVENT))
    if proposal.event == Event.RESCHEDULED and proposal.start is None:
        proposal = replace(proposal, ask=with_question(proposal.ask, Question.START))
    return proposal


def _concerning(proposal: Proposal, interview: Interview) -> Proposal:
    moved = proposal.event == Event.RESCHEDULED
    origin = replace(proposal.origin, interview=interview.id)
    start = proposal.start if moved else interview.start
    return replace(proposal, origin=origin, start=start, was=interview.start if moved else None)


def _same_uid(it: Opportunity, proposal: Proposal, known: Interview) -> Proposal:
    """Compare with the version of the same invitation that is known; a missing number is the first."""
    number, before = proposal.origin.sequence or 0, known.sequence or 0
    if number < before:
        words = Text(_OLDER, {"n": number, "known": before})
        return replace(proposal, skipped=words)
    if proposal.event == Event.CANCELLED:
        return replace(_concerning(proposal, known), skipped=_CANCELLED if known.cancelled else None)
    if proposal.start is not None and proposal.start != known.start:
        if proposal.start in known.was and number == before:
            return replace(proposal, skipped=ALREADY)
        return _concerning(replace(proposal, event=Event.RESCHEDULED), known)
    return _same_time(it, proposal, known)


def _same_time(it: Opportunity, proposal: Proposal, known: Interview) -> Proposal:
    """Propose to call it off, or to add what is not known yet of an interview at that time."""
    concerned = replace(proposal, origin=replace(proposal.origin, interview=known.id))
    if proposal.event == Event.CANCELLED:
        return concerned
    news = (
        (proposal.link and not known.link)
        or (proposal.uid and not known.uid)
        or (proposal.minutes and not known.minutes)
        or (proposal.location and not known.place)
        or _says_more(it, proposal)
    )
    return replace(concerned, event=Event.INTERVIEW, skipped=None if news else ALREADY)


def _says_more(it: Opportunity, proposal: Proposal) -> bool:
    """Return whether a promise or a note of it is not known yet."""
    promise, note = proposal.promise, proposal.note
    promised = promise and not any((p.words, p.by) == (promise.words, promise.by) for p in it.promises)
    return bool(promised or (note and not any(n.text == note for n in it.notes)))


def _unrelated(proposal: Proposal, planned: list[Interview]) -> Proposal:
    """Ask whether a new invitation replaces the one that is planned: some makers send moves as new, unrelated files."""
    start = proposal.start
    open_ = [i for i in planned if not (proposal.origin.linked and i.uid)]
    if start is None or not open_:
        return proposal
    nearest = min(open_, key=lambda i: abs(i.start - start))
    moved = _concerning(replace(proposal, event=Event.RESCHEDULED), nearest)
    return replace(moved, ask=with_question(proposal.ask, Question.EVENT))
