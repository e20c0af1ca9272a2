"""The form for name, place and hours for reminders: the few settings that matter on the first day."""

from msgspec.structs import replace
from PySide6.QtWidgets import QLineEdit, QWidget

from follow_up_desk.core import verbs
from follow_up_desk.core.setting_checks import checked_setting
from follow_up_desk.core.settings import SETTINGS
from follow_up_desk.core.user_records import Owner, Policy, Value
from follow_up_desk.core.wording import UserError
from follow_up_desk.i18n import _
from follow_up_desk.ui import field_labels
from follow_up_desk.ui.first_run.place_search import PlaceSearch
from follow_up_desk.ui.first_run.reminder_hours import is_answered, waking_hours, waking_setting
from follow_up_desk.ui.forms.field import Field
from follow_up_desk.ui.forms.form import Form
from follow_up_desk.ui.forms.hours_input import HoursInput
from follow_up_desk.ui.forms.owner_defaults import UTC
from follow_up_desk.ui.forms.place_inputs import SubdivisionChoice
from follow_up_desk.ui.session import Session

WIDTH = 64  # characters


class LocationForm(Form):
    """A form for name, place, region and the hours for reminders."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, _("Where are you, and when may reminders come?"), parent)
        self.setObjectName("here_form")
        owner = session.book.owner
        known = is_answered(session.book) or owner.time_zone != UTC
        self.name = QLineEdit(owner.name)
        self.place = PlaceSearch(owner.country, owner.time_zone if known else None)
        self.place.chosen.connect(self._follow)
        self._country = owner.country
        self.subdivision = SubdivisionChoice(owner.country, owner.subdivision)
        self.hours = HoursInput()
        self.hours.write(waking_hours(session.book.policy))
        self.row(Field("name", _("Your name"), self.name))
        self.row(Field("place", _("Where you are"), self.place))
        self.row(Field("subdivision", field_labels.field_label("subdivision"), self.subdivision))
        self.row(Field("hours", _(waking_setting().label), self.hours))
        self.finish(_("&Save"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * WIDTH)
        self.fit()

    def _follow(self) -> None:
        """Offer the regions of the country chosen; in the same country the region stays."""
        region = self.subdivision.value if self.place.country == self._country else None
        self._country = self.place.country
        self.subdivision.set_country(self._country, region)
        self.fields["place"].show_error("")
        self.grow()

    def commit(self) -> bool:
        """Save what was answered, as one step that can be undone."""
        if not self.place.complete() or self.place.zone is None:
            return self.show_error(_("Please choose a city or a country from the list."), "place")
        try:
            hours = checked_setting(waking_setting().name, self.hours.read())
        except UserError:
            return self.show_error(_("Please write hours such as 9 am and 8 pm."), "hours")
        owner, policy = self._owner(self.place.zone), with_hours(self.session.book.policy, hours)
        unchanged = (owner, policy) == (self.session.book.owner, self.session.book.policy)
        return unchanged or self.carry_out(_("Settings"), verbs.save_settings, owner, policy)

    def _owner(self, zone: str) -> Owner:
        old = self.session.book.owner
        region = self.subdivision.value
        name = self.name.text().strip()
        return replace(old, name=name, country=self.place.country, subdivision=region, time_zone=zone)


def with_hours(policy: Policy, hours: Value) -> Policy:
    """Return a policy with the hours for reminders, kept also where they are the default: that is an answer."""
    given = {**dict(policy.given), waking_setting().name: hours}
    return replace(policy, given=tuple((s.name, given[s.name]) for s in SETTINGS if s.name in given))
