"""What the fields of an event form take their defaults from, and what dates in them are read against."""

from datetime import date, datetime

from msgspec import Struct

from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.core.local_time import Zone, employer_zone, in_zone, user_zone
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.timing_defaults import types_day_first
from follow_up_desk.core.wording import N_
from follow_up_desk.i18n import _
from follow_up_desk.ui.field_labels import field_label
from follow_up_desk.ui.forms.date_field import FieldClocks
from follow_up_desk.ui.forms.reading_context import ReadingContext, reading_context
from follow_up_desk.ui.session import Session

_TOLD_LABELS = {"channel": N_("How they told you"), "person": N_("Who told you"), "at": N_("When they told you")}


class EventContext(Struct, frozen=True):
    """The records that the fields take their defaults from."""

    session: Session
    opportunity: Opportunity
    plan: Plan
    likely: Purpose
    told: bool = False  # whether it is something they told

    def label(self, name: str) -> str:
        """Return the label of a field that says how, by whom or when something was said."""
        return _(_TOLD_LABELS[name]) if self.told else field_label(name)

    def now(self) -> datetime:
        """Return the present time in the user's time zone."""
        return in_zone(self.session.now, self.zone)

    @property
    def zone(self) -> Zone:
        """Return the user's time zone."""
        return user_zone(self.session.book.owner)

    def their_clock(self) -> FieldClocks:
        """Return the clocks of a field that is typed by the employer's."""
        return FieldClocks(self.their_zone, self.zone, self.their_zone)

    def my_clock(self) -> FieldClocks:
        """Return the clocks of a field that is typed by the user's."""
        return FieldClocks(self.zone, self.zone, self.their_zone)

    @property
    def their_zone(self) -> Zone:
        """Return the employer's time zone."""
        return employer_zone(self.opportunity, self.session.book.owner)

    @property
    def day_first(self) -> bool:
        """Return whether 3/4 means the third of April where the user types it."""
        return types_day_first(self.session.book.owner)

    def reading_context(self, said: date | None = None) -> ReadingContext:
        """Return what their words are read against, said on a day or today."""
        return reading_context(self.plan, self.opportunity, said)
