"""What can be done to several opportunities at once; one undo takes it back."""

from collections.abc import Sequence
from datetime import datetime

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.verbs.activities import ActivityDraft, new_activity
from follow_up_desk.core.verbs.common import opportunity_of


def log_for_each(book: Book, opportunities: Sequence[str], what: ActivityDraft, now: datetime) -> Change:
    """Log that the same happened with each of these opportunities."""
    known = [opportunity_of(book, id) for id in opportunities]
    return Change(put=tuple(it.with_parts(activities=(new_activity(book, it, what, now),)) for it in known))


def delete_opportunities(book: Book, opportunities: Sequence[str], now: datetime) -> Change:
    """Delete opportunities with all their records; undo restores them."""
    return Change(drop=tuple((Opportunity, opportunity_of(book, id).id) for id in opportunities))
