"""One line typed in a hurry: "Acme | 2nd round | Ana | answer by Fri | worry: SQL"."""

import re
from datetime import timedelta

from msgspec.structs import replace

from follow_up_desk.core.enumerations import Channel, InterviewKind, NoteTopic, Purpose
from follow_up_desk.core.local_time import local_day
from follow_up_desk.core.mail_address import take_apart
from follow_up_desk.core.person_names import read_name
from follow_up_desk.core.promises import read_promise
from follow_up_desk.core.proposals import (
    Event,
    Known,
    Origin,
    Proposal,
    ProposedPerson,
    Question,
    with_question,
)
from follow_up_desk.core.records import Interview, Opportunity
from follow_up_desk.exchange.foreign.context import Context
from follow_up_desk.exchange.foreign.join_links import addresses_in, join_link
from follow_up_desk.exchange.foreign.said_dates import Said, proposed, start_in
from follow_up_desk.exchange.foreign.senders import usable_address
from follow_up_desk.exchange.foreign.titles import ROLE_WORDS, kind_of

_PARTS = re.compile(r"\s*[|\t]\s*|\s+/\s+|\s*;\s+")
_ROUND = re.compile(
    r"\b(?:round|runde|interview|gespräch|entretien|entrevista|colloquio|screen(?:ing)?|on-?site|panel|final"
    r"|ronda|tour"
    r"|phone call|video call)\b|gespräch",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"^(?P<label>[^\W\d_][\w ’']{1,20})\s*:\s*(?P<rest>.+)$")
_NOTES = {
    NoteTopic.CONCERN: "worry worries concern bedenken sorge inquiétude doute preocupación duda preocupação dúvida "
    "dubbio",
    NoteTopic.QUESTION: "question frage question pregunta pergunta domanda",
    NoteTopic.THOUGHT: "thought idea gedanke idée idea ideia",
    NoteTopic.FIT: "fit passung",
    NoteTopic.GENERAL: "note notes notiz nota remarque",
}
_ANSWERS = re.compile(
    r"answer|hear|decid|decis|by |until|reply|call|antwort|bescheid|bis |entscheid|meld|répon|avant|d'ici|décis"
    r"|respuest"
    r"|antes|hasta|decid|respost|até|rispost|entro|decis",
    re.IGNORECASE,
)
_RECENT = timedelta(days=3)


def is_typed_line(line: str) -> bool:
    """Return whether a line has the parts of one typed in a hurry."""
    parts = [part for part in _PARTS.split(line) if part.strip()]
    return len(parts) >= 2 and max(map(len, parts)) <= 200 and not line.startswith("|")


def of_line(line: str, known: Known, context: Context, bare: Proposal) -> Proposal:
    """Return what a line proposes; its first part is the company."""
    company, *parts = (part.strip() for part in _PARTS.split(line) if part.strip())
    proposal = replace(bare, at=context.on, company=company, origin=Origin(channel=Channel.MESSAGE))
    it = known.meant(proposal)
    said = Said(local_day(context.on, context.zone), it, context)
    for part in parts:
        proposal = _with_part(proposal, part, said, it)
    return _with_event(proposal, it, context)


def _with_part(proposal: Proposal, part: str, said: Said, it: Opportunity) -> Proposal:
    labelled = _LABELLED.match(part)
    if labelled and (about := _topic(labelled["label"])) is not None:
        return replace(proposal, note=labelled["rest"], origin=replace(proposal.origin, note_about=about))
    if addresses_in(part):
        link, platform = join_link((part,))
        return replace(proposal, link=link or addresses_in(part)[0], platform=platform)
    if (dated := _dated(proposal, part, said)) is not None:
        return dated
    if _ROUND.search(part):
        return replace(proposal, kind=kind_of(part) or InterviewKind.OTHER)
    if part.casefold() == it.role.casefold() or ROLE_WORDS.search(part):
        return replace(proposal, role=part)
    return _with_person(proposal, part)


def _topic(label: str) -> NoteTopic | None:
    plain = label.casefold().strip()
    return next((topic for topic, words in _NOTES.items() if plain in words.split()), None)


def _dated(proposal: Proposal, part: str, said: Said) -> Proposal | None:
    """Return the proposal with the promise or the start that a part names, or None where it names no day."""
    start, zone, asked = start_in(part, said)
    if start is not None and not _ANSWERS.search(part):
        kind = proposal.kind or (InterviewKind.OTHER if _ROUND.search(part) else None)
        return replace(
            proposal, start=start, time_zone=zone, kind=kind_of(part) or kind, ask=with_question(proposal.ask, *asked)
        )
    reading = read_promise(part, said.on, said.days, day_first=said.context.day_first)
    if not reading.understood or not (reading.by or reading.ask_from or reading.after):
        return None
    return replace(proposal, promise=proposed(part, reading))


def _with_person(proposal: Proposal, part: str) -> Proposal:
    name, address = take_apart(part.removeprefix("with ").removeprefix("mit "))
    if usable_address(address) is None or "@" not in address:
        name, address = part.removeprefix("with ").removeprefix("mit "), ""
    if len(name.split()) <= 4 and (read_name(name).person or address):
        who = ProposedPerson(name or address, address or None, honorific=read_name(name).title or None)
        return replace(proposal, people=(*proposal.people, who))
    return replace(proposal, note=f"{proposal.note}\n{part}" if proposal.note else part)


def _with_event(proposal: Proposal, it: Opportunity, context: Context) -> Proposal:
    """Return the line as an interview where it names one or its hour, else as news of a date, else as an application.

    What is noted just after an interview that is known belongs to it.
    """
    ask = with_question(proposal.ask, Question.DATE)
    held = _just_held(it, context) if proposal.start is None else None
    if held is not None and (proposal.kind or proposal.promise):
        return replace(proposal, event=Event.INTERVIEW, start=held.start, kind=held.kind, ask=ask)
    if proposal.kind or proposal.start:
        ask = ask if proposal.start else with_question(ask, Question.START)
        return replace(proposal, event=Event.INTERVIEW, ask=ask)
    if proposal.promise:
        return replace(proposal, event=Purpose.NEW_DATE, ask=ask)
    return replace(proposal, event=Event.OPPORTUNITY, ask=with_question(ask, Question.EVENT))


def _just_held(it: Opportunity, context: Context) -> Interview | None:
    recent = [i for i in it.interviews if not i.cancelled and context.on - _RECENT <= i.start <= context.on]
    return max(recent, key=lambda i: i.start, default=None)
