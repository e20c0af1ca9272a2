"""The settings, in pages with a search over all of them."""

from collections.abc import Iterable
from datetime import datetime

from msgspec.structs import replace
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QStackedWidget, QVBoxLayout, QWidget

from follow_up_desk.core import verbs
from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.enumerations import Patience, Profile
from follow_up_desk.core.local_time import in_zone, user_zone
from follow_up_desk.core.rebasing import rebased
from follow_up_desk.core.settings import SETTINGS
from follow_up_desk.core.timing_defaults import types_day_first
from follow_up_desk.core.user_records import Owner, Policy, Value
from follow_up_desk.i18n import _
from follow_up_desk.ui import enum_labels, field_labels
from follow_up_desk.ui.appearance import Appearance
from follow_up_desk.ui.forms.date_field import DateEditor
from follow_up_desk.ui.forms.field import Field, label, with_object_name
from follow_up_desk.ui.forms.form import Form
from follow_up_desk.ui.forms.inputs import ValueBox
from follow_up_desk.ui.forms.setting_rows import SettingRow
from follow_up_desk.ui.forms.settings_page import SettingsPage
from follow_up_desk.ui.forms.settings_pages import DataPage, FormatsPage, LooksPage, MachineChoices, YouPage
from follow_up_desk.ui.navigator import Dialog
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import M
from follow_up_desk.ui.window_place import resize_on_screen

WIDTH, HEIGHT = 110, 32  # characters, lines
FILLS = 100  # of the height: the form's own stretch below gets next to nothing
REMINDER_GROUPS = ("Hours and reminders", "Quiet times")


class SettingsForm(Form):
    """A form for the owner, the policy and this computer's choices; what the user set is kept, also a default.

    `more` are pages that keep what is chosen on them by themselves.
    """

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        appearance: Appearance | None = None,
        memory: QSettings | None = None,
        more: tuple[SettingsPage, ...] = (),
    ) -> None:
        super().__init__(session, _("Settings"), parent)
        self.setObjectName("settings_form")
        self.next: Dialog | None = None  # to open once this one is left
        self._owner, self._policy = session.book.owner, session.book.policy
        self._given = dict(self._policy.given)
        self.machine = MachineChoices(memory)
        self.you, self.formats = YouPage(self._owner), FormatsPage(self._owner)
        self.looks, self.data = LooksPage(appearance), DataPage(str(session.desk.path or ""))
        self.reminders, self.follow_ups = self._reminders(), self._follow_ups()
        self.pages: tuple[SettingsPage, ...] = (
            self.you, self.reminders, self.follow_ups, self.formats, self.looks, *more, self.data,
        )  # fmt: skip
        self.setting_rows = {**self.reminders.settings, **self.follow_ups.settings}
        self._arrange()
        self.you.country.currentIndexChanged.connect(self._country_chosen)
        self.data.wanted.connect(self._leave_for)
        self.fields = {name: field for page in self.pages for name, field in page.fields.items()}
        self.finish(_("&Save"))
        self.fit()

    def _arrange(self) -> None:
        self.search = with_object_name(QLineEdit(placeholderText=_("Find a setting")), "find_setting")
        self.search.setAccessibleName(_("Find a setting"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._search)
        self.names = with_object_name(QListWidget(), "setting_pages")
        self.names.setAccessibleName(_("Pages of the settings"))
        self.stack = QStackedWidget()
        for page in self.pages:
            self.names.addItem(page.title)
            self.names.item(self.names.count() - 1).setSizeHint(QSize(0, self.fontMetrics().height() + 2 * M))
            self.stack.addWidget(page)
        widest = max(self.fontMetrics().horizontalAdvance(page.title) for page in self.pages)
        self.names.setFixedWidth(widest + 4 * M)
        self.names.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.names.setCurrentRow(0)
        side = QVBoxLayout()
        side.addWidget(self.search)
        side.addWidget(self.names, 1)
        self.search.setFixedWidth(self.names.width())
        around = QHBoxLayout()
        around.setSpacing(M)
        around.addLayout(side)
        around.addWidget(self.stack, 1)
        self.rows.addLayout(around, FILLS)

    def fit(self) -> None:
        """Resize to the size that suits every page, within the screen."""
        metrics = self.fontMetrics()
        wanted = QSize(metrics.averageCharWidth() * WIDTH, metrics.lineSpacing() * HEIGHT)
        resize_on_screen(self, wanted)

    def grow(self) -> None:
        """Keep the size: the pages scroll."""

    # -- pages --------------------------------------------------------------------------------------

    def _reminders(self) -> SettingsPage:
        page = SettingsPage("reminders", _("Reminders"))
        for switch in (self.machine.pop_up, self.machine.at_login):
            page.add(switch, switch.text())
        if (note := self.machine.tray_note()) is not None:
            page.add(note)
        evenings = _(
            "For quiet evenings, end the reminders earlier below. On weekends no call and no inquiry is due; "
            "only what cannot wait reminds you: a thank-you, something they asked for, an offer."
        )
        page.add(label(evenings, soft=True), evenings)
        page.add_settings(self._rows_of(True))
        page.finish()
        return page

    def _follow_ups(self) -> SettingsPage:
        page = SettingsPage("follow_ups", _("Follow-ups"))
        profiles = [(p, enum_labels.member_label(p)) for p in Profile]
        self.profile: ValueBox[Profile] = ValueBox(profiles, self._policy.profile)
        patience = [(p, enum_labels.member_label(p)) for p in Patience]
        self.patience: ValueBox[Patience] = ValueBox(patience, self._policy.patience)
        page.row(Field("profile", field_labels.field_label("profile"), self.profile))
        page.row(Field("patience", field_labels.field_label("patience"), self.patience))
        words = _(
            "Some kinds of opportunity and some countries have their own timing; a number you set here overrides it."
        )
        page.add(label(words, soft=True))
        page.add_settings(self._rows_of(False))
        page.finish()
        return page

    def _rows_of(self, reminders: bool) -> Iterable[SettingRow]:
        found = (setting for setting in SETTINGS if (setting.group in REMINDER_GROUPS) is reminders)
        return [SettingRow(setting, self._given.get(setting.name), self._day_editor) for setting in found]

    def _day_editor(self) -> DateEditor:
        return DateEditor(self._now, ahead=True, day_first=types_day_first(self._owner))

    def _now(self) -> datetime:
        return in_zone(self.session.now, user_zone(self._owner))

    def show_page(self, page: SettingsPage) -> None:
        """Bring a page to the front."""
        self.names.setCurrentRow(self.pages.index(page))

    def _search(self, typed: str) -> None:
        """Show what holds every word typed, and the first page with any of it."""
        wanted = typed.casefold().split()
        found = [page.search(wanted) for page in self.pages]
        for row, any_found in enumerate(found):
            item = self.names.item(row)
            flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
            item.setFlags(flags if any_found else Qt.ItemFlag.NoItemFlags)
        if any(found) and not found[self.names.currentRow()]:
            self.names.setCurrentRow(found.index(True))

    def _country_chosen(self) -> None:
        country = self.you.country.value or self._owner.country
        self.formats.offer(country, self.formats.hours.value, self.formats.order.value)

    def _leave_for(self, dialog: Dialog) -> None:
        self.next = dialog
        self.reject()

    # -- saving -------------------------------------------------------------------------------------

    def show_error(self, sentence: str, field: str = "") -> bool:
        """Show an error, on its own page where it belongs to a field."""
        for page in self.pages:
            if field in page.fields:
                self.search.clear()
                self.show_page(page)
        return super().show_error(sentence, field)

    def commit(self) -> bool:
        """Save what was changed."""
        if not self.you.zone.valid or self.you.zone.zone is None:
            return self.show_error(_("Please choose a time zone from the list."), "time_zone")
        given = self._values()
        if given is None or not self._keep_machine():
            return False
        owner, policy = self._beside_others(self._changed_owner(), self._changed_policy(given))
        unchanged = (owner, policy) == (self.session.book.owner, self.session.book.policy)
        kept = unchanged or self.carry_out(_("Settings"), verbs.save_settings, owner, policy)
        if kept:
            self.looks.save()
        return kept

    def _beside_others(self, owner: Owner, policy: Policy) -> tuple[Owner, Policy]:
        """Return both without what came in from another computer while the form was open."""
        before, now = Book(owner=self._owner, policy=self._policy), self.session.book
        ours, settings = rebased(Change((owner, policy)), before, now).put
        assert isinstance(ours, Owner)
        assert isinstance(settings, Policy)
        return ours, settings

    def _keep_machine(self) -> bool:
        try:
            self.machine.save()
        except OSError as fault:
            words = _("Starting at login could not be changed: {why}")
            return self.show_error(words.format(why=fault.strerror or fault))
        return True

    def _values(self) -> dict[str, Value] | None:
        """Return what the user set, or None where an entry is not valid: its page is shown."""
        for page in self.pages:
            for row in page.settings.values():
                if not row.check():
                    self.search.clear()
                    self.show_page(page)
                    page.reveal(row)
                    row.editor.target.setFocus()
                    return None
        values = {**self._given, **{name: row.value() for name, row in self.setting_rows.items()}}
        return {name: value for name, value in values.items() if value is not None}

    def _changed_owner(self) -> Owner:
        you = self.you
        return replace(
            self._owner,
            name=you.name.text().strip(),
            phone=you.phone.text().strip() or None,
            email=you.email.text().strip() or None,
            language=self.formats.language.value,
            country=you.country.value or self._owner.country,
            subdivision=you.subdivision.value,
            time_zone=you.zone.zone or self._owner.time_zone,
            clock=self.formats.hours.value,
            date_order=self.formats.order.value,
        )

    def _changed_policy(self, given: dict[str, Value]) -> Policy:
        kept = tuple((s.name, given[s.name]) for s in SETTINGS if s.name in given)
        return replace(self._policy, profile=self.profile.value, patience=self.patience.value, given=kept)
