"""The settings form: what the user set is saved, also where it equals the default."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QSpinBox, QSystemTrayIcon, QToolButton

from follow_up_desk import i18n
from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import Clock, Patience, ProcessKind, Profile
from follow_up_desk.core.settings import BY_NAME, QUIET_UNTIL, SETTINGS
from follow_up_desk.core.timing_defaults import VARIES_BY_KIND
from follow_up_desk.core.user_records import Policy
from follow_up_desk.ui.appearance import Appearance
from follow_up_desk.ui.forms.inputs import ValueBox
from follow_up_desk.ui.forms.settings_form import SettingsForm
from follow_up_desk.ui.navigator import Dialog
from follow_up_desk.ui.notification_choice import notifications_wanted
from tests.builders import book_of, reader_book
from tests.ui.forms.conftest import FormDriver


@pytest.fixture
def form(hands: FormDriver) -> Any:
    return hands.open(SettingsForm)


def save(hands: FormDriver) -> None:
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def on(page: str, form: Any) -> Any:
    form.show_page(getattr(form, page))
    return form


def test_saving_without_a_change_changes_nothing(hands: FormDriver, form: Any) -> None:
    before = hands.session.book
    save(hands)
    assert not form.isVisible()
    assert (hands.session.book.owner, hands.session.book.policy) == (before.owner, before.policy)
    assert hands.said == []
    assert not hands.session.undo_stack.canUndo(), "nothing was done, so there is nothing to undo"


def test_who_uses_the_desk(hands: FormDriver, form: Any) -> None:
    hands.fill(form, "name", "Dianne Lee")
    hands.fill(form, "phone", "+1 555 0177")
    hands.fill(form, "time_zone", "America/Chicago")
    form.you.country.choose("DE")
    form.you.subdivision.choose("BY")
    save(hands)
    owner = hands.session.book.owner
    assert (owner.name, owner.phone, owner.time_zone) == ("Dianne Lee", "+1 555 0177", "America/Chicago")
    assert (owner.country, owner.subdivision, owner.language) == ("DE", "BY", "en")


def test_clock_and_order_follow_the_region_until_one_is_chosen(hands: FormDriver, form: Any) -> None:
    assert [form.formats.hours.itemText(at) for at in range(3)] == ["by region (2:30 pm)", "14:30", "2:30 pm"]
    assert form.formats.order.itemText(0) == "by region (Tue Oct 27, 2026)"
    form.you.country.choose("DE")
    shown = form.formats.hours.itemText(0), form.formats.order.itemText(0)
    assert shown == ("by region (14:30)", "by region (Tue 27 Oct 2026)")
    form.formats.hours.choose(Clock.H12)
    save(hands)
    owner = hands.session.book.owner
    assert (owner.clock, owner.date_order) == (Clock.H12, None)
    assert (i18n.clock(time(19)), i18n.day(date(2026, 10, 27))) == ("7 pm", "Tue 27 Oct"), "at once, in every window"


def test_the_last_quiet_day_is_typed_as_in_every_date_field(hands: FormDriver, form: Any) -> None:
    on("reminders", form)
    hands.fill(form, "quiet_until", "in two weeks")
    assert form.setting_rows[QUIET_UNTIL].message.text == "Thu Nov 5, 2026"
    save(hands)
    assert dict(hands.session.book.policy.given)[QUIET_UNTIL] == "2026-11-05"


def test_a_quiet_day_is_read_in_the_order_of_the_users_country(hands: FormDriver, form: Any) -> None:
    hands.fill(on("reminders", form), "quiet_until", "11/5/2026")
    save(hands)
    assert dict(hands.session.book.policy.given)[QUIET_UNTIL] == "2026-11-05", "November in the United States"


def test_another_country_has_other_regions(form: Any) -> None:
    form.you.country.choose("DE")
    assert form.you.subdivision.value is None
    assert "Bayern" in [form.you.subdivision.itemText(i) for i in range(form.you.subdivision.count())]


def test_a_zone_that_does_not_exist_is_refused(hands: FormDriver, form: Any) -> None:
    hands.fill(form, "time_zone", "America/Nowhere")
    save(hands)
    assert form.fields["time_zone"].message.text == "Please choose a time zone from the list."
    assert hands.session.book.owner.time_zone == "America/New_York"


def test_a_number_moves_the_plan_and_one_undo_takes_all_back(hands: FormDriver, form: Any) -> None:
    hands.fill(form, "name", "Dianne Lee")
    hands.find(form, QSpinBox, "grace_item_bd").setValue(3)
    form.profile.choose(Profile.EMAIL_FIRST)
    save(hands)
    policy = hands.session.book.policy
    assert (policy.profile, policy.given) == (Profile.EMAIL_FIRST, (("grace_item_bd", 3),))
    assert str(hands.session.plan("reader").date) == "2026-10-28"
    hands.session.undo_stack.undo()
    assert hands.session.book.policy == Policy()
    assert hands.session.book.owner.name == "Dianne Porter"


def test_the_way_back_shows_only_where_it_leads_somewhere(hands: FormDriver, form: Any) -> None:
    on("follow_ups", form)
    back = hands.find(form, QToolButton, "default_gap_bd")
    assert not back.isVisible()
    hands.find(form, ValueBox, "gap_bd").choose(7)
    assert back.isVisible()
    hands.click(form, "default_gap_bd")
    assert hands.find(form, ValueBox, "gap_bd").value is None
    assert not back.isVisible()
    save(hands)
    assert hands.session.book.policy.given == ()


def test_what_was_set_before_is_shown_and_can_go_back(hands_over: Callable[[Book], FormDriver]) -> None:
    given = (("gap_bd", 7), ("quiet.xmas", False))
    hands = hands_over(replace(reader_book(), policy=Policy(given=given)))
    form = on("follow_ups", hands.open(SettingsForm))
    assert hands.find(form, ValueBox, "gap_bd").value == 7
    xmas = hands.find(form, QCheckBox, "quiet_xmas")
    assert not xmas.isChecked()
    xmas.click()
    save(hands)
    assert hands.session.book.policy.given == (("gap_bd", 7), ("quiet.xmas", True))
    form = on("follow_ups", hands.open(SettingsForm))
    hands.find(form, QToolButton, "default_quiet_xmas").click()  # far below: not yet placed, so without the mouse
    hands.find(form, QToolButton, "default_gap_bd").click()
    save(hands)
    assert hands.session.book.policy.given == ()


def test_what_nobody_looked_at_is_kept(hands_over: Callable[[Book], FormDriver]) -> None:
    policy = Policy(patience=Patience.ASSERTIVE, given=(("contacts_per_day", 3),))
    hands = hands_over(replace(reader_book(), policy=policy))
    form = hands.open(SettingsForm)
    hands.find(form, ValueBox, "gap_bd").choose(6)
    save(hands)
    assert hands.session.book.policy == replace(policy, given=(("gap_bd", 6), ("contacts_per_day", 3)))


def test_every_setting_has_a_row_and_a_name(hands: FormDriver, form: Any) -> None:
    assert set(form.setting_rows) == {setting.name for setting in SETTINGS}
    for row in form.setting_rows.values():
        assert row.editor.target.accessibleName()
        assert row.value() is None
        row.restore()
        assert row.value() is None
        unset = None if row.setting.name in {*VARIES_BY_KIND, QUIET_UNTIL} else row.setting.default
        assert row.editor.read() == unset


@pytest.mark.parametrize(
    ("kind", "country", "name"),
    [
        (ProcessKind.STANDARD, "JP", "max_attempts"),
        (ProcessKind.EXECUTIVE, "US", "grace_decision_bd"),
        (ProcessKind.ACADEMIC, "US", "gap_bd"),
        (ProcessKind.AGENCY, "US", "no_date_wait_bd"),
    ],
)
def test_a_number_that_equals_the_default_is_kept_and_obeyed(
    hands_over: Callable[[Book], FormDriver], kind: ProcessKind, country: str, name: str
) -> None:
    before = reader_book().opportunities["reader"]
    hands = hands_over(book_of(replace(before, kind=kind, country=country)))
    default, said = BY_NAME[name].default, getattr(hands.session.plan("reader").facts.numbers, name)
    assert said != default
    form = on("follow_ups", hands.open(SettingsForm))
    assert str(default) in hands.find(form, ValueBox, name).currentText(), "the kind's number is usually this"
    hands.find(form, ValueBox, name).choose(default)
    save(hands)
    assert hands.session.book.policy.given == ((name, default),)
    assert getattr(hands.session.plan("reader").facts.numbers, name) == default
    form = on("follow_ups", hands.open(SettingsForm))
    assert hands.find(form, ValueBox, name).value == default
    hands.find(form, ValueBox, name).choose(None)
    save(hands)
    assert hands.session.book.policy.given == ()
    assert getattr(hands.session.plan("reader").facts.numbers, name) == said


def test_days_and_hours(hands: FormDriver, form: Any) -> None:
    on("reminders", form)
    form.setting_rows["call_blocked_weekdays"].editor.write(("MON", "FRI"))
    hands.find(form, QLineEdit, "best_slots_call").setText("10:00 - 12:00; 14:00–15:30")
    hands.fill(form, "waking_hours", "7:30am to 8pm")
    save(hands)
    assert dict(hands.session.book.policy.given) == {
        "call_blocked_weekdays": ("MON", "FRI"),
        "best_slots.call": ("10:00-12:00", "14:00-15:30"),
        "waking_hours": "07:30-20:00",
    }


@pytest.mark.parametrize("hours", ["", "late", "12:00-10:00", "25:00-26:00"])
def test_hours_that_are_none_are_refused_in_place(hands: FormDriver, form: Any, hours: str) -> None:
    hands.find(form, QLineEdit, "waking_hours").setText(hours)
    save(hands)
    assert form.isVisible()
    shown = [w.text() for w in form.setting_rows["waking_hours"].message.findChildren(QLabel) if w.text()]
    assert shown == ["Please write hours such as 9:30 am to 11:30 am."]
    assert form.stack.currentWidget() is form.reminders, "the page of the field is in front"
    assert hands.session.book.policy.given == ()


def test_the_wheel_scrolls_and_changes_nothing_by_chance(hands: FormDriver, form: Any) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    box = hands.find(form, QSpinBox, "grace_item_bd")
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 0), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, turn)
    assert box.value() == 2
    assert form.setting_rows["grace_item_bd"].value() is None


@pytest.mark.only_on("linux", why="elsewhere it is not a file that starts it")
def test_starting_at_login_is_a_switch(hands: FormDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    entry = tmp_path / "autostart" / "follow-up-desk.desktop"
    form = hands.open(SettingsForm)
    assert not form.machine.at_login.isChecked()
    form.machine.at_login.click()
    assert not entry.exists(), "only when it is saved"
    form.accept()
    assert "--hidden" in entry.read_text()
    form = hands.open(SettingsForm)
    assert form.machine.at_login.isChecked()
    form.machine.at_login.click()
    form.accept()
    assert not entry.exists()


@pytest.mark.parametrize("there", [True, False])
def test_a_desktop_without_a_tray_is_said(hands: FormDriver, monkeypatch: pytest.MonkeyPatch, there: bool) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: there))
    said = [words.text() for words in hands.open(SettingsForm).findChildren(QLabel)]
    assert any(text.startswith("This desktop shows no tray") for text in said) is not there


@pytest.mark.only_on("linux", why="elsewhere it is not a file that starts it")
def test_a_folder_that_cannot_be_written_is_said(
    hands: FormDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "autostart").write_text("in the way")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    form = hands.open(SettingsForm)
    form.machine.at_login.click()
    form.accept()
    assert form.isVisible()
    assert form.fault.text.startswith("Starting at login could not be changed")


def test_hours_are_shown_on_the_users_clock_with_the_default_below_another(hands: FormDriver, form: Any) -> None:
    on("reminders", form)
    row = form.setting_rows["waking_hours"]
    assert (row.editor.widget.start.text(), row.editor.widget.end.text()) == ("8 am", "9 pm")
    assert hands.find(form, QLineEdit, "best_slots_call").text() == "9:30 am to 11:30 am, 2 pm to 4 pm"
    hands.fill(form, "waking_hours", "9 to 8")
    assert row.value() == "09:00-20:00"
    assert row.message.text == "Default: 8 am to 9 pm"
    form.setting_rows["call_blocked_weekdays"].editor.write(("FRI",))
    row.restore()
    assert row.message.text == ""


@pytest.mark.parametrize(
    ("typed", "page", "row"),
    [
        ("christmas", "reminders", "quiet.xmas"),
        ("Pause attempts", "follow_ups", "gap_bd"),
        ("time zone", "you", ""),
        ("text size", "looks", ""),
        ("restore", "data", ""),
        ("languages", "formats", ""),
    ],
)
def test_a_setting_is_found(hands: FormDriver, form: Any, typed: str, page: str, row: str) -> None:
    hands.fill(form, "find_setting", typed)
    assert form.stack.currentWidget() is getattr(form, page)
    if row:
        shown = [name for name, it in form.setting_rows.items() if not it.isHidden()]
        assert shown == [row]
    form.search.clear()
    assert not any(it.isHidden() for it in form.setting_rows.values())


def test_nothing_found_leaves_no_page_to_choose(hands: FormDriver, form: Any) -> None:
    hands.fill(form, "find_setting", "xyzzy")
    flags = [form.names.item(n).flags() for n in range(form.names.count())]
    assert all(flag == Qt.ItemFlag.NoItemFlags for flag in flags)


def test_looks_and_notifications_belong_to_this_computer(hands: FormDriver, tmp_path: Path) -> None:
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    appearance = Appearance(memory)
    form = hands.open(SettingsForm, appearance=appearance, memory=memory)
    form.looks.scheme.choose("dark")
    form.looks.text.choose(125)
    assert notifications_wanted(memory)
    form.machine.pop_up.click()
    assert (appearance.scheme, appearance.percent) == ("system", 100), "only when it is saved"
    save(hands)
    assert (appearance.scheme, appearance.percent) == ("dark", 125)
    assert not notifications_wanted(memory)
    assert hands.session.undo_stack.count() <= 1
    appearance.choose("system")
    appearance.grow(0)


def test_the_way_to_the_copies_leaves_the_settings(hands: FormDriver, form: Any) -> None:
    on("data", form)
    hands.click(form, "data_restore")
    assert not form.isVisible()
    assert form.next is Dialog.RESTORE
