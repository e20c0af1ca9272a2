"""What a reader of foreign files is handed: whose desk it is, the day of the reading, the working days."""

from collections.abc import Callable, Mapping
from datetime import datetime

from msgspec import Struct

from follow_up_desk.core.book import NOBODY, Book
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.local_time import Zone, user_zone
from follow_up_desk.core.proposals import UNKNOWN
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.timing_defaults import day_comes_first
from follow_up_desk.core.workdays import Workdays
from follow_up_desk.exchange.foreign.process import never


class Context(Struct, frozen=True):
    """Hold what the meaning of a file depends on; `on` is the instant of the reading.

    `columns` and `day_order` are what the owner answered about a table: what its columns mean, by their headers, and
    whether days stand before months in it.
    """

    book: Book
    calendars: Calendars
    on: datetime
    cancelled: Callable[[], bool] = never
    columns: Mapping[str, str] = {}
    day_order: bool | None = None

    @property
    def zone(self) -> Zone:
        """Return the owner's time zone."""
        return user_zone(self.book.owner)

    @property
    def day_first(self) -> bool:
        """Return whether the owner's country writes the day before the month."""
        return day_comes_first(self.book.owner.country)

    @property
    def days(self) -> Workdays:
        """Return the working days of an employer of whom nothing is known."""
        return self.days_of(UNKNOWN)

    def days_of(self, it: Opportunity) -> Workdays:
        """Return an employer's working days."""
        return self.calendars.of(it, self.book.owner, self.book.policy)

    def is_owner(self, name: str, address: str) -> bool:
        """Return whether a name and an address are the owner's own."""
        owner = self.book.owner
        if owner.email and address.casefold() == owner.email.casefold():
            return True
        names = [owner.name, *([] if address else owner.name.split()[:1])]  # a chat shows the first name alone
        return owner != NOBODY and bool(name) and name.casefold() in map(str.casefold, names)
