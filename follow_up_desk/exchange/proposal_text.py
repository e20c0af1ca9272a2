"""Proposals for the command line: as JSON for programs (contract 5), and as a person reads them in a terminal."""

import json
from collections.abc import Iterable

from follow_up_desk.core.proposals import Proposal, ProposedPerson, proposal_to_json
from follow_up_desk.core.wording import english, english_day

NOTHING = "Nothing in it would be logged."


def as_json(proposals: Iterable[Proposal]) -> str:
    """Return the proposals as a list, one object each."""
    return json.dumps([proposal_to_json(proposal) for proposal in proposals], indent=2, ensure_ascii=False)


def as_text(proposals: Iterable[Proposal]) -> str:
    """Return the proposals as a table: where it stands, what would be logged, what is asked or why it is skipped."""
    return "\n".join(_lines(proposal) for proposal in proposals) or NOTHING


def _lines(proposal: Proposal) -> str:
    what = str(proposal.event).replace("_", " ") if proposal.event else "nothing"
    head = ", ".join(filter(None, (proposal.company, proposal.role)))
    new = "" if proposal.opportunity or not head else " (new)"
    lines = [f"{proposal.file}, {proposal.place}: {what}{f': {head}{new}' if head else ''}"]
    lines += [f"  {name:<10}{value}" for name, value in _rows(proposal)]
    return "\n".join(lines)


def _rows(proposal: Proposal) -> list[tuple[str, str]]:
    rows = [
        ("when", _when(proposal)),
        ("link", proposal.link),
        ("place", proposal.location),
        ("status", proposal.status),
        ("applied", english_day(proposal.applied_on, year=True) if proposal.applied_on else None),
        *(("with", _person(person)) for person in proposal.people),
        ("promised", _promise(proposal)),
        ("they ask", _request(proposal)),
        ("answer by", _deadline(proposal)),
        ("until", english_day(proposal.until, year=True) if proposal.until else None),
        ("note", (proposal.note or "").replace("\n", " ")),
        _open(proposal),
    ]
    return [(name, value) for name, value in rows if value]


def _open(proposal: Proposal) -> tuple[str, str]:
    if proposal.skipped:
        return "skipped", english((proposal.skipped,))
    return "to ask", ", ".join(str(question).replace("_", " ") for question in proposal.ask)


def _person(person: ProposedPerson) -> str:
    return " ".join(filter(None, (person.name, f"<{person.email}>" if person.email else "", person.phone)))


def _promise(proposal: Proposal) -> str | None:
    if (promise := proposal.promise) is None:
        return None
    by = f" (by {english_day(promise.by, year=True)}, {promise.certainty})" if promise.by else ""
    return f"{promise.words}{by}"


def _request(proposal: Proposal) -> str | None:
    if (request := proposal.request) is None:
        return None
    return f"{request.item}{f' by {request.due.isoformat()}' if request.due else ''}"


def _deadline(proposal: Proposal) -> str | None:
    deadline = proposal.offer.deadline if proposal.offer else None
    return deadline.isoformat(" ", "minutes") if deadline else None


def _when(proposal: Proposal) -> str | None:
    if proposal.start is None:
        return None
    start = f"{english_day(proposal.start.date(), year=True)} {proposal.start:%H:%M}"
    zone = f" {proposal.time_zone}" if proposal.time_zone else ""
    was = f", was {english_day(proposal.was.date(), year=True)} {proposal.was:%H:%M}" if proposal.was else ""
    return f"{start}{zone}{f', {proposal.minutes} min' if proposal.minutes else ''}{was}"
