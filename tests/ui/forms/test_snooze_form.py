"""Snoozing a step until a chosen time."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from follow_up_desk.core.enumerations import MarkAction
from follow_up_desk.ui.forms.snooze_form import SnoozeForm
from tests.builders import at, book_of, interview, opportunity
from tests.ui.forms.conftest import FormDriver


def opened(hands: FormDriver, id: str = "reader") -> Any:
    return hands.open(SnoozeForm, id, hands.session.plan(id).steps[0])


def until(hands: FormDriver, id: str = "reader") -> Any:
    marks = hands.session.opportunity(id).marks
    return marks[-1].until if marks else None


@pytest.fixture
def calling(qtbot: QtBot) -> FormDriver:
    hands = FormDriver(qtbot)
    hands.clock.set("2026-10-27T10:00")
    hands.session.desk.tick()
    return hands


def test_enter_takes_what_is_proposed(calling: FormDriver) -> None:
    opened(calling)
    calling.press(Qt.Key.Key_Return)
    assert until(calling) == at("2026-10-28T09:30")


def test_a_day_and_a_time(calling: FormDriver) -> None:
    opened(calling)
    calling.write("tomorrow 14:15")
    calling.press(Qt.Key.Key_Return)
    assert until(calling) == at("2026-10-28T14:15")


def test_a_day_alone_means_its_good_hours(calling: FormDriver) -> None:
    opened(calling)
    calling.write("Thu")
    calling.press(Qt.Key.Key_Return)
    assert until(calling) == at("2026-10-29T09:30")


def test_a_monday_is_refused_and_a_better_day_proposed(calling: FormDriver) -> None:
    form = opened(calling)
    calling.write("Mon 11:00")
    calling.press(Qt.Key.Key_Return)
    assert until(calling) is None
    said = "Not then: no calls on Mondays. The next good time is Tue Nov 3, 9:30 am; press Enter to use it."
    assert form.fields["until"].message.text == said
    calling.press(Qt.Key.Key_Return)
    assert until(calling) == at("2026-11-03T09:30")
    assert [m.did for m in calling.reader.marks] == [MarkAction.SNOOZED]


@pytest.mark.parametrize("text", ["", "one fine day"])
def test_without_a_day_it_asks_again(calling: FormDriver, text: str) -> None:
    form = opened(calling)
    form.when.line.setText(text)
    calling.press(Qt.Key.Key_Return)
    assert form.isVisible()
    assert until(calling) is None


def test_what_is_over_is_refused(calling: FormDriver) -> None:
    form = opened(calling)
    calling.write("today 09:45")
    calling.press(Qt.Key.Key_Return)
    assert form.isVisible()
    assert "still to come" in form.fault.text


def test_thanks_may_come_at_any_hour(qtbot: QtBot) -> None:
    hands = FormDriver(qtbot, book_of(opportunity(interview("2026-10-21T14:00"))))
    opened(hands, "valley")
    hands.write("Sun 20:00")
    hands.press(Qt.Key.Key_Return)
    assert until(hands, "valley") == at("2026-10-25T20:00")
