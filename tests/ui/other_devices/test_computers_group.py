"""The group about a second computer: what each state says and offers, and what each button does."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from follow_up_desk.core.wording import Text, UserError
from follow_up_desk.sync import guards
from follow_up_desk.sync.state import QuestionKind, SyncState
from follow_up_desk.ui.forms.settings_form import SettingsForm
from follow_up_desk.ui.other_devices.computers_group import ComputersGroup
from follow_up_desk.ui.other_devices.join_dialog import JoinDialog
from follow_up_desk.ui.other_devices.other_devices_page import OtherDevicesPage
from follow_up_desk.ui.session import Session
from tests.builders import a_session
from tests.stand_in_exchange import FOLDER, HOME, MANY, MISSING, NEWS, OLD, ON, StandInExchange, exchange_of, version
from tests.ui.conftest import Questions


@pytest.fixture
def session() -> Session:
    made: Session = a_session()
    return made


@pytest.fixture
def exchange(session: Session) -> StandInExchange:
    return exchange_of(session, replace(ON, others=(HOME, OLD)))


@pytest.fixture
def group(qtbot: QtBot, session: Session, exchange: StandInExchange) -> ComputersGroup:
    made = ComputersGroup(session)
    qtbot.addWidget(made)
    made.show()
    return made


def words(group: ComputersGroup) -> str:
    return "\n".join(shown.text() for shown in group.findChildren(QLabel) if shown.isVisible())


def buttons(group: ComputersGroup) -> dict[str, QPushButton]:
    return {button.objectName(): button for button in group.findChildren(QPushButton) if button.isVisible()}


def test_off_it_offers_a_folder_and_nothing_else(session: Session, group: ComputersGroup) -> None:
    exchange_of(session, SyncState())
    group.refresh()
    assert "Nothing is written into any folder." in words(group)
    assert set(buttons(group)) == {"choose_folder"}
    assert not buttons(group)["choose_folder"].isEnabled(), "a desk in memory has nothing to exchange"


def test_on_it_says_the_folder_and_each_computer(group: ComputersGroup) -> None:
    shown = words(group)
    assert f"“Laptop” exchanges through {FOLDER}. The last exchange was at Thu Oct 22, 10 am." in shown
    assert "Computer at home\nLast read at Thu Oct 22, 8 am. It has read everything from here." in shown
    assert "2 files of it have not arrived whole yet. It has not read everything yet." in shown
    assert "No other computer" not in shown


def test_alone_it_says_what_to_do_on_the_other(exchange: StandInExchange, group: ComputersGroup) -> None:
    exchange.show(ON)
    assert "Choose the same folder on the other one." in words(group)
    exchange.show(replace(ON, exchanged_at=None))
    assert "Nothing was exchanged yet." in words(group)


def test_what_waits_is_counted(exchange: StandInExchange, group: ComputersGroup) -> None:
    exchange.show(replace(ON, to_write=1, to_read=2))
    shown = words(group)
    assert "1 change of this computer waits" in shown
    assert "2 files of other computers have not arrived whole yet." in shown


def test_a_missing_folder_is_said(exchange: StandInExchange, group: ComputersGroup) -> None:
    exchange.show(replace(ON, paused=MISSING))
    assert "is not here now" in words(group)
    assert group.pause.text() == "Pause"


def test_exchange_now_pause_and_go_on(session: Session, exchange: StandInExchange, group: ComputersGroup) -> None:
    group.now.click()
    group.pause.click()
    assert group.pause.text() == "Go on"
    assert "The exchange is paused." in words(group)
    assert not group.now.isEnabled()
    group.pause.click()
    assert group.pause.text() == "Pause"
    assert exchange.done == [("exchange", session.now), ("pause", session.now), ("resume", session.now)]


@pytest.mark.parametrize(
    ("kind", "verb"),
    [
        (QuestionKind.MANY_CHANGES, "Take it in"),
        (QuestionKind.EMPTY_FOLDER, "Write everything into it"),
        (QuestionKind.OTHER_FOLDER, "Join these computers"),
    ],
)
@pytest.mark.parametrize("yes", [True, False])
def test_a_question_is_answered_by_its_verbs(
    session: Session, exchange: StandInExchange, group: ComputersGroup, kind: QuestionKind, verb: str, yes: bool
) -> None:
    exchange.show(replace(exchange.state, question=replace(MANY, kind=kind)))
    assert "remove 31 of the 120" in words(group)
    shown = buttons(group)
    assert (shown["exchange_yes"].text(), shown["exchange_no"].text()) == (verb, "Pause the exchange")
    assert not group.now.isEnabled()
    assert "pause_exchange" not in shown, "no is the pause"
    shown["exchange_yes" if yes else "exchange_no"].click()
    assert exchange.done == [("answer", yes, session.now)]
    assert "exchange_yes" not in buttons(group)


@pytest.mark.parametrize("sure", [True, False])
def test_the_exchange_ends_only_after_a_question(
    exchange: StandInExchange, group: ComputersGroup, questions: Questions, sure: bool
) -> None:
    questions.answers = [sure]
    group.leave.click()
    assert [what[0] for what in exchange.done] == (["leave"] if sure else [])
    assert "All that is here stays here" in questions.asked[0]
    assert ("choose_folder" in buttons(group)) is sure


def test_a_computer_that_is_gone_is_waited_for_no_longer(
    session: Session, exchange: StandInExchange, group: ComputersGroup, questions: Questions
) -> None:
    questions.answers = [False, True]
    gone = [b for b in group.findChildren(QPushButton, "forget_computer") if "Old laptop" in b.accessibleName()]
    gone[0].click()
    assert exchange.done == []
    gone[0].click()
    assert exchange.done == [("forget_desk", OLD.id, session.now)]
    assert "Old laptop" not in words(group)
    assert "Computer at home" in words(group)


def test_news_are_shown_until_they_were_seen(
    session: Session, exchange: StandInExchange, group: ComputersGroup
) -> None:
    exchange.show(replace(ON, news=tuple(Text(f"News {n}") for n in range(12))))
    assert "News 9\nAnd 2 more." in words(group)
    buttons(group)["dismiss_news"].click()
    assert exchange.done == [("dismiss", None, session.now)]
    assert "What came in" not in words(group)


def test_both_values_are_shown_and_one_is_chosen(
    session: Session, exchange: StandInExchange, group: ComputersGroup
) -> None:
    phone = version("phone", "+1 555 0100", "+1 555 0199", "people", record="editor")
    role = version("role", "Writer", None, desk="Laptop")
    exchange.show(replace(ON, versions=(phone, role)))
    assert (
        "Valley Magazine · Person: Martin Hale · Phone\nWhat counts now: +1 555 0100\n"
        "On “Computer at home”, Wed Oct 21, 10 am: +1 555 0199\nBoth are kept until Fri Nov 20."
    ) in words(group)
    assert "Valley Magazine · Role\nWhat counts now: Writer\nOn this computer, Wed Oct 21, 10 am: nothing" in words(
        group
    )
    group.findChildren(QPushButton, "take_version")[0].click()
    buttons(group)["dismiss_version"].click()
    assert exchange.done == [("take_version", phone.id, session.now), ("dismiss", role.id, session.now)]
    assert "Changed on two computers" not in words(group)


def test_the_focus_stays_in_the_list_when_an_entry_goes(
    qtbot: QtBot, exchange: StandInExchange, group: ComputersGroup
) -> None:
    exchange.show(replace(ON, versions=(version("role", "a", "b"), version("company", "c", "d"))))
    first = group.findChildren(QPushButton, "take_version")[0]
    group.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    QTest.keyClick(first, Qt.Key.Key_Space)
    focus = group.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.accessibleName() == "Take the other one: Valley Magazine · Company"


def test_a_value_that_is_refused_stays_and_is_said(
    session: Session, exchange: StandInExchange, group: ComputersGroup
) -> None:
    said: list[str] = []
    session.refused.connect(said.append)
    exchange.show(replace(ON, versions=(version("role", "a", "b"),)))
    exchange.refusal = UserError("The record this belongs to is no longer here.")
    buttons(group)["take_version"].click()
    assert said == ["The record this belongs to is no longer here."]
    assert "take_version" in buttons(group)


def test_only_some_of_many_values_are_shown_at_once(exchange: StandInExchange, group: ComputersGroup) -> None:
    many = tuple(version("role", "a", f"b{n}", id=str(n)) for n in range(13))
    exchange.show(replace(ON, versions=many))
    assert len(group.findChildren(QPushButton, "take_version")) == 10
    assert "3 more are shown once these are answered." in words(group)


def test_an_exchange_that_changes_nothing_leaves_the_entries_as_they_are(
    exchange: StandInExchange, group: ComputersGroup
) -> None:
    before = group.findChildren(QPushButton, "forget_computer")
    exchange.show(replace(exchange.state, to_write=4))
    assert group.findChildren(QPushButton, "forget_computer") == before


def test_a_desk_file_in_a_folder_kept_alike_is_said_with_the_way_out(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".stfolder").mkdir()
    session: Session = a_session()
    session.desk.store.path = tmp_path / "desk.sqlite"  # type: ignore[misc]
    group = ComputersGroup(session)
    qtbot.addWidget(group)
    group.show()
    assert "which Syncthing keeps alike" in words(group)
    assert not group.choose.isEnabled()
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda _w, title, *_a: (asked.append(title) or "", ""))
    buttons(group)["move_desk_file"].click()
    assert asked == ["Save the desk elsewhere"]
    (tmp_path / ".stfolder").rmdir()
    group.refresh()
    assert group.choose.isEnabled()
    assert "move_desk_file" not in buttons(group)


def test_the_chosen_folder_is_looked_into(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, session: Session, group: ComputersGroup
) -> None:
    chosen = ["", str(tmp_path)]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: chosen.pop(0))
    group.choose_folder()
    assert group.findChild(JoinDialog) is None
    group.choose_folder()
    dialog = group.findChild(JoinDialog)
    assert isinstance(dialog, JoinDialog)
    assert dialog.folder == tmp_path
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    dialog.reject()


def test_a_page_that_is_closed_listens_no_more(qtbot: QtBot, session: Session, exchange: StandInExchange) -> None:
    form = SettingsForm(session, more=(OtherDevicesPage(session),))
    form.show()
    gone: list[object] = []
    form.destroyed.connect(lambda *_one: gone.append(True))
    form.reject()
    qtbot.waitUntil(lambda: bool(gone))
    exchange.show(replace(ON, news=(NEWS,)))


def test_the_search_of_the_settings_finds_it(qtbot: QtBot, session: Session, exchange: StandInExchange) -> None:
    page = OtherDevicesPage(session)
    form = SettingsForm(session, more=(page,))
    qtbot.addWidget(form)
    form.search.setText("syncthing")
    assert form.stack.currentWidget() is page


def test_the_folder_is_tested_and_what_was_found_is_said(
    group: ComputersGroup, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guards, "try_folder", lambda _desk: None)
    buttons(group)["test_folder"].click()
    assert "The folder is there, and can be written and read." in words(group)

    def refuse(_desk: object) -> None:
        raise UserError("It is full.")

    monkeypatch.setattr(guards, "try_folder", refuse)
    buttons(group)["test_folder"].click()
    assert "It is full." in words(group)
