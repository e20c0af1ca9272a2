"""The records that come with a message: what they promised, asked for or offered."""

from datetime import datetime

from follow_up_desk.core.book import Book, Change, apply_change
from follow_up_desk.core.enumerations import Certainty, Channel, OfferForm
from follow_up_desk.core.ids import numbered
from follow_up_desk.core.proposals.proposal import Event, Proposal, ProposedPromise
from follow_up_desk.core.records import Offer, Opportunity, Promise, Request
from follow_up_desk.core.verbs.common import in_owner_zone

_ON_PAPER = (Channel.EMAIL, Channel.LETTER, Channel.PORTAL)


def with_details(book: Book, id: str, proposal: Proposal, people: tuple[str, ...], now: datetime) -> Book:
    """Return the book with the promise, the request and the offer of a proposal."""
    it = book.opportunities[id]
    made, noted = in_owner_zone(book, _said(it, proposal, now)), in_owner_zone(book, now)
    when = made, noted, people[0] if people else None
    if proposal.promise is not None:
        it = it.with_parts(promises=(_promise(it, proposal, proposal.promise, when),))
    if (asked := proposal.request) is not None:
        request = numbered("r", (r.id for r in it.requests))
        it = it.with_parts(requests=(Request(request, asked.item, asked.due, *when, asked.asks),))
    if (terms := proposal.offer) is not None:
        form = OfferForm.WRITTEN if proposal.origin.channel in _ON_PAPER else OfferForm.VERBAL
        new = numbered("o", (o.id for o in it.offers))
        offer = Offer(new, form, made, terms.deadline, known_at=noted, pay=terms.pay, start_on=terms.start_on)
        it = it.with_parts(offers=(offer,))
    return apply_change(book, Change((it,)))


def _promise(
    it: Opportunity, proposal: Proposal, words: ProposedPromise, when: tuple[datetime, datetime, str | None]
) -> Promise:
    return Promise(
        numbered("p", (p.id for p in it.promises)),
        proposal.origin.interview if proposal.event == Event.INTERVIEW else None,
        words.thing,
        words.item,
        words.words,
        words.from_,
        words.by,
        words.certainty if words.by or words.ask_from else Certainty.NONE,
        *when,
        ask_from=words.ask_from,
        silence_means_no=words.silence_means_no,
        after=words.after,
    )


def _said(it: Opportunity, proposal: Proposal, now: datetime) -> datetime:
    """Return when it was said: at the end of the interview that it belongs to, else when the message was sent."""
    interview = it.interview(proposal.origin.interview) if proposal.event == Event.INTERVIEW else None
    return min(now, interview.end if interview else proposal.at or now)
