"""The settings form: who uses the desk and where, and the numbers that the plan is computed with."""

from datetime import date, datetime, time
from itertools import groupby
from operator import attrgetter

from msgspec.structs import replace
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from follow_up_desk import i18n
from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import Clock, DateOrder, Patience, Profile
from follow_up_desk.core.local_time import in_zone, user_zone
from follow_up_desk.core.settings import SETTINGS, Setting
from follow_up_desk.core.user_records import Owner, Policy, Value
from follow_up_desk.date_format import DateFormat, date_format
from follow_up_desk.i18n import _
from follow_up_desk.ui import enum_labels, field_labels
from follow_up_desk.ui.autostart import autostart
from follow_up_desk.ui.forms.field import Field, label, with_object_name
from follow_up_desk.ui.forms.form import Form
from follow_up_desk.ui.forms.inputs import More, ValueBox
from follow_up_desk.ui.forms.place_inputs import CountryChoice, SubdivisionChoice, TimeZoneLine
from follow_up_desk.ui.forms.setting_rows import SettingRow
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import S

MAIN_SETTINGS = ("grace_decision_bd", "grace_item_bd", "gap_bd", "max_attempts")
WIDTH = 80  # characters
EXAMPLE_DAY, EXAMPLE_HOUR = date(2026, 10, 27), time(14, 30)


class SettingsForm(Form):
    """A form for the owner and the policy; every value the user set is saved, also one that equals the default."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, _("Settings"), parent)
        self.setObjectName("settings_form")
        self._owner, self._policy = session.book.owner, session.book.policy
        self._given = dict(self._policy.given)
        self.setting_rows: dict[str, SettingRow] = {}
        self._ask_who()
        self._ask_start()
        self._ask_how()
        self.finish(_("&Save"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * WIDTH)
        self.fit()

    # -- asking ------------------------------------------------------------------------------------

    def _ask_who(self) -> None:
        owner = self._owner
        self.add(label(_("About you"), bold=True))
        self.name, self.phone, self.email = (QLineEdit(t or "") for t in (owner.name, owner.phone, owner.email))
        self.row(
            Field("name", _("Your name"), self.name), Field("phone", field_labels.field_label("phone"), self.phone)
        )
        self.language: ValueBox[str | None] = ValueBox(_languages(owner.language), owner.language)
        self.language.currentIndexChanged.connect(self._language_chosen)
        self.row(
            Field("email", field_labels.field_label("email"), self.email),
            Field("language", field_labels.field_label("language"), self.language),
        )
        self.country = CountryChoice(owner.country)
        self.subdivision = SubdivisionChoice(owner.country, owner.subdivision)
        self.country.currentIndexChanged.connect(self._country_chosen)
        self.zone = TimeZoneLine(owner.time_zone)
        self.hours: ValueBox[Clock | None] = ValueBox(())
        self.order: ValueBox[DateOrder | None] = ValueBox(())
        self._offer_formats(owner.clock, owner.date_order)
        self.row(
            Field("country", field_labels.field_label("country"), self.country),
            Field("subdivision", field_labels.field_label("subdivision"), self.subdivision),
            Field("time_zone", field_labels.field_label("time_zone"), self.zone),
        )
        self.row(
            Field("date_order", field_labels.field_label("date_order"), self.order),
            Field("clock", field_labels.field_label("clock"), self.hours),
        )

    def _offer_formats(self, clock: Clock | None, order: DateOrder | None) -> None:
        """Offer each way of writing days and hours by an example; the default is that of the country chosen."""
        clocks: list[Clock | None] = [None, *Clock]
        orders: list[DateOrder | None] = [None, *DateOrder]
        self.hours.offer([(c, self._example(c, None).hour(EXAMPLE_HOUR)) for c in clocks])
        self.order.offer([(o, self._example(None, o).day(EXAMPLE_DAY, year=True)) for o in orders])
        by_region = _("by region ({example})")
        self.hours.setItemText(0, by_region.format(example=self.hours.itemText(0)))
        self.order.setItemText(0, by_region.format(example=self.order.itemText(0)))
        self.hours.choose(clock)
        self.order.choose(order)

    def _example(self, clock: Clock | None, order: DateOrder | None) -> DateFormat:
        return date_format(i18n.language(), self.country.value or self._owner.country, clock, order)

    def _ask_start(self) -> None:
        """Add the choice to start at login; it is stored by the system, not in the desk's file."""
        self._at_login = autostart()
        self.at_login = with_object_name(QCheckBox(_("Start in the tray when I log in")), "at_login")
        self.at_login.setChecked(self._at_login.is_enabled())
        self.add(self.at_login)

    def _set_autostart(self) -> bool:
        wanted = self.at_login.isChecked()
        try:
            if wanted != self._at_login.is_enabled():
                self._at_login.set_enabled(wanted)
        except OSError as fault:
            return self.show_error(
                _("Starting at login could not be changed: {why}").format(why=fault.strerror or fault)
            )
        return True

    def _ask_how(self) -> None:
        self.add(label(_("How the desk counts"), bold=True))
        profiles = [(p, enum_labels.member_label(p)) for p in Profile]
        self.profile: ValueBox[Profile] = ValueBox(profiles, self._policy.profile)
        self.row(Field("profile", field_labels.field_label("profile"), self.profile))
        for setting in SETTINGS:
            if setting.name in MAIN_SETTINGS:
                self.add(self._setting(setting))
        self.add(
            label(
                _(
                    "Some kinds of opportunity and some countries have their own timing; "
                    "a number you set here overrides it."
                ),
                soft=True,
            )
        )
        self.more = More(_("More"), self._ask_more)
        self.more.toggled.connect(self._more_toggled)
        self.add(self.more)

    def _ask_more(self, rows: QVBoxLayout) -> None:
        self.patience: ValueBox[Patience] = ValueBox(
            [(p, enum_labels.member_label(p)) for p in Patience], self._policy.patience
        )
        rows.addWidget(Field("patience", field_labels.field_label("patience"), self.patience))
        rest = [setting for setting in SETTINGS if setting.name not in MAIN_SETTINGS]
        for heading, group in groupby(rest, key=attrgetter("group")):
            rows.addSpacing(S)
            rows.addWidget(label(_(heading), bold=True, soft=True))
            for setting in group:
                rows.addWidget(self._setting(setting))

    def _setting(self, setting: Setting) -> SettingRow:
        row = SettingRow(setting, self._given.get(setting.name), self._now)
        self.setting_rows[setting.name] = row
        return row

    def _now(self) -> datetime:
        return in_zone(self.session.now, user_zone(self._owner))

    def _more_toggled(self) -> None:
        self.reveal(self.more)

    def _country_chosen(self) -> None:
        country = self.country.value
        self.subdivision.set_country(country or "", self._owner.subdivision if country == self._owner.country else None)
        self._offer_formats(self.hours.value, self.order.value)

    def _language_chosen(self) -> None:
        other = self.language.value != self._owner.language
        self.fields["language"].say(_("After a restart.") if other else "")

    # -- saving ------------------------------------------------------------------------------------

    def commit(self) -> bool:
        """Save what was changed."""
        if not self.zone.valid or self.zone.zone is None:
            return self.show_error(_("Please choose a time zone from the list."), "time_zone")
        given = self._values()
        if given is None:
            return False
        if not self._set_autostart():
            return False
        owner, policy = self._changed_owner(), self._changed_policy(given)
        stack = self.session.undo_stack
        stack.beginMacro(_("Settings"))
        try:
            return (owner == self._owner or self.carry_out(_("Settings"), verbs.set_owner, owner)) and (
                policy == self._policy or self.carry_out(_("Settings"), verbs.set_policy, policy)
            )
        finally:
            stack.endMacro()

    def _values(self) -> dict[str, Value] | None:
        """Return what the user set, or None where an entry is not valid."""
        if not all(row.check() for row in self.setting_rows.values()):
            return None
        values = {**self._given, **{name: row.value() for name, row in self.setting_rows.items()}}
        return {name: value for name, value in values.items() if value is not None}

    def _changed_owner(self) -> Owner:
        return replace(
            self._owner,
            name=self.name.text().strip(),
            phone=self.phone.text().strip() or None,
            email=self.email.text().strip() or None,
            language=self.language.value,
            country=self.country.value or self._owner.country,
            subdivision=self.subdivision.value,
            time_zone=self.zone.zone or self._owner.time_zone,
            clock=self.hours.value,
            date_order=self.order.value,
        )

    def _changed_policy(self, given: dict[str, Value]) -> Policy:
        kept = tuple((s.name, given[s.name]) for s in SETTINGS if s.name in given)
        patience = self.patience.value if hasattr(self, "patience") else self._policy.patience
        return replace(self._policy, profile=self.profile.value, patience=patience, given=kept)


def _languages(chosen: str | None) -> list[tuple[str | None, str]]:
    """Return the languages with their own names; an unknown choice is listed as English."""
    from babel import Locale

    others = [code for code in i18n.languages() if code != i18n.ENGLISH]
    english = i18n.ENGLISH if chosen in others else chosen
    named = [(code, str(Locale.parse(code).get_display_name(code))) for code in others]
    return [(english, "English"), *named]
