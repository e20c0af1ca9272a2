"""What the desk wants to have on the phone."""

from collections.abc import Callable
from datetime import datetime

from msgspec import Struct

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book


class Wanted(Struct, frozen=True):
    """Hold what is to be on the phone, and what puts it into words."""

    book: Book
    agenda: Agenda
    say: Callable[..., str]
    now: datetime
