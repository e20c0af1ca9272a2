"""What a mail means: the invitations inside, else its own words."""

import re
from datetime import datetime, time
from email.utils import parseaddr, parsedate_to_datetime

from msgspec.structs import replace

from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.core.local_time import instant_at, with_zone
from follow_up_desk.core.promises.date_field import read_date
from follow_up_desk.core.proposals import Event, Known, Origin, Proposal, Question, without_question
from follow_up_desk.exchange.foreign import calendar_proposals
from follow_up_desk.exchange.foreign.context import Context
from follow_up_desk.exchange.foreign.mail import Mail
from follow_up_desk.exchange.foreign.message_proposals import Message, proposals_of
from follow_up_desk.exchange.foreign.source_mark import source_mark

_NOON = time(12)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_SENT = re.compile(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|[A-Z]{2,4})")


def of_mail(mail: Mail, file: str, context: Context) -> list[Proposal]:
    """Return what a mail proposes; an invitation inside counts once, and its words are not read as another."""
    message = _message(mail, context)
    known = Known(context.book)
    text = proposals_of(message, known, context, Proposal(file, "text", "eml"))
    if not mail.events or mail.returned is not None:
        return text
    invited = calendar_proposals.proposals_of(list(mail.events), file, context, mail.date)
    beside = [proposal for proposal in text if proposal.event == Purpose.REQUEST]
    return [*(_sent_by(proposal, text[0]) for proposal in invited), *beside]


def _sent_by(invited: Proposal, mail: Proposal) -> Proposal:
    """Return an invitation with what the mail around it tells of company, role and sender."""
    if invited.skipped:
        return invited
    company, ask = invited.company, invited.ask
    if mail.company and Question.COMPANY not in mail.ask and (Question.COMPANY in ask or company is None):
        company, ask = mail.company, without_question(ask, Question.COMPANY)
    people = invited.people or mail.people
    origin: Origin = replace(invited.origin, domain=invited.origin.domain or mail.origin.domain)
    if invited.event == Event.INTERVIEW and not origin.subject:
        origin = replace(origin, subject=mail.origin.subject)
    return replace(invited, company=company, role=invited.role or mail.role, people=people, ask=ask, origin=origin)


def _message(mail: Mail, context: Context) -> Message:
    """Return the mail as a message; of one that was forwarded, what was forwarded."""
    words = (mail.address, mail.date, mail.subject, mail.text)
    message = Message(
        mail.subject,
        mail.text,
        mail.name,
        mail.address,
        mail.date,
        f"mid:{mail.id}" if mail.id else source_mark("mid", *words),
        returned=mail.returned,
        automatic=mail.automatic,
    )
    if mail.above.get("from"):
        return with_headers(message, mail.above, context)
    if not context.is_owner(mail.name, mail.address):
        return message
    to = [(name, address) for name, address in mail.to if not context.is_owner(name, address)]
    name, address = to[0] if to else ("", "")
    return replace(message, name=name, address=address, outbound=True)


def with_headers(message: Message, above: dict[str, str], context: Context) -> Message:
    """Return a message with the headers that were copied together with it."""
    name, address = parseaddr(above.get("from", ""))
    if "@" not in address:
        name, address = above.get("from", ""), ""
    subject = above.get("subject") or message.subject
    return replace(message, name=name, address=address, subject=subject, at=_date(above, context) or message.at)


def _date(above: dict[str, str], context: Context) -> datetime | None:
    """Return when a copied mail was sent, in the many ways in which programs write it."""
    words = above.get("date", "")
    moment = _as_sent(words, context) if _SENT.match(words) else None
    if moment is None:
        read = read_date(words, context.on, context.days, day_first=context.day_first)
        if read is None:
            return None
        moment = instant_at(read.day, read.at or _NOON, context.zone)
    return moment if moment <= context.on or _YEAR.search(words) else None


def _as_sent(words: str, context: Context) -> datetime | None:
    """Return a date in the form of mail headers; anything else is misread there."""
    try:
        found = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found if found.tzinfo else with_zone(found, context.zone)
