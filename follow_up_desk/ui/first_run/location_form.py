"""The form for place and hours for reminders: the few settings that matter on the first day."""

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from follow_up_desk.core import verbs
from follow_up_desk.core.settings import SETTINGS
from follow_up_desk.core.user_records import Owner, Policy
from follow_up_desk.i18n import _
from follow_up_desk.ui import field_labels
from follow_up_desk.ui.first_run.reminder_hours import waking_hours, waking_setting
from follow_up_desk.ui.forms.field import Field
from follow_up_desk.ui.forms.form import Form
from follow_up_desk.ui.forms.place_inputs import CountryChoice, SubdivisionChoice, TimeZoneLine
from follow_up_desk.ui.forms.setting_rows import SettingRow
from follow_up_desk.ui.session import Session

WIDTH = 64  # characters


class LocationForm(Form):
    """A form for country, region, time zone and the hours for reminders."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, _("Where are you, and when may reminders come?"), parent)
        self.setObjectName("here_form")
        owner = session.book.owner
        self.country = CountryChoice(owner.country)
        self.subdivision = SubdivisionChoice(owner.country, owner.subdivision)
        self.country.currentIndexChanged.connect(self._follow)
        self.zone = TimeZoneLine(owner.time_zone)
        self.row(
            Field("country", field_labels.field_label("country"), self.country),
            Field("subdivision", field_labels.field_label("subdivision"), self.subdivision),
        )
        self.row(Field("time_zone", field_labels.field_label("time_zone"), self.zone))
        self.hours = SettingRow(waking_setting(), waking_hours(session.book.policy))
        self.add(self.hours)
        self.finish(_("&Save"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * WIDTH)
        self.fit()

    def _follow(self) -> None:
        self.subdivision.set_country(self.country.value or "", None)

    def commit(self) -> bool:
        """Save what was changed, as one step that can be undone."""
        if not self.zone.valid or self.zone.zone is None:
            return self.show_error(_("Please choose a time zone from the list."), "time_zone")
        hours = self.hours.value()
        if hours is None:
            return False
        owner, policy = self._owner(self.zone.zone), self._policy(str(hours))
        stack = self.session.undo_stack
        stack.beginMacro(_("Settings"))
        try:
            book = self.session.book
            return (owner == book.owner or self.carry_out(_("Settings"), verbs.set_owner, owner)) and (
                policy == book.policy or self.carry_out(_("Settings"), verbs.set_policy, policy)
            )
        finally:
            stack.endMacro()

    def _owner(self, zone: str) -> Owner:
        old = self.session.book.owner
        country = self.country.value or old.country
        return replace(old, country=country, subdivision=self.subdivision.value, time_zone=zone)

    def _policy(self, hours: str) -> Policy:
        setting, old = waking_setting(), self.session.book.policy
        given = dict(old.given)
        if hours != given.get(setting.name, setting.default):
            given[setting.name] = hours
        return replace(old, given=tuple((s.name, given[s.name]) for s in SETTINGS if s.name in given))
