"""The pages of the settings that hold more than rows of the table: You, languages and formats, looks, data."""

from datetime import date, time

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QSystemTrayIcon, QWidget

from follow_up_desk import i18n
from follow_up_desk.core.enumerations import Clock, DateOrder
from follow_up_desk.core.user_records import Owner
from follow_up_desk.date_format import DateFormat, date_format
from follow_up_desk.i18n import _
from follow_up_desk.ui import field_labels
from follow_up_desk.ui.appearance import LARGEST, PLAIN, STEP, SYSTEM, Appearance
from follow_up_desk.ui.autostart import autostart
from follow_up_desk.ui.background_portal import is_sandboxed
from follow_up_desk.ui.forms.field import Field, label, with_object_name
from follow_up_desk.ui.forms.inputs import ValueBox
from follow_up_desk.ui.forms.place_inputs import CountryChoice, SubdivisionChoice, TimeZoneLine
from follow_up_desk.ui.forms.settings_page import SettingsPage
from follow_up_desk.ui.navigator import Dialog
from follow_up_desk.ui.notification_choice import notifications_wanted, want_notifications
from follow_up_desk.ui.theme import M, icon

EXAMPLE_DAY, EXAMPLE_HOUR = date(2026, 10, 27), time(14, 30)


class YouPage(SettingsPage):
    """Who uses the desk, and where."""

    def __init__(self, owner: Owner) -> None:
        super().__init__("you", _("You"))
        self._owner = owner
        self.name, self.phone, self.email = (QLineEdit(t or "") for t in (owner.name, owner.phone, owner.email))
        self.country = CountryChoice(owner.country)
        self.subdivision = SubdivisionChoice(owner.country, owner.subdivision)
        self.country.currentIndexChanged.connect(self._country_chosen)
        self.zone = TimeZoneLine(owner.time_zone)
        self.row(Field("name", _("Your name"), self.name))
        self.row(*(self._field(name, line) for name, line in (("phone", self.phone), ("email", self.email))))
        self.row(*(self._field(n, w) for n, w in (("country", self.country), ("subdivision", self.subdivision))))
        self.row(self._field("time_zone", self.zone))
        self.finish()

    def _field(self, name: str, widget: QWidget) -> Field:
        return Field(name, field_labels.field_label(name), widget)

    def _country_chosen(self) -> None:
        country = self.country.value
        self.subdivision.set_country(country or "", self._owner.subdivision if country == self._owner.country else None)


class FormatsPage(SettingsPage):
    """The window's language, and how days and hours are written."""

    def __init__(self, owner: Owner) -> None:
        super().__init__("formats", _("Languages and formats"))
        self._owner = owner
        self.language: ValueBox[str | None] = ValueBox(_languages(owner.language), owner.language)
        self.language.currentIndexChanged.connect(self._language_chosen)
        self.hours: ValueBox[Clock | None] = ValueBox(())
        self.order: ValueBox[DateOrder | None] = ValueBox(())
        self.offer(owner.country, owner.clock, owner.date_order)
        self.row(Field("language", field_labels.field_label("language"), self.language))
        self.row(
            Field("date_order", field_labels.field_label("date_order"), self.order),
            Field("clock", field_labels.field_label("clock"), self.hours),
        )
        self.finish()

    def offer(self, country: str, clock: Clock | None, order: DateOrder | None) -> None:
        """Offer each way of writing days and hours by an example; the default is that of the country chosen."""

        def example(clock: Clock | None, order: DateOrder | None) -> DateFormat:
            return date_format(i18n.language(), country, clock, order)

        clocks: list[Clock | None] = [None, *Clock]
        orders: list[DateOrder | None] = [None, *DateOrder]
        self.hours.offer([(c, example(c, None).hour(EXAMPLE_HOUR)) for c in clocks])
        self.order.offer([(o, example(None, o).day(EXAMPLE_DAY, year=True)) for o in orders])
        by_region = _("by region ({example})")
        self.hours.setItemText(0, by_region.format(example=self.hours.itemText(0)))
        self.order.setItemText(0, by_region.format(example=self.order.itemText(0)))
        self.hours.choose(clock)
        self.order.choose(order)

    def _language_chosen(self) -> None:
        other = self.language.value != self._owner.language
        self.fields["language"].say(_("After a restart.") if other else "")


class LooksPage(SettingsPage):
    """Colours and the size of the text, on this computer."""

    def __init__(self, appearance: Appearance | None) -> None:
        super().__init__("looks", _("Looks"))
        self._appearance = appearance
        named = ((SYSTEM, _("As the system")), ("light", _("Light")), ("dark", _("Dark")))
        self.scheme: ValueBox[str] = ValueBox([*named, ("contrast", _("High contrast"))])
        sizes = [(percent, _("{percent} %").format(percent=percent)) for percent in range(PLAIN, LARGEST + 1, STEP)]
        self.text: ValueBox[int] = ValueBox(sizes)
        if appearance is not None:
            self.scheme.choose(appearance.scheme)
            self.text.choose(appearance.percent)
        self.row(Field("scheme", _("Colors"), self.scheme), Field("text_size", _("Text size"), self.text))
        self.add(label(_("These two belong to this computer, not to the desk file."), soft=True))
        self.finish()

    def save(self) -> None:
        """Apply what was chosen."""
        if self._appearance is None:
            return
        if self.scheme.value != self._appearance.scheme:
            self._appearance.choose(self.scheme.value)
        if steps := (self.text.value - self._appearance.percent) // STEP:
            self._appearance.grow(steps)


class MachineChoices:
    """The switches of the reminders that this computer remembers: start at login, notifications."""

    def __init__(self, memory: QSettings | None) -> None:
        self._memory = memory
        self._at_login = autostart()
        self.at_login = with_object_name(QCheckBox(_("Start in the tray when I log in")), "at_login")
        self.at_login.setChecked(self._at_login.is_enabled())
        self.pop_up = with_object_name(QCheckBox(_("Show reminders as notifications on the desktop")), "pop_up")
        self.pop_up.setChecked(memory is None or notifications_wanted(memory))
        self.pop_up.setEnabled(memory is not None)
        self.pop_up.setToolTip(_("Otherwise they stand in the window only."))

    def tray_note(self) -> QWidget | None:
        """Return what to know of a desktop without a tray, or None where there is one."""
        if QSystemTrayIcon.isSystemTrayAvailable() or is_sandboxed():  # there the desktop was asked
            return None
        return label(
            _(
                "This desktop shows no tray: the desk starts minimised, and closing its window ends it. "
                "Minimise it instead, and it goes on reminding you."
            ),
            soft=True,
        )

    def save(self) -> None:
        """Keep what was chosen; raise OSError where the start at login cannot be changed."""
        if self._memory is not None:
            want_notifications(self._memory, self.pop_up.isChecked())
        if self.at_login.isChecked() != self._at_login.is_enabled():
            self._at_login.set_enabled(self.at_login.isChecked())


class DataPage(SettingsPage):
    """Where the desk is kept, and the ways to copies and files; `wanted` names the dialog to open."""

    wanted = Signal(object)

    def __init__(self, path: str) -> None:
        super().__init__("data", _("Data"))
        where = QLineEdit(path)
        where.setReadOnly(True)
        self.row(Field("desk_file", _("The desk file"), where))
        ways = (
            (Dialog.RESTORE, "undo", _("Restore a copy"), _("Copies are made while you work, within minutes.")),
            (Dialog.FULL_COPY, "copy", _("Save a full copy"), _("The desk file with everything in it.")),
            (Dialog.EXPORT, "export", _("Export"), _("For another program, or another desk.")),
            (
                Dialog.IMPORT,
                "import",
                _("Import"),
                _("From a desk file or a file of another program; what is new is added."),
            ),
        )
        for dialog, picture, words, about in ways:
            self.add(self._way(dialog, picture, words, about), f"{words} {about}")
        self.finish()

    def _way(self, dialog: Dialog, picture: str, words: str, about: str) -> QWidget:
        button = with_object_name(QPushButton(icon(picture), words), f"data_{dialog}")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.wanted.emit(dialog))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addWidget(button)
        row.addWidget(label(about, soft=True), 1)
        return line


def _languages(chosen: str | None) -> list[tuple[str | None, str]]:
    """Return the languages with their own names; an unknown choice is listed as English."""
    from babel import Locale

    others = [code for code in i18n.languages() if code != i18n.ENGLISH]
    english = i18n.ENGLISH if chosen in others else chosen
    named = [(code, str(Locale.parse(code).get_display_name(code))) for code in others]
    return [(english, "English"), *named]
