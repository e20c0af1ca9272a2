"""What a message means, be it a mail or pasted text: an outcome to be confirmed, with its dates."""

import re
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk.core.enumerations import Channel, Direction, Purpose, RequestKind
from follow_up_desk.core.local_time import local_day, zone_of
from follow_up_desk.core.promises.free_text import sentences
from follow_up_desk.core.proposals import (
    Event,
    Known,
    Origin,
    Proposal,
    ProposedPerson,
    ProposedPromise,
    ProposedRequest,
    Question,
    with_question,
)
from follow_up_desk.exchange.foreign.context import Context
from follow_up_desk.exchange.foreign.join_links import join_link
from follow_up_desk.exchange.foreign.offer_terms import offer_terms
from follow_up_desk.exchange.foreign.outcomes import Outcome, outcome_of
from follow_up_desk.exchange.foreign.said_dates import Said, absent_until, new_hour, proposed, start_in
from follow_up_desk.exchange.foreign.senders import company_guess, company_in_name, domain_of, person
from follow_up_desk.exchange.foreign.titles import kind_of, read_title, without_reply

_ITEM = 200  # characters of a sentence that says what they ask for
_WITHOUT_PROMISE = frozenset((Purpose.REJECTION, Purpose.OFFER, Purpose.OUT_OF_OFFICE, Purpose.BOUNCE))
_CHOICE = re.compile(r"\b(?:or|oder|ou|o|oppure)\b", re.IGNORECASE)
_MEETS = (Purpose.INVITATION, Purpose.RESCHEDULED)


class Message(Struct, frozen=True):
    """Hold what was written: when, by whom, through which channel; without `at` its day must be asked."""

    subject: str
    text: str
    name: str = ""
    address: str = ""
    at: datetime | None = None
    source: str | None = None
    channel: Channel = Channel.EMAIL
    outbound: bool = False
    returned: tuple[str, ...] | None = None
    automatic: bool = False


def proposals_of(message: Message, known: Known, context: Context, bare: Proposal) -> list[Proposal]:
    """Return what a message proposes; `bare` names the file and the place in it."""
    first = _head(message, context, bare)
    at = message.at or context.on
    said = Said(local_day(at, zone_of(at)), known.meant(first), context)
    if message.outbound:
        return [
            replace(first, event=Purpose.OTHER, direction=Direction.OUT, ask=with_question(first.ask, Question.EVENT))
        ]
    if message.returned is not None:
        return [_returned(first, message.returned)]
    outcome = outcome_of("" if message.automatic else message.subject, message.text)
    if message.automatic and outcome.purpose is None:
        outcome = Outcome(Purpose.OUT_OF_OFFICE, message.text)
    return _told(first, outcome, message, said)


def _head(message: Message, context: Context, bare: Proposal) -> Proposal:
    """Return who wrote, from which company, about which role."""
    company, named = company_in_name(message.name)
    title = read_title(message.subject)
    domain = domain_of(message.address)
    who = person(named or "", message.address) if named or message.address else None
    if company is None and title.sure:
        company = title.company
    asked: tuple[Question, ...] = () if company else (Question.COMPANY,)
    if message.at is None:
        asked = (*asked, Question.DATE)
    origin = Origin(
        source=message.source,
        channel=message.channel,
        subject=without_reply(message.subject) or None,
        text=message.text or None,
        domain=domain or None,
    )
    company = company or title.company or company_guess(domain)
    people: tuple[ProposedPerson, ...] = (who,) if who else ()
    at = message.at or context.on
    # Without any name the match finds or asks the opportunity; the question of the company is for a mere guess.
    ask = with_question((), *(asked if company else asked[1:]))
    return replace(bare, at=at, company=company, role=title.role, people=people, ask=ask, origin=origin)


def _returned(first: Proposal, addresses: tuple[str, ...]) -> Proposal:
    people = tuple(ProposedPerson(address, address) for address in addresses)
    return replace(first, event=Purpose.BOUNCE, company=None, people=people, ask=())


def _told(first: Proposal, outcome: Outcome, message: Message, said: Said) -> list[Proposal]:
    promise = None if outcome.purpose in _WITHOUT_PROMISE else _promise(outcome, message.text, said)
    purpose = outcome.purpose or (Purpose.NEW_DATE if promise else Purpose.ANSWER)
    main = replace(first, event=purpose, promise=promise)
    if outcome.purpose is None and promise is None:
        main = replace(main, ask=with_question(main.ask, Question.EVENT))
    if purpose is Purpose.OUT_OF_OFFICE:
        main = replace(main, until=absent_until(message.text, said))
    if purpose is Purpose.ON_HOLD:
        main = replace(main, until=said.day(outcome.sentence))
    if purpose is Purpose.OFFER:
        main = replace(main, offer=offer_terms(message.text, said))
    if purpose in _MEETS:
        main = _meeting(main, outcome, message.text, said)
    return _with_requests(first, main, outcome, said)


def _with_requests(first: Proposal, main: Proposal, outcome: Outcome, said: Said) -> list[Proposal]:
    """Return the outcome and beside it what they want sent; a mere question for a day goes with an invitation.

    What is beside it has no more in common with it than the message they stand in.
    """
    if main.event == Purpose.REQUEST:
        asked, *rest = outcome.requests
        more = [_beside(first, each, said) for each in rest if each[0] is RequestKind.DELIVER]
        return _numbered([replace(main, request=_request(*asked, said)), *more])
    if main.event in (Purpose.REJECTION, Purpose.BOUNCE, Purpose.OUT_OF_OFFICE, Purpose.ACKNOWLEDGEMENT):
        return [main]
    wanted = [each for each in outcome.requests if each[0] is RequestKind.DELIVER and each[1] != outcome.sentence]
    return [main, *_numbered([_beside(first, each, said) for each in wanted])]


def _beside(first: Proposal, asked: tuple[RequestKind, str], said: Said) -> Proposal:
    return replace(first, event=Purpose.REQUEST, request=_request(*asked, said))


def _numbered(requests: list[Proposal]) -> list[Proposal]:
    """Return several requests of one message each with a source of its own."""
    return [
        replace(each, origin=replace(each.origin, source=f"{each.origin.source}#{number}")) if number > 1 else each
        for number, each in enumerate(requests, 1)
    ]


def _request(kind: RequestKind, sentence: str, said: Said) -> ProposedRequest:
    return ProposedRequest(kind, sentence[:_ITEM], said.day(sentence))


def _promise(outcome: Outcome, text: str, said: Said) -> ProposedPromise | None:
    """Return the likeliest promise that is no deadline of the user's and no day of an interview."""
    theirs = {sentence for _kind, sentence in outcome.requests}
    meets = outcome.sentence if outcome.purpose in (*_MEETS, Purpose.CANCELLED, Purpose.ON_HOLD) else None
    for found in said.promises(text):
        if found.words in theirs or found.words == meets or found.words.endswith("?"):
            continue
        if outcome.purpose not in _MEETS or start_in(found.words, said)[0] is None:
            return proposed(found.words, found.reading)
    return None


def _meeting(main: Proposal, outcome: Outcome, text: str, said: Said) -> Proposal:
    """Return an invitation with its day and hour: an interview that is fixed, unless the day is only asked about."""
    sentence = _with_hour(outcome.sentence, text, said)
    moved, only_asked = main.event == Purpose.RESCHEDULED, sentence.endswith("?")
    words, unsure = new_hour(sentence, said) if moved else (sentence, False)
    start, zone, asked = start_in(words, said)
    link, platform = join_link((text,))
    main = replace(main, link=link, platform=platform, kind=kind_of(outcome.sentence))
    if start is None or (only_asked and not moved):
        return replace(main, event=Event.RESCHEDULED) if moved else main
    if only_asked or unsure:
        asked = (*asked, Question.START)
    event = Event.RESCHEDULED if moved else Event.INTERVIEW
    same_day = main.promise is not None and main.promise.by == local_day(start, said.zone)
    promise = None if same_day else main.promise
    return replace(main, event=event, start=start, time_zone=zone, promise=promise, ask=with_question(main.ask, *asked))


def _with_hour(told: str, text: str, said: Said) -> str:
    """Return the sentence with day and hour: the one that tells of the meeting, else the only other that has both.

    Where several hours are offered, none is fixed.
    """
    if start_in(told, said)[0] is not None:
        return told
    each = (" ".join(text[start:end].split()) for start, end in sentences(text))
    named = [sentence for sentence in each if start_in(sentence, said)[0] is not None]
    return named[0] if len(named) == 1 and not _CHOICE.search(named[0]) else told
