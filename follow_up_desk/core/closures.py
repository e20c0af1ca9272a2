"""What ended a process, and which offer stands: only accepting a written offer closes one (contract 6, rule 1)."""

from collections.abc import Iterable
from datetime import datetime

from follow_up_desk.core.enumerations import Direction, OfferForm, Purpose
from follow_up_desk.core.history import is_human
from follow_up_desk.core.local_time import BEGINNING
from follow_up_desk.core.records import Activity, Offer, Opportunity

CLOSING = frozenset(
    {Purpose.ACCEPT, Purpose.DECLINE, Purpose.WITHDRAW, Purpose.TELL_OTHERS, Purpose.MOVE_ON, Purpose.REJECTION}
)
_VOIDING_OFFERS = frozenset({Purpose.REJECTION, Purpose.DECLINE, Purpose.WITHDRAW})
_REOPENING = frozenset({Purpose.NEW_DATE, Purpose.ITEM, Purpose.INVITATION, Purpose.REQUEST, Purpose.OFFER})


def closure_of(opportunity: Opportunity, activities: tuple[Activity, ...]) -> Activity | None:
    """Return the activity that ended the process, unless a later one reopened it (A42).

    Only accepting a written offer ends one, by whatever channel (contract 6, rule 1).
    """
    end: Activity | None = None
    for activity in activities:
        if activity.purpose in CLOSING and not _accepts_words(opportunity, activities, activity):
            end = activity
        elif end is not None and _reopens(activity, end):
            end = None
    return end


def _reopens(activity: Activity, end: Activity) -> bool:
    if activity.purpose is Purpose.REOPEN:
        return True
    if activity.direction is not Direction.IN:
        return False
    if end.purpose is Purpose.MOVE_ON:
        return is_human(activity)
    return end.purpose is Purpose.REJECTION and activity.purpose in _REOPENING


def _accepts_words(opportunity: Opportunity, activities: tuple[Activity, ...], activity: Activity) -> bool:
    """Return whether an activity accepts an offer of which nothing was written by then."""
    if activity.purpose is not Purpose.ACCEPT:
        return False
    over = _offers_void([a for a in activities if a.at <= activity.at])
    written = [o.at for o in opportunity.offers if o.form is OfferForm.WRITTEN and over < o.at <= activity.at]
    return not written


def _offers_void(activities: Iterable[Activity]) -> datetime:
    """Return when an ending last voided the offers before it."""
    return max((a.at for a in activities if a.purpose in _VOIDING_OFFERS), default=BEGINNING)


def spoken_acceptance(opportunity: Opportunity, activities: tuple[Activity, ...]) -> Activity | None:
    """Return the last acceptance of an offer of which nothing was written yet, or None."""
    over = _offers_void(activities)
    spoken = [a for a in activities if a.at > over and _accepts_words(opportunity, activities, a)]
    return spoken[-1] if spoken else None


def offer_of(opportunity: Opportunity, activities: tuple[Activity, ...]) -> Offer | None:
    """Return the newest offer since an ending that voided earlier ones; without a record it is verbal.

    Accepting what was never noted as an offer shows that there was one.
    """
    over = _offers_void(activities)
    records = [o for o in opportunity.offers if o.at > over]
    words = [a for a in activities if a.purpose is Purpose.OFFER and a.at > over]
    newest = max(records, key=lambda o: (o.at, o.id), default=None)
    if not records and not words:
        words = [a for a in activities if a.purpose is Purpose.ACCEPT and a.at > over][:1]
    said = words[-1] if words else None
    if said is None or (newest is not None and not has_ended(newest, said.at)):
        return newest
    return Offer(said.id, OfferForm.VERBAL, said.at)


def has_ended(offer: Offer, instant: datetime) -> bool:
    """Return whether an offer's deadline has passed."""
    return offer.deadline is not None and instant >= offer.deadline


def open_counter_offer(
    activities: tuple[Activity, ...], offer: Offer | None, heard: datetime | None
) -> Activity | None:
    """Return the user's last counter-offer to this offer that they have not answered yet, or None."""
    last = next((a for a in reversed(activities) if a.purpose is Purpose.COUNTER_OFFER), None)
    if last is None or offer is None or last.at < offer.at:
        return None
    return last if heard is None or heard <= last.at else None
